import DemarcJSON
import DemarcModel
import OrgPolicyEngine
import Testing

/// The helpers for allow policies, on members of every kind.
@Suite struct PrincipalTests {
  private func holds(
    _ call: String, _ member: String, _ directory: PrincipalDirectory = PrincipalDirectory()
  ) throws -> CustomConstraint.Judgement? {
    let text = """
      {"name":"custom.a","resourceTypes":["iam.googleapis.com/AllowPolicy"],"actionType":"ALLOW",
       "condition":"resource.bindings.all(b, b.members.all(m, \(call)))"}
      """
    let parsed = CustomConstraint.compile(
      SourceFile(name: "c.json", text: text), directory: directory
    ) { _ in nil }
    #expect(parsed.diagnostics.isEmpty, "\(parsed.diagnostics)")
    let resource = try JSONDocument.parse(
      "{\"bindings\":[{\"role\":\"roles/viewer\",\"members\":[\"\(member)\"]}]}"
    ).root
    return parsed.tree?.evaluate(
      resourceType: "iam.googleapis.com/AllowPolicy", resource: resource)
  }

  private func types(
    _ member: String, _ directory: PrincipalDirectory = PrincipalDirectory()
  ) throws -> (certain: [String], possible: [String]) {
    let all = [
      "ConsumerPrincipal", "WorkspacePrincipal", "ConsumerGroup", "WorkspaceGroup", "Domain",
      "WorkforcePoolPrincipal", "WorkforcePoolPrincipalSet", "WorkloadPoolPrincipal",
      "WorkloadPoolPrincipalSet", "ServiceAccount", "ServiceAgent", "PublicPrincipals",
      "ProjectRoleReference", "ResourcePrincipal", "ResourcePrincipalSet",
      "AgenticIdentityPoolPrincipal", "AgenticIdentityPoolPrincipalSet",
    ]
    var (certain, possible): ([String], [String]) = ([], [])
    for type in all {
      let call = "MemberTypeMatches(m, ['iam.googleapis.com/\(type)'])"
      switch try holds(call, member, directory)?.outcome {
      case .pass: certain.append(type)
      case .noEvidence: possible.append(type)
      case .fail: break
      default: Issue.record("\(member) \(type)")
      }
    }
    return (certain, possible)
  }

  private static let agents = "agents.global.org-123.system.id.goog"
  private static let iam = "//iam.googleapis.com"
  private static let pool = iam + "/projects/7/locations/global/workloadIdentityPools/ci"

  static let certain: [(member: String, type: String)] = [
    ("allUsers", "PublicPrincipals"),
    ("allAuthenticatedUsers", "PublicPrincipals"),
    ("user:ada@gmail.com", "ConsumerPrincipal"),
    ("user:Ada@GMail.com", "ConsumerPrincipal"),
    ("user:ada@googlemail.com", "ConsumerPrincipal"),
    ("group:club@googlegroups.com", "ConsumerGroup"),
    ("domain:example.com", "Domain"),
    ("serviceAccount:app@shop.iam.gserviceaccount.com", "ServiceAccount"),
    ("serviceAccount:app@shop.example.com.iam.gserviceaccount.com", "ServiceAccount"),
    ("serviceAccount:7-compute@developer.gserviceaccount.com", "ServiceAccount"),
    ("serviceAccount:shop@appspot.gserviceaccount.com", "ServiceAccount"),
    ("serviceAccount:7@cloudservices.gserviceaccount.com", "ServiceAgent"),
    ("serviceAccount:service-7@gcp-sa-pubsub.iam.gserviceaccount.com", "ServiceAgent"),
    ("serviceAccount:service-7@container-engine-robot.iam.gserviceaccount.com", "ServiceAgent"),
    ("serviceAccount:p7-1@gcp-sa-logging.iam.gserviceaccount.com", "ServiceAgent"),
    ("deleted:serviceAccount:app@shop.iam.gserviceaccount.com?uid=123", "ServiceAccount"),
    ("deleted:user:ada@gmail.com?uid=9", "ConsumerPrincipal"),
    ("projectOwner:shop", "ProjectRoleReference"),
    ("projectEditor:shop", "ProjectRoleReference"),
    ("projectViewer:shop", "ProjectRoleReference"),
    (
      "principal:\(iam)/locations/global/workforcePools/staff/subject/ada", "WorkforcePoolPrincipal"
    ),
    ("principalSet:\(iam)/locations/global/workforcePools/staff/*", "WorkforcePoolPrincipalSet"),
    ("principal:\(pool)/subject/repo", "WorkloadPoolPrincipal"),
    ("principalSet:\(pool)/attribute.repository/a", "WorkloadPoolPrincipalSet"),
    ("principal://\(agents)/agent", "AgenticIdentityPoolPrincipal"),
    ("principalSet://\(agents)/*", "AgenticIdentityPoolPrincipalSet"),
    (
      "principal://certificatemanager.googleapis.com/projects/7/uid/locations/l/x",
      "ResourcePrincipal"
    ),
  ]

  @Test(arguments: certain.indices)
  func theTextSettlesTheType(_ number: Int) throws {
    let (member, type) = Self.certain[number]
    let found = try types(member)
    #expect(found.certain == [type])
    #expect(found.possible.isEmpty)
  }

  static let open: [(member: String, types: [String])] = [
    ("user:ada@example.com", ["ConsumerPrincipal", "WorkspacePrincipal"]),
    ("group:ops@example.com", ["ConsumerGroup", "WorkspaceGroup"]),
    ("deleted:group:ops@example.com?uid=1", ["ConsumerGroup", "WorkspaceGroup"]),
    ("serviceAccount:7@cloudbuild.gserviceaccount.com", ["ServiceAccount", "ServiceAgent"]),
    (
      "serviceAccount:service-7@new-thing.iam.gserviceaccount.com",
      ["ServiceAccount", "ServiceAgent"]
    ),
  ]

  @Test(arguments: open.indices)
  func whatTakesTheDirectoryIsOpen(_ number: Int) throws {
    let (member, wanted) = Self.open[number]
    let found = try types(member)
    #expect(found.certain.isEmpty)
    #expect(found.possible == wanted)
    // Of both types it is one in any case.
    let list = wanted.map { "'iam.googleapis.com/\($0)'" }.joined(separator: ", ")
    #expect(try holds("MemberTypeMatches(m, [\(list)])", member)?.outcome == .pass)
  }

  @Test(arguments: ["somebody", "robot:x", "serviceAccount:shop.svc.id.goog[a/b]", "principal:x"])
  func aMemberOfNoKnownKindIsOpenForEveryType(_ member: String) throws {
    let found = try types(member)
    #expect(found.certain.isEmpty)
    #expect(found.possible.count == 17)
  }

  @Test func aDirectorySettlesAccountsAndGroups() throws {
    var directory = PrincipalDirectory()
    directory.add(domain: "Example.com", customer: "C01")
    #expect(try types("user:ada@example.com", directory).certain == ["WorkspacePrincipal"])
    #expect(try types("group:ops@EXAMPLE.com", directory).certain == ["WorkspaceGroup"])
    #expect(try types("user:bob@example.org", directory).certain.isEmpty)
  }

  @Test func anOpenAnswerIsNeitherPassNorFailAndSaysWhy() throws {
    let call = "MemberTypeMatches(m, ['iam.googleapis.com/WorkspacePrincipal'])"
    let judgement = try holds(call, "user:ada@example.com")
    #expect(judgement?.outcome == .noEvidence)
    #expect(judgement?.lacksData == true)
    #expect(judgement?.detail.contains("takes the organisation's directory") == true)
    // Where the rest decides, nothing is open.
    #expect(try holds("\(call) || true", "user:ada@example.com")?.outcome == .pass)
    #expect(try holds("\(call) && false", "user:ada@example.com")?.outcome == .fail)
    #expect(try holds("!\(call)", "user:ada@example.com")?.outcome == .noEvidence)
  }

  @Test func aTypeThatIsNoneIsAnError() throws {
    let judgement = try holds("MemberTypeMatches(m, ['ServiceAccount'])", "allUsers")
    #expect(judgement?.outcome == .error)
    #expect(judgement?.detail.contains("iam.googleapis.com/ServiceAccount") == true)
  }

  // MARK: principal sets

  private static let set =
    "MemberInPrincipalSet(m, ['//cloudresourcemanager.googleapis.com/organizations/1'])"

  private static var directory: PrincipalDirectory {
    var directory = PrincipalDirectory()
    directory.add(domain: "example.com", customer: "C01")
    directory.add(domain: "other.org", customer: "C02")
    directory.add(organization: "organizations/1", customer: "C01")
    directory.hierarchy.add(chain: ["projects/7", "folders/2", "organizations/1"])
    directory.hierarchy.addProject(number: "7", id: "shop")
    directory.hierarchy.add(chain: ["projects/8", "organizations/2"])
    return directory
  }

  static let memberships: [(member: String, outcome: Outcome)] = [
    ("allUsers", .fail), ("user:ada@gmail.com", .fail), ("user:ada@example.com", .pass),
    ("group:ops@example.com", .pass), ("domain:example.com", .pass),
    ("user:bob@other.org", .fail), ("user:eve@unheard.of", .noEvidence),
    ("serviceAccount:app@shop.iam.gserviceaccount.com", .pass),
    ("serviceAccount:7-compute@developer.gserviceaccount.com", .pass),
    ("serviceAccount:shop@appspot.gserviceaccount.com", .pass),
    ("serviceAccount:service-7@gcp-sa-pubsub.iam.gserviceaccount.com", .pass),
    ("serviceAccount:8@cloudservices.gserviceaccount.com", .fail),
    ("serviceAccount:app@elsewhere.iam.gserviceaccount.com", .noEvidence),
    ("principal:\(pool)/subject/repo", .pass),
    ("principalSet:\(iam)/locations/global/workforcePools/staff/*", .noEvidence),
    ("projectOwner:shop", .noEvidence), ("somebody", .noEvidence),
  ]

  @Test(arguments: memberships.indices)
  func membershipTakesDirectoryAndProjects(_ number: Int) throws {
    let (member, outcome) = Self.memberships[number]
    #expect(try holds(Self.set, member, Self.directory)?.outcome == outcome, "\(member)")
  }

  @Test func withoutADirectoryOnlyThePublicAndConsumersAreSettled() throws {
    for (member, outcome) in [
      ("allUsers", Outcome.fail), ("user:ada@gmail.com", .fail),
      ("user:ada@example.com", .noEvidence),
      ("serviceAccount:app@shop.iam.gserviceaccount.com", .noEvidence),
    ] {
      #expect(try holds(Self.set, member)?.outcome == outcome, "\(member)")
    }
  }

  @Test func aCompleteDirectoryKnowsStrangers() throws {
    var directory = Self.directory
    directory.isComplete = true
    #expect(try holds(Self.set, "user:eve@unheard.of", directory)?.outcome == .fail)
  }

  @Test func onlyOrganisationsArePrincipalSets() throws {
    let call = "MemberInPrincipalSet(m, ['//cloudresourcemanager.googleapis.com/projects/7'])"
    #expect(try holds(call, "user:ada@example.com", Self.directory)?.outcome == .error)
  }

  @Test func otherAddressesOfAnAccountAreTriedWhenKnown() throws {
    var directory = PrincipalDirectory()
    directory.aliases["ada@example.com"] = ["countess@example.com"]
    let call = "MemberSubjectMatches(m, ['user:countess@example.com'])"
    #expect(try holds(call, "user:ada@example.com", directory)?.outcome == .pass)
    #expect(try holds(call, "user:ada@example.com")?.outcome == .fail)
    #expect(try holds(call, "group:ada@example.com", directory)?.outcome == .fail)
  }

  // MARK: what Google Cloud refuses

  static let refused: [(condition: String, hint: String)] = [
    (
      "resource.bindings.exists(b, b.role == 'roles/owner')",
      "write RoleNameMatches(binding.role, ['roles/owner'])"
    ),
    (
      "resource.bindings.all(b, b.role != 'roles/owner')",
      "write !RoleNameMatches(binding.role, ['roles/owner'])"
    ),
    ("resource.bindings.exists(b, b.role in ['roles/owner'])", "write RoleNameMatches"),
    ("resource.bindings.exists(b, b.role.startsWith('roles/'))", "write RoleNameStartsWith"),
    ("resource.bindings.exists(b, b.role.contains('admin'))", "write RoleNameContains"),
    ("resource.bindings.exists(b, b.role.matches('a.*'))", "write RoleNameMatches"),
    (
      "resource.bindings.exists(b, b.members.exists(m, m.endsWith('@a.b')))",
      "write MemberSubjectEndsWith(member, ['user:ada@example.com'])"
    ),
    ("resource.bindings.exists(b, 'allUsers' in b.members)", "write MemberSubjectMatches"),
    ("resource.bindings[0].role == 'a'", "write RoleNameMatches"),
    ("size(resource.bindings) > 0", "walk it with all() or exists()"),
    ("resource.bindings.exists_one(b, RoleNameMatches(b.role, ['a']))", "walk it with all()"),
    ("has(resource.bindings)", "walk it with all() or exists()"),
    ("resource.bindings.exists(b, [b.role].exists(r, r == 'a'))", "write RoleNameMatches"),
  ]

  @Test(arguments: refused.indices)
  func plainOperatorsOnAllowPoliciesAreRefused(_ number: Int) {
    let (condition, hint) = Self.refused[number]
    let text = """
      {"name":"custom.a","resourceTypes":["iam.googleapis.com/AllowPolicy"],"actionType":"DENY",
       "condition":"\(condition)"}
      """
    let parsed = CustomConstraint.compile(SourceFile(name: "c.json", text: text)) { _ in nil }
    #expect(parsed.tree == nil)
    #expect(parsed.diagnostics.map(\.code) == ["constraint.allow-policy"])
    #expect(parsed.diagnostics.first?.hint?.hasPrefix(hint) == true, "\(parsed.diagnostics)")
    #expect(parsed.diagnostics.first?.span?.file == "c.json#condition")
  }

  @Test func aHelperMayCompareMembersOfTwoBindings() {
    let text = """
      {"name":"custom.a","resourceTypes":["iam.googleapis.com/AllowPolicy"],"actionType":"DENY",
       "condition":"resource.bindings.exists(a, a.members.exists(m, \
       resource.bindings.exists(b, b.members.exists(n, MemberSubjectMatches(n, [m])))))"}
      """
    let parsed = CustomConstraint.compile(SourceFile(name: "c.json", text: text)) { _ in nil }
    #expect(parsed.diagnostics.isEmpty)
  }

  @Test func whatIsNotOfTheBindingsIsFree() {
    let text = """
      {"name":"custom.a","resourceTypes":["iam.googleapis.com/AllowPolicy"],"actionType":"DENY",
       "condition":"resource.auditConfigs.exists(c, c.service == 'allServices') && 'a' == 'a'"}
      """
    let parsed = CustomConstraint.compile(SourceFile(name: "c.json", text: text)) { _ in nil }
    #expect(parsed.diagnostics.isEmpty)
  }
}
