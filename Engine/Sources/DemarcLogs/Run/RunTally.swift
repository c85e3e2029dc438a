internal import DemarcEstate
internal import DemarcModel
internal import SigmaEngine

/// Sums of a run, as they become its summary.
struct RunTally {
  private let plan: DetectionPlan
  private var files: [DetectionFile] = []
  /// Place in `files` of a file of the present round.
  private var places: [String: Int] = [:]
  private var kinds: [LogKind: KindTally] = [:]
  private var matched: [Int]
  private var correlated: [String: Int] = [:]
  private var sighted: Set<FieldSighting> = []
  private var errors: [Int: (count: Int, reason: String, place: SourceSpan)] = [:]
  private var diagnostics: [Diagnostic] = []
  private var diagnosticsOfFile: [Int: Int] = [:]
  /// Faults of files that had no record yet: one that never has any is no log and is told once.
  private var early: [Int: [Diagnostic]] = [:]
  private var toldAtOnce: Set<Int> = []
  var duplicates = 0
  var alerts = 0
  private(set) var records = 0
  private(set) var parsedRecords = 0
  private(set) var bytes = 0
  private(set) var textBytes = 0
  /// Bytes of the present segment that are in the sums.
  private var counted = (stored: 0, text: 0)

  init(_ plan: DetectionPlan) {
    self.plan = plan
    matched = Array(repeating: 0, count: plan.rules.rules.count)
  }

  mutating func note(_ diagnostic: Diagnostic) {
    if !diagnostics.contains(diagnostic) { diagnostics.append(diagnostic) }
  }

  mutating func skip(_ name: String) {
    guard places[name] == nil else { return }
    let place = self.place(name)
    files[place].isSkipped = true
  }

  mutating func matched(_ rule: Int) { matched[rule] += 1 }
  mutating func matched(correlation id: String) { correlated[id, default: 0] += 1 }

  private mutating func place(_ name: String) -> Int {
    if let place = places[name] { return place }
    files.append(DetectionFile(name: name))
    places[name] = files.count - 1
    return files.count - 1
  }

  mutating func take(_ batch: SegmentBatch, of segment: LogSegment, line: Int) {
    let name = segment.input.name
    let place = self.place(name)
    files[place].isSkipped = false
    files[place].bytes += batch.storedBytes - counted.stored
    files[place].textBytes += batch.textBytes - counted.text
    bytes += batch.storedBytes - counted.stored
    textBytes += batch.textBytes - counted.text
    counted = batch.isLast ? (0, 0) : (batch.storedBytes, batch.textBytes)
    files[place].records += batch.records
    files[place].faults += batch.faultCount
    records += batch.records
    parsedRecords += batch.parsedRecords
    for (kind, tally) in batch.kinds {
      files[place].kinds[kind, default: 0] += tally.events
      kinds[kind, default: KindTally()].merge(tally)
    }
    sighted.formUnion(batch.sightings)
    for (rule, error) in batch.errors {
      let span = SourceSpan(
        file: name, start: SourcePosition(line: line + error.line, column: 1))
      let known = errors[rule]
      errors[rule] = (
        error.count + (known?.count ?? 0), known?.reason ?? error.reason, known?.place ?? span
      )
    }
    for fault in batch.faults { note(fault, name, place, line: line) }
    if files[place].records > 0 {
      diagnostics += early.removeValue(forKey: place) ?? []
    } else if batch.isLast, segment.isLast, let faults = early.removeValue(forKey: place) {
      end(faults, of: place)
    }
    if let diagnostic = batch.diagnostic { note(diagnostic) }
  }

  private mutating func note(_ fault: LogRecordFault, _ name: String, _ place: Int, line: Int) {
    diagnosticsOfFile[place, default: 0] += 1
    guard diagnosticsOfFile[place, default: 0] <= plan.options.limits.diagnosticsMax else { return }
    let start = SourcePosition(line: line + fault.line, column: fault.column)
    let diagnostic = Diagnostic(
      fault.code, fault.message, at: SourceSpan(file: name, start: start), severity: .warning)
    if files[place].records > 0 {
      diagnostics.append(diagnostic)
    } else {
      early[place, default: []].append(diagnostic)
    }
  }

  /// A file ended without any record.
  private mutating func end(_ faults: [Diagnostic], of place: Int) {
    guard files[place].faults > 1 else {
      diagnostics += faults
      return
    }
    toldAtOnce.insert(place)
    diagnostics.append(
      Diagnostic(
        "logs.no-records",
        "no record of a log is in this file; \(files[place].faults) pieces of it are something else",
        at: LogFiles.start(of: files[place].name),
        hint: "leave it out, or see whether it was cut off or converted", severity: .warning))
  }

  // MARK: The summary

  func summary(files count: Int) -> DetectionSummary {
    var summary = DetectionSummary()
    summary.files = files
    summary.bytes = bytes
    summary.records = records
    summary.parsedRecords = parsedRecords
    summary.alerts = alerts
    summary.tally.files = count
    summary.tally.events = kinds.values.reduce(0) { $0 + $1.events }
    summary.tally.bytes = textBytes
    summary.tally.duplicates = duplicates
    summary.tally.sources = sources
    summary.tally.rules = rules + correlations
    let open = early.sorted { $0.key < $1.key }.flatMap(\.value)
    summary.tally.diagnostics = diagnostics + open + leftOut + ruleErrors
    return summary
  }

  private var sources: [LogSourceTally] {
    LogKind.allCases.compactMap { kind in
      guard let tally = kinds[kind] else { return nil }
      let route = plan.route(kind)
      var source = LogSourceTally(
        source: route.source, events: tally.events, rules: route.rules.count)
      source.firstMs = tally.firstMs
      source.lastMs = tally.lastMs
      return source
    }
  }

  private var rules: [RuleTally] {
    var events = [Int](repeating: 0, count: plan.rules.rules.count)
    var seen = [Set<Int>](repeating: [], count: plan.rules.rules.count)
    for (kind, tally) in kinds {
      for rule in plan.route(kind).rules { events[rule] += tally.events }
    }
    for sighting in sighted {
      for rule in plan.route(sighting.kind).rules { seen[rule].insert(sighting.field) }
    }
    return plan.rules.rules.indices.map { rule in
      let needs = RuleNeeds(plan.rules.rules[rule])
      let names = Set(seen[rule].map { plan.rules.program.fields[$0] })
      let state: RuleTallyState =
        if matched[rule] > 0 {
          .matched
        } else if events[rule] == 0 {
          .sourceAbsent
        } else if !needs.canMatch(with: names) {
          .neverSawItsField
        } else {
          .silent
        }
      var tally = RuleTally(
        rule: plan.rules.alertRules[rule], source: plan.rules.rules[rule].logSource.text,
        state: state, matches: matched[rule])
      if state == .neverSawItsField { tally.unseenFields = needs.unseen(beside: names) }
      return tally
    }
  }

  private var correlations: [RuleTally] {
    plan.rules.alertCorrelations.map { rule in
      let count = correlated[rule.id] ?? 0
      return RuleTally(
        rule: rule, source: "correlation", state: count > 0 ? .matched : .silent, matches: count)
    }
  }

  /// How many faults of a file are not told one by one.
  private var leftOut: [Diagnostic] {
    files.indices.compactMap { place in
      guard !toldAtOnce.contains(place) else { return nil }
      let told = min(diagnosticsOfFile[place] ?? 0, plan.options.limits.diagnosticsMax)
      let more = files[place].faults - told
      guard more > 0 else { return nil }
      return Diagnostic(
        "logs.more-faults", "\(more) more records of this file cannot be read",
        at: LogFiles.start(of: files[place].name), severity: .warning)
    }
  }

  private var ruleErrors: [Diagnostic] {
    errors.sorted { $0.key < $1.key }.map { rule, error in
      let head = plan.rules.rules[rule].head
      let events = error.count == 1 ? "1 event" : "\(error.count) events"
      return Diagnostic(
        "detect.rule-error",
        "the rule \"\(head.title)\" was given up on \(events): \(error.reason); the first is here",
        at: error.place, hint: "whether they match is not known; simplify the rule")
    }
  }
}
