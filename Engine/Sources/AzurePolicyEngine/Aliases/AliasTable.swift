/// Which path of a resource an alias means: facts keyed by resource type and alias.
///
/// The same alias may mean different paths on different types (`Microsoft.Compute/imageSku`), so
/// both are the key. Names ignore case. Immutable.
public struct AliasTable: Sendable {
  /// What a field name that no row knows means.
  public enum Unknown: Hashable, Sendable {
    /// The policy is not applicable, as in Azure.
    case notApplicable
    /// A guess by the naming rule (`properties.X`, then `X`); results say that it was used.
    case guessedByRule
    /// The name is a path into the resource. For tests only: Azure would refuse the policy.
    case barePath
  }

  /// One meaning of an alias.
  struct Entry: Sendable {
    var path: FieldPath
    /// Paths of API versions, by folded name, where the source states them.
    var versions: [String: FieldPath] = [:]
    /// What the provider says of the property.
    var metadata: Metadata?
    /// What it says of folded API versions that have an answer of their own.
    var modifiable: [String: Bool] = [:]

    /// What holds in an API version; nil is the newest.
    func metadata(_ apiVersion: String?) -> Metadata? {
      guard let own = apiVersion.flatMap({ modifiable[$0.lowercased()] }) else { return metadata }
      return Metadata(isModifiable: own, type: metadata?.type)
    }
  }

  /// What a provider says of the property behind an alias.
  struct Metadata: Sendable {
    /// Whether `modify` may change it.
    var isModifiable: Bool
    /// `String`, `Boolean`, `Array`, …; nil where the source is silent.
    var type: String?
  }

  /// What to do with names that no row knows.
  public var unknown: Unknown
  /// The first that knows a type and alias counts.
  var layers: [AliasRows] = []

  /// A table without rows.
  public init(unknown: Unknown = .notApplicable) { self.unknown = unknown }

  /// Reads `resourceType<TAB>alias<TAB>defaultPath` lines; `#` starts a comment line.
  ///
  /// A line without three columns and the heading line are skipped.
  public init(tsv: [UInt8], unknown: Unknown = .notApplicable) {
    self.unknown = unknown
    layers = [AliasRows(plain: tsv)]
  }

  /// Reads the compact form that `demarc azure aliases import` writes and that ships.
  ///
  /// Lines of another shape are skipped; `load` says which.
  public init(compact: [UInt8], unknown: Unknown = .notApplicable) {
    self.unknown = unknown
    layers = [AliasRows(compact: compact)]
  }

  /// Number of rows; a row that another one hides counts too.
  public var count: Int { layers.reduce(0) { $0 + $1.rows.count } }

  /// The same table with `other`'s rows before its own: where both know an alias, `other` wins.
  public func merging(_ other: AliasTable) -> AliasTable {
    var merged = self
    merged.layers = other.layers + layers
    return merged
  }

  /// Whether any type has this alias.
  public func knows(alias: String) -> Bool {
    let folded = alias.lowercased()
    return layers.contains { $0.row(alias: folded) != nil }
  }

  /// Whether a name that no row has is no alias: a source with all of its namespace was read.
  public func isComplete(for alias: String) -> Bool {
    guard let slash = alias.firstIndex(of: "/") else { return false }
    let namespace = alias[..<slash].lowercased()
    return layers.contains { $0.complete.contains(namespace) }
  }

  /// The default path of an alias on a resource type; nil when that type has no such alias.
  public func defaultPath(type: String, alias: String) -> String? {
    let (type, alias) = (type.lowercased(), alias.lowercased())
    for layer in layers {
      if let row = layer.row(type: type, alias: alias) { return layer.path(row) }
    }
    return nil
  }

  /// Everything that is known, sorted by type and name.
  public var facts: [AliasFact] { facts { _, _ in true } }

  /// What is known of an alias on each type that has it, sorted by type; empty if unknown.
  public func facts(alias: String) -> [AliasFact] {
    facts { $1.lowercased() == alias.lowercased() }
  }

  /// What is known of the aliases of a type, sorted by name.
  public func facts(type: String) -> [AliasFact] {
    facts { own, _ in own.lowercased() == type.lowercased() }
  }

  /// Rows by type and name, hidden ones left out.
  func facts(where isWanted: (_ type: String, _ name: String) -> Bool) -> [AliasFact] {
    var found: [String: AliasFact] = [:]
    for layer in layers {
      for row in layer.rows.values {
        let parts = layer.parts(row)
        let type = String(decoding: layer.bytes[parts.type], as: UTF8.self)
        guard isWanted(type, layer.name(parts)) else { continue }
        let fact = layer.fact(row)
        if found[fact.key] == nil { found[fact.key] = fact }
      }
    }
    return found.sorted { $0.key < $1.key }.map(\.value)
  }

  /// - Parameters: both folded to lower case.
  func entry(type: String, alias: String) -> Entry? {
    for layer in layers {
      if let row = layer.row(type: type, alias: alias) { return Self.entry(layer, row) }
    }
    return nil
  }

  /// Whether `modify` may change the alias; nil where no source says so.
  func isModifiable(_ alias: String) -> Bool? {
    let folded = alias.lowercased()
    for layer in layers {
      guard let row = layer.row(alias: folded) else { continue }
      let fact = layer.fact(row)
      guard let isModifiable = fact.isModifiable else { continue }
      return isModifiable || fact.versions.contains { $0.isModifiable == true }
    }
    return nil
  }

  /// The alias on whatever type has it; only the lenient mode asks this way.
  func entry(alias folded: String) -> Entry? {
    for layer in layers {
      if let row = layer.row(alias: folded) { return Self.entry(layer, row) }
    }
    return nil
  }

  private static func entry(_ layer: AliasRows, _ row: AliasRows.Row) -> Entry {
    let fact = layer.fact(row)
    var entry = Entry(path: FieldPath(fact.path))
    if let isModifiable = fact.isModifiable {
      entry.metadata = Metadata(
        isModifiable: isModifiable, type: fact.valueType.isEmpty ? nil : fact.valueType)
    }
    for version in fact.versions {
      let path = FieldPath(version.path)
      for name in version.apiVersions {
        entry.versions[name.lowercased()] = path
        entry.modifiable[name.lowercased()] = version.isModifiable
      }
    }
    return entry
  }
}
