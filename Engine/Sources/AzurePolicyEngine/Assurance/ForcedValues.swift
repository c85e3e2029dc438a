/// Values that the platform forces on every resource of a type, whatever its owner sets.
public struct ForcedValues: Sendable {
  /// The values one property can have, and where that is said.
  public struct Row: Hashable, Sendable {
    public var type: String
    public var alias: String
    /// At least one; the property always has one of them.
    public var values: [String]
    /// Address of the page that says so.
    public var source: String
    /// One clause.
    public var because: String
  }

  private var rows: [String: Row] = [:]

  /// A table without rows.
  public init() {}

  /// Reads `type<TAB>alias<TAB>value|value<TAB>source<TAB>because` lines; `#` starts a comment.
  ///
  /// A line without five columns is skipped.
  public init(tsv: [UInt8]) {
    for line in tsv.split(separator: 0x0a) where line.first != UInt8(ascii: "#") {
      let columns = String(decoding: line, as: UTF8.self)
        .split(separator: "\t", omittingEmptySubsequences: false).map(String.init)
      guard columns.count == 5, !columns[2].isEmpty else { continue }
      let row = Row(
        type: columns[0], alias: columns[1],
        values: columns[2].split(separator: "|").map(String.init),
        source: columns[3], because: columns[4])
      rows[Self.key(row.type, row.alias)] = row
    }
  }

  /// Every row, sorted by type and alias.
  public var all: [Row] { rows.sorted { $0.key < $1.key }.map(\.value) }

  /// What is forced on an alias of a type; names ignore case.
  public func row(type: String, alias: String) -> Row? { rows[Self.key(type, alias)] }

  private static func key(_ type: String, _ alias: String) -> String {
    "\(type.lowercased())\t\(alias.lowercased())"
  }
}
