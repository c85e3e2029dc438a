public import DemarcCatalog
public import DemarcEstate
internal import DemarcModel
public import OrgPolicyEngine

extension AssetSchemas {
  /// The schemas that ship, below those of a user's own.
  public convenience init(_ source: any CatalogSource, imported: [SchemaTable] = []) {
    self.init(imported: imported) { service in source.file("gcp/schemas/\(service).txt") }
  }

  /// The services that ship a table, such as `storage`, sorted.
  public static func services(_ source: any CatalogSource) -> [String] {
    source.paths.filter { $0.hasPrefix("gcp/schemas/") && $0.hasSuffix(".txt") }
      .map { String($0.dropFirst(12).dropLast(4)) }
  }

  /// Types of Google Cloud assets that were read and that no schema describes, sorted: conditions see
  /// them as plain JSON, where a field that an export leaves out ends in an error.
  public func untyped(in coverage: Coverage) -> [(type: String, resources: Int)] {
    var counts: [String: Int] = [:]
    for (key, count) in coverage.seen where key.cloud == .gcp {
      // Definitions of constraints are read as what they are, and never judged by one.
      guard key.type != "orgpolicy.googleapis.com/Constraint", origin(key.type) == nil else {
        continue
      }
      counts[key.type, default: 0] += count
    }
    return counts.sorted { $0.key < $1.key }.map { ($0.key, $0.value) }
  }
}
