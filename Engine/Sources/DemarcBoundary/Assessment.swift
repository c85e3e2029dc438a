public import DemarcModel

/// Everything one run found out: what reports are made of.
///
/// Same input, same value.
public struct Assessment: Sendable {
  /// What `assessment.json` calls its own form.
  public static let schema = "demarc/assessment/1"

  public var version: String
  public var organization: String
  public var asOf: Instant
  public var frameworks: [String]
  public var inputs: [AssessedFile]
  public var matrix: Matrix
  public var results: [CheckResult]
  /// Sorted by severity, check, resource.
  public var findings: [Finding]
  public var resources: Int
  /// Native types no service of the catalogue claims, with their number.
  public var unknownTypes: [UnknownType]
  public var reports: [ProviderReport]
  public var attestations: [Attestation]
  public var exceptions: [ExceptionUse]
  public var diagnostics: [Diagnostic]
  /// What other tools say, kept apart from our own results.
  public var external: [ExternalFinding] = []
  /// Where they and we differ.
  public var contradictions: [Contradiction] = []
  /// Where the evidence ledger holds what this run rests on; empty without a ledger.
  public var evidence: [EvidenceCitation] = []
  /// What the providers' reports assume of their customer; each is a part of the matrix.
  public var duties: [CustomerDuty] = []
  /// What the assurance from outside lacks, worst first.
  public var gaps: [AssuranceGap] = []
  /// What others say without evidence on who has to meet what.
  public var claims: [ResponsibilityClaim] = []
  /// Why a person has to look at the matrix again.
  public var review: [ReviewTrigger] = []

  public init(
    version: String, organization: String, asOf: Instant, frameworks: [String],
    inputs: [AssessedFile], matrix: Matrix, results: [CheckResult], findings: [Finding],
    resources: Int, unknownTypes: [UnknownType], reports: [ProviderReport],
    attestations: [Attestation], exceptions: [ExceptionUse], diagnostics: [Diagnostic]
  ) {
    self.version = version
    self.organization = organization
    self.asOf = asOf
    self.frameworks = frameworks
    self.inputs = inputs
    self.matrix = matrix
    self.results = results
    self.findings = findings
    self.resources = resources
    self.unknownTypes = unknownTypes
    self.reports = reports
    self.attestations = attestations
    self.exceptions = exceptions
    self.diagnostics = diagnostics
  }

  /// Whether something that was given could not be read or judged: exit status 2.
  public var isIncomplete: Bool {
    diagnostics.contains { $0.severity == .error } || findings.contains { $0.outcome == .error }
  }
}

/// One file that was read.
public struct AssessedFile: Hashable, Sendable {
  public var path: String
  public var format: String
  public var records: Int
  public var resources: Int
  public var faults: Int
  /// First and last moment that its records were captured, where they say so.
  public var captured: ClosedRange<Instant>?

  public init(path: String, format: String, records: Int, resources: Int, faults: Int) {
    self.path = path
    self.format = format
    self.records = records
    self.resources = resources
    self.faults = faults
  }
}

/// A native type that no service of the catalogue claims: in use, but outside the matrix.
public struct UnknownType: Hashable, Sendable {
  public var cloud: Cloud
  public var type: String
  public var resources: Int

  public init(cloud: Cloud, type: String, resources: Int) {
    self.cloud = cloud
    self.type = type
    self.resources = resources
  }
}

/// An exception and what became of it in this run.
public struct ExceptionUse: Hashable, Sendable {
  public enum State: String, Hashable, Sendable {
    /// In force and used.
    case applied
    /// In force, but nothing fails that it covers: it can go.
    case unused
    /// Past its day: the findings it covered count again.
    case expired
  }

  public var exception: RiskException
  public var state: State
  public var findings: Int

  public init(exception: RiskException, state: State, findings: Int) {
    self.exception = exception
    self.state = state
    self.findings = findings
  }
}
