import ConfigRulesEngine
import DemarcJSON
import DemarcModel
import Testing

/// What a rule of a pack says of whole accounts: evidence, scope, people's word.
@Suite struct JudgeTests {
  static let clock = Instant("2026-06-30") ?? Instant(secondsSince1970: 0)
  static let home = ConfigPlace(account: "111122223333", region: "eu-west-1")
  static let away = ConfigPlace(account: "111122223333", region: "us-east-1")

  static let files: [String: String] = [
    "config/rules/VOLUME_ENCRYPTED/rule.json": """
    {"identifier":"VOLUME_ENCRYPTED","title":"Volumes are encrypted","severity":"high",
     "resourceTypes":["AWS::EC2::Volume"],"requires":["configuration.encrypted"],
     "parameters":{"size":{"type":"int"}},"rule":"rule.guard","fetch":"aws fetch volumes"}
    """,
    "config/rules/VOLUME_ENCRYPTED/rule.guard": """
    rule encrypted when resourceType == "AWS::EC2::Volume" {
      configuration.encrypted == true <<it is not encrypted>>
    }
    """,
    "config/rules/LOGGED/rule.json": """
    {"identifier":"LOGGED","title":"Networks are logged","severity":"medium","scope":"region",
     "related":{"logs":{"type":"AWS::EC2::FlowLog"}},"rule":"rule.guard"}
    """,
    "config/rules/LOGGED/rule.guard": "rule logged { related.logs not empty <<no flow log>> }",
  ]

  private static func resource(
    _ id: String, encrypted: String, region: String = "eu-west-1", tags: String = "{}"
  ) throws -> Resource {
    let document = try JSONDocument.parse(
      """
      {"resourceType":"AWS::EC2::Volume","resourceId":"\(id)","awsAccountId":"111122223333",
       "awsRegion":"\(region)","tags":\(tags),"configuration":{\(encrypted)}}
      """)
    return Resource(
      cloud: .aws, type: "AWS::EC2::Volume",
      id: "arn:aws:ec2:\(region):111122223333:volume/\(id)", name: id, account: "111122223333",
      region: region, document: document.root, origin: RecordOrigin(file: "x", line: 1))
  }

  private func judge(
    _ rule: PackRule, _ resources: [Resource], covered: Set<String> = [],
    processes: [ProcessAttestation] = []
  ) throws -> ConfigRuleResult {
    let library = try ManagedRuleLibrary(paths: Self.files.keys.sorted()) {
      Self.files[$0].map { Array($0.utf8) }
    }
    let seen = Set(resources.map { ConfigPlace(account: $0.account, region: $0.region) })
    let items = ConfigItems(resources, places: [Self.home, Self.away]) { place, type in
      covered.contains("\(place.region) \(type)")
        || type == "AWS::EC2::Volume" && seen.contains(place)
    }
    return ConfigJudge(items, attestations: processes, clock: Self.clock) { "aws list \($0)" }
      .judge(CompiledConfigRule.compile(rule, library: library, clock: Self.clock))
  }

  private func pack(_ text: String) throws -> PackRule {
    let source = SourceFile(name: "p.yaml", text: "Resources:\n  R:\n" + text)
    return try #require(ConformancePack.load(source).tree?.rules.first)
  }

  private func managed(_ identifier: String, _ more: String = "") throws -> PackRule {
    try pack(
      """
          Type: AWS::Config::ConfigRule
          Properties:
            ConfigRuleName: mine
            Source: {Owner: AWS, SourceIdentifier: \(identifier)}
      \(more)
      """)
  }

  @Test func eachResourceIsJudgedAndARegionWithoutEvidenceIsNamed() throws {
    let result = try judge(
      try managed("VOLUME_ENCRYPTED"),
      [
        try Self.resource("vol-1", encrypted: #""encrypted":true"#),
        try Self.resource("vol-2", encrypted: #""encrypted":false"#),
        try Self.resource("vol-3", encrypted: ""),
      ])
    #expect(
      result.evaluations.map(\.compliance) == [
        .compliant, .nonCompliant, .insufficientData, .insufficientData,
      ])
    #expect(result.evaluations[1].annotation.hasPrefix("it is not encrypted"))
    #expect(result.evaluations[2].annotation == "'configuration.encrypted' is missing")
    let elsewhere = result.evaluations[3]
    #expect(elsewhere.resourceType == "AWS::::Account")
    #expect(elsewhere.region == "us-east-1")
    #expect(elsewhere.missing == "aws list AWS::EC2::Volume")
    #expect(result.compliance == .nonCompliant)
  }

  @Test func nothingThereIsNotApplicableOnlyWhereAnExportCoversIt() throws {
    let covered: Set<String> = ["eu-west-1 AWS::EC2::Volume", "us-east-1 AWS::EC2::Volume"]
    #expect(
      try judge(try managed("VOLUME_ENCRYPTED"), [], covered: covered).compliance == .notApplicable)
    #expect(try judge(try managed("VOLUME_ENCRYPTED"), []).compliance == .insufficientData)
  }

  @Test func withoutAnyExportNothingIsDecided() throws {
    let library = try ManagedRuleLibrary(paths: Self.files.keys.sorted()) {
      Self.files[$0].map { Array($0.utf8) }
    }
    let judge = ConfigJudge(ConfigItems([], places: []) { _, _ in false }, clock: Self.clock)
    for identifier in ["VOLUME_ENCRYPTED", "LOGGED", "AWS_CONFIG_PROCESS_CHECK"] {
      let rule = CompiledConfigRule.compile(
        try managed(identifier), library: library, clock: Self.clock)
      #expect(judge.judge(rule).compliance == .insufficientData)
    }
  }

  @Test func aRegionIsJudgedByWhatItsExportsShow() throws {
    let result = try judge(
      try managed("LOGGED"), [], covered: ["eu-west-1 AWS::EC2::FlowLog"])
    #expect(result.evaluations.map(\.compliance) == [.nonCompliant, .insufficientData])
    #expect(result.evaluations.map(\.region) == ["eu-west-1", "us-east-1"])
    #expect(result.evaluations[0].annotation.hasPrefix("no flow log"))
    #expect(result.evaluations[1].missing == "aws list AWS::EC2::FlowLog")
  }

  @Test func theScopeOfThePackNarrowsWhatIsJudged() throws {
    let volumes = [
      try Self.resource("vol-1", encrypted: #""encrypted":false"#, tags: #"{"tier":"gold"}"#),
      try Self.resource("vol-2", encrypted: #""encrypted":false"#),
    ]
    let tagged = try managed(
      "VOLUME_ENCRYPTED", "      Scope: {TagKey: tier, TagValue: gold}")
    let found = try judge(tagged, volumes).evaluations.filter { $0.compliance == .nonCompliant }
    #expect(found.map(\.resourceID) == ["vol-1"])
  }

  @Test func anUnreadableParameterDecidesNothing() throws {
    let rule = try managed("VOLUME_ENCRYPTED", "      InputParameters: {size: large}")
    let result = try judge(rule, [try Self.resource("vol-1", encrypted: #""encrypted":true"#)])
    #expect(result.evaluations.map(\.compliance) == [.insufficientData])
    #expect(result.evaluations[0].annotation == "parameter size is 'large'; expected int")
  }

  @Test func anUnknownIdentifierIsNamedWithTheNearestOne() throws {
    let library = try ManagedRuleLibrary(paths: Self.files.keys.sorted()) {
      Self.files[$0].map { Array($0.utf8) }
    }
    let compiled = CompiledConfigRule.compile(
      try managed("VOLUME_ENCRYPTD"), library: library, clock: Self.clock)
    #expect(compiled.diagnostics.map(\.hint) == ["did you mean VOLUME_ENCRYPTED?"])
  }

  @Test func aCustomPolicyIsJudgedAsItStands() throws {
    let rule = try pack(
      """
          Type: AWS::Config::ConfigRule
          Properties:
            ConfigRuleName: own
            Scope: {ComplianceResourceTypes: [AWS::EC2::Volume]}
            Source:
              Owner: CUSTOM_POLICY
              CustomPolicyDetails:
                PolicyRuntime: guard-2.x.x
                PolicyText: |
                  rule own { configuration.encrypted == true }
      """)
    let result = try judge(rule, [try Self.resource("vol-2", encrypted: #""encrypted":false"#)])
    #expect(result.evaluations.first?.compliance == .nonCompliant)
  }

  @Test(arguments: [
    (nil, ConfigCompliance.insufficientData, "Ada has to vouch for it, overdue since 2026-06-01"),
    (true, .compliant, "Ada on 2026-05-01, until 2026-12-31: reviewed"),
    (false, .nonCompliant, "Ada on 2026-05-01, until 2026-12-31: reviewed"),
  ])
  func aProcessCheckIsAPersonsWord(
    _ met: Bool?, _ compliance: ConfigCompliance, _ annotation: String
  ) throws {
    let said = met != nil
    let word = ProcessAttestation(
      process: "mine", owner: "Ada", due: CivilDay("2026-06-01"), isMet: met,
      statement: "reviewed", author: "Ada", date: said ? CivilDay("2026-05-01") : nil,
      expires: said ? CivilDay("2026-12-31") : nil)
    let result = try judge(try managed("AWS_CONFIG_PROCESS_CHECK"), [], processes: [word])
    #expect(result.evaluations.map(\.compliance) == [compliance])
    #expect(result.evaluations.map(\.annotation) == [annotation])
  }

  @Test func aProcessCheckOfNobodyIsNeverAPass() throws {
    let result = try judge(try managed("AWS_CONFIG_PROCESS_CHECK"), [])
    #expect(result.compliance == .insufficientData)
    #expect(result.evaluations.first?.missing?.contains("demarc.yaml") == true)
  }
}
