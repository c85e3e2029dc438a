import Foundation

/// One suite of a conformance run: counts cases and prints the result.
///
/// Cases in the skip list (`suite<TAB>case or group<TAB>reason`) count apart; one that passes all the
/// same is a failure, so that the list only shrinks. Cases that the archive itself calls contested
/// count apart whatever they do.
public struct ConformanceSuite {
  /// How one case ended.
  public enum Outcome: Sendable { case passed, failed, skipped }

  public let name: String
  private let skips: [String: String]
  private let contested: Set<String>
  private var passed = 0
  private var skipped = 0
  private var failures: [(name: String, reason: String)] = []

  /// - Parameters:
  ///   - skips: path of the skip list; absent means none.
  ///   - contested: cases or groups that the archive leaves undecided.
  public init(_ name: String, skips path: String? = nil, contested: Set<String> = []) {
    self.name = name
    self.contested = contested
    var skips: [String: String] = [:]
    let text = path.flatMap { try? String(contentsOfFile: $0, encoding: .utf8) } ?? ""
    for line in text.split(separator: "\n") where !line.hasPrefix("#") {
      let fields = line.split(separator: "\t", maxSplits: 2).map(String.init)
      if fields.count == 3, fields[0] == name { skips[fields[1]] = fields[2] }
    }
    self.skips = skips
  }

  /// Runs one case, known by its own name or its group's; `body` says why it fails, nil that it passes.
  @discardableResult
  public mutating func run(
    _ name: String, group: String? = nil, _ body: () -> String?
  ) -> Outcome {
    let names = [name] + (group.map { [$0] } ?? [])
    guard names.allSatisfy({ !contested.contains($0) }) else {
      skipped += 1
      return .skipped
    }
    let isSkipped = names.contains { skips[$0] != nil }
    switch (isSkipped, body()) {
    case (false, nil):
      passed += 1
      return .passed
    case (false, let reason?):
      failures.append((name, reason))
      return .failed
    case (true, nil) where skips[name] != nil:
      failures.append((name, "in the skip list, yet it passes"))
      return .failed
    case (true, _):
      skipped += 1
      return .skipped
    }
  }

  /// Notes one case: `reason` says why it fails, nil that it passes.
  public mutating func record(_ name: String, _ reason: String?) { run(name) { reason } }

  /// Prints the result line and each failing case; true when none fails.
  public func finish() -> Bool {
    var lines = [
      "suite \(name): \(passed) passed, \(failures.count) failed, \(skipped) skipped"
    ]
    lines += failures.map { "  \(name): \($0.name): \($0.reason)" }
    // At once, so that the lines of suites which run side by side stay together.
    print(lines.joined(separator: "\n"))
    return failures.isEmpty
  }
}
