import ArgumentParser
import DemarcCatalog
import DemarcLogs
import DemarcModel
import DemarcRules

/// Which detection rules a command uses.
struct RuleSetOptions: ParsableArguments {
  @Option(help: "Directory with demarc.yaml, policies/sigma and the store.")
  var workspace = "."

  @Option(
    name: .customLong("rules"),
    help: "Sigma rules: a file, directory or archive (repeatable); used besides the others.")
  var given: [String] = []

  @Flag(help: "Use the rules named with --rules alone.")
  var onlyGivenRules = false

  @Option(
    name: .customLong("pipeline"), help: "A pySigma processing pipeline file (repeatable).")
  var pipelines: [String] = []

  @Flag(
    inversion: .prefixedNo,
    help: "Map the field names of public rules to those of the clouds' own exports.")
  var fieldMapping = true

  @Option(
    name: .customLong("placeholder"),
    help: "Values of %name% in rules, as name=value,value (repeatable).")
  var placeholders: [String] = []

  /// Rules that were compiled, and what was wrong with others.
  struct Loaded {
    var rules: DetectionRules
    var diagnostics: [Diagnostic]
  }

  /// - Throws: `Diagnostic` when there is no rule to use, `ValidationError` for a wrong option.
  func load(_ console: Console) throws -> Loaded {
    var diagnostics: [Diagnostic] = []
    let parsed = DetectionRules.load(try sources(&diagnostics))
    diagnostics += parsed.diagnostics
    guard let rules = parsed.tree, !rules.rules.isEmpty else {
      for fault in diagnostics { console.complain("\(fault)") }
      throw Diagnostic(
        "rules.none", "there is no rule to judge by", hint: "see what is wrong with them above")
    }
    for fault in diagnostics.prefix(Self.faultsShown) { console.complain("\(fault)") }
    if diagnostics.count > Self.faultsShown {
      console.complain(
        "... and \(diagnostics.count - Self.faultsShown) more; 'demarc rules test' lists them all")
    }
    return Loaded(rules: rules, diagnostics: diagnostics)
  }

  /// Everything that rules are compiled from.
  func sources(_ diagnostics: inout [Diagnostic]) throws -> DetectionSources {
    var sources = DetectionSources(
      pipelines: try pipelines.map { try Files.text($0) }
        + (fieldMapping ? ShippedRules.pipelines : []),
      placeholders: try values())
    try addFiles(to: &sources, &diagnostics)
    return sources
  }

  /// Rule files of all places, in a fixed order.
  private func addFiles(
    to sources: inout DetectionSources, _ diagnostics: inout [Diagnostic]
  ) throws(Diagnostic) {
    func add(_ texts: RuleTexts) {
      sources.rules += texts.files
      sources.licenses[texts.folder] = texts.license
    }
    if !onlyGivenRules {
      sources.rules += ShippedRules.sources
      for state in RulePackLibrary(directory: place(".demarc/rules")).packs() {
        if let fault = state.fault { diagnostics.append(fault) }
        add(state.texts)
      }
      let own = place("policies/sigma")
      if Files.isDirectory(own) { add(try RuleSources.read(own)) }
    }
    for path in given { add(try RuleSources.read(path)) }
  }

  /// A path inside the workspace.
  func place(_ path: String) -> String { workspace == "." ? path : "\(workspace)/\(path)" }

  private func values() throws -> [String: [String]] {
    var values: [String: [String]] = [:]
    for text in placeholders {
      let parts = text.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
      guard parts.count == 2, !parts[0].isEmpty else {
        throw ValidationError("--placeholder takes name=value,value, not '\(text)'")
      }
      values[String(parts[0]), default: []] += parts[1].split(separator: ",").map(String.init)
    }
    return values
  }

  private static let faultsShown = 20
}

/// The detection rules that come with Demarc.
enum ShippedRules {
  static var sources: [SourceFile] { files("sigma/rules/") }

  /// Mappings of public rules' field names to those of the clouds' own exports.
  static var pipelines: [SourceFile] { files("sigma/pipelines/") }

  private static func files(_ folder: String) -> [SourceFile] {
    let data = EmbeddedData()
    return data.paths.filter { $0.hasPrefix(folder) && $0.hasSuffix(".yaml") }
      .compactMap { path in
        data.file(path).map {
          SourceFile(name: path, text: String(decoding: $0, as: UTF8.self))
        }
      }
  }
}

/// Rule files where a person named them.
enum RuleSources {
  /// A file of rules, a directory or an archive.
  static func read(_ path: String) throws(Diagnostic) -> RuleTexts {
    if Files.isDirectory(path) { return try RuleDirectory.read(path).texts(below: path) }
    if RuleFiles.isRule(path) { return RuleTexts(folder: path, files: [try Files.text(path)]) }
    return try RuleArchive.read(try Files.read(path), name: path).texts(below: path)
  }
}
