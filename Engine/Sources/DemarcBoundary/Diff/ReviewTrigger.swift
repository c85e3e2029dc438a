public import DemarcModel

/// Why a person has to look at the matrix again (RM6).
public struct ReviewTrigger: Hashable, Sendable {
  public enum Kind: String, Hashable, Sendable, CaseIterable {
    case neverApproved = "never-approved"
    /// A year since the last approval.
    case yearSinceApproval = "year-since-approval"
    case newService = "new-service"
    /// A service has another service model.
    case modelChanged = "model-changed"
    /// A layer of a service came to another party.
    case ownerChanged = "owner-changed"
    case reportLapsed = "report-lapsed"
    /// A provider's report names other services or regions, or its claims differ.
    case providerChanged = "provider-changed"
  }

  public var kind: Kind
  /// The service, facet, report or claim it is about; `matrix` for the whole.
  public var subject: String
  public var sentence: String

  public init(_ kind: Kind, _ subject: String, _ sentence: String) {
    self.kind = kind
    self.subject = subject
    self.sentence = sentence
  }

  /// Days after which an approved matrix has to be looked at whether or not it changed.
  public static let reviewDays = 365

  /// - Parameters:
  ///   - base: the matrix that was approved last, or the first one recorded; nil where there is none.
  ///   - approvedOn: the day of that approval; nil = none was ever approved.
  public static func raised(
    by current: MatrixSnapshot, since base: MatrixSnapshot?, approvedOn: CivilDay?
  ) -> [ReviewTrigger] {
    var triggers: [ReviewTrigger] = []
    if let approvedOn {
      let days = current.asOf.number - approvedOn.number
      if days >= reviewDays {
        triggers.append(
          ReviewTrigger(
            .yearSinceApproval, "matrix",
            "the matrix was last approved on \(approvedOn), \(days) days ago"))
      }
    } else {
      triggers.append(
        ReviewTrigger(.neverApproved, "matrix", "no version of the matrix has been approved"))
    }
    guard let base else { return triggers }
    for change in MatrixDiff(from: base, to: current).changes {
      guard let kind = kind(of: change) else { continue }
      triggers.append(ReviewTrigger(kind, change.subject, change.sentence))
    }
    return triggers + lapsed(current, base)
  }

  private static func kind(of change: MatrixDiff.Change) -> Kind? {
    switch change.kind {
    case .serviceAdopted:
      OrganizationService.cloud(change.subject) == nil ? .newService : nil
    case .modelChanged: .modelChanged
    case .ownerMoved: .ownerChanged
    case .scopeChanged, .claimChanged: .providerChanged
    // Lapsed reports are told apart from others below; what a check found is no reason to review.
    case .serviceDropped, .reportChanged, .requirementChanged, .reviewDue: nil
    }
  }

  private static func lapsed(_ current: MatrixSnapshot, _ base: MatrixSnapshot) -> [ReviewTrigger] {
    current.providerStates.sorted { $0.key < $1.key }.compactMap { service, states in
      let frameworks = states.filter { framework, state in
        state == .lapsed && base.providerStates[service]?[framework] != .lapsed
          && base.services[service] != nil
      }.keys.sorted()
      guard !frameworks.isEmpty else { return nil }
      let name = current.services[service]?.name ?? service
      return ReviewTrigger(
        .reportLapsed, service,
        "the report on \(name) lapsed for \(frameworks.joined(separator: ", "))")
    }
  }
}
