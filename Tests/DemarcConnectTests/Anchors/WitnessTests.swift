import DemarcConnect
import DemarcLedger
import DemarcModel
import DemarcServer
import Foundation
import Synchronization
import Testing

/// A log in memory with the key that signs its heads.
struct TestLog {
  let key: LedgerKey
  var leaves: [LedgerHash]

  init(_ name: String = "log.example/a", seed: UInt8 = 1, size: Int, fork: Int? = nil) throws {
    key = try LedgerKey(name: name, seed: [UInt8](repeating: seed, count: 32))
    leaves = (0..<size).map { at in
      LedgerHash.leaf(Array((at >= fork ?? .max ? "other \(at)" : "entry \(at)").utf8))
    }
  }

  func checkpoint(_ size: Int) throws -> SignedCheckpoint {
    let root = try MerkleTree.root(size: Int64(size), LeafHashes(leaves))
    let head = Checkpoint(origin: key.name, size: Int64(size), root: root)
    let note = SignedNote(text: head.text, signatures: [try key.sign(head.text)])
    return try SignedCheckpoint(note.bytes, key: key.verifier, name: "checkpoint")
  }

  func proof(from old: Int, to size: Int) throws -> [LedgerHash] {
    try MerkleTree.consistency(from: Int64(old), to: Int64(size), LeafHashes(leaves))
  }

  func request(old: Int, to size: Int) throws -> WitnessRequest {
    WitnessRequest(
      oldSize: Int64(old), proof: try proof(from: old, to: size),
      checkpoint: try checkpoint(size).bytes)
  }
}

/// A witness in a folder of its own.
struct TestWitness {
  let folder: String
  let key: LedgerKey

  init(_ logs: [TestLog]) throws {
    folder = FileManager.default.temporaryDirectory.appending(path: "witness-\(UUID())").path
    key = try LedgerKey(
      name: "witness.example/w", seed: [UInt8](repeating: 9, count: 32), kind: .cosignatureV1)
    try WitnessFolder.create(folder, key: key)
    for log in logs { try WitnessFolder.addLog(folder, key: log.key.verifier) }
  }

  func open() throws -> Witness {
    Witness(
      key: try WitnessFolder.key(folder), memory: try WitnessFolder(folder), now: { 1_700_000_000 })
  }
}

/// What a witness answers to logs, good and bad.
@Suite struct WitnessTests {
  private func text(_ answer: WitnessAnswer) -> String {
    String(decoding: answer.body, as: UTF8.self)
  }

  @Test func aGrowingLogIsCosigned() throws {
    let log = try TestLog(size: 20)
    let setup = try TestWitness([log])
    let witness = try setup.open()
    for (old, size) in [(0, 3), (3, 3), (3, 8), (8, 20)] {
      let answer = witness.addCheckpoint(try log.request(old: old, to: size).bytes)
      #expect(answer.status == 200, "\(old) to \(size): \(text(answer))")
      let note = try SignedNote(try log.checkpoint(size).bytes + answer.body, name: "n")
      let signature = try #require(note.signatures(by: setup.key.verifier).first)
      #expect(setup.key.verifier.verifies(signature.bytes, of: note.text))
      #expect(Cosignature(signature.bytes)?.time == 1_700_000_000)
    }
  }

  @Test func whatIsWrongHasItsOwnStatus() throws {
    let log = try TestLog(size: 20)
    let setup = try TestWitness([log])
    let witness = try setup.open()
    #expect(witness.addCheckpoint(try log.request(old: 0, to: 8).bytes).status == 200)
    // Unknown log, and a known one signed by another key.
    let stranger = try TestLog("log.example/b", size: 8)
    #expect(witness.addCheckpoint(try stranger.request(old: 0, to: 8).bytes).status == 404)
    let impostor = try TestLog(seed: 2, size: 20)
    #expect(witness.addCheckpoint(try impostor.request(old: 8, to: 20).bytes).status == 403)
    // Stale sizes are told the size that is known.
    for old in [0, 3, 12] {
      let answer = witness.addCheckpoint(try log.request(old: old, to: 20).bytes)
      #expect(answer.status == 409 && text(answer) == "8\n")
      #expect(answer.contentType == "text/x.tlog.size")
    }
    // Sizes that cannot be.
    var request = try log.request(old: 3, to: 8)
    request.oldSize = 9
    #expect(witness.addCheckpoint(request.bytes).status == 400)
    // Another history: of the same size, and of a larger one.
    let fork = try TestLog(size: 20, fork: 5)
    #expect(witness.addCheckpoint(try fork.request(old: 8, to: 8).bytes).status == 409)
    #expect(witness.addCheckpoint(try fork.request(old: 8, to: 20).bytes).status == 422)
    // A proof that is none, too long, or not empty where it must be.
    request = try log.request(old: 8, to: 20)
    request.proof.removeLast()
    #expect(witness.addCheckpoint(request.bytes).status == 422)
    request = try log.request(old: 8, to: 20)
    request.proof.append(.empty)
    #expect(witness.addCheckpoint(request.bytes).status == 422)
    request.proof = [LedgerHash](repeating: .empty, count: 64)
    #expect(witness.addCheckpoint(request.bytes).status == 400)
    // After all that the good one still is.
    #expect(witness.addCheckpoint(try log.request(old: 8, to: 20).bytes).status == 200)
  }

  @Test(arguments: [
    "", "old 0\n", "old 0\n\n", "old 00\n\nx\n1\nAAAA\n", "new 0\n\nx\n", "old -1\n\nx\n",
    "old 0\nnot base64\n\nx\n", "old 0\r\n\nx\n", "old 0\n\nlog.example/a\n1\n", "old  0\n\nx\n",
    "old 99999999999999999999\n\nx\n",
  ])
  func whatIsNoRequestIsRefused(_ body: String) throws {
    let witness = try TestWitness([]).open()
    #expect(witness.addCheckpoint(Array(body.utf8)).status == 400)
  }

  /// Seeded damage: nothing crashes, and nothing but the true checkpoint is ever cosigned.
  @Test func damagedRequestsNeverCrashOrWin() throws {
    let log = try TestLog(size: 9)
    let witness = try TestWitness([log]).open()
    let good = try log.request(old: 0, to: 9).bytes
    var generator = Seeded(11)
    for _ in 0..<3000 {
      var bytes = good
      for _ in 0..<Int.random(in: 1...4, using: &generator) {
        let at = Int.random(in: 0..<bytes.count, using: &generator)
        switch Int.random(in: 0...2, using: &generator) {
        case 0: bytes[at] = UInt8.random(in: 0...255, using: &generator)
        case 1: bytes.remove(at: at)
        default: bytes.insert(10, at: at)
        }
      }
      let answer = witness.addCheckpoint(bytes)
      if answer.status == 200 {
        let note = try SignedNote(try WitnessRequest(bytes).checkpoint, name: "n")
        #expect(note.text == (try log.checkpoint(9).note.text))
      }
    }
  }

  @Test func aRestartForgetsNothing() throws {
    let log = try TestLog(size: 20)
    let setup = try TestWitness([log])
    do {
      let first = try setup.open()
      #expect(first.addCheckpoint(try log.request(old: 0, to: 8).bytes).status == 200)
      // Two at once would be two histories.
      #expect(throws: Diagnostic.self) { try setup.open() }
    }
    let second = try setup.open()
    #expect(text(second.addCheckpoint(try log.request(old: 0, to: 20).bytes)) == "8\n")
    #expect(second.addCheckpoint(try log.request(old: 8, to: 20).bytes).status == 200)
  }

  @Test func aDamagedHeadIsNotTakenForNone() throws {
    let log = try TestLog(size: 20)
    let setup = try TestWitness([log])
    do {
      let witness = try setup.open()
      #expect(witness.addCheckpoint(try log.request(old: 0, to: 8).bytes).status == 200)
    }
    let head = "\(setup.folder)/logs/\(LedgerHash.sha256(Array(log.key.name.utf8)).hex)/head"
    let bytes = try Data(contentsOf: URL(filePath: head))
    for damaged in [Data(), bytes.dropLast(3), Data(bytes.map { $0 == 56 ? 55 : $0 })] {
      try damaged.write(to: URL(filePath: head))
      #expect(throws: Diagnostic.self) { try setup.open() }
    }
    try bytes.write(to: URL(filePath: head))
    #expect(try setup.open().addCheckpoint(try log.request(old: 8, to: 9).bytes).status == 200)
  }

  /// A memory that fails where a loss of power could come.
  private final class Failing: WitnessMemory {
    let keys: [VerifierKey]
    let kept = Mutex<[WitnessHead]>([])
    let isFull: Bool
    init(_ keys: [VerifierKey], isFull: Bool) {
      self.keys = keys
      self.isFull = isFull
    }
    func keys(of origin: String) -> [VerifierKey] { keys.filter { $0.name == origin } }
    func head(of origin: String) throws(Diagnostic) -> WitnessHead {
      kept.withLock { $0.last } ?? .none
    }
    func keep(_ acceptance: WitnessAcceptance) throws(Diagnostic) {
      if isFull { throw Diagnostic("witness.not-kept", "no space") }
      kept.withLock { $0.append(acceptance.head) }
    }
  }

  /// Stopped at every step of keeping a head, as a kill or a full disk would; opened again each
  /// time.
  @Test func aWitnessMayStopAtAnyMoment() throws {
    let log = try TestLog(size: 20)
    var stops = 0
    while true {
      let setup = try TestWitness([log])
      do {
        let first = try setup.open()
        #expect(first.addCheckpoint(try log.request(old: 0, to: 8).bytes).status == 200)
      }
      let countdown = Mutex(stops)
      let files = LedgerFiles { (_) throws(Diagnostic) in
        let isOver = countdown.withLock { left in
          left -= 1
          return left < 0
        }
        if isOver { throw Diagnostic("ledger.file-failed", "stopped") }
      }
      var answer: WitnessAnswer
      do {
        let witness = Witness(
          key: setup.key, memory: try WitnessFolder(setup.folder, files: files), now: { 1 })
        answer = witness.addCheckpoint(try log.request(old: 8, to: 20).bytes)
      }
      let known = try #require(try WitnessFolder(setup.folder).logs.first?.head.size)
      // Nothing is signed that would not be known after a restart; unsigned it may be known or not.
      #expect(answer.status == 200 ? known == 20 : known == 8 || known == 20)
      if answer.status == 200 { break }
      #expect(answer.status == 500)
      let again = try setup.open()
      let old = Int(known)
      #expect(again.addCheckpoint(try log.request(old: old, to: 20).bytes).status == 200)
      stops += 1
      try #require(stops < 50)
    }
    #expect(stops >= 4, "there are \(stops) steps")
  }

  @Test func whatCannotBeKeptIsNotCosigned() throws {
    let log = try TestLog(size: 5)
    let key = try TestWitness([]).key
    let memory = Failing([log.key.verifier], isFull: true)
    let answer = Witness(key: key, memory: memory, now: { 1 }).addCheckpoint(
      try log.request(old: 0, to: 5).bytes)
    #expect(answer.status == 500 && !text(answer).contains("\u{2014}"))
  }

  @Test func requestsAtOnceNeverSetItBack() async throws {
    let log = try TestLog(size: 200)
    let memory = Failing([log.key.verifier], isFull: false)
    let witness = Witness(key: try TestWitness([]).key, memory: memory, now: { 1 })
    await withTaskGroup(of: Void.self) { group in
      for start in 0..<4 {
        group.addTask {
          for size in stride(from: start + 1, through: 200, by: 4) {
            let known = (try? memory.head(of: log.key.name))?.size ?? 0
            guard Int(known) <= size,
              let request = try? log.request(old: Int(known), to: size)
            else { continue }
            _ = witness.addCheckpoint(request.bytes)
          }
        }
      }
    }
    let sizes = memory.kept.withLock { $0.map(\.size) }
    #expect(!sizes.isEmpty && sizes == sizes.sorted() && Set(sizes).count == sizes.count)
  }

  @Test func aKeyThatOthersMayReadIsRefused() throws {
    let setup = try TestWitness([])
    chmod("\(setup.folder)/witness.key", 0o644)
    let fault = #expect(throws: Diagnostic.self) { try WitnessFolder.key(setup.folder) }
    #expect(fault?.code == "witness.not-private")
    #expect(throws: Diagnostic.self) { try WitnessFolder.create(setup.folder, key: setup.key) }
  }
}

/// Client and server over HTTP.
@Suite struct WitnessHTTPTests {
  private func serve(_ setup: TestWitness) throws -> LoopbackServer {
    try WitnessServer.start(try setup.open(), vkey: setup.key.verifier, port: 0)
  }

  private func client(_ server: LoopbackServer, _ setup: TestWitness) throws -> WitnessClient {
    try WitnessClient(
      "http://127.0.0.1:\(server.port)", key: setup.key.verifier, transport: CurlTransport())
  }

  private func cosign(
    _ log: TestLog, _ size: Int, _ client: WitnessClient, known: Int64 = 0
  ) throws -> SignedNote.Signature {
    try client.cosign(try log.checkpoint(size), known: known) { old throws(Diagnostic) in
      try MerkleTree.consistency(from: old, to: Int64(size), LeafHashes(log.leaves))
    }
  }

  @Test func aLogGetsItsCosignatures() throws {
    let log = try TestLog(size: 20)
    let setup = try TestWitness([log])
    let server = try serve(setup)
    defer { server.stop() }
    let client = try client(server, setup)
    // The client learns the size from the witness where it is not told, or told a wrong one.
    for (size, known) in [(4, 0), (9, 0), (12, 9), (20, 3)] as [(Int, Int64)] {
      let signature = try cosign(log, size, client, known: known)
      #expect(setup.key.verifier.verifies(signature.bytes, of: try log.checkpoint(size).note.text))
    }
  }

  @Test func aForkIsFound() throws {
    let log = try TestLog(size: 20)
    let setup = try TestWitness([log])
    let server = try serve(setup)
    defer { server.stop() }
    let client = try client(server, setup)
    _ = try cosign(log, 9, client)
    let fork = try TestLog(size: 20, fork: 5)
    for (size, code) in [(9, "witness.fork"), (20, "witness.fork"), (7, "witness.ahead")] {
      let fault = #expect(throws: Diagnostic.self) { try cosign(fork, size, client) }
      #expect(fault?.code == code, "\(size): \(String(describing: fault))")
    }
    // Before the two part nobody can tell them apart.
    _ = try cosign(log, 20, client)
  }

  @Test func refusalsAreToldInWords() throws {
    let log = try TestLog(size: 5)
    let setup = try TestWitness([log])
    let server = try serve(setup)
    defer { server.stop() }
    let client = try client(server, setup)
    for (other, code) in [
      (try TestLog("log.example/b", size: 5), "witness.unknown-log"),
      (try TestLog(seed: 3, size: 5), "witness.bad-signature"),
    ] {
      let fault = #expect(throws: Diagnostic.self) { try cosign(other, 5, client) }
      #expect(fault?.code == code)
    }
    // A cosignature by a key that was not asked for counts for nothing.
    let other = try LedgerKey(
      name: "witness.example/w", seed: [UInt8](repeating: 8, count: 32), kind: .cosignatureV1)
    let wrong = try WitnessClient(
      "http://127.0.0.1:\(server.port)/", key: other.verifier, transport: CurlTransport())
    #expect(
      #expect(throws: Diagnostic.self) { try cosign(log, 5, wrong) }?.code
        == "witness.no-cosignature")
  }

  @Test func otherRoutesSayWhatTheyAre() throws {
    let setup = try TestWitness([])
    let server = try serve(setup)
    defer { server.stop() }
    let curl = CurlTransport()
    for (method, path, status) in [
      (.get, "/vkey", 200), (.get, "/add-checkpoint", 405), (.post, "/vkey", 405),
      (.get, "/", 404), (.get, "/../witness.key", 404), (.post, "/add-checkpoint", 400),
    ] as [(HTTPRequest.Method, String, Int)] {
      let address = try #require(WebAddress("http://127.0.0.1:\(server.port)\(path)"))
      let response = try curl.send(HTTPRequest(method, address))
      #expect(response.status == status, "\(path)")
      if status == 200 { #expect(response.body == Array("\(setup.key.verifier)\n".utf8)) }
    }
  }
}
