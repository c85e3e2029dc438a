import AzureComplianceEngine
import DemarcModel
import Testing

/// Documents in the shapes that people have.
struct ReadingTests {
  typealias Kind = AzurePolicyLibrary.Kind

  struct Row: Sendable, CustomTestStringConvertible {
    let text: String
    let counts: [Kind: Int]
    var codes: [String] = []
    let why: String
    var testDescription: String { why }
  }

  static let rule = #"{"if":{"field":"type","equals":"t"},"then":{"effect":"audit"}}"#
  static let arm =
    #"{"id":"/providers/Microsoft.Authorization/policyDefinitions/p","properties":{"policyRule":\#(rule)}}"#
  static let flat =
    #"{"id":"/providers/Microsoft.Authorization/policyDefinitions/q","name":"q","type":"Microsoft.Authorization/policyDefinitions","mode":"All","policyRule":\#(rule)}"#
  static let set =
    #"{"id":"/providers/Microsoft.Authorization/policySetDefinitions/s","policyDefinitions":[{"policyDefinitionId":"p","policyDefinitionReferenceId":"r"}]}"#
  static let assignment =
    #"{"id":"/subscriptions/s/providers/Microsoft.Authorization/policyAssignments/a","policyDefinitionId":"p"}"#
  static let exemption =
    #"{"id":"/subscriptions/s/providers/Microsoft.Authorization/policyExemptions/e","policyAssignmentId":"a","exemptionCategory":"Waiver"}"#
  static let attestation =
    #"{"id":"/subscriptions/s/providers/Microsoft.PolicyInsights/attestations/t","policyAssignmentId":"a","complianceState":"Compliant"}"#

  @Test(arguments: [
    Row(text: arm, counts: [.definition: 1], why: "the form of the API"),
    Row(text: flat, counts: [.definition: 1], why: "the flattened form of az"),
    Row(text: rule, counts: [.definition: 1], why: "a bare rule"),
    Row(text: #"[\#(arm),\#(flat)]"#, counts: [.definition: 2], why: "an array"),
    Row(text: #"{"value":[\#(arm)],"nextLink":"x"}"#, counts: [.definition: 1], why: "a page"),
    Row(
      text: #"{"count":2,"data":[\#(set),\#(assignment)],"total_records":2}"#,
      counts: [.initiative: 1, .assignment: 1], why: "an answer of Resource Graph"),
    Row(text: set, counts: [.initiative: 1], why: "an initiative, flattened"),
    Row(text: assignment, counts: [.assignment: 1], why: "an assignment, flattened"),
    Row(text: exemption, counts: [.exemption: 1], why: "an exemption, flattened"),
    Row(text: attestation, counts: [.attestation: 1], why: "an attestation, flattened"),
    Row(
      text: arm.uppercased().replacing("TRUE", with: "true"), counts: [.definition: 1],
      why: "names of members ignore case"),
    Row(
      text: #"{"policyAssignmentId":"a","exemptionCategory":"Waiver","scope":"/subscriptions/s"}"#,
      counts: [.exemption: 1], why: "by what it holds, without type and id"),
    Row(
      text:
        #"{"exemptions":[{"name":"e","policyAssignmentId":"a","exemptionCategory":"Waiver","scope":"/subscriptions/s"}]}"#,
      counts: [.exemption: 1], why: "a list of exemptions"),
    Row(
      text:
        #"[{"type":"Microsoft.Storage/storageAccounts"},{"type":"microsoft.storage/storageaccounts"}]"#,
      counts: [.other: 2], codes: ["azure-compliance.other-documents"],
      why: "others are passed over, and that is said"),
    Row(
      text:
        #"[{"policyAssignmentId":"a","policyDefinitionId":"p","complianceState":"Compliant","resourceId":"/x"}]"#,
      counts: [.other: 1], codes: ["azure-compliance.other-documents"], why: "policy states"),
    Row(
      text: #"[{"a":1},{"b":2}]"#, counts: [.other: 2],
      codes: ["azure-compliance.unknown-document"], why: "what is unknown is said"),
    Row(text: "7", counts: [:], codes: ["azure-compliance.not-a-document"], why: "a number"),
    Row(
      text: #"{"type":"Microsoft.Authorization/policyDefinitions","name":"p"}"#,
      counts: [.definition: 1], codes: ["azure-compliance.missing-rule"], why: "no rule"),
    Row(
      text: #"{"type":"Microsoft.Authorization/policyAssignments","name":"a"}"#,
      counts: [.assignment: 1], codes: ["azure-compliance.missing-definition-id"],
      why: "an assignment of nothing"),
    Row(
      text:
        #"{"type":"Microsoft.Authorization/policyAssignments","properties":{"policyDefinitionId":"p"}}"#,
      counts: [.assignment: 1], codes: ["azure-compliance.missing-scope"],
      why: "an assignment to nothing"),
    Row(
      text:
        #"{"type":"Microsoft.Authorization/policyAssignments","properties":{"policyDefinitionId":"p","scope":"/subscriptions/s","notScopes":"x","displayName":[]}}"#,
      counts: [.assignment: 1],
      codes: ["azure-compliance.member-type", "azure-compliance.member-type"],
      why: "members of other types"),
    Row(
      text:
        #"{"policyDefinitions":[{"policyDefinitionId":"p","policyDefinitionReferenceId":"r"},{"policyDefinitionId":"q","policyDefinitionReferenceId":"R"}],"name":"s"}"#,
      counts: [.initiative: 1], codes: ["azure-compliance.repeated-reference"],
      why: "a reference id that stands twice"),
    Row(
      text:
        #"{"type":"Microsoft.Authorization/policyAssignments","properties":{"policyDefinitionId":"p","scope":"/subscriptions/s","resourceSelectors":[{"selectors":[{"kind":"resourceLocation","in":["a"],"notIn":["b"]},{"kind":"resourceWithoutLocation","in":["subscriptionLevelResources"]}]}]}}"#,
      counts: [.assignment: 1],
      codes: ["azure-compliance.selector-values", "azure-compliance.clashing-selectors"],
      why: "selectors that contradict each other"),
  ])
  func documentsAreRead(_ row: Row) throws {
    var library = AzurePolicyLibrary()
    let found = library.add(try World.json(row.text), file: "x.json")
    #expect(found.map(\.code) == row.codes)
    #expect(library.contents.map(\.counts) == [row.counts])
    #expect(found.allSatisfy { $0.span?.file == "x.json" })
  }

  @Test func aFaultHasItsPlace() throws {
    var library = AzurePolicyLibrary()
    let text = "{\"value\":[\n  {\"type\":\"Microsoft.Authorization/policyAssignments\"}]}"
    let found = library.add(try World.json(text), file: "x.json")
    #expect(found.first?.span?.start == SourcePosition(line: 2, column: 3))
  }

  @Test func theLastOfTwoDocumentsCountsAndOnlyDifferencesAreTold() throws {
    var world = World()
    try world.define("p")
    try world.define("p")
    #expect(world.reading.isEmpty)
    try world.define("p", World.typeIsSite)
    #expect(world.reading.map(\.code) == ["azure-compliance.repeated-id"])
    try world.assign("p")
    #expect(world.library.definitions.count == 1)
    #expect(try world.states(World.siteText(tls: "1.2")) == ["NonCompliant"])
  }

  /// The repository of built-ins holds the government cloud's copies under the same ids.
  @Test(arguments: [["a.json", "Azure Government/a.json"], ["Azure Government/a.json", "a.json"]])
  func aCopyForAnotherCloudReplacesNothing(_ files: [String]) throws {
    var library = AzurePolicyLibrary()
    for file in files {
      let version = file.contains("/") ? "9.0.0" : "1.0.0"
      let text = Self.arm.replacing(
        #""properties":{"#, with: #""properties":{"version":"\#(version)","#)
      #expect(library.add(try World.json(text), file: file).isEmpty)
    }
    #expect(library.definitions.map(\.version) == ["1.0.0"])
  }

  @Test func aBareRuleIsNamedByItsFile() throws {
    var library = AzurePolicyLibrary()
    _ = library.add(try World.json(Self.rule), file: "rules/no-public-ip.json")
    #expect(library.definitions.map(\.name) == ["no-public-ip"])
    #expect(library.assign("No-Public-IP") == nil)
  }
}
