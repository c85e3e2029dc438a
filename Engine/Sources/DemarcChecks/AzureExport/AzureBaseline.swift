public import DemarcCatalog
internal import DemarcJSON
public import DemarcModel

/// The baseline for Azure: definitions that refuse or report what should never be, ready to assign.
///
/// `baseline/azure/baseline.json` names its parts: checks of the library, and definitions of its own.
public enum AzureBaseline {
  static let folder = "baseline/azure/"

  /// - Throws: `Diagnostic` when a part is missing or cannot be read.
  public static func initiative(
    _ source: any CatalogSource, library: CheckLibrary, catalog: Catalog
  ) throws(Diagnostic) -> AzureInitiative {
    let manifest = try document("baseline.json", source)
    guard let name = manifest["name"]?.string,
      let assignmentName = manifest["assignmentName"]?.string,
      let displayName = manifest["displayName"]?.string,
      let description = manifest["description"]?.string
    else { throw fault("baseline.json", "has no name, assignmentName, displayName or description") }
    var initiative = AzureInitiative(
      name: name, assignmentName: assignmentName, displayName: displayName,
      description: description)
    initiative.category = manifest["category"]?.string ?? initiative.category
    initiative.version = manifest["version"]?.string ?? initiative.version
    initiative.parameters = (manifest["parameters"] ?? JSONDocument.empty).elements.compactMap {
      parameter($0)
    }
    var groups: Set<AzureInitiative.Group> = []
    for entry in (manifest["members"] ?? JSONDocument.empty).elements {
      var member = AzureInitiative.Member(file: try file(entry, source, library))
      for pair in (entry["parameters"] ?? JSONDocument.empty).members {
        member.parameters[pair.name] = pair.value.string
      }
      for control in member.file.controls {
        for requirement in catalog.requirements(ofControl: control, in: Catalog.hub) {
          let group = AzureInitiative.Group(requirement, catalog)
          groups.insert(group)
          member.groups.append(group.name)
        }
      }
      initiative.members.append(member)
    }
    initiative.groups = groups.sorted { $0.name < $1.name }
    return initiative
  }

  private static func file(
    _ entry: JSONValue, _ source: any CatalogSource, _ library: CheckLibrary
  ) throws(Diagnostic) -> AzurePolicyFile {
    if let id = entry["check"]?.string {
      guard let check = library.check(id) else {
        throw fault("baseline.json", "names the check '\(id)', which does not exist")
      }
      return try AzureDefinitionExport.file(check)
    }
    let path = entry["file"]?.string ?? ""
    let definition = try document(path, source)
    guard let name = definition["name"]?.string, let properties = definition["properties"] else {
      throw fault(path, "has no name or properties")
    }
    let controls = properties["metadata"]?["controls"] ?? JSONDocument.empty
    return AzurePolicyFile(
      name: name, properties: properties, check: nil,
      controls: controls.elements.compactMap(\.string))
  }

  private static func parameter(_ json: JSONValue) -> AzureInitiative.Parameter? {
    guard let name = json["name"]?.string, let type = json["type"]?.string else { return nil }
    var parameter = AzureInitiative.Parameter(
      name: name, type: type, displayName: json["displayName"]?.string ?? name,
      description: json["description"]?.string ?? "")
    let allowed = json["allowedValues"] ?? JSONDocument.empty
    parameter.allowedValues = allowed.elements.compactMap(\.string)
    parameter.defaultValue = json["defaultValue"]?.json
    parameter.strongType = json["strongType"]?.string
    return parameter
  }

  private static func document(
    _ name: String, _ source: any CatalogSource
  ) throws(Diagnostic) -> JSONValue {
    guard let bytes = source.file(folder + name), let json = try? JSONDocument.parse(bytes).root
    else { throw fault(name, "is missing or no JSON") }
    return json
  }

  private static func fault(_ file: String, _ message: String) -> Diagnostic {
    Diagnostic("check.bad-baseline", "\(folder)\(file) \(message)")
  }
}
