import DemarcJSON
import DemarcModel
import DemarcTemplates
import Testing

/// The serverless transform's common resources in the form CloudFormation gets them.
@Suite struct ServerlessTests {
  private func read(_ body: String) throws -> Read {
    try Read("Transform: AWS::Serverless-2016-10-31\n" + body)
  }

  @Test func aFunctionBecomesAFunctionAndItsRole() throws {
    let read = try read(
      """
      Globals:
        Function:
          Runtime: python3.12
          Tracing: Active
          Environment: {Variables: {A: 1}}
      Resources:
        F:
          Type: AWS::Serverless::Function
          Properties:
            Handler: a.b
            Environment: {Variables: {B: 2}}
            Policies:
              - AWSLambdaExecute
              - Statement: [{Effect: Allow, Action: "*", Resource: "*"}]
            FunctionUrlConfig: {AuthType: NONE}
        Out:
          Type: AWS::SNS::Topic
          Properties: {TopicName: !Ref FRole}
      """)
    #expect(
      read.template.resources.map { "\($0.id) \($0.type)" } == [
        "F AWS::Lambda::Function", "FRole AWS::IAM::Role", "FUrl AWS::Lambda::Url",
        "FUrlPublicPermissions AWS::Lambda::Permission", "Out AWS::SNS::Topic",
      ])
    #expect(read.property("Runtime", of: "F") == #""python3.12""#)
    #expect(read.property("TracingConfig", of: "F") == #"{"Mode":"Active"}"#)
    #expect(read.property("Environment", of: "F") == #"{"Variables":{"A":1,"B":2}}"#)
    #expect(
      read.property("ManagedPolicyArns", of: "FRole")
        == #"["arn:aws:iam::aws:policy/AWSLambdaExecute"]"#)
    #expect(read.property("Policies", of: "FRole")?.contains(#""Action":"*""#) == true)
    #expect(read.property("Principal", of: "FUrlPublicPermissions") == #""*""#)
    #expect(read.template.diagnostics.isEmpty)
  }

  @Test func aFunctionWithARoleMakesNone() throws {
    let read = try read(
      """
      Resources:
        F: {Type: "AWS::Serverless::Function", Properties: {Role: "arn:aws:iam::1:role/x"}}
      """)
    #expect(read.template.resources.map(\.id) == ["F"])
    #expect(read.property("Role", of: "F") == #""arn:aws:iam::1:role/x""#)
  }

  @Test func apisTablesLayersAndStateMachinesTakeTheirPlainForm() throws {
    let read = try read(
      """
      Resources:
        A:
          Type: AWS::Serverless::Api
          Properties: {StageName: prod, TracingEnabled: true}
        H: {Type: AWS::Serverless::HttpApi}
        T:
          Type: AWS::Serverless::SimpleTable
          Properties: {SSESpecification: {SSEEnabled: true}, Tags: {k: v}}
        L: {Type: AWS::Serverless::LayerVersion, Properties: {ContentUri: s3://b/k}}
        S: {Type: AWS::Serverless::StateMachine, Properties: {Name: n}}
      """)
    #expect(
      read.template.resources.map { "\($0.id) \($0.type)" } == [
        "A AWS::ApiGateway::RestApi", "AprodStage AWS::ApiGateway::Stage",
        "H AWS::ApiGatewayV2::Api", "HApiGatewayDefaultStage AWS::ApiGatewayV2::Stage",
        "T AWS::DynamoDB::Table", "L AWS::Lambda::LayerVersion",
        "S AWS::StepFunctions::StateMachine", "SRole AWS::IAM::Role",
      ])
    #expect(read.property("TracingEnabled", of: "AprodStage") == "true")
    #expect(read.property("SSESpecification", of: "T") == #"{"SSEEnabled":true}"#)
    #expect(read.property("Tags", of: "T") == #"[{"Key":"k","Value":"v"}]"#)
    #expect(read.property("StateMachineName", of: "S") == #""n""#)
  }
}
