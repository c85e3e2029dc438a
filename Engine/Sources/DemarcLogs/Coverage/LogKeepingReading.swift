internal import DemarcJSON

// How the providers' documents word how long something is kept.

extension LogKeeping {
  init(days: JSONValue?) {
    self = days?.wholeNumber.flatMap { $0 > 0 ? .days($0) : nil } ?? .unknown
  }

  /// A bucket as AWS Config shows it; an export without the member shows nothing of its life cycle.
  init(bucket item: JSONValue) {
    guard let extra = item["supplementaryConfiguration"],
      let shown = extra["BucketLifecycleConfiguration"]
    else {
      self = .unknown
      return
    }
    let days = (shown.named("rules")?.elements.map { $0 } ?? []).compactMap { rule -> Int? in
      guard rule.named("status")?.string == "Enabled", Self.mayCoverLogs(rule) else { return nil }
      return rule.named("expirationInDays")?.wholeNumber
        ?? rule.named("expiration")?.named("days")?.wholeNumber
    }
    self = days.min().map { .days($0) } ?? .unlimited
  }

  /// Whether a rule is for the whole bucket, or for a prefix that CloudTrail's files have.
  private static func mayCoverLogs(_ rule: JSONValue) -> Bool {
    let filter = rule.named("filter")
    let predicate = filter?.named("predicate") ?? filter
    let prefix = (rule.named("prefix") ?? predicate?.named("prefix"))?.string ?? ""
    // Tags and sizes choose among files; CloudTrail's bear no tags.
    if predicate?.named("tag") != nil || predicate?.named("key") != nil { return false }
    return prefix.isEmpty || "AWSLogs/".hasPrefix(prefix) || prefix.contains("AWSLogs")
  }

  /// A log group without a time keeps its events until someone deletes them.
  init(logGroup: JSONValue) {
    guard let days = logGroup.named("retentionInDays") else {
      self = .unlimited
      return
    }
    self.init(days: days)
  }

  /// The life cycle of a storage account: the shortest time after which blobs are deleted.
  init(managementPolicy properties: JSONValue?) {
    guard let rules = properties?["policy"]?["rules"], rules.isArray else {
      self = .unknown
      return
    }
    let days = rules.elements.compactMap { rule -> Int? in
      guard rule["enabled"]?.bool != false else { return nil }
      let delete = rule["definition"]?["actions"]?["baseBlob"]?["delete"]
      return
        (delete?["daysAfterModificationGreaterThan"] ?? delete?["daysAfterCreationGreaterThan"])?
        .wholeNumber
    }
    self = days.min().map { .days($0) } ?? .unlimited
  }

  /// A bucket of Cloud Storage: the least age at which objects are deleted.
  init(googleBucket data: JSONValue) {
    let rules = data["lifecycle"]?["rule"]?.elements.map { $0 } ?? []
    let days = rules.compactMap { rule -> Int? in
      guard rule["action"]?["type"]?.string == "Delete" else { return nil }
      return rule["condition"]?["age"]?.wholeNumber
    }
    self = days.min().map { .days($0) } ?? .unlimited
  }

  /// A dataset of BigQuery: its tables' or partitions' expiry.
  init(dataset data: JSONValue) {
    let milliseconds = ["defaultPartitionExpirationMs", "defaultTableExpirationMs"].compactMap {
      data[$0]?.wholeNumber
    }
    self = milliseconds.min().map { .days($0 / 86_400_000) } ?? .unlimited
  }
}
