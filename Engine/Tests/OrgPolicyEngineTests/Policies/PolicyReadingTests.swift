import DemarcJSON
import DemarcModel
import OrgPolicyEngine
import Testing

/// What a policy document may say, and what is refused with its place.
@Suite struct PolicyReadingTests {
  struct Refusal: Sendable, CustomTestStringConvertible {
    let what: String
    let text: String
    /// `code@line:column`.
    let expect: [String]
    var testDescription: String { what }
  }

  private static func v2(_ spec: String, name: String = "organizations/1/policies/a.b") -> String {
    "name: \(name)\nspec:\n" + spec
  }

  static let refusals: [Refusal] = [
    Refusal(what: "no mapping", text: "- just text", expect: ["org-policy.syntax@1:3"]),
    Refusal(what: "nothing at all", text: "", expect: ["org-policy.syntax@1:1"]),
    Refusal(what: "YAML that does not read", text: "name: [", expect: ["org-policy.syntax@1:8"]),
    Refusal(what: "no name", text: "spec:\n  reset: true", expect: ["org-policy.missing-key@1:1"]),
    Refusal(
      what: "no spec", text: "name: folders/1/policies/a.b", expect: ["org-policy.missing-key@1:1"]),
    Refusal(
      what: "a constraint's name in place of the policy's",
      text: "name: constraints/a.b\nspec: {reset: true}", expect: ["org-policy.name@1:7"]),
    Refusal(
      what: "a node that is none", text: "name: org/1/policies/a.b\nspec: {reset: true}",
      expect: ["org-policy.name@1:7"]),
    Refusal(
      what: "a name with constraints/ inside",
      text: "name: folders/1/policies/constraints/a.b\nspec: {reset: true}",
      expect: ["org-policy.name@1:7"]),
    Refusal(
      what: "a constraint without a service",
      text: "name: folders/1/policies/ab\nspec: {reset: true}",
      expect: ["org-policy.constraint-name@1:7"]),
    Refusal(
      what: "two rules without condition",
      text: v2("  rules:\n  - enforce: true\n  - enforce: false"),
      expect: ["org-policy.two-unconditional@5:5"]),
    Refusal(
      what: "no rule without condition",
      text: v2(
        "  rules:\n  - enforce: true\n    condition: {expression: resource.hasTagKey('1/a')}"),
      expect: ["org-policy.no-unconditional@3:3"]),
    Refusal(
      what: "a condition that changes nothing",
      text: v2(
        "  rules:\n  - enforce: true\n  - enforce: true\n"
          + "    condition: {expression: resource.hasTagKey('1/a')}"),
      expect: ["org-policy.same-as-unconditional@5:5"]),
    Refusal(
      what: "enforce and values", text: v2("  rules:\n  - enforce: true\n  - allowAll: true"),
      expect: ["org-policy.mixed-rules@5:5"]),
    Refusal(
      what: "two things in one rule", text: v2("  rules:\n  - enforce: true\n    denyAll: true"),
      expect: ["org-policy.rule-kind@4:5"]),
    Refusal(
      what: "an empty rule", text: v2("  rules:\n  - {}"), expect: ["org-policy.rule-kind@4:5"]),
    Refusal(
      what: "a rule that is no mapping", text: v2("  rules:\n  - enforce"),
      expect: ["org-policy.type@4:5"]),
    Refusal(
      what: "allowAll that allows nothing", text: v2("  rules:\n  - allowAll: false"),
      expect: ["org-policy.rule-kind@4:5"]),
    Refusal(
      what: "allowAll beside values",
      text: v2("  rules:\n  - allowAll: true\n  - values: {deniedValues: [a]}"),
      expect: ["org-policy.all-and-values@4:5"]),
    Refusal(
      what: "values that name none", text: v2("  rules:\n  - values: {}"),
      expect: ["org-policy.rule-kind@4:5"]),
    Refusal(
      what: "a value that is no text", text: v2("  rules:\n  - values: {allowedValues: [1]}"),
      expect: ["org-policy.type@4:30"]),
    Refusal(
      what: "one value without a list", text: v2("  rules:\n  - values: {allowedValues: a}"),
      expect: ["org-policy.type@4:29"]),
    Refusal(
      what: "a text in place of true", text: v2("  rules:\n  - enforce: \"true\""),
      expect: ["org-policy.type@4:14"]),
    Refusal(
      what: "inheritance of what is enforced",
      text: v2("  inheritFromParent: true\n  rules:\n  - enforce: true"),
      expect: ["org-policy.inherit@3:3"]),
    Refusal(
      what: "reset with rules", text: v2("  reset: true\n  rules:\n  - enforce: true"),
      expect: ["org-policy.reset@5:5"]),
    Refusal(
      what: "reset with inheritance", text: v2("  reset: true\n  inheritFromParent: true"),
      expect: ["org-policy.reset@3:3"]),
    Refusal(what: "no rules", text: v2("  rules: []"), expect: ["org-policy.no-rules@3:3"]),
    Refusal(
      what: "rules that are no list", text: v2("  rules: true"), expect: ["org-policy.type@3:10"]),
    Refusal(
      what: "a subtree of a zone",
      text: v2("  rules:\n  - values: {allowedValues: ['under:zones/a']}"),
      expect: ["org-policy.under@4:5"]),
    Refusal(
      what: "a prefix alone", text: v2("  rules:\n  - values: {allowedValues: ['in:']}"),
      expect: ["org-policy.value@4:5"]),
    Refusal(
      what: "parameters that are a list",
      text: v2("  rules:\n  - enforce: true\n    parameters: [a]"),
      expect: ["org-policy.type@5:17"]),
    Refusal(
      what: "a key of the wrong name is told, not obeyed",
      text: v2("  inheritsFromParent: true\n  rules:\n  - allowAll: true"),
      expect: ["org-policy.unknown-key@3:3"]),
    Refusal(
      what: "one thing in both spellings",
      text: v2(
        "  inheritFromParent: true\n  inherit_from_parent: false\n  rules:\n  - allowAll: true"),
      expect: ["org-policy.twice@4:3"]),
    Refusal(
      what: "a condition without expression",
      text: v2("  rules:\n  - allowAll: true\n    condition: {title: x}"),
      expect: ["org-policy.missing-key@5:16"]),
    Refusal(
      what: "v1 without a node",
      text: "constraint: constraints/a.b\nbooleanPolicy: {enforced: true}",
      expect: ["org-policy.no-node@1:1"]),
    Refusal(
      what: "v1 that says two things",
      text:
        "node: folders/1\nconstraint: constraints/a.b\nbooleanPolicy: {}\nlistPolicy: {allValues: DENY}",
      expect: ["org-policy.v1-kind@1:1"]),
    Refusal(
      what: "v1 that says nothing", text: "node: folders/1\nconstraint: constraints/a.b",
      expect: ["org-policy.v1-kind@1:1"]),
    Refusal(
      what: "v1 with allValues and values",
      text:
        "node: folders/1\nconstraint: constraints/a.b\nlistPolicy: {allValues: DENY, deniedValues: [a]}",
      expect: ["org-policy.all-and-values@3:13"]),
    Refusal(
      what: "a factory's file without a node", text: "a.b:\n  rules:\n  - enforce: true",
      expect: ["org-policy.no-node@1:1"]),
  ]

  @Test(arguments: refusals)
  func whatIsWrongIsToldWithItsPlace(_ row: Refusal) {
    let read = OrgPolicy.read(SourceFile(name: "p.yaml", text: row.text))
    let found = read.diagnostics.map { "\($0.code)@\($0.span?.start.description ?? "?")" }
    #expect(found == row.expect)
    #expect(read.diagnostics.allSatisfy { $0.span?.file == "p.yaml" })
    let told = read.diagnostics.allSatisfy { $0.hint != nil || $0.code == "org-policy.syntax" }
    #expect(told, "\(read.diagnostics)")
    // Never in force as if nothing were wrong.
    let inForce = read.tree?.filter(\.isReadable) ?? []
    #expect(!read.hasErrors || inForce.isEmpty)
  }

  static let conditions: [(text: String, fault: String?)] = [
    ("resource.matchTag('1/env', 'prod')", nil),
    ("resource.matchTag(\"1/env\", \"prod\")", nil),
    ("!resource.matchTag('1/env','prod')\n", nil),
    ("resource.matchTagId('tagKeys/1', 'tagValues/2') || resource.hasTagKeyId('tagKeys/1')", nil),
    (
      "resource.hasTagKey('1/env') && (resource.hasTagKey('1/a') || !resource.hasTagKey('1/b'))",
      nil
    ),
    ("resource.matchTag('${organization.id}/org-policies', 'a')", nil),
    ("", "the condition is empty"),
    ("true", "no question about a tag"),
    ("resource.name == 'x'", "cannot use resource.name"),
    ("resource.matchLabels('a', 'b')", "cannot use resource.matchLabels"),
    ("resource.matchTag('env', 'prod')", "'env' is no tag key"),
    ("resource.matchTag('1/env', '1/env/prod')", "no tag value"),
    ("resource.matchTagId('1/env', 'tagValues/2')", "no tag key"),
    ("resource.matchTagId('tagKeys/1', 'prod')", "no tag value"),
    ("resource.matchTag('1/env')", "where ',' is expected"),
    ("resource.hasTagKey('1/env', 'x')", "where ')' is expected"),
    ("resource.hasTagKey('1/env'", "')' is missing at the end"),
    ("resource.hasTagKey('1/env", "no closing quote"),
    ("resource.hasTagKey(env)", "no text in quotes"),
    ("resource.hasTagKey('1/env') resource.hasTagKey('1/a')", "not expected here"),
    ("resource.hasTagKey('1/env') == true", "not expected here"),
    (String(repeating: "!", count: 40) + "resource.hasTagKey('1/a')", "nested more than"),
    ((0..<11).map { "resource.hasTagKey('1/k\($0)')" }.joined(separator: " || "), "asks 11"),
    ((0..<10).map { "resource.hasTagKey('1/k\($0)')" }.joined(separator: " || "), nil),
  ]

  @Test(arguments: conditions.indices)
  func conditionsAreOfThePermittedForm(_ number: Int) {
    let (text, fault) = Self.conditions[number]
    do throws(TagCondition.Fault) {
      _ = try TagCondition(text)
      #expect(fault == nil, "\(text)")
    } catch {
      #expect(fault != nil && error.message.contains(fault ?? ""), "\(error.message)")
      #expect(!error.hint.isEmpty)
    }
  }

  @Test func aFaultInAConditionCountsCharacters() {
    let text =
      "name: folders/1/policies/a.b\nspec:\n  rules:\n  - allowAll: true\n"
      + "    condition:\n      expression: resource.hasTagKey('1/é') || x"
    let read = OrgPolicy.read(SourceFile(name: "p.yaml", text: text))
    #expect(read.diagnostics.map(\.code) == ["org-policy.condition"])
    #expect(read.diagnostics.first?.span?.start == SourcePosition(line: 6, column: 19))
    #expect(read.diagnostics.first?.message.contains("at character 30") == true)
  }

  @Test func formsThatSayTheSameAreReadAlike() throws {
    let forms = [
      "name: folders/1/policies/a.b\nspec: {inheritFromParent: true, rules: [{values: {allowedValues: [x], deniedValues: [y]}}]}",
      "name: folders/1/policies/a.b\nspec: {inherit_from_parent: true, rules: [{values: {allowed_values: [x], denied_values: [y]}}]}",
      "constraint: constraints/a.b\nlistPolicy: {inheritFromParent: true, allowedValues: [x], deniedValues: [y]}",
      "constraint: a.b\nlist_policy: {inherit_from_parent: true, allowed_values: [x], denied_values: [y]}",
      "[{\"name\":\"folders/1/policies/a.b\",\"spec\":{\"inheritFromParent\":true,\"rules\":[{\"values\":{\"allowedValues\":[\"x\"],\"deniedValues\":[\"y\"]}}]}}]",
      "policies:\n- name: folders/1/policies/a.b\n  spec: {inheritFromParent: true, rules: [{values: {allowedValues: [x], deniedValues: [y]}}]}",
      "---\nname: folders/1/policies/a.b\nspec: {inheritFromParent: true, rules: [{values: {allowedValues: [x], deniedValues: [y]}}]}\n---\n",
      "name: //orgpolicy.googleapis.com/folders/1/policies/a.b\nspec: {inheritFromParent: true, rules: [{values: {allowedValues: [x], deniedValues: [y]}}]}",
    ]
    for form in forms {
      let read = OrgPolicy.read(SourceFile(name: "p", text: form), node: "folders/1")
      #expect(read.diagnostics.isEmpty, "\(read.diagnostics)")
      let policy = try #require(read.tree?.first)
      #expect(policy.node == "folders/1")
      #expect(policy.constraint == "a.b")
      #expect(policy.spec?.inheritsFromParent == true)
      #expect(policy.spec?.rules.map(\.body) == [.values(allowed: ["x"], denied: ["y"])])
    }
  }

  @Test func severalDocumentsAreSeveralPolicies() {
    let text =
      "name: folders/1/policies/a.b\nspec: {reset: true}\n---\n"
      + "name: projects/2/policies/iam.managed.allowedPolicyMembers\n"
      + "dryRunSpec: {rules: [{enforce: true, parameters: {allowedMemberSubjects: ['user:a@b.c']}}]}"
    let read = OrgPolicy.read(SourceFile(name: "p", text: text))
    #expect(read.diagnostics.isEmpty)
    #expect(read.tree?.map(\.constraint) == ["a.b", "iam.managed.allowedPolicyMembers"])
    #expect(read.tree?.last?.spec == nil)
    #expect(
      read.tree?.last?.dryRunSpec?.rules.first?.parameters?.json
        == #"{"allowedMemberSubjects":["user:a@b.c"]}"#)
    #expect(read.tree?.last?.place.start == SourcePosition(line: 4, column: 1))
  }

  @Test func aFalseBooleanIsLeftOutOfV1Exports() {
    let text = "constraint: constraints/a.b\nbooleanPolicy: {}"
    let read = OrgPolicy.read(SourceFile(name: "p", text: text), node: "projects/1")
    #expect(read.tree?.first?.spec?.rules.map(\.body) == [.enforce(false)])
  }

  @Test func aFactoryAllowsAndDenies() {
    let text = """
      compute.vmExternalIpAccess:
        rules:
        - deny: {all: true}
      gcp.resourceLocations:
        inherit_from_parent: true
        rules:
        - allow: {values: [in:eu-locations]}
          deny: {values: [europe-west2]}
      """
    let read = OrgPolicy.read(SourceFile(name: "p", text: text), node: "organizations/1")
    #expect(read.diagnostics.isEmpty)
    #expect(read.tree?.first?.spec?.rules.map(\.body) == [.denyAll])
    #expect(
      read.tree?.last?.spec?.rules.map(\.body) == [
        .values(allowed: ["in:eu-locations"], denied: []),
        .values(allowed: [], denied: ["europe-west2"]),
      ])
  }

  @Test func moreValuesThanAPolicyTakesAreRefused() {
    for (count, isRefused) in [(500, false), (501, true)] {
      let values = (0..<count).map { "v\($0)" }.joined(separator: ",")
      let text = Self.v2("  rules:\n  - values: {allowedValues: [\(values)]}")
      let read = OrgPolicy.read(SourceFile(name: "p", text: text))
      #expect(read.diagnostics.map(\.code) == (isRefused ? ["org-policy.too-many-values"] : []))
    }
  }
}
