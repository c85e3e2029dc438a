import AzurePolicyEngine
import DemarcJSON
import DemarcModel
import Testing

/// Point 25: what append and modify write into a request.
struct ModifyTests {
  /// One operation on a request and the changes that come of it; nil where the request is refused.
  struct Row: Sendable, CustomTestStringConvertible {
    let page: String
    let operation: String
    let field: String
    let value: String?
    let properties: String
    let more: String
    /// `path: before -> after`, `-` for nothing.
    let wanted: [String]?
    var testDescription: String {
      "\(operation) \(field) = \(value ?? "-") on \(properties)\(more): \(page)"
    }

    init(
      _ page: String, _ operation: String, _ field: String, _ value: String?,
      _ properties: String = "{}", more: String = "", gives wanted: [String]?
    ) {
      self.page = page
      self.operation = operation
      self.field = field
      self.value = value
      self.properties = properties
      self.more = more
      self.wanted = wanted
    }
  }

  static let table = "author-policies-for-arrays.md, Modifying arrays"
  static let names = "Test.Shop/stores/names"
  static let some = #"{"names":["a","b"]}"#
  static let shelves = #"{"shelves":[{"label":"x"},{}]}"#

  @Test(arguments: [
    // x: the whole array.
    Row(table, "append", names, #"["z"]"#, gives: [#"properties.names: - -> ["z"]"#]),
    Row(table, "add", names, #"["z"]"#, gives: [#"properties.names: - -> ["z"]"#]),
    Row(table, "add", names, #"["z"]"#, some, gives: []),
    Row(table, "addOrReplace", names, #"["z"]"#, gives: [#"properties.names: - -> ["z"]"#]),
    Row(
      table, "addOrReplace", names, #"["z"]"#, some,
      gives: [#"properties.names: ["a","b"] -> ["z"]"#]),
    // x[*]: one member.
    Row(table, "append", "\(names)[*]", #""z""#, some, gives: [#"properties.names[2]: - -> "z""#]),
    Row(table, "append", "\(names)[*]", #""z""#, gives: [#"properties.names: - -> ["z"]"#]),
    Row(table, "add", "\(names)[*]", #""z""#, some, gives: [#"properties.names[2]: - -> "z""#]),
    Row(table, "add", "\(names)[*]", #""z""#, gives: [#"properties.names: - -> ["z"]"#]),
    Row(
      table, "addOrReplace", "\(names)[*]", #""z""#, some,
      gives: [#"properties.names: ["a","b"] -> ["z"]"#]),
    // x[*].p: a property of each member.
    Row(
      table, "append", "Test.Shop/stores/shelves[*].label", #""x""#, shelves,
      gives: [#"properties.shelves[1].label: - -> "x""#]),
    Row(table, "append", "Test.Shop/stores/shelves[*].label", #""y""#, shelves, gives: nil),
    Row(
      table, "add", "Test.Shop/stores/shelves[*].label", #""y""#, shelves,
      gives: [#"properties.shelves[1].label: - -> "y""#]),
    Row(
      table, "addOrReplace", "Test.Shop/stores/shelves[*].label", #""y""#, shelves,
      gives: [
        #"properties.shelves[0].label: "x" -> "y""#, #"properties.shelves[1].label: - -> "y""#,
      ]),
    Row(table, "addOrReplace", "Test.Shop/stores/shelves[*].label", #""y""#, gives: []),
    Row(
      table, "add", "Test.Shop/stores/shelves[*].units[*]", "9",
      #"{"shelves":[{"units":[1]},{}]}"#,
      gives: ["properties.shelves[0].units[1]: - -> 9", "properties.shelves[1].units: - -> [9]"]),
  ])
  func arrays(_ row: Row) throws { try check(row) }

  static let append = "effect-append.md, Append evaluation"

  @Test(arguments: [
    Row(
      append, "append", "Test.Shop/stores/size", #""Big""#,
      gives: [
        #"properties.size: - -> "Big""#
      ]),
    Row(append, "append", "Test.Shop/stores/size", #""Big""#, #"{"size":"Big"}"#, gives: []),
    Row(append, "append", "Test.Shop/stores/size", #""Big""#, #"{"size":"Small"}"#, gives: nil),
    Row(append, "append", "Test.Shop/stores/size", "5", #"{"size":"5"}"#, gives: nil),
    Row(append, "append", names, #"["a"]"#, some, gives: nil),
    Row(append, "append", names, #"["a","b"]"#, some, gives: []),
    Row(append, "append", "tags.env", #""p""#, gives: [#"tags: - -> {"env":"p"}"#]),
    Row(append, "append", "tags['env']", #""p""#, more: #","tags":{"ENV":"q"}"#, gives: nil),
    Row(
      append, "append", "Test.Shop/stores/till.lock", "true",
      gives: [#"properties.till: - -> {"lock":true}"#]),
    Row(append, "append", "Test.Shop/stores/till.lock", "true", #"{"till":"x"}"#, gives: nil),
  ])
  func appendNeverReplaces(_ row: Row) throws { try check(row) }

  static let modify = "effect-modify.md, Modify operations"
  static let skipped = "effect-modify.md, Skipped modification"
  static let tagged = #","tags":{"Env":"q","old":"1"}"#

  @Test(arguments: [
    Row(modify, "addOrReplace", "tags['env']", #""p""#, gives: [#"tags: - -> {"env":"p"}"#]),
    Row(
      modify, "addOrReplace", "tags['env']", #""p""#, more: tagged,
      gives: [
        #"tags.Env: "q" -> "p""#
      ]),
    Row(modify, "add", "tags.env", #""p""#, more: tagged, gives: []),
    Row(
      modify, "add", "tags[cost centre]", #""7""#, more: tagged,
      gives: [
        #"tags['cost centre']: - -> "7""#
      ]),
    Row(modify, "Remove", "tags['OLD']", nil, more: tagged, gives: [#"tags.old: "1" -> -"#]),
    Row(modify, "remove", "tags['none']", nil, more: tagged, gives: []),
    Row(modify, "remove", "Test.Shop/stores/size", nil, #"{"size":"Big"}"#, gives: []),
    Row(
      modify, "addOrReplace", "Test.Shop/stores/open", "false", #"{"open":true}"#,
      gives: [
        "properties.open: true -> false"
      ]),
    Row(
      modify, "addOrReplace", "Test.Shop/sku", #""S""#, more: #","sku":{"name":"L","tier":1}"#,
      gives: [
        #"sku.name: "L" -> "S""#
      ]),
    // A parent that is missing was left out on purpose.
    Row(skipped, "addOrReplace", "Test.Shop/stores/till.lock", "true", gives: []),
    Row(skipped, "add", "Test.Shop/stores/till.lock", "true", #"{"till":null}"#, gives: []),
    Row(skipped, "add", "Test.Shop/sku", #""S""#, gives: []),
    Row(
      skipped, "add", "Test.Shop/stores/till.lock", "true", #"{"Till":{}}"#,
      gives: [
        "properties.Till.lock: - -> true"
      ]),
    // An alias of another type writes nothing.
    Row(skipped, "add", "Test.Shop/carts/wheels", "4", gives: []),
    Row("definition-structure-policy-rule.md, Fields", "addOrReplace", "name", #""x""#, gives: []),
  ])
  func modifyAddsReplacesAndRemoves(_ row: Row) throws { try check(row) }

  private func check(_ row: Row) throws {
    let entry =
      row.operation == "append"
      ? try ChangeKit.policy(
        "p", "append", #"[{"field":"\#(row.field)","value":\#(row.value ?? "null")}]"#)
      : try ChangeKit.modify("p", ChangeKit.operation(row.operation, row.field, row.value))
    let outcome = try ChangeKit.evaluate([entry], row.properties, more: row.more)
    let changes = outcome.changes.map { "\($0.path): \($0.before ?? "-") -> \($0.after ?? "-")" }
    #expect(outcome.isDenied == (row.wanted == nil), "\(row.page)")
    #expect(changes == row.wanted ?? [], "\(row.page)")
    // The decision names the same changes, unless it refuses them.
    #expect(outcome.decisions.first?.changes == outcome.changes)
  }

  @Test(arguments: [
    ("[greaterOrEquals(requestContext().apiVersion, '2019-04-01')]", "2021-01-01", true),
    ("[greaterOrEquals(requestContext().apiVersion, '2019-04-01')]", "2018-01-01", false),
    ("false", "2021-01-01", false), ("[equals('a','a')]", nil, true),
  ])
  func aConditionDecidesOverItsOperation(
    _ condition: String, _ version: String?, _ changes: Bool
  ) throws {
    // effect-modify.md, Modify properties (condition).
    let policy = try ChangeKit.modify(
      "p",
      #"{"condition":"\#(condition)","operation":"addOrReplace","field":"tags.a","value":"1"},"#
        + #"{"operation":"add","field":"tags.b","value":"2"}"#)
    let outcome = AzureRequest(resource: try Reading.store("{}"), apiVersion: version)
      .evaluate([policy])
    #expect(outcome.resource["tags"]?.json == (changes ? #"{"a":"1","b":"2"}"# : #"{"b":"2"}"#))
    if !changes {
      #expect(
        outcome.decisions.first?.operations.first?.fate == .skipped("its condition is false"))
    }
  }

  @Test func valuesAreComputedFromTheRequest() throws {
    // definition-structure-policy-rule.md, Use tags with parameters.
    let context = AzureEvaluationContext(
      parameters: try Rule.json(#"{"tag":"env"}"#),
      resourceGroup: try Rule.json(#"{"tags":{"env":"prod"}}"#))
    let policy = try ChangeKit.policy(
      "p", "modify",
      #"{"roleDefinitionIds":["r"],"operations":[{"operation":"add","#
        + #""field":"[concat('tags[', parameters('tag'), ']')]","#
        + #""value":"[resourceGroup().tags[parameters('tag')]]"}]}"#,
      parameters: #"{"tag":{"type":"String"}}"#, context: context)
    let outcome = try ChangeKit.evaluate([policy])
    #expect(outcome.resource["tags"]?.json == #"{"env":"prod"}"#)
    #expect(outcome.decisions.first?.operations.first?.field == "tags[env]")
    #expect(outcome.resource["properties"]?.json == "{}")
  }

  @Test func operationsSeeWhatTheOnesBeforeThemWrote() throws {
    let policy = try ChangeKit.modify(
      "p",
      [
        ChangeKit.operation("add", "Test.Shop/stores/names", #"["a"]"#),
        ChangeKit.operation("add", "Test.Shop/stores/names[*]", #""b""#),
        ChangeKit.operation("addOrReplace", "tags.n", #""[field('name')]""#),
      ].joined(separator: ","))
    let outcome = try ChangeKit.evaluate([policy])
    #expect(outcome.resource["properties"]?.json == #"{"names":["a","b"]}"#)
    #expect(outcome.resource["tags"]?.json == #"{"n":"main"}"#)
  }

  @Test(arguments: [
    ("Microsoft.Compute/virtualMachines", Outcome.fail, true),
    ("Microsoft.Compute/virtualMachineScaleSets", .fail, true), ("Test.Shop/stores", .skip, false),
  ])
  func anIdentityIsForMachinesOnly(_ type: String, _ outcome: Outcome, _ changes: Bool) throws {
    // effect-modify.md, Skipped modification (Non VM or VMSS identity operation).
    let policy = try ChangeKit.modify(
      "p", ChangeKit.operation("addOrReplace", "identity.type", #""SystemAssigned""#),
      if: #"{"field":"location","exists":true}"#)
    let resource = try Rule.json(#"{"type":"\#(type)","location":"a"}"#)
    #expect(policy.evaluator.evaluate(resource).outcome == outcome)
    let request = AzureRequest(resource: resource).evaluate([policy])
    #expect((request.resource["identity"]?["type"]?.string == "SystemAssigned") == changes)
    #expect(request.decisions.first?.verdict == (changes ? .changes : .nothing))
  }
}
