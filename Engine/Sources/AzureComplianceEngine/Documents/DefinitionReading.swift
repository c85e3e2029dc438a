import DemarcJSON
import DemarcModel

/// Definitions, initiatives and what Microsoft says about controls.
extension DocumentReader {
  mutating func addDefinition(_ json: JSONValue, _ library: inout AzurePolicyLibrary) {
    let properties = json.member("properties") ?? json
    let rule = properties.member("policyRule")
    let isBare = rule == nil && json.member("if") != nil
    guard rule != nil || isBare else {
      report(
        "azure-compliance.missing-rule", "the definition has no policyRule", json,
        hint: "export it with its properties")
      return
    }
    let metadata = properties.member("metadata")
    let id = definitionID(json)
    let name = isBare ? Self.fileName(file) : self.name(of: json, id: id)
    let definition = AzureDefinitionDocument(
      id: id, name: name, displayName: text("displayName", of: properties),
      policyType: text("policyType", of: properties), mode: text("mode", of: properties),
      category: metadata?.member("category")?.string,
      description: text("description", of: properties), version: version(of: json),
      versions: texts("versions", of: properties),
      isDeprecated: Self.flag(metadata?.member("deprecated")), json: json, file: file)
    let key = Self.key(id, name)
    keep(
      definition, "definition", id.isEmpty ? name : id, key, &library.definitions,
      &library.definitionKeys)
  }

  mutating func addInitiative(_ json: JSONValue, _ library: inout AzurePolicyLibrary) {
    let properties = json.member("properties") ?? json
    let id = definitionID(json)
    let name = self.name(of: json, id: id)
    var members: [AzureInitiativeMember] = []
    var references: Set<String> = []
    for element in elements("policyDefinitions", of: properties) {
      guard let member = initiativeMember(element) else { continue }
      if !references.insert(member.referenceID.lowercased()).inserted {
        report(
          "azure-compliance.repeated-reference",
          "the reference id '\(member.referenceID)' stands twice", element,
          hint: "reference ids are unique inside an initiative", severity: .warning)
      }
      members.append(member)
    }
    if members.isEmpty {
      report(
        "azure-compliance.empty-initiative", "the initiative assigns nothing", json,
        severity: .warning)
    }
    let groups = elements("policyDefinitionGroups", of: properties).compactMap { group($0) }
    checkGroups(members, groups)
    let initiative = AzureInitiativeDocument(
      id: id, name: name, displayName: text("displayName", of: properties),
      policyType: text("policyType", of: properties),
      category: properties.member("metadata")?.member("category")?.string,
      description: text("description", of: properties), version: version(of: json),
      versions: texts("versions", of: properties), parameters: object("parameters", of: properties),
      members: members, groups: groups, json: json, file: file)
    let key = Self.key(id, name)
    keep(
      initiative, "initiative", id.isEmpty ? name : id, key, &library.initiatives,
      &library.initiativeKeys)
  }

  private mutating func initiativeMember(_ json: JSONValue) -> AzureInitiativeMember? {
    guard json.isObject else {
      report("azure-compliance.member-type", "a member of an initiative is an object", json)
      return nil
    }
    // Files that build their ids on deployment name the definition alone.
    guard
      let id = text("policyDefinitionId", of: json) ?? text("policyDefinitionName", of: json)
    else {
      report(
        "azure-compliance.missing-definition-id", "the member names no policyDefinitionId", json,
        hint: "give the id of the definition")
      return nil
    }
    return AzureInitiativeMember(
      definitionID: id,
      referenceID: text("policyDefinitionReferenceId", of: json) ?? ScopePath.lastName(id),
      parameters: object("parameters", of: json),
      definitionVersion: text("definitionVersion", of: json),
      groupNames: texts("groupNames", of: json), json: json)
  }

  private mutating func group(_ json: JSONValue) -> AzurePolicyGroup? {
    guard let name = text("name", of: json) else {
      report("azure-compliance.missing-name", "the group has no name", json)
      return nil
    }
    return AzurePolicyGroup(
      name: name, category: text("category", of: json), displayName: text("displayName", of: json),
      description: text("description", of: json), metadataID: text("additionalMetadataId", of: json)
    )
  }

  private mutating func checkGroups(
    _ members: [AzureInitiativeMember], _ groups: [AzurePolicyGroup]
  ) {
    let known = Set(groups.map { $0.name.lowercased() })
    var reported: Set<String> = []
    for member in members {
      for name in member.groupNames
      where !known.contains(name.lowercased()) && reported.insert(name.lowercased()).inserted {
        report(
          "azure-compliance.unknown-group", "the initiative has no group '\(name)'", member.json,
          hint: "declare it under policyDefinitionGroups", severity: .warning)
      }
    }
  }

  mutating func addMetadata(_ json: JSONValue, _ library: inout AzurePolicyLibrary) {
    let properties = json.member("properties") ?? json
    let id = text("id", of: json) ?? ""
    let name = self.name(of: json, id: id)
    let entry = AzurePolicyMetadata(
      id: id, name: name, metadataID: text("metadataId", of: properties),
      category: text("category", of: properties), title: text("title", of: properties),
      owner: text("owner", of: properties), url: text("additionalContentUrl", of: properties),
      file: file)
    let key = name.lowercased()
    if let index = library.metadataKeys[key] {
      library.metadata[index] = entry
    } else {
      library.metadataKeys[key] = library.metadata.count
      library.metadata.append(entry)
    }
  }

  /// Puts a document among those read: every version of an id has its place, and the last one of a
  /// version counts.
  private mutating func keep<Document: VersionedDocument>(
    _ document: Document, _ kind: String, _ name: String, _ key: String, _ list: inout [Document],
    _ keys: inout [String: [Int]]
  ) {
    let known = keys[key] ?? []
    let files = known.map { list[$0].file }
    if isCopy(of: files) {
      counts[.copy, default: 0] += 1
      return
    }
    if isOriginal(of: files), let first = known.first {
      list[first] = document
      keys[key] = [first]
      return
    }
    guard let index = known.first(where: { list[$0].version == document.version }) else {
      keys[key, default: []].append(list.count)
      list.append(document)
      return
    }
    reportRepeated(kind, name, document.json, list[index].json)
    list[index] = document
  }

  /// The same for a document that has no versions.
  mutating func keep<Document: PolicyDocument>(
    _ document: Document, _ kind: String, _ name: String, _ key: String, _ list: inout [Document],
    _ keys: inout [String: Int]
  ) {
    guard let index = keys[key] else {
      keys[key] = list.count
      list.append(document)
      return
    }
    reportRepeated(kind, name, document.json, list[index].json)
    list[index] = document
  }

  /// Whether this is the copy for the government cloud of something that was read already.
  ///
  /// The repository of the built-in definitions has such copies, under the ids of the originals.
  private func isCopy(of files: [String]) -> Bool {
    Self.isForGovernment(file) && files.contains { !Self.isForGovernment($0) }
  }

  /// The other way round: only copies of it were read so far.
  private func isOriginal(of files: [String]) -> Bool {
    !Self.isForGovernment(file) && !files.isEmpty && files.allSatisfy(Self.isForGovernment)
  }

  private static func isForGovernment(_ file: String) -> Bool {
    file.split(separator: "/").contains("Azure Government")
  }

  // MARK: Names

  /// The id without the version that a sub-resource names.
  private mutating func definitionID(_ json: JSONValue) -> String {
    let id = text("id", of: json) ?? text("ResourceId", of: json) ?? ""
    guard let cut = Self.versionPart(of: id) else { return id }
    return String(id[..<cut])
  }

  private static func versionPart(of id: String) -> String.Index? {
    let parts = id.split(separator: "/")
    guard parts.count > 2, parts[parts.count - 2].lowercased() == "versions" else { return nil }
    let name = parts[parts.count - 2]
    return name.startIndex == id.startIndex ? nil : id.index(before: name.startIndex)
  }

  private mutating func version(of json: JSONValue) -> String? {
    let properties = json.member("properties") ?? json
    if let version = text("version", of: properties) { return version }
    let id = json.member("id")?.string ?? ""
    return Self.versionPart(of: id) == nil ? nil : ScopePath.lastName(id)
  }

  mutating func name(of json: JSONValue, id: String) -> String {
    if !id.isEmpty { return ScopePath.lastName(id) }
    if let name = text("name", of: json) { return ScopePath.lastName(name) }
    return Self.fileName(file)
  }

  /// The file's name without folders and the last ending.
  static func fileName(_ file: String) -> String {
    let last = ScopePath.lastName(file)
    guard let dot = last.lastIndex(of: "."), dot != last.startIndex else { return last }
    return String(last[..<dot])
  }

  static func key(_ id: String, _ name: String) -> String {
    id.isEmpty ? name.lowercased() : ScopePath.fold(id)
  }

  static func flag(_ json: JSONValue?) -> Bool {
    json?.bool ?? (json?.string?.lowercased() == "true")
  }

  mutating func reportRepeated(
    _ kind: String, _ name: String, _ json: JSONValue, _ before: JSONValue
  ) {
    guard json.json != before.json else { return }
    report(
      "azure-compliance.repeated-id",
      "the \(kind) '\(name)' was read before, with another text; this one counts",
      json, hint: "give only one export of it", severity: .warning)
  }
}

/// A document as it was read.
protocol PolicyDocument {
  var json: JSONValue { get }
}

/// A document of which several versions may be read.
protocol VersionedDocument: PolicyDocument {
  var version: String? { get }
  var file: String { get }
}

extension AzureDefinitionDocument: VersionedDocument {}
extension AzureInitiativeDocument: VersionedDocument {}
extension AzureAssignmentDocument: PolicyDocument {}
extension AzureExemptionDocument: PolicyDocument {}
extension AzureAttestationDocument: PolicyDocument {}
