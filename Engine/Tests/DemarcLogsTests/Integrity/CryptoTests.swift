import DemarcModel
import Testing

@testable import DemarcLogs

/// The digests and signatures of libcrypto, by published examples and by keys of the test.
@Suite struct CryptoTests {
  /// FIPS 180-4 examples and RFC 6234 §8.5.
  @Test(arguments: [
    ("", "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855"),
    ("abc", "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad"),
    (
      "abcdbcdecdefdefgefghfghighijhijkijkljklmklmnlmnomnopnopq",
      "248d6a61d20638b8e5c026930c3e6039a33ce45964ff2167f6ecedd419db06c1"
    ),
  ])
  func sha256(_ text: String, _ expected: String) {
    #expect(SHA256.digest(Array(text.utf8)).map(Hex.encode) == expected)
    let hash = SHA256()
    for byte in text.utf8 { withUnsafeBytes(of: byte) { hash.update($0) } }
    #expect(hash.finish().map(Hex.encode) == expected)
    #expect(hash.finish() == nil, "a digest is given once")
  }

  @Test func aSignatureIsVerifiedWithEitherFormOfTheKey() throws {
    let message = Array("four lines".utf8)
    let signature = TestKey.first.sign(message)
    for der in [TestKey.first.publicKey, TestKey.first.subjectPublicKeyInfo] {
      let key = try #require(RSAPublicKey(der: der))
      #expect(key.bits == 2048)
      #expect(key.verifies(signature, of: message))
      #expect(!key.verifies(signature, of: message + [0]))
      #expect(!key.verifies(Array(signature.dropLast()), of: message))
      #expect(!key.verifies([], of: message))
      #expect(!key.verifies(TestKey.second.sign(message), of: message))
    }
  }

  @Test func whatIsNoKeyIsRefused() {
    #expect(RSAPublicKey(der: []) == nil)
    #expect(RSAPublicKey(der: [0x30, 0x03, 0x02, 0x01, 0x01]) == nil)
    #expect(RSAPublicKey(der: TestKey.first.publicKey + [0]) == nil)
    #expect(RSAPublicKey(der: Array(TestKey.first.publicKey.dropLast())) == nil)
  }

  @Test(arguments: [("", nil), ("0", nil), ("0g", nil), ("00fF", [0, 255] as [UInt8]?)])
  func hexadecimal(_ text: String, _ bytes: [UInt8]?) {
    #expect(Hex.decode(text) == bytes)
  }

  @Test func keysThatCannotBeReadAreToldAndTheRestIsKept() {
    let good = TrailMaker.keys([("aa", TestKey.first.publicKey)])
    #expect(good.fingerprints == ["aa"])
    for text in ["", "{}", "[]", #"{"PublicKeyList":3}"#] {
      let parsed = CloudTrailKeys.parse(Array(text.utf8), name: "keys.json")
      #expect(parsed.tree == nil)
      #expect(parsed.diagnostics.map(\.code) == ["logs.bad-keys"])
    }
    let mixed = CloudTrailKeys.parse(
      Array(
        #"{"publicKeyList":[{"Fingerprint":"BB","Value":"!"},{"Value":"AA=="},{"Fingerprint":"c"}]}"#
          .utf8),
      name: "keys.json")
    #expect(mixed.tree?.count == 0)
    #expect(mixed.diagnostics.count == 3)
  }
}
