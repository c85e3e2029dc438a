internal import DemarcJSON
internal import DemarcModel

/// One file while it is read: its report, its faults, and the way to the run.
final class FileContext {
  let run: ImportRun
  let name: String
  var report: FileReport
  /// Set once a fault may have hidden records.
  private(set) var isIntact = true
  private var firstCapture: Int64 = .max
  private var lastCapture: Int64 = .min
  private var warned: Set<String> = []
  private var reportedDocument: ObjectIdentifier?
  /// Kinds of resources this file holds, for when it turns out not to hold all.
  private var kinds: Set<Kind> = []
  private var lastKind: Kind?

  private struct Kind: Hashable {
    let cloud: Cloud
    let account: String
    let type: String
  }

  init(run: ImportRun, name: String) {
    self.run = run
    self.name = name
    report = FileReport(path: name)
  }

  /// What the file turned out, in an earlier reading, to leave out of each resource.
  var unexported: [String] { run.unexported[name] ?? [] }

  /// Notes a record's word that its resources are gone.
  func bury(_ resources: [Resource]) {
    report.notResources += 1
    for resource in resources {
      run.bury(resource, capturedAt: resource.capturedAt.flatMap(Timestamp.milliseconds))
    }
  }

  /// Hands a resource to the run.
  ///
  /// - Parameter isOlderForm: whether the resource is told in an older form of the API, which counts
  ///   less than the newer one.
  func emit(_ resource: Resource, isOlderForm: Bool = false) {
    if lastKind?.type != resource.type || lastKind?.account != resource.account {
      let kind = Kind(cloud: resource.cloud, account: resource.account, type: resource.type)
      kinds.insert(kind)
      lastKind = kind
    }
    let captured = resource.capturedAt.flatMap { noteCapture($0) }
    if run.take(resource, capturedAt: captured, isOlderForm: isOlderForm) {
      report.resources += 1
    } else {
      report.duplicates += 1
    }
  }

  /// Notes when something of the file was captured; gives the time in milliseconds, if it is one.
  @discardableResult
  func noteCapture(_ text: String) -> Int64? {
    guard let time = Timestamp.milliseconds(text) else { return nil }
    if time < firstCapture { (firstCapture, report.firstCapture) = (time, text) }
    if time > lastCapture { (lastCapture, report.lastCapture) = (time, text) }
    return time
  }

  /// Says, at the file's end, of which types it does not hold everything.
  func settle() {
    guard !isIntact else { return }
    for kind in kinds {
      run.report.coverage.addPartial(kind.cloud, account: kind.account, type: kind.type)
    }
  }

  func origin(_ record: JSONStream.Record) -> RecordOrigin {
    RecordOrigin(file: name, line: record.line)
  }

  // MARK: Faults

  /// Leaves a record out because of one of its fields.
  func skip(_ fault: FieldFault, _ record: JSONStream.Record, at item: JSONValue? = nil) {
    let place = Self.path(of: record, fault.field)
    let span = span((fault.found ?? item ?? record.value).position, record)
    switch fault.kind {
    case .missing:
      skip(
        "estate.missing-field", "\(place) is missing; expected \(fault.expected)", at: span,
        hint: fault.hint ?? "the record is left out; export it with this field")
    case .wrongType:
      let found = fault.found.map { $0.kind.rawValue } ?? "nothing"
      skip(
        "estate.wrong-type", "\(place) is \(found); expected \(fault.expected)", at: span,
        hint: fault.hint ?? "the record is left out; export the file anew")
    case .other:
      skip("estate.bad-field", "\(place): \(fault.expected)", at: span, hint: fault.hint)
    }
  }

  /// Leaves a record out.
  func skip(_ code: String, _ message: String, at span: SourceSpan?, hint: String? = nil) {
    report.skipped += 1
    isIntact = false
    add(Diagnostic(code, message, at: span, hint: hint))
  }

  /// Notes a fault that may have hidden records.
  func fail(_ code: String, _ message: String, at span: SourceSpan? = nil, hint: String? = nil) {
    isIntact = false
    // One a file at most, and too important to be among those only counted.
    report.diagnostics.append(Diagnostic(code, message, at: span, hint: hint))
  }

  /// Warns of something that leaves nothing out.
  func warn(_ code: String, _ message: String, at span: SourceSpan? = nil, hint: String? = nil) {
    add(Diagnostic(code, message, at: span, hint: hint, severity: .warning))
  }

  /// Warns of something that holds for many records, once.
  func warnOnce(_ code: String, _ message: String, at span: SourceSpan?, hint: String? = nil) {
    if warned.insert(code).inserted { warn(code, message, at: span, hint: hint) }
  }

  /// Warns that an answer is one page of several, if any of `marks` says so.
  func warnIfPaged(_ envelope: JSONValue, _ marks: [JSONKey]) {
    for mark in marks {
      guard let value = envelope[mark], !value.isNull, value.bool != false, !value.equals(""),
        !value.equals("false")
      else { continue }
      isIntact = false
      warnOnce(
        "estate.partial", "'\(mark.text)' says that this is one page and more follow",
        at: span(value.position), hint: "export all pages; the rest counts as not covered")
    }
  }

  /// Warns of members that stand twice in one object; the last one counts.
  func noteDuplicateKeys(_ record: JSONStream.Record) {
    let document = record.value.document
    guard document.hasDuplicateKeys, reportedDocument != ObjectIdentifier(document) else { return }
    reportedDocument = ObjectIdentifier(document)
    let shown = document.duplicateKeys(max: run.limits.diagnosticsMax)
    report.diagnosticsOmitted += document.duplicateKeyCount - shown.count
    for (key, position) in shown {
      warn(
        "estate.duplicate-key", "member '\(key)' stands twice in one object; the last one counts",
        at: span(position))
    }
  }

  func span(_ position: JSONPosition, _ record: JSONStream.Record? = nil) -> SourceSpan {
    SourceSpan(
      file: name, start: SourcePosition(line: position.line, column: position.column))
  }

  func span(line: Int) -> SourceSpan {
    SourceSpan(file: name, start: SourcePosition(line: line, column: 1))
  }

  private func add(_ diagnostic: Diagnostic) {
    if report.diagnostics.count < run.limits.diagnosticsMax {
      report.diagnostics.append(diagnostic)
    } else {
      report.diagnosticsOmitted += 1
    }
  }

  /// `configurationItems[3].resourceType`.
  private static func path(of record: JSONStream.Record, _ field: String) -> String {
    let start = record.isRoot ? "" : "\(record.path)[\(record.index)]"
    return start.isEmpty || field.isEmpty ? start + field : start + "." + field
  }
}
