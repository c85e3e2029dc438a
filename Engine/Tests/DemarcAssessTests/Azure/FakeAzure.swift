import DemarcEstate
import DemarcModel
import Foundation

/// A folder with an `az` that answers from what it is told, and the script that is run with it.
final class FakeAzure {
  private let folder: URL
  private var cases: [String] = []
  let evidence: String

  init() throws {
    folder = FileManager.default.temporaryDirectory.appending(
      path: "demarc-\(UUID().uuidString)")
    evidence = folder.appending(path: "evidence").path
    try FileManager.default.createDirectory(
      at: folder.appending(path: "bin"), withIntermediateDirectories: true)
  }

  deinit { try? FileManager.default.removeItem(at: folder) }

  /// Answers a call whose words, joined by blanks, hold all of `parts`.
  func answer(_ parts: String..., with text: String, fails: Bool = false) throws {
    let name = folder.appending(path: "answer-\(cases.count)")
    try Data(text.utf8).write(to: name)
    let pattern = parts.map { "*'" + $0.replacing("'", with: #"'\''"#) + "'" }.joined() + "*"
    let end = fails ? ">&2; exit 1" : "; exit 0"
    cases.append("\(pattern)) cat '\(name.path)' \(end) ;;")
  }

  struct Run {
    let status: Int32
    let errors: String
    /// What `az` was called with, a line a call.
    let calls: [String]
  }

  func run(_ script: String, path: String = "/usr/bin:/bin") throws -> Run {
    let calls = folder.appending(path: "calls")
    let az =
      ["#!/bin/sh", "printf '%s\\n' \"$*\" >> '\(calls.path)'", "case \"$*\" in"] + cases
      + ["*) echo \"ERROR: no answer for $*\" >&2; exit 3 ;;", "esac", ""]
    let tool = folder.appending(path: "bin/az")
    try Data(az.joined(separator: "\n").utf8).write(to: tool)
    try FileManager.default.setAttributes([.posixPermissions: 0o755], ofItemAtPath: tool.path)
    let file = folder.appending(path: "fetch.sh")
    try Data(script.utf8).write(to: file)
    let process = Process()
    process.executableURL = URL(filePath: "/bin/sh")
    process.arguments = [file.path, evidence]
    process.environment = [
      "PATH": "\(folder.appending(path: "bin").path):\(path)", "PAUSE": "0", "LC_ALL": "C.UTF-8",
    ]
    process.currentDirectoryURL = folder
    let said = folder.appending(path: "said")
    _ = FileManager.default.createFile(atPath: said.path, contents: nil)
    process.standardError = try FileHandle(forWritingTo: said)
    process.standardOutput = FileHandle.nullDevice
    try process.run()
    process.waitUntilExit()
    let text = (try? String(contentsOf: calls, encoding: .utf8)) ?? ""
    return Run(
      status: process.terminationStatus, errors: try String(contentsOf: said, encoding: .utf8),
      calls: text.split(separator: "\n").map(String.init))
  }

  /// Whether the script, or what it was given, made a file of this name in the folder.
  func made(_ name: String) -> Bool {
    FileManager.default.fileExists(atPath: folder.appending(path: name).path)
  }

  var files: [String] {
    let names = FileManager.default.enumerator(atPath: evidence)?.allObjects as? [String]
    return (names ?? []).filter { $0.hasSuffix(".json") }.sorted()
  }

  func text(_ file: String) throws -> String {
    try String(contentsOf: URL(filePath: evidence).appending(path: file), encoding: .utf8)
  }

  /// Reads what the script wrote, policy documents left out.
  func imported(_ table: AzureTypeTable) -> (resources: [Resource], report: ImportReport) {
    var resources: [Resource] = []
    let paths = files.filter { !$0.hasPrefix("policy/") }.map { "\(evidence)/\($0)" }
    let report = EstateReader(paths: paths, azureTypes: table).read(
      restart: { resources = [] }, { resources += $0 })
    return (resources, report)
  }
}
