internal import DemarcEstate
internal import DemarcJSON
internal import DemarcModel
internal import SigmaEngine

/// Holds records against the rules; one for each worker.
final class RecordJudge {
  private let plan: DetectionPlan
  private var matcher: SigmaMatcher
  var batch = SegmentBatch()
  /// The rules that the first tier offered for the present record.
  private(set) var offered: [Int] = []
  private var verdicts: [Int] = []
  private var states: [LogKind: KindState] = [:]
  /// The kind of the last event; neighbours are mostly of one.
  private var current: KindState?
  private var recordsBefore = 0

  init(_ plan: DetectionPlan) {
    self.plan = plan
    matcher = SigmaMatcher(plan.rules.program)
  }

  /// A segment is judged without memory of others, so that results do not depend on who read what.
  func begin() {
    batch = SegmentBatch()
    for state in states.values { state.begin() }
    recordsBefore = 0
  }

  /// The batch so far, which starts anew.
  func take() -> SegmentBatch {
    recordsBefore += batch.records
    for (kind, state) in states {
      let tally = state.take()
      if tally.events > 0 { batch.kinds[kind] = tally }
    }
    defer { batch = SegmentBatch() }
    return batch
  }

  /// Records of the segment before the present one.
  var recordIndex: Int { recordsBefore + batch.records - 1 }

  private func state(_ kind: LogKind) -> KindState {
    if let current, current.kind == kind { return current }
    let state =
      states[kind]
      ?? KindState(kind, plan.route(kind), fields: plan.rules.program.fields.count)
    states[kind] = state
    current = state
    return state
  }

  /// Where a record stands in the text of its segment.
  struct Place {
    var offset: Int
    var length: Int
    var line: Int
  }

  // MARK: The first tier

  /// The kind of the scanner's record and, in `offered`, the rules that may match it, by its slots
  /// alone; nil when it must be parsed to say so.
  ///
  /// - Parameter isSample: whether the record is parsed whatever its slots say.
  func sift(_ scanner: JSONRecordScanner, isSample: Bool) -> LogKind? {
    // Taken out while it is filled, so that nobody else can look at it.
    var found: [Int] = []
    swap(&found, &offered)
    found.removeAll(keepingCapacity: true)
    defer { swap(&found, &offered) }
    guard !scanner.isUnusual else { return nil }
    return scanner.withRecord { bytes, slots in
      guard let kind = kind(scanner.presence, bytes, slots) else { return nil }
      let state = state(kind)
      for one in state.route.routes {
        one.candidates(bytes: bytes, slots: slots, isUnusual: false, into: &found)
      }
      if state.route.routes.count > 1, found.count > 1 { found = Set(found).sorted() }
      note(state, scanner.presence)
      if found.isEmpty, !isSample { state.count(bytes, slots) }
      return kind
    }
  }

  private func kind(
    _ presence: UInt64, _ bytes: Span<UInt8>, _ slots: Span<JSONSlot>
  ) -> LogKind? {
    if let kind = LogRecogniser.recogniseCloudTrail(present: presence) { return kind }
    return LogRecogniser.recognise(present: presence) { marker in
      guard marker < slots.count, slots[marker].kind == .text else { return nil }
      return slots[marker].text(in: bytes)
    }
  }

  private func note(_ state: KindState, _ presence: UInt64) {
    let new = presence & state.route.fieldSlots & ~state.seenSlots
    guard new != 0 else { return }
    state.seenSlots |= new
    for slot in state.route.slotFields.indices where new >> UInt64(slot) & 1 == 1 {
      sight(state, state.route.slotFields[slot])
    }
  }

  // MARK: The second tier

  /// Judges a parsed record.
  ///
  /// - Parameters:
  ///   - isSifted: whether `offered` holds all rules that may match.
  ///   - isSample: whether the fields of rules are looked for in it.
  ///   - known: its kind, where `LogRecogniser.recognise(present:text:)` told it: the record is then
  ///     the event as it is.
  func judge(
    _ record: JSONValue, at place: Place, isSifted: Bool, isSample: Bool, known: LogKind? = nil
  ) {
    batch.parsedRecords += 1
    if let known {
      let event = LogEvent(kind: known, value: record)
      return judge(event, of: record, at: place, isSifted: isSifted, isSample: isSample)
    }
    for event in LogUnwrapper.unwrap(record, limits: plan.options.unwrapping) {
      if let fault = event.fault { self.fault(fault, at: place) }
      judge(event, of: record, at: place, isSifted: isSifted, isSample: isSample)
    }
  }

  private func judge(
    _ event: LogEvent, of record: JSONValue, at place: Place, isSifted: Bool, isSample: Bool
  ) {
    let state = state(event.kind)
    state.count(time(state.route, event.value))
    let rules = isSifted ? offered : state.route.rules
    guard !rules.isEmpty || isSample && !state.route.fields.isEmpty else { return }
    matcher.load(event.value)
    if isSample { look(state) }
    verdicts.removeAll(keepingCapacity: true)
    for rule in rules where plan.used[rule] {
      switch matcher.match(rule: rule) {
      case .no: break
      case .yes: verdicts.append(rule)
      case .error(let reason):
        batch.errors[rule, default: RuleError(count: 0, reason: reason, line: place.line)].count +=
          1
      }
    }
    guard !verdicts.isEmpty else { return }
    let own = Self.place(event.value, in: record, at: place)
    let facts = LogFacts(of: event.value, kind: event.kind)
    let key = EventKey(event, facts)
    var matches: [RuleMatch] = []
    matches.reserveCapacity(verdicts.count)
    for rule in verdicts { matches.append(match(rule, event.value)) }
    batch.hits.append(
      LogHit(
        kind: event.kind, source: state.route.source, facts: facts, place: own,
        record: place.offset..<place.offset + place.length, matches: matches, key: key))
  }

  private func match(_ rule: Int, _ event: JSONValue) -> RuleMatch {
    var fields: [AlertField] = []
    if plan.rules.correlationPlan.alertsOnItsOwn(rule: rule) {
      fields = matcher.matchedFields(rule: rule)
      if fields.count > plan.options.fieldsMax {
        fields.removeSubrange(plan.options.fieldsMax...)
      }
      let bytesMax = plan.options.valueBytesMax
      for index in fields.indices {
        guard fields[index].value.utf8.count > bytesMax else { continue }
        fields[index].value = Self.cut(fields[index].value, bytesMax)
      }
    }
    var values: [String?] = []
    if plan.rules.correlationPlan.observes(rule: rule) {
      values = plan.rules.correlationPlan.fields(ofRule: rule).map {
        EventField.text($0, of: event)
      }
    }
    return RuleMatch(rule: rule, fields: fields, values: values)
  }

  /// At most so many bytes of a text with more, never half a character.
  private static func cut(_ text: String, _ bytesMax: Int) -> String {
    var end = text.utf8.index(text.startIndex, offsetBy: bytesMax)
    while end > text.startIndex, end.samePosition(in: text.unicodeScalars) == nil {
      end = text.utf8.index(before: end)
    }
    return text[..<end] + "…"
  }

  /// Where an event stands that was taken out of an envelope.
  private static func place(_ event: JSONValue, in record: JSONValue, at place: Place) -> Place {
    guard event.sharesDocument(with: record), !event.isIdentical(to: record),
      let range = event.textRange, let outer = record.textRange
    else { return place }
    return Place(
      offset: place.offset + range.lowerBound - outer.lowerBound, length: range.count,
      line: place.line + event.position.line - record.position.line)
  }

  private func time(_ route: DetectionRoute, _ event: JSONValue) -> Int64? {
    for path in route.timePaths {
      var value: BorrowedJSON? = unsafe BorrowedJSON(event)
      for name in path { value = value?[name] }
      guard let value else { continue }
      return LogFactReader.plainTime(value)
        ?? (value.string ?? value.numberText).flatMap { LogTime.milliseconds($0) }
    }
    return nil
  }

  private func look(_ state: KindState) {
    for field in state.route.fields where !state.seen[field] {
      if matcher.has(field: field) { sight(state, field) }
    }
  }

  private func sight(_ state: KindState, _ field: Int) {
    guard !state.seen[field] else { return }
    state.seen[field] = true
    batch.sightings.append(FieldSighting(kind: state.kind, field: field))
  }

  private func fault(_ fault: LogFault, at place: Place) {
    batch.faultCount += 1
    guard batch.faults.count < plan.options.limits.diagnosticsMax else { return }
    let message =
      switch fault {
      case .tooDeep: "envelopes nest too deeply; the event is judged as it was found"
      case .tooLarge: "an envelope holds too much; what is over the limit is left out"
      case .badText: "text that should hold an event cannot be read; it is judged as it was found"
      }
    batch.faults.append(
      LogRecordFault(code: "logs.envelope", message: message, line: place.line, column: 1))
  }
}
