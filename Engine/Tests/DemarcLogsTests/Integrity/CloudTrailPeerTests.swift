import DemarcJSON
import DemarcModel
import Foundation
import Testing

@testable import DemarcLogs

/// Trees that the AWS command line's own classes have judged: see `Scripts/oracle-cloudtrail.sh`.
@Suite(.enabled(if: PeerCases.folder != nil))
struct CloudTrailPeerTests {
  @Test func bothSayTheSame() throws {
    let folder = try #require(PeerCases.folder)
    func bytes(_ name: String) throws -> [UInt8] {
      Array(try Data(contentsOf: URL(fileURLWithPath: "\(folder)/\(name)")))
    }
    let keys = try #require(CloudTrailKeys.parse(try bytes("keys.json"), name: "keys.json").tree)
    let cases = try JSONDocument.parse(try bytes("expected.json")).root
    #expect(cases.count > 0)
    var compared = 0
    for expected in cases.elements {
      let name = try #require(expected["case"]?.string)
      let changes = expected["changes"]?.elements.compactMap(\.string) ?? []
      let result = DigestVerifier(keys: keys).verify(["\(folder)/\(name)"])
      compare(result, expected, "\(name): \(changes.joined(separator: ", "))", changes)
      compared += 1
    }
    print("suite cloudtrail-peer: \(compared) compared")
  }

  private func compare(
    _ result: LogIntegrity, _ expected: JSONValue, _ name: String, _ changes: [String]
  ) {
    func count(_ key: String) -> Int { expected[key]?.count ?? 0 }
    let tally = result.chains.first?.digests ?? DigestTally()
    let broken = result.kinds.count { $0 == .digestUnreadable }
    #expect(result.chains.count == 1, "\(name)")
    // The peer takes a signature from metadata alone; here the one that the next digest gives
    // proves as much, and the change of the metadata is a finding of its own. And a changed
    // fingerprint, which names no key, is by itself not proven here.
    let mended = result.kinds.count { $0 == .metadataChanged }
    #expect(tally.valid == count("valid") + mended, "\(name)")
    #expect(tally.invalid + tally.notProven + broken == count("invalid") - mended, "\(name)")
    #expect(tally.missing == count("missing"), "\(name)")
    let ofMetadata: Set = ["signature changed", "signed anew"]
    #expect(mended == 0 || !ofMetadata.isDisjoint(with: changes), "\(name)")

    var valid = 0
    for member in expected["logs"].map({ Array($0.members) }) ?? [] {
      let found = result.findings.first { $0.object == member.name }?.kind
      switch member.value.string {
      case "valid":
        valid += 1
        #expect(found == nil, "\(name): \(member.name)")
      case "missing": #expect(found == .logFileMissing, "\(name): \(member.name)")
      default:
        #expect(
          found == .logFileChanged || found == .logFileUnreadable, "\(name): \(member.name)")
      }
    }
    #expect(mended != 0 || result.chains.first?.logFiles.valid == valid, "\(name)")
    let isClean =
      count("invalid") + count("missing") + (expected["gaps"].flatMap { Int($0.json) } ?? 0) == 0
      && valid == count("logs")
    #expect((result.outcome == .pass) == isClean, "\(name): \(result.kinds)")
  }
}

/// Where the script has put its cases.
private enum PeerCases {
  static let folder = ProcessInfo.processInfo.environment["DEMARC_CLOUDTRAIL_PEER"]
}
