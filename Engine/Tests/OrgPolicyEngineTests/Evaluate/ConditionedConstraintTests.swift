import DemarcJSON
import DemarcModel
import OrgPolicyEngine
import Testing

/// Constraints that carry their own condition, in the judge.
@Suite struct ConditionedConstraintTests {
  private static let instance = "compute.googleapis.com/Instance"

  private func custom(
    _ condition: String, type: String = instance, methods: String = #""CREATE","UPDATE""#,
    action: String = "DENY"
  ) throws -> CustomConstraint {
    let text =
      #"{"name":"organizations/1/customConstraints/custom.mine","resourceTypes":["\#(type)"],"#
      + #""methodTypes":[\#(methods)],"condition":"\#(condition)","actionType":"\#(action)"}"#
    let parsed = CustomConstraint.compile(
      SourceFile(name: "mine.json", text: text), schemas: Governed.schema)
    guard let constraint = parsed.tree else {
      throw Governed.Fault(description: "\(parsed.diagnostics)")
    }
    return constraint
  }

  private static let policy =
    #"[{"name":"organizations/1/policies/custom.mine","spec":{"rules":[{"enforce":true}]}}]"#

  private func verdict(
    _ constraint: CustomConstraint, _ document: String, type: String = instance,
    policies: String = policy
  ) throws -> ConstraintVerdict? {
    var catalogue = Governed.catalogue
    catalogue.add(
      OrgConstraint(name: "custom.mine", kind: .custom, default: .allow, origin: .custom))
    let judge = try Governed.judge(policies, catalogue: catalogue, custom: [constraint])
    let asset = Governed.asset(type, try Governed.parse(document))
    return judge.judge(asset, in: FixtureEstate(), only: ["custom.mine"]).first
  }

  @Test func theConditionDecidesWhereAPolicyNamesTheConstraint() throws {
    let routes = try custom("resource.canIpForward")
    let bad = try verdict(routes, #"{"canIpForward":true}"#)
    #expect(bad?.state == .noncompliant)
    #expect(bad?.detail.hasPrefix("resource.canIpForward is true") == true)
    #expect(try verdict(routes, "{}")?.state == .compliant)
    let wanted = try custom("resource.canIpForward", action: "ALLOW")
    #expect(try verdict(wanted, "{}")?.state == .noncompliant)
  }

  @Test func aConstraintThatNoPolicyNamesEnforcesNothing() throws {
    let found = try verdict(
      try custom("resource.canIpForward"), #"{"canIpForward":true}"#, policies: "[]")
    #expect(found?.state == .unenforced)
    #expect(found?.detail.contains("a policy must name it") == true)
  }

  @Test(arguments: [
    (#""DELETE""#, "not-assessed"), (#""REMOVE_GRANT","GOVERN_TAGS""#, "not-assessed"),
    (#""UPDATE","DELETE""#, "noncompliant"), (#""CREATE""#, "noncompliant"), ("", "noncompliant"),
  ])
  func operationsThatAnAssetDoesNotShowAreNotAssessed(_ methods: String, _ state: String) throws {
    let found = try verdict(
      try custom("resource.canIpForward", methods: methods), #"{"canIpForward":true}"#)
    #expect(found?.state.name == state)
  }

  @Test func aConditionWithoutAValueIsAnErrorAndOneThatNeedsADirectoryUnknown() throws {
    let fails = try custom("resource.networkInterfaces[0].network == ''")
    #expect(try verdict(fails, "{}")?.state.name == "error")
    let type = "iam.googleapis.com/AllowPolicy"
    let asks = try custom(
      "resource.bindings.exists(b, b.members.exists(m, MemberInPrincipalSet(m, "
        + "['//cloudresourcemanager.googleapis.com/organizations/1'])))", type: type)
    let document = #"{"bindings":[{"role":"r","members":["user:a@elsewhere.example"]}]}"#
    let found = try verdict(asks, document, type: type)
    #expect(found?.state.name == "unknown")
    #expect(found?.note?.contains("whole allow policy") == true)
  }

  @Test func aManagedConstraintIsJudgedByItsOwnDefinition() throws {
    var definition = OrgConstraint(
      name: "compute.managed.vmCanIpForward", kind: .managed, default: .allow, origin: .listed)
    definition.resourceTypes = [Self.instance]
    definition.methodTypes = ["CREATE", "UPDATE"]
    definition.condition = "!resource.canIpForward || resource.name in parameters.routers"
    definition.actionType = .allow
    definition.parameters = [
      OrgConstraint.Parameter(
        name: "routers", shape: .list, item: .string,
        defaultValue: try Governed.parse(#"["gateway"]"#))
    ]
    definition.knowsParameters = true
    var catalogue = Governed.catalogue
    catalogue.add(definition)
    func states(_ rule: String) throws -> [String?] {
      let judge = try Governed.judge(
        #"[{"name":"folders/2/policies/\#(definition.name)","spec":{"rules":[{\#(rule)}]}}]"#,
        catalogue: catalogue)
      return try ["gateway", "router"].map { name in
        let document = try Governed.parse(#"{"name":"\#(name)","canIpForward":true}"#)
        let verdicts = judge.judge(
          Governed.asset(Self.instance, document), in: FixtureEstate(), only: [definition.name])
        return verdicts.count == 1 ? verdicts[0].state.name : nil
      }
    }
    #expect(try states(#""enforce":true"#) == ["compliant", "noncompliant"])
    #expect(
      try states(#""enforce":true,"parameters":{"routers":["router"]}"#)
        == ["noncompliant", "compliant"])
    #expect(try states(#""enforce":false"#) == ["unenforced", "unenforced"])
  }

  @Test func aDefinitionThatDoesNotFitFallsBackToTheDecidingFields() throws {
    var definition = OrgConstraint(
      name: "compute.managed.vmCanIpForward", kind: .managed, default: .allow, origin: .listed)
    definition.resourceTypes = [Self.instance]
    definition.condition = "resource.fieldOfAnotherVersion"
    definition.actionType = .deny
    var catalogue = Governed.catalogue
    catalogue.add(definition)
    let judge = try Governed.judge(
      #"[{"name":"folders/2/policies/\#(definition.name)","spec":{"rules":[{"enforce":true}]}}]"#,
      catalogue: catalogue)
    let found = judge.judge(
      Governed.asset(Self.instance, try Governed.parse(#"{"canIpForward":true}"#)),
      in: FixtureEstate(), only: [definition.name])
    #expect(found.map(\.state) == [.noncompliant])
  }

  @Test func parametersThatOnlyADefinitionExplainsLeaveItOpen() throws {
    let name = "compute.managed.vmCanIpForward"
    let judge = try Governed.judge(
      #"[{"name":"folders/2/policies/\#(name)","spec":{"rules":[{"enforce":true,"#
        + #""parameters":{"x":["y"]}}]}}]"#)
    let found = judge.judge(
      Governed.asset(Self.instance, try Governed.parse(#"{"canIpForward":true}"#)),
      in: FixtureEstate(), only: [name])
    #expect(found.map(\.state.name) == ["unknown"])
    let members = "iam.managed.allowedPolicyMembers"
    let bare = try Governed.judge(
      #"[{"name":"folders/2/policies/\#(members)","spec":{"rules":[{"enforce":true}]}}]"#)
    let policy = try Governed.parse(#"{"bindings":[{"role":"r","members":["user:a@b.example"]}]}"#)
    let open = bare.judge(
      Governed.asset("iam.googleapis.com/AllowPolicy", policy), in: FixtureEstate(),
      only: [members])
    #expect(open.map(\.state) == [.unknown("the policy gives no parameters")])
  }
}
