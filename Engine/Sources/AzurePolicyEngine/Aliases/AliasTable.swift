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
    /// Paths of older API versions, where the source states them.
    var versions: [String: FieldPath] = [:]
    /// What the provider says of the property, and where an API version says otherwise.
    var metadata: Metadata?
    var versionMetadata: [String: Metadata] = [:]

    func metadata(_ apiVersion: String?) -> Metadata? {
      apiVersion.flatMap { versionMetadata[$0.lowercased()] } ?? metadata
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
  private var bytes: [UInt8] = []
  /// Hash of folded type and alias -> start of the row.
  private var rows: [UInt64: Int32] = [:]
  /// Hash of the folded alias alone -> start of its first row.
  private var names: [UInt64: Int32] = [:]
  /// Rows from a source richer than a table: type, then alias, both folded.
  private var rich: [String: [String: Entry]] = [:]
  private var richNames: Set<String> = []

  /// A table without rows.
  public init(unknown: Unknown = .notApplicable) { self.unknown = unknown }

  /// Reads `resourceType<TAB>alias<TAB>defaultPath` lines; `#` starts a comment line.
  ///
  /// A line without three columns and the heading line are skipped.
  public init(tsv: [UInt8], unknown: Unknown = .notApplicable) {
    self.unknown = unknown
    bytes = tsv
    rows.reserveCapacity(tsv.count / 180)
    names.reserveCapacity(tsv.count / 180)
    var start = 0
    while start < tsv.count {
      let next = addRow(at: start)
      start = next
    }
  }

  /// Number of rows.
  public var count: Int { rows.count + rich.values.reduce(0) { $0 + $1.count } }

  /// Whether any type has this alias.
  public func knows(alias: String) -> Bool {
    let folded = alias.lowercased()
    if richNames.contains(folded) { return true }
    let hash = Self.hash(folded.utf8)
    guard let start = names[hash] else { return false }
    let columns = columns(at: Int(start))
    return Self.isSame(bytes[columns.alias], folded)
  }

  /// The default path of an alias on a resource type; nil when that type has no such alias.
  public func defaultPath(type: String, alias: String) -> String? {
    row(type.lowercased(), alias.lowercased()).map {
      String(decoding: bytes[$0.path], as: UTF8.self)
    }
  }

  /// - Parameters: both folded to lower case.
  func entry(type: String, alias: String) -> Entry? {
    if let entry = rich[type]?[alias] { return entry }
    return row(type, alias).map {
      Entry(path: FieldPath(String(decoding: bytes[$0.path], as: UTF8.self)))
    }
  }

  /// Whether `modify` may change the alias; nil where no source says so.
  func isModifiable(_ alias: String) -> Bool? {
    let folded = alias.lowercased()
    for entries in rich.values {
      guard let entry = entries[folded], let metadata = entry.metadata else { continue }
      return metadata.isModifiable || entry.versionMetadata.values.contains(where: \.isModifiable)
    }
    return nil
  }

  /// The alias on whatever type has it; only the lenient mode asks this way.
  func entry(alias folded: String) -> Entry? {
    rich.values.lazy.compactMap { $0[folded] }.first
  }

  mutating func add(type: String, alias: String, _ entry: Entry) {
    let folded = alias.lowercased()
    rich[type.lowercased(), default: [:]][folded] = entry
    richNames.insert(folded)
  }

  // MARK: Rows

  private func row(_ type: String, _ alias: String) -> Columns? {
    guard let start = rows[Self.hash(type.utf8, then: alias.utf8)] else { return nil }
    let columns = columns(at: Int(start))
    let isSame = Self.isSame(bytes[columns.type], type) && Self.isSame(bytes[columns.alias], alias)
    return isSame ? columns : nil
  }

  private struct Columns {
    var type, alias, path: Range<Int>
  }

  private func columns(at start: Int) -> Columns {
    let type = field(from: start)
    let alias = field(from: type.upperBound + 1)
    return Columns(type: type, alias: alias, path: field(from: alias.upperBound + 1))
  }

  private func field(from start: Int) -> Range<Int> {
    var end = min(start, bytes.count)
    let first = end
    while end < bytes.count, bytes[end] != 0x09, bytes[end] != 0x0a, bytes[end] != 0x0d {
      end += 1
    }
    return first..<end
  }

  /// Returns the start of the next line.
  private mutating func addRow(at start: Int) -> Int {
    var typeHash = Self.seed
    var nameHash = Self.seed
    var column = 0
    var aliasHash = Self.seed
    var at = start
    while at < bytes.count, bytes[at] != 0x0a {
      let byte = TextFold.lower(bytes[at])
      if byte == 0x09 {
        column += 1
        if column == 1 { aliasHash = Self.mix(typeHash, 0x09) }
      } else if column == 0 {
        typeHash = Self.mix(typeHash, byte)
      } else if column == 1 {
        aliasHash = Self.mix(aliasHash, byte)
        nameHash = Self.mix(nameHash, byte)
      }
      at += 1
    }
    if column >= 2, bytes[start] != UInt8(ascii: "#"), start <= Int(Int32.max) {
      rows[aliasHash] = Int32(start)
      if names[nameHash] == nil { names[nameHash] = Int32(start) }
    }
    return at + 1
  }

  // MARK: Hashing (FNV-1a over folded bytes; rows are compared on a hit)

  private static let seed: UInt64 = 0xcbf2_9ce4_8422_2325

  private static func mix(_ hash: UInt64, _ byte: UInt8) -> UInt64 {
    (hash ^ UInt64(byte)) &* 0x100_0000_01b3
  }

  private static func hash(_ bytes: String.UTF8View, then more: String.UTF8View? = nil) -> UInt64 {
    var hash = bytes.reduce(seed, mix)
    if let more { hash = more.reduce(mix(hash, 0x09), mix) }
    return hash
  }

  private static func isSame(_ bytes: ArraySlice<UInt8>, _ folded: String) -> Bool {
    bytes.count == folded.utf8.count
      && zip(bytes, folded.utf8).allSatisfy { TextFold.lower($0) == $1 }
  }
}
