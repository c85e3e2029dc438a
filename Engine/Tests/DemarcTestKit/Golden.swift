public import Foundation

/// Files that hold what a report looked like when somebody last read it.
///
/// `DEMARC_UPDATE_GOLDENS=1` rewrites them and fails that run, so that the difference is reviewed like
/// code; where `CI` is set it is refused.
public enum Golden {
  /// What to do with a golden.
  public enum Mode: Hashable, Sendable {
    case compare, update, refuse

    public init(environment: [String: String]) {
      guard environment["DEMARC_UPDATE_GOLDENS"] == "1" else {
        self = .compare
        return
      }
      self = environment["CI", default: ""].isEmpty ? .update : .refuse
    }
  }

  /// Compares with `Goldens/<name>` of the test target that `file` belongs to.
  ///
  /// - Throws: `GoldenError` with the first line that differs.
  public static func expect(_ bytes: [UInt8], _ name: String, file: String = #filePath) throws {
    let mode = Mode(environment: ProcessInfo.processInfo.environment)
    try expect(bytes, folder(ofTestsIn: file).appending(path: name), mode: mode)
  }

  public static func expect(_ text: String, _ name: String, file: String = #filePath) throws {
    try expect(Array(text.utf8), name, file: file)
  }

  /// - Parameter golden: the file to compare with, or to write.
  public static func expect(_ bytes: [UInt8], _ golden: URL, mode: Mode) throws {
    let name = golden.lastPathComponent
    switch mode {
    case .refuse:
      throw GoldenError("goldens are not rewritten where CI is set")
    case .update:
      let folder = golden.deletingLastPathComponent()
      try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
      try Data(bytes).write(to: golden)
      throw GoldenError("'\(name)' was written: read the difference, then run without the switch")
    case .compare:
      guard let wanted = try? Data(contentsOf: golden) else {
        throw GoldenError("there is no golden '\(name)'; 'make golden' writes it")
      }
      guard !wanted.elementsEqual(bytes) else { return }
      throw GoldenError(difference(Array(wanted), bytes, name))
    }
  }

  /// `Tests/<Target>/Goldens`, from any file of the target.
  static func folder(ofTestsIn file: String) -> URL {
    let parts = file.split(separator: "/")
    let tests = parts.lastIndex(of: "Tests") ?? 0
    return URL(filePath: "/" + parts.prefix(tests + 2).joined(separator: "/"))
      .appending(path: "Goldens")
  }

  private static func difference(_ wanted: [UInt8], _ found: [UInt8], _ name: String) -> String {
    let lines = [wanted, found].map {
      $0.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false).map {
        String(decoding: $0, as: UTF8.self).debugDescription
      }
    }
    let same = zip(lines[0], lines[1]).prefix { $0 == $1 }.count
    let shown = lines.map { $0.count > same ? $0[same] : "the end" }
    return "'\(name)' differs at line \(same + 1)\n  golden: \(shown[0])\n  now:    \(shown[1])\n"
      + "  hint: 'make golden' rewrites it; read the difference"
  }
}

/// Why something is not as its golden has it.
public struct GoldenError: Error, Hashable, CustomStringConvertible {
  public let description: String

  init(_ description: String) { self.description = description }
}
