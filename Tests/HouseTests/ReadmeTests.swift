import Foundation
import Testing

/// Every `console` snippet of the README is run as it stands, and its output must be as shown.
@Suite(.serialized) struct ReadmeTests {
  struct Snippet: Sendable, CustomTestStringConvertible {
    let command: String
    let output: [String]
    var testDescription: String { command }
  }

  /// A line `$ command` and the output below it; `…` on a line of its own stands for any lines, at the
  /// end of a line for any rest.
  static let snippets: [Snippet] = {
    var snippets: [Snippet] = []
    var inside = false
    var command: String?
    var output: [String] = []
    func flush() {
      if let command { snippets.append(Snippet(command: command, output: output)) }
      command = nil
      output = []
    }
    for line in Repository.text("README.md").components(separatedBy: "\n") {
      if line.hasPrefix("```") {
        flush()
        inside = line == "```console"
      } else if inside, line.hasPrefix("$ ") {
        flush()
        command = String(line.dropFirst(2))
      } else if inside {
        output.append(line)
      }
    }
    return snippets
  }()

  /// Stands for `/tmp`, so that two runs do not meet.
  private static let scratch =
    FileManager.default.temporaryDirectory.appending(path: "demarc-readme-\(UUID().uuidString)")
    .path
    + "/"

  /// Set-up commands that this very run stands on.
  private static let notRun: Set<String> = ["make demo", "make test"]

  @Test func theReadmeHasSnippets() { #expect(Self.snippets.count >= 5) }

  @Test(arguments: snippets.filter { !notRun.contains($0.command) })
  func aSnippetPrintsWhatTheReadmeShows(_ snippet: Snippet) throws {
    let printed = try Shell.run(snippet.command.replacing("/tmp/", with: Self.scratch))
      .replacing(Self.scratch, with: "/tmp/").components(separatedBy: "\n")
    var at = 0
    for wanted in snippet.output where wanted != "…" && !wanted.isEmpty {
      let found = printed[at...].firstIndex { line in
        wanted.hasSuffix("…") ? line.hasPrefix(String(wanted.dropLast())) : line == wanted
      }
      guard let found else {
        let rest = printed[at...].prefix(20).joined(separator: "\n")
        Issue.record("'\(snippet.command)' does not print: \(wanted)\nbut:\n\(rest)")
        return
      }
      at = found + 1
    }
  }
}

/// Commands of the documentation, run at the root with the freshly built `demarc` on the path.
enum Shell {
  static func run(_ command: String) throws -> String {
    let process = Process()
    process.executableURL = URL(filePath: "/bin/bash")
    process.arguments = ["-c", command]
    process.currentDirectoryURL = Repository.root
    var environment = ProcessInfo.processInfo.environment
    let built = URL(filePath: CommandLine.arguments[0]).deletingLastPathComponent().path
    environment["PATH"] = "\(built):\(environment["PATH"] ?? "")"
    process.environment = environment
    let output = Pipe()
    process.standardOutput = output
    process.standardError = output
    try process.run()
    let data = output.fileHandleForReading.readDataToEndOfFile()
    process.waitUntilExit()
    return String(decoding: data, as: UTF8.self)
  }
}
