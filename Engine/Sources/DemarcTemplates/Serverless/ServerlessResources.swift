internal import DemarcJSON

/// The resources themselves (AWS SAM specification 2016-10-31).
extension Serverless {
  // MARK: Function

  func function(_ origin: TemplateResource, _ given: Settings) -> [TemplateResource] {
    var settings = given
    settings.copy(
      "FunctionName", "Description", "Handler", "Runtime", "MemorySize", "Timeout", "Environment",
      "VpcConfig", "Layers", "KmsKeyArn", "ReservedConcurrentExecutions", "PackageType",
      "Architectures", "EphemeralStorage", "FileSystemConfigs", "ImageConfig",
      "CodeSigningConfigArn", "SnapStart", "RuntimeManagementConfig", "LoggingConfig")
    settings.set("Tags", given.tags)
    if let mode = given["Tracing"] {
      settings.set("TracingConfig", given.map(("Mode", mode)))
    }
    if let letters = given["DeadLetterQueue"] {
      settings.set("DeadLetterConfig", given.map(("TargetArn", letters["TargetArn"])))
    }
    settings.set("Code", code(given))
    var made: [TemplateResource] = []
    if let role = given["Role"] {
      settings.set("Role", role)
    } else {
      settings.set("Role", roleArn(origin.id, given))
      made.append(role(origin, given, service: "lambda.amazonaws.com"))
    }
    made.insert(settings.resource(origin, type: "AWS::Lambda::Function"), at: 0)
    if let url = given["FunctionUrlConfig"] {
      var config = Settings(url, url.place)
      config.copy("AuthType", "Cors", "InvokeMode")
      config.set("TargetFunctionArn", given.ref(origin.id))
      made.append(config.resource(origin, id: "\(origin.id)Url", type: "AWS::Lambda::Url"))
      if url["AuthType"]?.scalar == "NONE" {
        made.append(publicPermission(origin, config))
      }
    }
    return made
  }

  private func code(_ given: Settings) -> TemplateValue? {
    if let inline = given["InlineCode"] { return given.map(("ZipFile", inline)) }
    if let image = given["ImageUri"] { return given.map(("ImageUri", image)) }
    guard let uri = given["CodeUri"] else { return nil }
    guard uri.members != nil else { return given.map(("S3Key", uri)) }
    return given.map(
      ("S3Bucket", uri["Bucket"]), ("S3Key", uri["Key"]), ("S3ObjectVersion", uri["Version"]))
  }

  /// The transform lets everyone call a function whose address asks for no identity.
  private func publicPermission(
    _ origin: TemplateResource, _ given: Settings
  ) -> TemplateResource {
    var permission = Settings(TemplateValue(.map([]), at: given.place), given.place)
    permission.set("Action", given.text("lambda:InvokeFunctionUrl"))
    permission.set("Principal", given.text("*"))
    permission.set("FunctionName", given.ref(origin.id))
    permission.set("FunctionUrlAuthType", given.text("NONE"))
    return permission.resource(
      origin, id: "\(origin.id)UrlPublicPermissions", type: "AWS::Lambda::Permission")
  }

  private func roleArn(_ id: String, _ given: Settings) -> TemplateValue {
    let parts = given.list([given.text("\(id)Role"), given.text("Arn")])
    return TemplateValue(
      .open(
        .call("Fn::GetAtt", parts, at: given.place),
        Unknown("\(id)Role.Arn is known after deployment", kind: .reference)), at: given.place)
  }

  private func role(
    _ origin: TemplateResource, _ given: Settings, service: String
  ) -> TemplateResource {
    var role = Settings(TemplateValue(.map([]), at: given.place), given.place)
    let trust = given.map(
      ("Effect", given.text("Allow")), ("Action", given.list([given.text("sts:AssumeRole")])),
      ("Principal", given.map(("Service", given.list([given.text(service)])))))
    role.set(
      "AssumeRolePolicyDocument",
      given["AssumeRolePolicyDocument"]
        ?? given.map(("Version", given.text("2012-10-17")), ("Statement", given.list([trust]))))
    var managed: [TemplateValue] = []
    var inline: [TemplateValue] = []
    let policies = given["Policies"]
    for policy in policies?.elements ?? policies.map({ [$0] }) ?? [] {
      if policy["Statement"] != nil {
        let name = given.text("\(origin.id)RolePolicy\(inline.count)")
        inline.append(given.map(("PolicyName", name), ("PolicyDocument", policy)))
      } else if let text = policy.scalar {
        managed.append(
          text.hasPrefix("arn:")
            ? policy : .text("arn:aws:iam::aws:policy/\(text)", at: policy.place))
      } else if policy.firstUnknown != nil, policy.members == nil {
        managed.append(policy)
      }
      // A policy template (`S3ReadPolicy: {…}`) is the provider's own and narrow.
    }
    if !managed.isEmpty { role.set("ManagedPolicyArns", given.list(managed)) }
    if !inline.isEmpty { role.set("Policies", given.list(inline)) }
    role.set("PermissionsBoundary", given["PermissionsBoundary"])
    return role.resource(origin, id: "\(origin.id)Role", type: "AWS::IAM::Role")
  }

  // MARK: APIs

  func api(_ origin: TemplateResource, _ given: Settings) -> [TemplateResource] {
    var rest = given
    rest.copy("Name", "Description", "EndpointConfiguration", "MinimumCompressionSize")
    rest.copy("BinaryMediaTypes", "DisableExecuteApiEndpoint")
    rest.copy("DefinitionBody", as: "Body")
    rest.set("Policy", given["Auth"]?["ResourcePolicy"]?["CustomStatements"])
    if case .text(let type)? = given["EndpointConfiguration"]?.form {
      rest.set("EndpointConfiguration", given.map(("Types", given.list([given.text(type)]))))
    }
    var stage = given
    stage.copy("StageName", "CacheClusterEnabled", "CacheClusterSize", "Variables")
    stage.copy("MethodSettings", "TracingEnabled", "AccessLogSetting", "CanarySetting")
    stage.set("RestApiId", given.ref(origin.id))
    stage.set("Tags", given.tags)
    let name = given["StageName"]?.scalar ?? ""
    return [
      rest.resource(origin, type: "AWS::ApiGateway::RestApi"),
      stage.resource(origin, id: "\(origin.id)\(name)Stage", type: "AWS::ApiGateway::Stage"),
    ]
  }

  func httpAPI(_ origin: TemplateResource, _ given: Settings) -> [TemplateResource] {
    var http = given
    http.copy("Name", "Description", "DisableExecuteApiEndpoint")
    http.copy("DefinitionBody", as: "Body")
    http.copy("CorsConfiguration")
    http.copy("Tags")
    var stage = given
    stage.copy("AccessLogSettings", "DefaultRouteSettings", "RouteSettings", "StageVariables")
    stage.set("ApiId", given.ref(origin.id))
    stage.set("StageName", given["StageName"] ?? given.text("$default"))
    return [
      http.resource(origin, type: "AWS::ApiGatewayV2::Api"),
      stage.resource(
        origin, id: "\(origin.id)ApiGatewayDefaultStage", type: "AWS::ApiGatewayV2::Stage"),
    ]
  }

  // MARK: Tables, layers, state machines

  func table(_ origin: TemplateResource, _ given: Settings) -> [TemplateResource] {
    var table = given
    table.copy("TableName", "SSESpecification", "PointInTimeRecoverySpecification")
    table.set("Tags", given.tags)
    let key = given["PrimaryKey"]
    let name = key?["Name"] ?? given.text("id")
    table.set(
      "KeySchema",
      given.list([given.map(("AttributeName", name), ("KeyType", given.text("HASH")))]))
    if let throughput = given["ProvisionedThroughput"] {
      table.set("ProvisionedThroughput", throughput)
    } else {
      table.set("BillingMode", given.text("PAY_PER_REQUEST"))
    }
    return [table.resource(origin, type: "AWS::DynamoDB::Table")]
  }

  func layer(_ origin: TemplateResource, _ given: Settings) -> [TemplateResource] {
    var layer = given
    layer.copy("LayerName", "Description", "CompatibleRuntimes", "CompatibleArchitectures")
    layer.copy("LicenseInfo")
    layer.copy("ContentUri", as: "Content")
    return [layer.resource(origin, type: "AWS::Lambda::LayerVersion")]
  }

  func stateMachine(_ origin: TemplateResource, _ given: Settings) -> [TemplateResource] {
    var machine = given
    machine.copy("DefinitionSubstitutions", "EncryptionConfiguration")
    machine.copy("Definition")
    machine.copy("Name", as: "StateMachineName")
    machine.copy("Type", as: "StateMachineType")
    machine.copy("Logging", as: "LoggingConfiguration")
    if let tracing = given["Tracing"] { machine.set("TracingConfiguration", tracing) }
    machine.set("Tags", given.tags)
    guard given["Role"] == nil else {
      machine.copy("Role", as: "RoleArn")
      return [machine.resource(origin, type: "AWS::StepFunctions::StateMachine")]
    }
    machine.set("RoleArn", roleArn(origin.id, given))
    return [
      machine.resource(origin, type: "AWS::StepFunctions::StateMachine"),
      role(origin, given, service: "states.amazonaws.com"),
    ]
  }
}
