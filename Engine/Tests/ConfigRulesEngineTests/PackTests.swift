import ConfigRulesEngine
import DemarcModel
import Testing

/// What a conformance pack means before any resource is looked at.
@Suite struct PackTests {
  private func load(_ text: String, _ parameters: [String: String] = [:])
    -> Parsed<ConformancePack>
  {
    ConformancePack.load(SourceFile(name: "packs/mine.yaml", text: text), parameters: parameters)
  }

  static let conditional = """
    Parameters:
      MaxAge: {Default: '45', Type: String}
      Bucket: {Default: '', Type: String}
    Conditions:
      hasBucket:
        Fn::Not:
          - Fn::Equals: ['', {Ref: Bucket}]
      isOld: !Not [!Equals [!Ref MaxAge, '90']]
    Resources:
      Keys:
        Type: AWS::Config::ConfigRule
        Properties:
          ConfigRuleName: keys-rotated
          InputParameters:
            maxAccessKeyAge: !If [isOld, !Ref MaxAge, !Ref AWS::NoValue]
            bucket:
              Fn::If: [hasBucket, {Ref: Bucket}, {Ref: AWS::NoValue}]
          Source: {Owner: AWS, SourceIdentifier: ACCESS_KEYS_ROTATED}
      Logging:
        Type: AWS::Config::ConfigRule
        Condition: hasBucket
        Properties:
          Source: {Owner: AWS, SourceIdentifier: S3_BUCKET_LOGGING_ENABLED}
          Scope: {ComplianceResourceTypes: [AWS::S3::Bucket], TagKey: tier, TagValue: gold}
    """

  @Test func defaultsDecideConditionsAndNoValueLeavesAMemberOut() throws {
    let parsed = load(Self.conditional)
    let pack = try #require(parsed.tree)
    #expect(parsed.diagnostics == [])
    #expect(pack.name == "mine")
    #expect(pack.rules.map(\.name) == ["keys-rotated"])
    #expect(pack.rules[0].parameters == ["maxAccessKeyAge": "45"])
  }

  @Test func givenParametersComeBeforeDefaults() throws {
    let pack = try #require(load(Self.conditional, ["Bucket": "logs", "MaxAge": "90"]).tree)
    #expect(pack.rules.map(\.name) == ["keys-rotated", "Logging"])
    #expect(pack.rules[0].parameters == ["bucket": "logs"])
    #expect(pack.rules[1].scope.tagKey == "tier")
    #expect(pack.rules[1].scope.resourceTypes == ["AWS::S3::Bucket"])
  }

  @Test func aGivenParameterThatThePackLacksIsAFault() {
    let parsed = load(Self.conditional, ["Bukket": "logs"])
    #expect(parsed.diagnostics.map(\.message) == ["the pack has no parameter 'Bukket'"])
  }

  @Test func inputParametersMayBeJSONText() throws {
    let pack = try #require(
      load(
        """
        Resources:
          R:
            Type: "AWS::Config::ConfigRule"
            Properties:
              InputParameters: '{"desiredInstanceTenancy": "DEFAULT", "count": 3, "list": ["a", "b"]}'
              Source: {Owner: AWS, SourceIdentifier: DESIRED_INSTANCE_TENANCY}
        """
      ).tree)
    #expect(
      pack.rules[0].parameters == [
        "desiredInstanceTenancy": "DEFAULT", "count": "3", "list": "a,b",
      ])
  }

  @Test func oneBadRuleLeavesTheOthersStanding() throws {
    let parsed = load(
      """
      Resources:
        Good:
          Type: AWS::Config::ConfigRule
          Properties:
            Source: {Owner: AWS, SourceIdentifier: ENCRYPTED_VOLUMES}
        NoOwner:
          Type: AWS::Config::ConfigRule
          Properties:
            Source: {SourceIdentifier: ENCRYPTED_VOLUMES}
        Unknown:
          Type: AWS::Config::ConfigRule
          Properties:
            InputParameters: {x: {Ref: Missing}}
            Source: {Owner: AWS, SourceIdentifier: ENCRYPTED_VOLUMES}
        Bucket: {Type: AWS::S3::Bucket}
      """)
    #expect(parsed.tree?.rules.map(\.name) == ["Good"])
    let places = parsed.diagnostics.map { $0.span?.start.line }
    #expect(Set(places) == [7, 13, 15])
    #expect(parsed.diagnostics.allSatisfy { $0.code == "config.bad-pack" })
  }

  @Test func aRemediationIsKeptAsTextBesideItsRule() throws {
    let pack = try #require(
      load(
        """
        Resources:
          Fix:
            Type: AWS::Config::RemediationConfiguration
            DependsOn: R
            Properties:
              ConfigRuleName: pitr
              TargetId: AWSConfigRemediation-EnablePITRForDynamoDBTable
              TargetType: SSM_DOCUMENT
          R:
            Type: AWS::Config::ConfigRule
            Properties:
              ConfigRuleName: pitr
              Source: {Owner: AWS, SourceIdentifier: DYNAMODB_PITR_ENABLED}
        """
      ).tree)
    #expect(pack.rules[0].remediation == "AWSConfigRemediation-EnablePITRForDynamoDBTable")
  }

  @Test func circlesOfConditionsAreRefused() {
    let parsed = load(
      """
      Conditions:
        A: {Fn::Not: [{Condition: B}]}
        B: {Fn::Not: [{Condition: A}]}
      Resources:
        R:
          Type: AWS::Config::ConfigRule
          Condition: A
          Properties:
            Source: {Owner: AWS, SourceIdentifier: ENCRYPTED_VOLUMES}
      """)
    #expect(parsed.tree?.rules.isEmpty == true)
    #expect(parsed.diagnostics.first?.message.contains("circle") == true)
  }

  @Test func whatIsNoPackSaysSo() {
    #expect(load("hello").diagnostics.first?.code == "config.bad-pack")
    #expect(load("Resources: [1").tree == nil)
  }
}
