public import DemarcModel

/// One layer of one service in use: who owns it here, and why.
public struct Facet: Hashable, Sendable {
  /// A group of resources that share an owner.
  public struct Variant: Hashable, Sendable {
    public var owner: Owner
    public var resources: Int
    public var because: String
    public var examples: [String]

    public init(owner: Owner, resources: Int, because: String, examples: [String] = []) {
      self.owner = owner
      self.resources = resources
      self.because = because
      self.examples = examples
    }
  }

  /// Catalogue id, or `aws.organization` for what is kept once with each provider.
  public var service: String
  public var layer: String
  /// The owner over all variants: a mix of parties is `shared`.
  public var owner: Owner
  public var variants: [Variant]
  /// Layer → service model → override → configuration fact, in order.
  public var chain: [String]
  /// What each side does, in our words.
  public var statements: [Side: String]

  public init(
    service: String, layer: String, owner: Owner, variants: [Variant], chain: [String],
    statements: [Side: String]
  ) {
    self.service = service
    self.layer = layer
    self.owner = owner
    self.variants = variants
    self.chain = chain
    self.statements = statements
  }

  public var key: FacetKey { FacetKey(service: service, layer: layer) }
}

/// Names a facet.
public struct FacetKey: Hashable, Sendable, Comparable {
  public var service: String
  public var layer: String

  public init(service: String, layer: String) {
    self.service = service
    self.layer = layer
  }

  public static func < (left: FacetKey, right: FacetKey) -> Bool {
    (left.service, left.layer) < (right.service, right.layer)
  }
}

/// The pseudo-service that carries what an organisation keeps once with each provider.
public enum OrganizationService {
  public static func id(_ cloud: Cloud) -> String { "\(cloud.rawValue).organization" }

  /// The cloud, if `service` is one of these.
  public static func cloud(_ service: String) -> Cloud? {
    guard service.hasSuffix(".organization") else { return nil }
    return Cloud(rawValue: String(service.dropLast(".organization".count)))
  }

  public static func title(_ cloud: Cloud) -> String { "\(cloud.title) (organisation)" }
}
