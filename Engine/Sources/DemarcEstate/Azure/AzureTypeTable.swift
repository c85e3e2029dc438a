/// How Azure lists resources that policy rules look up: the table `azure/related-types.tsv` of the data.
///
/// - Shape: a row has type, listing, what the listing needs, Resource Graph table, API version.
/// - Case: types are looked up without regard to it, a trailing slash does not matter.
public struct AzureTypeTable: Sendable {
  /// The call that lists every resource of a type.
  public enum Listing: Hashable, Sendable {
    /// Resource Graph holds all of a subscription in this table.
    case graph(table: String)
    /// One REST list gives all of a subscription: `/subscriptions/S/providers/<path>`.
    case subscription(path: String)
    /// A REST list gives those of one parent.
    case parent
    /// There is no list; below a parent stands at most the one of this name.
    case item(name: String)
  }

  /// One type.
  public struct Entry: Hashable, Sendable {
    /// In the provider's spelling.
    public let type: String
    public let listing: Listing
    /// The Resource Graph table that holds the type; nil where none does.
    public let graphTable: String?
    /// Nil where none is known: the provider has to be asked.
    public let apiVersion: String?
  }

  private let byType: [String: Entry]

  /// No type is known.
  public init() { byType = [:] }

  /// Reads the table; lines with a fault are left out, as a test of the data finds them.
  public init(tsv bytes: [UInt8]) {
    var byType: [String: Entry] = [:]
    for line in String(decoding: bytes, as: UTF8.self).split(separator: "\n") {
      guard !line.hasPrefix("#"), let entry = Self.entry(line) else { continue }
      byType[AzureID.folded(entry.type)] = entry
    }
    self.byType = byType
  }

  /// Every type, in the order of the alphabet.
  public var entries: [Entry] { byType.sorted { $0.key < $1.key }.map(\.value) }

  /// The row of one type; nil when the table has none.
  public func entry(_ type: String) -> Entry? { byType[AzureID.folded(type)] }

  private static func entry(_ line: Substring) -> Entry? {
    let cells = line.split(separator: "\t", omittingEmptySubsequences: false).map(String.init)
    guard cells.count == 5, cells[0].contains("/") else { return nil }
    func cell(_ index: Int) -> String? { cells[index] == "-" ? nil : cells[index] }
    let listing: Listing
    switch (cells[1], cell(2), cell(3)) {
    case ("graph", nil, let table?): listing = .graph(table: table)
    case ("subscription", let path, _): listing = .subscription(path: path ?? cells[0])
    case ("parent", nil, _): listing = .parent
    case ("item", let name?, _): listing = .item(name: name)
    default: return nil
    }
    return Entry(type: cells[0], listing: listing, graphTable: cell(3), apiVersion: cell(4))
  }
}
