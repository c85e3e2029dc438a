import Foundation

/// One suite of a conformance run: counts cases and prints the result.
///
/// Cases in the skip list (`suite<TAB>case<TAB>reason`) count apart; one that passes all the same is
/// a failure, so that the list only shrinks.
public struct ConformanceSuite {
  public let name: String
  private let skips: [String: String]
  private var passed = 0
  private var skipped = 0
  private var failures: [(name: String, reason: String)] = []

  /// - Parameter skips: path of the skip list; absent means none.
  public init(_ name: String, skips path: String? = nil) {
    self.name = name
    var skips: [String: String] = [:]
    let text = path.flatMap { try? String(contentsOfFile: $0, encoding: .utf8) } ?? ""
    for line in text.split(separator: "\n") where !line.hasPrefix("#") {
      let fields = line.split(separator: "\t", maxSplits: 2).map(String.init)
      if fields.count == 3, fields[0] == name { skips[fields[1]] = fields[2] }
    }
    self.skips = skips
  }

  /// Notes one case: `reason` says why it fails, nil that it passes.
  public mutating func record(_ name: String, _ reason: String?) {
    switch (skips[name], reason) {
    case (nil, nil): passed += 1
    case (nil, let reason?): failures.append((name, reason))
    case (.some, nil): failures.append((name, "in the skip list, yet it passes"))
    case (.some, .some): skipped += 1
    }
  }

  /// Prints the result line and each failing case; true when none fails.
  public func finish() -> Bool {
    print("suite \(name): \(passed) passed, \(failures.count) failed, \(skipped) skipped")
    for failure in failures { print("  \(name): \(failure.name): \(failure.reason)") }
    return failures.isEmpty
  }
}
