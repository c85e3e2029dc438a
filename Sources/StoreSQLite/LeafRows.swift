import DemarcLedger
import DemarcModel
import Foundation
import GRDB

/// Fills the index of leaves.
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
          INSERT INTO ledger_leaf (\(RowStatement.leafColumns))
            VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
          """))
    digests = RowStatement(
      try database.makeStatement(
        sql: "INSERT OR IGNORE INTO ledger_digest (part, prefix, n) VALUES (?, ?, ?)"))
  }

  func add(_ leaf: IndexedLeaf) throws {
    leaves.bind(leaf)
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
