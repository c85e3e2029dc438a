public import ConfigRulesEngine
public import DemarcBoundary
public import DemarcCatalog
public import DemarcModel

/// What `demarc.yaml` says: who we are, what we are held to, what the providers have shown, and what
/// people have vouched for.
public struct WorkspaceFile: Sendable {
  public var organization = ""
  public var frameworks: [String] = []
  public var reports: [ProviderReport] = []
  public var attestations: [Attestation] = []
  public var overrides: [OwnerOverride] = []
  /// Process checks of conformance packs: who has to vouch, and what they said.
  public var processes: [ProcessAttestation] = []
  /// Exports that someone vouches hold everything, so that an absence counts.
  public var complete: [CompleteExport] = []
  /// Classes of data and where each may lie.
  public var residency: [DataClass] = []
  /// What people decided about requirements as a whole.
  public var decisions: [RequirementDecision] = []
  /// The user's own frameworks, paths relative to the file.
  public var frameworkFiles: [String] = []
  /// Every name in it that must stand for something known.
  public var references: [NameReference] = []

  public init() {}

  /// Reads the text; entries with a fault are left out, the rest counts.
  public static func parse(_ source: SourceFile) -> Parsed<WorkspaceFile> {
    WorkspaceParser.parse(source)
  }
}

/// The word of whoever made an export that it holds every resource of some types in an account: most files
/// of Azure and Google Cloud cannot show that by themselves.
public struct CompleteExport: Hashable, Sendable {
  public var cloud: Cloud
  public var account: String
  /// Nil = every type.
  public var types: [String]?
  /// On Azure, an id of the subscription: only what stands at or below it; nil = the whole account.
  public var scope: String?

  public init(cloud: Cloud, account: String, types: [String]? = nil, scope: String? = nil) {
    self.cloud = cloud
    self.account = account
    self.types = types
    self.scope = scope
  }
}
