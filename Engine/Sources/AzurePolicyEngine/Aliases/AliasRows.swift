/// Rows of one alias file, found by hash in the file's own bytes.
///
/// A row is taken apart when it is asked for: reading a file costs one pass over it.
struct AliasRows: Sendable {
  /// Where a row stands, and the line of its type; plain rows hold their type themselves.
  struct Row: Sendable {
    var at: Int32
    var type: Int32
  }

  /// A line that could not be read.
  struct Fault: Hashable, Sendable {
    var line: Int
    var message: String
  }

  let bytes: [UInt8]
  /// Hash of folded type and alias -> row.
  var rows: [UInt64: Row] = [:]
  /// Hash of the folded alias alone -> its first row.
  var names: [UInt64: Row] = [:]
  /// Sets of API versions by number.
  var sets: [[String]] = []
  /// Folded namespaces of which every alias is here.
  var complete: Set<String> = []
  var faults: [Fault] = []
  var faultCount = 0

  static let faultsMax = 20
  static let lineBytesMax = 1 << 16

  // MARK: Looking up

  func row(type: String, alias: String) -> Row? {
    guard let row = rows[Self.hash(type.utf8, then: alias.utf8)] else { return nil }
    let parts = parts(row)
    return Self.isSame(bytes[parts.type], type) && isNamed(parts, alias) ? row : nil
  }

  /// The first row of an alias on whatever type.
  func row(alias: String) -> Row? {
    guard let row = names[Self.hash(alias.utf8)], isNamed(parts(row), alias) else { return nil }
    return row
  }

  func path(_ row: Row) -> String { path(parts(row).path, name: parts(row)) }

  func fact(_ row: Row) -> AliasFact {
    let parts = parts(row)
    let columns = columns(from: parts.path.upperBound)
    var fact = AliasFact(
      type: text(parts.type), name: name(parts), path: path(parts.path, name: parts))
    if let attributes = columns.first {
      let words = text(attributes)
      let isMarked = words.hasPrefix("+") || words.hasPrefix("-")
      fact.isModifiable = isMarked ? words.hasPrefix("+") : nil
      fact.valueType = isMarked ? String(words.dropFirst()) : words
    }
    if columns.count > 1 { fact.pattern = text(columns[1]) }
    for column in columns.dropFirst(2) {
      guard let colon = bytes[column].firstIndex(of: UInt8(ascii: ":")),
        let set = Self.set(bytes[column.lowerBound..<colon]), sets.indices.contains(set.number)
      else { continue }
      let path = path(colon + 1..<column.upperBound, name: parts)
      fact.versions.append(
        .init(path: path, apiVersions: sets[set.number], isModifiable: set.isModifiable))
    }
    return fact
  }

  // MARK: Parts of a row

  struct Parts {
    var type, name, path: Range<Int>
    var isPlain: Bool
  }

  func parts(_ row: Row) -> Parts {
    let first = field(from: Int(row.at))
    let second = field(from: first.upperBound + 1)
    guard row.type < 0 else {
      return Parts(type: field(from: Int(row.type)), name: first, path: second, isPlain: false)
    }
    let third = field(from: second.upperBound + 1)
    return Parts(type: first, name: second, path: third, isPlain: true)
  }

  func name(_ parts: Parts) -> String {
    if parts.isPlain { return text(parts.name) }
    if bytes[parts.name].first == UInt8(ascii: "/") { return text(parts.name.dropFirst()) }
    return "\(text(parts.type))/\(text(parts.name))"
  }

  private func isNamed(_ parts: Parts, _ folded: String) -> Bool {
    if parts.isPlain { return Self.isSame(bytes[parts.name], folded) }
    if bytes[parts.name].first == UInt8(ascii: "/") {
      return Self.isSame(bytes[parts.name].dropFirst(), folded)
    }
    guard folded.utf8.count == parts.type.count + 1 + parts.name.count else { return false }
    var rest = folded.utf8[...]
    for byte in bytes[parts.type] where TextFold.lower(byte) != rest.popFirst() { return false }
    guard rest.popFirst() == UInt8(ascii: "/") else { return false }
    for byte in bytes[parts.name] where TextFold.lower(byte) != rest.popFirst() { return false }
    return true
  }

  private func path(_ column: Range<Int>, name: Parts) -> String {
    guard !name.isPlain, bytes[column].first == UInt8(ascii: "=") else { return text(column) }
    return "properties." + text(column.count == 1 ? name.name : column.dropFirst())
  }

  private func text(_ range: Range<Int>) -> String {
    String(decoding: bytes[range], as: UTF8.self)
  }

  private func columns(from end: Int) -> [Range<Int>] {
    var found: [Range<Int>] = []
    var end = end
    while end < bytes.count, bytes[end] == 0x09 {
      let next = field(from: end + 1)
      found.append(next)
      end = next.upperBound
    }
    return found
  }

  private func field(from start: Int) -> Range<Int> {
    let first = min(start, bytes.count)
    var end = first
    while end < bytes.count, bytes[end] != 0x09, bytes[end] != 0x0a, bytes[end] != 0x0d {
      end += 1
    }
    return first..<end
  }

  // MARK: Hashing (FNV-1a over folded bytes; rows are compared on a hit)

  static let seed: UInt64 = 0xcbf2_9ce4_8422_2325

  static func mix(_ hash: UInt64, _ byte: UInt8) -> UInt64 {
    (hash ^ UInt64(byte)) &* 0x100_0000_01b3
  }

  static func hash(_ bytes: String.UTF8View, then more: String.UTF8View? = nil) -> UInt64 {
    var hash = bytes.reduce(seed, mix)
    if let more { hash = more.reduce(mix(hash, 0x09), mix) }
    return hash
  }

  private static func isSame(_ bytes: ArraySlice<UInt8>, _ folded: String) -> Bool {
    bytes.count == folded.utf8.count
      && zip(bytes, folded.utf8).allSatisfy { TextFold.lower($0) == $1 }
  }
}
