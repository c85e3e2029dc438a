import AzurePolicyEngine
import DemarcJSON
import DemarcModel
import Testing

/// Many policies on many resources: the index and prepared resources change no verdict.
struct IndexTests {
  private static let conditions = [
    #"{"field":"type","equals":"Test.Web/sites"}"#,
    #"{"allOf":[{"field":"type","in":["test.web/SITES","Test.Web/plans"]},{"field":"name","like":"a*"}]}"#,
    #"{"allOf":[{"field":"type","equals":"Test.Web/plans"},{"field":"Test.Web/plans/size","equals":"L"}]}"#,
    #"{"allOf":[{"field":"type","in":"[parameters('types')]"},{"field":"kind","notEquals":"app"}]}"#,
    #"{"anyOf":[{"field":"type","equals":"Test.Web/sites"},{"field":"location","equals":"West Europe"}]}"#,
    #"{"not":{"field":"type","equals":"Test.Web/sites"}}"#,
    #"{"field":"tags['env']","exists":"false"}"#,
    #"{"field":"[concat('tags[', 'env', ']')]","equals":"prod"}"#,
  ]

  private static func evaluators() throws -> [AzurePolicyEvaluator] {
    let parameters = #"{"types":{"type":"Array","defaultValue":["Test.Web/sites/logs"]}}"#
    var all: [AzurePolicyEvaluator] = []
    for (condition, mode) in conditions.flatMap({ [($0, "all"), ($0, "indexed")] }) {
      all.append(
        AzurePolicyEvaluator(
          try Rule.definition(condition, parameters: parameters, mode: mode),
          context: AzureEvaluationContext()))
    }
    let faulty = try Rule.compile(
      #"{"if":{"field":"type","equals":"Test.Web/sites","less":1},"then":{"effect":"audit"}}"#)
    all.append(
      AzurePolicyEvaluator(try #require(faulty.tree), context: AzureEvaluationContext()))
    return all
  }

  private static func resources() throws -> [JSONValue] {
    let types = [
      "Test.Web/sites", "TEST.WEB/plans", "Test.Web/sites/logs", "Test.Other/things",
      "Microsoft.Resources/subscriptions/resourceGroups",
    ]
    return try types.flatMap { type in
      try [
        #","name":"app","location":"West Europe","tags":{"ENV":"Prod"},"sku":{"size":"l"}}"#,
        #","name":"p/bpp","kind":"App"}"#,
      ].map { try Rule.json(#"{"id":"/subscriptions/s/x","type":"\#(type)""# + $0) }
    } + [try Rule.json(#"{"name":"untyped"}"#)]
  }

  @Test func whatTheIndexLeavesOutIsSkipped() throws {
    let index = AzurePolicyIndex(try Self.evaluators())
    var leftOut = 0
    for resource in try Self.resources().map({ AzureResource($0) }) {
      let positions = index.positions(for: resource)
      #expect(positions == positions.sorted())
      #expect(positions == index.positions(type: resource.type.uppercased()))
      for position in index.evaluators.indices where !positions.contains(position) {
        leftOut += 1
        #expect(index.evaluators[position].evaluate(resource).outcome == .skip, "\(position)")
      }
    }
    #expect(leftOut > 0, "the index leaves nothing out")
  }

  @Test func statedTypesAreFoundWithParametersApplied() throws {
    let index = AzurePolicyIndex(try Self.evaluators())
    #expect(
      index.positions(type: "test.web/plans") == [2, 3, 4, 5, 8, 9, 10, 11, 12, 13, 14, 15, 16])
    #expect(
      index.positions(type: "Test.Web/Sites/Logs") == [6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16])
    #expect(index.positions(type: "no.such/type").count == index.anyTypeCount)
  }

  @Test func aFaultyDefinitionSaysSoOnEveryResource() throws {
    let index = AzurePolicyIndex(try Self.evaluators())
    for resource in try Self.resources().map({ AzureResource($0) }) {
      let position = try #require(index.positions(for: resource).last)
      #expect(index.evaluators[position].evaluate(resource).outcome == .error)
    }
  }

  @Test func aPreparedResourceGivesTheSameResultAndTrace() throws {
    for evaluator in try Self.evaluators() {
      for document in try Self.resources() {
        let plain = evaluator.evaluate(document)
        let prepared = evaluator.evaluate(AzureResource(document))
        #expect(plain.outcome == prepared.outcome)
        #expect(plain.reason == prepared.reason)
        #expect(plain.isMatch == prepared.isMatch)
        #expect(plain.trace == prepared.trace)
      }
    }
  }

  @Test func manyResourcesGetEachVerdictOnce() throws {
    let index = AzurePolicyIndex(try Self.evaluators())
    // More of one type than are taken together, and one type apart from the others.
    let some = try Self.resources()
    let documents = (0..<400).map { some[$0 % 7 == 0 ? $0 / 7 % some.count : $0 % 2] }
    let resources = documents.map { AzureResource($0) }
    var seen: [Int: [Int]] = [:]
    index.evaluate(resources) { resource, policy, result in
      seen[resource, default: []].append(policy)
      #expect(result.outcome == index.evaluators[policy].evaluate(documents[resource]).outcome)
    }
    for (position, resource) in resources.enumerated() {
      #expect(seen[position] == index.positions(for: resource))
    }
  }

  @Test func theIndexLooksUpRelatedResourcesWhereItIsTold() throws {
    let definition = try Rule.definition(
      #"{"field":"type","equals":"Test.Web/sites"}"#, effect: #""auditIfNotExists""#,
      details: #"{"type":"Test.Web/sites/logs"}"#)
    let index = AzurePolicyIndex([
      AzurePolicyEvaluator(definition, context: AzureEvaluationContext())
    ])
    let site = AzureResource(try Rule.site())
    #expect(index.evaluators[0].evaluate(site).outcome == .noEvidence)
    let looking = index.looking { _ in .found([]) }
    #expect(looking.positions(for: site) == [0])
    #expect(looking.evaluators[0].evaluate(site).outcome == .fail)
  }

  @Test(arguments: [
    (#""Test.Web/SITES/logs""#, "app/default", true), (#""Test.Web/sites""#, "app/default", false),
    (#""Test.Web/sites/logs""#, "other/default", false),
  ])
  func aQueryMatchesPreparedResourcesLikeDocuments(
    _ type: String, _ name: String, _ matches: Bool
  ) throws {
    let document = try Rule.json(
      #"{"type":\#(type),"id":"/subscriptions/s/resourceGroups/g/providers/Test.Web/sites/\#(name.split(separator: "/")[0])/logs/default"}"#
    )
    let query = RelatedQuery(
      type: "Test.Web/sites/logs", name: "app/default",
      scope: .resourceGroup(subscription: "S", name: "G"))
    #expect(query.matches(document) == matches)
    #expect(query.matches(AzureResource(document)) == matches)
  }
}
