public import DemarcJSON

/// What is known of a deployment beside the template itself; nothing here need be.
public struct ARMOptions: Sendable {
  /// The clouds that `environment()` may speak of.
  public enum Cloud: Hashable, Sendable { case azure, other }

  /// `00000000-0000-0000-0000-000000000000`, without a path.
  public var subscriptionID: String?
  public var tenantID: String?
  public var managementGroup: String?
  public var resourceGroupName: String?
  /// `westeurope`; what `resourceGroup().location` gives.
  public var resourceGroupLocation: String?
  /// An object of texts; what `resourceGroup().tags` gives.
  public var resourceGroupTags: JSONValue?
  public var deploymentName: String?
  /// The location that a deployment above resource groups is given.
  public var deploymentLocation: String?
  /// Values by name; they win over defaults.
  public var parameters: ARMParameters
  /// The clock, ISO 8601; `utcNow()` stays unknown without it.
  public var now: String?
  public var cloud: Cloud

  public init(
    subscriptionID: String? = nil, tenantID: String? = nil, managementGroup: String? = nil,
    resourceGroupName: String? = nil, resourceGroupLocation: String? = nil,
    resourceGroupTags: JSONValue? = nil, deploymentName: String? = nil,
    deploymentLocation: String? = nil, parameters: ARMParameters = ARMParameters(),
    now: String? = nil, cloud: Cloud = .azure
  ) {
    self.subscriptionID = subscriptionID
    self.tenantID = tenantID
    self.managementGroup = managementGroup
    self.resourceGroupName = resourceGroupName
    self.resourceGroupLocation = resourceGroupLocation
    self.resourceGroupTags = resourceGroupTags
    self.deploymentName = deploymentName
    self.deploymentLocation = deploymentLocation
    self.parameters = parameters
    self.now = now
    self.cloud = cloud
  }
}

/// The bounds of one template; crossing one is a diagnostic, never a crash.
public struct ARMLimits: Hashable, Sendable {
  /// Bytes of one file.
  public var sourceBytesMax: Int
  /// Nesting of expressions, of values, and of what refers to what.
  public var depthMax: Int
  /// Levels of deployments inside deployments.
  public var deploymentsMax: Int
  /// Iterations of one copy loop; Azure's own bound.
  public var copiesMax: Int
  /// Resources of one template, those of nested deployments included.
  public var resourcesMax: Int
  /// Work in all: expressions evaluated and values looked at or made.
  public var stepsMax: Int
  /// Bytes of any one text that an expression makes.
  public var textBytesMax: Int

  public init(
    sourceBytesMax: Int = 16 << 20, depthMax: Int = 120, deploymentsMax: Int = 16,
    copiesMax: Int = 800, resourcesMax: Int = 10_000, stepsMax: Int = 2_000_000,
    textBytesMax: Int = 1 << 20
  ) {
    self.sourceBytesMax = sourceBytesMax
    self.depthMax = depthMax
    self.deploymentsMax = deploymentsMax
    self.copiesMax = copiesMax
    self.resourcesMax = resourcesMax
    self.stepsMax = stepsMax
    self.textBytesMax = textBytesMax
  }
}
