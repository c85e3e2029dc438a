/// A tag on a node or a resource: a key with one value, by names, by ids or by both.
public struct Tag: Hashable, Sendable {
  /// With its parent: `123456789012/environment`.
  public var key: String?
  /// The value's short name: `prod`.
  public var value: String?
  /// `tagKeys/1`.
  public var keyID: String?
  /// `tagValues/2`.
  public var valueID: String?

  public init(
    key: String? = nil, value: String? = nil, keyID: String? = nil, valueID: String? = nil
  ) {
    self.key = key
    self.value = value
    self.keyID = keyID
    self.valueID = valueID
  }

  /// Whether both are about the same key, as far as both say.
  func hasKey(of other: Tag) -> Bool {
    if let key, let otherKey = other.key { return key == otherKey }
    if let keyID, let otherID = other.keyID { return keyID == otherID }
    return false
  }
}

/// The tags bound to organisations, folders and projects.
public struct TagBindings: Sendable {
  private var tags: [String: [Tag]] = [:]
  /// Whether there is any data: without it, no condition on a tag is decided.
  public private(set) var isKnown: Bool

  /// No data about tags: conditions on them stay undecided.
  public static let unknown = TagBindings(isKnown: false)

  /// Data that is whole: a node that it does not name has no tag of its own.
  public init() { isKnown = true }

  private init(isKnown: Bool) { self.isKnown = isKnown }

  /// Binds a tag to a node, written as such or as a full resource name.
  public mutating func bind(_ tag: Tag, to node: String) {
    isKnown = true
    tags[ResourceHierarchy.node(in: node) ?? node, default: []].append(tag)
  }

  /// The tags bound to the node itself.
  public func direct(_ node: String) -> [Tag] { tags[node] ?? [] }

  /// The tags in force at the end of a chain (nearest first): a lower binding of a key replaces.
  ///
  /// Nil without data.
  public func effective(
    chain: [String], hierarchy: ResourceHierarchy, resourceTags: [Tag]? = nil
  ) -> [Tag]? {
    guard isKnown else { return nil }
    var found = resourceTags ?? []
    for node in chain {
      let own = hierarchy.names(of: node).flatMap(direct)
      found += own.filter { tag in !found.contains { $0.hasKey(of: tag) } }
    }
    return found
  }
}
