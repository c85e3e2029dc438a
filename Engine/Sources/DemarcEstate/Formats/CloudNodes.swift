internal import DemarcJSON

/// What projects, folders and organisations say of their own place.
enum CloudNodes {
  private static let project = "cloudresourcemanager.googleapis.com/Project"
  private static let folder = "cloudresourcemanager.googleapis.com/Folder"
  private static let parent: JSONKey = "parent"
  private static let projectID: JSONKey = "projectId"
  private static let number: JSONKey = "projectNumber"

  /// Notes the parent of a node and a project's id, from its own configuration.
  static func note(type: String, name: String, _ data: JSONValue, _ run: ImportRun) {
    guard type == project || type == folder else { return }
    let kind = type == project ? "projects" : "folders"
    guard let node = node(kind, name: name, data) else { return }
    run.notePlace(
      of: node, named: type == project ? data[projectID]?.string : nil, below: parent(of: data))
  }

  /// `projects/42` by the number that the configuration or the full name says.
  private static func node(_ kind: String, name: String, _ data: JSONValue) -> String? {
    if kind == "projects", let number = number(of: data) { return "projects/\(number)" }
    let last = String(CloudAssetPlace.lastPart(name))
    return last.isEmpty ? nil : "\(kind)/\(last)"
  }

  /// A project's number: `projectNumber` in the first version of the API, part of `name` in the third.
  static func number(of data: JSONValue) -> String? {
    if let number = data[number] { return number.string ?? number.numberText }
    guard let name = data["name"]?.string, name.hasPrefix("projects/") else { return nil }
    return String(name.dropFirst(9))
  }

  /// `folders/2`: written so, or as kind and id in the first version of the API.
  static func parent(of data: JSONValue) -> String? {
    guard let parent = data[parent] else { return nil }
    if let text = parent.string { return text.isEmpty ? nil : text }
    guard let kind = parent["type"]?.string, let id = parent["id"]?.string else { return nil }
    return kind == "folder" ? "folders/\(id)" : kind == "organization" ? "organizations/\(id)" : nil
  }
}
