internal import DemarcJSON
internal import DemarcModel

/// Lists of the `gcloud` command line that say what organisation policies need and an export of assets may
/// lack: policies, constraints, projects, folders, organisations, tags.
///
/// `gcloud org-policies list`, `… describe`, `… list-custom-constraints`, the API's `constraints.list`,
/// `gcloud projects list`, `… folders list`, `… organizations list`, `gcloud resource-manager tags …`.
struct CloudListings: EstateImporter {
  static let arrays: [String] = []

  /// Lists within an answer of the API.
  private static let lists: [JSONKey] = [
    "policies", "constraints", "customConstraints", "projects", "folders", "organizations",
    "tagKeys", "tagValues", "tagBindings",
  ]

  private var kind: CloudListing.Kind?

  init() {}

  func format(of record: JSONStream.Record?) -> EstateFormat {
    let first = record.flatMap { Self.entries(of: $0.value).first }
    return first.flatMap(CloudListing.kind)?.format ?? .cloudHierarchy
  }

  func recognises(_ record: JSONStream.Record) -> Bool {
    guard record.path.isEmpty else { return false }
    return Self.entries(of: record.value).contains { CloudListing.kind(of: $0) != nil }
  }

  mutating func take(_ record: JSONStream.Record, _ file: FileContext) {
    for entry in Self.entries(of: record.value) {
      do throws(FieldFault) {
        guard let kind = CloudListing.kind(of: entry) else {
          throw FieldFault(
            kind: .other, field: "",
            expected: "neither a policy nor a constraint, project, folder, organisation or tag",
            found: entry)
        }
        file.emit(try CloudListing(entry, kind, record, file).resource())
      } catch {
        file.skip(error, record, at: entry)
      }
    }
    file.warnIfPaged(record.value, ["nextPageToken"])
  }

  /// The entries of a list of the API, or the record itself.
  private static func entries(of value: JSONValue) -> [JSONValue] {
    for key in lists {
      if let list = value[key], list.isArray { return list.elements.map { $0 } }
    }
    return [value]
  }
}

/// One entry of such a list.
struct CloudListing {
  enum Kind: String, CaseIterable {
    case policy = "orgpolicy.googleapis.com/Policy"
    case legacyPolicy = "orgpolicy.googleapis.com/Policy v1"
    case constraint = "orgpolicy.googleapis.com/Constraint"
    case customConstraint = "orgpolicy.googleapis.com/CustomConstraint"
    case project = "cloudresourcemanager.googleapis.com/Project"
    case folder = "cloudresourcemanager.googleapis.com/Folder"
    case organization = "cloudresourcemanager.googleapis.com/Organization"
    case tagKey = "cloudresourcemanager.googleapis.com/TagKey"
    case tagValue = "cloudresourcemanager.googleapis.com/TagValue"
    case tagBinding = "cloudresourcemanager.googleapis.com/TagBinding"
    case effectiveTag = "effective tag"

    var format: EstateFormat {
      switch self {
      case .policy, .legacyPolicy, .constraint, .customConstraint: .cloudOrgPolicies
      default: .cloudHierarchy
      }
    }
  }

  private static let name: JSONKey = "name"

  private let entry: JSONValue
  private let kind: Kind
  private let file: FileContext
  private let origin: RecordOrigin

  init(
    _ entry: JSONValue, _ kind: Kind, _ record: JSONStream.Record, _ file: FileContext
  ) throws(FieldFault) {
    self.entry = entry
    self.kind = kind
    self.file = file
    origin = RecordOrigin(
      file: file.name, line: record.isRoot ? entry.position.line : record.line)
  }

  /// What an entry is, by its name and the members that only its kind has.
  static func kind(of entry: JSONValue) -> Kind? {
    guard entry.isObject else { return nil }
    let name = entry[name]?.string ?? ""
    let parts = name.split(separator: "/", omittingEmptySubsequences: false)
    if parts.count == 4 {
      switch parts[2] {
      case "policies" where isNode(parts[0]): return .policy
      case "constraints" where isNode(parts[0]) && isConstraint(entry): return .constraint
      case "customConstraints" where isNode(parts[0]) && entry["condition"] != nil:
        return .customConstraint
      case "tagValues" where parts[0] == "tagBindings" && entry["parent"] != nil: return .tagBinding
      default: return nil
      }
    }
    if parts.count == 2, let kind = byName(parts[0], entry) { return kind }
    if entry["projectId"]?.isString == true, entry["projectNumber"] != nil { return .project }
    if entry["constraint"]?.isString == true,
      ["booleanPolicy", "listPolicy", "restoreDefault"].contains(where: {
        entry[JSONKey($0)] != nil
      })
    {
      return .legacyPolicy
    }
    if entry["namespacedTagValue"] != nil, entry["tagValue"] != nil { return .effectiveTag }
    return nil
  }

  private static func byName(_ first: Substring, _ entry: JSONValue) -> Kind? {
    switch first {
    case "projects" where entry["projectId"] != nil: .project
    case "folders" where entry["displayName"] != nil && entry["parent"] != nil: .folder
    case "organizations"
    where entry["displayName"] != nil
      && (entry["directoryCustomerId"] ?? entry["owner"]) != nil:
      .organization
    case "constraints" where isConstraint(entry): .constraint
    case "tagKeys" where entry["shortName"] != nil: .tagKey
    case "tagValues" where entry["shortName"] != nil: .tagValue
    default: nil
    }
  }

  private static func isNode(_ word: Substring) -> Bool {
    ["projects", "folders", "organizations"].contains(word)
  }

  private static func isConstraint(_ entry: JSONValue) -> Bool {
    entry["constraintDefault"] != nil || entry["booleanConstraint"] != nil
      || entry["listConstraint"] != nil
  }

  /// The entry as the resource it would be in an export of assets.
  func resource() throws(FieldFault) -> Resource {
    switch kind {
    case .legacyPolicy:
      throw FieldFault(
        kind: .other, field: "constraint",
        expected: "the policy does not say which project, folder or organisation it stands on",
        found: entry, hint: "list them with: gcloud org-policies list --format=json")
    case .effectiveTag:
      throw FieldFault(
        kind: .other, field: "tagValue",
        expected: "an effective tag does not say which resource it is attached to", found: entry,
        hint: "list them without --effective, or export assets with content type RESOURCE")
    case .project: return project()
    case .folder, .organization:
      let name = try text(Self.name)
      file.run.notePlace(of: name, below: CloudNodes.parent(of: entry))
      return make(
        id: "//cloudresourcemanager.googleapis.com/" + name, account: name,
        title: entry["displayName"]?.string ?? name)
    case .tagKey, .tagValue:
      let name = try text(Self.name)
      let parent = entry["parent"]?.string ?? ""
      return make(
        id: "//cloudresourcemanager.googleapis.com/" + name,
        account: kind == .tagKey ? account(of: parent) : "",
        title: entry["namespacedName"]?.string ?? name)
    case .tagBinding:
      let parent = try text("parent")
      let name = try text(Self.name)
      return make(
        id: "//cloudresourcemanager.googleapis.com/" + name, account: account(of: parent),
        title: entry["tagValueNamespacedName"]?.string ?? name)
    case .policy, .constraint, .customConstraint:
      let name = try text(Self.name)
      return make(
        id: "//orgpolicy.googleapis.com/" + name, account: account(of: name),
        title: entry["displayName"]?.string ?? String(CloudAssetPlace.lastPart(name)))
    }
  }

  private func project() -> Resource {
    let id = entry["projectId"]?.string ?? ""
    let number = CloudNodes.number(of: entry) ?? id
    file.run.notePlace(of: "projects/\(number)", named: id, below: CloudNodes.parent(of: entry))
    return make(
      id: "//cloudresourcemanager.googleapis.com/projects/\(number)", account: number,
      title: id)
  }

  /// `42` of `projects/42/policies/x`, `folders/2` of `folders/2/policies/x`, of full names too.
  private func account(of name: String) -> String {
    let words = name.split(separator: "/")
    for index in words.indices.dropLast() where Self.isNode(words[index]) {
      let id = String(words[index + 1])
      return words[index] == "projects" ? id : "\(words[index])/\(id)"
    }
    return ""
  }

  private func text(_ key: JSONKey) throws(FieldFault) -> String {
    try entry.required(key).string ?? ""
  }

  private func make(id: String, account: String, title: String) -> Resource {
    Resource(
      cloud: .gcp, type: kind.rawValue, id: id, name: title,
      account: file.run.pool.shared(account[...]), region: "global",
      document: CloudPolicies.camelCased(entry), capturedAt: nil, origin: origin)
  }
}
