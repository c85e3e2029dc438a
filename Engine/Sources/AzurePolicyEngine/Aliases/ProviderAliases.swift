public import DemarcJSON
public import DemarcModel

/// Aliases as the provider API states them, for tables of a user's own.
///
/// It also says which path each API version uses and whether `modify` may change a value.
public struct AliasDump: Sendable {
  /// In the order of the source.
  public private(set) var facts: [AliasFact] = []
  /// Namespaces that were given whole.
  public private(set) var namespaces: [String] = []
  /// Entries that had no name or path, or held what no line can hold.
  public private(set) var skipped = 0

  /// Larger than the answer for every provider.
  private static let bytesMax = 1 << 30

  /// A dump of given facts.
  ///
  /// - Parameter namespaces: those of which no alias is missing.
  public init(_ facts: [AliasFact] = [], namespaces: [String] = []) {
    self.facts = facts
    self.namespaces = namespaces
  }

  /// Reads `az provider list` or `az provider show`, each with `--expand resourceTypes/aliases`,
  /// the API's own answer, or what `Get-AzPolicyAlias` gives as JSON.
  ///
  /// - Returns: nothing when the text is no such answer; a warning when entries were skipped.
  public static func read(_ bytes: [UInt8], name: String) -> Parsed<AliasDump> {
    let document: JSONDocument
    do {
      document = try JSONDocument.parse(bytes, limits: JSONLimits(bytesMax: bytesMax))
    } catch {
      let place = SourcePosition(line: error.line, column: error.column)
      return Parsed(
        nil,
        [
          Diagnostic(
            "azure-policy.alias-dump", "the file is no JSON: \(error.message)",
            at: SourceSpan(file: name, start: place), hint: hint)
        ])
    }
    var dump = AliasDump()
    dump.add(document.root)
    guard !dump.facts.isEmpty else {
      return Parsed(
        nil,
        [Diagnostic("azure-policy.alias-dump", "\(name) holds no alias", hint: hint)])
    }
    guard dump.skipped > 0 else { return Parsed(dump) }
    return Parsed(
      dump,
      [
        Diagnostic(
          "azure-policy.alias-entry",
          "\(name): \(dump.skipped) entries have no name or path, or one that no alias can have",
          hint: "they are left out", severity: .warning)
      ])
  }

  private static let hint =
    "write it with: az provider list --expand resourceTypes/aliases > providers.json"

  /// Adds another dump; where both know an alias the added one counts.
  public mutating func add(_ other: AliasDump) {
    facts += other.facts
    namespaces += other.namespaces
    skipped += other.skipped
  }

  /// The facts in the compact form, sorted; an alias given twice is the last one.
  public func text() -> [UInt8] {
    let heading = """
      # Azure Policy aliases, written by 'demarc azure aliases import'.
      # A line with '*' names a namespace whose aliases are all here.

      """
    return AliasText.write(facts, namespaces: namespaces, heading: heading)
  }

  // MARK: Reading

  mutating func add(_ json: JSONValue) {
    let list = json.isArray ? json : Self.member("value", json) ?? json
    guard list.isArray else { return addProvider(list, json) }
    for provider in list.elements { addProvider(provider, json) }
  }

  private mutating func addProvider(_ provider: JSONValue, _ root: JSONValue) {
    guard let namespace = Self.member("namespace", provider)?.string else { return }
    let before = facts.count
    if let aliases = Self.member("aliases", provider),
      let type = Self.member("resourceType", provider)?.string
    {
      // Get-AzPolicyAlias: an entry for each type.
      for alias in aliases.elements { add(alias, "\(namespace)/\(type)") }
      return
    }
    let types = Self.member("resourceTypes", provider)
    for type in types?.elements ?? root.elements {
      guard let name = Self.member("resourceType", type)?.string,
        let aliases = Self.member("aliases", type)
      else { continue }
      for alias in aliases.elements { add(alias, "\(namespace)/\(name)") }
    }
    // Without a single alias it was listed without --expand.
    if facts.count > before, types != nil { namespaces.append(namespace) }
  }

  private mutating func add(_ alias: JSONValue, _ type: String) {
    let paths = Self.member("paths", alias)
    let versions = paths?.elements.compactMap(Self.versioned) ?? []
    guard let name = Self.member("name", alias)?.string,
      let path = Self.member("defaultPath", alias)?.string ?? versions.first?.path
    else {
      skipped += 1
      return
    }
    var fact = AliasFact(type: type, name: name, path: path, versions: versions)
    if let metadata = Self.member("defaultMetadata", alias), metadata.isObject {
      let attributes = Self.member("attributes", metadata)?.string ?? "None"
      fact.isModifiable = TextFold.contains(attributes, "modifiable")
      fact.valueType = Self.member("type", metadata)?.string ?? ""
      if "+-".contains(fact.valueType.first ?? " ") { fact.valueType = "" }
    }
    for index in fact.versions.indices
    where fact.versions[index].isModifiable == fact.isModifiable {
      fact.versions[index].isModifiable = nil
    }
    if let pattern = Self.member("defaultPattern", alias), pattern.isObject {
      fact.pattern = pattern.json
    }
    guard fact.isWritable else {
      skipped += 1
      return
    }
    facts.append(fact)
  }

  private static func versioned(_ path: JSONValue) -> AliasFact.VersionedPath? {
    guard let text = member("path", path)?.string, let names = member("apiVersions", path) else {
      return nil
    }
    var isModifiable: Bool?
    if let metadata = member("metadata", path), metadata.isObject {
      isModifiable = TextFold.contains(
        member("attributes", metadata)?.string ?? "None", "modifiable")
    }
    return .init(
      path: text, apiVersions: names.elements.compactMap(\.string), isModifiable: isModifiable)
  }

  private static func member(_ name: String, _ json: JSONValue) -> JSONValue? {
    FieldPath.member(JSONKey(name), of: json)
  }
}

extension AliasTable {
  /// Reads the provider API's own form (`az provider list --expand resourceTypes/aliases`).
  ///
  /// Entries of another shape are skipped.
  public init(providers: JSONValue, unknown: Unknown = .notApplicable) {
    var dump = AliasDump()
    dump.add(providers)
    self.init(compact: dump.text(), unknown: unknown)
  }
}
