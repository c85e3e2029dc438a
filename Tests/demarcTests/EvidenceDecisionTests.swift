import Foundation
import Testing

/// Contracts, duties and decisions leave their own leaves.
@Suite struct EvidenceDecisionTests {
  private func leaves(_ place: String, _ kind: String) throws -> [[String: Any]] {
    let list = try Program.run("evidence list \(place) --kind \(kind) --json")
    #expect(list.status == 0, "\(list.errors)")
    return try #require(list.json?["leaves"] as? [[String: Any]])
  }

  private func titles(_ place: String, _ kind: String) throws -> [String] {
    try leaves(place, kind).compactMap { $0["title"] as? String }
  }

  private func workspace(_ files: [String: String]) throws -> (Folder, place: String) {
    let folder = try Folder()
    for (path, text) in files { try folder.write(text, to: path) }
    let place = "--workspace \(folder.path(""))"
    let run = try Program.run("evidence init \(place)")
    #expect(run.status == 0, "\(run.errors)")
    return (folder, place)
  }

  @Test func theRegistryIsRecordedOnceWithItsFiles() throws {
    let (folder, place) = try workspace([
      "demarc.yaml": "organization: Example\nframeworks: [soc2]\n",
      "imports/a.json": Export.snapshot([Export.bucket("b")]),
      "docs/soc2.pdf": "the report", "docs/baa.pdf": "the agreement",
      "assurance.yaml": """
      reports:
        - id: aws-soc2
          type: soc2-type2
          cloud: aws
          title: AWS SOC 2
          services: all
          regions: all
          period: {from: 2025-10-01, to: 2026-09-30}
          document: {file: docs/soc2.pdf}
          exceptions:
            - id: E1
              criteria: [soc2 CC6.1]
              text: one access was removed late
              disposition: {decision: accepted, because: no customer data, by: CISO, date: 2026-05-11}
      agreements:
        - id: aws-baa
          kind: baa
          party: AWS
          cloud: aws
          services: all
          title: AWS business associate addendum
          signed: 2026-01-02
          from: 2026-01-02
          document: {file: docs/baa.pdf}
          notification:
            - {trigger: discovery of a breach, amount: 60, unit: calendar-days}
      """,
    ])
    let assess = "assess \(place) --as-of 2026-06-30 --fail-on none --format json"
    let run = try Program.run(assess)
    #expect(run.status == 0, "\(run.errors)")
    #expect(
      try titles(place, "contract").sorted() == [
        "AWS business associate addendum", "AWS business associate addendum, file docs/baa.pdf",
      ])
    #expect(
      try titles(place, "provider-report").sorted() == [
        "AWS SOC 2", "AWS SOC 2, file docs/soc2.pdf",
      ])
    #expect(try titles(place, "decision") == ["AWS SOC 2, exception E1: accepted"])
    #expect(try titles(place, "document").contains { $0.hasSuffix("assurance.yaml") })
    let baa = try #require(
      try leaves(place, "contract").first { ($0["title"] as? String)?.hasSuffix(".pdf") == true })
    let index = try #require(baa["index"] as? Int)
    _ = try Program.run(
      "evidence show \(index) \(place) --content --output \(folder.path("kept.pdf"))")
    #expect(try folder.data("kept.pdf") == Data("the agreement".utf8))

    let again = try Program.run(assess)
    #expect(again.status == 0, "\(again.errors)")
    #expect(try leaves(place, "contract").count == 2)
    #expect(try leaves(place, "decision").count == 1)
  }

  @Test func aMatrixVersionAndItsApprovalAreLeaves() throws {
    let (folder, place) = try workspace([
      "demarc.yaml": "organization: Example\nframeworks: [soc2]\n",
      "imports/a.json": Export.snapshot([Export.bucket("b")]),
    ])
    let assess = "assess \(place) --as-of 2026-06-30 --fail-on none --format json"
    _ = try Program.run(assess)
    let matrix = try leaves(place, "matrix")
    #expect(matrix.count == 1)
    let approved = try Program.shell(
      "$demarc matrix approve v1 --by Ada --because 'looked at every service' --as-of 2026-07-01 "
        + place)
    #expect(approved.status == 0, "\(approved.errors)")
    #expect(approved.text.contains("of the ledger"))
    #expect(try titles(place, "decision") == ["Approval of matrix v1 by Ada"])
    let facts = try Program.run("matrix show v1 --json \(place)")
    let index = try #require(matrix[0]["index"] as? Int)
    _ = try Program.run(
      "evidence show \(index) \(place) --content --output \(folder.path("facts.json"))")
    #expect(try folder.data("facts.json") + Data("\n".utf8) == facts.output)

    let run = try Program.run(assess)
    let cited = try #require(run.json?["evidence"] as? [[String: Any]])
    #expect(
      cited.contains { $0["subject"] as? String == "Approval of matrix v1 by Ada, 2026-07-01" })
    #expect(try leaves(place, "matrix").count == 1)
  }

  @Test func aDecisionOnAnIncidentIsALeaf() throws {
    let (folder, place) = try workspace([
      "demarc.yaml": "organization: Example\n",
      "logs/one.json": #"{"eventVersion":"1.08","eventTime":"2026-06-01T00:00:00Z","#
        + #""eventName":"StopLogging","eventSource":"cloudtrail.amazonaws.com","#
        + #""awsRegion":"eu-west-1","eventID":"e-1","userIdentity":{"type":"IAMUser","#
        + #""arn":"arn:aws:iam::111122223333:user/eve"},"recipientAccountId":"111122223333","#
        + #""eventType":"AwsApiCall"}"# + "\n",
    ])
    _ = try Program.run("detect \(folder.path("logs")) \(place) --format json --fail-on none")
    let list = try Program.run("incident list \(place)")
    let found = try #require(list.text.firstMatch(of: #/INC-[0-9a-f]{16}/#))
    let closed = try Program.shell(
      "$demarc incident close \(found.output) --because 'planned work' --by Ada \(place)")
    #expect(closed.status == 0, "\(closed.errors)")
    #expect(closed.text.contains("leaf 1 of the ledger"), "\(closed.text)")
    let title = try #require(try titles(place, "decision").first)
    #expect(title.hasPrefix("\(found.output) closed"))

    let quiet = try Program.run("incident reopen \(found.output) --no-evidence \(place)")
    #expect(quiet.status == 0)
    #expect(try leaves(place, "decision").count == 1)
    // A key that is not there is told before anything is decided.
    try FileManager.default.removeItem(atPath: folder.path(".demarc/keys/ledger.key"))
    let refused = try Program.shell(
      "$demarc incident close \(found.output) --because 'planned work' \(place)")
    #expect(refused.status == 2)
    #expect(try Program.run("incident list \(place)").text.contains("open"))
  }
}
