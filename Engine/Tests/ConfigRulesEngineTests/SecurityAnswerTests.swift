import ConfigRulesEngine
import DemarcCatalog
import DemarcEstate
import DemarcJSON
import DemarcModel
import Foundation
import Testing

/// Answers of the services that log, detect, encrypt and build, as the command line prints them.
@Suite struct SecurityAnswerTests {
  struct Row: Sendable, CustomTestStringConvertible {
    let file, answer, type, id: String
    var region = "eu-west-1"
    var testDescription: String { file }
  }

  static let account = "111122223333"
  static let key = "0f3a2b1c-4d5e-4f60-8a7b-9c0d1e2f3a4b"

  @Test(arguments: [
    Row(
      file: "trails.json",
      answer: #"{"trailList":[{"Name":"t","TrailARN":"arn:aws:cloudtrail:eu-west-1:1:trail/t"}]}"#,
      type: "AWS::CloudTrail::Trail", id: "arn:aws:cloudtrail:eu-west-1:1:trail/t",
      region: "global"),
    Row(
      file: "cloudtrail.get-trail-status.t.json", answer: #"{"IsLogging":true}"#,
      type: "AWS::CloudTrail::TrailStatus", id: "t", region: "global"),
    Row(
      file: "selectors.json", answer: #"{"TrailARN":"arn:x","AdvancedEventSelectors":[]}"#,
      type: "AWS::CloudTrail::EventSelectors", id: "arn:x", region: "global"),
    Row(
      file: "hub.json",
      answer: #"{"HubArn":"arn:x","SubscribedAt":"2024-02-11T09:30:14Z"}"#,
      type: "AWS::SecurityHub::Hub", id: "arn:x"),
    Row(
      file: "guardduty.get-detector.d1.json",
      answer: #"{"ServiceRole":"r","FindingPublishingFrequency":"SIX_HOURS","Status":"ENABLED"}"#,
      type: "AWS::GuardDuty::Detector", id: "d1"),
    Row(
      file: "detectors.json", answer: #"{"DetectorIds":[]}"#, type: "AWS::GuardDuty::Detector",
      id: account),
    Row(
      file: "findings.json",
      answer: #"{"Findings":[{"Id":"f","SchemaVersion":"2.0","Severity":8,"Service":{}}]}"#,
      type: "AWS::GuardDuty::Finding", id: "f"),
    Row(
      file: "acls.json",
      answer: #"{"WebACLs":[{"Name":"n","Id":"i","LockToken":"l","ARN":"arn:x"}]}"#,
      type: "AWS::WAFv2::WebACL", id: "i"),
    Row(
      file: "logging.json",
      answer: #"{"LoggingConfigurations":[{"ResourceArn":"arn:x","LogDestinationConfigs":[]}]}"#,
      type: "AWS::WAFv2::LoggingConfiguration", id: "arn:x"),
    Row(
      file: "wafv2.list-resources-for-web-acl.\(key).json", answer: #"{"ResourceArns":[]}"#,
      type: "AWS::WAFv2::WebACLAssociation", id: key),
    Row(
      file: "topic.json",
      answer: #"{"Attributes":{"TopicArn":"arn:x","SubscriptionsConfirmed":"0"}}"#,
      type: "AWS::SNS::Topic", id: "arn:x"),
    Row(
      file: "groups.json", answer: #"{"logGroups":[{"logGroupName":"g","arn":"arn:x"}]}"#,
      type: "AWS::Logs::LogGroup", id: "g"),
    Row(
      file: "alarms.json",
      answer: #"{"MetricAlarms":[{"AlarmName":"a","AlarmArn":"arn:x"}],"CompositeAlarms":[]}"#,
      type: "AWS::CloudWatch::Alarm", id: "a"),
    Row(
      file: "certificate.json",
      answer: #"{"Certificate":{"CertificateArn":"arn:x","Status":"ISSUED"}}"#,
      type: "AWS::ACM::Certificate", id: "arn:x"),
    Row(
      file: "kms.get-key-rotation-status.\(key).json", answer: #"{"KeyRotationEnabled":true}"#,
      type: "AWS::KMS::KeyRotationStatus", id: key),
    Row(
      file: "key.json", answer: #"{"KeyMetadata":{"KeyId":"k","Arn":"arn:x"}}"#,
      type: "AWS::KMS::Key", id: "k"),
    Row(
      file: "projects.json",
      answer: #"{"projects":[{"name":"p","arn":"arn:x"}],"projectsNotFound":[]}"#,
      type: "AWS::CodeBuild::Project", id: "arn:x"),
    Row(
      file: "secrets.json", answer: #"{"SecretList":[{"ARN":"arn:x","Name":"s"}]}"#,
      type: "AWS::SecretsManager::Secret", id: "arn:x"),
    Row(
      file: "apigateway.get-stages.api1.json",
      answer: #"{"item":[{"deploymentId":"d","stageName":"prod"}]}"#,
      type: "AWS::ApiGateway::Stage", id: "api1/prod"),
    Row(
      file: "apigatewayv2.get-stages.api2.json", answer: #"{"Items":[{"StageName":"live"}]}"#,
      type: "AWS::ApiGatewayV2::Stage", id: "api2/live"),
    Row(
      file: "functions.json",
      answer: #"{"Functions":[{"FunctionName":"f","FunctionArn":"arn:x"}]}"#,
      type: "AWS::Lambda::Function", id: "f"),
    Row(
      file: "task.json", answer: #"{"taskDefinition":{"taskDefinitionArn":"arn:x"},"tags":[]}"#,
      type: "AWS::ECS::TaskDefinition", id: "arn:x"),
    Row(
      file: "services.json", answer: #"{"services":[{"serviceArn":"arn:x"}],"failures":[]}"#,
      type: "AWS::ECS::Service", id: "arn:x"),
    Row(
      file: "repositories.json",
      answer: #"{"repositories":[{"repositoryName":"r","repositoryUri":"u"}]}"#,
      type: "AWS::ECR::Repository", id: "r"),
    Row(
      file: "distribution.json", answer: #"{"ETag":"e","Distribution":{"Id":"E1","ARN":"arn:x"}}"#,
      type: "AWS::CloudFront::Distribution", id: "E1", region: "global"),
  ])
  func answersAreKnownByTheirMembers(_ row: Row) throws {
    let found = try read([(row.file, row.answer)])
    #expect(found.resources.map(\.type) == [row.type], "\(found.diagnostics)")
    #expect(found.resources.map(\.region) == [row.region])
    #expect(found.resources.first?.document["resourceId"]?.string == row.id)
  }

  @Test func stagesOfOneAPIAreToldApart() throws {
    let stages = ["prod", "test"].map { #"{"deploymentId":"d","stageName":"\#($0)"}"# }
    let answer = #"{"item":[\#(stages.joined(separator: ","))]}"#
    let found = try read([
      ("apigateway.get-stages.api1.json", answer), ("apigateway.get-stages.api2.json", answer),
    ])
    let ids = found.resources.compactMap { $0.document["resourceId"]?.string }
    #expect(ids.sorted() == ["api1/prod", "api1/test", "api2/prod", "api2/test"])
  }

  @Test func theErrorOfAnAccountWithoutSecurityHubIsEvidence() throws {
    let error =
      "\nAn error occurred (InvalidAccessException) when calling the DescribeHub operation: "
      + "Account \(Self.account) is not subscribed to AWS Security Hub\n"
    let found = try read([("securityhub.describe-hub.json", error)])
    #expect(found.resources.isEmpty)
    #expect(
      found.coverage.covers(
        account: Self.account, region: "eu-west-1", type: "AWS::SecurityHub::Hub"))
  }

  private func read(_ files: [(name: String, text: String)]) throws -> AnswerFiles {
    try AnswerFiles(files.map { ("eu-west-1/\($0.name)", $0.text) })
  }
}

/// Files below a directory called like the account, read as an export is.
struct AnswerFiles {
  var resources: [Resource] = []
  var diagnostics: [Diagnostic] = []
  var coverage = Coverage()
  let table: AnswerTable

  init(_ files: [(name: String, text: String)]) throws {
    let paths = RuleFixtureTests.source.paths.filter { $0.hasPrefix("config/answers/") }
    let types = RuleFixtureTests.source.file("config/recorded-types.txt") ?? []
    let recorded = String(decoding: types, as: UTF8.self).split(separator: "\n").map(String.init)
    table = try AnswerTable(
      paths.map { ($0, RuleFixtureTests.source.file($0) ?? []) }, recorded: Set(recorded))
    let inputs = files.map {
      EstateInput.bytes(
        name: "\(SecurityAnswerTests.account)/\($0.name)", Array($0.text.utf8))
    }
    var found: [Resource] = []
    let report = EstateReader(inputs: inputs, answers: table).read(
      restart: { found = [] }, { (batch: [Resource]) in found += batch })
    resources = found
    diagnostics = report.diagnostics
    coverage = report.coverage
  }

  /// What a rule says, one result a resource, sorted.
  func judged(by identifier: String, parameters: [String: String] = [:]) throws -> [String] {
    let library = try ManagedRuleLibrary(
      paths: RuleFixtureTests.source.paths, file: RuleFixtureTests.source.file)
    guard let rule = library.rule(identifier) else { return ["no such rule"] }
    let known = coverage
    let places = known.places.map { ConfigPlace(account: $0.account, region: $0.region) }
    let items = ConfigItems(
      resources, places: Set(places), accounts: Set(known.accounts.map(\.account)),
      perResource: table.typesPerResource
    ) { place, type in known.covers(account: place.account, region: place.region, type: type) }
    let compiled = CompiledConfigRule.compile(
      PackRule(rule, parameters: parameters), library: library, clock: RuleFixtureTests.clock)
    return ConfigJudge(items, clock: RuleFixtureTests.clock).judge(compiled).evaluations
      .map(\.compliance.rawValue).sorted()
  }
}
