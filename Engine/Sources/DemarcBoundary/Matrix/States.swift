/// What is proven of the provider's side of a part.
public enum ProviderState: String, Hashable, Sendable, CaseIterable {
  /// A report names the service and every region in use, and speaks for the day.
  case attested
  /// Such a report exists, but its period (bridge letter included) has ended or not begun.
  case lapsed
  /// A report of the provider speaks for the day, but not for this service or all its regions.
  case outOfScope = "out-of-scope"
  /// No report of this provider is on file for the framework.
  case notAttested = "not-attested"
  case noPart = "no-part"

  /// Whether nothing more is needed on this side.
  public var isSettled: Bool { self == .attested || self == .noPart }
}

/// What is proven of the customer's side of a part.
public enum CustomerState: String, Hashable, Sendable, CaseIterable {
  case met, failed
  case acceptedRisk = "accepted-risk"
  /// A check exists, but what it must see was not exported.
  case notAssessed = "not-assessed"
  /// A check could not be evaluated; never a pass.
  case error
  /// No check decides this: a person has to, and has not.
  case needsAttestation = "needs-attestation"
  case noPart = "no-part"

  public var isSettled: Bool { self == .met || self == .noPart }

  /// Which of two states a whole takes from its parts: the one that needs attention more.
  var weight: Int {
    switch self {
    case .failed: 6
    case .error: 5
    case .notAssessed: 4
    case .needsAttestation: 3
    case .acceptedRisk: 2
    case .met: 1
    case .noPart: 0
    }
  }

  static func fold(_ states: some Sequence<CustomerState>) -> CustomerState {
    states.max { $0.weight < $1.weight } ?? .noPart
  }
}

extension ProviderState {
  static func fold(_ states: some Sequence<ProviderState>) -> ProviderState {
    var worst = ProviderState.noPart
    let order: [ProviderState] = [.noPart, .attested, .outOfScope, .lapsed, .notAttested]
    for state in states {
      if (order.firstIndex(of: state) ?? 0) > (order.firstIndex(of: worst) ?? 0) { worst = state }
    }
    return worst
  }
}
