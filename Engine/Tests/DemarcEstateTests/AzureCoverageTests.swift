import DemarcEstate
import DemarcModel
import Testing

/// What Azure exports show by themselves that they hold, and what they do not.
@Suite struct AzureCoverageTests {
  static let subscription = "/subscriptions/s1"
  static let group = "\(subscription)/resourceGroups/rg"
  static let vault = "\(group)/providers/Microsoft.KeyVault/vaults/kv"
  static let settings = "Microsoft.Insights/diagnosticSettings"

  static let table = AzureTypeTable(
    tsv: Array(
      """
      # a comment
      type\tlisted\tby\tgraph\tapiVersion
      Microsoft.Insights/diagnosticSettings\tparent\t-\t-\t2021-05-01-preview
      Microsoft.Authorization/locks\tsubscription\t-\t-\t2020-05-01
      Microsoft.Security/pricings\tsubscription\t-\tsecurityresources\t2024-01-01
      Microsoft.Compute/virtualMachines/extensions\tgraph\t-\tresources\t2024-07-01
      broken line
      Microsoft.Web/sites/config\tnonsense\t-\t-\t-
      """.utf8))

  static func resource(_ id: String, properties: String = "{}") -> String {
    #"{"id":"\#(id)","type":"\#(AzureID.type(of: id) ?? "")","properties":\#(properties)}"#
  }

  static func setting(of id: String, _ name: String = "x") -> String {
    resource("\(id)/providers/\(settings)/\(name)")
  }

  static func read(_ texts: String...) -> Import { read(texts) }

  static func read(_ texts: [String], limits: EstateLimits = EstateLimits()) -> Import {
    Import(
      texts.enumerated().map { .bytes(name: "export-\($0.offset).json", Array($0.element.utf8)) },
      limits: limits, azureTypes: table)
  }

  private func list(_ resources: String...) -> String {
    #"{"value":[\#(resources.joined(separator: ","))]}"#
  }

  private func rows(_ resources: String...) -> String {
    #"{"data":[\#(resources.joined(separator: ","))]}"#
  }

  private func covers(_ run: Import, _ scope: String, _ type: String) -> Bool {
    run.report.coverage.covers(.azure, scope: scope, type: type)
  }

  @Test func theTableLeavesOutLinesWithAFault() {
    #expect(Self.table.entries.count == 4)
    #expect(Self.table.entry("MICROSOFT.authorization/locks/")?.apiVersion == "2020-05-01")
    #expect(Self.table.entry("Microsoft.Web/sites/config") == nil)
  }

  @Test func settingsOfOneResourceSayNothingOfAnother() {
    let run = Self.read(list(Self.setting(of: Self.vault)))
    #expect(covers(run, "\(Self.vault)/providers/\(Self.settings)", Self.settings))
    #expect(covers(run, "\(Self.vault.uppercased())/PROVIDERS/\(Self.settings)/y", Self.settings))
    #expect(!covers(run, "\(Self.vault)2/providers/\(Self.settings)", Self.settings))
    #expect(!covers(run, Self.vault, Self.settings), "its keys may have settings of their own")
    #expect(!covers(run, "\(Self.subscription)/providers/\(Self.settings)", Self.settings))
    #expect(!covers(run, Self.subscription, Self.settings))
    #expect(run.report.coverage.covers(.azure, account: "s1", type: Self.settings))
  }

  @Test func resourceGraphHoldsAllOfASubscriptionButNotEveryType() {
    let machine = "\(Self.group)/providers/Microsoft.Compute/virtualMachines/a"
    let run = Self.read(
      rows(
        Self.resource(machine), Self.resource("\(machine)/extensions/agent"),
        Self.setting(of: Self.vault),
        Self.resource("\(Self.subscription)/providers/Microsoft.Authorization/locks/l"),
        Self.resource("\(Self.group)/providers/Microsoft.Some/parents/p/children/c")))
    #expect(covers(run, Self.subscription, "microsoft.compute/virtualmachines"))
    #expect(covers(run, "\(machine)b/extensions", "Microsoft.Compute/virtualMachines/extensions"))
    #expect(!covers(run, Self.subscription, Self.settings), "no table holds them")
    #expect(!covers(run, Self.vault, "Microsoft.Authorization/locks"))
    #expect(!covers(run, Self.group, "Microsoft.Some/parents/children"), "nothing is known of it")
    #expect(!covers(run, Self.subscription, "Microsoft.Compute/disks"), "none was seen")
    #expect(!covers(run, "/subscriptions/s2", "microsoft.compute/virtualmachines"))
  }

  @Test func aListOfOneResourceGroupIsNotOneOfTheSubscription() {
    let type = "Microsoft.Compute/disks"
    let disk = Self.resource("\(Self.group)/providers/\(type)/a")
    let run = Self.read(list(disk))
    #expect(covers(run, Self.group, type))
    #expect(covers(run, "\(Self.group)/providers/\(type)/b", type))
    #expect(!covers(run, Self.subscription, type))
    #expect(!covers(run, "\(Self.group)2", type))
    let other = Self.resource("\(Self.group)2/providers/\(type)/a")
    #expect(covers(Self.read("[\(disk),\(other)]"), Self.subscription, type))
  }

  @Test func whatASubscriptionHasByItselfIsListedBySubscription() {
    let type = "Microsoft.Security/pricings"
    let plan = Self.resource("\(Self.subscription)/providers/\(type)/Containers")
    #expect(covers(Self.read(list(plan)), Self.subscription, type))
    let unknown = "Microsoft.Unknown/settings"
    let run = Self.read(list(Self.resource("\(Self.subscription)/providers/\(unknown)/x")))
    #expect(!covers(run, Self.subscription, unknown))
    #expect(covers(run, "\(Self.subscription)/providers/\(unknown)", unknown))
  }

  @Test func aResourceByItselfShowsNothingOfOthers() {
    let run = Self.read(Self.resource(Self.vault))
    #expect(!covers(run, Self.group, "Microsoft.KeyVault/vaults"))
    #expect(run.report.coverage.covers(.azure, account: "s1", type: "Microsoft.KeyVault/vaults"))
  }

  @Test(arguments: [
    #","nextLink":"https://management.azure.com/next""#, #","broken":["#,
  ])
  func aPageOrAFaultShowsNothing(_ rest: String) {
    let whole = list(Self.setting(of: Self.vault))
    let run = Self.read(whole.dropLast() + rest + "}")
    #expect(!covers(run, "\(Self.vault)/providers/\(Self.settings)", Self.settings))
    let both = Self.read(whole.dropLast() + rest + "}", list(Self.setting(of: Self.vault, "y")))
    #expect(
      !covers(both, "\(Self.vault)/providers/\(Self.settings)", Self.settings),
      "the last of several pages looks like a whole list")
  }

  @Test(arguments: [(2, true), (1, false)])
  func placesAreLimited(_ placesMax: Int, isKnown: Bool) {
    let limits = EstateLimits(azurePlacesMax: placesMax)
    let run = Self.read(
      [list(Self.setting(of: Self.vault), Self.setting(of: "\(Self.vault)2"))], limits: limits)
    #expect(covers(run, "\(Self.vault)/providers/\(Self.settings)", Self.settings) == isKnown)
    #expect(run.resources.count == 2)
  }

  @Test(arguments: [
    ("/subscriptions/s", "A.B/c", "/subscriptions/s/providers/A.B/c"),
    ("/subscriptions/s/providers/A.B/c/n", "a.b/C/d", "/subscriptions/s/providers/A.B/c/n/d"),
    ("/subscriptions/s/providers/A.B/c/n", "A.B/c/d/", "/subscriptions/s/providers/A.B/c/n/d"),
    (
      "/subscriptions/s/providers/A.B/c", "A.B/c/d",
      "/subscriptions/s/providers/A.B/c/providers/A.B/c/d"
    ),
    (
      "/subscriptions/s/providers/A.B/x/n", "A.B/c/d",
      "/subscriptions/s/providers/A.B/x/n/providers/A.B/c/d"
    ),
  ])
  func aCollectionIsBelowAParentOrBelowProviders(_ id: String, _ type: String, _ wanted: String) {
    #expect(AzureID.collection(of: type, at: id) == wanted)
  }
}
