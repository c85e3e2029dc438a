import DemarcModel
import Testing

@testable import DemarcOSCAL

@Suite struct StableIDTests {
  @Test func versionFiveIdsAreThoseOfTheStandard() {
    // RFC 9562, A.4: the name www.example.com in the DNS namespace has this digest.
    let namespace: [UInt8] = [
      0x6b, 0xa7, 0xb8, 0x10, 0x9d, 0xad, 0x11, 0xd1, 0x80, 0xb4, 0x00, 0xc0, 0x4f, 0xd4, 0x30,
      0xc8,
    ]
    let digest = SHA1.digest(namespace + Array("www.example.com".utf8))
    #expect(digest.prefix(6) == [0x2e, 0xd6, 0x65, 0x7d, 0xe9, 0x27])
  }

  @Test(arguments: [0, 1, 54, 55, 56, 63, 64, 65, 119, 120, 200])
  func textsOfEveryLengthHaveADigest(_ count: Int) {
    let one = SHA1.digest([UInt8](repeating: 7, count: count))
    #expect(one.count == 20)
    #expect(one != SHA1.digest([UInt8](repeating: 7, count: count + 1)))
  }

  @Test func namesMakeTheSameIdEachTimeAndOwnersShareNone() {
    let one = StableID("Acme")
    #expect(OSCALWords.isUUID(one.uuid("a", "b")))
    #expect(one.uuid("a", "b") == StableID("Acme").uuid("a", "b"))
    #expect(one.uuid("a", "b") != one.uuid("ab", ""))
    #expect(one.uuid("a", "b") != StableID("Other").uuid("a", "b"))
  }

  struct Row: Sendable, CustomTestStringConvertible {
    let id, framework, token: String
    var testDescription: String { "\(framework) \(id)" }
  }

  @Test(arguments: [
    Row(id: "AC-2(1)", framework: "nist-800-53r5", token: "ac-2.1"),
    Row(id: "164.308(a)(1)(ii)(A)", framework: "hipaa-security", token: "hipaa-164.308.a.1.ii.A"),
    Row(id: "A.5.15", framework: "iso27001-2022", token: "iso27001-2022-a.5.15"),
    Row(id: "CC6.1", framework: "soc2", token: "soc2-cc6.1"),
    Row(id: "32(1)(a)", framework: "gdpr", token: "gdpr-32.1.a"),
    Row(id: "1 & 2", framework: "9 lives", token: "x-9-lives-1.2"),
  ])
  func identifiersBecomeTokens(_ row: Row) {
    let token = OSCALToken.control(row.id, framework: row.framework)
    #expect(token == row.token)
    #expect(OSCALWords.isToken(token))
  }

  @Test(arguments: ["5.15", "164.308(a)", "", "-a", "a b", "@x", "a@"])
  func whatIsNoTokenIsRefused(_ text: String) { #expect(!OSCALWords.isToken(text)) }

  @Test(arguments: [
    "2e18f0a2-7a1c-11ee-b962-0242ac120002", "not-a-uuid", "",
    "6ba7b811-9dad-41d1-70b4-00c04fd430c8",
  ])
  func otherVersionsOfUUIDAreRefused(_ text: String) { #expect(!OSCALWords.isUUID(text)) }
}
