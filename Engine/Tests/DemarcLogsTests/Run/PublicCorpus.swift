import DemarcJSON
import DemarcLogs
import DemarcModel
import DemarcTestKit
import Foundation

/// The public rules and events of the corpora, where they are there.
struct PublicCorpus {
  let rules: ConformanceArchive
  let stratus: ConformanceArchive
  let panther: ConformanceArchive
  let google: ConformanceArchive

  static func open() throws -> PublicCorpus? {
    guard let rules = try ConformanceArchive.open("audit-logs", "sigmahq-rules"),
      let stratus = try ConformanceArchive.open("audit-logs", "stratus-detonation"),
      let panther = try ConformanceArchive.open("audit-logs", "panther-events"),
      let google = try ConformanceArchive.open("audit-logs", "gcp-audit-fixtures")
    else { return nil }
    return PublicCorpus(rules: rules, stratus: stratus, panther: panther, google: google)
  }

  /// Rules whose path has one of the parts; all without parts.
  func sources(_ parts: String...) -> [SourceFile] {
    rules.files(suffix: ".yml").filter { path in
      parts.isEmpty || parts.contains { path.contains($0) }
    }
    .compactMap { path in rules.text(path).map { SourceFile(name: path, text: $0) } }
  }

  /// The records of all data sets, one text each, under the name of data set and file.
  func records() throws -> [(name: String, records: [String])] {
    var found: [(name: String, records: [String])] = []
    for path in stratus.files(suffix: ".json") + google.files(suffix: ".json") {
      let archive = stratus.text(path) == nil ? google : stratus
      let document = try archive.document(path)
      found.append((path, document.root.elements.map(\.json)))
    }
    for path in panther.files(suffix: ".ndjson") {
      let lines = try panther.documents(path)
      found.append((path, lines.compactMap { $0.root["event"]?.json }))
    }
    return found
  }
}
