import AzureComplianceEngine
import AzurePolicyEngine
import DemarcModel
import Testing

/// Which resources an assignment is about: scope.md "Assignment scopes", assignment-structure.md
/// "Scope" and "Excluded scopes".
struct ScopeTests {
  struct Row: Sendable, CustomTestStringConvertible {
    let scope: String
    var notScopes: [String] = []
    var resource = World.site
    let isAbout: Bool
    var testDescription: String { "\(scope) without \(notScopes): \(resource)" }
  }

  static let tree = """
    {"id":"/providers/Microsoft.Management/managementGroups/root","name":"root",
     "type":"Microsoft.Management/managementGroups","displayName":"Root","children":[
      {"id":"/providers/Microsoft.Management/managementGroups/Corp","name":"Corp",
       "type":"Microsoft.Management/managementGroups","children":[
        {"id":"/subscriptions/s1","name":"s1","type":"/subscriptions"}]},
      {"id":"/providers/Microsoft.Management/managementGroups/online","name":"online",
       "type":"Microsoft.Management/managementGroups","children":null}]}
    """
  static let groups = "/providers/Microsoft.Management/managementGroups"

  @Test(arguments: [
    // scope.md "Assignment scopes": a hierarchy or an individual resource.
    Row(scope: "/subscriptions/s1", isAbout: true),
    Row(scope: "/subscriptions/S1/", isAbout: true),
    Row(scope: "/subscriptions/s2", isAbout: false),
    Row(scope: "/subscriptions/s", isAbout: false),
    Row(scope: "/subscriptions/s1/resourceGroups/g1", isAbout: true),
    Row(scope: "/subscriptions/s1/resourcegroups/G1", isAbout: true),
    Row(scope: "/subscriptions/s1/resourceGroups/g", isAbout: false),
    Row(scope: "/subscriptions/s1/resourceGroups/g2", isAbout: false),
    Row(scope: World.site, isAbout: true),
    Row(
      scope: World.site, resource: "\(World.group)/providers/Test.Web/sites/app2", isAbout: false),
    Row(scope: "\(groups)/root", isAbout: true),
    Row(scope: "\(groups)/corp", isAbout: true),
    Row(scope: "\(groups)/online", isAbout: false),
    Row(scope: "/", isAbout: true),
    // assignment-structure.md "Excluded scopes": containers or resources are not evaluated.
    Row(
      scope: "/subscriptions/s1", notScopes: ["/subscriptions/s1/resourceGroups/G1"], isAbout: false
    ),
    Row(
      scope: "/subscriptions/s1", notScopes: ["/subscriptions/s1/resourceGroups/g2"], isAbout: true),
    Row(
      scope: "/subscriptions/s1", notScopes: ["/subscriptions/s1/resourceGroups/g"], isAbout: true),
    Row(scope: "/subscriptions/s1", notScopes: [World.site.uppercased()], isAbout: false),
    Row(scope: "/subscriptions/s1", notScopes: [World.site + "2"], isAbout: true),
    Row(scope: "\(groups)/root", notScopes: ["\(groups)/Corp"], isAbout: false),
    Row(scope: "\(groups)/root", notScopes: ["\(groups)/online"], isAbout: true),
    Row(scope: "\(groups)/root", notScopes: ["/subscriptions/s1"], isAbout: false),
  ])
  func scopeAndExcludedScopes(_ row: Row) throws {
    var world = World()
    try world.add(Self.tree)
    try world.define("tls")
    let list = row.notScopes.map { "\"\($0)\"" }.joined(separator: ",")
    try world.assign(
      "tls", at: row.scope == "/" ? "" : row.scope, more: #","notScopes":[\#(list)]"#)
    if row.scope == "/" {
      #expect(world.library.assign("tls") == nil)
    }
    let states = try world.states(World.siteText(row.resource))
    #expect(states == (row.isAbout ? ["NonCompliant"] : []))
  }

  /// scope.md "Assignment scopes": the scope includes the container itself.
  @Test func aResourceGroupIsInItsOwnScope() throws {
    var world = World()
    try world.define(
      "tagged",
      #"{"allOf":[{"field":"type","equals":"Microsoft.Resources/subscriptions/resourceGroups"},{"field":"tags.owner","exists":false}]}"#
    )
    try world.assign("tagged", at: World.group)
    let group =
      #"{"id":"\#(World.group)","name":"g1","type":"Microsoft.Resources/resourceGroups","location":"westeurope"}"#
    #expect(try world.states(group) == ["NonCompliant"])
  }

  @Test func withoutHierarchyAManagementGroupIsAboutEverythingAndThatIsSaidOnce() throws {
    var world = World()
    try world.define("tls")
    try world.assign("tls", at: "\(Self.groups)/one")
    try world.assign("tls", at: "\(Self.groups)/two", name: "b")
    #expect(try world.states() == ["NonCompliant", "NonCompliant"])
    #expect(try world.codes() == ["azure-compliance.unknown-hierarchy"])
  }

  /// az account management-group entities list, and Resource Graph's rows of subscriptions.
  @Test(arguments: [
    #"[{"id":"/providers/Microsoft.Management/managementGroups/corp","name":"corp","type":"Microsoft.Management/managementGroups","parent":{"id":"/providers/Microsoft.Management/managementGroups/root"}},{"id":"/subscriptions/s1","name":"s1","type":"/subscriptions","parent":{"id":"/providers/Microsoft.Management/managementGroups/corp"}}]"#,
    #"{"data":[{"id":"/subscriptions/s1","type":"microsoft.resources/subscriptions","name":"Prod","subscriptionId":"s1","properties":{"managementGroupAncestorsChain":[{"name":"corp","displayName":"C"},{"name":"root","displayName":"R"}]}}],"count":1}"#,
  ])
  func hierarchiesAreReadFromListsAndQueries(_ text: String) throws {
    var world = World()
    try world.add(text)
    #expect(world.library.hierarchy.ancestors(ofSubscription: "S1") == ["corp", "root"])
    try world.define("tls")
    try world.assign("tls", at: "\(Self.groups)/Root")
    try world.assign("tls", at: "\(Self.groups)/elsewhere", name: "b")
    #expect(try world.states() == ["NonCompliant"])
  }

  /// exemption-structure.md: what an assignment is about may be exempt as a whole.
  @Test func withoutHierarchyAnExemptionAtTheScopeOfItsAssignmentCounts() throws {
    var world = World()
    try world.define("tls")
    let corp = "\(Self.groups)/corp"
    try world.assign("tls", at: corp)
    try world.exempt("\(Self.groups)/other", at: corp)
    #expect(try world.states() == ["NonCompliant"])
    try world.exempt(corp, at: corp)
    #expect(try world.states() == ["Exempt"])
  }

  @Test func aHierarchyInACircleEnds() throws {
    var world = World()
    try world.add(
      #"[{"id":"/providers/Microsoft.Management/managementGroups/a","name":"a","type":"Microsoft.Management/managementGroups","parent":{"name":"b"}},{"id":"/providers/Microsoft.Management/managementGroups/b","name":"b","type":"Microsoft.Management/managementGroups","parent":{"name":"a"}}]"#
    )
    #expect(world.library.hierarchy.ancestors(ofGroup: "a") == ["b", "a"])
  }
}
