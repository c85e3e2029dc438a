import Foundation
import Testing

/// The sample estate: each planted fault is found, nothing else is reported, and the line runs where
/// its settings say.
@Suite(.serialized) struct AcmeTests {
  private static let options = "--workspace examples/acme --as-of 2026-06-30"

  private static let assessed = Result { try Program.run("assess \(options) --format json") }

  private func assessment() throws -> [String: Any] {
    try #require(try Self.assessed.get().json)
  }

  private func rows(_ name: String) throws -> [[String: Any]] {
    try #require(try assessment()[name] as? [[String: Any]])
  }

  @Test func whatFailsIsWhatWasPlanted() throws {
    let table = try String(
      contentsOf: Program.root.appending(path: "examples/acme/faults.tsv"), encoding: .utf8)
    let planted = table.split(separator: "\n").dropFirst().map { line in
      let cells = line.split(separator: "\t", omittingEmptySubsequences: false)
      return "\(cells[1]) \(cells[3])"
    }
    #expect(planted.count >= 150)
    let found = try rows("findings").filter { $0["outcome"] as? String == "fail" }.map {
      "\($0["check"] as? String ?? "") \($0["resource"] as? String ?? "")"
    }
    #expect(Set(found).subtracting(planted).sorted() == [])
    #expect(Set(planted).subtracting(found).sorted() == [])
    #expect(found.count == planted.count)
    #expect(try Self.assessed.get().status == 1)
  }

  @Test func everyExportIsReadWhole() throws {
    #expect(try #require(try assessment()["resources"] as? Int) >= 300)
    for file in try rows("inputs") {
      #expect(file["faults"] as? Int == 0, "\(file)")
      #expect(file["format"] as? String != "unrecognised", "\(file)")
    }
    let clouds = Set(try rows("services").compactMap { $0["cloud"] as? String })
    #expect(clouds == ["aws", "azure", "gcp"])
    #expect(try rows("unknownTypes").isEmpty)
  }

  @Test(arguments: [
    ("aws.lambda", "runtime", "customer"), ("aws.eks", "guest-os", "provider"),
    ("gcp.gke", "guest-os", "provider"), ("azure.aks", "guest-os", "customer"),
    ("aws.rds", "guest-os", "customer"),
  ])
  func aSettingMovesTheLine(_ service: String, _ layer: String, _ owner: String) throws {
    let facet = try #require(
      try rows("facets").first {
        $0["service"] as? String == service && $0["layer"] as? String == layer
      })
    let owners = (facet["variants"] as? [[String: Any]] ?? []).compactMap { $0["owner"] as? String }
    #expect(owners.contains(owner), "\(facet["chain"] ?? "")")
    #expect(Set(owners).count > 1, "one estate, two owners: \(owners)")
  }

  @Test func exceptionsAreRisksAndExpiredOnesCountAgain() throws {
    let states = try rows("exceptions").compactMap { $0["state"] as? String }
    #expect(Set(states) == ["applied", "expired", "unused"])
    #expect(try Self.assessed.get().errors.contains("exceptions.expired"))
    let accepted = try rows("findings").filter { $0["acceptedUntil"] != nil }
    #expect(!accepted.isEmpty)
    for cell in try rows("cells") where cell["customer"] as? String == "met" {
      for part in cell["parts"] as? [[String: Any]] ?? [] {
        #expect(part["customer"] as? String != "accepted-risk")
      }
    }
  }

  @Test func twoRunsGiveTheSameBytes() throws {
    let folder = try Folder()
    for name in ["one", "two"] {
      let run = try Program.run("assess \(Self.options) --output \(folder.path(name)) --quiet")
      #expect(run.status == 1)
    }
    let differences = try Program.shell("diff -rq \(folder.path("one")) \(folder.path("two"))")
    #expect(differences.text == "")
    #expect(
      try FileManager.default.contentsOfDirectory(atPath: folder.path("one")).sorted() == [
        "assessment-results.json", "assessment.json", "findings.csv", "findings.junit.xml",
        "findings.sarif", "matrix.csv",
        "report.html", "report.md", "workbook.xlsx",
      ])
  }

  @Test func theGeneratorWritesWhatIsThereAndWhatWasBefore() throws {
    let check = try Program.shell("python3 examples/acme/generate.py --check")
    #expect(check.status == 0, "\(check.text)\(check.errors)")
    let folder = try Folder()
    let before = folder.path("before")
    let generated = try Program.shell("python3 examples/acme/generate.py --before \(before)")
    #expect(generated.status == 0, "\(generated.errors)")
    let old = try Program.run(
      "assess \(before)/imports \(Self.options) --format json --quiet")
    try folder.write(old.output, to: "old.json")
    try folder.write(try Self.assessed.get().output, to: "new.json")
    let diff = try Program.run(
      "matrix diff \(folder.path("old.json")) \(folder.path("new.json"))")
    #expect(diff.status == 1)
    #expect(diff.text.contains("moved to you: you adopted AlloyDB"), "\(diff.text.prefix(2000))")
    #expect(diff.text.contains("moved to you: guest-os of Amazon RDS"), "\(diff.text.prefix(2000))")
    #expect(diff.text.contains("RDS Custom"))
  }

  @Test func withoutFaultsNothingFails() throws {
    let folder = try Folder()
    let healthy = folder.path("healthy")
    _ = try Program.shell("python3 examples/acme/generate.py --healthy \(healthy)")
    // What is lacking in its registry is no fault of the estate: another one takes its place.
    let workspace = folder.path("workspace")
    let copied = try Program.shell(
      "mkdir \(workspace) && cp examples/acme/demarc.yaml examples/acme/exceptions.yaml "
        + "examples/acme/acme-controls.yaml \(workspace)")
    #expect(copied.status == 0, "\(copied.errors)")
    let agreements = ["aws", "azure", "gcp"].map {
      "  - {id: \($0), kind: baa, cloud: \($0), services: all, signed: 2024-01-01,\n"
        + "     notification: [{trigger: breach, unit: promptly, contact: privacy}]}\n"
    }.joined()
    try folder.write("agreements:\n\(agreements)", to: "workspace/assurance.yaml")
    let run = try Program.run(
      "assess \(healthy)/imports --workspace \(workspace) --as-of 2026-06-30 --format json --quiet")
    let findings = run.json?["findings"] as? [[String: Any]] ?? []
    #expect(findings.filter { $0["outcome"] as? String == "fail" }.isEmpty)
    #expect(!findings.isEmpty, "what was not exported is still said")
    #expect(run.status == 0)
  }

  @Test func everyCellIsExplained() throws {
    let run = try Program.run("explain soc2 CC6.1 aws.s3 \(Self.options)")
    for wanted in ["provider:", "customer:", "by default", "No check decides this"] {
      #expect(run.text.contains(wanted))
    }
    let finding = try #require(try rows("findings").first?["id"] as? String)
    let told = try Program.run("explain \(finding) \(Self.options)")
    #expect(told.status == 0)
    #expect(told.text.contains("remedy:"))
    #expect(try Program.run("explain acme-controls AH-1 --workspace examples/acme").status == 0)
  }
}
