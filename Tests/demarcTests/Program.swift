import Foundation

/// The freshly built `demarc`, run as a user runs it.
struct Program {
  struct Run {
    let status: Int32
    let output: Data
    let errors: String
    var text: String { String(decoding: output, as: UTF8.self) }

    /// The output as JSON; nil if it is none.
    var json: [String: Any]? {
      (try? JSONSerialization.jsonObject(with: output)) as? [String: Any]
    }
  }

  static let root = URL(filePath: #filePath).deletingLastPathComponent()
    .deletingLastPathComponent().deletingLastPathComponent()

  /// Beside the test bundle.
  static let path = URL(filePath: CommandLine.arguments[0]).deletingLastPathComponent()
    .appending(path: "demarc").path

  /// Runs `demarc` with the words of one line, at the root of the repository.
  static func run(_ line: String, input: String? = nil) throws -> Run {
    try shell("\(path) \(line)", input: input)
  }

  /// Runs a line of shell, where `demarc` is the program.
  static func shell(_ line: String, input: String? = nil) throws -> Run {
    let process = Process()
    process.executableURL = URL(filePath: "/bin/bash")
    process.arguments = ["-c", line]
    process.currentDirectoryURL = root
    var environment = ProcessInfo.processInfo.environment
    environment["demarc"] = path
    // A crash should fail a test, not print its stack for seconds.
    environment["SWIFT_BACKTRACE"] = "enable=no"
    process.environment = environment
    let folder = try Folder()
    let output = folder.path("output")
    let errors = folder.path("errors")
    for file in ["output", "errors"] { try folder.write("", to: file) }
    process.standardOutput = try FileHandle(forWritingTo: URL(filePath: output))
    process.standardError = try FileHandle(forWritingTo: URL(filePath: errors))
    if let input {
      try folder.write(input, to: "input")
      process.standardInput = try FileHandle(forReadingFrom: URL(filePath: folder.path("input")))
    } else {
      process.standardInput = FileHandle.nullDevice
    }
    try process.run()
    process.waitUntilExit()
    return Run(
      status: process.terminationReason == .exit ? process.terminationStatus : -1,
      output: try Data(contentsOf: URL(filePath: output)),
      errors: try String(contentsOfFile: errors, encoding: .utf8))
  }
}

/// A directory of its own for one test, gone with it.
final class Folder {
  let root: URL

  init() throws {
    root = FileManager.default.temporaryDirectory.appending(path: "demarc-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: root, withIntermediateDirectories: true)
  }

  deinit { try? FileManager.default.removeItem(at: root) }

  func path(_ name: String) -> String { root.appending(path: name).path }

  func write(_ text: String, to name: String) throws { try write(Data(text.utf8), to: name) }

  func write(_ data: Data, to name: String) throws {
    let file = root.appending(path: name)
    try FileManager.default.createDirectory(
      at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
    try data.write(to: file)
  }

  func data(_ name: String) throws -> Data { try Data(contentsOf: root.appending(path: name)) }

  var names: [String] {
    (try? FileManager.default.contentsOfDirectory(atPath: root.path).sorted()) ?? []
  }
}

/// Small exports in their true form.
enum Export {
  /// A bucket that passes what is asked of it here, or is open to everybody.
  static func bucket(_ name: String, isOpen: Bool = false) -> String {
    let block = [
      "blockPublicAcls", "ignorePublicAcls", "blockPublicPolicy", "restrictPublicBuckets",
    ]
    .map { "\"\($0)\":\(!isOpen)" }.joined(separator: ",")
    return """
      {"configurationItemVersion":"1.3","configurationItemCaptureTime":"2026-06-01T00:00:00.000Z",\
      "configurationItemStatus":"OK","awsAccountId":"111122223333","awsRegion":"eu-west-1",\
      "resourceType":"AWS::S3::Bucket","resourceId":"\(name)","resourceName":"\(name)",\
      "ARN":"arn:aws:s3:::\(name)","tags":{},"relationships":[],"configuration":{"name":"\(name)"},\
      "supplementaryConfiguration":{"PublicAccessBlockConfiguration":{\(block)}}}
      """
  }

  static func snapshot(_ items: [String]) -> String {
    #"{"fileVersion":"1.0","configSnapshotId":"0","configurationItems":["#
      + items.joined(separator: ",\n") + "]}"
  }
}
