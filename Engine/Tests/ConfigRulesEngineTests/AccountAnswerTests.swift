import DemarcCatalog
import DemarcEstate
import DemarcJSON
import DemarcModel
import Testing

/// The answers that rules about IAM, organisations and the account's block of public access read.
@Suite struct AccountAnswerTests {
  private static let home = "111122223333"

  private func read(_ name: String, _ text: String) throws -> ([Resource], ImportReport) {
    let source = RuleFixtureTests.source
    let files = source.paths.filter { $0.hasPrefix("config/answers/") }.map {
      (name: $0, bytes: source.file($0) ?? [])
    }
    let reader = EstateReader(
      inputs: [.bytes(name: "\(Self.home)/\(name)", Array(text.utf8))],
      answers: try AnswerTable(files, recorded: []))
    var resources: [Resource] = []
    let report = reader.read(restart: { resources = [] }) { (batch: [Resource]) in
      resources += batch
    }
    return (resources, report)
  }

  struct Answer: Sendable, CustomTestStringConvertible {
    let name, text, type, id, member: String
    var testDescription: String { name }
  }

  @Test(arguments: [
    Answer(
      name: "iam.get-account-summary.json",
      text: #"{"SummaryMap":{"AccountMFAEnabled":1,"AccountAccessKeysPresent":0}}"#,
      type: "AWS::IAM::AccountSummary", id: home, member: "AccountMFAEnabled"),
    Answer(
      name: "password-policy.json",
      text: #"{"PasswordPolicy":{"MinimumPasswordLength":14,"ExpirePasswords":false}}"#,
      type: "AWS::IAM::AccountPasswordPolicy", id: home, member: "MinimumPasswordLength"),
    Answer(
      name: "devices.json",
      text: #"{"VirtualMFADevices":[{"SerialNumber":"arn:aws:iam::111122223333:mfa/root"}]}"#,
      type: "AWS::IAM::VirtualMFADevice", id: "arn:aws:iam::111122223333:mfa/root",
      member: "SerialNumber"),
    // The organisation's ARN names the management account; the answer is about the one that asked.
    Answer(
      name: "organization.json",
      text: """
        {"Organization":{"Id":"o-a1b2c3d4e5","MasterAccountId":"999900001111",\
        "Arn":"arn:aws:organizations::999900001111:organization/o-a1b2c3d4e5"}}
        """,
      type: "AWS::Organizations::Organization", id: "o-a1b2c3d4e5", member: "MasterAccountId"),
    Answer(
      name: "s3control.get-public-access-block.111122223333.json",
      text: #"{"PublicAccessBlockConfiguration":{"BlockPublicAcls":true}}"#,
      type: "AWS::S3::AccountPublicAccessBlock", id: home, member: "BlockPublicAcls"),
  ])
  func anAnswerIsAnItemOfItsAccount(_ answer: Answer) throws {
    let (resources, report) = try read(answer.name, answer.text)
    #expect(report.diagnostics.map(\.message) == [])
    let resource = try #require(resources.first)
    #expect(resources.count == 1)
    #expect(resource.type == answer.type)
    #expect(resource.account == Self.home)
    #expect(resource.region == "global")
    #expect(resource.document["resourceId"]?.string == answer.id)
    #expect(resource.document["configuration"]?[answer.member] != nil)
  }

  /// Nothing in it tells the account's block from a bucket's.
  @Test func aBucketsBlockIsNotTakenForTheAccounts() throws {
    let (resources, report) = try read(
      "s3api.get-public-access-block.web-assets.json",
      #"{"PublicAccessBlockConfiguration":{"BlockPublicAcls":true}}"#)
    #expect(resources.isEmpty)
    #expect(!report.diagnostics.isEmpty)
  }

  @Test(arguments: [
    ("AWS::IAM::AccountPasswordPolicy", "NoSuchEntity", "GetAccountPasswordPolicy"),
    (
      "AWS::Organizations::Organization", "AWSOrganizationsNotInUseException",
      "DescribeOrganization"
    ),
  ])
  func anErrorMaySayThatThereIsNone(_ type: String, _ code: String, _ operation: String) throws {
    let (resources, report) = try read(
      "answer.txt", "\nAn error occurred (\(code)) when calling the \(operation) operation: none")
    #expect(resources.isEmpty)
    #expect(report.coverage.covers(account: Self.home, region: "global", type: type))
  }

  @Test func aRefusalSaysNothing() throws {
    let (_, report) = try read(
      "answer.txt",
      "\nAn error occurred (AccessDenied) when calling the GetAccountPasswordPolicy operation: no")
    let type = "AWS::IAM::AccountPasswordPolicy"
    #expect(!report.coverage.covers(account: Self.home, region: "global", type: type))
    #expect(!report.diagnostics.isEmpty)
  }
}
