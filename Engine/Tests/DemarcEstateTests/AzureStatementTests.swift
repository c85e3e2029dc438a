import DemarcEstate
import DemarcModel
import Testing

/// Files that say what they cover.
@Suite struct AzureStatementTests {
  private typealias Azure = AzureCoverageTests

  private func file(_ covers: String, _ value: String = "", rest: String = "") -> String {
    #"{"covers":\#(covers),"value":[\#(value)]\#(rest)}"#
  }

  private func claim(_ type: String, _ scope: String, _ rest: String = "") -> String {
    #"{"type":"\#(type)","scope":"\#(scope)"\#(rest)}"#
  }

  private func covers(_ run: Import, _ scope: String, _ type: String = Azure.settings) -> Bool {
    run.report.coverage.covers(.azure, scope: scope, type: type)
  }

  @Test func anEmptyListSaysThatThereIsNone() {
    let run = Azure.read(file("[\(claim(Azure.settings, Azure.group))]"))
    #expect(run.codes == [])
    #expect(run.file?.format == .azureCompleteList)
    #expect(run.resources.isEmpty)
    #expect(covers(run, Azure.group))
    #expect(covers(run, "\(Azure.vault)/providers/\(Azure.settings)/x"))
    #expect(covers(run, Azure.vault.lowercased(), Azure.settings.uppercased()))
    #expect(!covers(run, Azure.subscription))
    #expect(!covers(run, "\(Azure.group)2"))
    #expect(!covers(run, Azure.group, "Microsoft.Authorization/locks"))
    #expect(run.report.coverage.covers(.azure, account: "S1", type: Azure.settings))
  }

  @Test func resourcesAreReadAndTheirTimeIsTheFiles() {
    let claims =
      claim(Azure.settings, Azure.vault, #","capturedAt":"2026-06-29T04:00:00Z","apiVersion":"x""#)
      + "," + claim("Microsoft.KeyVault/vaults", Azure.group, #","command":"az rest""#)
    let value = Azure.setting(of: Azure.vault) + "," + Azure.resource(Azure.vault)
    for text in [file("[\(claims)]", value), #"{"value":[\#(value)],"covers":[\#(claims)]}"#] {
      let run = Azure.read(text)
      #expect(run.codes == [])
      #expect(run.resources.count == 2)
      #expect(covers(run, Azure.vault))
      #expect(covers(run, Azure.group, "Microsoft.KeyVault/vaults"))
      #expect(run.file?.firstCapture == "2026-06-29T04:00:00Z")
    }
  }

  @Test func theScopeMayBeOneResource() {
    let site = "\(Azure.group)/providers/Microsoft.Web/sites/a/config"
    let type = "Microsoft.Web/sites/config"
    let run = Azure.read(file("[\(claim(type, "\(site)/web/"))]", Azure.resource("\(site)/web")))
    #expect(run.codes == [])
    #expect(covers(run, "\(site)/WEB", type))
    #expect(!covers(run, "\(site)/logs", type))
  }

  @Test(arguments: [
    ("another type", AzureCoverageTests.resource(AzureCoverageTests.vault)),
    ("another scope", AzureCoverageTests.setting(of: "/subscriptions/s1/resourceGroups/rg2")),
    (
      "a name that only begins like the scope",
      AzureCoverageTests.setting(of: "/subscriptions/s1/resourceGroups/rgx")
    ),
  ])
  func aResourceOutsideVoidsTheStatement(_ what: String, _ resource: String) {
    let inside = Azure.setting(of: Azure.vault)
    let run = Azure.read(
      file("[\(claim(Azure.settings, Azure.group))]", "\(inside),\(resource)"))
    #expect(run.codes == ["estate.outside-covers"], "\(what)")
    #expect(run.resources.count == 2)
    #expect(!covers(run, Azure.group))
    #expect(!covers(run, "\(Azure.vault)/providers/\(Azure.settings)"))
  }

  @Test(arguments: [
    "{}", "[]", "7", #"["x"]"#, #"[{"type":"Microsoft.X/y"}]"#, #"[{"scope":"/subscriptions/s1"}]"#,
    #"[{"type":"Microsoft.X","scope":"/subscriptions/s1"}]"#,
    #"[{"type":"Microsoft.X/y","scope":"s1"}]"#, #"[{"type":"Microsoft.X/y","scope":"/"}]"#,
    #"[{"type":"Microsoft.X/y","scope":"/subscriptions//x"}]"#,
    #"[{"type":"Microsoft.X/y","scope":"/subscriptions/s1","capturedAt":"yesterday"}]"#,
  ])
  func aFaultyStatementIsSaidAndCountsForNothing(_ covers: String) {
    let run = Azure.read(file(covers))
    #expect(run.codes == ["estate.bad-covers"])
    #expect(run.report.hasErrors)
    #expect(!self.covers(run, "/subscriptions/s1", "Microsoft.X/y"))
  }

  @Test func aPageAFaultOrNoListVoidsTheStatement() {
    let good = "[\(claim(Azure.settings, Azure.vault))]"
    let paged = Azure.read(file(good, rest: #","nextLink":"https://management.azure.com/x""#))
    #expect(paged.codes == ["estate.partial"])
    #expect(!covers(paged, Azure.vault))
    let broken = Azure.read(file(good, #"{"name":"without an id"}"#))
    #expect(broken.codes == ["estate.missing-field"])
    #expect(!covers(broken, Azure.vault))
    let bare = Azure.read(#"{"covers":\#(good)}"#)
    #expect(bare.codes == ["estate.missing-field"])
    #expect(bare.file?.format == .azureCompleteList)
    #expect(!covers(bare, Azure.vault))
  }

  @Test func oneFaultyFileLeavesTheOthersAsTheyAre() {
    let good = file("[\(claim(Azure.settings, Azure.vault))]")
    let page = #"{"value":[\#(Azure.setting(of: Azure.group))],"nextLink":"x"}"#
    #expect(covers(Azure.read(good, page), Azure.vault))
  }

  @Test func tooManyPlacesCannotBeCompared() {
    let value = Azure.setting(of: Azure.vault) + "," + Azure.setting(of: "\(Azure.vault)2")
    let text = file("[\(claim(Azure.settings, Azure.group))]", value)
    #expect(covers(Azure.read([text], limits: EstateLimits(azurePlacesMax: 2)), Azure.group))
    let run = Azure.read([text], limits: EstateLimits(azurePlacesMax: 1))
    #expect(run.codes == ["estate.bad-covers"])
    #expect(!covers(run, Azure.group))
  }

  @Test func aDeclarationMayNameAScopeAndAllTypes() {
    var coverage = Coverage()
    coverage.declareComplete(.azure, account: "s1", scope: "\(Azure.group)/")
    #expect(coverage.covers(.azure, scope: Azure.vault, type: "Microsoft.Any/thing"))
    #expect(!coverage.covers(.azure, scope: Azure.subscription, type: "Microsoft.Any/thing"))
    coverage.declareComplete(.azure, account: "S1", type: "microsoft.any/thing")
    #expect(coverage.covers(.azure, scope: Azure.subscription, type: "Microsoft.Any/thing"))
    #expect(!coverage.covers(.azure, scope: Azure.subscription, type: "Microsoft.Any/other"))
    var both = Coverage()
    both.merge(coverage)
    #expect(both.covers(.azure, scope: Azure.vault, type: "Microsoft.Any/other"))
  }
}
