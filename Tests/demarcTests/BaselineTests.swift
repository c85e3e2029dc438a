import Foundation
import Testing

/// The baseline that is emitted, and the naive template it replaces.
@Suite struct BaselineTests {
  private static let pseudo =
    "--pseudo AWS::Region=eu-west-1 --pseudo AWS::AccountId=111122223333"
    + " --pseudo AWS::Partition=aws --pseudo AWS::StackName=logging"

  @Test func whatIsEmittedPassesTheChecksItIsFor() throws {
    let folder = try Folder()
    let emitted = try Program.run("baseline emit aws")
    #expect(emitted.status == 0)
    try folder.write(emitted.text, to: "baseline.yaml")
    let run = try Program.run(
      "check \(folder.path("baseline.yaml")) \(Self.pseudo) --as-of 2026-06-30")
    #expect(run.status == 0, "\(run.text)\(run.errors)")
    #expect(run.text.contains(" 0 failed, 0 not assessed"))
    #expect(run.text.contains("aws.s3.audit-bucket-locked") == false)
  }

  @Test(arguments: [
    "aws.s3.bucket-versioned", "aws.s3.audit-bucket-locked", "aws.s3.audit-bucket-lifecycle",
    "aws.s3.audit-bucket-accepts-logs", "aws.cloudtrail.multi-region-trail",
    "aws.config.recorder-covers-all-types",
  ])
  func theNaiveTemplateFails(_ check: String) throws {
    let path = "examples/templates/compliance-logging-naive.yaml"
    let run = try Program.run("check \(path) --quiet --checks \(check)")
    #expect(run.text.contains(check))
    #expect(run.text.contains("1 failed"), "\(run.text)")
  }

  @Test func itsDanglingKeyIsNamedWithItsPlace() throws {
    let path = "examples/templates/compliance-logging-naive.yaml"
    let run = try Program.run("check \(path)")
    #expect(run.status == 2)
    #expect((run.text + run.errors).contains("error[template.dangling-reference]"))
  }

  @Test func typographicQuotesAreExplained() throws {
    let path = "examples/templates/naive-typographic.yaml"
    let run = try Program.run("check \(path)")
    #expect(run.status == 2)
    #expect((run.text + run.errors).contains("the text was copied from a formatted page"))
  }
}
