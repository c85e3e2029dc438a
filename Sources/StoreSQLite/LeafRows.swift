import DemarcLedger
import DemarcModel
import Foundation
import GRDB
import GRDBSQLite

/// Fills the index of leaves.
///
/// Values are bound where they lie: boxing each as GRDB does took longer than the insert itself.
final class LeafRows {
  private let leaves: RowStatement
  private let digests: RowStatement
  /// Digests of leaves of one part, to be added in their order.
  private var found: [(prefix: UInt64, leaf: Int64)] = []
  /// A part holds the digests of 65,536 leaves.
  static let partBits = 16

  init(_ database: Database) throws {
    leaves = RowStatement(
      try database.makeStatement(
        sql: """
          INSERT INTO ledger_leaf (n, hash, kind, title, collected_at, facets, content, size,
            previous, record_class, subject) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
          """))
    digests = RowStatement(
      try database.makeStatement(
        sql: "INSERT OR IGNORE INTO ledger_digest (part, prefix, n) VALUES (?, ?, ?)"))
  }

  func add(_ leaf: IndexedLeaf) throws {
    leaves.begin()
    leaves.bind(leaf.index)
    leaves.bind(leaf.hash)
    leaves.bind(leaf.kind.rawValue)
    leaves.bind(leaf.title)
    leaves.bind("\(leaf.collectedAt)")
    leaves.bind(Self.facets(leaf.facets))
    leaves.bind(leaf.content)
    leaves.bind(leaf.size)
    leaves.bind(leaf.previous)
    leaves.bind(leaf.recordClass)
    leaves.bind(leaf.subject)
    try leaves.insert()
    if let last = found.last, Self.part(last.leaf) != Self.part(leaf.index) { try finish() }
    hold(leaf.hash, leaf.index)
    hold(.title(leaf.title), leaf.index)
    leaf.content.map { hold($0, leaf.index) }
    leaf.previous.map { hold($0, leaf.index) }
  }

  private static func part(_ leaf: Int64) -> Int64 { leaf >> Int64(partBits) }

  private func hold(_ digest: LedgerHash, _ leaf: Int64) { found.append((digest.prefix, leaf)) }

  /// Adds the digests that are still held; the index is whole afterwards.
  func finish() throws {
    found.sort { $0.prefix == $1.prefix ? $0.leaf < $1.leaf : $0.prefix < $1.prefix }
    for (prefix, leaf) in found {
      digests.begin()
      digests.bind(Self.part(leaf))
      digests.bind(prefix: prefix)
      digests.bind(leaf)
      try digests.insert()
    }
    found.removeAll(keepingCapacity: true)
  }

  /// A line each, with a line feed on both sides, so that whole ones are found by their text.
  private static func facets(_ facets: [EvidenceFacet]) -> String {
    facets.reduce(facets.isEmpty ? "" : "\n") { $0 + $1.description + "\n" }
  }

  /// The query for leaves that may have a digest; the condition says what its first six bytes are.
  static func leaves(_ condition: String) -> String {
    """
    WITH RECURSIVE parts (part) AS (
      SELECT 0 UNION ALL
      SELECT part + 1 FROM parts WHERE part < (SELECT max(n) >> \(partBits) FROM ledger_leaf)
    )
    SELECT n FROM parts JOIN ledger_digest USING (part) WHERE prefix \(condition)
    """
  }
}

extension LedgerHash {
  /// Bytes of a digest in the index of digests.
  static let prefixCount = 6

  /// The first six bytes, as a number that is ordered as they are.
  var prefix: UInt64 {
    withBytes { bytes in
      bytes.loadUnaligned(as: UInt64.self).bigEndian >> UInt64(8 * (8 - Self.prefixCount))
    }
  }

  /// What a leaf is found by that has this title.
  static func title(_ title: String) -> LedgerHash { .sha256(Array(title.utf8)) }
}

/// A statement that inserts one row after the other, its values bound out of one buffer.
private final class RowStatement {
  private let statement: Statement
  private var bytes: [UInt8] = []
  private var values: [Value] = []

  private enum Value {
    case null
    case whole(Int64)
    case text(Range<Int>)
    case blob(Range<Int>)
  }

  init(_ statement: Statement) { self.statement = statement }

  func begin() {
    bytes.removeAll(keepingCapacity: true)
    values.removeAll(keepingCapacity: true)
  }

  func bind(_ number: Int64?) { values.append(number.map(Value.whole) ?? .null) }

  func bind(_ text: String?) {
    guard var text else { return values.append(.null) }
    let start = bytes.count
    text.withUTF8 { bytes.append(contentsOf: $0) }
    values.append(.text(start..<bytes.count))
  }

  func bind(_ hash: LedgerHash?) {
    guard let hash else { return values.append(.null) }
    let start = bytes.count
    hash.withBytes { bytes.append(contentsOf: $0) }
    values.append(.blob(start..<bytes.count))
  }

  func bind(prefix: UInt64) {
    let start = bytes.count
    for place in (0..<LedgerHash.prefixCount).reversed() {
      bytes.append(UInt8(truncatingIfNeeded: prefix >> UInt64(8 * place)))
    }
    values.append(.blob(start..<bytes.count))
  }

  /// - Throws: `DatabaseError` as SQLite says.
  func insert() throws {
    let handle = statement.sqliteStatement
    let status = bytes.withUnsafeBytes { buffer in
      for (place, value) in values.enumerated() {
        let column = CInt(place + 1)
        // No copy is made: the buffer outlives the step.
        switch value {
        case .null: sqlite3_bind_null(handle, column)
        case .whole(let number): sqlite3_bind_int64(handle, column, number)
        case .text(let range):
          let text = buffer.baseAddress.map {
            ($0 + range.lowerBound).assumingMemoryBound(to: CChar.self)
          }
          sqlite3_bind_text(handle, column, text, CInt(range.count), nil)
        case .blob(let range):
          let blob = buffer.baseAddress.map { $0 + range.lowerBound }
          sqlite3_bind_blob(handle, column, blob, CInt(range.count), nil)
        }
      }
      defer { sqlite3_reset(handle) }
      return sqlite3_step(handle)
    }
    guard status == SQLITE_DONE else {
      let message = sqlite3_errmsg(sqlite3_db_handle(handle)).map { String(cString: $0) }
      throw DatabaseError(resultCode: ResultCode(rawValue: status), message: message)
    }
  }
}
