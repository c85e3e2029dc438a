import Foundation
import Testing

/// What runs leave in the evidence ledger of a workspace.
@Suite struct EvidenceRunTests {
  private func workspace(_ ledger: Bool = true) throws -> Folder {
    let folder = try Folder()
    try folder.write(
      """
      organization: Example
      frameworks: [soc2]
      attestations:
        - requirements: [soc2 CC1.1, soc2 CC1.5]
          statement: The code of conduct is signed each year.
          author: Head of People
          date: 2026-01-15
          expires: 2027-01-15

      """, to: "demarc.yaml")
    try folder.write(Export.snapshot([Export.bucket("b")]), to: "imports/a.json")
    if ledger {
      let run = try Program.run("evidence init --workspace \(folder.path(""))")
      #expect(run.status == 0, "\(run.errors)")
    }
    return folder
  }

  private func assess(_ folder: Folder, _ rest: String = "") throws -> Program.Run {
    try Program.run(
      "assess --workspace \(folder.path("")) --as-of 2026-06-30 --fail-on none --format json \(rest)"
    )
  }

  private func evidence(_ run: Program.Run) throws -> [[String: Any]] {
    try #require(run.json?["evidence"] as? [[String: Any]])
  }

  @Test func anAssessmentIsRecordedAndCitesWhatItRestsOn() throws {
    let folder = try workspace()
    let run = try assess(folder)
    #expect(run.status == 0, "\(run.errors)")
    #expect(run.errors.contains("Evidence: leaves 0 to 4 of"))
    let cited = try evidence(run)
    let kinds = cited.compactMap { $0["kind"] as? String }
    #expect(kinds == ["import", "document", "attestation", "matrix"])
    let verdicts = try #require(run.json?["verdicts"] as? [[String: Any]])
    let verdict = try #require(verdicts.first { $0["requirement"] as? String == "CC1.1" })
    #expect(verdict["leaves"] as? [Int] == [2])

    // The last leaf holds the very bytes that were printed.
    let shown = try Program.run(
      "evidence show 4 --workspace \(folder.path("")) --output \(folder.path("kept.json"))")
    #expect(shown.status == 0, "\(shown.errors)")
    #expect(try folder.data("kept.json") == run.output)
    let verified = try Program.run("evidence verify --workspace \(folder.path(""))")
    #expect(verified.status == 0)
    #expect(verified.text.contains("5 leaves, all verified"))
  }

  @Test func wordsAreRecordedOnceAndExportsAsVersions() throws {
    let folder = try workspace()
    _ = try assess(folder)
    try folder.write(Export.snapshot([Export.bucket("b", isOpen: true)]), to: "imports/a.json")
    let run = try assess(folder)
    let cited = try evidence(run)
    #expect(cited.compactMap { $0["leaf"] as? Int } == [1, 2, 5, 6])
    let verified = try Program.run("evidence verify --workspace \(folder.path(""))")
    #expect(verified.text.contains("8 leaves, all verified"))
  }

  @Test func withoutALedgerNothingIsSaidOrCited() throws {
    let folder = try workspace(false)
    let run = try assess(folder)
    #expect(run.status == 0)
    #expect(run.json?["evidence"] == nil)
    #expect(!run.errors.contains("Evidence"))
  }

  @Test func aKeyThatDoesNotOpenIsToldBeforeTheWork() throws {
    let folder = try workspace()
    try FileManager.default.removeItem(atPath: folder.path(".demarc/keys/ledger.key"))
    let run = try assess(folder)
    #expect(run.status == 2)
    #expect(run.errors.contains("--no-evidence"), "\(run.errors)")
    #expect(run.output.isEmpty)
    #expect(try assess(folder, "--no-evidence").status == 0)
  }

  @Test func explainEndsAtTheLeavesOfTheLedger() throws {
    let folder = try workspace()
    let line = "explain soc2 CC6.1 aws.s3 --workspace \(folder.path("")) --as-of 2026-06-30"
    #expect(!(try Program.run(line).text.contains("evidence ledger")))
    _ = try assess(folder)
    #expect(try Program.run(line).text.contains("evidence ledger, leaf 0"))
    // An export that is another by now is not what was recorded.
    try folder.write(Export.snapshot([Export.bucket("c")]), to: "imports/a.json")
    #expect(!(try Program.run(line).text.contains("evidence ledger, leaf 0")))
  }

  @Test func aDetectionRunIsRecordedWhetherItFoundSomethingOrNot() throws {
    let folder = try workspace()
    try folder.write(
      #"{"eventVersion":"1.08","eventTime":"2026-06-01T00:00:00Z","eventName":"StopLogging","#
        + #""eventSource":"cloudtrail.amazonaws.com","awsRegion":"eu-west-1","eventID":"e-1","#
        + #""userIdentity":{"type":"IAMUser","arn":"arn:aws:iam::111122223333:user/eve"},"#
        + #""recipientAccountId":"111122223333","eventType":"AwsApiCall"}"# + "\n",
      to: "logs/one.json")
    let place = "--workspace \(folder.path(""))"
    let run = try Program.run("detect \(folder.path("logs")) \(place) --format json --fail-on none")
    #expect(run.status == 0, "\(run.errors)")
    #expect(run.errors.contains("Evidence: leaf 0 of the ledger"))
    let kept = try Program.shell(
      "$demarc evidence show 0 --content \(place) --output \(folder.path("alerts.ndjson"))")
    #expect(kept.status == 0, "\(kept.errors)")
    #expect(!run.output.isEmpty)
    #expect(try folder.data("alerts.ndjson") == run.output)

    try folder.write("", to: "logs/one.json")
    let quiet = try Program.run("detect \(folder.path("logs")) \(place) --format json")
    #expect(quiet.errors.contains("Evidence: leaf 1 of the ledger"), "\(quiet.errors)")
    let list = try Program.run("evidence list \(place) --kind alert --json")
    #expect(list.status == 0)
    #expect(list.text.contains("Detection over"))
  }
}
