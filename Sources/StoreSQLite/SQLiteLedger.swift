public import DemarcLedger
import DemarcModel
import Foundation
import GRDB

/// The ledger's index and sequencer in the workspace's store.
public final class SQLiteLedger {
  private let queue: DatabaseQueue
  private let path: String

  public init(_ store: SQLiteStore) {
    queue = store.queue
    path = store.path
  }

  private func guarded<Result>(_ body: () throws -> Result) throws -> Result {
    do { return try body() } catch let fault as Diagnostic { throw fault } catch {
      throw Self.fault(error, path)
    }
  }

  static func fault(_ error: any Error, _ path: String) -> Diagnostic {
    guard let database = error as? DatabaseError else {
      return Diagnostic(
        "ledger.store-broken", "a record in \(path) cannot be read: \(error)",
        hint: "'demarc evidence reindex' fills the index from the folder")
    }
    let reason = database.message ?? database.resultCode.description
    return switch database.resultCode {
    case .SQLITE_BUSY, .SQLITE_LOCKED:
      Diagnostic(
        "ledger.busy", "another process is writing \(path)",
        hint: "wait for it to end, and run again: nothing of this step was recorded")
    case .SQLITE_FULL:
      Diagnostic(
        "ledger.disk-full", "the disk is full: \(path) cannot grow",
        hint: "make room and run again; what was recorded is intact")
    case .SQLITE_NOTADB, .SQLITE_CORRUPT:
      Diagnostic(
        "ledger.store-broken", "\(path) is damaged: \(reason)",
        hint: "move it aside; 'demarc evidence reindex' fills a new one from the folder")
    default:
      Diagnostic(
        "ledger.store-failed", "the store \(path) failed: \(reason)",
        hint: "nothing of this step was recorded; check disk space and permissions")
    }
  }

  private static func head(_ database: Database) throws -> StoredHead {
    guard
      let row = try Row.fetchOne(
        database, sql: "SELECT size, edge, published FROM ledger_head WHERE one = 1")
    else { return StoredHead(tree: CompactTree(), published: 0) }
    let bytes = [UInt8](row["edge"] as Data)
    let edge = stride(from: 0, to: bytes.count, by: 32).compactMap {
      LedgerHash(bytes: bytes[$0..<min(bytes.count, $0 + 32)])
    }
    guard let tree = CompactTree(size: row["size"], edge: edge), edge.count * 32 == bytes.count
    else { throw broken("the head of the tree is damaged") }
    return StoredHead(tree: tree, published: row["published"])
  }

  private static func broken(_ what: String) -> Diagnostic {
    Diagnostic(
      "ledger.store-broken", "the store is damaged: \(what)",
      hint: "'demarc evidence reindex' fills the index from the folder")
  }

  private static func setHead(
    _ database: Database, _ tree: CompactTree, published: Int64?
  ) throws {
    try database.execute(
      sql: """
        INSERT INTO ledger_head (one, size, edge, published) VALUES (1, ?1, ?2, ifnull(?3, 0))
        ON CONFLICT (one) DO UPDATE SET size = excluded.size, edge = excluded.edge,
          published = ifnull(?3, published)
        """, arguments: [tree.size, Data(tree.edge.flatMap(\.bytes)), published])
  }

  private static func leaf(_ row: Row) throws -> IndexedLeaf {
    func hash(_ column: Int) throws -> LedgerHash? {
      try row.withUnsafeData(atIndex: column) { $0.flatMap { LedgerHash(bytes: $0) } }
    }
    guard let own = try hash(1), let at = Instant(row[4] as String) else {
      throw broken("leaf \(row[0] as Int64) is unreadable")
    }
    var leaf = IndexedLeaf(
      index: row[0], hash: own, kind: EvidenceKind(rawValue: row[2]), title: row[3],
      collectedAt: at)
    leaf.facets = (row[5] as String).utf8.split(separator: UInt8(ascii: "\n")).compactMap {
      EvidenceFacet(Substring($0))
    }
    leaf.content = try hash(6)
    leaf.size = row[7]
    leaf.previous = try hash(8)
    leaf.recordClass = row[9]
    leaf.subject = row[10]
    return leaf
  }
}

extension SQLiteLedger: LedgerStore {
  public func head() throws -> StoredHead { try guarded { try queue.read(Self.head) } }

  public func append(
    expecting size: Int64,
    _ body: (_ add: @escaping (IndexedLeaf) throws -> Void) throws -> CompactTree
  ) throws {
    try guarded {
      try queue.write { database in
        guard try Self.head(database).tree.size == size else {
          throw Diagnostic(
            "ledger.store-moved", "another writer recorded leaves meanwhile",
            hint: "run again: nothing of this step was recorded")
        }
        let rows = try LeafRows(database)
        let tree = try body(rows.add)
        try rows.finish()
        try Self.setHead(database, tree, published: nil)
      }
    }
  }

  public func published(_ size: Int64) throws {
    try guarded {
      try queue.write { database in
        try database.execute(sql: "UPDATE ledger_head SET published = ?", arguments: [size])
      }
    }
  }

  public func leaves(_ query: EvidenceQuery) throws -> [IndexedLeaf] {
    var clauses: [String] = []
    var arguments = StatementArguments()
    func demand(_ clause: String, _ value: some DatabaseValueConvertible) {
      clauses.append(clause)
      arguments += [value]
    }
    func demand(_ digest: LedgerHash?) {
      guard let digest else { return }
      demand(
        "n IN (\(LeafRows.leaves("= ?")))",
        Data(digest.bytes.prefix(LedgerHash.prefixCount)))
    }
    let digests = [query.title.map(LedgerHash.title), query.content, query.previous]
    digests.forEach(demand)
    let hasDigest = digests.contains { $0 != nil }
    if let kinds = query.kinds {
      // The plus keeps the index by kind out where a digest leads to a leaf or two.
      clauses.append(
        "\(hasDigest ? "+" : "")kind IN (\(kinds.map { _ in "?" }.joined(separator: ", ")))")
      arguments += StatementArguments(kinds.map(\.rawValue).sorted())
    }
    if let title = query.title { demand("title = ?", title) }
    // Found by text here, and judged in full below.
    if let facet = query.facet {
      demand("instr(facets, ?) > 0", "\n\(facet.framework)/\(facet.id)")
    }
    if let framework = query.framework { demand("instr(facets, ?) > 0", "\n\(framework)/") }
    if let since = query.since { demand("collected_at >= ?", "\(since)") }
    if let content = query.content { demand("content = ?", Data(content.bytes)) }
    if let previous = query.previous { demand("previous = ?", Data(previous.bytes)) }
    if let subject = query.subject { demand("subject = ?", subject) }
    if let recordClass = query.recordClass { demand("record_class = ?", recordClass) }
    let condition = clauses.isEmpty ? "" : "WHERE " + clauses.joined(separator: " AND ")
    return try guarded {
      try queue.read { database in
        var found: [IndexedLeaf] = []
        let rows = try Row.fetchCursor(
          database,
          sql:
            "SELECT \(RowStatement.leafColumns) FROM ledger_leaf \(condition) ORDER BY n \(query.latestFirst ? "DESC" : "ASC")",
          arguments: arguments)
        while found.count < query.limit, let row = try rows.next() {
          let leaf = try Self.leaf(row)
          if let facet = query.facet, !leaf.facets.contains(where: { $0.answers(facet) }) {
            continue
          }
          found.append(leaf)
        }
        return found
      }
    }
  }

  public func firstDifference(_ leaves: [IndexedLeaf]) throws -> Int64? {
    guard let first = leaves.first else { return nil }
    return try guarded {
      try queue.read { database in
        let statement = try database.makeStatement(
          sql: "SELECT \(RowStatement.leafColumns) FROM ledger_leaf WHERE n >= ? ORDER BY n")
        try statement.setArguments([first.index])
        let rows = RowStatement(statement)
        return try leaves.first { leaf in
          rows.bind(leaf)
          return try !rows.nextRowMatches()
        }?.index
      }
    }
  }

  public func leaf(_ index: Int64) throws -> IndexedLeaf? {
    try guarded {
      try queue.read { database in
        try Row.fetchOne(
          database, sql: "SELECT \(RowStatement.leafColumns) FROM ledger_leaf WHERE n = ?",
          arguments: [index]
        ).map(Self.leaf)
      }
    }
  }

  public func leaves(hashPrefix: String) throws -> [IndexedLeaf] {
    let low = hashPrefix + String(repeating: "0", count: max(0, 64 - hashPrefix.utf8.count))
    let high = hashPrefix + String(repeating: "f", count: max(0, 64 - hashPrefix.utf8.count))
    guard let first = LedgerHash(hex: low), let last = LedgerHash(hex: high) else { return [] }
    return try guarded {
      try queue.read { database in
        try Row.fetchAll(
          database,
          sql: """
            SELECT \(RowStatement.leafColumns) FROM ledger_leaf WHERE hash BETWEEN ?1 AND ?2 AND n IN (
              \(LeafRows.leaves("BETWEEN substr(?1, 1, 6) AND substr(?2, 1, 6)"))
            ) ORDER BY n LIMIT 2
            """,
          arguments: [Data(first.bytes), Data(last.bytes)]
        ).map(Self.leaf)
      }
    }
  }

  public func rebuild(
    _ body: (_ add: (IndexedLeaf) throws -> Void) throws -> CompactTree
  ) throws {
    try guarded {
      try queue.write { database in
        try database.execute(sql: "DELETE FROM ledger_leaf; DELETE FROM ledger_digest")
        let rows = try LeafRows(database)
        let tree = try body(rows.add)
        try rows.finish()
        try Self.setHead(database, tree, published: tree.size)
      }
    }
  }

  public func check() throws {
    try guarded {
      let found = try queue.read { database in
        try String.fetchOne(database, sql: "PRAGMA integrity_check(1)") ?? "no answer"
      }
      guard found == "ok" else { throw Self.broken(found) }
    }
  }
}
