public import DemarcModel

/// One thing that is wrong with a document, or between documents.
public struct OSCALFinding: Hashable, Sendable {
  /// What and where; severity `note` for what could not be checked.
  public var diagnostic: Diagnostic
  /// The JSON path (RFC 6901) of the value it is about.
  public var path: String

  public init(diagnostic: Diagnostic, path: String) {
    self.diagnostic = diagnostic
    self.path = path
  }

  /// Whether it makes the check fail.
  public var counts: Bool { diagnostic.severity != .note }
}

/// What a check of documents came to.
public struct OSCALCheckReport: Sendable {
  /// Sorted by file and place.
  public var findings: [OSCALFinding]
  /// What could not be checked, and why.
  public var notes: [OSCALFinding]
  /// Documents that were asked for.
  public var documents: [Subject]
  /// References that were followed, provided statements and responsibilities that were matched.
  public var counts: Counts

  /// One document that was checked.
  public struct Subject: Hashable, Sendable {
    public var file: String
    public var kind: OSCALKind
    public var version: OSCALVersion
    public var title: String
  }

  /// How much was looked at.
  public struct Counts: Hashable, Sendable {
    public var references = 0
    public var provided = 0
    public var inherited = 0
    public var responsibilities = 0
    public var answered = 0
  }

  public var isClean: Bool { findings.isEmpty }
}

/// Findings of one check as they are met.
final class FindingLog {
  private(set) var findings: [OSCALFinding] = []
  private(set) var notes: [OSCALFinding] = []
  var counts = OSCALCheckReport.Counts()
  private var told: Set<OSCALFinding> = []

  func add(
    _ code: String, _ message: String, _ document: CheckedDocument, _ index: CheckedValue,
    hint: String? = nil
  ) {
    let finding = OSCALFinding(
      diagnostic: Diagnostic(
        code, message, at: document.span(index), hint: hint),
      path: document.path(index))
    if told.insert(finding).inserted { findings.append(finding) }
  }

  func note(
    _ code: String, _ message: String, _ document: CheckedDocument, _ index: CheckedValue,
    hint: String? = nil
  ) {
    let finding = OSCALFinding(
      diagnostic: Diagnostic(
        code, message, at: document.span(index), hint: hint, severity: .note),
      path: document.path(index))
    if told.insert(finding).inserted { notes.append(finding) }
  }

  static func sorted(_ findings: [OSCALFinding]) -> [OSCALFinding] {
    findings.sorted { left, right in
      guard let first = left.diagnostic.span, let second = right.diagnostic.span else {
        return left.diagnostic.span == nil && right.diagnostic.span != nil
      }
      if first.file != second.file { return first.file < second.file }
      if first.start != second.start { return first.start < second.start }
      return (left.diagnostic.code, left.diagnostic.message)
        < (right.diagnostic.code, right.diagnostic.message)
    }
  }
}
