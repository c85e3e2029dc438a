import DemarcCatalog
import DemarcChecks
import Testing

/// What the loader says about checks it does not take, word for word.
@Suite struct CheckRefusalTests {
  private struct Files: CatalogSource {
    let files: [String: String]
    var paths: [String] { files.keys.sorted() }
    func file(_ path: String) -> [UInt8]? { files[path].map { Array($0.utf8) } }
  }

  private func faults(_ files: [String: String]) throws -> String {
    let catalog = try Catalog.embedded()
    do {
      _ = try CheckLibrary.load(Files(files: files), catalog: catalog, requiresFixtures: true)
      return ""
    } catch {
      return error.description
    }
  }

  private let folder = "checks/aws.s3.test"

  private func check(_ body: String) -> [String: String] {
    [
      "\(folder)/check.json": """
      {"id":"aws.s3.test","title":"T","cloud":"aws","service":"aws.s3","severity":"high",
      "rule":{"language":"guard","file":"rule.guard"},
      \(body)}
      """,
      "\(folder)/rule.guard": "rule r {}",
      "\(folder)/fixtures/pass-a.json": "{}",
      "\(folder)/fixtures/fail-a.json": "{}",
      "\(folder)/fixtures/skip-a.json": "{}",
    ]
  }

  private let sound = #""resourceTypes":["AWS::S3::Bucket"],"controls":["AC-3"],"layers":["data"]"#

  @Test func aSoundCheckIsTaken() throws {
    #expect(try faults(check(sound)) == "")
  }

  @Test func unknownAndWithdrawnControlsAndLayersAreNamed() throws {
    let text =
      #""resourceTypes":[],"controls":["AC-99","RA-4","ac-2","AC-3","AC-3"],"layers":["moat"]"#
    let path = "\(folder)/check.json"
    let layers = try Catalog.embedded().layers.map(\.id).joined(separator: ", ")
    #expect(
      try faults(check(text)) == """
        \(path):1:1: error[catalog.missing-key]: the check names no resource type
          hint: 'resourceTypes' lists the native types it judges
        \(path):3:32: error[catalog.unknown-id]: nist-800-53r5 has no requirement 'AC-99'
          hint: write an id as in AC-2 or AC-2(1)
        \(path):3:40: error[catalog.withdrawn-id]: nist-800-53r5 RA-4 is withdrawn
          hint: name RA-3, which took it over
        \(path):3:47: error[catalog.unknown-id]: nist-800-53r5 has no requirement 'ac-2'
          hint: it is printed 'AC-2'
        \(path):3:61: error[catalog.duplicate-id]: 'AC-3' stands twice
        \(path):3:79: error[catalog.unknown-layer]: there is no layer 'moat'
          hint: layers: \(layers)
        """)
  }

  @Test func everyOutcomeNeedsAFixture() throws {
    var files = check(sound)
    files["\(folder)/fixtures/skip-a.json"] = nil
    #expect(
      try faults(files) == """
        \(folder)/check.json:1:1: error[check.no-fixture]: no fixture shows the outcome 'skip'
          hint: add \(folder)/fixtures/skip-something.json
        """)
  }

  @Test func theRuleStandsBesideTheCheck() throws {
    var files = check(sound)
    files["\(folder)/rule.guard"] = nil
    #expect(
      try faults(files)
        == "\(folder)/check.json:2:8: error[check.no-rule]: the rule file 'rule.guard' is missing")
  }

  @Test func aCheckIsNamedAfterItsService() throws {
    let moved = check(sound).reduce(into: [String: String]()) { files, file in
      let text = file.value.replacing("aws.s3\"", with: "aws.moat\"")
      files[file.key.replacing("aws.s3.test", with: "aws.s3.other")] = text
    }
    let path = "checks/aws.s3.other/check.json"
    #expect(
      try faults(moved).split(separator: "\n").filter { !$0.hasPrefix("  ") } == [
        "\(path):1:1: error[catalog.misplaced]: check 'aws.s3.test' stands in the wrong folder",
        "\(path):1:1: error[check.foreign-id]: 'aws.s3.test' does not start with its service",
        "\(path):1:1: error[check.unknown-service]: there is no service 'aws.moat'",
        "\(path):1:1: error[check.no-fixture]: no fixture shows the outcome 'pass'",
        "\(path):1:1: error[check.no-fixture]: no fixture shows the outcome 'fail'",
        "\(path):1:1: error[check.no-fixture]: no fixture shows the outcome 'skip'",
      ])
  }
}
