import DemarcBoundary
import DemarcModel

/// What comes from outside in the sample: duties of each standing, gaps, claims, reasons to review.
enum SampleAssurance {
  static let duties = [
    CustomerDuty(
      id: "AWS-1", cloud: .aws, report: "aws-soc2", reportTitle: "SOC 2 Type II",
      criteria: [RequirementID(framework: "soc2", id: "CC6.1")],
      text: "Remove accounts of leavers within a day.", owner: "Head of IT",
      answer: .word(
        statement: "Leavers are removed by the nightly job.", author: "Head of IT",
        date: day("2026-02-01"), expires: day("2027-02-01"))),
    CustomerDuty(
      id: "AWS-2", cloud: .aws, report: "aws-soc2", reportTitle: "SOC 2 Type II",
      services: ["aws.store"], controls: ["AC-3"], text: "Keep buckets closed.",
      answer: .checks(["aws.store.private"])),
    CustomerDuty(
      id: "GCP-1", cloud: .gcp, report: "gcp-soc2", reportTitle: "SOC 2 Type II",
      criteria: [RequirementID(framework: "soc2", id: "CC1.4")], text: "Train administrators."),
  ]

  static let gaps = [
    AssuranceGap(
      .baaMissing, .high, "gcp", "no agreement in force covers health data on gcp.runner",
      hint: "sign one, and record it in assurance.yaml", cloud: .gcp, services: ["gcp.runner"]),
    AssuranceGap(
      .reportLapsesSoon, .low, "aws-soc2", "it speaks for 46 more days",
      hint: "ask for the next one", cloud: .aws, due: day("2026-08-15"),
      span: SourceSpan(file: "assurance.yaml", start: SourcePosition(line: 3, column: 5))),
  ]

  static let claims = [
    claim("soc2", "CC6.1", "aws.store", .provider, "We close every <bucket>."),
    claim("soc2", "CC6.4", nil, .provider, ""), claim("soc2", "CC9.9", nil, .customer, ""),
    claim("soc2", "CC6.7", "aws.store", .shared, ""),
  ]

  private static func claim(
    _ framework: String, _ id: String, _ service: String?, _ owner: Owner, _ words: String
  ) -> ResponsibilityClaim {
    ResponsibilityClaim(
      source: "aws-sheet", cloud: .aws, service: service,
      requirement: RequirementID(framework: framework, id: id), owner: owner, words: words)
  }

  static let review = [
    ReviewTrigger(.neverApproved, "matrix", "no version of the matrix has been approved"),
    ReviewTrigger(.newService, "gcp.runner", "2 duties moved to you: you adopted Runner"),
  ]
}
