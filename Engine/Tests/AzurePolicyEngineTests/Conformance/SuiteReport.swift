import Foundation

/// Counts of one suite, printed when it is done.
struct SuiteReport {
  let name: String
  private var passed = 0
  private var failures: [(name: String, reason: String)] = []
  private var skipped = 0
  private let skips: [String: String]

  /// - Parameter contested: cases that the archive itself calls contested, with the reason.
  init(_ name: String, contested: [String: String] = [:]) {
    self.name = name
    var skips = contested
    let list = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
      .appendingPathComponent("skips.tsv")
    let text = (try? String(contentsOf: list, encoding: .utf8)) ?? ""
    for line in text.split(separator: "\n") where !line.hasPrefix("#") {
      let columns = line.split(separator: "\t").map(String.init)
      if columns.count == 3, columns[0] == name { skips[columns[1]] = columns[2] }
    }
    self.skips = skips
  }

  var failureCount: Int { failures.count }
  var passedCount: Int { passed }

  /// Runs a case; `body` returns what went wrong.
  mutating func run(_ name: String, alsoKnownAs group: String? = nil, _ body: () -> String?) {
    if skips[name] != nil || group.map({ skips[$0] != nil }) == true {
      skipped += 1
    } else if let reason = body() {
      failures.append((name, reason))
    } else {
      passed += 1
    }
  }

  func print() {
    var lines = [
      "suite \(name): \(passed) passed, \(failures.count) failed, \(skipped) skipped"
    ]
    lines += failures.map { "  \($0.name): \($0.reason)" }
    Swift.print(lines.joined(separator: "\n"))
  }
}
