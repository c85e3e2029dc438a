public import DemarcBoundary
public import DemarcCatalog
public import DemarcModel
public import DemarcReport

/// What a workbook is made of: one run, the catalogue, and what the registry and the ledger add.
public struct WorkbookInput: Sendable {
  public var report: ReportInput
  public var catalog: Catalog
  /// Complementary user-entity controls of providers' reports.
  public var userControls: [UserEntityControl] = []
  /// Subservice organisations of providers' reports.
  public var subservices: [SubserviceRow] = []
  /// Exceptions that providers' reports state, by the report's id.
  public var reportExceptions: [String: String] = [:]
  /// Business associate agreements.
  public var agreements: [AssociateAgreement] = []
  /// What people decided about requirements as a whole.
  public var decisions: [RequirementDecision] = []
  public var schedule = RemediationSchedule()
  /// The day a finding was first seen, by its id; the day of the run where it is not known.
  public var detected: [String: CivilDay] = [:]
  /// `fedramp-moderate` …: only the controls of this baseline stand on the FedRAMP sheets.
  public var baseline: String?

  public init(report: ReportInput, catalog: Catalog) {
    self.report = report
    self.catalog = catalog
  }
}

/// A control that a provider's report assumes at its customer (SOC 2 Description Criterion 6).
public struct UserEntityControl: Hashable, Sendable {
  /// Id of the provider's report.
  public var report: String
  /// The criteria it bears on, as printed: `CC6.1`.
  public var criteria: [String]
  /// What is assumed, in the words of whoever recorded it.
  public var statement: String
  /// Id of the own control that answers it.
  public var control: String
  public var owner: String
  public var evidence: String
  /// The word for where it stands: `met`, `failed` ….
  public var state: String

  public init(
    report: String, criteria: [String], statement: String, control: String = "",
    owner: String = "", evidence: String = "", state: String = ""
  ) {
    self.report = report
    self.criteria = criteria
    self.statement = statement
    self.control = control
    self.owner = owner
    self.evidence = evidence
    self.state = state
  }
}

/// An organisation that a service organisation relies on (SOC 2 Description Criterion 7).
public struct SubserviceRow: Hashable, Sendable {
  public var name: String
  /// What it does for the service organisation.
  public var services: String
  /// Whether its controls are left out of the report (carved out) or within it.
  public var isCarvedOut: Bool
  public var criteria: [String]
  /// The controls that are expected of it.
  public var expected: String
  /// The report of its own that is relied on.
  public var report: String
  public var period: String
  public var opinion: String
  public var exceptions: String
  public var bridgeLetter: String

  public init(
    name: String, services: String, isCarvedOut: Bool, criteria: [String], expected: String,
    report: String = "", period: String = "", opinion: String = "", exceptions: String = "",
    bridgeLetter: String = ""
  ) {
    self.name = name
    self.services = services
    self.isCarvedOut = isCarvedOut
    self.criteria = criteria
    self.expected = expected
    self.report = report
    self.period = period
    self.opinion = opinion
    self.exceptions = exceptions
    self.bridgeLetter = bridgeLetter
  }
}

/// A business associate agreement (45 CFR 164.504(e)).
public struct AssociateAgreement: Hashable, Sendable {
  /// What people cite it by.
  public var reference: String
  public var cloud: Cloud
  /// Services it names; nil = all of the provider.
  public var services: Set<String>?
  public var from: CivilDay
  public var to: CivilDay?

  public init(
    reference: String, cloud: Cloud, services: Set<String>? = nil, from: CivilDay,
    to: CivilDay? = nil
  ) {
    self.reference = reference
    self.cloud = cloud
    self.services = services
    self.from = from
    self.to = to
  }

  func covers(_ day: CivilDay) -> Bool { from <= day && to.map { day <= $0 } ?? true }
}
