internal import DemarcModel

extension LogEstate {
  private struct AccountKey: Hashable {
    var cloud: Cloud
    var account: String
  }

  private struct PartKey: Hashable {
    var account: AccountKey
    /// Region or service.
    var part: String
  }

  /// What is in use and does not occur in the logs.
  func silences(_ places: [LogPlace], _ expected: ExpectedLogging) -> [LogSilence] {
    var clouds: Set<Cloud> = []
    var accounts: Set<AccountKey> = []
    var regions: Set<PartKey> = []
    var services: Set<PartKey> = []
    for place in places where place.events > 0 {
      guard let cloud = place.kind.cloud else { continue }
      clouds.insert(cloud)
      let account = AccountKey(cloud: cloud, account: place.account)
      accounts.insert(account)
      regions.insert(PartKey(account: account, part: place.region))
      services.insert(PartKey(account: account, part: place.service.lowercased()))
    }

    var usedClouds: [Cloud: Int] = [:]
    var usedAccounts: [AccountKey: Int] = [:]
    var usedRegions: [PartKey: Int] = [:]
    var usedServices: [PartKey: Int] = [:]
    for (use, count) in uses {
      guard clouds.contains(use.cloud) else {
        usedClouds[use.cloud, default: 0] += count
        continue
      }
      let account = AccountKey(cloud: use.cloud, account: use.account)
      guard !use.account.isEmpty else { continue }
      guard accounts.contains(account) else {
        usedAccounts[account, default: 0] += count
        continue
      }
      // Only CloudTrail's events are bound to the region of what they are about.
      let region = PartKey(account: account, part: use.region)
      if use.cloud == .aws, !use.region.isEmpty, use.region != "global", !regions.contains(region) {
        usedRegions[region, default: 0] += count
      }
      let service = PartKey(account: account, part: use.service)
      if !services.contains(service) { usedServices[service, default: 0] += count }
    }

    var found = usedClouds.map { cloud, count in
      LogSilence(
        level: .cloud, cloud: cloud, resources: count, isExpected: nil,
        because: "the logs hold no event of \(cloud.title)")
    }
    for (key, count) in usedAccounts {
      let (isExpected, because) = expected.logs(key.cloud, key.account)
      found.append(
        LogSilence(
          level: .account, cloud: key.cloud, account: key.account, resources: count,
          isExpected: isExpected, because: because))
    }
    for (key, count) in usedRegions {
      let (isExpected, because) = expected.logs(.aws, key.account.account, region: key.part)
      found.append(
        LogSilence(
          level: .region, cloud: .aws, account: key.account.account, region: key.part,
          resources: count, isExpected: isExpected, because: because))
    }
    for (key, count) in usedServices {
      found.append(
        LogSilence(
          level: .service, cloud: key.account.cloud, account: key.account.account,
          service: key.part, resources: count,
          isExpected: expected.logs(key.account.cloud, key.account.account).0,
          because: "nobody need have called it in the time of the logs"))
    }
    return found.sorted { $0.order.lexicographicallyPrecedes($1.order) }
  }
}

extension LogSilence {
  fileprivate var order: [String] {
    let level = Level.allCases.firstIndex(of: level) ?? 0
    return ["\(level)", cloud.rawValue, account, region, service]
  }
}
