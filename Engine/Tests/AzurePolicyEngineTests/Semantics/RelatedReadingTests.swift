import AzurePolicyEngine
import DemarcJSON
import DemarcModel
import Testing

/// Point 21: which related resources count for auditIfNotExists and deployIfNotExists.
struct RelatedReadingTests {
  static let id = "/subscriptions/s1/resourceGroups/g1/providers/Test.Shop/stores/main"

  private func query(_ details: String) throws -> RelatedQuery? {
    let recorder = Recorder()
    let definition = try Reading.definition(
      #"{"field":"type","equals":"Test.Shop/stores"}"#, effect: "auditIfNotExists",
      details: details)
    _ = definition.evaluate(
      resource: try Reading.store("{}"),
      context: AzureEvaluationContext(related: { query in
        recorder.note(query)
        return .found([])
      }))
    return recorder.queries.first
  }

  private final class Recorder: @unchecked Sendable {
    private(set) var queries: [RelatedQuery] = []
    func note(_ query: RelatedQuery) { queries.append(query) }
  }

  struct Row: Sendable, CustomTestStringConvertible {
    let page: String
    let details: String
    let scope: RelatedQuery.Scope
    var name: String?
    var testDescription: String { "\(details): \(page)" }
  }

  static let type = "effect-audit-if-not-exists.md, AuditIfNotExists properties (type)"
  static let scope = "effect-audit-if-not-exists.md, AuditIfNotExists properties (existenceScope)"
  static let group =
    "effect-audit-if-not-exists.md, AuditIfNotExists properties (resourceGroupName)"
  static let name = "effect-audit-if-not-exists.md, AuditIfNotExists properties (name)"

  @Test(arguments: [
    Row(page: type, details: #"{"type":"Test.Shop/stores/doors"}"#, scope: .below(id)),
    Row(page: type, details: #"{"type":"TEST.shop/Stores/doors"}"#, scope: .below(id)),
    Row(
      page: scope, details: #"{"type":"Test.Shop/stores/doors","existenceScope":"Subscription"}"#,
      scope: .below(id)),
    Row(
      page: group, details: #"{"type":"Test.Shop/stores/doors","resourceGroupName":"g2"}"#,
      scope: .below(id)),
    Row(
      page: type, details: #"{"type":"Microsoft.Insights/diagnosticSettings"}"#, scope: .below(id)),
    Row(
      page: scope, details: #"{"type":"a.b/c"}"#,
      scope: .resourceGroup(subscription: "s1", name: "g1")),
    Row(
      page: scope, details: #"{"type":"a.b/c","existenceScope":"resourceGroup"}"#,
      scope: .resourceGroup(subscription: "s1", name: "g1")),
    Row(
      page: scope, details: #"{"type":"a.b/c","existenceScope":"subscription"}"#,
      scope: .subscription("s1")),
    Row(
      page: group, details: #"{"type":"a.b/c","resourceGroupName":"[concat('g','2')]"}"#,
      scope: .resourceGroup(subscription: "s1", name: "g2")),
    Row(
      page: name, details: #"{"type":"a.b/c/d","name":"[concat(field('name'), '/?')]"}"#,
      scope: .resourceGroup(subscription: "s1", name: "g1"), name: "main/?"),
  ])
  func theDetailsSayWhereToLook(_ row: Row) throws {
    let query = try #require(try query(row.details), "\(row.page)")
    #expect(query.scope == row.scope, "\(row.page)")
    #expect(query.name == row.name)
  }

  @Test(arguments: [
    ("main/front", "main/front", true), ("main/front", "main/?", true),
    ("main/front", "other/?", false), ("main/front", "front", true), ("MAIN/Front", "main/?", true),
    ("main/front", "main/back", false),
  ])
  func aNameIsExactButForTheLastSegment(_ own: String, _ wanted: String, _ counts: Bool) throws {
    // effect-audit-if-not-exists.md, AuditIfNotExists properties (name, the note on "?").
    let parts = own.split(separator: "/")
    let door = try Rule.json(
      #"{"type":"a.b/c/d","id":"/subscriptions/s1/resourceGroups/g1/providers/a.b/c/"#
        + #"\#(parts[0])/d/\#(parts[1])"}"#)
    let query = RelatedQuery(
      type: "a.b/c/d", name: wanted, scope: .resourceGroup(subscription: "s1", name: "g1"))
    #expect(query.matches(door) == counts)
  }

  static let condition =
    "effect-audit-if-not-exists.md, AuditIfNotExists properties (existenceCondition)"

  struct Answer: Sendable, CustomTestStringConvertible {
    let page: String
    let condition: String?
    let found: String
    let outcome: Outcome
    var testDescription: String { "\(condition ?? "no condition") on \(found): \(page)" }
  }

  static let locked = #"{"field":"Test.Shop/stores/doors/locked","equals":true}"#

  @Test(arguments: [
    Answer(page: condition, condition: nil, found: "[]", outcome: .fail),
    Answer(page: condition, condition: nil, found: "[{}]", outcome: .pass),
    Answer(
      page: condition, condition: locked, found: #"[{"properties":{"locked":false}}]"#,
      outcome: .fail),
    Answer(
      page: condition, condition: locked,
      found: #"[{"properties":{"locked":false}},{"properties":{"locked":true}}]"#, outcome: .pass),
    // A field condition reads the related resource, field() the evaluated one.
    Answer(
      page: condition, condition: #"{"field":"location","equals":"[field('location')]"}"#,
      found: #"[{"location":"West Europe"}]"#, outcome: .pass),
    Answer(
      page: condition, condition: #"{"field":"name","equals":"[field('name')]"}"#,
      found: #"[{"name":"other"}]"#, outcome: .fail),
    Answer(
      page: condition, condition: #"{"value":"[field('name')]","equals":"main"}"#,
      found: #"[{"name":"other"}]"#, outcome: .pass),
    // A failure counts only where no other related resource settles it.
    Answer(
      page: condition,
      condition: #"{"field":"Test.Shop/stores/doors/locked","greater":1}"#,
      found: #"[{"properties":{"locked":"x"}},{"properties":{"locked":2}}]"#, outcome: .pass),
    Answer(
      page: condition,
      condition: #"{"field":"Test.Shop/stores/doors/locked","greater":1}"#,
      found: #"[{"properties":{"locked":"x"}}]"#, outcome: .error),
    // field() reads the evaluated resource inside a count of the related one too.
    Answer(
      page: condition,
      condition: #"{"count":{"field":"Test.Shop/stores/doors/names[*]","where":{"#
        + #""field":"Test.Shop/stores/doors/names[*]","#
        + #""in":"[field('Test.Shop/stores/names[*]')]"}},"equals":1}"#,
      found: #"[{"properties":{"names":["a","z"]}}]"#, outcome: .pass),
  ])
  func oneRelatedResourceIsEnough(_ row: Answer) throws {
    let condition = row.condition.map { #","existenceCondition":\#($0)"# } ?? ""
    let definition = try Reading.definition(
      #"{"field":"type","equals":"Test.Shop/stores"}"#, effect: "auditIfNotExists",
      details: #"{"type":"Test.Shop/stores/doors"\#(condition)}"#)
    let found = Array(try Rule.json(row.found).elements)
    let result = definition.evaluate(
      resource: try Reading.store(Reading.stock),
      context: AzureEvaluationContext(related: { _ in .found(found) }))
    #expect(result.outcome == row.outcome, "\(row.page)")
  }

  @Test(arguments: [
    (#""name":"[field('name')]""#, 0), (#""existenceScope":"Subscription""#, 1),
  ])
  func theEvaluatedTypeItselfNeedsAName(_ more: String, _ warnings: Int) throws {
    // effect-deploy-if-not-exists.md, DeployIfNotExists properties (name).
    let parsed = AzurePolicyDefinition.compile(
      try Rule.json(
        #"{"if":{"field":"type","equals":"A.B/c"},"then":{"effect":"auditIfNotExists","#
          + #""details":{"type":"a.b/C",\#(more)}}}"#), file: "rule.json",
      aliases: Reading.aliases)
    #expect(
      parsed.diagnostics.map(\.code)
        == Array(repeating: "azure-policy.missing-details-name", count: warnings))
    #expect(!parsed.hasErrors)
  }
}
