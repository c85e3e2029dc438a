import DemarcJSON
import DemarcTestKit
import Foundation
import Testing

/// Our rules against labelled events of others, where the corpora are.
@Suite struct DetectionScoreConformanceTests {
  /// The themes for which the share is promised.
  private static let promised = ["root", "security-groups", "keys-secrets", "privileged-users"]

  @Test func labelledEventsAreSeenAndOthersLeftAlone() throws {
    guard let archive = try ConformanceArchive.open("audit-logs", "panther-events") else { return }
    var score = DetectionScore(
      RulePacks.all, labels: try Self.text("labels.tsv"),
      exceptions: try Self.text("exceptions.tsv"))
    for log in score.logs {
      for document in try archive.documents("\(log).ndjson") {
        score.judge(document.root, log: log)
      }
    }
    print(score.table)
    for difference in score.differences { print("  detection-score: \(difference)") }
    var suite = ConformanceSuite("detection-score")
    for theme in Self.promised {
      let row = try #require(score.rows[theme], "no label of the theme '\(theme)' was found")
      suite.run("recall of \(theme)") {
        row.recall >= 0.95 ? nil : "\(row.found) of \(row.found + row.missed) seen"
      }
      suite.run("precision of \(theme)") {
        row.precision >= 0.95 ? nil : "\(row.wrong) of \(row.found + row.wrong) seen wrongly"
      }
    }
    #expect(suite.finish())
    #expect(score.staleExceptions == [])
    #expect(score.differences.filter { $0.contains("excepted") } == [])
  }

  private static func text(_ name: String) throws -> String {
    let url = URL(filePath: #filePath).deletingLastPathComponent().appending(path: name)
    return try String(contentsOf: url, encoding: .utf8)
  }
}
