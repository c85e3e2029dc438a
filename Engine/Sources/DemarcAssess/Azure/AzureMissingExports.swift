internal import AzureComplianceEngine
public import DemarcEstate
internal import DemarcModel

extension AzurePolicyAssessment {
  /// The commands that export what would decide more, resource by resource where Azure lists so.
  public func fetchPlan(_ table: AzureTypeTable) -> AzureFetchPlan {
    var entries: [Int: [Int]] = [:]
    for (index, entry) in missing.enumerated() {
      for member in entry.members { entries[member, default: []].append(index) }
    }
    var scopes = [Set<String>](repeating: [], count: missing.count)
    // Records come resource by resource, and many ask the same of one.
    var (current, subscription) = (-1, "")
    var told: Set<Int> = []
    for record in records where record.reason == .missingEvidence {
      let number = Int(record.resource)
      guard resources.indices.contains(number) else { continue }
      let id = resources[number].id
      if number != current {
        (current, subscription) = (number, Self.subscription(of: id))
        told.removeAll(keepingCapacity: true)
      }
      for index in entries[Int(record.member)] ?? []
      where missing[index].scope == subscription && told.insert(index).inserted {
        scopes[index].insert(Self.scope(of: missing[index].type, for: id))
      }
    }
    return AzureFetchPlan(
      missing.enumerated().map { index, entry in
        let found = scopes[index].isEmpty ? [entry.scope] : scopes[index].sorted()
        return AzureFetchPlan.Missing(type: entry.type, scopes: found, policies: entry.policies)
      }, table: table)
  }

  private static func subscription(of id: String) -> String {
    "/subscriptions/\(AzureID.subscription(of: id).lowercased())"
  }

  /// The resource itself, for what hangs on it; the subscription, for what stands below others.
  private static func scope(of type: String, for id: String) -> String {
    if AzureID.type(of: id).map(AzureID.folded) == AzureID.folded(type) {
      // The resource itself was exported without what the rule reads.
      return "/subscriptions/\(AzureID.subscription(of: id))"
    }
    guard let slash = type.lastIndex(of: "/"), type.split(separator: "/").count > 2,
      AzureID.type(of: id).map(AzureID.folded) != AzureID.folded(String(type[..<slash]))
    else { return id }
    return "/subscriptions/\(AzureID.subscription(of: id))"
  }
}
