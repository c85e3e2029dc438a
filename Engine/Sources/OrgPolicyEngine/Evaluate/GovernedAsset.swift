public import DemarcJSON

/// A resource that constraints govern, as an inventory knows it.
public struct GovernedAsset: Sendable {
  /// The full resource name: `//compute.googleapis.com/projects/p/zones/z/instances/i`.
  public var name: String
  /// `compute.googleapis.com/Instance`.
  public var type: String
  /// The organisation, folders and project it lives in, nearest first.
  public var nodes: [String]
  /// A zone, region, multi-region or `global`; empty when not known.
  public var location: String
  /// The resource in its service's own form; nil when the inventory only says that it exists.
  public var document: JSONValue?
  /// `projects/my-project`, as names and links write it; empty outside of projects.
  public var project: String
  /// Tags bound to the resource itself; nil when not known.
  public var tags: [Tag]?

  /// An asset; the project is read out of its name, else it is the nearest node.
  public init(
    name: String, type: String, nodes: [String], location: String = "", document: JSONValue?,
    project: String? = nil, tags: [Tag]? = nil
  ) {
    self.name = name
    self.type = type
    self.nodes = nodes
    self.location = location.lowercased()
    self.document = document
    self.tags = tags
    let named = AssetFunctions.projectOf(name)
    self.project =
      project ?? (named.isEmpty ? nodes.first { $0.hasPrefix("projects/") } ?? "" : named)
  }

  /// `compute.googleapis.com`.
  public var service: String { String(type.prefix { $0 != "/" }) }
}

/// The assets among which related ones are found.
public protocol GovernedEstate: Sendable {
  /// The asset of this full name, if it is one of the types.
  func asset(named name: String, types: [String]) -> GovernedAsset?

  /// All assets of a type in the same project as another.
  func assets(ofType type: String, besides asset: GovernedAsset) -> [GovernedAsset]

  /// Whether the inventory holds every asset of the type near another, so that a missing one is none.
  func isComplete(_ type: String, around asset: GovernedAsset) -> Bool
}
