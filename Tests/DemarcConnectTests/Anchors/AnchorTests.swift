import DemarcConnect
import DemarcLedger
import DemarcModel
import Foundation
import Testing

/// What is kept of outsiders' words, and how it is checked later.
@Suite struct AnchorTests {
  private let path = FileManager.default.temporaryDirectory.appending(path: "anchor-\(UUID())").path

  private func write(_ bytes: [UInt8], _ name: String) throws {
    try Data(bytes).write(to: URL(filePath: "\(path)/\(name)"))
  }

  /// A ledger's folder with this head.
  private func ledger(_ log: TestLog, _ size: Int) throws -> LedgerAnchors {
    try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true)
    try write(try log.checkpoint(size).bytes, "checkpoint")
    return LedgerAnchors(LedgerFolder(path))
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
    let anchors = try ledger(log, 5)
    let head = try anchors.head(log.key.verifier)
    for time in [7, 8] as [UInt64] {
      let (signature, key) = try cosignature(log, 5, time)
      let file = try anchors.add(
        signature, by: key.verifier, under: head, key: log.key.verifier)
      #expect(file.hasSuffix("anchors/5/\(key.verifier.keyIDText)-\(time).cosignature"))
    }
    let now = try anchors.head(log.key.verifier)
    let (latest, key) = try cosignature(log, 5, 8)
    #expect(now.note.signatures.count == 2 && now.note.signatures.last == latest)
    #expect(now.note.text == head.note.text)
    // What is stamped has the log's signature alone, whoever cosigned meanwhile.
    #expect(try anchors.place(now) == head.bytes)
    #expect(
      try check(log, 9, witnesses: [key.verifier]).map(\.proof) == [
        .cosigned(by: key.name, time: 7), .cosigned(by: key.name, time: 8),
      ])
    #expect(try check(log, 9).map(\.proof).first == .cosignedUnchecked(by: key.name))
  }

  @Test func aHeadThatIsNoLongerTheNewestIsAnchoredBeside() throws {
    let log = try TestLog(size: 9)
    let anchors = try ledger(log, 5)
    let head = try anchors.head(log.key.verifier)
    try write(try log.checkpoint(9).bytes, "checkpoint")
    let (signature, key) = try cosignature(log, 5)
    _ = try anchors.add(
      signature, by: key.verifier, under: head, key: log.key.verifier)
    #expect(try anchors.head(log.key.verifier).note == log.checkpoint(9).note)
    #expect(try check(log, 9, witnesses: [key.verifier]).map(\.size) == [5])
  }

  @Test func aSignatureOfSomethingElseIsRefused() throws {
    let log = try TestLog(size: 9)
    let anchors = try ledger(log, 5)
    let (signature, key) = try cosignature(log, 6)
    let head = try anchors.head(log.key.verifier)
    #expect(throws: Diagnostic.self) {
      try anchors.add(
        signature, by: key.verifier, under: head, key: log.key.verifier)
    }
    #expect(try anchors.head(log.key.verifier) == head && anchors.sizes.isEmpty)
  }

  @Test func aTimestampIsKeptAndCheckedLater() throws {
    let pki = try TestPKI()
    try pki.certificate("clock", extensions: "stamp")
    let log = try TestLog(size: 9)
    let anchors = try ledger(log, 5)
    let head = try anchors.head(log.key.verifier)
    let query = try TimestampQuery(of: try anchors.place(head), nonce: [1, 2, 3])
    let asked = try anchors.keep(query, of: 5)
    let reply = try TimestampReply(try pki.reply(query.bytes, by: "clock"), name: "r")
    // A reply that comes later finds its request.
    let found = try anchors.request(for: reply)
    #expect(found.size == 5 && found.query == query && found.stamped == head.bytes)
    let stray = try TimestampQuery(of: head.bytes, nonce: [9])
    let answer = try TimestampReply(try pki.reply(stray.bytes, by: "clock"), name: "r")
    #expect(code { _ = try anchors.request(for: answer) } == "timestamp.nonce")
    let other = try TimestampQuery(of: [1, 2], nonce: [9])
    let foreign = try TimestampReply(try pki.reply(other.bytes, by: "clock"), name: "r")
    #expect(code { _ = try anchors.request(for: foreign) } == "timestamp.other-data")
    let file = try anchors.keep(reply, to: query, of: 5)
    #expect(file.dropLast(1) == asked.dropLast(1))
    #expect(code { _ = try anchors.keep(foreign, to: query, of: 5) } == "timestamp.answered")
    // Anybody's tools verify the files as they lie there.
    let verdict = try pki.openssl(
      "ts", "-verify", "-data", "\(path)/anchors/5/checkpoint", "-in", file, "-CAfile", "root.pem")
    #expect(verdict.contains("Verification: OK"))
    let byQuery = try pki.openssl(
      "ts", "-verify", "-queryfile", "\(file.dropLast(1))q", "-in", file, "-CAfile", "root.pem")
    #expect(byQuery.contains("Verification: OK"))
    let roots = try CertificateSet(pem: try pki.read("root.pem"), name: "root.pem")
    let findings = try check(log, 9, TimestampVerifier(roots: roots))
    guard case .stamped(let finding) = findings.first?.proof else {
      Issue.record("not stamped: \(findings)")
      return
    }
    #expect(finding.time == reply.time && findings.count == 1 && findings[0].size == 5)
    #expect(try check(log, 9).map(\.proof) == [.stampedUnchecked(reply.time)])
    // Another ledger, an earlier state, another history, a checkpoint that was changed.
    let stranger = try TestLog("log.example/b", size: 9)
    #expect(code { _ = try check(stranger, 9) } == "timestamp.other-head")
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
    let anchors = try ledger(log, 5)
    _ = try anchors.place(try anchors.head(log.key.verifier))
    #expect(
      code { _ = try anchors.place(try TestLog(size: 9, fork: 2).checkpoint(5)) }
        == "timestamp.other-head")
  }
}
