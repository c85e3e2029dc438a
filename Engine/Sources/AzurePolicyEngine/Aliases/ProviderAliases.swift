public import DemarcJSON

extension AliasTable {
  /// Reads the provider API's own form (`az provider list --expand resourceTypes/aliases`).
  ///
  /// It also says which path older API versions use and whether `modify` may change a value.
  /// Entries of another shape are skipped.
  public init(providers: JSONValue, unknown: Unknown = .notApplicable) {
    self.init(unknown: unknown)
    let list = providers.isArray ? providers : providers["value"] ?? providers
    for provider in list.elements {
      guard let namespace = provider["namespace"]?.string else { continue }
      for type in provider["resourceTypes"]?.elements ?? providers.elements {
        guard let name = type["resourceType"]?.string, let aliases = type["aliases"] else {
          continue
        }
        for alias in aliases.elements { add(alias, type: "\(namespace)/\(name)") }
      }
    }
  }

  private mutating func add(_ alias: JSONValue, type: String) {
    guard let name = alias["name"]?.string else { return }
    let paths = alias["paths"]
    guard let path = alias["defaultPath"]?.string ?? paths?[0]?["path"]?.string else { return }
    var entry = Entry(path: FieldPath(path))
    for version in paths?.elements ?? alias.elements {
      guard let text = version["path"]?.string, let names = version["apiVersions"] else { continue }
      let own = Self.metadata(version["metadata"])
      for name in names.elements {
        guard let name = name.string?.lowercased() else { continue }
        entry.versions[name] = FieldPath(text)
        entry.versionMetadata[name] = own
      }
    }
    entry.metadata = Self.metadata(alias["defaultMetadata"])
    add(type: type, alias: name, entry)
  }

  private static func metadata(_ json: JSONValue?) -> Metadata? {
    guard let json, json.isObject else { return nil }
    let attributes = json["attributes"]?.string ?? "None"
    return Metadata(
      isModifiable: TextFold.contains(attributes, "modifiable"), type: json["type"]?.string)
  }
}
