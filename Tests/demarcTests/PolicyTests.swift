import Foundation
import Testing

/// `demarc policy`: verdicts, places, exit statuses, and what a bad file may not spoil.
@Suite struct PolicyTests {
  private static let rules = """
    let buckets = Resources.*[ Type == 'AWS::S3::Bucket' ]
    rule PRIVATE when %buckets !empty {
      %buckets.Properties.AccessControl == 'Private' <<make it private>>
    }
    rule TAGGED when %buckets !empty {
      %buckets.Properties.Tags exists
    }
    rule QUEUES {
      AWS::SQS::Queue { Properties.KmsMasterKeyId exists }
    }
    """
  private static let template = """
    Resources:
      Logs:
        Type: AWS::S3::Bucket
        Properties:
          AccessControl: PublicRead
          Tags: [{Key: a, Value: b}]
    """

  private func folder() throws -> Folder {
    let folder = try Folder()
    try folder.write(Self.rules, to: "rules/s3.guard")
    try folder.write(Self.template, to: "data/open.yaml")
    try folder.write(Self.template.replacing("PublicRead", with: "Private"), to: "good/closed.yaml")
    return folder
  }

  private func objects(_ value: Any?) -> [[String: Any]] { value as? [[String: Any]] ?? [] }

  @Test func aFailNamesRuleResourceValueAndBothPlaces() throws {
    let folder = try folder()
    let line = "policy run -r \(folder.path("rules")) -d \(folder.path("data"))"
    let run = try Program.run(line)
    #expect(run.status == 1)
    for part in [
      "FAIL  PRIVATE", "Logs (AWS::S3::Bucket)", "data/open.yaml:5:22",
      "/Resources/Logs/Properties/AccessControl", #"found   "PublicRead""#,
      "wanted  == 'Private'", "make it private", "rules/s3.guard:3:3",
      "3 rules on 1 file: 1 failed, 1 passed, 1 not applicable",
    ] {
      #expect(run.text.contains(part), "\(part) is not in:\n\(run.text)")
    }
    let json = try Program.run(line + " --format json")
    let failed = objects(json.json?["results"]).filter { $0["outcome"] as? String == "fail" }
    #expect(failed.count == 1)
    let detail = objects(failed.first?["details"]).first
    #expect(detail?["resource"] as? String == "Logs")
    #expect((detail?["span"] as? [String: Any])?["line"] as? Int == 5)
    #expect(
      try Program.run("policy run -r \(folder.path("rules")) -d \(folder.path("good"))").status == 0
    )
  }

  @Test func badFilesAreReportedByPlaceAndTheRestGoesOn() throws {
    let folder = try folder()
    try folder.write("rule broken {\n A ==\n}\n", to: "rules/broken.guard")
    try folder.write("a: [1\nb: 2\n", to: "data/broken.yaml")
    try folder.write(try #require("{}".data(using: .utf16)), to: "data/wide.json")
    try folder.write(Data([0x7b, 0x0a, 0xff, 0xfe, 0x7d]), to: "data/bytes.json")
    let run = try Program.run(
      "policy run -r \(folder.path("rules")) -d \(folder.path("data")) \(folder.path("gone.json"))")
    #expect(run.status == 2)
    #expect(run.text.contains("FAIL  PRIVATE"))
    for part in [
      "rules/broken.guard:3:1: error[guard.syntax]", "data/broken.yaml:2:",
      "data/wide.json:1:1: error[policy.utf-16]", "data/bytes.json:2:1: error[policy.not-utf8]",
      "error[policy.unreadable]", "hint: save it as UTF-8",
    ] {
      #expect(run.text.contains(part), "\(part) is not in:\n\(run.text)")
    }
  }

  @Test func dataMayComeFromStandardInputAndParametersFromFiles() throws {
    let folder = try folder()
    try folder.write("rule r { Names[*] == %wanted }\nlet wanted = Allowed\n", to: "p.guard")
    try folder.write("Allowed: x", to: "in.yaml")
    let line = "policy run -r \(folder.path("p.guard")) -d - -i \(folder.path("in.yaml"))"
    #expect(try Program.run(line, input: #"{"Names": ["x"]}"#).status == 0)
    let run = try Program.run(line, input: #"{"Names": ["y"]}"#)
    #expect(run.status == 1 && run.text.contains("<stdin>:1:12"))
    #expect(run.text.contains(#"== %wanted, that is "x""#))
    let both = try Program.run(line, input: #"{"Allowed": "y"}"#)
    #expect(both.status == 2 && both.text.contains("both have a member 'Allowed'"))
  }

  @Test func everyFormIsKeptInAFolder() throws {
    let folder = try folder()
    let run = try Program.run(
      "policy run -r \(folder.path("rules")) -d \(folder.path("data")) --format sarif "
        + "-o \(folder.path("out"))")
    #expect(run.status == 1)
    let kept = try Folder.names(in: folder.path("out"))
    #expect(kept == ["policy.json", "policy.junit.xml", "policy.sarif", "policy.txt"])
    #expect(try folder.data("out/policy.sarif") == run.output)
    let result = objects(objects(run.json?["runs"]).first?["results"]).first
    #expect(result?["ruleId"] as? String == "PRIVATE")
  }

  @Test func testsFindTheirRulesAndUnknownNamesAreErrors() throws {
    let folder = try folder()
    func tests(_ name: String, _ word: String) -> String {
      """
      - name: open
        input: {Resources: {L: {Type: 'AWS::S3::Bucket', Properties: {AccessControl: Public}}}}
        expectations: {rules: {\(name): \(word)}}
      """
    }
    let line = "policy test --dir \(folder.path("rules"))"
    try folder.write(tests("PRIVATE", "FAIL"), to: "rules/tests/s3_tests.yaml")
    #expect(try Program.run(line).status == 0)
    try folder.write(tests("PRIVATE", "PASS"), to: "rules/tests/s3_tests.yaml")
    let missed = try Program.run(line)
    #expect(missed.status == 1)
    #expect(missed.text.contains("case 1: open") && missed.text.contains("found   FAIL"))
    #expect(missed.text.contains("s3_tests.yaml:3:"))
    try folder.write(tests("PRIVAT", "FAIL"), to: "rules/tests/s3_tests.yaml")
    let unknown = try Program.run(line)
    #expect(unknown.status == 2)
    #expect(unknown.text.contains("has no rule called 'PRIVAT'"))
    #expect(unknown.text.contains("its rules: PRIVATE, TAGGED, QUEUES"))
    try folder.write(
      #"[{"input": {}, "expectations": {"rules": {"TAGGED": "SKIP"}}}]"#, to: "t.json")
    let named = try Program.run(
      "policy test -r \(folder.path("rules/s3.guard")) -t \(folder.path("t.json"))")
    #expect(named.status == 0)
    #expect(try Program.run("policy test").status == 64)
  }

  @Test func dialectsAreComparedAndTheReasonIsNamed() throws {
    let folder = try folder()
    try folder.write(
      "rule LISTED { A not in ['5', '6'] }\nrule SAME { A == 5 }\n", to: "c.guard")
    try folder.write("A: 5\n", to: "c.yaml")
    let line = "policy run -r \(folder.path("c.guard")) -d \(folder.path("c.yaml"))"
    #expect(try Program.run(line).status == 0)
    #expect(try Program.run(line + " --dialect guard-strict").status == 1)
    let run = try Program.run(line + " --compare-dialects")
    #expect(run.status == 1)
    #expect(run.text.contains("guard-3.1 says PASS, guard-strict says FAIL"))
    #expect(run.text.contains("(incomparable-not-in)"))
    #expect(run.text.contains("2 verdicts compared, 1 differ"))
    let json = try Program.run(line + " --compare-dialects --format json")
    let entry = objects(json.json?["disagreements"]).first
    #expect(entry?["reasons"] as? [String] == ["incomparable-not-in"])
    #expect(try Program.run(line + " --compare-dialects --format sarif").status == 64)
  }

  @Test func aRuleIsExplainedClauseByClause() throws {
    let folder = try folder()
    let run = try Program.run(
      "policy explain \(folder.path("rules/s3.guard")) \(folder.path("data/open.yaml")) "
        + "--rule PRIVATE")
    #expect(run.status == 0)
    for part in [
      "FAIL rule PRIVATE", "pass when", "FAIL %buckets.Properties.AccessControl == 'Private'",
      #"FAIL /Resources/Logs/Properties/AccessControl = "PublicRead""#, "make it private",
    ] {
      #expect(run.text.contains(part), "\(part) is not in:\n\(run.text)")
    }
    #expect(!run.text.contains("TAGGED"))
    let unknown = try Program.run(
      "policy explain \(folder.path("rules/s3.guard")) \(folder.path("data/open.yaml")) --rule NO")
    #expect(unknown.status == 2 && unknown.errors.contains("policy.unknown-rule"))
  }

  @Test func aSyntaxTreeIsPrintedInTwoForms() throws {
    let folder = try folder()
    let json = try Program.run("policy parse \(folder.path("rules/s3.guard"))")
    #expect(json.status == 0)
    #expect(
      objects(json.json?["rules"]).compactMap { $0["name"] as? String }
        == ["PRIVATE", "TAGGED", "QUEUES"])
    let yaml = try Program.run("policy parse \(folder.path("rules/s3.guard")) --format yaml")
    #expect(yaml.text.contains("name: \"PRIVATE\""))
    let broken = try Program.run("policy parse -", input: "rule r {\n A ==\n}\n")
    #expect(broken.status == 2 && broken.errors.contains("<stdin>:3:1: error[guard.syntax]"))
  }
}

extension Folder {
  fileprivate static func names(in path: String) throws -> [String] {
    try FileManager.default.contentsOfDirectory(atPath: path).sorted()
  }
}
