internal import DemarcJSON

/// Members of items by dotted path, in whatever letter case, lists spread out.
extension JSONValue {
  func values(at path: String) -> [JSONValue] { ItemPath(path).values(in: self) }

  /// The first text there; numbers and truth values as they are written.
  func text(at path: String) -> String? {
    values(at: path).lazy.compactMap { $0.string ?? $0.numberText ?? $0.bool.map { "\($0)" } }.first
  }
}

extension PredicateInput {
  /// Related resources of the item's own region: joined lists hold namesakes of other regions too.
  func besides(_ name: String) -> [JSONValue] {
    guard let region = item["awsRegion"]?.string else { return related[name] ?? [] }
    return (related[name] ?? []).filter { ($0["awsRegion"]?.string ?? region) == region }
  }

  /// The account that the item was exported from.
  var account: String? { (item["awsAccountId"] ?? item["accountId"])?.string }
}
