import DemarcLedger
import DemarcModel
import Foundation
import GRDB
import Testing

@testable import StoreSQLite

/// The index of leaves in SQLite.
@Suite struct StoreTests {
  /// A store as the version before digests wrote it.
  private func earlier(_ test: TestLedger, pending: Bool) throws {
    let queue = try DatabaseQueue(path: test.database)
    try Migrations.all.migrate(queue, upTo: "matrix-versions")
    try queue.write { database in
      for (leaf, title) in ["one", "two"].enumerated() {
        try database.execute(
          sql: """
            INSERT INTO ledger_leaf (n, hash, kind, title, collected_at, facets, content, size, previous)
            VALUES (?, ?, 'document', ?, '2026-06-30T12:00:00Z', '', ?, 4, ?)
            """,
          arguments: [
            leaf, bytes("leaf \(leaf)"), title, bytes("content \(leaf)"),
            leaf == 1 ? bytes("leaf 0") : nil,
          ])
      }
      if pending {
        try database.execute(sql: "INSERT INTO ledger_pending (n, entry) VALUES (1, x'00')")
      }
    }
  }

  private func hash(_ text: String) -> LedgerHash { .sha256(Array(text.utf8)) }
  private func bytes(_ text: String) -> Data { Data(hash(text).bytes) }

  @Test func aStoreOfAnEarlierVersionFindsItsLeavesAgain() throws {
    let test = try TestLedger()
    defer { test.remove() }
    try earlier(test, pending: false)
    let store = try test.store()
    #expect(try store.leaves(hashPrefix: hash("leaf 1").hex).map(\.title) == ["two"])
    #expect(try store.leaves(hashPrefix: String(hash("leaf 0").hex.prefix(9))).map(\.index) == [0])
    func titles(_ change: (inout EvidenceQuery) -> Void) throws -> [String] {
      var query = EvidenceQuery()
      change(&query)
      return try store.leaves(query).map(\.title)
    }
    #expect(try titles { $0.title = "one" } == ["one"])
    #expect(try titles { $0.content = hash("content 1") } == ["two"])
    #expect(try titles { $0.previous = hash("leaf 0") } == ["two"])
    #expect(try titles { $0.content = hash("content 2") } == [])
  }

  @Test func aStoreWithUnpublishedEntriesOfAnEarlierVersionIsLeftAsItIs() throws {
    let test = try TestLedger()
    defer { test.remove() }
    try earlier(test, pending: true)
    #expect(code { _ = try test.store() } == "ledger.store-unfinished")
    let queue = try DatabaseQueue(path: test.database)
    #expect(
      try queue.read { try Int.fetchOne($0, sql: "SELECT count(*) FROM ledger_pending") } == 1)
  }

  @Test func leavesAreFoundInEveryPartOfTheIndex() throws {
    let test = try TestLedger()
    defer { test.remove() }
    let store = try test.store()
    let border = Int64(1) << Int64(LeafRows.partBits)
    func leaf(_ index: Int64) -> IndexedLeaf {
      var manifest = EvidenceManifest(kind: .import, title: "t\(index)", collectedAt: test.at)
      manifest.content = EvidenceContent(
        sha256: hash("same"), size: 4, mediaType: "text/plain")
      manifest.previous = hash("earlier \(index)")
      return IndexedLeaf(index: index, hash: hash("leaf \(index)"), manifest: manifest)
    }
    let places = [0, 1, border - 1, border, border + 1, 3 * border]
    try store.rebuild { add in
      for place in places { try add(leaf(place)) }
      return CompactTree()
    }
    for place in places {
      #expect(try store.leaves(hashPrefix: hash("leaf \(place)").hex) == [leaf(place)])
      var query = EvidenceQuery()
      query.kinds = [.import]
      query.title = "t\(place)"
      query.previous = hash("earlier \(place)")
      #expect(try store.leaves(query) == [leaf(place)])
    }
    var query = EvidenceQuery()
    query.content = hash("same")
    query.latestFirst = false
    #expect(try store.leaves(query).map(\.index) == places)
    query.kinds = [.document]
    #expect(try store.leaves(query).isEmpty)
  }
}
