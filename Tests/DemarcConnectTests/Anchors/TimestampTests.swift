import DemarcConnect
import DemarcLedger
import DemarcModel
import Foundation
import Testing

/// Timestamps with the `openssl` program as the authority, and everything that can be wrong with
/// them.
@Suite struct TimestampTests {
  private let stamped = Array("ledger.example/evidence\n3\nAAAA\n".utf8)
  private let nonce: [UInt8] = [0, 0x9a, 2, 3, 4, 5, 6, 7]

  private func verifier(_ pki: TestPKI) throws -> TimestampVerifier {
    TimestampVerifier(roots: try CertificateSet(pem: try pki.read("root.pem"), name: "root.pem"))
  }

  private func code(_ body: () throws -> Void) -> String? {
    do { try body() } catch { return (error as? Diagnostic)?.code ?? "\(error)" }
    return nil
  }

  @Test(arguments: TimestampHash.allCases)
  func aReplyIsVerifiedAndSaysWhen(_ hash: TimestampHash) throws {
    let pki = try TestPKI()
    try pki.certificate("clock", extensions: "stamp")
    let query = try TimestampQuery(of: stamped, hash: hash, nonce: nonce)
    let before = Date().timeIntervalSince1970
    let reply = try TimestampReply(try pki.reply(query.bytes, by: "clock"), name: "r.tsr")
    let found = try verifier(pki).verify(reply, of: stamped, nonce: query.nonce)
    #expect(found.signer == "CN=Clock clock, O=Demarc test" || found.signer.contains("Clock clock"))
    #expect(found.accuracyUs == 1_500_100 && found.policy == "1.2.3.4.1" && found.hash == hash)
    let time = found.time.day.number * 86_400 + found.time.second
    #expect(abs(Double(time) - before) < 120)
    #expect(found.signerExpires.day.number > found.time.day.number + 28)
    // What we ask is what openssl would ask, and what we take openssl takes.
    let text = try pki.openssl("ts", "-query", "-in", "q.tsq", "-text")
    #expect(text.contains("Hash Algorithm: \(hash.rawValue)"))
    #expect(text.contains("Nonce: 0x9A020304050607") && text.contains("Certificate required: yes"))
    try pki.write(stamped, "data")
    let verdict = try pki.openssl(
      "ts", "-verify", "-data", "data", "-in", "r.tsr", "-CAfile", "root.pem")
    #expect(verdict.contains("Verification: OK"))
  }

  @Test func otherBytesOrAnotherNonceAreRefused() throws {
    let pki = try TestPKI()
    try pki.certificate("clock", extensions: "stamp")
    let query = try TimestampQuery(of: stamped, nonce: nonce)
    let reply = try TimestampReply(try pki.reply(query.bytes, by: "clock"), name: "r.tsr")
    let verifier = try verifier(pki)
    #expect(
      code { _ = try verifier.verify(reply, of: stamped + [10], nonce: query.nonce) }
        == "timestamp.other-data")
    #expect(
      code { _ = try verifier.verify(reply, of: stamped, nonce: [1, 2, 3]) } == "timestamp.nonce")
    #expect(code { _ = try verifier.verify(reply, of: stamped, nonce: nil) } == nil)
  }

  /// No byte of a reply can be changed: every changed reply is refused, or says exactly the same.
  @Test func aChangedReplyIsRefused() throws {
    let pki = try TestPKI()
    try pki.certificate("clock", extensions: "stamp")
    let query = try TimestampQuery(of: stamped, nonce: nonce)
    let bytes = try pki.reply(query.bytes, by: "clock")
    let verifier = try verifier(pki)
    let good = try verifier.verify(
      try TimestampReply(bytes, name: "r"), of: stamped, nonce: query.nonce)
    var refused = 0
    for at in bytes.indices {
      var changed = bytes
      changed[at] ^= 1 << UInt8(at % 8)
      do {
        let reply = try TimestampReply(changed, name: "r")
        let found = try verifier.verify(reply, of: stamped, nonce: query.nonce)
        // The status, and what stands outside of what is signed, may differ in nothing that counts.
        #expect(found.time == good.time && found.serial == good.serial, "byte \(at)")
      } catch {
        #expect(error.code.hasPrefix("timestamp."))
        refused += 1
      }
    }
    #expect(refused > bytes.count * 9 / 10, "\(refused) of \(bytes.count)")
    #expect(code { _ = try TimestampReply(bytes + [0], name: "r") } == "timestamp.malformed")
    #expect(
      code { _ = try TimestampReply(Array(bytes.dropLast()), name: "r") }
        == "timestamp.malformed")
    #expect(code { _ = try TimestampReply([], name: "r") } == "timestamp.malformed")
  }

  @Test(arguments: [
    ("loose", "timestamp.wrong-purpose"), ("mixed", "timestamp.wrong-purpose"),
    ("other", "timestamp.wrong-purpose"), ("none", "timestamp.wrong-purpose"),
  ])
  func aCertificateForSomethingElseIsRefused(_ extensions: String, _ expected: String) throws {
    let pki = try TestPKI()
    try pki.certificate("clock", extensions: "stamp")
    try pki.certificate("wrong", extensions: extensions)
    let query = try TimestampQuery(of: stamped, nonce: nonce)
    // The program refuses to stamp with such a certificate; one that does not is played here.
    let bytes = try pki.reply(query.bytes, by: "clock")
    let forged = try ForgedToken(pki, bytes).reply(by: "wrong")
    let reply = try TimestampReply(forged, name: "r.tsr")
    #expect(
      code { _ = try verifier(pki).verify(reply, of: stamped, nonce: query.nonce) } == expected)
  }

  @Test func aCertificateThatHadEndedIsRefused() throws {
    let pki = try TestPKI()
    try pki.certificate("clock", extensions: "stamp", days: ["-days", "-1"])
    let query = try TimestampQuery(of: stamped, nonce: nonce)
    let reply = try TimestampReply(try pki.reply(query.bytes, by: "clock"), name: "r.tsr")
    let fault = #expect(throws: Diagnostic.self) {
      try verifier(pki).verify(reply, of: stamped, nonce: query.nonce)
    }
    #expect(fault?.code == "timestamp.untrusted")
    #expect(fault?.message.contains("expired") == true, "\(String(describing: fault))")
  }

  @Test func anAuthorityUnderAnotherRootIsRefused() throws {
    let (pki, other) = (try TestPKI(), try TestPKI())
    try pki.certificate("clock", extensions: "stamp")
    let query = try TimestampQuery(of: stamped, nonce: nonce)
    let reply = try TimestampReply(try pki.reply(query.bytes, by: "clock"), name: "r.tsr")
    let fault = #expect(throws: Diagnostic.self) {
      try verifier(other).verify(reply, of: stamped, nonce: query.nonce)
    }
    #expect(fault?.code == "timestamp.untrusted" && fault?.hint?.contains("--roots") == true)
  }

  @Test func aRefusalIsToldInWords() throws {
    let pki = try TestPKI()
    try pki.certificate("clock", extensions: "stamp")
    let query = try TimestampQuery(of: stamped, nonce: nonce)
    // An authority that knows no digest of ours.
    let text = TestPKI.configuration.replacing(
      "digests = sha1, sha256, sha384, sha512", with: "digests = sha1")
    try pki.write(Array(text.utf8), "tsa.cnf")
    let fault = #expect(throws: Diagnostic.self) {
      try TimestampReply(try pki.reply(query.bytes, by: "clock"), name: "r.tsr")
    }
    #expect(fault?.code == "timestamp.refused")
    #expect(fault?.message.contains("algorithm is not supported") == true)
  }

  @Test func aDigestThatIsBrokenIsNotTaken() throws {
    let pki = try TestPKI()
    try pki.certificate("clock", extensions: "stamp")
    try pki.write(stamped, "data")
    try pki.openssl("ts", "-query", "-data", "data", "-sha1", "-cert", "-out", "sha1.tsq")
    let bytes = try pki.reply(try pki.read("sha1.tsq"), by: "clock")
    #expect(code { _ = try TimestampReply(bytes, name: "r.tsr") } == "timestamp.weak-hash")
    #expect(
      code { _ = try TimestampQuery(try pki.read("sha1.tsq"), name: "q") } == "timestamp.malformed"
    )
  }

  @Test func aQueryIsReadBack() throws {
    let query = try TimestampQuery(of: stamped, hash: .sha384, nonce: nonce)
    #expect(try TimestampQuery(query.bytes, name: "q.tsq") == query)
    #expect(query.nonce == [0x9a, 2, 3, 4, 5, 6, 7])
    #expect(code { _ = try TimestampQuery(of: stamped, nonce: [0, 0]) } == "timestamp.not-built")
    #expect(
      code { _ = try TimestampQuery(query.bytes + [0], name: "q") } == "timestamp.malformed")
  }

  @Test func anAuthorityIsAskedByPost() throws {
    let pki = try TestPKI()
    try pki.certificate("clock", extensions: "stamp")
    let query = try TimestampQuery(of: stamped, nonce: nonce)
    let bytes = try pki.reply(query.bytes, by: "clock")
    let fine = HTTPResponse(
      status: 200, headers: [HTTPHeader("Content-Type", "application/timestamp-reply")],
      body: bytes)
    let fake = FakeTransport([.success(fine)])
    let client = try TimestampClient("http://tsa.example/ts", transport: fake)
    #expect(try client.ask(query).bytes == bytes)
    let asked = try #require(fake.asked.first)
    #expect(asked.method == .post && asked.body == query.bytes)
    #expect(asked.headers.contains(HTTPHeader("content-type", "application/timestamp-query")))
    var page = fine
    page.headers = [HTTPHeader("content-type", "text/html")]
    for (answer, expected) in [
      (page, "timestamp.malformed"), (HTTPResponse(status: 500), "timestamp.unreachable"),
    ] {
      let client = try TimestampClient(
        "http://tsa.example/ts", transport: FakeTransport([.success(answer)]))
      #expect(code { _ = try client.ask(query) } == expected)
    }
  }

  @Test func aFileWithoutCertificatesIsNoRoot() throws {
    let pki = try TestPKI()
    let pem = try pki.read("root.pem")
    #expect(try CertificateSet(pem: pem + pem, name: "two").count == 2)
    for bad in [[UInt8](), Array("hello\n".utf8), Array(pem.prefix(pem.count / 2))] {
      #expect(code { _ = try CertificateSet(pem: bad, name: "x") } == "timestamp.no-roots")
    }
  }
}

/// A reply whose signature is made anew with another certificate, as an authority that does not
/// keep to the rules would make it.
private struct ForgedToken {
  let pki: TestPKI
  let reply: [UInt8]

  init(_ pki: TestPKI, _ reply: [UInt8]) throws {
    self.pki = pki
    self.reply = reply
    try pki.write(reply, "good.tsr")
    try pki.openssl("ts", "-reply", "-in", "good.tsr", "-token_out", "-out", "good.p7")
    try pki.openssl(
      "cms", "-verify", "-noverify", "-in", "good.p7", "-inform", "DER", "-out", "tst.der")
  }

  /// `TimeStampResp` is a sequence of a status and a token (RFC 3161 §2.4.2).
  func reply(by name: String) throws -> [UInt8] {
    try pki.openssl(
      "cms", "-sign", "-binary", "-nodetach", "-in", "tst.der", "-econtent_type",
      "1.2.840.113549.1.9.16.1.4", "-signer", "\(name).pem", "-inkey", "\(name).key", "-outform",
      "DER", "-out", "forged.p7", "-md", "sha256", "-cades")
    let token = try pki.read("forged.p7")
    let status: [UInt8] = [0x30, 0x03, 0x02, 0x01, 0x00]
    let count = status.count + token.count
    return [0x30, 0x82, UInt8(count >> 8), UInt8(count & 255)] + status + token
  }
}
