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
  private let routes: [LogKind: DetectionRoute]
  private let none = DetectionRoute()

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
struct DetectionRoute: Sendable {
  /// The rules that speak of it, in order.
  var rules: [Int] = []
  /// One for each log source that the kind goes by.
  var routes: [SigmaIndex.Route] = []
  /// Fields of those rules, as indexes in the program's.
  var fields: [Int] = []
  /// Field of the program behind each of the first 64 slots; -1 where it is none of `fields`.
  var slotFields: [Int] = []
  /// The slots of `slotFields` that are a field.
  var fieldSlots: UInt64 = 0
  /// Slots where the time may stand, in the order in which they count.
  var timeSlots: [Int] = []
  var timePaths: [[String]] = []
  /// How alerts name the source.
  var source = ""

  init() {}

  init(kind: LogKind, rules set: DetectionRules, watch: JSONWatchList) {
    let sources = kind.logSources
    source = sources.first?.text ?? kind.rawValue
    rules = set.rules.indices.filter { rule in
      set.isUsed(rule) && sources.contains { set.rules[rule].logSource.admits($0) }
    }
    for source in sources {
      let route = set.index.route(for: source, watch: watch)
      if !route.rules.isEmpty { routes.append(route) }
    }
    fields = Set(rules.flatMap { set.program.fields(ofRule: $0) }).sorted()
    timePaths = LogFacts.paths(of: kind).time
    timeSlots = timePaths.compactMap { watch.slot(of: $0) }
    var numbers: [String: Int] = [:]
    for field in fields { numbers[set.program.fields[field]] = field }
    for path in watch.paths.prefix(64) {
      let field = numbers[path.joined(separator: ".")]
      if field != nil { fieldSlots |= 1 << UInt64(slotFields.count) }
      slotFields.append(field ?? -1)
    }
  }
}
