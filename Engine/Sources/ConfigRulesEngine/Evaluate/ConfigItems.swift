public import DemarcModel

/// An account and a region.
public struct ConfigPlace: Hashable, Sendable, Comparable {
  public var account: String
  public var region: String

  public init(account: String, region: String) {
    self.account = account
    self.region = region
  }

  public static func < (left: ConfigPlace, right: ConfigPlace) -> Bool {
    (left.account, left.region) < (right.account, right.region)
  }
}

/// The resources that rules judge and look up, by type and place, and what the exports cover.
public struct ConfigItems: Sendable {
  /// Every account and region in use, sorted; never the region `global`.
  public let places: [ConfigPlace]
  /// Accounts in use, sorted.
  public let accounts: [String]
  private let byType: [String: [Resource]]
  /// Types of which each answer tells of one resource, so that one may be there without the next.
  private let perResource: Set<String>
  private let covers: @Sendable (ConfigPlace, String) -> Bool

  /// - Parameters:
  ///   - places: accounts and regions in use.
  ///   - accounts: accounts of which no region is known.
  ///   - perResource: types that are asked for one resource at a time.
  ///   - covers: whether no resource of a type in a place means that there is none.
  public init(
    _ resources: [Resource], places: Set<ConfigPlace>, accounts: Set<String> = [],
    perResource: Set<String> = [],
    covers: @escaping @Sendable (ConfigPlace, String) -> Bool
  ) {
    var byType: [String: [Resource]] = [:]
    for resource in resources where resource.cloud == .aws {
      byType[resource.type, default: []].append(resource)
    }
    self.byType = byType.mapValues { found in
      found.sorted { ($0.account, $0.region, $0.id) < ($1.account, $1.region, $1.id) }
    }
    self.places = places.filter { $0.region != Self.global }.sorted()
    self.accounts = accounts.union(places.map(\.account)).sorted()
    self.perResource = perResource
    self.covers = covers
  }

  static let global = "global"

  /// All resources of a type, sorted by account, region and id.
  func all(_ type: String) -> [Resource] { byType[type] ?? [] }

  /// Whether a type is asked for one resource at a time.
  func isPerResource(_ type: String) -> Bool { perResource.contains(type) }

  /// Whether the absence of `type` there means that there is none.
  func isCovered(_ type: String, account: String, region: String?) -> Bool {
    let global = ConfigPlace(account: account, region: Self.global)
    if covers(global, type) { return true }
    guard let region else {
      let own = places.filter { $0.account == account }
      // What an account has once is seen wherever it is recorded.
      return Self.isGlobal(type)
        ? own.contains { covers($0, type) } : !own.isEmpty && own.allSatisfy { covers($0, type) }
    }
    return covers(ConfigPlace(account: account, region: region), type)
  }

  /// Types of which an account has one set, whatever the region.
  static func isGlobal(_ type: String) -> Bool {
    globalTypes.contains(type) || globalServices.contains { type.hasPrefix($0) }
  }

  private static let globalServices = [
    "AWS::IAM::", "AWS::CloudFront::", "AWS::Organizations::", "AWS::Route53::", "AWS::Account::",
  ]
  private static let globalTypes: Set<String> = ["AWS::S3::AccountPublicAccessBlock"]
}
