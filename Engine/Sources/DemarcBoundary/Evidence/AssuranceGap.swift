public import DemarcModel

/// Something that the assurance from outside lacks: a report that lapses, a service without an
/// agreement, an exception nobody has decided about (AS1–AS4).
public struct AssuranceGap: Hashable, Sendable {
  /// What is lacking.
  public enum Kind: String, Hashable, Sendable, CaseIterable {
    case reportLapsed = "report-lapsed"
    case reportLapsesSoon = "report-lapses-soon"
    /// The period is over, no letter of the provider's management carries the report on.
    case bridgeMissing = "bridge-missing"
    /// The letter reaches further than three months past the period.
    case bridgeTooLong = "bridge-too-long"
    case bridgeNotByManagement = "bridge-not-by-management"
    /// A service or region in use that no report in force names.
    case scopeHole = "scope-hole"
    /// The auditor's opinion is not unqualified.
    case opinion
    /// An exception in a report that nobody has decided about.
    case exceptionOpen = "exception-open"
    /// A carved-out subservice organisation without a report of its own in force.
    case subserviceWithoutReport = "subservice-without-report"
    /// A user-entity control without owner, test or evidence in force.
    case dutyWithoutOwner = "duty-without-owner"
    case dutyWithoutAnswer = "duty-without-answer"
    case dutyUnplaced = "duty-unplaced"
    /// Health data on a service that no agreement in force covers (45 CFR 164.308(b), 164.504(e)).
    case baaMissing = "baa-missing"
    /// Where health data is said to lie is in no export: what is meant may go unseen.
    case healthDataUnplaced = "health-data-unplaced"
    case contractLapsed = "contract-lapsed"
    case contractLapsesSoon = "contract-lapses-soon"
    case contractUnsigned = "contract-unsigned"
    case notificationTermsMissing = "notification-terms-missing"
    case documentNotPinned = "document-not-pinned"
    case documentChanged = "document-changed"
    case questionnaireOverdue = "questionnaire-overdue"
    case questionnaireGap = "questionnaire-gap"
    case reviewOverdue = "review-overdue"
    case claimConflict = "claim-conflict"
  }

  public var kind: Kind
  public var severity: Severity
  /// Id of the report, agreement, duty or questionnaire; of the cloud where none is on file.
  public var subject: String
  public var cloud: Cloud?
  /// Services in use that it concerns, sorted.
  public var services: [String]
  /// What is lacking, in a sentence without a stop.
  public var sentence: String
  /// What to do about it.
  public var hint: String
  /// The day it turns on, where there is one.
  public var due: CivilDay?
  public var span: SourceSpan?

  public init(
    _ kind: Kind, _ severity: Severity, _ subject: String, _ sentence: String, hint: String,
    cloud: Cloud? = nil, services: [String] = [], due: CivilDay? = nil, span: SourceSpan? = nil
  ) {
    self.kind = kind
    self.severity = severity
    self.subject = subject
    self.sentence = sentence
    self.hint = hint
    self.cloud = cloud
    self.services = services
    self.due = due
    self.span = span
  }

  /// Whether it fails a run by itself, as a failed check does: a duty of law that is not met.
  public var isFinding: Bool { kind == .baaMissing }

  /// Worst first, then by what it is about.
  public static func inOrder(_ gaps: [AssuranceGap]) -> [AssuranceGap] {
    gaps.sorted { left, right in
      if left.severity != right.severity { return left.severity > right.severity }
      if left.kind != right.kind { return left.kind.rawValue < right.kind.rawValue }
      return (left.subject, left.sentence) < (right.subject, right.sentence)
    }
  }
}
