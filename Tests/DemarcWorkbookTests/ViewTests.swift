import DemarcBoundary
import DemarcModel
import DemarcReport
import Testing

@testable import DemarcWorkbook

@Suite struct ViewTests {
  private func rows(_ name: String, _ input: WorkbookInput) throws -> [[String: String]] {
    let sheet = try #require(Workbook.sheets(input).named(name), "\(name) is missing")
    let titles = sheet.columns.map(\.title)
    return sheet.texts.map { Dictionary(zip(titles, $0), uniquingKeysWith: { first, _ in first }) }
  }

  @Test func onlySheetsOfAssessedFrameworksAreThere() throws {
    let sheets = Workbook.sheets(try Sample.input(["soc2"])).map(\.name)
    #expect(
      sheets == [
        "Summary", "Requirements", "Responsibility matrix", "SOC 2 CUEC", "SOC 2 CSOC", "POA&M",
      ])
    let summary = try #require(Workbook.sheets(try Sample.input(["soc2"])).first)
    #expect(summary.texts.contains { $0.first == "HIPAA: left out" })
  }

  @Test func everyRowIsAsWideAsItsTitles() throws {
    for sheet in Workbook.sheets(try Sample.input()) where sheet.layout == .table {
      #expect(sheet.texts.allSatisfy { $0.count == sheet.columns.count }, "\(sheet.name)")
      #expect(!sheet.texts.isEmpty, "\(sheet.name)")
      #expect(sheet.name.utf16.count <= 31)
    }
  }

  @Test func aRequirementLinksToItsFirstRowOfTheMatrix() throws {
    let sheets = Workbook.sheets(try Sample.input(["soc2"]))
    let matrix = try #require(sheets.named("Responsibility matrix")).texts
    var links: [(String, Int)] = []
    sheets.named("Requirements")?.rows { row in
      if case .link(_, let target, let line) = row.last?.content {
        #expect(target == "Responsibility matrix")
        links.append((row[1].text, line))
      }
    }
    #expect(links.count > 30)
    for (id, line) in links { #expect(matrix[line - 1][1] == id) }
  }

  @Test func aFailedPartNamesItsCheckAndCounts() throws {
    let rows = try rows("Responsibility matrix", try Sample.input(["soc2"]))
    let failed = rows.filter { $0["Customer state"] == "Failed" }
    #expect(!failed.isEmpty)
    #expect(
      failed.allSatisfy {
        $0["Customer evidence"]?.contains("aws.s3.bucket-private: 9 passed, 3 failed") == true
      })
    #expect(failed.allSatisfy { $0["Why this owner"]?.isEmpty == false })
  }

  @Test func anExclusionNeedsItsJustificationAndSaysIt() throws {
    var input = try Sample.input(["iso27001-2022"])
    input.decisions = [
      RequirementDecision(
        requirement: RequirementID(framework: "iso27001", id: "8.30"), choice: .excluded,
        reason: "No development is given away", author: "CISO", date: Sample.day,
        review: Sample.day.adding(days: 365))
    ]
    let rows = try rows("ISO 27001 SoA", input)
    #expect(rows.count == 93)
    let excluded = rows.filter { $0["Included"] == "No" }
    #expect(excluded.map { $0["Control"] } == ["A.8.30"])
    #expect(excluded.first?["Justification for exclusion"] == "No development is given away")
    #expect(excluded.first?["Implemented"] == "Not applicable")
    // The provider's buildings are inherited, not excluded.
    let physical = rows.filter { $0["Control"]?.hasPrefix("A.7.") == true }
    #expect(physical.count == 14)
    #expect(physical.allSatisfy { $0["Included"]?.hasPrefix("Yes") == true })
    #expect(physical.contains { $0["Included"] == "Yes, inherited" })
  }

  @Test func decisionsThatAFrameworkDoesNotAllowAreTold() throws {
    var input = try Sample.input(["hipaa-security"])
    func decide(_ framework: String, _ id: String, _ choice: RequirementDecision.Choice) {
      input.decisions.append(
        RequirementDecision(
          requirement: RequirementID(framework: framework, id: id), choice: choice,
          reason: "A reason that says enough", author: "CISO", date: Sample.day))
    }
    decide("hipaa-security", "164.308(a)(1)(ii)(A)", .notReasonable)
    decide("hipaa-security", "164.312(a)(2)(iv)", .alternative)
    decide("hipaa-security", "164.308(a)(2)", .excluded)
    decide("iso27001-2022", "A.7.4", .excluded)
    let faults = Workbook.faults(input)
    #expect(faults.map(\.code) == Array(repeating: "workbook.decision", count: 3))
    #expect(faults.map(\.severity) == [.error, .error, .warning])
    let rows = try rows("HIPAA", input)
    let alternative = rows.first { $0["Specification"] == "164.312(a)(2)(iv)" }
    #expect(alternative?["R/A"] == "A" && alternative?["Decision"] == "Alternative")
    #expect(rows.contains { $0["R/A"] == "A" && $0["Decision"] == "Not decided" })
    #expect(rows.allSatisfy { $0["R/A"] != "R" || $0["Decision"] != "Not decided" })
  }

  @Test func anAgreementIsNamedWhileItIsInForce() throws {
    var input = try Sample.input(["hipaa-security"])
    input.agreements = [
      AssociateAgreement(reference: "BAA-7", cloud: .aws, from: Sample.day.adding(days: -9)),
      AssociateAgreement(
        reference: "BAA-8", cloud: .azure, from: Sample.day.adding(days: -9),
        to: Sample.day.adding(days: -1)),
    ]
    let texts = try rows("HIPAA", input).compactMap { $0["BAA"] }
    #expect(texts.contains { $0.contains("AWS: BAA-7") })
    #expect(!texts.contains { $0.contains("BAA-8") })
    if texts.contains(where: { $0.contains("Azure") }) {
      #expect(texts.contains { $0.contains("Azure: none in force on \(Sample.day)") })
    }
  }

  @Test func weaknessesAreDueByTheirSeverityAndAcceptedOnesByTheirDay() throws {
    var input = try Sample.input(["soc2"])
    input.schedule.days[.high] = 10
    input.detected = ["F-2": Sample.day.adding(days: -20)]
    let rows = try rows("POA&M", input)
    #expect(rows.map { $0["POAM ID"] } == ["F-1", "F-3"])
    let open = rows[0]
    #expect(open["Asset Identifier"] == "arn:aws:s3:::bucket-1\narn:aws:s3:::bucket-2")
    #expect(open["Original Detection Date"] == "\(Sample.day.adding(days: -20))")
    #expect(open["Scheduled Completion Date"] == "\(Sample.day.adding(days: -10))")
    #expect(open["Comments"]?.contains("overdue") == true)
    #expect(open["Operational Requirement"] == "No")
    #expect(rows[1]["Scheduled Completion Date"] == "\(Sample.day.adding(days: 45))")
    #expect(rows[1]["Deviation Rationale"] == "A public website")
    #expect(rows[1]["Operational Requirement"] == "Yes")
  }

  @Test func theRegistrysControlsStandInsteadOfDerivedOnes() throws {
    var input = try Sample.input(["soc2"])
    #expect(
      try rows("SOC 2 CUEC", input).allSatisfy { $0["Source"] == "derived from the matrix" })
    input.userControls = [
      UserEntityControl(
        report: "aws-soc2", criteria: ["CC6.1"], statement: "Users are reviewed", control: "AC-7")
    ]
    let rows = try rows("SOC 2 CUEC", input)
    #expect(rows.map { $0["Source"] } == ["assurance registry"])
    #expect(rows.first?["Provider report"] == "AWS SOC 2 Type II (aws-soc2)")
  }

  @Test func leavesOfTheLedgerAreNamed() throws {
    var input = try Sample.input(["soc2"])
    for (subject, text) in [
      ("aws-soc2", "leaf 7: provider-report aws-soc2 (sha256 abababababab…)"), ("of-nobody", ""),
    ] {
      input.report.assessment.evidence = [
        EvidenceCitation(
          kind: "provider-report", subject: subject, leaf: 7,
          sha256: String(repeating: "ab", count: 32))
      ]
      // The provider has a part in every requirement, if only in what is kept once with it.
      let rows = try rows("Requirements", input)
      #expect(Set(rows.compactMap { $0["Evidence in the ledger"] }) == [text])
    }
  }

  @Test func aWorkbookWithoutALedgerHasNoColumnForIt() throws {
    let rows = try rows("Requirements", try Sample.input(["soc2"]))
    #expect(!rows.isEmpty && rows.allSatisfy { $0["Evidence in the ledger"] == nil })
  }

  @Test func whatIsNotMetSaysWhy() throws {
    let rows = try rows("Requirements", try Sample.input(["soc2"]))
    for row in rows where ["Failed", "Provider open", "Needs attestation"].contains(row["State"]) {
      #expect(!(row["Why"] ?? "").isEmpty, "\(row)")
    }
    #expect(rows.contains { $0["State"] != "Met" })
  }

  @Test func pciRowsHaveOneMarkAndNoTexts() throws {
    for row in try rows("PCI DSS 12.8.5", try Sample.input(["pci-dss-4.0.1"])) {
      let marks = ["TPSP", "Entity", "Both"].filter { row[$0] == "X" }
      #expect(marks.count == 1, "\(row)")
    }
  }

  @Test func aBaselineLeavesOtherControlsOut() throws {
    var input = try Sample.input(["nist-800-53r5"])
    input.baseline = "fedramp-moderate"
    let ids = Set(
      try rows("FedRAMP CIS", input).compactMap { $0["Control ID"]?.split(separator: " ").first })
    #expect(ids.count == 323)
  }
}
