/// A cloud provider whose exports Demarc reads.
public enum Cloud: String, Hashable, Sendable, Codable, CaseIterable, Comparable {
  case aws, azure, gcp

  /// The name a person reads.
  public var title: String {
    switch self {
    case .aws: "AWS"
    case .azure: "Azure"
    case .gcp: "Google Cloud"
    }
  }

  public static func < (left: Cloud, right: Cloud) -> Bool { left.rawValue < right.rawValue }
}

/// One of the two parties of the shared responsibility model.
public enum Side: String, Hashable, Sendable, Codable, CaseIterable {
  case provider, customer
}

/// Who carries one layer of one service.
///
/// - `shared`: the layer has parts, and each part has one owner (shared responsibility).
/// - `both`: each party must do the whole thing within its own scope (shared control, RM4).
/// - `none`: the layer does not exist in this service.
public enum Owner: String, Hashable, Sendable, CaseIterable {
  case provider, customer, shared, both, none

  /// Whether `side` has a part to do and to prove.
  public func involves(_ side: Side) -> Bool {
    switch self {
    case .provider: side == .provider
    case .customer: side == .customer
    case .shared, .both: true
    case .none: false
    }
  }
}

/// How much of the stack a service leaves to its customer.
public enum ServiceModel: String, Hashable, Sendable, CaseIterable {
  case onPremises = "on-premises"
  case iaas, caas, paas, faas, saas
}

/// What a rule says about one resource.
///
/// An error is never a pass, and `noEvidence` (something the rule must see was not in any export)
/// is neither: both are counted apart.
public enum Outcome: String, Hashable, Sendable, CaseIterable {
  case pass, fail, skip, error
  case noEvidence = "no-evidence"
}

/// How bad a failed check is; ordered from harmless to critical.
public enum Severity: String, Hashable, Sendable, Codable, CaseIterable, Comparable {
  case informational, low, medium, high, critical

  private var rank: Int {
    switch self {
    case .informational: 0
    case .low: 1
    case .medium: 2
    case .high: 3
    case .critical: 4
    }
  }

  public static func < (left: Severity, right: Severity) -> Bool { left.rank < right.rank }
}
