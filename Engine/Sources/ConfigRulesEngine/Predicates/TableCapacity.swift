internal import DemarcJSON

/// How much capacity DynamoDB tables have and whether it follows their load.
enum TableCapacity {
  private enum Kind: String, CaseIterable {
    case read = "Read"
    case write = "Write"
  }

  private static func isOnDemand(_ table: ItemReader) -> Bool {
    table.text("configuration.billingModeSummary.billingMode") == "PAY_PER_REQUEST"
  }

  // MARK: Scaling

  /// The table and each index need a target and a tracking policy for reads and for writes.
  static func scales(_ input: PredicateInput) -> PredicateVerdict {
    let table = input.reader
    if isOnDemand(table) { return .compliant }
    guard let name = table.text("configuration.tableName") else {
      return .insufficientData("the name of the table is not shown")
    }
    var parts = [(resource: "table/\(name)", kind: "table", label: "the table")]
    for index in table.texts("configuration.globalSecondaryIndexes.indexName") {
      parts.append(
        (resource: "table/\(name)/index/\(index)", kind: "index", label: "index \(index)"))
    }
    let targets = input.neighbours("targets")
    let policies = input.neighbours("policies")
    for part in parts {
      for kind in Kind.allCases {
        let dimension = "dynamodb:\(part.kind):\(kind.rawValue)CapacityUnits"
        func isOwn(_ entry: ItemReader) -> Bool {
          entry.text("configuration.ServiceNamespace") == "dynamodb"
            && entry.text("configuration.ResourceId") == part.resource
            && entry.text("configuration.ScalableDimension") == dimension
        }
        let what = "\(kind.rawValue.lowercased()) capacity of \(part.label)"
        guard let target = targets.first(where: isOwn),
          let policy = policies.first(where: {
            isOwn($0) && $0.text("configuration.PolicyType") == "TargetTrackingScaling"
          })
        else { return .nonCompliant("the \(what) does not scale") }
        if let fault = outOfBounds(input, kind, target, policy) {
          return .nonCompliant("\(fault) for the \(what)")
        }
      }
    }
    return .compliant
  }

  private static func outOfBounds(
    _ input: PredicateInput, _ kind: Kind, _ target: ItemReader, _ policy: ItemReader
  ) -> String? {
    let aim = policy.number(
      "configuration.TargetTrackingScalingPolicyConfiguration.TargetValue")
    let least = target.number("configuration.MinCapacity")
    let most = target.number("configuration.MaxCapacity")
    func limit(_ name: String) -> Double? { input.parameter(name)?.double }
    if let wanted = limit("minProvisioned\(kind.rawValue)Capacity"), (least ?? -1) < wanted {
      return "the minimum is too low"
    }
    if let wanted = limit("maxProvisioned\(kind.rawValue)Capacity"),
      (most ?? .infinity) > wanted
    {
      return "the maximum is too high"
    }
    if let wanted = limit("target\(kind.rawValue)Utilization"), (aim ?? .infinity) > wanted {
      return "the utilization aimed at is too high"
    }
    return nil
  }

  // MARK: Limits of the account

  /// The capacity of all provisioned tables must stay below a share of the account's limit.
  static func staysBelowLimit(_ input: PredicateInput) -> PredicateVerdict {
    let limits = input.neighbours("limits")
    let tables = input.neighbours("tables")
    let known = Set(tables.compactMap { $0.text("configuration.tableName") })
    let names = input.neighbours("names").compactMap { $0.text("configuration.name") }
    if let missing = names.first(where: { !known.contains($0) }) {
      return .insufficientData("table \(missing) is not exported")
    }
    for kind in Kind.allCases {
      let limit = limits.compactMap {
        $0.integer("configuration.AccountMax\(kind.rawValue)CapacityUnits")
      }.first
      let what = kind.rawValue.lowercased()
      guard let limit, limit > 0 else {
        return .insufficientData("the account's limit of \(what) capacity is not shown")
      }
      var sum = 0.0
      // A table may be known from its configuration item and from the API.
      var seen: Set<String> = []
      for table in tables {
        let name = table.text("configuration.tableName") ?? ""
        guard seen.insert(name).inserted, !isOnDemand(table) else { continue }
        let units = "provisionedThroughput.\(kind.rawValue)CapacityUnits"
        guard let own = table.integer("configuration.\(units)") else {
          return .insufficientData("the capacity of \(name) is not shown")
        }
        let indexes = table.values("configuration.globalSecondaryIndexes")
        let theirs = indexes.compactMap { ItemReader($0).integer(units) }
        guard theirs.count == indexes.count else {
          return .insufficientData("the capacity of an index is not shown")
        }
        sum += ([own] + theirs).reduce(0) { $0 + Double($1) }
      }
      let threshold = input.number("account\(kind == .read ? "R" : "W")CUThresholdPercentage")
      if sum * 100 >= Double(limit) * Double(threshold ?? 80) {
        return .nonCompliant(
          "provisioned \(what) capacity reaches the threshold of a limit of \(limit) units")
      }
    }
    return .compliant
  }
}
