internal import DemarcJSON

/// Finds out where a Google Cloud asset is.
enum CloudAssetPlace {
  private static let ancestors: JSONKey = "ancestors"
  private static let pathSnake: JSONKey = "ancestry_path"
  private static let pathCamel: JSONKey = "ancestryPath"
  private static let parent: JSONKey = "parent"
  private static let location: JSONKey = "location"

  /// The project; the folder or organisation for what stands above projects.
  ///
  /// `ancestors` comes first because every asset of an export has it in one form (the number),
  /// which keeps a project's resources together; names have the id in some services and nothing in
  /// others.
  static func account(
    of asset: JSONValue, _ resource: JSONValue?, name: String, _ pool: inout NamePool
  ) throws(FieldFault) -> String {
    if let list = asset[ancestors], !list.isNull {
      guard list.isArray else {
        throw FieldFault(
          kind: .wrongType, field: ancestors.text, expected: "an array", found: list)
      }
      if let first = list[0]?.string {
        return pool.shared(first.hasPrefix("projects/") ? first.dropFirst(9) : first[...])
      }
    }
    if let project = part(after: "projects", of: name) { return pool.shared(project) }
    if let parent = try resource?.text(parent)?.string {
      if let project = part(after: "projects", of: parent) { return pool.shared(project) }
    }
    if let path = try asset.text(pathSnake, or: pathCamel)?.string {
      if let project = part(after: "project", of: path) ?? part(after: "projects", of: path) {
        return pool.shared(project)
      }
    }
    for kind in ["folders", "organizations"] {
      if let id = part(after: kind, of: name) { return pool.shared("\(kind)/\(id)"[...]) }
    }
    return ""
  }

  /// What stands above the project, nearest first: `folders/2`, `organizations/3`.
  static func ancestors(of asset: JSONValue) -> [String] {
    if let list = asset[ancestors], list.count > 0 {
      return list.elements.dropFirst().compactMap(\.string)
    }
    guard let path = asset[pathSnake, or: pathCamel]?.string else { return [] }
    return Array(nodes(of: path).dropFirst())
  }

  /// The nodes of `organization/3/folder/2/project/p`, from the nearest up, in the words that
  /// `ancestors` has.
  static func nodes(of path: String) -> [String] {
    let words = path.split(separator: "/")
    let plural = [
      "project": "projects", "folder": "folders", "organization": "organizations",
    ]
    var nodes: [String] = []
    for index in words.indices.dropLast() {
      let kind = plural[String(words[index])] ?? String(words[index])
      guard plural.values.contains(kind) else { continue }
      nodes.append("\(kind)/\(words[index + 1])")
    }
    return nodes.first?.hasPrefix("organizations/") == true ? nodes.reversed() : nodes
  }

  /// Region or zone as the resource says it; `global` where it says none.
  static func region(
    of resource: JSONValue?, _ data: JSONValue?, name: String, _ pool: inout NamePool
  ) throws(FieldFault) -> String {
    if let location = try resource?.text(location) { return pool.shared(location) }
    for kind in ["zones", "regions", "locations"] {
      if let place = part(after: kind, of: name) { return pool.shared(place) }
    }
    if let location = data?[location], location.isString, !location.equals("") {
      return pool.shared(location)
    }
    return "global"
  }

  static func lastPart(_ name: String) -> Substring {
    let bytes = name.utf8
    guard let slash = bytes.lastIndex(of: UInt8(ascii: "/")) else { return name[...] }
    return name[bytes.index(after: slash)...]
  }

  /// `x` of `…/projects/x/…`.
  private static func part(after kind: String, of path: String) -> Substring? {
    var rest = path[...]
    while let slash = rest.utf8.firstIndex(of: UInt8(ascii: "/")) {
      let head = rest[..<slash]
      rest = rest[rest.utf8.index(after: slash)...]
      if head == kind {
        let end = rest.utf8.firstIndex(of: UInt8(ascii: "/")) ?? rest.endIndex
        return end == rest.startIndex ? nil : rest[..<end]
      }
    }
    return nil
  }
}
