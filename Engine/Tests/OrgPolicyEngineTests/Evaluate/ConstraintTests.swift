import CELEngine
import DemarcJSON
import DemarcModel
import OrgPolicyEngine
import Testing

@Suite struct ConstraintTests {
  private static let bucketSchema = """
    {"assetType":"storage.googleapis.com/Bucket","schema":"Bucket","messages":{
      "Bucket":{"name":"string","versioning":"Versioning","timeCreated":"string"},
      "Versioning":{"enabled":"bool"}}}
    """

  private func schemas(_ type: String) -> CELSchema? {
    guard type == "storage.googleapis.com/Bucket" else { return nil }
    return (try? JSONDocument.parse(Self.bucketSchema)).flatMap { try? CELSchema($0.root) }
  }

  private func source(
    _ condition: String, action: String = "DENY", type: String = "storage.googleapis.com/Bucket"
  ) -> SourceFile {
    SourceFile(
      name: "c.yaml",
      text: """
        name: organizations/1/customConstraints/custom.sample
        resourceTypes:
        - \(type)
        methodTypes: [CREATE, UPDATE]
        condition: "\(condition)"
        actionType: \(action)
        displayName: Sample
        description: A sample.
        """)
  }

  private func judge(
    _ file: SourceFile, _ document: String, type: String = "storage.googleapis.com/Bucket",
    parameters: String? = nil
  ) throws -> CustomConstraint.Judgement? {
    let parsed = CustomConstraint.compile(file, schemas: schemas)
    let resource = try JSONDocument.parse(document).root
    let bound = try parameters.map { try JSONDocument.parse($0).root }
    return parsed.tree?.evaluate(resourceType: type, resource: resource, parameters: bound)
  }

  struct Cell: Sendable, CustomTestStringConvertible {
    let condition, action: String
    let outcome: Outcome
    var testDescription: String { "\(action) when \(condition) is \(outcome.rawValue)" }
  }

  @Test(arguments: [
    Cell(condition: "resource.versioning.enabled", action: "DENY", outcome: .pass),
    Cell(condition: "!resource.versioning.enabled", action: "DENY", outcome: .fail),
    Cell(condition: "resource.versioning.enabled", action: "ALLOW", outcome: .fail),
    Cell(condition: "!resource.versioning.enabled", action: "ALLOW", outcome: .pass),
    Cell(condition: "1 / 0 == 1", action: "ALLOW", outcome: .error),
    Cell(condition: "1 / 0 == 1", action: "DENY", outcome: .error),
    Cell(condition: "dyn(resource.name)", action: "DENY", outcome: .error),
  ])
  func everyCellOfTheTruthTable(_ cell: Cell) throws {
    let judgement = try judge(source(cell.condition, action: cell.action), "{}")
    #expect(judgement?.outcome == cell.outcome)
  }

  @Test func otherResourceTypesAreSkipped() throws {
    let judgement = try judge(source("true"), "{}", type: "compute.googleapis.com/Disk")
    #expect(judgement?.outcome == .skip)
  }

  @Test func errorsNameTheirPlace() throws {
    let judgement = try judge(source("resource.name == '' && 1 / 0 == 1"), "{}")
    #expect(judgement?.detail == "c.yaml#condition:1:24: division by zero")
  }

  @Test func parametersAreBoundAsPlainDocuments() throws {
    let file = source("resource.timeCreated < parameters.rotatedAfter")
    let parameters = #"{"rotatedAfter":"2026-04-01T00:00:00Z"}"#
    let old = #"{"timeCreated":"2026-01-01T00:00:00Z"}"#
    let new = #"{"timeCreated":"2026-05-01T00:00:00Z"}"#
    #expect(try judge(file, old, parameters: parameters)?.outcome == .fail)
    #expect(try judge(file, new, parameters: parameters)?.outcome == .pass)
    #expect(try judge(file, new)?.outcome == .error)
  }

  @Test func unknownTypesAreJudgedAsPlainDocumentsWithAWarning() throws {
    let file = source("resource.a == 1", type: "x.googleapis.com/Y")
    let parsed = CustomConstraint.compile(file, schemas: schemas)
    #expect(parsed.diagnostics.map(\.code) == ["constraint.no-schema"])
    #expect(try judge(file, #"{"a":1}"#, type: "x.googleapis.com/Y")?.outcome == .fail)
    #expect(try judge(file, "{}", type: "x.googleapis.com/Y")?.outcome == .error)
  }

  @Test func faultsOfFileAndConditionAreReported() {
    let missing = SourceFile(name: "c.yaml", text: "name: custom.a\nwhat: 1\n")
    #expect(
      CustomConstraint.compile(missing, schemas: schemas).diagnostics.map(\.description) == [
        "c.yaml:2:1: warning[constraint.unknown-key]: custom constraints have no 'what'",
        "c.yaml:1:1: error[constraint.missing-key]: the constraint has no 'resourceTypes'\n"
          + "  hint: name, resourceTypes, condition and actionType are required",
        "c.yaml:1:1: error[constraint.missing-key]: the constraint has no 'condition'\n"
          + "  hint: name, resourceTypes, condition and actionType are required",
        "c.yaml:1:1: error[constraint.missing-key]: the constraint has no 'actionType'\n"
          + "  hint: name, resourceTypes, condition and actionType are required",
      ])
    let unknown = CustomConstraint.compile(source("resource.nmae == ''"), schemas: schemas)
    #expect(unknown.tree == nil)
    #expect(unknown.diagnostics.map(\.code) == ["cel.unknown-field"])
    let text = CustomConstraint.compile(source("resource.name"), schemas: schemas)
    #expect(text.tree == nil)
    #expect(
      text.diagnostics.map(\.description) == [
        "c.yaml:5:12: error[constraint.not-bool]: the condition gives string, not true or false\n"
          + "  hint: compare the value: resource.field == 'wanted'"
      ])
    let mixed = CustomConstraint.compile(
      source("resource.versioning.enabled == 'true'"), schemas: schemas)
    #expect(
      mixed.diagnostics.map(\.description) == [
        "c.yaml#condition:1:1: error[cel.no-overload]: '==' compares a bool with a string, which are"
          + " never equal\n  hint: write true without quotes"
      ])
    let action = CustomConstraint.compile(source("true", action: "MAYBE"), schemas: schemas)
    #expect(action.diagnostics.map(\.code) == ["constraint.action"])
  }
}

@Suite struct HelperFunctionTests {
  private func holds(_ condition: String, _ document: String) throws -> Outcome? {
    let schema = """
      {"schema":"F","messages":{"F":{"allowed":"list<R>","l4":"list<L>"},
       "R":{"IPProtocol":"string","ports":"list<string>"},
       "L":{"ipProtocol":"string","ports":"list<string>"}}}
      """
    let text = """
      {"name":"custom.a","resourceTypes":["t/F"],"condition":"\(condition)","actionType":"ALLOW"}
      """
    let loaded = try CELSchema(try JSONDocument.parse(schema).root)
    let parsed = CustomConstraint.compile(SourceFile(name: "c.json", text: text)) { _ in loaded }
    let resource = try JSONDocument.parse(document).root
    return parsed.tree?.evaluate(resourceType: "t/F", resource: resource).outcome
  }

  struct Row: Sendable, CustomTestStringConvertible {
    let call: String
    let outcome: Outcome
    var testDescription: String { "\(call) is \(outcome.rawValue)" }
  }

  @Test(arguments: [
    Row(call: "resource.allowed.containsFirewallPort('tcp', '22')", outcome: .pass),
    Row(call: "resource.allowed.containsFirewallPort('TCP', 22)", outcome: .pass),
    Row(call: "resource.allowed.containsFirewallPort('6', '8080')", outcome: .pass),
    Row(call: "resource.allowed.containsFirewallPort('tcp', '8000-8100')", outcome: .pass),
    Row(call: "resource.allowed.containsFirewallPort('tcp', '7999-8001')", outcome: .fail),
    Row(call: "resource.allowed.containsFirewallPort('tcp', '23')", outcome: .fail),
    Row(call: "resource.allowed.containsFirewallPort('udp', '1')", outcome: .pass),
    Row(call: "resource.allowed.containsFirewallPort('icmp')", outcome: .fail),
    Row(call: "resource.allowed.containsFirewallPort('udp')", outcome: .pass),
    Row(call: "resource.allowed.containsFirewallPort('tcp', 'x')", outcome: .error),
    Row(call: "resource.allowed.containsFirewallPort('tcp', 65536)", outcome: .error),
    Row(call: "resource.allowed.containsFirewallPort('tcp', '90000')", outcome: .error),
    Row(call: "resource.allowed.containsFirewallPort('tcp', '22-')", outcome: .error),
    Row(call: "resource.allowed.containsFirewallPort('tcp', '-22')", outcome: .error),
    Row(call: "resource.allowed.containsFirewallPort('tcp', '25-22')", outcome: .error),
    Row(call: "resource.allowed.containsFirewallPort('17', '53')", outcome: .pass),
    Row(call: "resource.allowed.containsFirewallPort('ipip')", outcome: .pass),
    Row(call: "resource.allowed.containsFirewallPort('all')", outcome: .fail),
    Row(call: "resource.l4.containsIpProtocolAndPort('sctp', '9')", outcome: .pass),
    Row(call: "resource.l4.containsIpProtocolAndPort('tcp')", outcome: .pass),
    Row(call: "resource.l4.containsIpProtocolAndPort('all')", outcome: .pass),
  ])
  func portsCountRangesAndRulesWithoutPorts(_ row: Row) throws {
    let document = """
      {"allowed":[{"IPProtocol":"tcp","ports":["22","8000-9000"]},{"IPProtocol":"udp"},
        {"IPProtocol":"94"}],
       "l4":[{"ipProtocol":"all"}]}
      """
    #expect(try holds(row.call, document) == row.outcome)
  }

  @Test(arguments: [
    Row(call: "RoleNameMatches(b.role, ['roles/owner'])", outcome: .pass),
    Row(call: "RoleNameMatches(b.role, ['roles/own'])", outcome: .fail),
    Row(call: "RoleNameStartsWith(b.role, ['x', 'roles/'])", outcome: .pass),
    Row(call: "RoleNameContains(b.role, ['own'])", outcome: .pass),
    Row(call: "RoleNameEndsWith(b.role, ['Owner'])", outcome: .fail),
    Row(call: "b.members.exists(m, MemberSubjectStartsWith(m, ['user:']))", outcome: .pass),
    Row(call: "b.members.exists(m, MemberSubjectEndsWith(m, ['@x.org']))", outcome: .pass),
    Row(call: "b.members.exists(m, MemberSubjectMatches(m, ['allUsers']))", outcome: .fail),
    Row(call: "b.members.exists(m, MemberTypeMatches(m, ['x']))", outcome: .error),
  ])
  func rolesAndMembersOfAnAllowPolicy(_ row: Row) throws {
    let text = """
      {"name":"custom.a","resourceTypes":["iam.googleapis.com/AllowPolicy"],
       "condition":"resource.bindings.exists(b, \(row.call))","actionType":"ALLOW"}
      """
    let parsed = CustomConstraint.compile(SourceFile(name: "c.json", text: text)) { _ in nil }
    let document = #"{"bindings":[{"role":"roles/owner","members":["user:a@x.org"]}]}"#
    let resource = try JSONDocument.parse(document).root
    let judgement = parsed.tree?.evaluate(
      resourceType: "iam.googleapis.com/AllowPolicy", resource: resource)
    #expect(judgement?.outcome == row.outcome)
  }
}
