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
  private let byType: [String: [Resource]]
  private let covers: @Sendable (ConfigPlace, String) -> Bool

  /// - Parameters:
  ///   - places: accounts and regions in use.
  ///   - covers: whether no resource of a type in a place means that there is none.
  public init(
    _ resources: [Resource], places: Set<ConfigPlace>,
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
    self.covers = covers
  }

  static let global = "global"

  /// Accounts in use, sorted.
  public var accounts: [String] { Array(Set(places.map(\.account))).sorted() }

  /// All resources of a type, sorted by account, region and id.
  func all(_ type: String) -> [Resource] { byType[type] ?? [] }

  /// Whether the absence of `type` there means that there is none.
  func isCovered(_ type: String, account: String, region: String?) -> Bool {
    let global = ConfigPlace(account: account, region: Self.global)
    if covers(global, type) { return true }
    guard let region else {
      let own = places.filter { $0.account == account }
      return !own.isEmpty && own.allSatisfy { covers($0, type) }
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
