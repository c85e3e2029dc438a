internal import CELEngine
public import DemarcCatalog
internal import DemarcJSON
internal import DemarcModel
public import OrgPolicyEngine
internal import Synchronization

/// What ships about Organization Policy: built-in constraints, what decides them, locations, schemas.
public struct OrgPolicyData: Sendable {
  let catalogue: ConstraintCatalogue
  let deciding: JSONValue
  let groups: ValueGroups
  let schemas: AssetSchemas
  /// What is wrong with the data itself.
  let diagnostics: [Diagnostic]

  /// - Parameter schemas: what assets are typed by; those that ship when nil.
  public init(_ source: any CatalogSource, schemas: AssetSchemas? = nil) {
    var diagnostics: [Diagnostic] = []
    func document(_ path: String) -> JSONValue? {
      do {
        guard let bytes = source.file(path) else {
          throw Diagnostic("orgpolicy.data", "the data file \(path) is missing")
        }
        return try JSONDocument.parse(bytes).root
      } catch let fault as Diagnostic {
        diagnostics.append(fault)
      } catch {
        diagnostics.append(Diagnostic("orgpolicy.data", "\(path): \(error)"))
      }
      return nil
    }
    var catalogue = ConstraintCatalogue()
    if let table = document("gcp/constraints.json") {
      diagnostics += catalogue.add(table, file: "gcp/constraints.json")
    }
    self.catalogue = catalogue
    deciding = document("gcp/deciding-fields.json") ?? Self.nothing
    let locations = document("gcp/locations.json").flatMap { try? LocationGroups($0) }
    let members = locations.map(LocationMembers.init)
    groups = ValueGroups { constraint, group in
      guard constraint == "gcp.resourceLocations" else { return nil }
      return members?.of(group)
    }
    self.schemas = schemas ?? AssetSchemas(source)
    self.diagnostics = diagnostics
  }

  private static var nothing: JSONValue {
    var builder = JSONBuilder()
    builder.beginObject()
    builder.endObject()
    return builder.finish().root
  }
}

/// Members of location groups, made out once for each group.
private final class LocationMembers: Sendable {
  private let groups: LocationGroups
  private let known = Mutex<[String: Set<String>?]>([:])

  init(_ groups: LocationGroups) { self.groups = groups }

  func of(_ group: String) -> Set<String>? {
    known.withLock { known in
      if let members = known[group] { return members }
      let members = groups.values(of: group)
      known[group] = .some(members)
      return members
    }
  }
}
