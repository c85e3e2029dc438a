import AzureComplianceEngine
import AzurePolicyEngine
import DemarcModel
import Testing

/// Related resources: effect-audit-if-not-exists.md and effect-deploy-if-not-exists.md.
struct RelatedTests {
  struct Row: Sendable, CustomTestStringConvertible {
    var condition = World.typeIsSite
    var effect = "auditIfNotExists"
    let details: String
    var related: [String] = []
    var covered: [String] = []
    /// nil makes no record.
    let state: String?
    let why: String
    var testDescription: String { why }
  }

  static let logs = #""type":"Test.Web/sites/logs""#
  static let links = #""type":"Test.Web/links""#
  static let diagnostics = #""type":"Microsoft.Insights/diagnosticSettings""#
  static func log(_ parent: String = World.site, _ name: String = "l", on: String = "true")
    -> String
  {
    #"{"id":"\#(parent)/logs/\#(name)","name":"\#(name)","type":"Test.Web/sites/logs","properties":{"on":\#(on)}}"#
  }
  static func link(_ group: String = World.group, _ name: String = "x", _ target: String = "")
    -> String
  {
    #"{"id":"\#(group)/providers/Test.Web/links/\#(name)","name":"\#(name)","type":"Test.Web/links","properties":{"target":"\#(target)"}}"#
  }
  static func setting(_ parent: String = World.site) -> String {
    #"{"id":"\#(parent)/providers/Microsoft.Insights/diagnosticSettings/d","name":"d","type":"Microsoft.Insights/diagnosticSettings","properties":{"on":true}}"#
  }
  static let isOn = #""existenceCondition":{"field":"Test.Web/sites/logs/on","equals":"true"}"#
  static let pointsHere =
    #""existenceCondition":{"field":"Test.Web/links/target","equals":"[field('id')]"}"#
  static let otherGroup = "/subscriptions/s1/resourceGroups/g2"

  @Test(arguments: [
    // "type": a child type is looked for below the resource.
    Row(details: logs, related: [log()], state: "Compliant", why: "a child exists"),
    Row(
      details: logs, related: [log(World.site + "2")], state: "NonCompliant",
      why: "a child of a sibling does not count"),
    Row(
      details: logs, covered: ["Test.Web/sites/logs"], state: "NonCompliant",
      why: "no child exists, and the export would have it"),
    Row(details: logs, state: "NoEvidence", why: "no export covers the child type"),
    Row(
      effect: "deployIfNotExists", details: logs, related: [log()], state: "Compliant",
      why: "deployIfNotExists asks the same"),
    Row(
      effect: "deployIfNotExists", details: logs, covered: ["test.web/sites/LOGS"],
      state: "NonCompliant", why: "with the same answer"),
    // "existenceCondition": any one that satisfies it is enough.
    Row(details: "\(logs),\(isOn)", related: [log()], state: "Compliant", why: "one satisfies it"),
    Row(
      details: "\(logs),\(isOn)", related: [log(on: "false")], state: "NonCompliant",
      why: "the only one does not"),
    Row(
      details: "\(logs),\(isOn)", related: [log(on: "false"), log(World.site, "m")],
      state: "Compliant", why: "any one of several is enough"),
    // "name": exactly that resource, or all below a parent.
    Row(
      details: #"\#(logs),"name":"l""#, related: [log()], state: "Compliant", why: "the name fits"),
    Row(
      details: #"\#(logs),"name":"m""#, related: [log()], state: "NonCompliant",
      why: "the name does not"),
    Row(
      details: #"\#(logs),"name":"APP/l""#, related: [log()], state: "Compliant",
      why: "parent and child, whatever their case"),
    Row(
      details: #"\#(logs),"name":"other/l""#, related: [log()], state: "NonCompliant",
      why: "another parent"),
    Row(
      details: #"\#(logs),"name":"[concat(field('name'), '/?')]""#, related: [log()],
      state: "Compliant", why: "a question mark stands for any last name"),
    // Any other type: the same resource group by default.
    Row(details: links, related: [link()], state: "Compliant", why: "in the same resource group"),
    Row(
      details: links, related: [link(otherGroup)], state: "NonCompliant",
      why: "another resource group does not count"),
    // "resourceGroupName"
    Row(
      details: #"\#(links),"resourceGroupName":"G2""#, related: [link(otherGroup)],
      state: "Compliant", why: "resourceGroupName looks elsewhere"),
    Row(
      details: #"\#(links),"resourceGroupName":"g2""#, related: [link()], state: "NonCompliant",
      why: "and not here any more"),
    Row(
      details: #"\#(logs),"resourceGroupName":"g2""#, related: [log()], state: "Compliant",
      why: "of a child it says nothing"),
    // "existenceScope"
    Row(
      details: #"\#(links),"existenceScope":"Subscription""#, related: [link(otherGroup)],
      state: "Compliant", why: "the whole subscription"),
    Row(
      details: #"\#(links),"existenceScope":"subscription""#,
      related: [link("/subscriptions/s2/resourceGroups/g1")], state: "NonCompliant",
      why: "and no other one"),
    Row(
      details: #"\#(links),"existenceScope":"ResourceGroup","resourceGroupName":"g2""#,
      related: [link(otherGroup)], state: "Compliant", why: "the named resource group"),
    // An existence condition may compare with the evaluated resource.
    Row(
      details: "\(links),\(pointsHere)", related: [link(World.group, "x", World.site)],
      state: "Compliant", why: "one that points here"),
    Row(
      details: "\(links),\(pointsHere)", related: [link(World.group, "x", World.site + "2")],
      state: "NonCompliant", why: "one that points elsewhere"),
    // Extension types stand below any resource by their id.
    Row(details: diagnostics, related: [setting()], state: "Compliant", why: "an extension here"),
    Row(
      details: diagnostics, related: [setting(World.site + "2")], state: "NonCompliant",
      why: "an extension of a sibling"),
    Row(
      details: diagnostics, related: [setting(World.group)], state: "NonCompliant",
      why: "an extension of the resource group"),
    Row(details: diagnostics, state: "NoEvidence", why: "Resource Graph has none of them"),
    // The same type: name says which.
    Row(
      details: #""type":"Test.Web/sites","name":"app2""#,
      related: [World.siteText(World.site + "2")], state: "Compliant",
      why: "a named resource of the same type"),
    // policy-applicability.md "-IfNotExists policy effects": the whole condition decides.
    Row(
      condition: World.oldTLS.replacing("1.2", with: "1.0"), details: logs, related: [log()],
      state: nil, why: "when the condition is false the policy is not about the resource"),
  ])
  func lookups(_ row: Row) throws {
    var world = World()
    try world.define("p", row.condition, effect: row.effect, details: "{\(row.details)}")
    try world.assign("p")
    world.related = try row.related.map { try World.json($0) }
    world.covered = Set(row.covered)
    #expect(try world.states() == [row.state].compactMap { $0 })
  }

  // MARK: What is missing

  /// The export that decides most policies comes first.
  @Test func missingExportsAreOrderedByWhatTheyWouldDecide() throws {
    var world = World()
    try world.define(
      "one", World.typeIsSite, effect: "auditIfNotExists", details: "{\(Self.links)}")
    try world.define("two", World.typeIsSite, effect: "auditIfNotExists", details: "{\(Self.logs)}")
    try world.define(
      "three", World.typeIsSite, effect: "deployIfNotExists", details: "{\(Self.logs)}")
    for name in ["one", "two", "three"] { try world.assign(name, name: name) }
    var run = try world.run()
    for number in 0..<3 {
      let site = try World.json(
        World.siteText("\(World.group)/providers/Test.Web/sites/s\(number)"))
      run.judge(site, number: Int32(number)) { #expect($0.state == .noEvidence) }
    }
    let missing = run.missing
    #expect(missing.map(\.type) == ["Test.Web/sites/logs", "Test.Web/links"])
    #expect(missing.map(\.policies) == [2, 1])
    #expect(missing.map(\.members) == [[1, 2], [0]])
    #expect(missing.map(\.resources) == [3, 3])
    #expect(missing.map(\.scope) == ["/subscriptions/s1", "/subscriptions/s1"])
  }

  @Test func runsOfSeveralThreadsAreJoined() throws {
    var world = World()
    try world.define("two", World.typeIsSite, effect: "auditIfNotExists", details: "{\(Self.logs)}")
    try world.assign("two")
    var first = try world.run()
    var second = first
    first.judge(try World.json(World.siteText()), number: 0) { _ in }
    second.judge(try World.json(World.siteText(World.site + "2")), number: 1) { _ in }
    first.merge(second)
    #expect(first.missing.map(\.resources) == [2])
  }

  /// A policy about subscriptions decides nothing while no subscription is in the export.
  @Test func aContainerThatWasNotJudgedIsMissing() throws {
    var world = World()
    try world.define("plan", #"{"field":"type","equals":"Microsoft.Resources/subscriptions"}"#)
    try world.assign("plan")
    var run = try world.run()
    run.judge(try World.json(World.siteText()), number: 0) { _ in }
    #expect(run.missing.map(\.type) == ["Microsoft.Resources/subscriptions"])
    #expect(run.missing.map(\.members) == [[0]])
    run.judge(try World.json(#"{"id":"/subscriptions/S1"}"#), number: 1) {
      #expect($0.state == .nonCompliant)
    }
    #expect(run.missing.isEmpty)
  }

  /// `resourceGroup()` reads the document of the resource's own group.
  @Test func resourceGroupsAndSubscriptionsAreReadFromTheExport() throws {
    var world = World()
    try world.define(
      "owner", #"{"field":"tags.owner","notEquals":"[resourceGroup().tags['owner']]"}"#,
      mode: "Indexed")
    try world.define(
      "prod",
      #"{"allOf":[\#(World.typeIsSite),{"value":"[subscription().displayName]","equals":"Prod"}]}"#)
    try world.assign("owner")
    try world.assign("prod", name: "b")
    let site = World.siteText(more: #","tags":{"owner":"me"}"#)
    #expect(try world.states(site) == ["NoEvidence", "NoEvidence"])
    world.containers = [
      try World.json(
        #"{"id":"\#(World.group)","type":"Microsoft.Resources/resourceGroups","tags":{"owner":"ME"}}"#
      ),
      try World.json(
        #"{"id":"/subscriptions/s1","name":"Prod","type":"microsoft.resources/subscriptions"}"#),
    ]
    #expect(try world.states(site) == ["Compliant", "NonCompliant"])
    let elsewhere = site.replacing("/g1/", with: "/g2/")
    #expect(try world.states(elsewhere) == ["NoEvidence", "NonCompliant"])
  }
}
