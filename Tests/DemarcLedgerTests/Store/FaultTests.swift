import DemarcLedger
import DemarcModel
import Foundation
import StoreSQLite
import Testing

/// Steps that are counted, and one of them that fails.
final class Faults: @unchecked Sendable {
  private(set) var count = 0
  private let failing: Int?
  /// Whether everything after the failing step fails too, as when the process is gone.
  private let isDeath: Bool
  private(set) var hasStruck = false

  init(failing: Int? = nil, isDeath: Bool = true) {
    self.failing = failing
    self.isDeath = isDeath
  }

  func step() throws(Diagnostic) {
    defer { count += 1 }
    if count == failing || (hasStruck && isDeath) {
      hasStruck = true
      throw Diagnostic(
        isDeath ? "test.killed" : "ledger.disk-full", "stopped at step \(count)",
        hint: "what was recorded is intact")
    }
  }

  /// A place where a process can die, and where nothing else can go wrong.
  func moment() throws(Diagnostic) {
    if isDeath { try step() }
  }

  var files: LedgerFiles { LedgerFiles { _ throws(Diagnostic) in try self.step() } }
}

/// The real store, whose transactions are steps too.
final class FaultyStore: LedgerStore {
  private let store: SQLiteLedger
  private let faults: Faults

  init(_ store: SQLiteLedger, _ faults: Faults) {
    self.store = store
    self.faults = faults
  }

  func head() throws -> StoredHead { try store.head() }
  func append(
    expecting size: Int64,
    _ body: (_ add: @escaping (IndexedLeaf) throws -> Void) throws -> CompactTree
  ) throws {
    try faults.step()
    try store.append(expecting: size) { add in
      let tree = try body(add)
      try faults.step()
      return tree
    }
    try faults.moment()
  }
  func published(_ size: Int64) throws {
    try faults.step()
    try store.published(size)
    try faults.moment()
  }
  func leaves(_ query: EvidenceQuery) throws -> [IndexedLeaf] { try store.leaves(query) }
  func firstDifference(_ leaves: [IndexedLeaf]) throws -> Int64? {
    try store.firstDifference(leaves)
  }
  func leaf(_ index: Int64) throws -> IndexedLeaf? { try store.leaf(index) }
  func leaves(hashPrefix: String) throws -> [IndexedLeaf] {
    try store.leaves(hashPrefix: hashPrefix)
  }
  func rebuild(
    _ body: (_ add: (IndexedLeaf) throws -> Void) throws -> CompactTree
  ) throws { try store.rebuild(body) }
  func check() throws { try store.check() }
}

/// The ledger stopped at every one of its steps.
@Suite struct FaultTests {
  /// A ledger of `start` leaves gets a batch that crosses a tile's border, with contents.
  private func append(_ test: TestLedger, _ faults: Faults) throws -> AppendedEvidence {
    let ledger = try test.ledger(faults.files, store: FaultyStore(test.store(), faults))
    return try ledger.append(
      (0..<5).map { test.evidence("batch \($0)") }, signer: test.signer(faults.files))
  }

  /// The files of a tree of this size, and no others.
  private func tiles(_ size: Int64) throws -> [String] {
    let test = try TestLedger()
    defer { test.remove() }
    try test.grow(to: size)
    return try test.paths().filter { $0.contains("/tile/") }
  }

  private func steps(start: Int64, isDeath: Bool = true) throws -> Int {
    let test = try TestLedger()
    defer { test.remove() }
    try test.grow(to: start)
    let faults = Faults(isDeath: isDeath)
    _ = try append(test, faults)
    return faults.count
  }

  /// Signed heads that an outsider could have copied.
  private func heads(_ test: TestLedger) throws -> [Checkpoint] {
    try [test.mark, test.folder.checkpoint].map { path in
      let bytes = [UInt8](try Data(contentsOf: URL(fileURLWithPath: path)))
      return try SignedCheckpoint(bytes, key: test.key.verifier, name: path).checkpoint
    }
  }

  private func check(_ test: TestLedger, start: Int64, after heads: [Checkpoint]) throws -> Int64 {
    // What stands in the folder verifies before anything is mended.
    #expect(try test.verify().checkpoint.size >= start)
    let ledger = try test.ledger()
    try ledger.recover(signer: test.signer())
    let size = try test.verify(store: test.store()).checkpoint.size
    #expect(size == start || size == start + 5, "all of the batch or nothing")
    try ledger.recover(signer: test.signer())
    #expect(
      try test.paths().filter { $0.contains("/tile/") } == tiles(size), "no stray tile is left")
    let done = try ledger.append([test.evidence("after")], signer: test.signer())
    let last = done.checkpoint.checkpoint
    #expect(try test.verify(store: test.store()).checkpoint == last)
    for head in heads {
      #expect(
        ProofCheck.isConsistent(
          from: (head.size, head.root), to: (last.size, last.root),
          path: try ledger.consistency(from: head.size)), "no head that was signed is contradicted")
    }
    return size
  }

  @Test(arguments: [0, 253] as [Int64])
  func aKillAtAnyStepLosesNothingAndForksNothing(start: Int64) throws {
    let count = try steps(start: start)
    #expect(count > 30)
    var sizes: Set<Int64> = []
    for number in 0..<count {
      let test = try TestLedger()
      defer { test.remove() }
      try test.grow(to: start)
      let faults = Faults(failing: number)
      #expect(throws: Diagnostic.self, "step \(number)") { try append(test, faults) }
      sizes.insert(try check(test, start: start, after: heads(test)))
    }
    #expect(sizes == [start, start + 5])
  }

  @Test func aFullDiskAtAnyStepIsSaidAndLeavesTheLedgerIntact() throws {
    let start: Int64 = 254
    for number in 0..<(try steps(start: start, isDeath: false)) {
      let test = try TestLedger()
      defer { test.remove() }
      try test.grow(to: start)
      let faults = Faults(failing: number, isDeath: false)
      let code = code { _ = try append(test, faults) }
      #expect(code == "ledger.disk-full" || code == "ledger.unpublished", "step \(number)")
      let contents = try test.paths().count { $0.contains("/blobs/") }
      let size = try check(test, start: start, after: heads(test))
      #expect((size == start + 5) == (code == "ledger.unpublished"), "step \(number)")
      // Room is made at once: a full disk must not stay full of what was not recorded.
      #expect(contents == (size == start ? 0 : 5), "step \(number)")
    }
  }

  @Test func aKillWhileMendingIsMendedToo() throws {
    let template = try TestLedger()
    defer { template.remove() }
    try template.grow(to: 254)
    // Killed right after the transaction: recorded, not published.
    let total = try steps(start: 254)
    var number = total - 1
    while number > 0 {
      let test = try TestLedger()
      defer { test.remove() }
      try test.grow(to: 254)
      #expect(throws: Diagnostic.self) { try append(test, Faults(failing: number)) }
      if try test.ledger().checkpoint().checkpoint.size == 254 {
        let faults = Faults(failing: (total - number) % 17)
        let again = try test.ledger(faults.files, store: FaultyStore(test.store(), faults))
        try? again.recover(signer: test.signer(faults.files))
        _ = try check(test, start: 254, after: heads(test))
      }
      number -= 3
    }
  }

  @Test func contentsThatAKilledWriterLeftAreSweptAndOthersStay() throws {
    let test = try TestLedger()
    defer { test.remove() }
    try test.ledger().append([test.evidence("kept")], signer: test.signer())
    let committed = try steps(start: 1)
    for number in stride(from: 0, to: committed, by: 5) {
      #expect(throws: Diagnostic.self) { try append(test, Faults(failing: number)) }
      try test.ledger().recover(signer: test.signer())
      guard try test.store().head().tree.size == 1 else { break }
    }
    let ledger = try test.ledger()
    try ledger.sweep()
    let named = try Set(ledger.leaves().compactMap(\.content))
    let left = try test.paths().filter { $0.contains("/blobs/") }
    #expect(left == named.map { "ledger/\(BlobStore.path($0, sealed: false))" }.sorted())
    #expect(try ledger.sweep() == 0)
    _ = try test.verify(store: test.store())
  }

  @Test func aLeafIsNotRecordedWithoutTheContentItNames() throws {
    let test = try TestLedger()
    defer { test.remove() }
    var one = test.evidence("x")
    one.bytes = nil
    one.manifest.content = EvidenceContent(
      sha256: .sha256([1, 2, 3]), size: 3, mediaType: "text/plain")
    #expect(
      code { try test.ledger().append([one], signer: test.signer()) } == "ledger.blob-missing")
    #expect(try test.verify().checkpoint.size == 0)
  }

  @Test func aStoreSetBackIsNeverSignedAgain() throws {
    let test = try TestLedger()
    defer { test.remove() }
    try test.grow(to: 10)
    let copy = try TestLedger(make: false)
    defer { copy.remove() }
    func keep(_ from: String, _ to: String) throws {
      for part in ["store.sqlite", "store.sqlite-wal", "ledger"] {
        try? FileManager.default.removeItem(atPath: "\(to)/\(part)")
        if FileManager.default.fileExists(atPath: "\(from)/\(part)") {
          try FileManager.default.copyItem(atPath: "\(from)/\(part)", toPath: "\(to)/\(part)")
        }
      }
      try? FileManager.default.removeItem(atPath: "\(to)/store.sqlite-shm")
    }
    try keep(test.root, copy.root)
    try test.grow(to: 12)
    // Store and folder both: only the mark beside the key knows better.
    try keep(copy.root, test.root)
    #expect(
      code { try test.ledger().append([test.evidence("other")], signer: test.signer()) }
        == "ledger.rolled-back")
    #expect(code { try test.grow(to: 14) } == "ledger.rolled-back")
    #expect(try test.ledger().checkpoint().checkpoint.size == 10)
  }

  @Test func anotherHistoryOfTheSameLengthIsAFork() throws {
    let test = try TestLedger()
    defer { test.remove() }
    try test.grow(to: 6)
    let other = try TestLedger()
    defer { other.remove() }
    try other.ledger().append((0..<6).map { other.evidence("\($0)") }, signer: other.signer())
    try FileManager.default.removeItem(atPath: other.mark)
    try FileManager.default.copyItem(atPath: test.mark, toPath: other.mark)
    #expect(
      code { try other.ledger().append([other.evidence("x")], signer: other.signer()) }
        == "ledger.fork")
  }

  @Test func withoutItsMarkNothingIsSigned() throws {
    let test = try TestLedger()
    defer { test.remove() }
    try test.grow(to: 2)
    try FileManager.default.removeItem(atPath: test.mark)
    #expect(code { try test.grow(to: 3) } == "ledger.no-mark")
  }
}
