import DemarcModel
import Testing

/// Which exports are enough for a rule to decide, with several answers put together.
@Suite struct SecurityEvidenceTests {
  typealias File = (name: String, text: String)

  static let arn = "arn:aws:cloudtrail:eu-west-1:111122223333:trail/org"
  static let trails: File = (
    "eu-west-1/cloudtrail.describe-trails.json",
    """
    {"trailList":[{"Name":"org","TrailARN":"\(arn)","S3BucketName":"logs","HomeRegion":"eu-west-1",
    "IsMultiRegionTrail":true,"IncludeGlobalServiceEvents":true,"LogFileValidationEnabled":true,
    "KmsKeyId":"arn:aws:kms:eu-west-1:111122223333:key/k"}]}
    """
  )
  static let status: File = (
    "eu-west-1/cloudtrail.get-trail-status.org.json", #"{"IsLogging":true}"#
  )
  static let selectors: File = (
    "eu-west-1/cloudtrail.get-event-selectors.org.json",
    """
    {"TrailARN":"\(arn)","EventSelectors":[{"ReadWriteType":"All","IncludeManagementEvents":true,
    "DataResources":[],"ExcludeManagementEventSources":[]}]}
    """
  )
  /// Something of another region, so that the account uses two.
  static let elsewhere: File = ("us-east-1/logs.describe-log-groups.json", #"{"logGroups":[]}"#)

  @Test(arguments: [
    ("CLOUD_TRAIL_ENABLED", "COMPLIANT"), ("MULTI_REGION_CLOUD_TRAIL_ENABLED", "COMPLIANT"),
    ("CLOUDTRAIL_SECURITY_TRAIL_ENABLED", "COMPLIANT"),
    ("CLOUDTRAIL_S3_DATAEVENTS_ENABLED", "NON_COMPLIANT"),
  ])
  func oneTrailAnswersForAllRegions(_ identifier: String, _ expected: String) throws {
    let whole = try AnswerFiles([Self.trails, Self.status, Self.selectors, Self.elsewhere])
    #expect(try whole.judged(by: identifier) == [expected])
    let withoutStatus = try AnswerFiles([Self.trails, Self.selectors, Self.elsewhere])
    #expect(try withoutStatus.judged(by: identifier) == ["INSUFFICIENT_DATA"])
  }

  @Test func anAccountWithoutTrailsDoesNotComply() throws {
    let none: File = ("eu-west-1/cloudtrail.describe-trails.json", #"{"trailList":[]}"#)
    let found = try AnswerFiles([none, Self.elsewhere])
    #expect(try found.judged(by: "CLOUD_TRAIL_ENABLED") == ["NON_COMPLIANT"])
    #expect(try found.judged(by: "CLOUDTRAIL_SECURITY_TRAIL_ENABLED") == ["NON_COMPLIANT"])
  }

  @Test func detectorsCountOnceTheirStateIsKnown() throws {
    let rule = "GUARDDUTY_ENABLED_CENTRALIZED"
    let list = "eu-west-1/guardduty.list-detectors.json"
    let state: File = (
      "eu-west-1/guardduty.get-detector.d1.json",
      #"{"ServiceRole":"r","FindingPublishingFrequency":"SIX_HOURS","Status":"ENABLED"}"#
    )
    #expect(
      try AnswerFiles([(list, #"{"DetectorIds":[]}"#)]).judged(by: rule) == ["NON_COMPLIANT"])
    let listed: File = (list, #"{"DetectorIds":["d1"]}"#)
    #expect(try AnswerFiles([listed]).judged(by: rule) == ["INSUFFICIENT_DATA"])
    #expect(try AnswerFiles([listed, state]).judged(by: rule) == ["COMPLIANT"])
    #expect(
      try AnswerFiles([listed, state, Self.elsewhere]).judged(by: rule) == [
        "COMPLIANT", "INSUFFICIENT_DATA",
      ])
  }

  @Test func loadBalancersCountOnceEveryWebACLWasAsked() throws {
    let arn = "arn:aws:elasticloadbalancing:eu-west-1:111122223333:loadbalancer/app/shop/50dc"
    let balancer: File = (
      "eu-west-1/items.json",
      """
      {"fileVersion":"1.0","configurationItems":[{"configurationItemStatus":"OK",
      "awsAccountId":"111122223333","awsRegion":"eu-west-1","ARN":"\(arn)","resourceId":"\(arn)",
      "resourceType":"AWS::ElasticLoadBalancingV2::LoadBalancer",
      "configuration":{"loadBalancerArn":"\(arn)","type":"application"}}]}
      """
    )
    func judged(_ files: File...) throws -> [String] {
      try AnswerFiles([balancer] + files).judged(by: "ALB_WAF_ENABLED")
    }
    let none: File = ("eu-west-1/wafv2.list-web-acls.json", #"{"WebACLs":[]}"#)
    let one: File = (
      none.name,
      """
      {"WebACLs":[{"Name":"shop","Id":"a1","LockToken":"t",
      "ARN":"arn:aws:wafv2:eu-west-1:111122223333:regional/webacl/shop/a1"}]}
      """
    )
    let protects = "eu-west-1/wafv2.list-resources-for-web-acl.a1.json"
    #expect(try judged() == ["INSUFFICIENT_DATA"])
    #expect(try judged(none) == ["NON_COMPLIANT"])
    #expect(try judged(one) == ["INSUFFICIENT_DATA"])
    #expect(try judged(one, (protects, #"{"ResourceArns":[]}"#)) == ["NON_COMPLIANT"])
    #expect(try judged(one, (protects, "{\"ResourceArns\":[\"\(arn)\"]}")) == ["COMPLIANT"])
  }

  @Test func webACLsThatNoLoggingConfigurationNamesDoNotLog() throws {
    let acls: File = (
      "eu-west-1/wafv2.list-web-acls.json",
      """
      {"WebACLs":[{"Name":"shop","Id":"a1","LockToken":"t",
      "ARN":"arn:aws:wafv2:eu-west-1:111122223333:regional/webacl/shop/a1"}]}
      """
    )
    let none: File = (
      "eu-west-1/wafv2.list-logging-configurations.json", #"{"LoggingConfigurations":[]}"#
    )
    #expect(
      try AnswerFiles([acls]).judged(by: "WAFV2_LOGGING_ENABLED") == ["INSUFFICIENT_DATA"])
    #expect(
      try AnswerFiles([acls, none]).judged(by: "WAFV2_LOGGING_ENABLED") == ["NON_COMPLIANT"])
  }

  @Test func aKeyCountsOnceItsRotationIsKnown() throws {
    let key: File = (
      "eu-west-1/key.json",
      """
      {"KeyMetadata":{"KeyId":"k1","Arn":"arn:aws:kms:eu-west-1:111122223333:key/k1",
      "KeyManager":"CUSTOMER","KeyState":"Enabled","Origin":"AWS_KMS",
      "KeySpec":"SYMMETRIC_DEFAULT"}}
      """
    )
    let rotates: File = (
      "eu-west-1/kms.get-key-rotation-status.k1.json", #"{"KeyRotationEnabled":true}"#
    )
    let rule = "CMK_BACKING_KEY_ROTATION_ENABLED"
    #expect(try AnswerFiles([key]).judged(by: rule) == ["INSUFFICIENT_DATA"])
    #expect(try AnswerFiles([key, rotates]).judged(by: rule) == ["COMPLIANT"])
  }

  @Test func listedFunctionsSayNothingOfTheirPolicies() throws {
    let list: File = (
      "eu-west-1/lambda.list-functions.json",
      """
      {"Functions":[{"FunctionName":"f","Timeout":3,"MemorySize":128,
      "FunctionArn":"arn:aws:lambda:eu-west-1:111122223333:function:f"}]}
      """
    )
    let found = try AnswerFiles([list])
    #expect(
      try found.judged(by: "LAMBDA_FUNCTION_PUBLIC_ACCESS_PROHIBITED") == ["INSUFFICIENT_DATA"])
    #expect(try found.judged(by: "LAMBDA_INSIDE_VPC") == ["NON_COMPLIANT"])
  }
}
