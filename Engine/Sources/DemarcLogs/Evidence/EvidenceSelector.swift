internal import DemarcModel

/// Counts all events by class, service, action and day, and says which are worth keeping.
///
/// A class depends on few facts, so it is worked out once for each combination of them; a known one
/// costs a look into a table. One value belongs to one thread, and values are merged.
public struct EvidenceSelector: Sendable {
  private let rules: EvidenceRules
  private let countMax: Int
  private var table: PlaceTable
  private var entries: [Entry] = []
  /// Classes of what has no room in the table.
  private var leftOut: [EvidenceClass: Int] = [:]
  private var events = 0

  private struct Entry: Sendable {
    let evidence: EvidenceClass
    let kind: LogKind
    let service: String
    let action: String
    var days = DayCounts()
  }

  /// - Parameter countMax: combinations of facts that are told apart; the rest is counted by class.
  public init(_ rules: EvidenceRules, countMax: Int = 1 << 16) {
    self.rules = rules
    self.countMax = countMax
    table = PlaceTable(countMax: countMax)
  }

  /// The class of an event; its count goes up.
  public mutating func add(_ facts: EvidenceFacts, kind: LogKind) -> EvidenceClass {
    events += 1
    let (service, action) = (Array(facts.service.utf8), Array(facts.action.utf8))
    let rest = Self.rest(of: facts)
    let byte = LogKindBytes.byte(of: kind)
    let found = table.number(byte, service.span, action.span, rest.span)
    guard let (number, isNew) = found else {
      let evidence = rules.classify(facts, kind: kind)
      leftOut[evidence, default: 0] += 1
      return evidence
    }
    if isNew {
      entries.append(
        Entry(
          evidence: rules.classify(facts, kind: kind), kind: kind, service: facts.service,
          action: facts.action))
    }
    entries[number].days.add(facts.timeMs)
    return entries[number].evidence
  }

  /// The facts beside service and action, as bytes.
  private static func rest(of facts: EvidenceFacts) -> [UInt8] {
    var rest: [UInt8] = []
    rest.reserveCapacity(96)
    rest.append(contentsOf: facts.type.utf8)
    rest.append(0)
    rest.append(contentsOf: facts.actorKind.utf8)
    rest.append(0)
    // Messages may differ in every event; patterns are about how they begin or what they hold early
    // on.
    rest.append(contentsOf: facts.error.utf8.prefix(errorBytesMax))
    rest.append(0)
    rest.append(facts.outcome == .success ? 1 : facts.outcome == .failure ? 2 : 0)
    rest.append(facts.isReadOnly.map { $0 ? 1 : 2 } ?? 0)
    rest.append(facts.isManagement.map { $0 ? 1 : 2 } ?? 0)
    return rest
  }

  private static let errorBytesMax = 48

  /// Adds what another thread counted.
  public mutating func merge(_ other: EvidenceSelector) {
    events += other.events
    for (evidence, count) in other.leftOut { leftOut[evidence, default: 0] += count }
    for (number, entry) in other.entries.enumerated() {
      let parts = other.table.key(number).dropFirst()
        .split(separator: 0, maxSplits: 2, omittingEmptySubsequences: false).map(Array.init)
      let (service, action, rest) = (parts[0], parts[1], parts[2])
      let found = table.number(
        LogKindBytes.byte(of: entry.kind), service.span, action.span, rest.span)
      guard let (index, isNew) = found else {
        leftOut[entry.evidence, default: 0] += entry.days.count
        continue
      }
      if isNew { entries.append(entry) } else { entries[index].days.merge(entry.days) }
    }
  }

  /// What was counted.
  public var summary: EvidenceSummary {
    var counts: [EvidenceCount.Key: DayCounts] = [:]
    for entry in entries {
      let key = EvidenceCount.Key(
        evidence: entry.evidence, kind: entry.kind, service: entry.service, action: entry.action)
      counts[key, default: DayCounts()].merge(entry.days)
    }
    return EvidenceSummary(
      events: events,
      counts: counts.map { EvidenceCount(key: $0.key, days: $0.value.list, noDay: $0.value.noDay) }
        .sorted { $0.key.order.lexicographicallyPrecedes($1.key.order) },
      leftOut: leftOut)
  }
}

/// Events by day.
struct DayCounts: Hashable, Sendable {
  private var day: Int32 = .min
  private var ofDay = 0
  private var days: [Int32: Int] = [:]
  private(set) var noDay = 0

  private static let daysMax = 1 << 14

  mutating func add(_ timeMs: Int64?) {
    guard let timeMs, let number = Int32(exactly: timeMs / 86_400_000) else {
      noDay += 1
      return
    }
    if number != day {
      guard days[number] != nil || days.count < Self.daysMax else {
        noDay += 1
        return
      }
      if ofDay > 0 { days[day, default: 0] += ofDay }
      (day, ofDay) = (number, 0)
    }
    ofDay += 1
  }

  mutating func merge(_ other: DayCounts) {
    noDay += other.noDay
    for (day, count) in other.list { days[Int32(day), default: 0] += count }
  }

  /// Days since 1970-01-01 with their counts, in order.
  var list: [(day: Int, count: Int)] {
    var all = days
    if ofDay > 0 { all[day, default: 0] += ofDay }
    return all.map { (Int($0.key), $0.value) }.sorted { $0.day < $1.day }
  }

  var count: Int { list.reduce(noDay) { $0 + $1.count } }
}
