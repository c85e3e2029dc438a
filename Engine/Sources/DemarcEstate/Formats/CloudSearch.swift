internal import DemarcJSON
internal import DemarcModel

/// Answers of `gcloud asset search-all-resources` and `search-all-iam-policies`: a summary of each
/// resource, not its configuration.
struct CloudSearch: EstateImporter {
  static let arrays: [String] = []

  private static let results: JSONKey = "results"
  private static let type: JSONKey = "assetType"
  private static let name: JSONKey = "name"
  private static let resource: JSONKey = "resource"
  private static let policy: JSONKey = "policy"
  /// Members that assets of an export do not have.
  private static let ownMembers: [JSONKey] = [
    "parentFullResourceName", "versionedResources", "folders", "organization", "project",
    "additionalAttributes", "parentAssetType",
  ]

  func format(of record: JSONStream.Record?) -> EstateFormat { .cloudResourceSearch }

  func recognises(_ record: JSONStream.Record) -> Bool {
    guard record.path.isEmpty else { return false }
    return Self.entries(of: record.value).contains(where: Self.isResult)
  }

  private static func entries(of value: JSONValue) -> [JSONValue] {
    if let list = value[results], list.isArray { return list.elements.map { $0 } }
    return [value]
  }

  private static func isResult(_ value: JSONValue) -> Bool {
    guard value[type]?.isString == true, value["ancestors"] == nil else { return false }
    if value[policy] != nil, value[resource]?.isString == true { return true }
    return value[resource] == nil && ownMembers.contains { value[$0] != nil }
  }

  mutating func take(_ record: JSONStream.Record, _ file: FileContext) {
    for entry in Self.entries(of: record.value) {
      do throws(FieldFault) {
        for resource in try Self.resources(entry, record, file) { file.emit(resource) }
      } catch {
        file.skip(error, record, at: entry)
      }
    }
    file.warnIfPaged(record.value, ["nextPageToken"])
  }

  private static func resources(
    _ entry: JSONValue, _ record: JSONStream.Record, _ file: FileContext
  ) throws(FieldFault) -> [Resource] {
    let type = try entry.required(type).string ?? ""
    let isPolicy = entry[policy] != nil && entry[resource]?.isString == true
    let name = try entry.required(isPolicy ? resource : name).string ?? ""
    let account = account(entry, name: name)
    file.run.noteAncestors(of: account) { ancestors(entry) }
    var found = Resource(
      cloud: .gcp, type: isPolicy ? CloudAsset.allowPolicyType : type,
      id: isPolicy ? name + "#allowPolicy" : name,
      name: entry["displayName"]?.string ?? String(CloudAssetPlace.lastPart(name)),
      account: file.run.pool.shared(account[...]),
      region: entry["location"]?.string ?? "global", document: CloudPolicies.empty,
      capturedAt: entry["updateTime"]?.string,
      origin: RecordOrigin(
        file: file.name, line: record.isRoot ? entry.position.line : record.line))
    if isPolicy {
      // A search gives the bindings that match it, and no audit configuration.
      found.document = entry[policy].map(CloudPolicies.camelCased) ?? CloudPolicies.empty
      found.unexported = ["resource.bindings", "resource.auditConfigs"]
    } else if let whole = entry["versionedResources"]?.elements.first(where: { _ in true })?[
      resource],
      whole.isObject
    {
      found.document = whole
      return [found] + tags(of: entry, found)
    } else {
      found.unexported = ["resource.data"]
    }
    file.warnOnce(
      "estate.summary", "search results name resources and leave out their configuration",
      at: file.span(entry.position),
      hint: "to have them judged: gcloud asset export --content-type=resource")
    return [found] + tags(of: entry, found)
  }

  /// `42` of `projects/42`; the folder or organisation of what stands above projects.
  private static func account(_ entry: JSONValue, name: String) -> String {
    if let project = entry["project"]?.string, !project.isEmpty {
      return project.hasPrefix("projects/") ? String(project.dropFirst(9)) : project
    }
    let words = name.split(separator: "/")
    for index in words.indices.dropLast()
    where ["projects", "folders", "organizations"].contains(words[index]) {
      let id = words[index + 1]
      return words[index] == "projects" ? String(id) : "\(words[index])/\(id)"
    }
    return ""
  }

  /// Folders come nearest first; the organisation stands by itself.
  private static func ancestors(_ entry: JSONValue) -> [String] {
    let folders = entry["folders"]?.elements.compactMap(\.string) ?? []
    return folders + [entry["organization"]?.string].compactMap { $0 }
  }

  // MARK: Tags

  /// Tags as the bindings they come from: attached here, or to what stands above.
  private static func tags(of entry: JSONValue, _ resource: Resource) -> [Resource] {
    var found: [Resource] = []
    for tag in entry["tags"]?.elements ?? CloudPolicies.empty.elements {
      if let binding = binding(tag, on: resource.id, resource) { found.append(binding) }
    }
    for group in entry["effectiveTags"]?.elements ?? CloudPolicies.empty.elements {
      guard let attached = group["attachedResource"]?.string else { continue }
      for tag in group["effectiveTags"]?.elements ?? CloudPolicies.empty.elements {
        if let binding = binding(tag, on: attached, resource) { found.append(binding) }
      }
    }
    return found
  }

  private static func binding(
    _ tag: JSONValue, on attached: String, _ resource: Resource
  ) -> Resource? {
    guard let value = tag["tagValueId"]?.string else { return nil }
    var builder = JSONBuilder()
    builder.beginObject()
    builder.key("name")
    builder.string("tagBindings/\(escaped(attached))/\(value)")
    builder.key("parent")
    builder.string(attached)
    builder.key("tagValue")
    builder.string(value)
    if let named = tag["tagValue"]?.string {
      builder.key("tagValueNamespacedName")
      builder.string(named)
    }
    builder.endObject()
    let document = builder.finish().root
    var binding = resource
    binding.type = CloudListing.Kind.tagBinding.rawValue
    binding.id =
      "//cloudresourcemanager.googleapis.com/" + (document[name]?.string ?? "")
    binding.name = tag["tagValue"]?.string ?? value
    binding.document = document
    binding.unexported = []
    binding.region = "global"
    // A binding stands where its resource stands, so that two searches tell of one.
    binding.account = account(CloudPolicies.empty, name: attached)
    if binding.account.isEmpty { binding.account = resource.account }
    return binding
  }

  /// A full resource name as it stands within another name.
  static func escaped(_ name: String) -> String {
    let digits = Array("0123456789ABCDEF")
    return name.utf8.reduce(into: "") { text, byte in
      let scalar = Unicode.Scalar(byte)
      if scalar.properties.isAlphabetic && byte < 0x80 || byte &- 0x30 <= 9
        || "-_.~".utf8.contains(byte)
      {
        text.unicodeScalars.append(scalar)
      } else {
        text += "%\(digits[Int(byte >> 4)])\(digits[Int(byte & 15)])"
      }
    }
  }
}
