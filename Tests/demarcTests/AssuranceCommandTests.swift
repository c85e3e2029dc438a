import Foundation
import Testing

/// The assurance registry from the command line: added to, listed, checked, and part of an assessment.
@Suite struct AssuranceCommandTests {
  private static let acme = "--workspace examples/acme --as-of 2026-06-30"

  private func workspace(_ registry: String = "", frameworks: String = "[soc2]") throws -> Folder {
    let folder = try Folder()
    try folder.write("organization: Test\nframeworks: \(frameworks)\n", to: "demarc.yaml")
    if !registry.isEmpty { try folder.write(registry, to: "assurance.yaml") }
    try folder.write(Export.snapshot([Export.bucket("b")]), to: "imports/a.json")
    return folder
  }

  @Test func addPinsTheFileAndKeepsWhatAPersonWrote() throws {
    let mine = "# my own words\nagreements: []   # none yet\n"
    let folder = try workspace(mine)
    try folder.write("the report", to: "soc2.pdf")
    let add =
      "assurance add \(folder.path("soc2.pdf")) --type soc2-type2 --cloud aws "
      + "--from 2026-01-01 --to 2026-12-31 --services all --workspace \(folder.root.path)"
    let run = try Program.run(add)
    #expect(run.status == 0, "\(run.errors)")
    let text = String(decoding: try folder.data("assurance.yaml"), as: UTF8.self)
    #expect(text.hasPrefix(mine))
    let digest = try Program.shell("sha256sum < \(folder.path("soc2.pdf"))").text.prefix(64)
    #expect(text.contains("sha256: \(digest)"))
    #expect(text.contains("file: soc2.pdf"))
    // The same again is refused, and nothing is written.
    #expect(try Program.run(add).status == 2)
    #expect(String(decoding: try folder.data("assurance.yaml"), as: UTF8.self) == text)
    let list = try Program.run(
      "assurance list --workspace \(folder.root.path) --as-of 2026-12-01 --format json")
    let entry = try #require((list.json?["entries"] as? [[String: Any]])?.first)
    #expect(entry["id"] as? String == "aws-soc2-type2-2026")
    #expect(entry["daysLeft"] as? Int == 30)
    #expect(entry["standing"] as? String == "lapses-soon")
    // It proves the provider's side now.
    let assessed = try Program.run(
      "assess --workspace \(folder.root.path) --as-of 2026-06-30 --format json --quiet")
    #expect((assessed.json?["scopeHoles"] as? [Any])?.isEmpty == true)
    // A file that was exchanged is told.
    try folder.write("another report", to: "soc2.pdf")
    let check = try Program.run(
      "assurance check --workspace \(folder.root.path) --as-of 2026-06-30")
    #expect(check.status == 1)
    #expect(check.text.contains("not the one that was pinned"))
  }

  @Test(arguments: [
    "--type soc9 --cloud aws --from 2026-01-01 --to 2026-12-31 --services all",
    "--type soc3 --from 2026-01-01 --to 2026-12-31 --services all",
    "--type soc3 --cloud aws --from 2026-12-31 --to 2026-01-01 --services all",
    "--type soc3 --cloud aws --from 2026-01-01 --to 2026-12-31 --services aws.nothing",
  ])
  func wrongOptionsAddNothing(_ options: String) throws {
    let folder = try workspace()
    try folder.write("r", to: "r.pdf")
    let run = try Program.run(
      "assurance add \(folder.path("r.pdf")) \(options) --workspace \(folder.root.path)")
    #expect(run.status == 64)
    #expect(!folder.names.contains("assurance.yaml"))
  }

  @Test func healthDataWithoutAnAgreementFailsTheRun() throws {
    let options = "--as-of 2026-06-30 --quiet"
    let folder = try workspace(frameworks: "[hipaa-security]")
    let place = "--workspace \(folder.root.path) \(options)"
    let open = try Program.run("assess \(place) --format json")
    let gaps = open.json?["assurance"] as? [[String: Any]] ?? []
    #expect(gaps.contains { $0["kind"] as? String == "baa-missing" })
    let agreement = """
      agreements:
        - id: baa
          kind: baa
          cloud: aws
          services: all
          signed: 2025-01-01
          notification: [{trigger: breach, amount: 60, unit: calendar-days, contact: privacy}]
      """
    try folder.write(agreement, to: "assurance/agreements.yaml")
    let signed = try Program.run("assess \(place) --format json")
    let left = signed.json?["assurance"] as? [[String: Any]] ?? []
    #expect(!left.contains { $0["kind"] as? String == "baa-missing" })
    // The default frameworks name HIPAA, and say nothing of the customer.
    let other = try Folder()
    try other.write(Export.snapshot([Export.bucket("b")]), to: "a.json")
    let plain = try Program.run(
      "assess \(other.path("a.json")) --workspace \(other.root.path) \(options) --format json")
    let unsaid = plain.json?["assurance"] as? [[String: Any]] ?? []
    #expect(!unsaid.contains { $0["kind"] as? String == "baa-missing" })
  }

  @Test func acmeShowsEachGap() throws {
    let run = try Program.run("assurance check \(Self.acme) --format json --quiet")
    #expect(run.status == 1, "\(run.errors)")
    let gaps = run.json?["gaps"] as? [[String: Any]] ?? []
    let kinds = Set(gaps.compactMap { $0["kind"] as? String })
    for kind in [
      "baa-missing", "bridge-missing", "bridge-not-by-management", "bridge-too-long",
      "claim-conflict", "contract-lapses-soon", "document-changed", "document-not-pinned",
      "duty-without-answer", "duty-without-owner", "exception-open",
      "notification-terms-missing", "opinion", "questionnaire-gap", "questionnaire-overdue",
      "report-lapsed", "report-lapses-soon", "review-overdue", "scope-hole",
      "subservice-without-report",
    ] { #expect(kinds.contains(kind), "\(kind)") }
    #expect(try Program.run("assurance check \(Self.acme) --fail-on critical --quiet").status == 0)
  }

  @Test func acmesDutiesArePartsOfTheMatrix() throws {
    let told = try Program.run("explain soc2 CC7.3 aws.organization \(Self.acme)")
    #expect(told.text.contains("User-entity control AWS-CUEC-04: customer"))
    #expect(told.text.contains("Customer (needs attestation)"))
    let answered = try Program.run("explain soc2 CC6.2 aws.organization \(Self.acme)")
    #expect(answered.text.contains("met, on a person's word"))
    let shown = try Program.run("assurance show AWS-CUEC-01 \(Self.acme)")
    #expect(shown.text.contains("aws.iam.console-users-mfa"))
    let report = try Program.run("assurance show aws-soc2-2026 \(Self.acme) --format json")
    #expect((report.json?["lists"] as? [String: Any])?["Exceptions"] != nil)
    #expect(try Program.run("assurance show nothing \(Self.acme)").status == 2)
  }

  @Test func claimsProveNothingAndConflictsAreShown() throws {
    let run = try Program.run("assurance claims \(Self.acme) --format json --quiet")
    #expect(run.status == 1)
    let claims =
      (try? JSONSerialization.jsonObject(with: run.output)) as? [[String: Any]] ?? []
    let states = claims.reduce(into: [String: String]()) {
      $0[$1["requirement"] as? String ?? ""] = $1["state"] as? String
    }
    #expect(states["CC6.1"] == "conflict")
    #expect(states["CC8.1"] == "conflict")
  }

  @Test func ourQuestionsComeOutAsASheet() throws {
    let run = try Program.run("assurance questions")
    #expect(run.status == 0)
    #expect(run.text.hasPrefix("id,topic,question,answer,comment,evidence,controls\r\n"))
    #expect(run.text.split(separator: "\r\n").count > 30)
  }

  @Test func aBrokenRegistryEndsWithTwoAndItsPlace() throws {
    let folder = try workspace("reports:\n  - id: x\n")
    for command in ["assurance list", "assurance check", "assess"] {
      let run = try Program.run(
        "\(command) --workspace \(folder.root.path) --as-of 2026-06-30 --quiet")
      #expect(run.status == 2, "\(command)")
      #expect((run.errors + run.text).contains("assurance.yaml:2:5"), "\(command)")
    }
  }
}
