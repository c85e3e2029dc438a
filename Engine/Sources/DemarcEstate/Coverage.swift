public import DemarcModel

/// What an estate's exports say something about: "not in the export" is not "does not exist".
public struct Coverage: Sendable {
  /// Resources of one type in one place.
  public struct Key: Hashable, Sendable, Comparable {
    public let cloud: Cloud
    public let account: String
    public let region: String
    public let type: String

    public init(cloud: Cloud, account: String, region: String, type: String) {
      self.cloud = cloud
      self.account = account
      self.region = region
      self.type = type
    }

    public static func < (left: Key, right: Key) -> Bool {
      (left.cloud, left.account, left.region, left.type)
        < (right.cloud, right.account, right.region, right.type)
    }
  }

  private struct TypeKey: Hashable, Sendable {
    let cloud: Cloud
    let account: String
    let type: String
  }

  private struct Place: Hashable, Sendable {
    let cloud: Cloud
    let account: String
    let region: String
  }

  /// What a complete export of one place leaves out even so.
  private struct Completeness: Sendable {
    var includesGlobalTypes: Bool
  }

  /// How many resources were read of each type in each place.
  public private(set) var seen: [Key: Int] = [:]
  private var types: Set<TypeKey> = []
  private var regions: [TypeKey: Set<String>] = [:]
  private var complete: [Place: Completeness] = [:]
  private var declared: Set<TypeKey> = []
  /// Types of which an export gave one page of several, or lost records.
  private var partial: Set<TypeKey> = []
  private var azure = AzureScopes()
  private var hierarchy = CloudHierarchy()
  /// Types in places that an answer lists whole, though the list may be empty.
  private var answered: Set<Key> = []
  /// Types that no recorder records: what only an answer shows.
  var unrecorded: Set<String> = []

  public init() {}

  /// What a Google Cloud project or folder stands below, nearest first: `folders/2`,
  /// `organizations/3`; what is set there holds for it.
  public func ancestors(of account: String) -> [String] { hierarchy.ancestors(of: account) }

  /// A Google Cloud account as a node, with what it stands below: `projects/42`, `folders/2`,
  /// `organizations/3`.
  ///
  /// A project's id leads to its number where any export says which one it is; the chain ends where
  /// the exports say nothing more.
  public func nodeChain(of account: String) -> [String] { hierarchy.chain(of: account) }

  /// Whether two names are of one Google Cloud project: its number and its id.
  public func isSameProject(_ one: String, _ other: String) -> Bool {
    hierarchy.node(of: one) == hierarchy.node(of: other)
  }

  mutating func addAncestors(of account: String, _ above: [String]) {
    hierarchy.note(above, above: account)
  }

  mutating func addParent(_ parent: String, of node: String) {
    hierarchy.note(parent: parent, of: node)
  }

  mutating func addName(_ name: String, of node: String) { hierarchy.note(name: name, of: node) }

  /// Notes `count` resources of one type in one place.
  public mutating func add(_ key: Key, count: Int = 1) {
    let first = seen[key] == nil
    seen[key, default: 0] += count
    guard first else { return }
    types.insert(
      TypeKey(
        cloud: key.cloud, account: Self.folded(key.account, key.cloud),
        type: Self.folded(key.type, key.cloud)))
    regions[Self.accountKey(key.cloud, key.account), default: []].insert(key.region)
  }

  /// Notes that one place's AWS Config recorder records every type it supports and that its
  /// snapshot was read without a fault.
  mutating func addComplete(
    cloud: Cloud, account: String, region: String, includesGlobalTypes: Bool
  ) {
    complete[Place(cloud: cloud, account: account, region: region)] = Completeness(
      includesGlobalTypes: includesGlobalTypes)
  }

  /// Notes that whoever made the exports vouches that they hold every resource of `type` (or of
  /// every type, if nil) in `account`.
  ///
  /// No file of Azure or Google Cloud can prove that by itself.
  /// - Parameter scope: an Azure id; only what stands at or below it is vouched for.
  public mutating func declareComplete(
    _ cloud: Cloud, account: String, type: String? = nil, scope: String? = nil
  ) {
    if let scope {
      azure.state(type ?? AzureScopes.everyType, at: scope)
      return
    }
    declared.insert(
      TypeKey(
        cloud: cloud, account: Self.folded(account, cloud),
        type: type.map { Self.folded($0, cloud) } ?? ""))
  }

  /// Accounts, subscriptions and projects that any resource came from, sorted.
  ///
  /// What belongs to a tenant, a folder or an organisation is no account.
  public var accounts: [(cloud: Cloud, account: String)] {
    regions.keys.filter { !$0.account.isEmpty && !$0.account.utf8.contains(UInt8(ascii: "/")) }
      .map { ($0.cloud, $0.account) }.sorted { $0 < $1 }
  }

  /// The clouds that any resource came from.
  public var clouds: Set<Cloud> { Set(regions.keys.lazy.map(\.cloud)) }

  /// Whether any resource of `type` in `account` was read.
  public func holds(_ cloud: Cloud, account: String, type: String) -> Bool {
    types.contains(
      TypeKey(
        cloud: cloud, account: Self.folded(account, cloud), type: Self.folded(type, cloud)))
  }

  /// Whether any resource of `type` was read, wherever.
  public func holds(_ cloud: Cloud, type: String) -> Bool {
    let type = Self.folded(type, cloud)
    return types.contains { $0.cloud == cloud && $0.type == type }
  }

  /// Notes that an export with resources of one type was not read whole.
  mutating func addPartial(_ cloud: Cloud, account: String, type: String) {
    partial.insert(
      TypeKey(
        cloud: cloud, account: Self.folded(account, cloud), type: Self.folded(type, cloud)))
  }

  /// Notes that an answer lists every resource of one type in one place.
  mutating func addAnswered(_ key: Key) {
    answered.insert(key)
    regions[Self.accountKey(key.cloud, key.account), default: []].insert(key.region)
  }

  /// Accounts with the regions that any resource or answer came from, sorted; `global` is none.
  public var places: [(cloud: Cloud, account: String, region: String)] {
    regions.flatMap { key, regions in regions.map { (key.cloud, key.account, $0) } }
      .filter { !$0.1.isEmpty && $0.2 != "global" }.sorted { $0 < $1 }
  }

  /// Whether the absence of an AWS resource of `type` in one region means that there is none.
  ///
  /// True when resources of the type were read there, when an answer lists them all, when the region's
  /// snapshot is complete, or when that was declared.
  public func covers(account: String, region: String, type: String) -> Bool {
    let key = Key(cloud: .aws, account: account, region: region, type: type)
    let typeKey = TypeKey(cloud: .aws, account: account, type: type)
    if answered.contains(key) || declared.contains(typeKey)
      || declared.contains(Self.accountKey(.aws, account))
    {
      return true
    }
    if seen[key] != nil { return !partial.contains(typeKey) }
    guard let found = complete[Place(cloud: .aws, account: account, region: region)],
      type != IAMCredentialReport.type, !unrecorded.contains(type)
    else { return false }
    return !type.hasPrefix("AWS::IAM::") || found.includesGlobalTypes
  }

  /// Notes a file's word that it holds every Azure resource of a type at and below a scope.
  mutating func addStated(_ type: String, at scope: String) { azure.state(type, at: scope) }

  /// Notes that an Azure list shows by itself that it holds all of a type at and below a scope.
  mutating func addShown(_ type: String, at scope: String) { azure.show(type, at: scope) }

  /// Whether the absence of resources of `type` at and below `scope` means that there are none.
  ///
  /// On Azure `scope` is the beginning of ids: a subscription, a resource group, a resource, or where
  /// resources of a type stand on one (`…/providers/Microsoft.Insights/diagnosticSettings`). True when
  /// a statement or a declaration covers it or what it stands below, or when a list shows that, no page
  /// of the type is known to be missing. Seeing what hangs on one resource says nothing of another.
  /// On the other clouds `scope` is an account.
  public func covers(_ cloud: Cloud, scope: String, type: String) -> Bool {
    guard cloud == .azure else { return covers(cloud, account: scope, type: type) }
    let (scope, type) = (AzureID.folded(scope), AzureID.folded(type))
    let account = AzureID.subscription(of: scope)
    let key = TypeKey(cloud: .azure, account: account, type: type)
    if !account.isEmpty {
      if declared.contains(key) || declared.contains(Self.accountKey(.azure, account)) {
        return true
      }
    }
    return azure.states(type, at: scope) || azure.states(AzureScopes.everyType, at: scope)
      || !partial.contains(key) && azure.shows(type, at: scope)
  }

  /// Whether the exports of `account` speak of `type`, so that the absence of a resource may mean that
  /// there is none; on Azure `covers(_:scope:type:)` says whether it does.
  ///
  /// Conservative: true when resources of that type from that account were read and no page of them
  /// is known to be missing, when the snapshots of all regions read of the account are complete for
  /// the type, or when that was stated or declared.
  public func covers(_ cloud: Cloud, account: String, type: String) -> Bool {
    let key = TypeKey(
      cloud: cloud, account: Self.folded(account, cloud), type: Self.folded(type, cloud))
    if declared.contains(key) || types.contains(key) && !partial.contains(key) { return true }
    let whole = Self.accountKey(cloud, account)
    if declared.contains(whole) { return true }
    if cloud == .azure { return azure.speaks(of: key.type, in: key.account) }
    guard cloud == .aws, type != IAMCredentialReport.type, let places = regions[whole] else {
      return false
    }
    var isComplete = false
    for region in places where region != "global" {
      guard let found = complete[Place(cloud: cloud, account: account, region: region)] else {
        return false
      }
      // IAM is recorded in the region that was told to, not in each.
      if !type.hasPrefix("AWS::IAM::") || found.includesGlobalTypes { isComplete = true }
    }
    return isComplete
  }

  /// Takes over everything another coverage knows.
  public mutating func merge(_ other: Coverage) {
    for (key, count) in other.seen { add(key, count: count) }
    complete.merge(other.complete) { _, new in new }
    declared.formUnion(other.declared)
    partial.formUnion(other.partial)
    answered.formUnion(other.answered)
    unrecorded.formUnion(other.unrecorded)
    azure.merge(other.azure)
    hierarchy.merge(other.hierarchy)
  }

  private static func accountKey(_ cloud: Cloud, _ account: String) -> TypeKey {
    TypeKey(cloud: cloud, account: folded(account, cloud), type: "")
  }

  /// Azure compares types and subscription ids without regard to case.
  private static func folded(_ text: String, _ cloud: Cloud) -> String {
    cloud == .azure ? text.lowercased() : text
  }
}
