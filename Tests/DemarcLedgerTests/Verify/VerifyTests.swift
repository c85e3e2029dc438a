import DemarcLedger
import DemarcModel
import Foundation
import StoreSQLite
import Testing

/// A ledger that was tampered with is found out, and the message names what and where.
@Suite struct VerifyTests {
  private func read(_ path: String) throws -> [UInt8] {
    [UInt8](try Data(contentsOf: URL(fileURLWithPath: path)))
  }

  private func write(_ bytes: [UInt8], _ path: String) throws {
    try Data(bytes).write(to: URL(fileURLWithPath: path))
  }

  /// 300 leaves without contents, then four with.
  private func ledger(_ blobKey: BlobKey? = nil) throws -> TestLedger {
    let test = try TestLedger()
    try test.grow(to: 300)
    try test.ledger(blobKey: blobKey).append(
      (0..<4).map { test.evidence("content \($0)") }, signer: test.signer())
    return test
  }

  @Test func aFlippedByteInAnyFileOfTheFolderIsFound() throws {
    let test = try ledger()
    defer { test.remove() }
    _ = try test.verify()
    var kinds: Set<String> = []
    for path in try test.paths() where path.hasPrefix("ledger/") && !path.hasSuffix(".lock") {
      let full = "\(test.root)/\(path)"
      let bytes = try read(full)
      // The ends, and places spread over the file.
      for at in Set([0, bytes.count - 1] + (1..<9).map { bytes.count * $0 / 9 }) {
        var changed = bytes
        changed[at] ^= 0x01
        try write(changed, full)
        let fault = code { _ = try test.verify() }
        // Two bytes of a gzip header say when and where it was made, and nothing of the content.
        if path.contains("/blobs/"), (4..<10).contains(at) { continue }
        #expect(fault?.hasPrefix("ledger.") == true, "\(path), byte \(at)")
      }
      try write(bytes, full)
      kinds.insert(path.split(separator: "/").prefix(3).joined(separator: "/"))
    }
    #expect(
      kinds == [
        "ledger/checkpoint", "ledger/ledger.vkey", "ledger/tile/0", "ledger/tile/1",
        "ledger/tile/entries", "ledger/blobs/sha256",
      ])
    _ = try test.verify()
  }

  @Test func anyFileCutShortOrMissingIsFound() throws {
    let test = try ledger()
    defer { test.remove() }
    for path in try test.paths() where path.hasPrefix("ledger/") && !path.hasSuffix(".lock") {
      let full = "\(test.root)/\(path)"
      let bytes = try read(full)
      for part in [bytes.dropLast(), bytes.dropLast(bytes.count), bytes + [0]] {
        try write(Array(part), full)
        #expect(code { _ = try test.verify() } != nil, "\(path) of \(part.count) bytes")
      }
      try FileManager.default.removeItem(atPath: full)
      #expect(code { _ = try test.verify() } != nil, "\(path) missing")
      try write(bytes, full)
    }
    _ = try test.verify()
  }

  @Test func theMessageNamesTheLeafAndWhichSideWasChanged() throws {
    let test = try ledger()
    defer { test.remove() }
    func fault(_ path: String, _ at: Int) throws -> Diagnostic? {
      let full = "\(test.root)/ledger/\(path)"
      let bytes = try read(full)
      var changed = bytes
      changed[at] ^= 1
      try write(changed, full)
      defer { try? write(bytes, full) }
      do { _ = try test.verify() } catch { return error as? Diagnostic }
      return nil
    }
    let entry = try #require(try fault("tile/entries/000", 30))
    #expect(entry.code == "ledger.entry-differs" && entry.message.hasPrefix("leaf 0:"))
    let tile = try #require(try fault("tile/0/000", 32 * 7 + 3))
    #expect(tile.code == "ledger.tile-differs" && tile.message.hasPrefix("leaf 7:"))
    let last = try #require(try fault("tile/0/001.p/48", 32 * 5))
    #expect(last.code == "ledger.tile-differs" && last.message.hasPrefix("leaf 261:"))
    let high = try #require(try fault("tile/1/000.p/1", 0))
    #expect(high.code == "ledger.tile-differs" && high.message.contains("tile/1/000.p/1"))
    let blob = try #require(
      try test.paths().first { $0.contains("/blobs/") }?.dropFirst("ledger/".count))
    let content = try #require(try fault(String(blob), 20))
    #expect(content.code == "ledger.blob-changed" && content.message.contains("leaf 30"))
  }

  @Test func aStalePartialTileIsIgnored() throws {
    let test = try ledger()
    defer { test.remove() }
    try FileManager.default.createDirectory(
      atPath: "\(test.root)/ledger/tile/0/000.p", withIntermediateDirectories: true)
    try write([1, 2, 3], "\(test.root)/ledger/tile/0/000.p/12")
    try write([1, 2, 3], "\(test.root)/ledger/tile/0/001.p/9")
    try write([1, 2, 3], "\(test.root)/ledger/tile/0/002")
    #expect(try test.verify().checkpoint.size == 304)
  }

  @Test func aChangedStoreIsFoundAndNamed() throws {
    let test = try ledger()
    defer { test.remove() }
    for sql in [
      "UPDATE ledger_leaf SET title = 'x' WHERE n = 17", "DELETE FROM ledger_leaf WHERE n = 299",
      "UPDATE ledger_leaf SET hash = zeroblob(32) WHERE n = 1",
      "UPDATE ledger_head SET edge = zeroblob(length(edge))",
      "UPDATE ledger_leaf SET facets = '' WHERE n = 303",
    ] {
      let copy = "\(test.root)/copy-\(UUID()).sqlite"
      let backup = Process()
      backup.executableURL = URL(fileURLWithPath: "/usr/bin/python3")
      backup.arguments = [
        "-c",
        "import sqlite3,sys; a=sqlite3.connect(sys.argv[1]); b=sqlite3.connect(sys.argv[2]); a.backup(b); b.execute(sys.argv[3]); b.commit()",
        test.database, copy, sql,
      ]
      try backup.run()
      backup.waitUntilExit()
      let store = SQLiteLedger(try SQLiteStore(path: copy))
      #expect(
        ["ledger.store-differs", "ledger.store-broken"].contains(
          code { _ = try test.verify(store: store) } ?? ""), "\(sql)")
    }
    #expect(try test.verify(store: test.store()).storeWasChecked)
  }

  @Test func aByteFlippedInTheStoresFileIsFoundOrChangesNothing() throws {
    let test = try ledger()
    defer { test.remove() }
    // Closed and checkpointed, so that all of it is in one file.
    let squeeze = Process()
    squeeze.executableURL = URL(fileURLWithPath: "/usr/bin/python3")
    squeeze.arguments = [
      "-c",
      "import sqlite3,sys; a=sqlite3.connect(sys.argv[1]); a.execute('PRAGMA journal_mode=DELETE')",
      test.database,
    ]
    try squeeze.run()
    squeeze.waitUntilExit()
    let bytes = try read(test.database)
    let title = Array("leaf 123".utf8)
    let places = bytes.indices.dropLast(8).filter { Array(bytes[$0..<$0 + 8]) == title }
    let at = try #require(places.first)
    var changed = bytes
    changed[at + 7] ^= 1
    let copy = "\(test.root)/flipped.sqlite"
    try write(changed, copy)
    #expect(
      code { _ = try test.verify(store: SQLiteLedger(SQLiteStore(path: copy))) }
        == "ledger.store-differs")
  }

  @Test func sealedContentsAreVerifiedWithTheirKeyAlone() throws {
    let key = try BlobKey(Array(repeating: 5, count: 32)) { Array(repeating: 9, count: $0) }
    let test = try ledger(key)
    defer { test.remove() }
    #expect(try test.verify().unopened == 4)
    #expect(try test.verify(blobKey: key).blobs == 4)
    let other = try BlobKey(Array(repeating: 6, count: 32)) { _ in [] }
    #expect(code { _ = try test.verify(blobKey: other) } == "ledger.blob-changed")
    let path = try #require(try test.paths().first { $0.hasSuffix(".sealed") })
    let bytes = try read("\(test.root)/\(path)")
    for at in bytes.indices {
      var changed = bytes
      changed[at] ^= 1
      try write(changed, "\(test.root)/\(path)")
      #expect(code { _ = try test.verify(blobKey: key) } != nil, "byte \(at)")
    }
  }

  @Test func whatItCannotProveIsSaid() throws {
    let test = try ledger()
    defer { test.remove() }
    let report = try test.verify()
    #expect(!report.isAnchored)
    #expect(report.limits.contains { $0.contains("No timestamp and no witness") })
  }

  @Test func anotherKeyVerifiesNothing() throws {
    let test = try ledger()
    defer { test.remove() }
    let other = try LedgerKey(name: TestLedger.name, seed: Array(repeating: 2, count: 32))
    #expect(
      code { _ = try LedgerVerifier(folder: test.folder, key: other.verifier).verify() }
        == "ledger.unsigned")
  }
}
