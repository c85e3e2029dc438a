import DemarcLedger
import DemarcModel
import Testing

/// Private keys at rest, and the primitives under them.
@Suite struct KeyTests {
  private let cheap = PasswordCost(n: 16, r: 8, p: 1)

  private func key() throws -> LedgerKey {
    try LedgerKey(name: "example.com/log", seed: Array(0..<32))
  }

  @Test func ed25519GivesTheFirstVectorOfRFC8032() throws {
    let seed = try #require(
      HexText.decode("9d61b19deffd5a60ba844af492ec2cc44449c5697b326919703bac031cae7f60"))
    #expect(
      HexText.encode(try Ed25519.publicKey(seed: seed))
        == "d75a980182b10ab7d54bfed3c964073a0ee172f3daa62325af021a68f707511a")
    #expect(
      HexText.encode(try Ed25519.sign([], seed: seed))
        == "e5564300c360ac729086e2cc806e828a84877f1eb8e5d974d873e065224901555fb8821590a33bacc61e39701cf9b46bd25bf5f0595bbe24655141438e7a100b"
    )
  }

  @Test func aBareKeyReadsBack() throws {
    let text = KeyFile.text(try key())
    #expect(text.hasPrefix("PRIVATE+KEY+example.com/log+"))
    let read = try KeyFile.read(Array(text.utf8), name: "k") { nil }
    #expect(read.verifier == (try key()).verifier)
  }

  @Test func aSealedKeyOpensWithItsPasswordAlone() throws {
    let text = try KeyFile.sealed(
      try key(), password: Array("open sesame".utf8), salt: Array(0..<16), nonce: Array(0..<12),
      cost: cheap)
    let bytes = Array(text.utf8)
    #expect(KeyFile.needsPassword(bytes))
    let read = try KeyFile.read(bytes, name: "k") { Array("open sesame".utf8) }
    #expect(try read.sign("x\n") == (try key()).sign("x\n"))
    #expect(throws: Diagnostic.self) {
      try KeyFile.read(bytes, name: "k") { Array("open sesam".utf8) }
    }
    #expect(throws: Diagnostic.self) { try KeyFile.read(bytes, name: "k") { nil } }
  }

  @Test func aFlippedByteOfAKeyFileIsFoundOrChangesNothing() throws {
    let password = Array("pw".utf8)
    let sealed = try KeyFile.sealed(
      try key(), password: password, salt: Array(0..<16), nonce: Array(0..<12), cost: cheap)
    for text in [sealed, KeyFile.text(try key())] {
      let bytes = Array(text.utf8)
      for at in bytes.indices {
        var changed = bytes
        changed[at] ^= 1
        if let read = try? KeyFile.read(changed, name: "k", password: { password }) {
          // White space of the JSON alone may differ.
          #expect(read.verifier == (try key()).verifier, "byte \(at)")
        }
      }
    }
  }

  @Test func aCostBeyondTheBoundIsRefusedBeforeThePasswordIsAskedFor() throws {
    let text = try KeyFile.sealed(
      try key(), password: [1], salt: Array(0..<16), nonce: Array(0..<12), cost: cheap)
    for (find, put) in [("\"n\": 16", "\"n\": 1073741824"), ("\"r\": 8", "\"r\": 100000")] {
      let parts = text.split(separator: find, maxSplits: 1)
      let hostile = parts.joined(separator: put)
      #expect(hostile != text)
      var asked = false
      #expect(throws: Diagnostic.self) {
        try KeyFile.read(Array(hostile.utf8), name: "k") {
          asked = true
          return [1]
        }
      }
      #expect(!asked)
    }
  }

  @Test func hashesAreThoseOfTheStandard() {
    #expect(
      LedgerHash.sha256(Array("abc".utf8)).hex
        == "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad")
    var stream = HashStream()
    for byte in "abc".utf8 { stream.update([byte]) }
    #expect(stream.finish() == .sha256(Array("abc".utf8)))
    #expect(stream.finish() == .empty)
  }

  @Test func base64IsStrict() {
    for count in 0..<40 {
      let bytes = (0..<count).map { UInt8($0 &* 37 & 255) }
      #expect(Base64.decode(Base64.encode(bytes)) == bytes)
    }
    for text in [
      "A", "AA", "AAA", "A===", "AB==", "AAB=", "====", "AA=A", "AA A", "AAAA\n", "AA-_",
    ] {
      #expect(Base64.decode(text) == nil, "\(text)")
    }
  }
}
