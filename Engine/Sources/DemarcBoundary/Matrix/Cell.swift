public import DemarcModel

/// One requirement on one layer of one service: both sides, each with its own state and proof.
public struct Part: Hashable, Sendable {
  public var layer: String
  public var owner: Owner
  public var provider: ProviderState
  public var customer: CustomerState
  /// Ids of the checks that bear on it.
  public var checks: [String]
  /// Set when the customer's side rests on a person's word.
  public var isAttested: Bool

  public init(
    layer: String, owner: Owner, provider: ProviderState, customer: CustomerState,
    checks: [String], isAttested: Bool
  ) {
    self.layer = layer
    self.owner = owner
    self.provider = provider
    self.customer = customer
    self.checks = checks
    self.isAttested = isAttested
  }

  /// Every side that has a part is proven, and there is such a side.
  public var isMet: Bool {
    provider.isSettled && customer.isSettled && (provider != .noPart || customer != .noPart)
  }
}

/// One requirement for one service in use.
public struct Cell: Hashable, Sendable {
  public var requirement: RequirementID
  public var service: String
  public var parts: [Part]
  public var provider: ProviderState
  public var customer: CustomerState

  init(requirement: RequirementID, service: String, parts: [Part]) {
    self.requirement = requirement
    self.service = service
    self.parts = parts
    provider = .fold(parts.map(\.provider))
    customer = .fold(parts.map(\.customer))
  }

  /// Every part is proven.
  public var isMet: Bool { parts.allSatisfy(\.isMet) && !parts.isEmpty }

  /// Where a reader of the provider's report might take the whole for met (RM7): the provider's side
  /// is proven and the customer's is not.
  public var isPitfall: Bool { provider == .attested && !customer.isSettled }

  /// `soc2 CC6.1 @ aws.s3`, as `explain` takes it.
  public var name: String { "\(requirement) @ \(service)" }
}

/// A requirement over all services: what it comes to.
public enum RequirementState: String, Hashable, Sendable, CaseIterable {
  /// Every side of every part is proven.
  case met
  /// A check failed somewhere.
  case failed
  /// Nothing failed, but a risk was accepted somewhere.
  case acceptedRisk = "accepted-risk"
  /// The customer's parts are proven, the provider's not everywhere.
  case providerOpen = "provider-open"
  /// A person has to decide parts that no check can.
  case needsAttestation = "needs-attestation"
  /// Something it needs was not exported, could not be evaluated, or is not in use at all.
  case notAssessed = "not-assessed"
}

/// Where a requirement stands, and on what.
public struct RequirementVerdict: Hashable, Sendable {
  public var requirement: RequirementID
  public var state: RequirementState
  /// Whose it is over all parts.
  public var owner: Owner
  /// Hub controls it maps to.
  public var controls: [String]
  public var layers: [String]
  public var customerParts: [CustomerState: Int]
  public var providerParts: [ProviderState: Int]
  public var attestedParts: Int
  /// What the customer's own policies in a cloud say; beside the parts, as they know no layers.
  public var policies: [PolicyEvidence]

  init(
    requirement: RequirementID, controls: [String], layers: [String], cells: [Cell],
    policies: [PolicyEvidence] = []
  ) {
    self.requirement = requirement
    self.policies = policies
    self.controls = controls
    self.layers = layers
    var customer: [CustomerState: Int] = [:]
    var provider: [ProviderState: Int] = [:]
    var attested = 0
    for part in cells.lazy.flatMap(\.parts) {
      customer[part.customer, default: 0] += 1
      provider[part.provider, default: 0] += 1
      if part.isAttested { attested += 1 }
    }
    (customerParts, providerParts, attestedParts) = (customer, provider, attested)
    owner = Self.owner(cells)
    let said = Self.state(customer, provider)
    state = policies.contains { !$0.failed.isEmpty } ? .failed : said
  }

  /// What the parts cannot say because there is none, or do not say because a policy does.
  public var reason: String? {
    if Self.state(customerParts, providerParts) != .failed,
      let failing = policies.first(where: { !$0.failed.isEmpty })
    {
      return failing.sentence
    }
    return Self.hasPart(customerParts, providerParts)
      ? nil : "nothing in use has a layer it is about"
  }

  private static func owner(_ cells: [Cell]) -> Owner {
    let owners = Set(cells.lazy.flatMap(\.parts).map(\.owner))
    if owners.isEmpty { return .none }
    if owners == [.both] { return .both }
    let provider = owners.contains { $0.involves(.provider) }
    let customer = owners.contains { $0.involves(.customer) }
    return provider ? (customer ? .shared : .provider) : .customer
  }

  private static func hasPart(
    _ customer: [CustomerState: Int], _ provider: [ProviderState: Int]
  ) -> Bool {
    customer.keys.contains { $0 != .noPart } || provider.keys.contains { $0 != .noPart }
  }

  private static func state(
    _ customer: [CustomerState: Int], _ provider: [ProviderState: Int]
  ) -> RequirementState {
    // Where nothing is in use, nothing is proven: `met` needs parts to be met.
    guard hasPart(customer, provider) else { return .notAssessed }
    if customer[.failed] != nil { return .failed }
    if customer[.error] != nil || customer[.notAssessed] != nil { return .notAssessed }
    if customer[.needsAttestation] != nil { return .needsAttestation }
    if customer[.acceptedRisk] != nil { return .acceptedRisk }
    return provider.keys.allSatisfy(\.isSettled) ? .met : .providerOpen
  }
}
