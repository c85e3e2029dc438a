import Foundation
import Testing

/// House rules that a machine can check.
@Suite struct TidyTests {
  /// Files longer than the rule, with the reason; an entry that is no longer needed fails.
  static let longFiles: Set<String> = []
  static let linesMax = 400

  @Test func filesHaveOneIdeaAndStayShort() {
    for path in Repository.sources + Repository.tests {
      let lines = Repository.text(path).split(
        separator: "\n", omittingEmptySubsequences: false
      ).count
      if Self.longFiles.contains(path) {
        #expect(lines > Self.linesMax, "\(path) is short enough: take it off the list")
      } else {
        #expect(lines <= Self.linesMax + 1, "\(path) has \(lines) lines")
      }
    }
  }

  @Test(arguments: [
    "fatalError(", "try!", " as! ", "preconditionFailure(\"TODO", "TODO", "FIXME", "XXX",
  ])
  func sourcesHaveNoMarkOfUnfinishedOrUnsafeWork(_ mark: String) {
    for path in Repository.sources {
      #expect(!Repository.text(path).contains(mark), "\(path) contains \(mark)")
    }
  }

  @Test func noLargeBlobIsTracked() throws {
    let listed = try #require(try Repository.run("git", ["ls-files"]))
    for path in String(decoding: listed, as: UTF8.self).split(separator: "\n").map(String.init) {
      let limit = Self.largeFiles[path] ?? 256 << 10
      #expect(Repository.size(path) <= limit, "\(path) has \(Repository.size(path)) bytes")
    }
  }

  /// Tables that are larger than the rule allows, with their own limits.
  static let largeFiles: [String: Int] = [
    "Engine/Data/catalog/frameworks/nist-800-53r5.ndjson": 2 << 20
  ]

  @Test func everyDecisionRecordHasItsParts() {
    let records = Repository.files(below: "docs/decisions", ending: ".md")
    #expect(!records.isEmpty)
    for path in records {
      let text = Repository.text(path)
      for part in ["## Context", "## Decision", "## Consequences"] {
        #expect(text.contains(part), "\(path) has no '\(part)'")
      }
    }
  }

  /// Names of files look like codes of their area.
  static let fileEndings: Set<String> = [
    "html", "css", "js", "csv", "md", "txt", "json", "sarif", "guard",
  ]

  @Test func everyDiagnosticCodeIsDocumented() throws {
    let page = Repository.text("docs/diagnostics.md")
    let pattern =
      /"((?:workspace|exceptions|estate|check|catalog|matrix|report|guard|policy|azure-policy|azure-compliance|cel|org-policy|constraint|template|arm|sigma|logs|detect|rules|incident|workbook|ledger|evidence|witness|timestamp|copy|assurance|oscal|workbook|package|sheet|xml)\.[a-z0-9]+(?:-[a-z0-9]+)*)"/
    for path in Repository.sources {
      for match in Repository.text(path).matches(of: pattern)
      where !Self.fileEndings.contains(String(match.1.split(separator: ".")[1])) {
        #expect(page.contains("`\(match.1)`"), "\(match.1) (\(path)) is not in docs/diagnostics.md")
      }
    }
  }
}
