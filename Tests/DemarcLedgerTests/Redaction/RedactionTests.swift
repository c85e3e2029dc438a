import DemarcCatalog
import DemarcJSON
import DemarcLedger
import DemarcModel
import Testing

/// Secrets and personal data do not reach the ledger, and that they were taken out is provable.
@Suite struct RedactionTests {
  private let name = "catalog/redaction.json"
  private let salt = [UInt8](repeating: 3, count: 32)

  private func rules() throws -> RedactionRules {
    try RedactionRules(try #require(EmbeddedData().file(name)), name: name)
  }

  private func redact(_ text: String) throws -> (text: String, rules: [String: Int])? {
    try Redactor(rules()).redact(Array(text.utf8), salt: salt).map { content in
      (
        String(decoding: content.bytes, as: UTF8.self),
        Dictionary(uniqueKeysWithValues: content.redaction.rules.map { ($0.id, $0.count) })
      )
    }
  }

  // Put together here, so that no scanner takes this file for a leak.
  private static let aws = "AKIA" + "ABCDEFGHIJKLMNOP"
  private static let secret = String(repeating: "aB3/", count: 10)

  @Test(arguments: [
    ("key \(aws) end", "key [redacted:aws-access-key-id] end", "aws-access-key-id"),
    (
      "aws_secret_access_key = \(secret)", "aws_secret_access_key = [redacted:aws-secret-key]",
      "aws-secret-key"
    ),
    (
      "Authorization: Bearer abcdef123456", "Authorization: Bearer [redacted:bearer-token]",
      "bearer-token"
    ),
    ("postgres://app:s3cret@db/x", "postgres://app:[redacted:url-password]@db/x", "url-password"),
    (
      "Server=db;Password=hunter2;", "Server=db;Password=[redacted:connection-password];",
      "connection-password"
    ),
    ("AccountKey=\(secret);x", "AccountKey=[redacted:azure-account-key];x", "azure-account-key"),
    ("ghp_" + String(repeating: "a", count: 36), "[redacted:github-token]", "github-token"),
    ("AIza" + String(repeating: "b", count: 35), "[redacted:google-api-key]", "google-api-key"),
    ("mail ann@example.org now", "mail [redacted:email] now", "email"),
    ("ssn 123-45-6789.", "ssn [redacted:us-ssn].", "us-ssn"),
    ("DE89 3704 0044 0532 0130 00", "[redacted:iban]", "iban"),
    ("4111 1111 1111 1111", "[redacted:payment-card]", "payment-card"),
    (
      "-----BEGIN RSA PRIVATE KEY-----\nMIIabc+/=\n-----END RSA PRIVATE KEY-----\n",
      "[redacted:private-key]\n", "private-key"
    ),
  ])
  func eachKindIsTakenOutAndTheRestStays(_ text: String, _ expected: String, _ rule: String) throws
  {
    let found = try #require(try redact(text))
    #expect(found.text == expected)
    #expect(found.rules == [rule: 1])
  }

  @Test(arguments: [
    "AKIA is a prefix", "arn:aws:iam::111122223333:role/password-reset", "a@b",
    "https://host:443/x@y",
    "the password policy asks for 14 characters", "sha256 " + String(repeating: "ab", count: 32),
    "2026-06-30T12:00:00Z", "000-00-0000", "GB", "version 4.1.1.1",
    "{\"PasswordPolicy\":{\"MinimumPasswordLength\":14},\"PublicKey\":\"abc\"}",
  ])
  func whatIsNoSecretIsLeftAlone(_ text: String) throws { #expect(try redact(text) == nil) }

  @Test func jsonKeepsItsShapeAndLosesItsSecrets() throws {
    let text =
      "{\"user\":{\"name\":\"x\",\"password\":\"hunter2\",\"n\":1.50},\"list\":[\"a@example.com\",true,null],\"client_secret\":7,\"api_key\":\"\"}\n"
    let found = try #require(try redact(text))
    #expect(
      found.text
        == "{\"user\":{\"name\":\"x\",\"password\":\"[redacted:secret-member]\",\"n\":1.50},\"list\":[\"[redacted:email]\",true,null],\"client_secret\":\"[redacted:secret-member]\",\"api_key\":\"\"}\n"
    )
    #expect(found.rules == ["secret-member": 2, "email": 1])
  }

  @Test func anEscapedSecretInJSONIsFound() throws {
    let found = try #require(try redact("{\"v\":\"ann\\u0040example.org\"}"))
    #expect(found.text == "{\"v\":\"[redacted:email]\"}")
  }

  @Test func linesOfJSONAreReadOneByOne() throws {
    let found = try #require(
      try redact("{\"password\":\"a\"}\nnot json b@example.com\n{\"password\":\"c\"}\n"))
    #expect(found.rules == ["secret-member": 2, "email": 1])
    #expect(found.text.split(separator: "\n").count == 3)
  }

  @Test func theFactOfRedactionIsInTheLeafAndProvableWithTheSalt() throws {
    let test = try TestLedger()
    defer { test.remove() }
    let original = Array("key \(Self.aws)".utf8)
    var kept: (LedgerHash, [UInt8])?
    var plain = test.evidence("note")
    plain.bytes = original
    let evidence = try plain.redacted(by: Redactor(rules()), salt: salt) {
      before, salt throws(Diagnostic) in kept = (before, salt)
    }
    let done = try test.ledger().append([evidence], signer: test.signer())
    let manifest = try test.ledger().record(done.indices.lowerBound).manifest
    let redaction = try #require(manifest.redaction)
    #expect(redaction.isSalted && redaction.rules.map(\.id) == ["aws-access-key-id"])
    #expect(redaction.before == .sha256(salt + original) && kept?.0 == redaction.before)
    #expect(redaction.before != .sha256(original), "without the salt it cannot be guessed")
    let stored = try test.ledger().blobs.read(try #require(manifest.content?.sha256))
    #expect(!String(decoding: stored, as: UTF8.self).contains(Self.aws))
    #expect(try test.verify().redacted == 1)
  }

  @Test func bytesThatAreNoTextAreRefused() throws {
    #expect(
      code { _ = try Redactor(rules()).redact([0xff, 0xfe], salt: []) } == "evidence.not-text")
  }

  @Test(arguments: [
    "{}", "[", "{\"rules\":[{\"id\":\"x\"}]}",
    "{\"rules\":[{\"id\":\"x\",\"category\":\"secret\",\"what\":\"w\"}]}",
    "{\"rules\":[{\"id\":\"x\",\"category\":\"secret\",\"what\":\"w\",\"pattern\":\"(\"}]}",
    "{\"rules\":[{\"id\":\"x\",\"category\":\"other\",\"what\":\"w\",\"pattern\":\"a\"}]}",
    "{\"rules\":[{\"id\":\"x\",\"category\":\"secret\",\"what\":\"w\",\"pattern\":\"a\",\"z\":1}]}",
  ])
  func brokenRulesAreRefusedWithTheirPlace(_ text: String) {
    do {
      _ = try RedactionRules(Array(text.utf8), name: "rules.json")
      Issue.record("\(text) was taken")
    } catch {
      #expect(error.code == "evidence.bad-redaction-rule" && error.span?.file == "rules.json")
    }
  }

  @Test func aRuleThatMatchesNothingAtAllEndsAndChangesNothing() throws {
    let text =
      "{\"rules\":[{\"id\":\"x\",\"category\":\"secret\",\"what\":\"w\",\"pattern\":\"b*\"}]}"
    let redactor = Redactor(try RedactionRules(Array(text.utf8), name: "r"))
    #expect(try redactor.redact(Array("aaa".utf8), salt: [])?.bytes == nil)
  }

  @Test func seededMutationsOfJSONNeverStopIt() throws {
    let redactor = Redactor(try rules())
    let source = Array(
      "{\"password\":\"a\",\"l\":[\"a@b.org\",{\"x\":1e5}],\"t\":\"\(Self.aws)\"}\n".utf8)
    var seed: UInt64 = 7
    for _ in 0..<3000 {
      var bytes = source
      for _ in 0..<3 {
        seed = seed &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
        bytes[Int(seed >> 33) % bytes.count] = UInt8(truncatingIfNeeded: seed >> 20) & 0x7f
      }
      if let out = try redactor.redact(bytes, salt: []) {
        #expect(
          try redactor.redact(out.bytes, salt: [])?.bytes == nil, "a second pass finds nothing")
      }
    }
  }
}
