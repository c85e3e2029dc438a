import Foundation
import Testing

/// Commands, exit statuses and what goes where.
@Suite struct CommandTests {
  @Test func theExitStatusSaysWhatCameOut() throws {
    let folder = try Folder()
    try folder.write(Export.snapshot([Export.bucket("open", isOpen: true)]), to: "open.json")
    try folder.write("{\"configurationItems\":[{}]}", to: "broken.json")
    let open = "assess \(folder.path("open.json")) --workspace \(folder.root.path) --quiet"
    #expect(try Program.run(open).status == 1)
    #expect(try Program.run(open + " --fail-on none").status == 0)
    #expect(try Program.run("\(open) \(folder.path("broken.json")) --fail-on none").status == 2)
    #expect(try Program.run("assess \(folder.path("missing.json")) --quiet").status == 2)
    #expect(try Program.run("assess --fail-on purple").status == 64)
    #expect(try Program.run("explain soc2 CC99.9").status == 64)
    #expect(try Program.run("--version").status == 0)
  }

  @Test func resultsGoOutAndEverythingElseGoesToErrors() throws {
    let folder = try Folder()
    try folder.write(Export.snapshot([Export.bucket("b")]), to: "a.json")
    let run = try Program.run(
      "assess \(folder.path("a.json")) --format json --as-of 2026-06-30 "
        + "--output \(folder.path("out"))")
    #expect(run.json?["schema"] as? String == "demarc/assessment/1")
    #expect(run.errors.contains("Report: "))
    let written = try folder.data("out/assessment.json")
    #expect(written == run.output)
    let plain = try Program.run("assess \(folder.path("a.json")) --as-of 2026-06-30")
    #expect(!plain.text.contains("\u{1B}"))
  }

  @Test func standardInputIsReadLikeAFile() throws {
    let folder = try Folder()
    let text = Export.snapshot([Export.bucket("b"), Export.bucket("c", isOpen: true)])
    try folder.write(text, to: "a.json")
    let options = "--format json --as-of 2026-06-30 --quiet"
    let file = try Program.run("assess \(folder.path("a.json")) \(options)")
    let input = try Program.run("assess - \(options)", input: text)
    let zipped = try Program.shell(
      "gzip -c \(folder.path("a.json")) | $demarc assess - \(options)")
    let spelled = String(decoding: file.output, as: UTF8.self)
      .replacing(folder.path("a.json"), with: "<stdin>")
    #expect(input.text == spelled)
    #expect(zipped.text == spelled)
  }

  @Test func anEarlierStateOnStandardInputGivesWayToALaterOne() throws {
    let late = Export.bucket("b").replacing("2026-06-01T", with: "2026-06-02T")
    let text = [Export.bucket("b", isOpen: true), late].joined(separator: "\n")
    let run = try Program.run("assess - --format json --as-of 2026-06-30 --quiet", input: text)
    #expect(run.json?["resources"] as? Int == 1)
    let findings = run.json?["findings"] as? [[String: Any]] ?? []
    #expect(!findings.contains { $0["check"] as? String == "aws.s3.bucket-public-access-blocked" })
  }

  @Test func aListThatOnlyNamesResourcesFailsNothing() throws {
    let listed = """
      [{"id":"/subscriptions/00000000-0000-0000-0000-00000000000a/resourceGroups/r/providers/\
      Microsoft.Storage/storageAccounts/a","name":"a","type":"Microsoft.Storage/storageAccounts",\
      "location":"westeurope","properties":null}]
      """
    let run = try Program.run("assess - --format json --as-of 2026-06-30 --quiet", input: listed)
    let findings = run.json?["findings"] as? [[String: Any]] ?? []
    #expect(!findings.isEmpty)
    #expect(Set(findings.compactMap { $0["outcome"] as? String }) == ["no-evidence"])
    #expect(run.status == 2, "nothing was decided")
    #expect(run.errors.contains("estate.nothing-decided"))
  }

  @Test func aWorkspaceIsStartedOnceAndCanBeAssessed() throws {
    let folder = try Folder()
    let started = try Program.run("init \(folder.path("w"))")
    #expect(started.status == 0)
    let again = try Program.run("init \(folder.path("w"))")
    #expect(again.status == 64)
    #expect(again.errors.contains("nothing was changed"))
    try folder.write(Export.snapshot([Export.bucket("b")]), to: "w/imports/a.json")
    let run = try Program.run("assess --workspace \(folder.path("w")) --quiet --fail-on none")
    #expect(run.status == 0)
    #expect(FileManager.default.fileExists(atPath: folder.path("w/report/report.html")))
  }

  @Test func namesThatStandForNothingAreFaultsWithTheirPlace() throws {
    let folder = try Folder()
    try folder.write(
      """
      organization: X
      frameworks: [soc2, sock2]
      assurance:
        reports:
          - {id: r, cloud: aws, title: R, services: [aws.s33], regions: all,
             period: {from: 2026-01-01, to: 2026-06-30}}
      attestations:
        - {requirements: [soc2 CC99.1], statement: A long statement, author: Me,
           date: 2026-01-01, expires: 2027-01-01}
      overrides:
        - {service: aws.s3, layer: cellar, owner: customer, reason: Because of reasons,
           author: Me, expires: 2027-01-01}
      """, to: "demarc.yaml")
    try folder.write(
      """
      exceptions:
        - {check: aws.s3.no-such-check, resource: "*", reason: A long enough reason, owner: A,
           approver: B, expires: 2027-01-01}
      """, to: "exceptions.yaml")
    try folder.write(Export.snapshot([Export.bucket("b")]), to: "a.json")
    let run = try Program.run(
      "assess \(folder.path("a.json")) --workspace \(folder.root.path) --as-of 2026-06-30")
    #expect(run.status == 2)
    for (code, place) in [
      ("unknown-framework", "demarc.yaml:2:20"), ("unknown-service", "demarc.yaml:5:48"),
      ("unknown-requirement", "demarc.yaml:8:21"), ("unknown-layer", "demarc.yaml:11:30"),
      ("unknown-check", "exceptions.yaml:2:13"),
    ] {
      #expect(run.text.contains("\(place): error[workspace.\(code)]"), "\(run.text)")
    }
  }

  @Test func theSchemaDescribesTheAssessment() throws {
    #expect(try Program.run("schema").json?["$schema"] != nil)
    #expect(try Program.run("frameworks").text.contains("soc2  61 active of 61"))
    #expect(try Program.run("services --cloud gcp").text.contains("gcp.gke"))
    #expect(try Program.run("checks --cloud aws").text.contains("aws.iam.root-mfa-enabled"))
  }
}
