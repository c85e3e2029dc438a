import DemarcJSON
import DemarcModel
import OrgPolicyEngine
import Testing

@Suite struct ConstraintJudgeTests {
  private static let instance = "compute.googleapis.com/Instance"
  private static let bucket = "storage.googleapis.com/Bucket"

  private func rule(_ constraint: String, _ rule: String, at node: String = "organizations/1")
    -> String
  {
    #"{"name":"\#(node)/policies/\#(constraint)","spec":{"rules":[{\#(rule)}]}}"#
  }

  private func verdict(
    _ constraint: String, _ policies: [String], _ asset: GovernedAsset,
    in estate: FixtureEstate = FixtureEstate(), pass: PolicyPass = .live
  ) throws -> ConstraintVerdict? {
    let judge = try Governed.judge("[\(policies.joined(separator: ","))]")
    return judge.judge(asset, in: estate, pass: pass, only: [constraint]).first
  }

  private func enforced(
    _ constraint: String, _ type: String, _ document: String,
    in estate: FixtureEstate = FixtureEstate()
  ) throws -> ConstraintVerdict? {
    try verdict(
      constraint, [rule(constraint, #""enforce":true"#)],
      Governed.asset(type, try Governed.parse(document)), in: estate)
  }

  // MARK: what is joined

  @Test func anInstanceWithoutItsProjectIsNotGuessed() throws {
    let silent = try enforced("compute.requireOsLogin", Self.instance, "{}")
    #expect(
      silent?.state
        == .unknown("the compute project with its common metadata is not in the estate"))
    let spoken = try enforced(
      "compute.requireOsLogin", Self.instance,
      #"{"metadata":{"items":[{"key":"enable-oslogin","value":"TRUE"}]}}"#)
    #expect(spoken?.state == .compliant, "its own value decides whatever the project says")
    let alone = FixtureEstate(completeTypes: ["compute.googleapis.com/Project"])
    let whole = try enforced("compute.requireOsLogin", Self.instance, "{}", in: alone)
    #expect(whole?.state == .noncompliant, "a project that is known not to exist says nothing")
  }

  @Test func anInstanceIsJudgedByTheImageOfItsDisks() throws {
    let policy = rule(
      "compute.trustedImageProjects", #""values":{"allowedValues":["projects/ok"]}"#)
    let document = #"{"disks":[{"source":"https://x/projects/p1/zones/us-east1-b/disks/d"}]}"#
    let asset = Governed.asset(Self.instance, try Governed.parse(document))
    let missing = try verdict("compute.trustedImageProjects", [policy], asset)
    #expect(missing?.state == .unknown("a disk of the instance is not in the estate"))
    for (project, wanted) in [("ok", "compliant"), ("other", "noncompliant")] {
      let image = #"{"sourceImage":"https://x/projects/\#(project)/global/images/i"}"#
      let disk = Governed.asset(
        "compute.googleapis.com/Disk", try Governed.parse(image),
        name: "//compute.googleapis.com/projects/p1/zones/us-east1-b/disks/d")
      let found = try verdict(
        "compute.trustedImageProjects", [policy], asset, in: FixtureEstate(assets: [disk]))
      #expect(found?.state.name == wanted)
    }
  }

  @Test func aBucketThatPreventsAccessNeedsNoAllowPolicy() throws {
    let inherited = #"{"iamConfiguration":{"publicAccessPrevention":"inherited"}}"#
    let constraint = "storage.publicAccessPrevention"
    let open = try enforced(constraint, Self.bucket, inherited)
    #expect(open?.state == .unknown("the allow policy of the resource is not in the estate"))
    let closed = inherited.replacing("inherited", with: "enforced")
    #expect(try enforced(constraint, Self.bucket, closed)?.state == .compliant)
    let isPublic = #"{"acl":[{"entity":"allUsers"}]}"#
    #expect(
      try enforced(constraint, Self.bucket, isPublic)?.state == .noncompliant,
      "an access list that is public decides without the policy")
  }

  @Test func anAssetWithoutConfigurationIsUnknown() throws {
    let policies = [
      rule("sql.restrictPublicIp", #""enforce":true"#),
      rule("gcp.restrictServiceUsage", #""values":{"deniedValues":["sqladmin.googleapis.com"]}"#),
    ]
    let asset = Governed.asset("sqladmin.googleapis.com/Instance", nil)
    #expect(
      try verdict("sql.restrictPublicIp", policies, asset)?.state
        == .unknown("the inventory holds no configuration of the asset"))
    #expect(
      try verdict("gcp.restrictServiceUsage", policies, asset)?.state == .noncompliant,
      "the service is known from the type alone")
  }

  // MARK: what is said

  @Test func aViolationNamesFieldsValuesAndPolicy() throws {
    let document = #"{"shieldedInstanceConfig":{"enableVtpm":true}}"#
    let found = try enforced("compute.requireShieldedVm", Self.instance, document)
    #expect(
      found?.detail
        == "shieldedInstanceConfig.enableSecureBoot is absent, "
        + "shieldedInstanceConfig.enableVtpm is true, "
        + "shieldedInstanceConfig.enableIntegrityMonitoring is absent; "
        + "the policy of organizations/1 holds")
    #expect(found?.node == "projects/11")
    let external = try verdict(
      "compute.vmExternalIpAccess",
      [rule("compute.vmExternalIpAccess", #""denyAll":true"#, at: "folders/2")],
      Governed.asset(
        Self.instance, try Governed.parse(#"{"networkInterfaces":[{"accessConfigs":[{}]}]}"#)))
    #expect(
      external?.detail.contains("'projects/p1/zones/us-east1-b/instances/x' is not allowed") == true
    )
    #expect(external?.detail.contains("folders/2") == true)
  }

  @Test func aViolationSaysWhetherThePolicyReachesWhatExists() throws {
    let sql = try enforced(
      "sql.restrictPublicIp", "sqladmin.googleapis.com/Instance",
      #"{"settings":{"ipConfiguration":{"ipv4Enabled":true}}}"#)
    #expect(sql?.isRetroactive == false)
    #expect(sql?.meaning?.hasPrefix("existing, not retroactive") == true)
    let bucket = try enforced(
      "storage.publicAccessPrevention", Self.bucket, #"{"acl":[{"entity":"allUsers"}]}"#)
    #expect(bucket?.isRetroactive == true)
    #expect(bucket?.meaning?.hasPrefix("retroactive") == true)
    #expect(bucket?.note?.contains("left over") == true)
    let good = try enforced(
      "sql.restrictPublicIp", "sqladmin.googleapis.com/Instance", "{}")
    #expect(good?.meaning == nil)
  }

  // MARK: whether it is asked for

  @Test func whereNoPolicyAsksItIsUnenforced() throws {
    let asset = Governed.asset(Self.instance, try Governed.parse("{}"))
    let constraint = "compute.requireShieldedVm"
    #expect(try verdict(constraint, [], asset)?.state == .unenforced)
    let lifted = [
      rule(constraint, #""enforce":true"#),
      rule(constraint, #""enforce":false"#, at: "projects/p1"),
    ]
    #expect(try verdict(constraint, lifted, asset)?.state == .unenforced)
    let list = "compute.vmExternalIpAccess"
    let open = try Governed.parse(#"{"networkInterfaces":[{"accessConfigs":[{}]}]}"#)
    #expect(
      try verdict(list, [rule(list, #""allowAll":true"#)], Governed.asset(Self.instance, open))?
        .state == .unenforced)
  }

  @Test func conditionsOnTagsThatAreNotKnownLeaveItOpen() throws {
    let constraint = "sql.restrictPublicIp"
    let policy =
      #"{"name":"organizations/1/policies/\#(constraint)","spec":{"rules":[{"enforce":false},"#
      + #"{"enforce":true,"condition":{"expression":"resource.matchTag('1/env', 'prod')"}}]}}"#
    let document = #"{"settings":{"ipConfiguration":{"ipv4Enabled":true}}}"#
    let asset = Governed.asset("sqladmin.googleapis.com/Instance", try Governed.parse(document))
    let blind = try Governed.judge("[\(policy)]", tags: .unknown)
    let found = blind.judge(asset, in: FixtureEstate(), only: [constraint])
    #expect(found.map(\.state.name) == ["unknown"])
    var tags = TagBindings()
    tags.bind(Tag(key: "1/env", value: "prod"), to: "projects/11")
    let seeing = try Governed.judge("[\(policy)]", tags: tags)
    #expect(
      seeing.judge(asset, in: FixtureEstate(), only: [constraint]).map(\.state) == [.noncompliant])
  }

  @Test func aDryRunIsJudgedApart() throws {
    let constraint = "sql.restrictPublicIp"
    let policy =
      #"{"name":"organizations/1/policies/\#(constraint)","#
      + #""dryRunSpec":{"rules":[{"enforce":true}]}}"#
    let document = #"{"settings":{"ipConfiguration":{"ipv4Enabled":true}}}"#
    let asset = Governed.asset("sqladmin.googleapis.com/Instance", try Governed.parse(document))
    #expect(try verdict(constraint, [policy], asset)?.state == .unenforced)
    let dry = try verdict(constraint, [policy], asset, pass: .dryRun)
    #expect(dry?.state == .noncompliant)
    #expect(dry?.pass == .dryRun)
  }

  @Test func assetsThatAreNotItsBusinessGiveNoVerdict() throws {
    let node = #"{"labels":{"goog-gke-node":""}}"#
    #expect(try enforced("compute.requireOsLogin", Self.instance, node) == nil)
    let everywhere = Governed.asset(
      "compute.googleapis.com/Network", try Governed.parse("{}"), location: "global")
    let policy = rule("gcp.resourceLocations", #""values":{"allowedValues":["eu"]}"#)
    #expect(try verdict("gcp.resourceLocations", [policy], everywhere) == nil)
    #expect(try enforced("sql.restrictPublicIp", Self.instance, "{}") == nil)
  }

  // MARK: values

  @Test func locationsAreTakenToTheLetterAndByGroup() throws {
    let facts = try LocationGroups(Governed.document("gcp/locations.json"))
    let groups = ValueGroups { _, group in facts.values(of: group) }
    let disk = { (place: String) throws in
      Governed.asset(
        "compute.googleapis.com/Disk", try Governed.parse("{}"), location: place)
    }
    func state(_ values: String, _ place: String, _ groups: ValueGroups) throws -> String? {
      let policy = rule("gcp.resourceLocations", #""values":{"allowedValues":[\#(values)]}"#)
      let judge = try Governed.judge("[\(policy)]", groups: groups)
      return judge.judge(
        try disk(place), in: FixtureEstate(), only: ["gcp.resourceLocations"]
      ).first?.state.name
    }
    #expect(try state(#""in:us-locations""#, "us-east1-b", groups) == "compliant")
    #expect(try state(#""in:us-locations""#, "europe-west1", groups) == "noncompliant")
    #expect(try state(#""us""#, "us-east1-b", groups) == "noncompliant")
    #expect(try state(#""US-EAST1-B""#, "us-east1-b", groups) == "compliant")
    #expect(try state(#""in:us-locations""#, "us-east1-b", .none) == "unknown")
  }

  @Test func membersWithoutDirectoryDataAreUnknownAndPublicOnesNever() throws {
    let constraint = "iam.allowedPolicyMemberDomains"
    let policy = rule(constraint, #""values":{"allowedValues":["C0own"]}"#)
    let blind = try Governed.judge("[\(policy)]", directory: PrincipalDirectory())
    func states(_ members: String, _ judge: ConstraintJudge) throws -> [String] {
      let document = #"{"bindings":[{"role":"roles/viewer","members":[\#(members)]}]}"#
      let asset = Governed.asset("iam.googleapis.com/AllowPolicy", try Governed.parse(document))
      return judge.judge(asset, in: FixtureEstate(), only: [constraint]).map(\.state.name)
    }
    #expect(try states(#""user:a@example.com""#, blind) == ["unknown"])
    #expect(try states(#""user:a@example.com","allUsers""#, blind) == ["noncompliant"])
    var directory = PrincipalDirectory()
    directory.add(
      organization: Governed.asset(
        "cloudresourcemanager.googleapis.com/Organization",
        try Governed.parse(
          #"{"displayName":"example.com","owner":{"directoryCustomerId":"C0own"}}"#),
        name: "//cloudresourcemanager.googleapis.com/organizations/1"))
    let seeing = try Governed.judge("[\(policy)]", directory: directory)
    #expect(
      try states(#""user:a@EXAMPLE.com","serviceAccount:s@p1.iam.gserviceaccount.com""#, seeing)
        == ["compliant"], "an exported organisation brings its domain and its projects' accounts")
    #expect(try states(#""user:a@elsewhere.example""#, seeing) == ["unknown"])
  }

  @Test func everyConstraintWithoutARuleIsNamed() throws {
    let judge = try Governed.judge(
      "[\(rule("clouddeploy.disableServiceLabelGeneration", #""enforce":true"#)),"
        + "\(rule("sql.restrictPublicIp", #""enforce":true"#))]")
    #expect(judge.unmapped == ["clouddeploy.disableServiceLabelGeneration"])
  }
}
