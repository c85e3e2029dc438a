import DemarcEstate
import DemarcJSON
import DemarcModel
import Testing

/// Answers of the `aws` command line, and its error texts, as evidence.
@Suite struct AnswerTests {
  private static let table = """
    [
      {"operation":"ec2 describe-flow-logs","recognise":["FlowLogs"],"items":"FlowLogs",
       "type":"AWS::EC2::FlowLog","id":"FlowLogId"},
      {"operation":"ec2 describe-instances","recognise":["Reservations"],
       "items":"Reservations[].Instances[]","type":"AWS::EC2::Instance","id":"InstanceId"},
      {"operation":"iam get-account-password-policy","recognise":["PasswordPolicy"],
       "items":"PasswordPolicy","type":"AWS::IAM::AccountPasswordPolicy","global":true,
       "absent":["NoSuchEntity"]},
      {"operation":"cloudtrail get-trail-status","recognise":["IsLogging"],"items":"",
       "type":"AWS::CloudTrail::TrailStatus","idFromFile":true}
    ]
    """

  private func read(_ files: [(name: String, text: String)]) throws -> Import {
    let table = try AnswerTable(
      [("answers.json", Array(Self.table.utf8))], recorded: ["AWS::EC2::FlowLog"])
    return Import(files.map { .bytes(name: $0.name, Array($0.text.utf8)) }, answers: table)
  }

  @Test func placeComesFromTheDirectories() throws {
    let found = try read([
      (
        "evidence/111122223333/eu-west-1/flow.json",
        #"{"FlowLogs":[{"FlowLogId":"fl-1","ResourceId":"vpc-1"}]}"#
      )
    ])
    let log = try #require(found.resources.first)
    #expect(log.type == "AWS::EC2::FlowLog")
    #expect(log.account == "111122223333")
    #expect(log.region == "eu-west-1")
    #expect(log.isAnswer)
    #expect(log.document["configuration"]?["ResourceId"]?.string == "vpc-1")
    #expect(
      found.report.coverage.covers(account: "111122223333", region: "eu-west-1", type: log.type))
    #expect(
      !found.report.coverage.covers(account: "111122223333", region: "us-east-1", type: log.type))
  }

  @Test func aCallerBesideOrAboveGivesTheAccountEvenWhenItIsReadLater() throws {
    let found = try read([
      ("bundle/eu-west-1/a.json", #"{"FlowLogs":[]}"#),
      (
        "bundle/whoami.json",
        #"{"UserId":"AIDA","Account":"444455556666","Arn":"arn:aws:iam::444455556666:user/x"}"#
      ),
    ])
    #expect(found.codes == [])
    #expect(
      found.report.coverage.covers(
        account: "444455556666", region: "eu-west-1", type: "AWS::EC2::FlowLog"))
  }

  @Test func anAnswerOfNobodyKnownIsAFaultWithAHint() throws {
    let found = try read([("eu-west-1.json", #"{"FlowLogs":[]}"#)])
    #expect(found.codes == ["estate.bad-field"])
    #expect(found.report.diagnostics[0].hint?.contains("get-caller-identity") == true)
  }

  @Test func anAnswerWithoutARegionIsAFaultUnlessItIsGlobal() throws {
    let found = try read([
      ("111122223333/flow.json", #"{"FlowLogs":[]}"#),
      ("111122223333/policy.json", #"{"PasswordPolicy":{"MinimumPasswordLength":14}}"#),
    ])
    #expect(found.codes == ["estate.bad-field"])
    #expect(found.resources.map(\.type) == ["AWS::IAM::AccountPasswordPolicy"])
    #expect(found.resources.map(\.region) == ["global"])
  }

  @Test func listsOnTheWayAreSpreadOut() throws {
    let found = try read([
      (
        "111122223333/us-gov-west-1/i.json",
        """
        {"Reservations":[{"Instances":[{"InstanceId":"i-1"},{"InstanceId":"i-2"}]},
        {"Instances":[{"InstanceId":"i-3"}]}]}
        """
      )
    ])
    #expect(found.resources.map(\.name) == ["i-1", "i-2", "i-3"])
    #expect(Set(found.resources.map(\.region)) == ["us-gov-west-1"])
  }

  @Test func anErrorThatMeansNoneCoversTheType() throws {
    let none =
      "\nAn error occurred (NoSuchEntity) when calling the GetAccountPasswordPolicy operation: no"
    let found = try read([("111122223333/global/policy.json", none)])
    #expect(found.codes == [])
    #expect(found.resources.isEmpty)
    #expect(
      found.report.coverage.covers(
        account: "111122223333", region: "global", type: "AWS::IAM::AccountPasswordPolicy"))
  }

  @Test func aRefusalIsAFaultAndCoversNothing() throws {
    let refused =
      "aws: [ERROR]: An error occurred (AccessDenied) when calling the GetAccountPasswordPolicy operation: no"
    let found = try read([("111122223333/global/policy.json", refused)])
    #expect(found.codes == ["estate.answer-refused"])
    #expect(found.report.diagnostics[0].hint?.contains("permission") == true)
    #expect(
      !found.report.coverage.covers(
        account: "111122223333", region: "global", type: "AWS::IAM::AccountPasswordPolicy"))
  }

  @Test func onePageOfSeveralCoversNothing() throws {
    let found = try read([
      ("111122223333/eu-west-1/f.json", #"{"FlowLogs":[],"NextToken":"more"}"#)
    ])
    #expect(found.codes == ["estate.partial"])
    #expect(
      !found.report.coverage.covers(
        account: "111122223333", region: "eu-west-1", type: "AWS::EC2::FlowLog"))
  }

  @Test func anAnswerThatNamesNobodyTakesItsNameFromTheFile() throws {
    let found = try read([
      ("111122223333/eu-west-1/cloudtrail.get-trail-status.org.json", #"{"IsLogging":true}"#),
      ("111122223333/eu-west-1/status.json", #"{"IsLogging":true}"#),
    ])
    #expect(found.resources.map(\.name) == ["org"])
    #expect(found.codes == ["estate.bad-field"])
    #expect(
      found.report.diagnostics[0].hint?.contains("cloudtrail.get-trail-status.NAME.json") == true)
  }

  @Test func anItemAndAnAnswerOfOneResourceAreBothKept() throws {
    let native = """
      {"configurationItemCaptureTime":"2026-06-01T00:00:00Z","configurationItemStatus":"OK",\
      "awsAccountId":"111122223333","awsRegion":"eu-west-1","resourceType":"AWS::EC2::FlowLog",\
      "resourceId":"fl-1","configuration":{"resourceId":"vpc-1"}}
      """
    let found = try read([
      ("item.json", native),
      ("111122223333/eu-west-1/f.json", #"{"FlowLogs":[{"FlowLogId":"fl-1"}]}"#),
    ])
    #expect(found.resources.map(\.isAnswer) == [false, true])
    #expect(found.report.duplicates == 0)
  }
}
