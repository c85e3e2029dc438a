import DemarcJSON
import DemarcModel
import OrgPolicyEngine
import Testing

/// Definitions of constraints, and what they refuse in policies.
@Suite struct CatalogueTests {
  private static let answer = """
    {"constraints":[
      {"name":"organizations/1/constraints/compute.requireOsLogin","displayName":"OS Login",
       "constraintDefault":"ALLOW","booleanConstraint":{},"supportsDryRun":true,
       "equivalentConstraint":"constraints/compute.managed.requireOsLogin"},
      {"name":"organizations/1/constraints/gcp.resourceLocations","constraintDefault":"ALLOW",
       "listConstraint":{"supportsIn":true}},
      {"name":"projects/1/constraints/compute.restrictVpcPeering","constraintDefault":"DENY",
       "listConstraint":{"supportsUnder":true}},
      {"name":"organizations/1/constraints/iam.managed.allowedPolicyMembers",
       "constraintDefault":"ALLOW","supportsDryRun":true,"booleanConstraint":{
        "customConstraintDefinition":{"resourceTypes":["iam.googleapis.com/AllowPolicy"],
         "methodTypes":["CREATE","UPDATE"],"condition":"resource.bindings.all(b, true)",
         "actionType":"ALLOW","parameters":{
          "allowedMemberSubjects":{"type":"LIST","item":"STRING","defaultValue":[]},
          "mode":{"type":"STRING","defaultValue":"strict",
           "validValuesExpr":"mode in ['strict', 'lax']"},
          "wide":{"type":"BOOLEAN"}}}}}]}
    """

  private func listed() throws -> ConstraintCatalogue {
    var catalogue = ConstraintCatalogue()
    let document = try JSONDocument.parse(Self.answer)
    #expect(catalogue.add(document.root, file: "constraints.json").isEmpty)
    return catalogue
  }

  @Test func anAnswerOfTheServiceIsRead() throws {
    let catalogue = try listed()
    let login = try #require(catalogue["constraints/compute.requireOsLogin"])
    #expect(login.kind == .boolean)
    #expect(login.equivalent == "compute.managed.requireOsLogin")
    #expect(login.supportsDryRun == true)
    #expect(catalogue["gcp.resourceLocations"]?.supportsIn == true)
    // The service leaves out what is false.
    #expect(catalogue["gcp.resourceLocations"]?.supportsUnder == false)
    #expect(catalogue["gcp.resourceLocations"]?.supportsDryRun == false)
    #expect(catalogue["compute.restrictVpcPeering"]?.defaultBehaviour == .deny)
    let members = try #require(catalogue["iam.managed.allowedPolicyMembers"])
    #expect(members.kind == .managed)
    #expect(members.actionType == .allow)
    #expect(members.resourceTypes == ["iam.googleapis.com/AllowPolicy"])
    #expect(members.parameters.map(\.name) == ["allowedMemberSubjects", "mode", "wide"])
    #expect(members.parameters.map(\.shape) == [.list, .string, .boolean])
    #expect(members.parameters.first?.item == .string)
  }

  @Test func customConstraintsAreDefinitionsToo() throws {
    var catalogue = ConstraintCatalogue()
    let text = """
      {"customConstraints":[{"name":"organizations/1/customConstraints/custom.noAutoUpgrade",
        "resourceTypes":["container.googleapis.com/NodePool"],"methodTypes":["CREATE"],
        "condition":"resource.management.autoUpgrade == false","actionType":"DENY"}]}
      """
    #expect(try catalogue.add(JSONDocument.parse(text).root, file: "c.json").isEmpty)
    #expect(catalogue["custom.noAutoUpgrade"]?.kind == .custom)
    #expect(catalogue["custom.noAutoUpgrade"]?.defaultBehaviour == .allow)
    #expect(catalogue["custom.noAutoUpgrade"]?.actionType == .deny)
  }

  @Test func definitionsThatAreNoneAreTold() throws {
    for (text, code) in [
      ("{\"constraints\":[{\"booleanConstraint\":{}}]}", "org-policy.definition-no-name"),
      ("{\"constraints\":[{\"name\":\"constraints/a.b\"}]}", "org-policy.definition-kind"),
      (
        "{\"constraints\":[{\"name\":\"constraints/a.b\",\"booleanConstraint\":{},\"listConstraint\":{}}]}",
        "org-policy.definition-kind"
      ),
      (
        "{\"constraints\":[{\"name\":\"constraints/a.b\",\"booleanConstraint\":{},\"constraintDefault\":\"X\"}]}",
        "org-policy.definition-default"
      ),
    ] {
      var catalogue = ConstraintCatalogue()
      let found = try catalogue.add(JSONDocument.parse(text).root, file: "c.json")
      #expect(found.map(\.code) == [code])
    }
  }

  @Test func theShippedTableHoldsWhatIsKnown() throws {
    let catalogue = try ShippedCatalogue.load()
    #expect(catalogue.names.count == 164)
    #expect(catalogue["compute.requireOsLogin"]?.equivalent == "compute.managed.requireOsLogin")
    #expect(catalogue["iam.serviceAccountKeyExposureResponse"]?.defaultBehaviour == .deny)
    #expect(catalogue["storage.uniformBucketLevelAccess"]?.isBaseline == true)
    #expect(catalogue["gcp.resourceLocations"]?.supportsIn == true)
    #expect(catalogue["gcp.resourceLocations"]?.supportsUnder == false)
    // What the table does not say is not made up.
    #expect(catalogue["gcp.restrictNonCmekServices"]?.supportsIn == nil)
    let denying = catalogue.names.filter { catalogue[$0]?.defaultBehaviour == .deny }
    #expect(denying.count == 15)
    #expect(catalogue.names.filter { catalogue[$0]?.isBaseline == true }.count == 7)
    #expect(catalogue.names.allSatisfy { catalogue[$0]?.title.isEmpty == false })
    // A twin names its twin.
    for name in catalogue.names {
      guard let twin = catalogue[name]?.equivalent else { continue }
      #expect(catalogue[twin]?.equivalent == name)
    }
  }

  @Test func aLaterDefinitionKeepsWhatItNeverStates() throws {
    var catalogue = try ShippedCatalogue.load()
    let text = """
      {"name":"organizations/1/constraints/compute.restrictLoadBalancerCreationForTypes",
       "constraintDefault":"ALLOW","listConstraint":{"supportsIn":true}}
      """
    _ = try catalogue.add(JSONDocument.parse(text).root, file: "c.json")
    let constraint = catalogue["compute.restrictLoadBalancerCreationForTypes"]
    #expect(constraint?.origin == .listed)
    #expect(constraint?.groups["INTERNAL"]?.contains("INTERNAL_TCP_UDP") == true)
    #expect(constraint?.title.isEmpty == false)
  }

  @Test(arguments: [
    ("compute.requireOSLogin", "compute.requireOsLogin"),
    ("constraints/compute.requireOslogn", "compute.requireOsLogin"),
    ("gcp.resourceLocation", "gcp.resourceLocations"),
    ("storage.requireOsLogin", "compute.managed.requireOsLogin"),
  ])
  func unknownNamesHaveANearestHint(_ written: String, _ meant: String) throws {
    let catalogue = try ShippedCatalogue.load()
    #expect(catalogue.nearest(to: written) == meant)
    #expect(catalogue.nearest(to: "acme.nothingLikeIt") == nil)
  }

  // MARK: what definitions refuse

  static let refusals: [(constraint: String, spec: String, code: String?)] = [
    ("compute.requireOsLogin", "enforce", nil),
    ("compute.requireOsLogin", "allow a", "org-policy.kind"),
    ("compute.requireOsLogin", "denyall", "org-policy.kind"),
    ("gcp.resourceLocations", "enforce", "org-policy.kind"),
    ("gcp.resourceLocations", "allow in:us-locations", nil),
    ("gcp.resourceLocations", "allow under:folders/2", "org-policy.under-unsupported"),
    ("compute.restrictVpcPeering", "allow under:folders/2", nil),
    ("compute.restrictVpcPeering", "allow in:group", "org-policy.in-unsupported"),
    ("compute.requireOsLogin", "enforce with {\"a\":1}", "org-policy.parameters"),
    (
      "iam.managed.allowedPolicyMembers",
      "enforce with {\"wide\":true,\"allowedMemberSubjects\":[\"a\"]}",
      nil
    ),
    ("iam.managed.allowedPolicyMembers", "enforce", "org-policy.parameter-missing"),
    ("iam.managed.allowedPolicyMembers", "off", nil),
    (
      "iam.managed.allowedPolicyMembers", "enforce with {\"wide\":true,\"allowedMembers\":[]}",
      "org-policy.parameter-unknown"
    ),
    (
      "iam.managed.allowedPolicyMembers", "enforce with {\"wide\":\"yes\"}",
      "org-policy.parameter-type"
    ),
    (
      "iam.managed.allowedPolicyMembers",
      "enforce with {\"wide\":true,\"allowedMemberSubjects\":[1]}",
      "org-policy.parameter-type"
    ),
    (
      "iam.managed.allowedPolicyMembers", "enforce with {\"wide\":true,\"mode\":\"none\"}",
      "org-policy.parameter-value"
    ),
    ("iam.managed.allowedPolicyMembers", "enforce with {\"wide\":true,\"mode\":\"lax\"}", nil),
  ]

  @Test(arguments: refusals.indices)
  func aPolicyIsHeldAgainstTheDefinition(_ number: Int) throws {
    let (constraint, spec, code) = Self.refusals[number]
    let text =
      "{\"name\":\"organizations/1/policies/\(constraint)\",\"spec\":\(PolicyWorld.spec(spec))}"
    let read = OrgPolicy.read(SourceFile(name: "p.json", text: text))
    #expect(read.diagnostics.isEmpty)
    let compiled = PolicySet.compile(
      read.tree ?? [], hierarchy: ResourceHierarchy(), tags: TagBindings(),
      catalogue: try listed())
    #expect(compiled.diagnostics.map(\.code) == (code.map { [$0] } ?? []))
    #expect(compiled.diagnostics.allSatisfy { $0.span?.file == "p.json" && $0.hint != nil })
    let policy = compiled.tree?.effective(constraint, at: "organizations/1")
    #expect((policy?.unknown == nil) == !compiled.hasErrors)
  }

  @Test func aDryRunWhereNoneIsTakenIsAWarning() throws {
    let text = """
      {"name":"organizations/1/policies/gcp.resourceLocations",
       "dryRunSpec":{"rules":[{"denyAll":true}]}}
      """
    let read = OrgPolicy.read(SourceFile(name: "p.json", text: text))
    let compiled = PolicySet.compile(
      read.tree ?? [], hierarchy: ResourceHierarchy(), tags: TagBindings(),
      catalogue: try listed())
    #expect(compiled.diagnostics.map(\.code) == ["org-policy.dry-run"])
    #expect(!compiled.hasErrors)
  }

  @Test func aConstraintNobodyKnowsIsToldOnce() throws {
    let text = """
      [{"name":"organizations/1/policies/compute.requireOsLogins","spec":{"rules":[{"enforce":true}]}},
       {"name":"folders/2/policies/compute.requireOsLogins","spec":{"rules":[{"enforce":true}]}},
       {"name":"folders/2/policies/custom.mine","spec":{"rules":[{"enforce":true}]}}]
      """
    let read = OrgPolicy.read(SourceFile(name: "p.json", text: text))
    let compiled = PolicySet.compile(
      read.tree ?? [], hierarchy: ResourceHierarchy(), tags: TagBindings(),
      catalogue: try listed())
    #expect(
      compiled.diagnostics.map(\.code) == [
        "org-policy.unknown-constraint", "org-policy.undefined-custom",
      ])
    #expect(compiled.diagnostics.first?.hint == "did you mean compute.requireOsLogin?")
    let policy = compiled.tree?.effective("compute.requireOsLogins", at: "organizations/1")
    #expect(policy?.enforcement == .enforced)
  }

  @Test func aV2PolicyCountsBesideItsV1Form() throws {
    let old = "constraint: constraints/compute.requireOsLogin\nbooleanPolicy: {enforced: false}"
    let new = "name: folders/2/policies/compute.requireOsLogin\nspec: {rules: [{enforce: true}]}"
    let forms = [old, new].map {
      OrgPolicy.read(SourceFile(name: "p", text: $0), node: "folders/2").tree ?? []
    }
    for order in [forms[0] + forms[1], forms[1] + forms[0]] {
      let compiled = PolicySet.compile(
        order, hierarchy: ResourceHierarchy(), tags: TagBindings(), catalogue: try listed())
      #expect(compiled.diagnostics.isEmpty)
      let policy = compiled.tree?.effective("compute.requireOsLogin", at: "folders/2")
      #expect(policy?.enforcement == .enforced)
    }
  }

  @Test func twoPoliciesThatDifferDecideNothing() throws {
    let texts = ["true", "false", "true"].map {
      "name: folders/2/policies/compute.requireOsLogin\nspec: {rules: [{enforce: \($0)}]}"
    }
    let policies = texts.enumerated().flatMap { number, text in
      OrgPolicy.read(SourceFile(name: "\(number).yaml", text: text)).tree ?? []
    }
    let compiled = PolicySet.compile(
      policies, hierarchy: ResourceHierarchy(), tags: TagBindings(), catalogue: try listed())
    #expect(compiled.diagnostics.allSatisfy { $0.code == "org-policy.conflict" })
    #expect(compiled.diagnostics.first?.message.contains("0.yaml:1:1") == true)
    let policy = compiled.tree?.effective("compute.requireOsLogin", at: "folders/2")
    #expect(policy?.unknown != nil)
    let same = PolicySet.compile(
      [policies[0], policies[2]], hierarchy: ResourceHierarchy(), tags: TagBindings(),
      catalogue: try listed())
    #expect(same.diagnostics.isEmpty)
  }

  // MARK: parameters

  @Test func parametersComeFromTheRuleThatHoldsAndFromTheDefaults() throws {
    let name = "iam.managed.allowedPolicyMembers"
    let text = """
      {"name":"organizations/1/policies/\(name)","spec":{"rules":[
        {"enforce":true,"parameters":{"wide":true}},
        {"enforce":true,"parameters":{"wide":false,"mode":"lax"},
         "condition":{"expression":"resource.hasTagKey('1/a')"}}]}}
      """
    let read = OrgPolicy.read(SourceFile(name: "p.json", text: text))
    #expect(read.diagnostics.isEmpty, "\(read.diagnostics)")
    for (bound, expected) in [
      ([] as [OrgPolicyEngine.Tag], #"{"wide":true,"allowedMemberSubjects":[],"mode":"strict"}"#),
      (
        [OrgPolicyEngine.Tag(key: "1/a", value: "b")],
        #"{"wide":false,"mode":"lax","allowedMemberSubjects":[]}"#
      ),
    ] {
      var tags = TagBindings()
      for tag in bound { tags.bind(tag, to: "organizations/1") }
      let set = PolicySet.compile(
        read.tree ?? [], hierarchy: ResourceHierarchy(), tags: tags, catalogue: try listed()
      ).tree
      #expect(set?.effective(name, at: "organizations/1").parameters?.json == expected)
    }
    let open = PolicySet.compile(
      read.tree ?? [], hierarchy: ResourceHierarchy(), tags: .unknown, catalogue: try listed()
    ).tree?.effective(name, at: "organizations/1")
    #expect(open?.enforcement == .enforced)
    #expect(open?.parameters == nil)
  }
}
