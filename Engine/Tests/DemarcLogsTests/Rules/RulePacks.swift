import DemarcJSON
import DemarcLogs
import DemarcModel
import Foundation
import SigmaEngine

/// One file of our own rules, as it stands in the tree.
struct PackFile: Sendable {
  /// The folder below `sigma/rules`: a cloud, or `correlations`.
  let pack: String
  /// The file's name without its ending.
  let name: String
  let source: SourceFile
  let rules: [SigmaRule]
  let correlations: [SigmaCorrelation]
  let diagnostics: [Diagnostic]

  var heads: [SigmaHead] { rules.map(\.head) + correlations.map(\.head) }
  var fixtures: URL {
    RulePacks.folder.appending(path: "\(pack)/fixtures/\(name).ndjson")
  }
}

/// All rule packs that come with Demarc, compiled once.
struct RulePacks: Sendable {
  static let folder = URL(filePath: #filePath).deletingLastPathComponent()
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
    .appending(path: "Data/sigma/rules")

  static let all = RulePacks(files: read())
  static let ruleNames = all.files.filter { !$0.rules.isEmpty }.map { "\($0.pack)/\($0.name)" }
  static let correlationNames = all.files.filter { !$0.correlations.isEmpty }
    .map { "\($0.pack)/\($0.name)" }

  let files: [PackFile]
  let rules: [SigmaRule]
  let correlations: [SigmaCorrelation]
  let program: SigmaProgram
  let plan: SigmaCorrelationPlan

  init(files: [PackFile]) {
    self.files = files
    rules = files.flatMap(\.rules)
    correlations = files.flatMap(\.correlations)
    program = SigmaProgram(compiling: rules)
    plan = SigmaCorrelationPlan(compiling: correlations, rules: rules)
  }

  func file(_ path: String) -> PackFile? { files.first { "\($0.pack)/\($0.name)" == path } }

  func index(ofRule name: String?) -> Int? { rules.firstIndex { $0.head.name == name } }

  func index(ofCorrelation name: String?) -> Int? {
    correlations.firstIndex { $0.head.name == name }
  }

  /// The rules that match an event, found as a run finds them: by the kind of log it is, then by
  /// the rules for that kind.
  func matches(_ event: JSONValue) -> (event: JSONValue, rules: [Int]) {
    guard let opened = LogUnwrapper.unwrap(event).first else { return (event, []) }
    let sources = opened.kind.logSources
    let candidates = rules.indices.filter { index in
      sources.contains { rules[index].logSource.admits($0) }
    }
    return (opened.value, program.matches(opened.value, rules: candidates))
  }

  /// What a correlation takes of an event that a rule matched.
  func values(_ event: JSONValue, rule: Int) -> [String?] {
    plan.fields(ofRule: rule).map { field in
      let end = field.split(separator: ".").reduce(event as JSONValue?) { value, part in
        value?[String(part)]
      }
      guard let end, !end.isNull else { return nil }
      return end.string ?? end.json
    }
  }

  private static func read() -> [PackFile] {
    let manager = FileManager.default
    let packs = (try? manager.contentsOfDirectory(atPath: folder.path())) ?? []
    return packs.sorted().flatMap { pack in
      let names =
        (try? manager.contentsOfDirectory(atPath: folder.appending(path: pack).path())) ?? []
      return names.filter { $0.hasSuffix(".yaml") }.sorted().map { name in
        let url = folder.appending(path: "\(pack)/\(name)")
        let text = (try? String(contentsOf: url, encoding: .utf8)) ?? ""
        let source = SourceFile(name: "sigma/rules/\(pack)/\(name)", text: text)
        let parsed = SigmaParser.parse(source)
        return PackFile(
          pack: pack, name: String(name.dropLast(5)), source: source,
          rules: parsed.tree?.rules ?? [], correlations: parsed.tree?.correlations ?? [],
          diagnostics: parsed.diagnostics)
      }
    }
  }
}

/// What our rules say of themselves under the key `demarc`.
struct RuleNotes {
  let theme: String
  let controls: [String]
  let side: String

  init?(_ head: SigmaHead) {
    guard let notes = head.custom["demarc"], let theme = notes["theme"]?.string,
      let controls = notes["controls"], let side = notes["side"]?.string
    else { return nil }
    self.theme = theme
    self.controls = controls.elements.compactMap(\.string)
    self.side = side
  }
}

/// The lines of a file of fixtures.
struct FixtureLines {
  let documents: [JSONDocument]

  init(_ file: PackFile) throws {
    documents = try Data(contentsOf: file.fixtures).split(separator: UInt8(ascii: "\n"))
      .map { try JSONDocument.parse(Array($0)) }
  }
}
