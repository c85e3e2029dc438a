import AzurePolicyEngine
import DemarcJSON

/// An estate in memory that answers for related resources.
struct AzureInventory: Sendable {
  private(set) var resources: [AzureResource] = []
  /// By folded type and the folded id of what they stand on, or of their resource group.
  private var byScope: [String: [AzureResource]] = [:]
  private var types: Set<String> = []

  init(path: String) throws {
    let stream = JSONStream(
      try FileBytes(path: path), streaming: [""], limits: JSONLimits(), chunkBytes: 1 << 20)
    while let event = try stream.next() {
      guard case .record(let record) = event else { throw BenchFault("\(path) has a bad line") }
      add(AzureResource(record.value))
    }
  }

  private mutating func add(_ resource: AzureResource) {
    resources.append(resource)
    guard let id = resource.id?.lowercased() else { return }
    let type = resource.type
    types.insert(type)
    let parts = id.split(separator: "/")
    guard parts.count > 4 else { return }
    // An extension's type and name stand behind a `providers` of their own.
    let isExtension = parts.count > 8 && parts[parts.count - 4] == "providers"
    let below = parts.dropLast(isExtension ? 4 : 2).joined(separator: "/")
    for scope in [below, parts[..<4].joined(separator: "/")] {
      byScope["\(type) /\(scope)", default: []].append(resource)
    }
  }

  /// An estate that holds no resource of a type exports none of that type.
  func answer(_ query: RelatedQuery) -> RelatedAnswer {
    let type = query.type.lowercased()
    guard types.contains(type), let scope = query.scopeID else { return .notExported(query.type) }
    return .found(
      (byScope["\(type) \(scope.lowercased())"] ?? []).filter { query.matches($0) }
        .map(\.document))
  }
}
