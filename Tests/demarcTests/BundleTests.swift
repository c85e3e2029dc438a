import Foundation
import Testing

/// The example evidence bundle: its own pack finds what was planted and decides every rule.
@Suite(.serialized) struct BundleTests {
  private static let judged = Result {
    try Program.run(
      "pack run examples/bundle/pack.yaml --workspace examples/bundle"
        + " --estate examples/bundle/evidence --as-of 2026-06-30 --format json")
  }

  private func report() throws -> [String: Any] { try #require(try Self.judged.get().json) }

  private func rules() throws -> [[String: Any]] {
    let packs = try #require(try report()["packs"] as? [[String: Any]])
    return try #require(packs.first?["rules"] as? [[String: Any]])
  }

  /// `expected.tsv`: rule, state, the resources that are not compliant.
  private static let expected: [String: String] = {
    let path = Program.root.appending(path: "examples/bundle/expected.tsv")
    let text = (try? String(contentsOf: path, encoding: .utf8)) ?? ""
    let rows = text.split(separator: "\n").dropFirst().map {
      $0.split(separator: "\t", omittingEmptySubsequences: false).map(String.init)
    }
    return Dictionary(rows.map { ($0[0], "\($0[1]) \($0[2])") }, uniquingKeysWith: { $1 })
  }()

  @Test func eachRuleSaysWhatWasPlanted() throws {
    var found: [String: String] = [:]
    for rule in try rules() {
      let evaluations = rule["evaluations"] as? [[String: Any]] ?? []
      let bad = evaluations.filter { $0["compliance"] as? String == "NON_COMPLIANT" }
        .compactMap { $0["resourceId"] as? String }.sorted()
      found[rule["name"] as? String ?? ""] =
        "\(rule["compliance"] as? String ?? "") \(bad.joined(separator: " "))"
    }
    #expect(found.count == 30)
    #expect(found == Self.expected)
    #expect(try Self.judged.get().status == 1)
  }

  @Test func thePageOnPacksHoldsTheRowOfThisPack() throws {
    let page = try String(
      contentsOf: Program.root.appending(path: "docs/config-packs.md"), encoding: .utf8)
    let all = try rules()
    let decided = all.count { $0["compliance"] as? String != "INSUFFICIENT_DATA" }
    #expect(page.contains("| pack | \(all.count) | \(decided) |"), "run Scripts/pack-coverage.sh")
  }

  @Test func everyFileIsRead() throws {
    let faults = try #require(try report()["diagnostics"] as? [[String: Any]])
    #expect(faults.compactMap { $0["message"] as? String } == [])
  }

  @Test func eachOtherToolIsGainsaidOnce() throws {
    let found = try #require(try report()["contradictions"] as? [[String: Any]])
    #expect(
      Set(found.compactMap { $0["rule"] as? String }) == [
        "ec2-ebs-encryption-by-default", "mfa-enabled-for-iam-console-access",
      ])
    #expect(found.count == 2)
  }

  /// The script is what users run unseen.
  @Test func theCollectionScriptIsShellAndReadsOnly() throws {
    let run = try Program.shell(
      "\(Program.path) pack commands examples/bundle/pack.yaml > \"${TMPDIR:-/tmp}/demarc-collect.$$\"; "
        + "bash -n \"${TMPDIR:-/tmp}/demarc-collect.$$\" && cat \"${TMPDIR:-/tmp}/demarc-collect.$$\"; rm \"${TMPDIR:-/tmp}/demarc-collect.$$\""
    )
    #expect(run.status == 0)
    let calls = run.text.split(separator: "\n").flatMap { line in
      line.matches(of: /aws [a-z0-9-]+ ([a-z0-9-]+)/).map { String($0.1) }
    }
    #expect(calls.count > 20)
    let reading = ["describe-", "get-", "list-", "batch-get-", "select-"]
    let writing = calls.filter { call in
      !reading.contains { call.hasPrefix($0) } && call != "generate-credential-report"
    }
    #expect(writing == [])
  }
}
