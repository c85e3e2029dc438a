import Foundation

/// The corpora of one language, unpacked into a temporary folder that goes away with this value.
final class Corpora {
  private let source: URL
  private let folder: URL

  /// nil when the environment names no corpora.
  init?() throws {
    guard let path = ProcessInfo.processInfo.environment["DEMARC_CORPORA"], !path.isEmpty else {
      return nil
    }
    source = URL(fileURLWithPath: path).appendingPathComponent("azure-policy")
    folder = FileManager.default.temporaryDirectory
      .appendingPathComponent("azure-conformance-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
  }

  deinit { try? FileManager.default.removeItem(at: folder) }

  /// The top folder of an archive; nil when there is no such archive.
  func unpacked(_ name: String) throws -> URL? {
    let archive = source.appendingPathComponent("\(name).tar.gz")
    guard FileManager.default.fileExists(atPath: archive.path) else { return nil }
    let target = folder.appendingPathComponent(name)
    if !FileManager.default.fileExists(atPath: target.path) {
      try FileManager.default.createDirectory(at: target, withIntermediateDirectories: true)
      let tar = Process()
      tar.executableURL = URL(fileURLWithPath: "/usr/bin/env")
      tar.arguments = ["tar", "-xzf", archive.path, "-C", target.path]
      try tar.run()
      tar.waitUntilExit()
    }
    let inner = target.appendingPathComponent(name)
    return FileManager.default.fileExists(atPath: inner.path) ? inner : target
  }
}

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
