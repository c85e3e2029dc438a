import ArgumentParser
import DemarcLogs
import DemarcModel
import DemarcReport
import DemarcRules

/// How a list of rules is printed.
enum RuleListFormat: String, ExpressibleByArgument, CaseIterable { case text, json }

/// All rule packs that a command would use, each looked at by itself.
struct RuleListing {
  private(set) var packs: [RulePackListing] = []

  /// Packs that are there and cannot be used, whole or in part.
  var faults: [Diagnostic] { packs.flatMap(\.faults).filter { $0.severity == .error } }

  init(_ options: RuleSetOptions) throws(Diagnostic) {
    if !options.onlyGivenRules {
      add(
        RulePackListing(name: "demarc", source: "shipped with demarc"),
        RuleTexts(folder: "", files: ShippedRules.sources))
      for state in RulePackLibrary(directory: options.place(".demarc/rules")).packs() {
        var pack = RulePackListing(
          name: state.pack.name, source: state.pack.source, revision: state.pack.revision,
          digest: state.pack.digest)
        pack.faults = state.fault.map { [$0] } ?? []
        add(pack, state.texts)
      }
      let own = options.place("policies/sigma")
      if Files.isDirectory(own) {
        add(RulePackListing(name: own, source: "the workspace"), try RuleSources.read(own))
      }
    }
    for path in options.given {
      add(RulePackListing(name: path, source: "--rules"), try RuleSources.read(path))
    }
  }

  private mutating func add(_ pack: RulePackListing, _ texts: RuleTexts) {
    var pack = pack
    let parsed = DetectionRules.load(
      DetectionSources(
        rules: texts.files, pipelines: ShippedRules.pipelines,
        licenses: texts.license.map { [texts.folder: $0] } ?? [:]))
    if let rules = parsed.tree {
      pack.rules = rules.alertRules + rules.alertCorrelations
      pack.correlations = rules.alertCorrelations.count
    }
    pack.faults += parsed.diagnostics
    packs.append(pack)
  }

  func text(_ format: RuleListFormat, listsRules: Bool, style: Style) -> String {
    switch format {
    case .text: RuleListReport.text(packs, listsRules: listsRules, style: style)
    case .json: RuleListReport.json(packs)
    }
  }
}
