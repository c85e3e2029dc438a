public import DemarcBoundary
public import DemarcModel

/// A report in the registry, with all that its reader has to act on (AS1).
public struct AssuranceReport: Hashable, Sendable {
  public var id: String
  /// Nil = an entry of `demarc.yaml`, which names no kind.
  public var type: ReportType?
  /// Nil for a vendor that is none of the three clouds.
  public var cloud: Cloud?
  /// Who was reported on; the cloud's name where it is one.
  public var provider: String
  public var title: String
  public var auditor: String?
  /// Frameworks it speaks to; empty = those of its kind.
  public var frameworks: [String]
  /// Service ids it names; nil = every service of the provider.
  public var services: Set<String>?
  public var regions: Set<String>?
  public var from: CivilDay
  public var to: CivilDay
  /// The day it was issued.
  public var issued: CivilDay?
  /// The last day it may be used, where that is before the end of its period.
  public var expires: CivilDay?
  public var bridge: BridgeLetter?
  public var opinion: ProviderReport.Opinion
  /// What was decided about an opinion that is not unqualified.
  public var disposition: Disposition?
  public var exceptions: [ReportException]
  public var subservices: [SubserviceOrganization]
  /// Complementary user-entity controls, each a duty of the customer.
  public var controls: [CustomerDuty]
  public var document: PinnedDocument?
  /// Where it is written.
  public var span: SourceSpan?

  public init(
    id: String, type: ReportType?, cloud: Cloud?, provider: String, title: String,
    auditor: String? = nil, frameworks: [String] = [], services: Set<String>? = nil,
    regions: Set<String>? = nil, from: CivilDay, to: CivilDay, issued: CivilDay? = nil,
    expires: CivilDay? = nil, bridge: BridgeLetter? = nil,
    opinion: ProviderReport.Opinion = .unqualified, disposition: Disposition? = nil,
    exceptions: [ReportException] = [], subservices: [SubserviceOrganization] = [],
    controls: [CustomerDuty] = [], document: PinnedDocument? = nil, span: SourceSpan? = nil
  ) {
    self.id = id
    self.type = type
    self.cloud = cloud
    self.provider = provider
    self.title = title
    self.auditor = auditor
    self.frameworks = frameworks
    self.services = services
    self.regions = regions
    self.from = from
    self.to = to
    self.issued = issued
    self.expires = expires
    self.bridge = bridge
    self.opinion = opinion
    self.disposition = disposition
    self.exceptions = exceptions
    self.subservices = subservices
    self.controls = controls
    self.document = document
    self.span = span
  }

  /// An entry of `demarc.yaml`, which says less.
  public init(_ report: ProviderReport) {
    self.init(
      id: report.id, type: nil, cloud: report.cloud, provider: report.cloud.title,
      title: report.title, frameworks: report.frameworks, services: report.services,
      regions: report.regions, from: report.from, to: report.to,
      bridge: report.bridgedTo.map { BridgeLetter(to: $0) }, opinion: report.opinion)
  }

  /// As the matrix takes it; nil where it attests nothing: a vendor that is no cloud, or a kind that
  /// speaks to no framework and whose entry names none.
  public var providerReport: ProviderReport? {
    guard let cloud else { return nil }
    let spoken = frameworks.isEmpty ? type?.frameworks ?? [] : frameworks
    if type != nil, spoken.isEmpty { return nil }
    var report = ProviderReport(
      id: id, cloud: cloud, title: title, frameworks: spoken, services: services,
      regions: regions, from: from, to: expires.map { min($0, to) } ?? to,
      // Past its last day of use no letter carries it on.
      bridgedTo: expires.map { $0 < to } == true ? nil : bridge?.to)
    report.opinion = opinion
    return report
  }

  /// The last day it speaks for, a bridge letter of up to three months included.
  public var lastDay: CivilDay {
    var last = to
    if let bridge, bridge.to > to {
      last = min(bridge.to, to.adding(days: ProviderReport.bridgeDaysMax))
    }
    return expires.map { min($0, last) } ?? last
  }

  public func covers(day: CivilDay) -> Bool { from <= day && day <= lastDay }

  /// Whether another one took its place: same provider and kind, a later period that speaks for the day.
  public func isReplaced(by other: AssuranceReport, on day: CivilDay) -> Bool {
    guard other.id != id, other.provider == provider, other.to > to, other.covers(day: day) else {
      return false
    }
    if type != nil || other.type != nil { return type == other.type }
    return Set(frameworks) == Set(other.frameworks)
  }
}

/// A letter of the provider's management on the time since the report's period.
public struct BridgeLetter: Hashable, Sendable {
  /// Who wrote it; an auditor writes reports, not letters.
  public enum Author: String, Hashable, Sendable, CaseIterable { case management, auditor, other }

  public var to: CivilDay
  public var author: Author
  public var signed: CivilDay?
  public var document: String?

  public init(
    to: CivilDay, author: Author = .management, signed: CivilDay? = nil, document: String? = nil
  ) {
    self.to = to
    self.author = author
    self.signed = signed
    self.document = document
  }
}

/// What somebody decided after reading an exception or an opinion.
public struct Disposition: Hashable, Sendable {
  public enum Decision: String, Hashable, Sendable, CaseIterable {
    /// It does not concern what is used here.
    case notRelevant = "not-relevant"
    /// Own controls make up for it.
    case compensated
    case accepted
    /// The provider was asked; the answer is awaited.
    case followUp = "follow-up"
  }

  public var decision: Decision
  public var because: String
  public var author: String
  public var date: CivilDay

  public init(decision: Decision, because: String, author: String, date: CivilDay) {
    self.decision = decision
    self.because = because
    self.author = author
    self.date = date
  }
}

/// A control that did not do what the report describes, as the auditor found it.
public struct ReportException: Hashable, Sendable {
  public var id: String
  public var criteria: [String]
  /// In the user's own words.
  public var text: String
  public var disposition: Disposition?
  public var span: SourceSpan?

  public init(
    id: String, criteria: [String], text: String, disposition: Disposition? = nil,
    span: SourceSpan? = nil
  ) {
    self.id = id
    self.criteria = criteria
    self.text = text
    self.disposition = disposition
    self.span = span
  }
}

/// A company that the provider itself relies on.
public struct SubserviceOrganization: Hashable, Sendable {
  public enum Method: String, Hashable, Sendable, CaseIterable {
    /// Its controls are not in the report: it needs one of its own.
    case carvedOut = "carved-out"
    case inclusive
  }

  public var name: String
  public var method: Method
  public var does: String?
  /// Id of its own report in the registry.
  public var report: String?
  /// Controls that the provider's report assumes of it (CSOCs), in the user's words.
  public var expects: [String]
  public var span: SourceSpan?

  public init(
    name: String, method: Method, does: String? = nil, report: String? = nil,
    expects: [String] = [], span: SourceSpan? = nil
  ) {
    self.name = name
    self.method = method
    self.does = does
    self.report = report
    self.expects = expects
    self.span = span
  }
}

/// A file beside the registry and the digest it had when it was added.
public struct PinnedDocument: Hashable, Sendable {
  /// Path below the workspace.
  public var file: String
  /// 64 hexadecimal digits; nil = never pinned.
  public var sha256: String?
  public var span: SourceSpan?

  public init(file: String, sha256: String?, span: SourceSpan? = nil) {
    self.file = file
    self.sha256 = sha256
    self.span = span
  }
}
