public import DemarcBoundary
public import DemarcModel

/// A questionnaire that was sent to somebody, and came back or not (AS4).
public struct QuestionnaireEntry: Hashable, Sendable {
  public var id: String
  public var party: String
  public var cloud: Cloud?
  public var sent: CivilDay?
  public var due: CivilDay?
  public var returned: CivilDay?
  /// The answered sheet, a path below the workspace.
  public var document: PinnedDocument?
  /// The sheet of a workbook; the first, if nil.
  public var sheet: String?
  public var columns: ColumnMapping
  public var span: SourceSpan?

  public init(
    id: String, party: String, cloud: Cloud? = nil, sent: CivilDay? = nil, due: CivilDay? = nil,
    returned: CivilDay? = nil, document: PinnedDocument? = nil,
    columns: ColumnMapping = ColumnMapping(), span: SourceSpan? = nil
  ) {
    self.id = id
    self.party = party
    self.cloud = cloud
    self.sent = sent
    self.due = due
    self.returned = returned
    self.document = document
    self.columns = columns
    self.span = span
  }
}

/// A sheet in which a provider says who has to meet which requirement: a claim, never evidence.
public struct ClaimSheetEntry: Hashable, Sendable {
  public var id: String
  public var party: String
  public var cloud: Cloud?
  /// The framework whose ids the sheet lists.
  public var framework: String
  /// Narrows every row to one service.
  public var service: String?
  public var document: PinnedDocument
  /// The sheet of a workbook; the first, if nil.
  public var sheet: String?
  public var columns: ColumnMapping
  /// Words of the sheet, in lower case, and whom they name.
  public var owners: [String: Owner]
  public var span: SourceSpan?

  public init(
    id: String, party: String, cloud: Cloud? = nil, framework: String, service: String? = nil,
    document: PinnedDocument, columns: ColumnMapping = ColumnMapping(),
    owners: [String: Owner] = [:], span: SourceSpan? = nil
  ) {
    self.id = id
    self.party = party
    self.cloud = cloud
    self.framework = framework
    self.service = service
    self.document = document
    self.columns = columns
    self.owners = owners
    self.span = span
  }
}

/// Which column of a sheet holds what, by the column's heading.
public struct ColumnMapping: Hashable, Sendable {
  /// What we call it -> heading in the sheet, compared without case and outer blanks.
  public var headings: [String: String]

  public init(_ headings: [String: String] = [:]) { self.headings = headings }
}

/// A review of an architecture or of a vendor, and when the next one is due (AS4).
public struct ReviewRecord: Hashable, Sendable {
  public enum Outcome: String, Hashable, Sendable, CaseIterable {
    case approved
    case approvedWithConditions = "approved-with-conditions"
    case refused
  }

  public var id: String
  public var subject: String
  public var services: [String]
  public var reviewer: String
  public var date: CivilDay
  public var next: CivilDay?
  public var outcome: Outcome
  /// Conditions that are not met yet, in the user's words.
  public var open: [String]
  public var document: PinnedDocument?
  public var span: SourceSpan?

  public init(
    id: String, subject: String, services: [String] = [], reviewer: String, date: CivilDay,
    next: CivilDay? = nil, outcome: Outcome, open: [String] = [],
    document: PinnedDocument? = nil, span: SourceSpan? = nil
  ) {
    self.id = id
    self.subject = subject
    self.services = services
    self.reviewer = reviewer
    self.date = date
    self.next = next
    self.outcome = outcome
    self.open = open
    self.document = document
    self.span = span
  }
}

/// Where health data lies, so that only what touches it needs a business associate agreement.
public struct HealthDataScope: Hashable, Sendable {
  /// Accounts that hold it; empty = all.
  public var accounts: [String]
  /// Services that hold it; empty = all.
  public var services: [String]

  public init(accounts: [String] = [], services: [String] = []) {
    self.accounts = accounts
    self.services = services
  }

  /// Whether health data may lie in this use of a service.
  public func concerns(_ use: ServiceUse) -> Bool {
    (services.isEmpty || services.contains(use.service))
      && (accounts.isEmpty || accounts.contains(where: use.accounts.contains))
  }
}
