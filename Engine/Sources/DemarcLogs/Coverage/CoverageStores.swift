internal import DemarcModel

extension LogEstate {
  /// Where the settings send logs to, and whether it is kept there long enough.
  func storeVerdicts(
    _ sources: [LogSourceSetting], _ rules: [RetentionRule]
  ) -> [LogStoreVerdict] {
    var senders: [Cloud: [String: Set<String>]] = [:]
    for source in sources where source.isOn != false {
      for destination in source.destinations {
        senders[source.cloud, default: [:]][destination, default: []].insert(source.name)
      }
    }
    var byKey: [String: LogStore] = [:]
    for store in stores { byKey[Self.key(of: store)] = store }
    var found: [LogStoreVerdict] = []
    for (cloud, destinations) in senders {
      for (destination, names) in destinations {
        let store = byKey[Self.key(of: destination, cloud)]
        let keeping = store?.keeping ?? .unknown
        found.append(
          LogStoreVerdict(
            destination: destination, cloud: cloud, sources: names.sorted(), store: store,
            keeping: keeping, verdict: RetentionVerdict.of(keeping, rules: rules)))
      }
    }
    return found.sorted { ($0.cloud, $0.destination) < ($1.cloud, $1.destination) }
  }

  /// One spelling for a store and for what names it as a destination.
  private static func key(of store: LogStore) -> String {
    switch store.cloud {
    case .aws: store.type == "AWS::S3::Bucket" ? "bucket " + store.name : "group " + store.name
    case .azure:
      // A policy of life cycle stands for the account it belongs to.
      String(store.id.lowercased().components(of: "/managementpolicies/")[0])
    case .gcp: store.id
    }
  }

  private static func key(of destination: String, _ cloud: Cloud) -> String {
    switch cloud {
    case .aws:
      // arn:aws:logs:eu-west-1:111122223333:log-group:trail:*
      let parts = destination.components(of: ":log-group:")
      guard parts.count == 2 else { return "bucket " + destination }
      return "group " + (parts[1].hasSuffix(":*") ? parts[1].dropLast(2) : parts[1])
    case .azure: return destination.lowercased()
    case .gcp: return "//" + destination
    }
  }
}
