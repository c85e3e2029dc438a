internal import DemarcJSON

/// Whether a bucket's objects are copied by enabled rules, to the kind of Region asked for.
enum S3Replication {
  private static let rules = ItemPath(
    "supplementaryConfiguration.BucketReplicationConfiguration.rules")

  static let enabled: Predicate = { input in
    // Items hold the rules by their names, API answers as a list.
    let found = rules.values(in: input.item).flatMap { value in
      value.isObject && value.member("status") == nil ? value.members.map(\.value) : [value]
    }
    guard !found.isEmpty else { return .nonCompliant("the bucket has no replication rule") }
    guard found.allSatisfy({ $0.member("status")?.string == "Enabled" }) else {
      return .nonCompliant("a replication rule is not enabled")
    }
    guard let type = input.parameters?["ReplicationType"]?.string else { return .compliant }
    guard let crosses = ["CROSS-REGION": true, "SAME-REGION": false][type.uppercased()] else {
      return .insufficientData("ReplicationType is '\(type)'; expected CROSS-REGION or SAME-REGION")
    }
    return regions(found, input, crosses: crosses)
  }

  private static func regions(
    _ rules: [JSONValue], _ input: PredicateInput, crosses: Bool
  ) -> PredicateVerdict {
    guard let home = input.item["awsRegion"]?.string else {
      return .insufficientData("'awsRegion' is missing")
    }
    var unknown: String?
    for rule in rules {
      let target = rule.member("destinationConfig") ?? rule.member("destination")
      let arn = (target?.member("bucketARN") ?? target?.member("bucket"))?.string ?? ""
      let name = arn.split(separator: ":").last.map(String.init) ?? ""
      let bucket = (input.related["buckets"] ?? []).first { $0["resourceName"]?.string == name }
      guard let region = bucket?["awsRegion"]?.string else {
        unknown = unknown ?? name
        continue
      }
      if (region != home) != crosses {
        return .nonCompliant("the copy '\(name)' is in \(region), the bucket in \(home)")
      }
    }
    return unknown.map { .insufficientData("no export says in which Region '\($0)' is") }
      ?? .compliant
  }
}
