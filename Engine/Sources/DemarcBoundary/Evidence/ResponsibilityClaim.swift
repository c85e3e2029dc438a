public import DemarcModel

/// Somebody's word on who has to meet a requirement, without evidence.
///
/// Kept apart from everything that proves a side: a claim settles no part, and where it differs from
/// what is derived both are shown.
public struct ResponsibilityClaim: Hashable, Sendable, Comparable {
  /// Id of the sheet, or what else the word stands in.
  public var source: String
  public var cloud: Cloud?
  /// Narrows it to one service; nil = all of the requirement.
  public var service: String?
  public var requirement: RequirementID
  public var owner: Owner
  /// What the provider wrote about it, cut to a length a person reads.
  public var words: String
  public var span: SourceSpan?

  public init(
    source: String, cloud: Cloud? = nil, service: String? = nil, requirement: RequirementID,
    owner: Owner, words: String = "", span: SourceSpan? = nil
  ) {
    self.source = source
    self.cloud = cloud
    self.service = service
    self.requirement = requirement
    self.owner = owner
    self.words = words
    self.span = span
  }

  public static func < (left: ResponsibilityClaim, right: ResponsibilityClaim) -> Bool {
    (left.requirement, left.source, left.service ?? "", left.owner.rawValue, left.words)
      < (right.requirement, right.source, right.service ?? "", right.owner.rawValue, right.words)
  }
}

/// A claim beside what the matrix derives.
public struct ClaimStanding: Hashable, Sendable {
  /// How the two go together.
  public enum State: String, Hashable, Sendable, CaseIterable {
    case agrees
    /// The claim leaves a side out that has a part here.
    case conflict
    /// The claim gives a side a part that nothing in use has.
    case broader
    /// The requirement is in no framework assessed, or has no part in what is in use.
    case notInUse = "not-in-use"
  }

  public var claim: ResponsibilityClaim
  /// Whose it is as derived; nil where it is not in use.
  public var derived: Owner?
  public var state: State
  /// Services in use on which the two differ, sorted.
  public var services: [String]

  /// The difference in a sentence; nil where there is none to speak of.
  public var sentence: String? {
    guard state == .conflict || state == .broader, let derived else { return nil }
    let places = services.prefix(3).joined(separator: ", ")
    let rest = services.count > 3 ? " and \(services.count - 3) more" : ""
    return "\(claim.source) calls \(claim.requirement) \(Self.word(claim.owner)), "
      + "derived is \(Self.word(derived)) on \(places)\(rest)"
  }

  private static func word(_ owner: Owner) -> String {
    switch owner {
    case .provider: "the provider's"
    case .customer: "the customer's"
    case .shared, .both: "shared"
    case .none: "nobody's"
    }
  }
}

/// Sets claims beside a matrix.
public struct ClaimComparison: Sendable {
  private var cells: [RequirementID: [Cell]] = [:]
  private var clouds: [String: Cloud] = [:]

  public init(_ matrix: Matrix) {
    cells = Dictionary(grouping: matrix.cells, by: \.requirement)
    for use in matrix.services { clouds[use.service] = use.cloud }
  }

  /// Each claim with what it comes to, sorted.
  public func standings(_ claims: [ResponsibilityClaim]) -> [ClaimStanding] {
    claims.sorted().map(standing)
  }

  private func standing(_ claim: ResponsibilityClaim) -> ClaimStanding {
    let own = (cells[claim.requirement] ?? []).filter { cell in
      if let service = claim.service { return cell.service == service }
      let cloud = clouds[cell.service] ?? OrganizationService.cloud(cell.service)
      return claim.cloud == nil || claim.cloud == cloud
    }
    guard !own.isEmpty else {
      return ClaimStanding(claim: claim, derived: nil, state: .notInUse, services: [])
    }
    let sides = Side.allCases.filter { side in own.contains { Self.has(side, $0) } }
    let derived: Owner =
      sides.count == 2 ? .shared : sides.first == .provider ? .provider : .customer
    let left = sides.filter { !claim.owner.involves($0) }
    let added = Side.allCases.filter { claim.owner.involves($0) && !sides.contains($0) }
    let state: ClaimStanding.State =
      !left.isEmpty ? .conflict : added.isEmpty ? .agrees : .broader
    let differing = own.filter { cell in left.contains { Self.has($0, cell) } }
    let services = (left.isEmpty ? own : differing).map(\.service).sorted()
    return ClaimStanding(
      claim: claim, derived: derived, state: state,
      services: state == .agrees ? [] : services)
  }

  private static func has(_ side: Side, _ cell: Cell) -> Bool {
    cell.parts.contains { $0.owner.involves(side) }
  }
}
