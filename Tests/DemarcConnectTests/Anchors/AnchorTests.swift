import DemarcConnect
import DemarcLedger
import DemarcModel
import Foundation
import Testing

/// A store of nothing: what anchors need of a ledger is in its folder.
private final class NoStore: LedgerStore {
  func head() throws -> StoredHead { StoredHead(tree: CompactTree(), published: 0) }
  func append(
    expecting size: Int64,
    _ body: (_ add: @escaping (IndexedLeaf, [UInt8]) throws -> Void) throws -> CompactTree
  ) throws {}
  func pending(from index: Int64, limit: Int) throws -> [[UInt8]] { [] }
  func published(_ size: Int64) throws {}
  func leaves(_ query: EvidenceQuery) throws -> [IndexedLeaf] { [] }
  func leaves(from index: Int64, limit: Int) throws -> [IndexedLeaf] { [] }
  func leaf(_ index: Int64) throws -> IndexedLeaf? { nil }
  func leaves(hashPrefix: String) throws -> [IndexedLeaf] { [] }
  func rebuild(
    _ body: (_ add: (IndexedLeaf) throws -> Void) throws -> CompactTree
  ) throws {}
  func check() throws {}
}

/// What is kept of outsiders' words, and how it is checked later.
@Suite struct AnchorTests {
  private let path = FileManager.default.temporaryDirectory.appending(path: "anchor-\(UUID())").path

  private func write(_ bytes: [UInt8], _ name: String) throws {
    try Data(bytes).write(to: URL(filePath: "\(path)/\(name)"))
  }

  /// A ledger's folder with this head.
  private func ledger(_ log: TestLog, _ size: Int) throws -> EvidenceLedger {
    try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true)
    try write(try log.checkpoint(size).bytes, "checkpoint")
    return EvidenceLedger(folder: LedgerFolder(path), store: NoStore(), key: log.key.verifier)
  }

  private func check(
    _ log: TestLog, _ size: Int, _ verifier: TimestampVerifier? = nil, witnesses: [VerifierKey] = []
  ) throws -> [AnchorFinding] {
    try AnchorCheck(
      LedgerAnchors(LedgerFolder(path)), verifier: verifier, witnesses: witnesses
    ).check(origin: log.key.name, size: Int64(size), LeafHashes(log.leaves))
  }

  private func cosignature(
    _ log: TestLog, _ size: Int, _ time: UInt64 = 7
  ) throws -> (SignedNote.Signature, LedgerKey) {
    let key = try LedgerKey(
      name: "witness.example/w", seed: [UInt8](repeating: 9, count: 32), kind: .cosignatureV1)
    return (try key.cosign(try log.checkpoint(size).note.text, time: time), key)
  }

  @Test func aCosignatureStandsInTheHeadAndStaysBeside() throws {
    let log = try TestLog(size: 9)
    let ledger = try ledger(log, 5)
    let head = try ledger.checkpoint()
    for time in [7, 8] as [UInt64] {
      let (signature, key) = try cosignature(log, 5, time)
      let file = try ledger.add(signature, by: key.verifier, under: head)
      #expect(file.hasSuffix("anchors/5/\(key.verifier.keyIDText)-\(time).cosignature"))
    }
    let now = try ledger.checkpoint()
    let (latest, key) = try cosignature(log, 5, 8)
    #expect(now.note.signatures.count == 2 && now.note.signatures.last == latest)
    #expect(now.note.text == head.note.text)
    // What is stamped has the log's signature alone, whoever cosigned meanwhile.
    #expect(try ledger.anchors.place(now) == head.bytes)
    #expect(
      try check(log, 9, witnesses: [key.verifier]).map(\.proof) == [
        .cosigned(by: key.name, time: 7), .cosigned(by: key.name, time: 8),
      ])
    #expect(try check(log, 9).map(\.proof).first == .cosignedUnchecked(by: key.name))
  }

  @Test func aHeadThatIsNoLongerTheNewestIsAnchoredBeside() throws {
    let log = try TestLog(size: 9)
    let ledger = try ledger(log, 5)
    let head = try ledger.checkpoint()
    try write(try log.checkpoint(9).bytes, "checkpoint")
    let (signature, key) = try cosignature(log, 5)
    _ = try ledger.add(signature, by: key.verifier, under: head)
    #expect(try ledger.checkpoint().note == log.checkpoint(9).note)
    #expect(try check(log, 9, witnesses: [key.verifier]).map(\.size) == [5])
  }

  @Test func aSignatureOfSomethingElseIsRefused() throws {
    let log = try TestLog(size: 9)
    let ledger = try ledger(log, 5)
    let (signature, key) = try cosignature(log, 6)
    let head = try ledger.checkpoint()
    #expect(throws: Diagnostic.self) {
      try ledger.add(signature, by: key.verifier, under: head)
    }
    #expect(try ledger.checkpoint() == head && ledger.anchors.sizes.isEmpty)
  }

  @Test func aTimestampIsKeptAndCheckedLater() throws {
    let pki = try TestPKI()
    try pki.certificate("clock", extensions: "stamp")
    let log = try TestLog(size: 9)
    let ledger = try ledger(log, 5)
    let head = try ledger.checkpoint()
    let query = try TimestampQuery(of: try ledger.anchors.place(head), nonce: [1, 2, 3])
    let reply = try TimestampReply(try pki.reply(query.bytes, by: "clock"), name: "r")
    let file = try ledger.anchors.keep(reply, query: query, of: head)
    // Anybody's tools verify the files as they lie there.
    let verdict = try pki.openssl(
      "ts", "-verify", "-data", "\(path)/anchors/5/checkpoint", "-in", file, "-CAfile", "root.pem")
    #expect(verdict.contains("Verification: OK"))
    let byQuery = try pki.openssl(
      "ts", "-verify", "-queryfile", "\(file.dropLast(1))q", "-in", file, "-CAfile", "root.pem")
    #expect(byQuery.contains("Verification: OK"))
    let roots = try CertificateSet(pem: try pki.read("root.pem"), name: "root.pem")
    let found = try check(log, 9, TimestampVerifier(roots: roots))
    guard case .stamped(let finding) = found.first?.proof else {
      Issue.record("not stamped: \(found)")
      return
    }
    #expect(finding.time == reply.time && found.count == 1 && found[0].size == 5)
    #expect(try check(log, 9).map(\.proof) == [.stampedUnchecked(reply.time)])
    // Another ledger, an earlier state, another history, a checkpoint that was changed.
    let other = try TestLog("log.example/b", size: 9)
    #expect(code { _ = try check(other, 9) } == "timestamp.other-head")
    #expect(code { _ = try check(log, 4) } == "timestamp.ahead")
    #expect(code { _ = try check(try TestLog(size: 9, fork: 2), 9) } == "timestamp.other-head")
    try write(try TestLog(seed: 5, size: 9).checkpoint(5).bytes, "anchors/5/checkpoint")
    #expect(code { _ = try check(log, 9) } == "timestamp.other-data")
  }

  private func code(_ body: () throws -> Void) -> String? {
    do { try body() } catch { return (error as? Diagnostic)?.code ?? "\(error)" }
    return nil
  }

  @Test func twoHeadsOfOneSizeAreAFork() throws {
    let log = try TestLog(size: 9)
    let ledger = try ledger(log, 5)
    _ = try ledger.anchors.place(try ledger.checkpoint())
    #expect(
      code { _ = try ledger.anchors.place(try TestLog(size: 9, fork: 2).checkpoint(5)) }
        == "timestamp.other-head")
  }
}
