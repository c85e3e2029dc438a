public import DemarcJSON

/// The definition of a constraint: what kind it is and what holds when no policy names it.
///
/// `name` is the short name (`compute.requireOsLogin`, `iam.managed.allowedPolicyMembers`,
/// `custom.x`), without `constraints/`.
public struct OrgConstraint: Sendable {
  /// How policies for the constraint are written and judged.
  public enum Kind: String, Hashable, Sendable {
    /// Enforced or not.
    case boolean
    /// Values allowed and denied.
    case list
    /// Enforced or not; Google's CEL condition says what it asks for.
    case managed
    /// Enforced or not; the organisation's own CEL condition says what it asks for.
    case custom

    /// Whether policies for it hold `enforce`; otherwise they hold values.
    public var isEnforced: Bool { self != .list }
  }

  /// What holds when no policy is set on any node.
  public enum Default: String, Hashable, Sendable {
    /// Every value is allowed; nothing is enforced.
    case allow = "ALLOW"
    /// No value is allowed; the constraint is enforced.
    case deny = "DENY"
  }

  /// Where a definition comes from, which says how far it can be relied on.
  public enum Origin: String, Hashable, Sendable {
    /// The table that ships with the program; flags may be unknown.
    case shipped
    /// A saved answer of `constraints.list`.
    case listed
    /// A custom constraint's own definition.
    case custom
    /// No definition at hand: the kind is read off the policies that name it.
    case inferred
  }

  /// A named value a policy gives to a managed constraint.
  public struct Parameter: Sendable {
    /// The JSON shape of a value.
    public enum Shape: String, Hashable, Sendable {
      case list = "LIST"
      case string = "STRING"
      case boolean = "BOOLEAN"
    }

    public var name: String
    /// Nil when the definition states none that is known.
    public var shape: Shape?
    /// The shape of a list's elements.
    public var item: Shape?
    public var defaultValue: JSONValue?
    /// A CEL expression over the parameter that acceptable values fulfil.
    public var validValues: String?

    public init(
      name: String, shape: Shape?, item: Shape? = nil, defaultValue: JSONValue? = nil,
      validValues: String? = nil
    ) {
      self.name = name
      self.shape = shape
      self.item = item
      self.defaultValue = defaultValue
      self.validValues = validValues
    }
  }

  public var name: String
  public var kind: Kind
  public var defaultBehaviour: Default
  public var origin: Origin
  public var title = ""
  /// Whether values may name a group (`in:us-locations`); nil when the definition does not say.
  public var supportsIn: Bool?
  /// Whether values may name a subtree (`under:folders/1`); nil when the definition does not say.
  public var supportsUnder: Bool?
  /// Whether policies may hold a `dryRunSpec`; nil when the definition does not say.
  public var supportsDryRun: Bool?
  /// The legacy or managed twin.
  public var equivalent: String?
  /// Whether organisations made since 2024-05-03 start with a policy for it.
  public var isBaseline = false
  /// Whether letters' case is no difference between values.
  public var foldsCase = false
  /// Whether conditions also see the tags of the resource itself, not only of the nodes above it.
  public var readsResourceTags = false
  /// Members of the groups that `in:` names, as far as they are fixed and known.
  public var groups: [String: Set<String>] = [:]
  /// Of managed and custom constraints: the resource types the condition is about.
  public var resourceTypes: [String] = []
  public var methodTypes: [String] = []
  /// The CEL condition; absent when only the name is known.
  public var condition: String?
  public var actionType: CustomConstraint.Action?
  public var parameters: [Parameter] = []
  /// Whether the parameters are stated: a shipped name alone says nothing about them.
  public var knowsParameters = false

  public init(name: String, kind: Kind, default behaviour: Default, origin: Origin) {
    self.name = name
    self.kind = kind
    defaultBehaviour = behaviour
    self.origin = origin
    switch kind {
    case .managed, .custom:
      supportsDryRun = true
      readsResourceTags = true
    case .boolean, .list: break
    }
  }

  /// The short name in `constraints/x`, `organizations/1/policies/x`, `…/customConstraints/x` or `x`.
  public static func shortName(_ written: String) -> String {
    guard written.utf8.contains(0x2f) else { return written }
    let marks = ["constraints/", "policies/", "customConstraints/"]
    for mark in marks {
      if written.hasPrefix(mark) { return String(written.dropFirst(mark.count)) }
      if let range = written.range(ofASCII: "/" + mark) {
        return String(written[range.upperBound...])
      }
    }
    return written
  }
}

extension String {
  /// The first place where ASCII text stands.
  func range(ofASCII part: String) -> Range<String.Index>? {
    let wanted = Array(part.utf8)
    var at = utf8.startIndex
    while at < utf8.endIndex {
      if utf8[at...].starts(with: wanted) {
        return at..<utf8.index(at, offsetBy: wanted.count)
      }
      at = utf8.index(after: at)
    }
    return nil
  }
}
