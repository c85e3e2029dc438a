public import DemarcModel

/// A page a fact was read on.
public struct Citation: Hashable, Sendable {
  public var title: String
  public var url: String
  /// When it was read, `2026-01`.
  public var read: String?

  public init(title: String, url: String, read: String? = nil) {
    self.title = title
    self.url = url
    self.read = read
  }
}

/// A provider's service: how it splits responsibility, and which resources show it is in use.
public struct Service: Hashable, Sendable {
  /// A layer whose owner differs from the service model's default.
  public struct Override: Hashable, Sendable {
    public var owner: Owner
    public var because: String

    public init(owner: Owner, because: String) {
      self.owner = owner
      self.because = because
    }
  }

  /// `aws.lambda`.
  public var id: String
  public var cloud: Cloud
  public var name: String
  /// Older product names, all searchable.
  public var formerly: [String]
  public var model: ServiceModel
  public var category: String
  /// Native resource types; each belongs to one service only.
  public var resourceTypes: [String]
  /// Whether it is in use wherever the cloud is, even if none of its resources was exported.
  public var isAlwaysInUse = false
  public var summary: String
  /// By layer id.
  public var overrides: [String: Override]
  public var conditions: [OwnerCondition]
  /// By layer id: what each side does, in our words.
  public var statements: [String: [Side: String]]
  public var source: Citation

  public init(
    id: String, cloud: Cloud, name: String, formerly: [String] = [], model: ServiceModel,
    category: String = "", resourceTypes: [String], summary: String = "",
    overrides: [String: Override] = [:], conditions: [OwnerCondition] = [],
    statements: [String: [Side: String]] = [:], source: Citation
  ) {
    self.id = id
    self.cloud = cloud
    self.name = name
    self.formerly = formerly
    self.model = model
    self.category = category
    self.resourceTypes = resourceTypes
    self.summary = summary
    self.overrides = overrides
    self.conditions = conditions
    self.statements = statements
    self.source = source
  }
}

/// A fact of a resource's configuration that moves a layer to another owner.
public struct OwnerCondition: Hashable, Sendable {
  /// Unique within its service.
  public var id: String
  public var layer: String
  public var owner: Owner
  public var resourceTypes: [String]
  /// CEL over `resource`, the document the cloud's own policy engine would see.
  public var when: String
  public var because: String
  public var source: Citation?

  public init(
    id: String, layer: String, owner: Owner, resourceTypes: [String], when: String,
    because: String, source: Citation? = nil
  ) {
    self.id = id
    self.layer = layer
    self.owner = owner
    self.resourceTypes = resourceTypes
    self.when = when
    self.because = because
    self.source = source
  }
}
