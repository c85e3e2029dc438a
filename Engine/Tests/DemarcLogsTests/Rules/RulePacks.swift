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
    .resolvingSymlinksInPath()

  static let all = RulePacks(files: read())
  static let ruleNames = all.files.filter { !$0.rules.isEmpty }.map { "\($0.pack)/\($0.name)" }
  static let correlationNames = all.files.filter { !$0.correlations.isEmpty }
    .map { "\($0.pack)/\($0.name)" }

  let files: [PackFile]
  let loaded: Parsed<DetectionRules>
  private let notes: [String: RuleNotes]

  init(files: [PackFile]) {
    self.files = files
    loaded = DetectionRules.load(DetectionSources(rules: files.map(\.source)))
    notes = files.flatMap(\.heads).reduce(into: [:]) { notes, head in
      notes[head.identifier] = RuleNotes(head)
    }
  }

  func file(_ path: String) -> PackFile? { files.first { "\($0.pack)/\($0.name)" == path } }

  /// What a rule says of itself, by the id that its alerts bear.
  func notes(_ id: String) -> RuleNotes? { notes[id] }

  /// Ids of the rules that raise an alert for an event, by the way that logs go.
  func alerts(_ event: JSONValue) -> [String] {
    guard let rules = loaded.tree else { return [] }
    var ids: [String] = []
    _ = DetectionRun(rules).run([.bytes(name: "event", Array(event.json.utf8))]) { alert in
      ids.append(alert.rule.id)
    }
    return ids
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
          rules: parsed.tree?.rules ?? [], correlations: parsed.tree?.correlations ?? [])
      }
    }
  }
}

/// What our rules say of themselves under the key `demarc`.
struct RuleNotes: Sendable {
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
