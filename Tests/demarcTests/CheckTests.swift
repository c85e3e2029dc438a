import Foundation
import Testing

#if canImport(FoundationXML)
  import FoundationXML
#endif

/// `demarc check` as a pipeline runs it.
@Suite struct CheckTests {
  static let naive = """
    AWSTemplateFormatVersion: "2010-09-09"
    Parameters:
      Key: {Type: String}
    Resources:
      Logs:
        Type: AWS::S3::Bucket
        Properties:
          PublicAccessBlockConfiguration: {BlockPublicAcls: false}
      Topic:
        Type: AWS::SNS::Topic
        Properties: {KmsMasterKeyId: !Ref Key}

    """

  private func folder() throws -> Folder {
    let folder = try Folder()
    try folder.write(Self.naive, to: "iac/naive.yaml")
    try folder.write("kind: Deployment", to: "iac/other.yaml")
    try folder.write("Resources: {cpu: 1}", to: "iac/limits.yaml")
    return folder
  }

  @Test func theExitStatusSaysWhatCameOut() throws {
    let folder = try folder()
    let path = folder.path("iac")
    #expect(try Program.run("check \(path) --quiet").status == 1)
    #expect(try Program.run("check \(path) --quiet --fail-on none").status == 0)
    #expect(
      try Program.run("check \(path) --quiet --checks aws.s3.bucket-versioned --fail-on critical")
        .status == 0)
    #expect(try Program.run("check \(folder.path("iac/other.yaml"))").status == 2)
    #expect(
      try Program.run("check \(folder.path("iac/other.yaml")) --ignore-others").status == 0)
    #expect(try Program.run("check \(folder.path("gone.yaml"))").status == 2)
    #expect(try Program.run("check \(path) --checks aws.s3.nothing").status == 64)
    #expect(try Program.run("check \(path) --pseudo Region=x").status == 64)
    #expect(try Program.run("check \(path) --framework nowhere").status == 64)
    try folder.write(
      "Resources:\n  A: {Type: AWS::S3::Bucket, Properties: {K: !Ref No}}", to: "iac/d.yaml")
    #expect(try Program.run("check \(path) --quiet --fail-on none").status == 2)
  }

  @Test func textNamesFileResourceCheckPlaceAndRemedy() throws {
    let folder = try folder()
    let run = try Program.run("check \(folder.path("iac")) --framework soc2")
    for part in [
      "naive.yaml", "Logs  AWS::S3::Bucket", "aws.s3.bucket-public-access-blocked", "remedy",
      "puts at risk", "soc2 CC6.", "not assessed", "parameter Key has no default",
      "1 file, 2 resources:",
    ] {
      #expect(run.text.contains(part), "no '\(part)' in:\n\(run.text)")
    }
    #expect(!run.text.contains("\u{1B}"))
    #expect(!run.text.contains("other.yaml"))
  }

  @Test func parametersDecideWhatWasOpen() throws {
    let folder = try folder()
    try folder.write(
      #"[{"ParameterKey":"Key","ParameterValue":"alias/mine"}]"#, to: "parameters.json")
    let options = "--checks aws.sns.topic-encrypted --format json --quiet"
    let open = try Program.run("check \(folder.path("iac")) \(options)")
    let known = try Program.run(
      "check \(folder.path("iac")) \(options) --parameters \(folder.path("parameters.json"))")
    #expect(outcomes(open) == ["Topic no-evidence"])
    #expect(outcomes(known) == ["Topic pass"])
  }

  private func outcomes(_ run: Program.Run) -> [String] {
    let results = run.json?["results"] as? [[String: Any]] ?? []
    return results.map { "\($0["resource"] ?? "-") \($0["outcome"] ?? "")" }
  }

  @Test func aBaselineFailsOnlyWhatIsNew() throws {
    let folder = try folder()
    let path = folder.path("iac")
    let baseline = folder.path("baseline.json")
    #expect(
      try Program.run("check \(path) --quiet --write-baseline \(baseline)").status == 1)
    let same = try Program.run("check \(path) --quiet --fail-on-new \(baseline)")
    #expect(same.status == 0)
    #expect(same.text.contains(" known"))
    try folder.write("# moved\n" + Self.naive, to: "iac/naive.yaml")
    #expect(try Program.run("check \(path) --quiet --fail-on-new \(baseline)").status == 0)
    try folder.write(
      Self.naive + "  More: {Type: \"AWS::S3::Bucket\"}\n", to: "iac/naive.yaml")
    #expect(try Program.run("check \(path) --quiet --fail-on-new \(baseline)").status == 1)
    #expect(try Program.run("check \(path) --fail-on-new \(path)/naive.yaml").status == 2)
  }

  @Test func suppressionsAreSeenAndExpire() throws {
    let folder = try folder()
    let text = Self.naive.replacing(
      "  Logs:",
      with:
        "  # demarc:ignore aws.s3.bucket-versioned reason=\"build output\" until=2026-12-31\n  Logs:"
    )
    try folder.write(text, to: "iac/naive.yaml")
    let options = "--checks aws.s3.bucket-versioned --quiet"
    let now = try Program.run("check \(folder.path("iac")) \(options) --as-of 2026-06-30")
    #expect(now.status == 0)
    #expect(now.text.contains("suppressed"))
    #expect(now.text.contains("build output until 2026-12-31"))
    let later = try Program.run("check \(folder.path("iac")) \(options) --as-of 2027-01-01")
    #expect(later.status == 1)
    #expect(later.text.contains("template.expired-suppression"))
    try folder.write(
      "suppressions: [{check: aws.s3.bucket-versioned, path: 'iac/*', reason: agreed}]",
      to: "s.yaml")
    try folder.write(Self.naive, to: "iac/naive.yaml")
    let file = try Program.run(
      "check \(folder.path("iac")) \(options) --suppressions \(folder.path("s.yaml"))")
    #expect(file.status == 0)
  }

  @Test func allFormsAreWrittenAndParse() throws {
    let folder = try folder()
    let run = try Program.run(
      "check \(folder.path("iac")) --quiet --format sarif --output \(folder.path("out"))")
    let runs = run.json?["runs"] as? [[String: Any]]
    let results = runs?.first?["results"] as? [[String: Any]] ?? []
    #expect(results.contains { $0["ruleId"] as? String == "aws.s3.bucket-versioned" })
    for name in ["check.txt", "check.json", "check.sarif", "check.junit.xml", "check.md"] {
      #expect(!(try folder.data("out/\(name)")).isEmpty)
    }
    #expect(try XMLDocument(data: folder.data("out/check.junit.xml")).rootElement() != nil)
    let page = String(decoding: try folder.data("out/check.md"), as: UTF8.self)
    #expect(page.contains("| critical | Logs |"))
  }

  @Test func ownRulesAndStandardInputAreTaken() throws {
    let folder = try folder()
    try folder.write(
      "rule tagged { Resources.*.Properties.Tags exists <<tag it>> }", to: "rules/own.guard")
    let run = try Program.run(
      "check - --rules \(folder.path("rules")) --skip aws.s3.bucket-versioned --quiet",
      input: Self.naive)
    #expect(run.text.contains("tagged"))
    #expect(run.text.contains("tag it"))
    #expect(run.text.contains("<stdin>"))
    #expect(!run.text.contains("aws.s3.bucket-versioned"))
  }

  @Test func aCheckIsDeployedAsAHookToo() throws {
    let hook = try Program.run("checks export aws.s3.bucket-versioned --hook")
    #expect(hook.status == 0)
    let folder = try folder()
    try folder.write(hook.text, to: "hook.guard")
    let run = try Program.run(
      "policy run -r \(folder.path("hook.guard")) -d \(folder.path("iac/naive.yaml"))")
    #expect(run.status == 1)
    #expect(run.text.contains("Logs (AWS::S3::Bucket)"))
    let none = try Program.run("checks export aws.iam.access-keys-rotated --hook")
    #expect(none.status == 2)
    #expect(none.errors.contains("no form for templates"))
  }

  @Test func anARMTemplateIsJudgedByTheAzureChecks() throws {
    let run = try Program.run("check examples/arm/shop.json")
    #expect(run.status == 1)
    for part in [
      "azure.storage.blob-public-access-off  51:34", "wanted  equals false",
      "azure.key-vault.purge-protected", "the template shows no",
    ] {
      #expect(run.text.contains(part), "\(part) is not in:\n\(run.text)")
    }
    #expect(!run.text.contains("access-keys-rotated"))
  }

  @Test func twoRunsGiveTheSameBytes() throws {
    let path = "examples/templates"
    let one = try Program.run("check \(path) --format json --quiet --as-of 2026-06-30")
    let two = try Program.run("check \(path) --format json --quiet --as-of 2026-06-30")
    #expect(one.output == two.output)
    #expect(!one.output.isEmpty)
  }
}
