import DemarcAssess
import DemarcModel
import Glibc

/// Finds and reads the files that policy commands are given.
struct PolicyFiles {
  /// Endings of the files taken from a directory; a file that is named is taken whatever it is called.
  let endings: [String]

  static let rules = PolicyFiles(endings: [".guard", ".ruleset"])
  static let constraints = PolicyFiles(endings: [".yaml", ".yml", ".json"])
  static let data = PolicyFiles(endings: [".json", ".jsn", ".yaml", ".yml", ".template"])

  /// Directories that nest deeper than this are links in a circle.
  private static let depthMax = 64

  /// Files in the order given, those of a directory by their names.
  func find(_ paths: [String]) -> (names: [String], diagnostics: [Diagnostic]) {
    var names: [String] = []
    var diagnostics: [Diagnostic] = []
    for path in paths {
      guard path != "-", Files.isDirectory(path) else {
        names.append(path)
        continue
      }
      let before = names.count
      walk(path, 0, &names, &diagnostics)
      if names.count == before, diagnostics.isEmpty {
        diagnostics.append(
          Diagnostic(
            "policy.nothing-found",
            "\(path) holds no file ending in "
              + endings.joined(separator: ", "),
            hint: "name the files themselves, or another directory"))
      }
    }
    return (names, diagnostics)
  }

  private func walk(
    _ directory: String, _ depth: Int, _ names: inout [String], _ diagnostics: inout [Diagnostic]
  ) {
    guard depth < Self.depthMax else {
      diagnostics.append(
        Diagnostic(
          "policy.too-deep", "\(directory): directories nest deeper than \(Self.depthMax)"))
      return
    }
    guard let handle = opendir(directory) else {
      diagnostics.append(Self.unreadable(directory, String(cString: strerror(errno))))
      return
    }
    var entries: [String] = []
    while let entry = readdir(handle) {
      let name = withUnsafePointer(to: &entry.pointee.d_name) { pointer in
        pointer.withMemoryRebound(to: CChar.self, capacity: 256) { String(cString: $0) }
      }
      if !name.hasPrefix(".") { entries.append(name) }
    }
    closedir(handle)
    let base = directory.hasSuffix("/") ? String(directory.dropLast()) : directory
    for name in entries.sorted(by: { $0.utf8.lexicographicallyPrecedes($1.utf8) }) {
      let path = "\(base)/\(name)"
      if Files.isDirectory(path) {
        walk(path, depth + 1, &names, &diagnostics)
      } else if endings.contains(where: name.hasSuffix) {
        names.append(path)
      }
    }
  }

  /// Reads a file, or standard input for `-`.
  static func read(_ path: String) throws(Diagnostic) -> PolicyFile {
    if path == "-" { return PolicyFile(name: "<stdin>", bytes: try Files.read("/dev/stdin")) }
    do throws(Diagnostic) {
      return PolicyFile(name: path, bytes: try Files.read(path))
    } catch {
      throw Diagnostic("policy.unreadable", error.message, hint: error.hint)
    }
  }

  /// Reads all files; those that cannot be read are diagnostics.
  static func read(_ paths: [String], _ diagnostics: inout [Diagnostic]) -> [PolicyFile] {
    paths.compactMap { path in
      do throws(Diagnostic) {
        return try read(path)
      } catch {
        diagnostics.append(error)
        return nil
      }
    }
  }

  private static func unreadable(_ path: String, _ reason: String) -> Diagnostic {
    Diagnostic(
      "policy.unreadable", "cannot read \(path): \(reason)",
      hint: "check the path and its permissions")
  }
}
