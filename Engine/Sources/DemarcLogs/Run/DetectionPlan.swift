internal import DemarcEstate
internal import DemarcJSON
internal import SigmaEngine

/// What every worker of a run needs to know; made once, then only read.
struct DetectionPlan: Sendable {
  let rules: DetectionRules
  let options: DetectionOptions
  /// Markers of `LogRecogniser` come first, so that slot and marker have one number.
  let watch: JSONWatchList
  /// Whether alerts can come of a rule.
  let used: [Bool]
  /// Slots that records of a family are told and sifted by.
  let slotsOfFamily: [LogFamily: Set<Int>]
  private let routes: [LogKind: DetectionRoute]
  private let none: DetectionRoute

  init(_ rules: DetectionRules, _ options: DetectionOptions) {
    self.rules = rules
    self.options = options
    var watch = JSONWatchList(LogRecogniser.markers)
    for path in rules.index.watched { watch.add(path) }
    for kind in LogKind.allCases {
      for path in LogFacts.paths(of: kind).time { watch.add(path) }
    }
    self.watch = watch
    used = rules.rules.indices.map { rules.isUsed($0) }
    var routes: [LogKind: DetectionRoute] = [:]
    for kind in LogKind.allCases {
      routes[kind] = DetectionRoute(kind: kind, rules: rules, watch: watch)
    }
    self.routes = routes
    var slots: [LogFamily: Set<Int>] = [:]
    for family in LogFamily.allCases {
      slots[family] = Set(family.markers.map(\.rawValue)).union(
        family.kinds.flatMap { routes[$0]?.slots ?? [] })
    }
    slotsOfFamily = slots
    none = DetectionRoute(kind: .unknown, rules: rules, watch: watch)
  }

  func route(_ kind: LogKind) -> DetectionRoute { routes[kind] ?? none }

  var scannerOptions: JSONRecordScanner.Options {
    var scanner = JSONRecordScanner.Options()
    if options.tiers { scanner.watch = watch }
    scanner.limits = options.limits.json
    scanner.chunkBytes = options.chunkBytes
    return scanner
  }
}

/// What is done with events of one kind.
final class DetectionRoute: Sendable {
  /// The rules that speak of it, in order.
  let rules: [Int]
  /// One for each log source that the kind goes by.
  let routes: [SigmaIndex.Route]
  /// Fields of those rules, as indexes in the program's.
  let fields: [Int]
  /// Field of the program behind each of the first 64 slots; -1 where it is none of `fields`.
  let slotFields: [Int]
  /// The slots of `slotFields` that are a field.
  let fieldSlots: UInt64
  /// Slots where the time may stand, in the order in which they count.
  let timeSlots: [Int]
  let timePaths: [[JSONKey]]
  /// All slots that are looked at.
  let slots: Set<Int>
  /// How alerts name the source.
  let source: String

  init(kind: LogKind, rules set: DetectionRules, watch: JSONWatchList) {
    let sources = kind.logSources
    source = sources.first?.text ?? kind.rawValue
    rules = set.rules.indices.filter { rule in
      set.isUsed(rule) && sources.contains { set.rules[rule].logSource.admits($0) }
    }
    routes = sources.map { set.index.route(for: $0, watch: watch) }.filter { !$0.rules.isEmpty }
    fields = Set(rules.flatMap { set.program.fields(ofRule: $0) }).sorted()
    let times = LogFacts.paths(of: kind).time
    timePaths = times.map { $0.map { JSONKey($0) } }
    timeSlots = times.compactMap { watch.slot(of: $0) }
    var numbers: [String: Int] = [:]
    for field in fields { numbers[set.program.fields[field]] = field }
    let slotFields = watch.paths.prefix(64).map { numbers[$0.joined(separator: ".")] ?? -1 }
    self.slotFields = slotFields
    fieldSlots = slotFields.indices.reduce(0) { bits, slot in
      slotFields[slot] >= 0 ? bits | 1 << UInt64(slot) : bits
    }
    slots = Set(timeSlots).union(slotFields.indices.filter { slotFields[$0] >= 0 })
      .union(routes.flatMap(\.slots))
  }
}
