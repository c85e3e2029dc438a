import DemarcLedger
import DemarcModel
import Foundation
import StoreSQLite
import Testing

/// Recording, finding and proving evidence.
@Suite struct AppendTests {
  @Test func evidenceIsFoundProvenAndRead() throws {
    let test = try TestLedger()
    defer { test.remove() }
    let ledger = try test.ledger()
    let done = try ledger.append(
      [test.evidence("one"), test.evidence("two", .providerReport)], signer: test.signer())
    #expect(done.indices == 0..<2 && done.checkpoint.checkpoint.size == 2)
    #expect(try ledger.leaves().map(\.title) == ["two", "one"])
    let record = try ledger.record(1)
    let content = try #require(record.manifest.content)
    #expect(try ledger.blobs.read(content.sha256) == Array("the bytes of two".utf8))
    let proof = try TreeProof(try ledger.proof(of: 1).bytes, name: "p")
    try proof.verify(entry: record.entry, key: test.key.verifier, name: "p")
    #expect(
      code { try proof.verify(entry: [1], key: test.key.verifier, name: "p") }
        == "ledger.not-included")
    let report = try test.verify(store: test.store())
    #expect(report.blobs == 2 && report.kinds[.document] == 1 && report.storeWasChecked)
  }

  @Test func theLogGrowsOverTileBordersInSteps() throws {
    let test = try TestLedger()
    defer { test.remove() }
    var heads: [Checkpoint] = []
    for size in [1, 2, 255, 256, 257, 300, 511, 512, 513, 1024, 1030] as [Int64] {
      heads.append(try test.grow(to: size).checkpoint.checkpoint)
      #expect(try test.verify().checkpoint.size == size)
    }
    let ledger = try test.ledger()
    let last = try #require(heads.last)
    for head in heads {
      #expect(
        ProofCheck.isConsistent(
          from: (head.size, head.root), to: (last.size, last.root),
          path: try ledger.consistency(from: head.size)), "from \(head.size)")
    }
    for index in [0, 255, 256, 512, 1023, 1029] as [Int64] {
      try ledger.proof(of: index).verify(
        entry: ledger.record(index).entry, key: test.key.verifier, name: "p")
    }
    // Partial files of earlier sizes are tidied away.
    let partial = try test.paths().filter { $0.contains(".p/") }
    #expect(
      partial == [
        "ledger/tile/0/004.p/6", "ledger/tile/1/000.p/4", "ledger/tile/entries/004.p/6",
      ])
  }

  @Test func aPieceThatFailsTakesAllOfItsBatchWithIt() throws {
    let test = try TestLedger()
    defer { test.remove() }
    try test.grow(to: 3)
    var bad = test.evidence("bad")
    bad.manifest.title = ""
    let ledger = try test.ledger()
    #expect(
      code { try ledger.append([test.evidence("good"), bad], signer: test.signer()) }
        == "ledger.bad-manifest")
    #expect(try test.verify(store: test.store()).checkpoint.size == 3)
    #expect(try test.store().head().tree.size == 3)
    try test.grow(to: 4)
    #expect(try test.verify().checkpoint.size == 4)
  }

  @Test func questionsFindTheirLeaves() throws {
    let test = try TestLedger()
    defer { test.remove() }
    let ledger = try test.ledger()
    var late = test.evidence("late", .contract)
    late.manifest.collectedAt = test.at.adding(days: 5)
    late.manifest.facets = [EvidenceFacet(framework: "soc2", id: "CC6.10")]
    try ledger.append([test.evidence("early"), late], signer: test.signer())
    func titles(_ change: (inout EvidenceQuery) -> Void) throws -> [String] {
      var query = EvidenceQuery()
      change(&query)
      return try ledger.leaves(query).map(\.title)
    }
    #expect(try titles { $0.kinds = [.contract] } == ["late"])
    #expect(try titles { $0.since = test.at.adding(days: 1) } == ["late"])
    #expect(try titles { $0.facet = EvidenceFacet("soc2/CC6.1") } == ["early"])
    #expect(try titles { $0.facet = EvidenceFacet("soc2/CC6.1:provider") } == [])
    #expect(try titles { $0.framework = "soc2" } == ["late", "early"])
    #expect(try titles { $0.framework = "soc" } == [])
    #expect(try titles { $0.limit = 1 } == ["late"])
    let hash = try #require(try ledger.leaves().first?.hash.hex)
    #expect(try ledger.find(String(hash.prefix(8))).title == "late")
    #expect(try ledger.find("0").title == "early")
    for name in ["7", "abc", "ffffffff", "", "-1"] {
      #expect(code { _ = try ledger.find(name) } == "ledger.unknown-leaf", "\(name)")
    }
  }

  @Test func contentsLongerThanAChunkComeBack() throws {
    let test = try TestLedger()
    defer { test.remove() }
    let key = try BlobKey(Array(repeating: 5, count: 32)) { Array(repeating: 9, count: $0) }
    var bytes = [UInt8](repeating: 0, count: 9 << 20)
    for at in stride(from: 0, to: bytes.count, by: 97) { bytes[at] = UInt8(at % 251) }
    let source = "\(test.root)/source"
    for blobKey in [nil, key] {
      for content in [bytes, [], [7]] {
        let blobs = BlobStore(folder: "\(test.root)/blobs-\(blobKey == nil)", key: blobKey)
        try Data(content).write(to: URL(fileURLWithPath: source))
        let put = try blobs.put(file: source)
        #expect(put.sha256 == .sha256(content) && put.size == content.count)
        #expect(try blobs.read(put.sha256) == content)
        #expect(try blobs.put(content).sha256 == put.sha256)
      }
    }
  }

  @Test func aPlainBlobIsWhatGunzipReads() throws {
    let test = try TestLedger()
    defer { test.remove() }
    let put = try test.ledger().blobs.put(Array("hello".utf8))
    let path = "\(test.root)/ledger/\(BlobStore.path(put.sha256, sealed: false))"
    let process = Process()
    process.executableURL = URL(fileURLWithPath: "/bin/gunzip")
    process.arguments = ["-c", path]
    let pipe = Pipe()
    process.standardOutput = pipe
    try process.run()
    #expect(pipe.fileHandleForReading.readDataToEndOfFile() == Data("hello".utf8))
  }

  @Test func aLostStoreIsFilledFromTheFolder() throws {
    let test = try TestLedger()
    defer { test.remove() }
    try test.ledger().append(
      (0..<300).map { test.evidence("e\($0)") }, signer: test.signer())
    let before = try test.ledger().leaves()
    for ending in ["", "-wal", "-shm"] {
      try? FileManager.default.removeItem(atPath: test.database + ending)
    }
    #expect(
      code { try test.ledger().append([test.evidence("x")], signer: test.signer()) }
        == "ledger.rolled-back")
    try test.ledger().reindex()
    #expect(try test.ledger().leaves() == before)
    try test.ledger().append([test.evidence("x")], signer: test.signer())
    #expect(try test.verify(store: test.store()).checkpoint.size == 301)
  }

  @Test func twoWritersAtOnceMakeOneLog() async throws {
    let test = try TestLedger()
    defer { test.remove() }
    try test.grow(to: 1)
    try await withThrowingTaskGroup(of: Void.self) { group in
      for writer in 0..<4 {
        group.addTask {
          let ledger = try test.ledger()
          for number in 0..<5 {
            try ledger.append([test.evidence("\(writer)/\(number)")], signer: test.signer())
          }
        }
      }
      try await group.waitForAll()
    }
    #expect(try test.verify(store: test.store()).checkpoint.size == 21)
    #expect(Set(try test.ledger().leaves().map(\.title)).count == 21)
  }
}
