/// Runs a plan over observations, on the time of the events.
///
/// Observations may come out of order within `latenessMs`: they are held until nothing earlier can
/// come, so the matches are the same whatever the order of arrival. A match is given back when that
/// is so; `advance` and `finish` bring it about.
public struct SigmaCorrelator: Sendable {
  /// Correlations of the same level take matches of lower levels alone.
  private struct Level: Sendable {
    var held: HeldObservations
    /// Everything before this instant has been handled.
    var frontierMs = -TimeLimits.timeMaxMs
    /// Indexes of its correlations.
    var members: [Int] = []
    var uses: CorrelationUses
    /// How long after its last event a match of the level may come.
    var delayMs: Int64 = 0
  }

  public let plan: SigmaCorrelationPlan
  public let options: SigmaCorrelatorOptions
  /// Observations that came after the allowance for late ones, and were left out.
  public private(set) var lateCount = 0
  /// Groups that were given up because a limit was reached, though their window was open.
  public private(set) var evictedCount = 0

  private let latenessMs: Int64
  private var newestMs = -TimeLimits.timeMaxMs
  private var levels: [Level] = []
  private var groups: [CorrelationGroups]
  private var matches: [SigmaCorrelationMatch] = []
  private var batch = CorrelationBatch()
  private var hashes: [UInt32] = []
  /// By source.
  private let valueCounts: [Int]
  /// By rule, whether some correlation takes its matches.
  private let isObserved: [Bool]

  public init(plan: SigmaCorrelationPlan, options: SigmaCorrelatorOptions = .init()) {
    self.plan = plan
    self.options = options
    latenessMs = min(max(0, options.latenessMs), TimeLimits.timeMaxMs)
    valueCounts = plan.names.map(\.count)
    isObserved = (0..<plan.ruleCount).map { plan.observes(rule: $0) }
    groups = plan.correlations.map { CorrelationGroups($0, options: options) }
    // Fine enough to add little delay, coarse enough that a bucket holds many observations.
    let widthMs = min(max(1, latenessMs / 32), 30_000)
    for level in 0...(plan.correlations.map(\.level).max() ?? 0) {
      var made = Level(
        held: HeldObservations(widthMs: widthMs),
        uses: CorrelationUses(plan.correlations, level: level, sourceCount: plan.names.count))
      for (index, correlation) in plan.correlations.enumerated() {
        guard correlation.level == level else { continue }
        made.members.append(index)
        if correlation.isDeferred {
          let delayMs = correlation.spanMs + CorrelationGroups.slackMs(correlation)
          made.delayMs = max(made.delayMs, delayMs)
        }
      }
      levels.append(made)
    }
  }

  /// Values of busy groups that left their window early because it held too many.
  public var trimmedCount: Int { groups.reduce(0) { $0 + $1.trimmedCount } }
  /// Groups whose window is open.
  public private(set) var groupCount = 0
  /// About the bytes of open groups.
  public private(set) var groupBytes = 0
  /// Bytes of the observations that wait.
  public var heldBytes: Int { levels.reduce(0) { $0 + $1.held.byteCount } }

  /// Takes one observation and gives back the matches that are now settled.
  ///
  /// One of a rule that no correlation takes, and one that comes too late, changes nothing.
  public mutating func add(_ observation: SigmaObservation) -> [SigmaCorrelationMatch] {
    guard isObserved.indices.contains(observation.rule), isObserved[observation.rule] else {
      return []
    }
    let timeMs = min(max(observation.timeMs, -TimeLimits.timeMaxMs), TimeLimits.timeMaxMs)
    if timeMs < levels[0].frontierMs {
      lateCount += 1
      return []
    }
    let names = valueCounts[observation.rule]
    levels[0].held.append(
      timeMs: timeMs, reference: observation.reference, source: observation.rule
    ) { bytes in
      for position in 0..<names {
        ValueCoding.append(
          position < observation.values.count ? observation.values[position] : nil, to: &bytes)
      }
    }
    if timeMs > newestMs, timeMs <= options.latestMs { newestMs = timeMs }
    release(before: newestMs - latenessMs)
    return takeMatches()
  }

  /// Says that no event before `timeMs` will come, as a clock does while a log is followed.
  public mutating func advance(toMs timeMs: Int64) -> [SigmaCorrelationMatch] {
    let timeMs = min(max(timeMs, -TimeLimits.timeMaxMs), TimeLimits.timeMaxMs)
    release(before: timeMs)
    closeAll(before: min(timeMs, levels[0].held.firstStartMs ?? timeMs))
    return takeMatches()
  }

  /// Says that no event will come, and gives back what was still open.
  public mutating func finish() -> [SigmaCorrelationMatch] {
    release(before: 4 * TimeLimits.timeMaxMs)
    closeAll(before: 4 * TimeLimits.timeMaxMs)
    return takeMatches()
  }

  private mutating func takeMatches() -> [SigmaCorrelationMatch] {
    if matches.isEmpty { return [] }
    defer { matches = [] }
    return matches
  }

  // MARK: Time

  /// Handles every bucket that lies wholly before an instant, and more where too much is held.
  private mutating func release(before timeMs: Int64) {
    while let startMs = levels[0].held.firstStartMs {
      let isDue = startMs + levels[0].held.widthMs <= timeMs
      guard isDue || levels[0].held.byteCount > options.heldBytesMax else { return }
      handleFirst(of: 0)
      closeAll(before: levels[0].frontierMs)
    }
  }

  /// Closes windows on every level as far as the levels below allow.
  private mutating func closeAll(before timeMs: Int64) {
    var limitMs = timeMs
    for level in levels.indices {
      if level > 0 {
        while let startMs = levels[level].held.firstStartMs {
          guard startMs + levels[level].held.widthMs <= limitMs else { break }
          handleFirst(of: level)
        }
        limitMs = min(limitMs, levels[level].held.firstStartMs ?? limitMs)
      }
      close(level, before: limitMs)
      levels[level].frontierMs = max(levels[level].frontierMs, limitMs)
      // Beyond all time nothing is waited for.
      if limitMs < 2 * TimeLimits.timeMaxMs { limitMs -= levels[level].delayMs }
    }
  }

  private mutating func close(_ level: Int, before timeMs: Int64) {
    for member in levels[level].members {
      for fired in tally(member, { $0.close(before: timeMs) }) { settle(fired, of: member) }
    }
  }

  // MARK: Observations

  private mutating func handleFirst(of level: Int) {
    guard var bucket = levels[level].held.takeFirst() else { return }
    close(level, before: bucket.startMs)
    let byteCount = bucket.bytes.count
    var next = 0
    while next < bucket.entries.count {
      let end = min(next + CorrelationGroups.lookAhead, bucket.entries.count)
      batch.empty()
      for place in next..<end {
        let entry = bucket.entries[place]
        let count = valueCounts[Int(entry.source)]
        let values = batch.read(entry, count: count, bucket.bytes)
        if level == 0, levels.count > 1 { raise(entry, bucket.bytes[values]) }
        batch.add(entry, levels[level].uses, plan, &bucket.bytes)
      }
      for member in levels[level].members { groups[member].warm(batch.events, member, &hashes) }
      bucket.bytes.withUnsafeBytes { observe(batch.events, $0) }
      bucket.bytes.removeLast(bucket.bytes.count - byteCount)
      next = end
    }
    levels[level].frontierMs = bucket.startMs + levels[level].held.widthMs
    levels[level].held.recycle(bucket)
  }

  /// Hands an observation to the higher levels that take it as well.
  private mutating func raise(_ entry: HeldObservations.Entry, _ values: ArraySlice<UInt8>) {
    let source = Int(entry.source)
    for level in levels.indices.dropFirst() {
      guard levels[level].uses.takes(source) else { continue }
      levels[level].held.append(
        timeMs: entry.timeMs, reference: entry.reference, source: source
      ) { $0 += values }
    }
  }

  private mutating func observe(_ events: [GroupEvent], _ bytes: UnsafeRawBufferPointer) {
    for event in events {
      let fired = tally(event.member) { $0.observe(event, bytes) }
      if let fired { settle(fired, of: event.member) }
      keepLimits()
    }
  }

  /// A decimal number; anything else is no value.
  static func number(_ bytes: ArraySlice<UInt8>) -> Double? {
    for byte in bytes {
      switch byte {
      case UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "+"), UInt8(ascii: "-"),
        UInt8(ascii: "."), UInt8(ascii: "e"), UInt8(ascii: "E"):
        continue
      default: return nil
      }
    }
    guard let number = Double(String(decoding: bytes, as: UTF8.self)), number.isFinite else {
      return nil
    }
    return number
  }

  // MARK: Matches

  private mutating func settle(_ fired: FiredWindow, of member: Int) {
    let correlation = groups[member].correlation
    let source = plan.ruleCount + correlation.index
    if correlation.isCarried {
      for level in levels.indices.dropFirst() {
        guard levels[level].uses.takes(source) else { continue }
        levels[level].held.append(
          timeMs: max(fired.lastMs, levels[level].frontierMs), reference: fired.lastReference,
          source: source
        ) { $0 += fired.carried }
      }
    }
    guard correlation.alerts else { return }
    matches.append(
      SigmaCorrelationMatch(
        correlation: correlation.index, groupFields: correlation.groupFields,
        groupValues: ValueCoding.strings(correlation.groupFields.count, in: fired.key),
        firstMs: fired.firstMs, lastMs: fired.lastMs, eventCount: fired.eventCount,
        value: fired.value, references: fired.references))
  }

  /// Gives up groups, those first that are longest without an event, until the limits are kept.
  private mutating func keepLimits() {
    while groupCount > options.groupsMax || groupBytes > options.bytesMax {
      guard groupCount > 1 else { return }
      var first: (member: Int, timeMs: Int64)?
      for member in groups.indices {
        guard let timeMs = groups[member].oldestMs else { continue }
        if timeMs < first?.timeMs ?? Int64.max { first = (member, timeMs) }
      }
      guard let first else { return }
      tally(first.member) { $0.removeOldest() }
      evictedCount += 1
    }
  }

  /// Changes the groups of a correlation and keeps the totals right.
  private mutating func tally<Result>(
    _ member: Int, _ change: (inout CorrelationGroups) -> Result
  ) -> Result {
    groupCount -= groups[member].count
    groupBytes -= groups[member].cost
    defer {
      groupCount += groups[member].count
      groupBytes += groups[member].cost
    }
    return change(&groups[member])
  }
}
