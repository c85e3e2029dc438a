import Foundation
import DemarcJSON

/// Published test material, unpacked where `DEMARC_CORPORA` names a copy of it.
enum Corpora {
  static let folder: String? = ProcessInfo.processInfo.environment["DEMARC_CORPORA"]

  /// Unpacks one archive of the CEL family and gives its folder; nil without `DEMARC_CORPORA`.
  static func unpack(_ name: String) throws -> URL? {
    guard let folder else { return nil }
    let archive = URL(fileURLWithPath: folder).appending(path: "cel-orgpolicy/\(name).tar.gz")
    let target = FileManager.default.temporaryDirectory
      .appending(path: "demarc-\(name)-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: target, withIntermediateDirectories: true)
    let tar = Process()
    tar.executableURL = URL(fileURLWithPath: "/usr/bin/env")
    tar.arguments = ["tar", "-xzf", archive.path, "-C", target.path]
    try tar.run()
    tar.waitUntilExit()
    guard tar.terminationStatus == 0 else { throw Fault.unreadable(archive.path) }
    return target.appending(path: name)
  }

  enum Fault: Error { case unreadable(String) }

  static func lines(_ file: URL) throws -> [JSONValue] {
    try String(contentsOf: file, encoding: .utf8).split(separator: "\n")
      .map { try JSONDocument.parse(Array($0.utf8)).root }
  }

  static func document(_ file: URL) throws -> JSONValue {
    try JSONDocument.parse([UInt8](Data(contentsOf: file))).root
  }
}

/// Counts of one suite, and why its failures failed.
struct SuiteReport {
  let name: String
  let skips: [String: String]
  private(set) var passed = 0
  private(set) var skipped = 0
  private(set) var failures: [String] = []

  init(_ name: String, skipList: URL) {
    self.name = name
    let text = (try? String(contentsOf: skipList, encoding: .utf8)) ?? ""
    var skips: [String: String] = [:]
    for line in text.split(separator: "\n") where !line.hasPrefix("#") {
      let cells = line.split(separator: "\t").map(String.init)
      if cells.count == 3, cells[0] == name { skips[cells[1]] = cells[2] }
    }
    self.skips = skips
  }

  /// Runs one case; nil is a pass, text says why not.
  mutating func run(_ id: String, _ body: () -> String?) {
    guard skips[id] == nil else {
      skipped += 1
      return
    }
    if let reason = body() { failures.append("\(id): \(reason)") } else { passed += 1 }
  }

  func print() {
    Swift.print(
      "suite \(name): \(passed) passed, \(failures.count) failed, \(skipped) skipped")
    for failure in failures { Swift.print("  \(failure)") }
  }
}
