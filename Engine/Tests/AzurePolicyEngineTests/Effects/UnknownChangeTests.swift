import AzurePolicyEngine
import DemarcJSON
import DemarcModel
import Testing

/// Changes of requests in which something is known only at deployment.
struct UnknownChangeTests {
  struct Row: Sendable, CustomTestStringConvertible {
    let operation: String
    let field: String
    let value: String
    /// Paths that change; nil where only the deployment tells.
    let changes: [String]?
    var testDescription: String { "\(operation) \(field) \(value)" }

    init(_ operation: String, _ field: String, _ value: String, changes: [String]?) {
      self.operation = operation
      self.field = field
      self.value = value
      self.changes = changes
    }
  }

  /// Its size, its till and the tag `old` are not known.
  static func request() throws -> JSONValue {
    AzureUnknown.marked(
      try Reading.store(#"{"names":["a"]}"#, #","tags":{"env":"p"}"#),
      ["/properties/size": "x", "/properties/till": "x", "/tags/old": "x"])
  }

  @Test(arguments: [
    Row("addOrReplace", "Test.Shop/stores/size", #""Big""#, changes: ["properties.size"]),
    Row("add", "Test.Shop/stores/size", #""Big""#, changes: nil),
    Row("addOrReplace", "Test.Shop/stores/till.lock", "true", changes: nil),
    Row("addOrReplace", "tags.size", #""[field('Test.Shop/stores/size')]""#, changes: nil),
    Row(
      "addOrReplace", "tags.size", #""[concat(field('Test.Shop/stores/size'),'x')]""#, changes: nil),
    Row("add", "tags.new", #""1""#, changes: ["tags.new"]),
    Row("remove", "tags.old", "null", changes: ["tags.old"]),
  ])
  func whatDependsOnTheDeploymentIsNotGuessed(_ row: Row) throws {
    let policy = try ChangeKit.modify(
      "p", ChangeKit.operation(row.operation, row.field, row.value))
    let outcome = AzureRequest(resource: try Self.request()).evaluate([policy])
    #expect(outcome.changes.map(\.path) == row.changes ?? [])
    #expect(
      outcome.decisions.map(\.verdict)
        == [row.changes == nil ? .undecided(.knownAtDeployment("x")) : .changes])
  }

  @Test func marksOutliveAChange() throws {
    let policies = [
      try ChangeKit.modify(
        "p",
        [
          ChangeKit.operation("add", "tags.new", #""1""#),
          ChangeKit.operation("remove", "tags.old", nil),
          ChangeKit.operation("add", "Test.Shop/stores/size", #""Big""#),
        ].joined(separator: ",")),
      try ChangeKit.policy(
        "d", "deny", if: #"{"field":"Test.Shop/stores/size","equals":"Small"}"#),
    ]
    let outcome = AzureRequest(resource: try Self.request()).evaluate(policies)
    #expect(outcome.decisions[0].operations[2].fate == .knownAtDeployment("x"))
    #expect(outcome.decisions[1].verdict == .undecided(.knownAtDeployment("x")))
    #expect(outcome.resource["tags"]?.json == #"{"env":"p","new":"1"}"#)
  }
}
