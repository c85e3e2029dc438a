import DemarcCatalog
import DemarcLogs
import DemarcModel
import Foundation
import SigmaEngine
import Testing

/// Our own rules say all that an alert needs: what it means, who wrote it, what it is evidence for.
@Suite struct RuleFormTests {
  private static let themes: Set<String> = [
    "root", "security-groups", "keys-secrets", "privileged-users", "logging", "exposure", "mfa",
    "access-keys", "trust", "region", "console", "support", "data", "backup", "workload",
  ]
  private static let tactics: Set<String> = [
    "reconnaissance", "resource-development", "initial-access", "execution", "persistence",
    "privilege-escalation", "defense-evasion", "credential-access", "discovery",
    "lateral-movement", "collection", "command-and-control", "exfiltration", "impact",
  ]

  private static let catalog = try? Catalog.embedded()

  /// The counts are a promise: fewer means that a rule got lost.
  @Test func thePackIsLargeEnough() throws {
    let rules = try #require(RulePacks.all.loaded.tree)
    #expect(rules.rules.count >= 70)
    #expect(rules.correlations.count >= 10)
  }

  @Test func everyRuleIsReadAndCompiledWithoutComplaint() throws {
    let packs = RulePacks.all
    let rules = try #require(packs.loaded.tree)
    #expect(packs.loaded.diagnostics == [])
    #expect(rules.rules.count == packs.files.flatMap(\.rules).count)
    #expect(rules.correlations.count == packs.files.flatMap(\.correlations).count)
  }

  @Test func namesIdsAndTitlesAreUnique() {
    let heads = RulePacks.all.files.flatMap(\.heads)
    for texts in [heads.map(\.id), heads.map(\.name), heads.map { $0.title }] {
      let given = texts.compactMap { $0 }
      #expect(given.count == heads.count)
      let twice = Dictionary(grouping: given) { $0.lowercased() }.filter { $0.value.count > 1 }
      #expect(twice.keys.sorted() == [])
    }
  }

  @Test(arguments: RulePacks.ruleNames + RulePacks.correlationNames)
  func headSaysWhatAnAlertNeeds(_ path: String) throws {
    let file = try #require(RulePacks.all.file(path))
    let head = try #require(file.heads.first)
    #expect(file.heads.count == 1, "one rule a file")
    let isCorrelation = !file.correlations.isEmpty
    #expect(head.name == (isCorrelation ? file.name : "\(file.pack)-\(file.name)"))
    #expect(head.author == "Demarc")
    #expect(head.license == "Apache-2.0")
    #expect(head.level != nil)
    #expect(head.status != nil)
    #expect(head.date?.wholeMatch(of: /\d{4}-\d{2}-\d{2}/) != nil)
    let id = try #require(head.id)
    #expect(
      id.wholeMatch(of: /[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}/)
        != nil, "a random UUID in lower case")
    #expect(head.description.count >= 80, "what it means and what to do first")
    #expect(head.description.hasSuffix("."))
    #expect(!head.falsePositives.isEmpty)
    #expect(!head.references.isEmpty)
    #expect(head.references.allSatisfy { $0.hasPrefix("https://") })
  }

  @Test(arguments: RulePacks.ruleNames + RulePacks.correlationNames)
  func tagsAreTechniquesAndTactics(_ path: String) throws {
    let head = try #require(RulePacks.all.file(path)?.heads.first)
    var techniques = 0
    var tactics = 0
    for tag in head.tags {
      if tag.wholeMatch(of: /attack\.t\d{4}(\.\d{3})?/) != nil {
        techniques += 1
      } else {
        #expect(tag.hasPrefix("attack.") && Self.tactics.contains(String(tag.dropFirst(7))))
        tactics += 1
      }
    }
    #expect(techniques > 0 && tactics > 0)
    #expect(Set(head.tags).count == head.tags.count)
  }

  @Test(arguments: RulePacks.ruleNames + RulePacks.correlationNames)
  func notesResolveInTheCatalogue(_ path: String) throws {
    let head = try #require(RulePacks.all.file(path)?.heads.first)
    let notes = try #require(RuleNotes(head), "theme, controls and side under 'demarc'")
    #expect(Self.themes.contains(notes.theme), "\(notes.theme)")
    #expect(Side(rawValue: notes.side) != nil, "\(notes.side)")
    #expect(!notes.controls.isEmpty)
    #expect(Set(notes.controls).count == notes.controls.count)
    let catalog = try #require(Self.catalog)
    for control in notes.controls {
      let parts = control.split(separator: ":", maxSplits: 1).map(String.init)
      #expect(parts.first == Catalog.hub && parts.count == 2, "\(control)")
      let id = RequirementID(framework: Catalog.hub, id: parts.last ?? "")
      // Written exactly as the catalogue has it, so that nothing has to be folded later.
      #expect(catalog.requirement(id)?.id.id == id.id, "\(control) is no control of the hub")
    }
  }

  /// Who reads an alert of a correlation must not lose the alerts it is made of.
  @Test func noRuleThatMattersIsSilencedByACorrelation() throws {
    let rules = try #require(RulePacks.all.loaded.tree)
    let plan = SigmaCorrelationPlan(compiling: rules.correlations, rules: rules.rules)
    for (index, rule) in rules.rules.enumerated() {
      #expect(
        plan.alertsOnItsOwn(rule: index) || rule.head.level == .informational,
        "\(rule.head.title) is silent; say 'generate: true'")
    }
    for (index, correlation) in rules.correlations.enumerated() {
      #expect(
        plan.alertsOnItsOwn(correlation: index) || correlation.head.level == .informational,
        "\(correlation.head.title) is silent; say 'generate: true'")
    }
  }

  @Test func everyFixtureFileBelongsToARule() throws {
    let packs = RulePacks.all
    for pack in Set(packs.files.map(\.pack)).sorted() {
      let folder = RulePacks.folder.appending(path: "\(pack)/fixtures").path()
      let names = try FileManager.default.contentsOfDirectory(atPath: folder)
      let wanted = packs.files.filter { $0.pack == pack }.map { "\($0.name).ndjson" }
      #expect(names.sorted() == wanted.sorted())
    }
  }
}
