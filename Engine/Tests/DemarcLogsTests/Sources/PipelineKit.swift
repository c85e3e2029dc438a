import DemarcJSON
import DemarcLogs
import DemarcModel
import Foundation
import SigmaEngine

/// The pipelines that ship, and rules led through them.
enum PipelineKit {
  static let files: [SourceFile] = {
    let folder = engine.appending(path: "Data/sigma/pipelines")
    let names = (try? FileManager.default.contentsOfDirectory(atPath: folder.path())) ?? []
    return names.filter { $0.hasSuffix(".yaml") }.sorted().compactMap { name in
      (try? String(contentsOf: folder.appending(path: name), encoding: .utf8)).map {
        SourceFile(name: name, text: $0)
      }
    }
  }()

  static let joined = SigmaPipeline.joined(files.compactMap { SigmaPipelineParser.parse($0).tree })

  static let engine = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()

  /// The rules of a file; with `isMapped`, as the pipelines leave them.
  static func rules(_ text: String, isMapped: Bool = true) -> [SigmaRule] {
    let rules = SigmaParser.parse(SourceFile(name: "rule.yml", text: text)).tree?.rules ?? []
    return isMapped ? rules.compactMap { joined.apply(to: $0).tree } : rules
  }

  /// A rule of one log source with one selection.
  static func rule(_ source: String, _ selection: String) -> String {
    let parts = source.split(separator: "/").map(String.init)
    return """
      title: T
      logsource:
        product: \(parts[0])
        service: \(parts[1])
      detection:
        selection:
          \(selection)
        condition: selection
      """
  }

  /// The fields that items of a search ask, in order.
  static func fields(_ search: SigmaSearch) -> [String] {
    switch search {
    case .all(let inner), .any(let inner): inner.flatMap(fields)
    case .item(let item): item.field.map { [$0] } ?? []
    }
  }

  /// Whether an event matches a rule of its log source.
  static func matches(_ rule: String, _ event: String) throws -> Bool {
    let rules = rules(rule)
    let program = SigmaProgram(compiling: rules, options: SigmaOptions(trimsValues: true))
    return try LogUnwrapper.unwrap(JSONDocument.parse(event).root).contains { event in
      let routed = rules.indices.filter { index in
        event.kind.logSources.contains { rules[index].logSource.admits($0) }
      }
      return !program.matches(event.value, rules: routed).isEmpty
    }
  }
}
