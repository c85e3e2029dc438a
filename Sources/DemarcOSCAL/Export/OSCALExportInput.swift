public import DemarcCatalog
public import DemarcModel
public import DemarcReport

/// What an export is made of.
public struct OSCALExportInput: Sendable {
  public var report: ReportInput
  public var catalog: Catalog
  public var evidence: [OSCALEvidence]
  public var version: OSCALVersion
  public var layout: OSCALLayout
  /// Days that a finding of a severity may stay open, from the day of the assessment.
  public var deadlines: [Severity: Int]

  public init(
    report: ReportInput, catalog: Catalog, evidence: [OSCALEvidence] = [],
    version: OSCALVersion = .standard, layout: OSCALLayout = .flat,
    deadlines: [Severity: Int] = Self.usualDeadlines
  ) {
    self.report = report
    self.catalog = catalog
    self.evidence = evidence
    self.version = version
    self.layout = layout
    self.deadlines = deadlines
  }

  /// What FedRAMP asks of continuous monitoring: 30, 90 and 180 days.
  public static let usualDeadlines: [Severity: Int] = [
    .critical: 30, .high: 30, .medium: 90, .low: 180, .informational: 180,
  ]
}

/// One document of an export, written when its bytes are asked for.
public struct OSCALExportDocument: Sendable {
  /// Path below the output folder.
  public var name: String
  public var kind: OSCALKind
  private let write: @Sendable () -> [UInt8]

  init(name: String, kind: OSCALKind, _ write: @escaping @Sendable () -> [UInt8]) {
    self.name = name
    self.kind = kind
    self.write = write
  }

  /// The document as JSON text.
  public func bytes() -> [UInt8] { write() }
}
