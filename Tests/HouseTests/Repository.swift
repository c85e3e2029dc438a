import Foundation

/// The checked-out tree, as the house rules see it.
enum Repository {
  static let root = URL(filePath: #filePath).deletingLastPathComponent()
    .deletingLastPathComponent().deletingLastPathComponent()

  /// Paths below `folder`, relative to the root, build products left out; sorted.
  static func files(below folder: String, ending: String = "") -> [String] {
    let base = root.appending(path: folder)
    guard let walk = FileManager.default.enumerator(atPath: base.path) else { return [] }
    var paths: [String] = []
    for case let path as String in walk {
      if path.split(separator: "/").contains(where: { $0.hasPrefix(".") }) { continue }
      if path.hasSuffix(ending) { paths.append("\(folder)/\(path)") }
    }
    return paths.sorted()
  }

  static func text(_ path: String) -> String {
    (try? String(contentsOf: root.appending(path: path), encoding: .utf8)) ?? ""
  }

  static func size(_ path: String) -> Int {
    let values = try? root.appending(path: path).resourceValues(forKeys: [.fileSizeKey])
    return values?.fileSize ?? 0
  }

  /// Swift sources that ship.
  static var sources: [String] {
    files(below: "Engine/Sources", ending: ".swift") + files(below: "Sources", ending: ".swift")
  }

  static var tests: [String] {
    files(below: "Engine/Tests", ending: ".swift") + files(below: "Tests", ending: ".swift")
  }

  /// Runs a program and gives its standard output; nil if it fails.
  static func run(_ program: String, _ arguments: [String]) throws -> Data? {
    let process = Process()
    process.executableURL = URL(filePath: "/usr/bin/env")
    process.arguments = [program] + arguments
    process.currentDirectoryURL = root
    let output = Pipe()
    process.standardOutput = output
    process.standardError = FileHandle.nullDevice
    try process.run()
    let data = output.fileHandleForReading.readDataToEndOfFile()
    process.waitUntilExit()
    return process.terminationStatus == 0 ? data : nil
  }
}
