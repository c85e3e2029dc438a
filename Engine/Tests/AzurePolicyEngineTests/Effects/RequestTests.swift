import AzurePolicyEngine
import DemarcJSON
import DemarcModel
import Testing

/// Requests judged by several policies: order, conflicts, and who decided what.
struct RequestTests {
  static let small = #"{"field":"Test.Shop/stores/size","equals":"Small"}"#

  // MARK: Order: effect-basics.md, Order of evaluation

  @Test func denyIsJudgedOnTheChangedRequest() throws {
    let policies = [
      try ChangeKit.policy("no small stores", "deny", if: Self.small),
      try ChangeKit.policy("note small stores", "audit", if: Self.small),
      try ChangeKit.modify(
        "grow", ChangeKit.operation("addOrReplace", "Test.Shop/stores/size", #""Big""#)),
    ]
    let outcome = try ChangeKit.evaluate(policies, #"{"size":"Small"}"#)
    #expect(!outcome.isDenied)
    #expect(outcome.decisions.map(\.verdict) == [.nothing, .nothing, .changes])
    #expect(
      outcome.changes
        == [.init(path: "properties.size", before: #""Small""#, after: #""Big""#)])
    #expect(outcome.decisions[2].policy == "grow" && outcome.decisions[2].index == 2)
  }

  @Test func aChangeCanBringADenial() throws {
    let policies = [
      try ChangeKit.policy(
        "shrink", "append", #"[{"field":"Test.Shop/stores/size","value":"Small"}]"#),
      try ChangeKit.policy("no small stores", "deny", if: Self.small),
    ]
    let outcome = try ChangeKit.evaluate(policies)
    #expect(outcome.denials.map(\.policy) == ["no small stores"])
    #expect(outcome.decisions[1].verdict == .denies(.rule))
  }

  @Test func everyEffectHasItsPlace() throws {
    let policies = [
      try ChangeKit.policy("a", "audit"), try ChangeKit.policy("b", "deny"),
      try ChangeKit.policy("c", "disabled"),
      try ChangeKit.policy("d", "auditIfNotExists", #"{"type":"Test.Shop/stores/doors"}"#),
      try ChangeKit.policy("e", "denyAction", #"{"actionNames":["delete"]}"#),
      try ChangeKit.policy("f", "manual", #"{"defaultState":"Compliant"}"#),
      try ChangeKit.policy("g", "deny", if: #"{"value":"[int('x')]","equals":1}"#),
      try ChangeKit.policy("h", "audit", if: #"{"field":"type","equals":"Test.Shop/carts"}"#),
      try ChangeKit.policy("i", "audit", isEnforced: false),
      try ChangeKit.policy("j", "deny", isEnforced: false),
    ]
    let outcome = try ChangeKit.evaluate(policies)
    #expect(
      outcome.decisions.map(\.verdict)
        == [
          .audits, .denies(.rule), .nothing,
          .undecided(.missingEvidence("Test.Shop/stores/doors")), .barsActions,
          .undecided(.needsAttestation),
          .denies(.failure("int(): 'x' is no integer")), .nothing, .audits, .denies(.rule),
        ], "\(outcome.decisions.map(\.verdict))")
    // DoNotEnforce tells its decision, which has no force.
    #expect(outcome.denials.map(\.policy) == ["b", "g"])
    #expect(outcome.audits.map(\.policy) == ["a", "i"])
    #expect(outcome.changes.isEmpty)
  }

  @Test func whatFollowsTheProviderIsSaidToFollow() throws {
    let policy = try ChangeKit.policy(
      "d", "deployIfNotExists",
      #"{"type":"Test.Shop/stores/doors","roleDefinitionIds":["r"],"deployment":{}}"#,
      context: AzureEvaluationContext(related: { _ in .found([]) }))
    #expect(try ChangeKit.evaluate([policy]).decisions.map(\.verdict) == [.followsUp])
    #expect(policy.evaluator.evaluationDelay == .minutes(10))
  }

  // MARK: Conflicts: effect-modify.md, Modify properties (conflictEffect)

  struct Conflict: Sendable, CustomTestStringConvertible {
    /// conflictEffect and the value that each policy sets; `append` for an append policy.
    let policies: [(effect: String, value: String)]
    /// What the tag becomes; nil for none.
    let tag: String?
    let denials: [String]
    var testDescription: String {
      policies.map { "\($0.effect) \($0.value)" }.joined(separator: ", ")
    }

    init(_ policies: [(String, String)], tag: String?, denials: [String] = []) {
      self.policies = policies.map { (effect: $0.0, value: $0.1) }
      self.tag = tag
      self.denials = denials
    }
  }

  @Test(arguments: [
    Conflict([("deny", "a"), ("audit", "b")], tag: "a"),
    Conflict([("audit", "a"), ("deny", "b")], tag: "b"),
    Conflict([("audit", "a"), ("audit", "b")], tag: nil),
    Conflict([("audit", "a"), ("disabled", "b")], tag: nil),
    Conflict([("deny", "a"), ("disabled", "b"), ("audit", "c")], tag: "a"),
    Conflict([("deny", "a"), ("deny", "b")], tag: nil, denials: ["0", "1"]),
    Conflict([("deny", "a"), ("deny", "b"), ("audit", "c")], tag: nil, denials: ["0", "1"]),
    Conflict([("append", "a"), ("audit", "b")], tag: "a"),
    Conflict([("append", "a"), ("deny", "b")], tag: nil, denials: ["0", "1"]),
    // The same value is no conflict.
    Conflict([("deny", "a"), ("deny", "a")], tag: "a"),
    Conflict([("append", "a"), ("deny", "a"), ("audit", "a")], tag: "a"),
  ])
  func oneDenyingPolicyWins(_ row: Conflict) throws {
    let policies = try row.policies.enumerated().map { index, policy in
      policy.effect == "append"
        ? try ChangeKit.policy(
          "\(index)", "append", #"[{"field":"tags.t","value":"\#(policy.value)"}]"#)
        : try ChangeKit.modify(
          "\(index)", ChangeKit.operation("addOrReplace", "tags.t", #""\#(policy.value)""#),
          conflict: policy.effect)
    }
    let outcome = try ChangeKit.evaluate(policies)
    #expect(outcome.resource["tags"]?["t"]?.string == row.tag)
    #expect(outcome.denials.map(\.policy) == row.denials)
  }

  @Test func aConflictNamesItsPlaceAndItsPolicies() throws {
    let policies = [
      try ChangeKit.modify("one", ChangeKit.operation("addOrReplace", "tags.t", #""a""#)),
      try ChangeKit.modify("two", ChangeKit.operation("addOrReplace", "TAGS['T']", #""b""#)),
      try ChangeKit.modify(
        "three", ChangeKit.operation("addOrReplace", "tags.other", #""c""#)),
    ]
    let outcome = try ChangeKit.evaluate(policies)
    let denial = AzureDenial.conflict(path: "tags.t", policies: ["one", "two"])
    #expect(outcome.decisions.map(\.verdict) == [.denies(denial), .denies(denial), .changes])
    #expect(denial.description == "one and two set tags.t to different values")
    #expect(outcome.decisions[0].changes.isEmpty)
    #expect(outcome.decisions[0].operations.first?.fate == .skipped("the request is refused"))
    #expect(outcome.changes.map(\.path) == ["tags"])
  }

  @Test func losersSkipAllTheirOperations() throws {
    let policies = [
      try ChangeKit.modify(
        "loser",
        [
          ChangeKit.operation("addOrReplace", "tags.t", #""a""#),
          ChangeKit.operation("addOrReplace", "tags.more", #""a""#),
        ].joined(separator: ","), conflict: "audit"),
      try ChangeKit.modify("winner", ChangeKit.operation("addOrReplace", "tags.t", #""b""#)),
    ]
    let outcome = try ChangeKit.evaluate(policies)
    #expect(outcome.resource["tags"]?.json == #"{"t":"b"}"#)
    #expect(outcome.decisions.map(\.verdict) == [.audits, .changes])
    #expect(
      outcome.decisions[0].operations.map(\.fate)
        == Array(repeating: .skipped("another policy sets a different value"), count: 2))
  }

  @Test(arguments: [
    // Members of an array stand side by side; the whole array and a member do not.
    ("add", "Test.Shop/stores/names[*]", #""x""#, "add", #""y""#, false),
    ("addOrReplace", "Test.Shop/stores/names[*]", #""x""#, "add", #""y""#, true),
    ("addOrReplace", "Test.Shop/stores/names", #"["x"]"#, "add", #""y""#, true),
  ])
  func arraysConflictAsAWhole(
    _ operation: String, _ field: String, _ value: String, _ other: String, _ second: String,
    _ isConflict: Bool
  ) throws {
    let policies = [
      try ChangeKit.modify("one", ChangeKit.operation(operation, field, value)),
      try ChangeKit.modify(
        "two", ChangeKit.operation(other, "Test.Shop/stores/names[*]", second)),
    ]
    let outcome = try ChangeKit.evaluate(policies, #"{"names":["a"]}"#)
    #expect(outcome.isDenied == isConflict)
    if !isConflict {
      #expect(outcome.resource["properties"]?["names"]?.json == #"["a","x","y"]"#)
    }
  }

  @Test func whatIsNotEnforcedChangesNothingAndConflictsWithNothing() throws {
    let policies = [
      try ChangeKit.modify("one", ChangeKit.operation("addOrReplace", "tags.t", #""a""#)),
      try ChangeKit.modify(
        "trial", ChangeKit.operation("addOrReplace", "tags.t", #""b""#), isEnforced: false),
    ]
    let outcome = try ChangeKit.evaluate(policies)
    #expect(outcome.resource["tags"]?.json == #"{"t":"a"}"#)
    #expect(!outcome.isDenied)
    #expect(outcome.decisions[1].changes.map(\.after) == [#"{"t":"b"}"#])
    #expect(!outcome.decisions[1].isEnforced)
  }

  // MARK: What the provider allows: effect-modify.md, Modify evaluation

  static func providers() throws -> AliasTable {
    AliasTable(
      providers: try Rule.json(
        """
        [{"namespace":"Test.Shop","resourceTypes":[{"resourceType":"stores","aliases":[
          {"name":"Test.Shop/stores/open","defaultPath":"properties.open",
           "defaultMetadata":{"type":"Boolean","attributes":"Modifiable"},
           "paths":[{"path":"properties.isOpen","apiVersions":["2020-01-01"],
             "metadata":{"type":"Boolean","attributes":"None"}},
            {"path":"properties.isOpen","apiVersions":["2021-01-01"]}]}]}]}]
        """))
  }

  @Test(
    arguments: [
      // API version, conflictEffect, value, refused, place that is written
      (nil, "deny", "true", false, "open"), ("2021-01-01", "deny", "true", false, "isOpen"),
      ("2020-01-01", "deny", "true", true, nil), ("2020-01-01", "audit", "true", false, nil),
      (nil, "deny", #""yes""#, true, nil), (nil, "audit", #""yes""#, false, nil),
      (nil, "disabled", #""yes""#, false, nil),
    ] as [(String?, String, String, Bool, String?)])
  func theProviderSaysWhatCanBeModified(
    _ version: String?, _ conflict: String, _ value: String, _ isDenied: Bool, _ place: String?
  ) throws {
    let policy = try ChangeKit.modify(
      "p", ChangeKit.operation("addOrReplace", "Test.Shop/stores/open", value),
      conflict: conflict, aliases: try Self.providers())
    let outcome = AzureRequest(resource: try Reading.store("{}"), apiVersion: version)
      .evaluate([policy])
    #expect(outcome.isDenied == isDenied)
    #expect(outcome.resource["properties"]?.members.map(\.name).first == place)
    if place == nil, !isDenied {
      #expect(outcome.decisions.map(\.verdict) == [conflict == "audit" ? .audits : .nothing])
    }
  }

  @Test func aMissingResourceGroupLeavesTheRequestUndecided() throws {
    let policy = try ChangeKit.modify(
      "p", ChangeKit.operation("add", "tags.t", #""[resourceGroup().tags['t']]""#))
    #expect(
      try ChangeKit.evaluate([policy]).decisions.map(\.verdict)
        == [.undecided(.missingEvidence("Microsoft.Resources/subscriptions/resourceGroups"))])
  }

  @Test func anExistingResourceIsOnlyMarkedAndToldWhatWouldChange() throws {
    // effect-modify.md, Skipped modification (Existing resources).
    let policy = try ChangeKit.modify("p", ChangeKit.operation("add", "tags.t", #""a""#))
    let result = policy.evaluator.evaluate(try Reading.store("{}"))
    #expect(result.outcome == .fail)
    #expect(result.proposal?.changes == [.init(path: "tags", before: nil, after: #"{"t":"a"}"#)])
    let audit = try ChangeKit.policy("a", "audit").evaluator
    #expect(audit.evaluate(try Reading.store("{}")).proposal == nil)
  }
}
