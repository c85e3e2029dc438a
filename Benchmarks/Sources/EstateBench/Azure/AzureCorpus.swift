import AzurePolicyEngine
import DemarcJSON
import DemarcModel

/// The published definitions, as files of a folder.
struct AzureCorpus {
  /// A definition's file, read and parsed.
  struct File {
    var path: String
    var json: JSONValue
  }

  private(set) var files: [File] = []

  /// - Parameter folder: what `azure-policy-builtins.tar.gz` holds.
  init(_ folder: String) throws {
    for path in try Files.tree("\(folder)/built-in-policies/policyDefinitions")
    where path.hasSuffix(".json") {
      files.append(File(path: path, json: try JSONDocument.parse(try Files.read(path)).root))
    }
  }

  /// Each definition of the commercial cloud once that can be judged from resources.
  var judged: [File] {
    var seen: Set<String> = []
    return files.filter { file in
      guard !file.path.contains("/Azure Government/"), let name = file.json["name"]?.string,
        let mode = file.json["properties"]?["mode"]?.string?.lowercased(),
        ["all", "indexed"].contains(mode)
      else { return false }
      return seen.insert(name).inserted
    }
  }

  /// The first definitions of an initiative that can be judged from resources, with its parameters.
  func initiative(_ path: String, first count: Int) throws -> [(file: File, parameters: JSONValue)]
  {
    let root = try JSONDocument.parse(try Files.read(path)).root
    guard let properties = root["properties"], let list = properties["policyDefinitions"] else {
      throw BenchFault("\(path) is no initiative")
    }
    let byName = Dictionary(
      judged.map { ($0.json["name"]?.string ?? "", $0) }, uniquingKeysWith: { first, _ in first })
    var members: [(file: File, parameters: JSONValue)] = []
    for member in list.elements where members.count < count {
      let id = member["policyDefinitionId"]?.string ?? ""
      guard let file = byName[id.split(separator: "/").last.map(String.init) ?? ""] else {
        continue
      }
      members.append((file, Self.parameters(member["parameters"], properties["parameters"])))
    }
    return members
  }

  /// A value for every parameter without a default, as an assignment must give one.
  static func assignment(of parameters: [AzurePolicyParameter]) -> JSONValue {
    var builder = JSONBuilder()
    builder.beginObject()
    for parameter in parameters where parameter.defaultValue == nil {
      builder.key(parameter.name)
      if let allowed = parameter.allowedValues.first {
        builder.value(allowed)
        continue
      }
      switch parameter.type?.lowercased() {
      case "array":
        builder.beginArray()
        builder.string("westeurope")
        builder.endArray()
      case "object":
        builder.beginObject()
        builder.endObject()
      case "integer": builder.number("1")
      case "boolean": builder.bool(true)
      default: builder.string("westeurope")
      }
    }
    builder.endObject()
    return builder.finish().root
  }

  /// Values of a member's parameters: what the initiative gives, its own parameters at their defaults.
  private static func parameters(_ given: JSONValue?, _ declared: JSONValue?) -> JSONValue {
    var builder = JSONBuilder()
    builder.beginObject()
    for parameter in given?.members.map({ $0 }) ?? [] {
      guard let value = parameter.value["value"] else { continue }
      let opening = "[parameters('"
      if let text = value.string, text.hasPrefix(opening) {
        let name = text.dropFirst(opening.utf8.count).prefix { $0 != "'" }
        guard let value = declared?[String(name)]?["defaultValue"] else { continue }
        builder.key(parameter.name)
        builder.value(value)
      } else {
        builder.key(parameter.name)
        builder.value(value)
      }
    }
    builder.endObject()
    return builder.finish().root
  }
}
