import DemarcAssess
import DemarcModel
import Glibc

/// Finds the files of a check run: content decides what they are, so all of a directory are looked at.
enum CheckFiles {
  struct File: Sendable {
    var path: String
    /// Whether the user named it: then it has to be a template or plan.
    var isNamed: Bool
  }

  /// Directories that nest deeper than this are links in a circle.
  private static let depthMax = 64
  /// Bytes of a file that may be a template; a plan of a large estate has some ten megabytes.
  private static let bytesMax = 256 << 20
  /// What tools install or build; templates of others lie there by the hundred.
  private static let foreign: Set<String> = ["node_modules", "venv", "__pycache__"]

  static func find(_ paths: [String]) -> (files: [File], diagnostics: [Diagnostic]) {
    var files: [File] = []
    var diagnostics: [Diagnostic] = []
    for path in paths {
      if path != "-", Files.isDirectory(path) {
        walk(path, 0, &files, &diagnostics)
      } else {
        files.append(File(path: path, isNamed: true))
      }
    }
    return (files, diagnostics)
  }

  private static func walk(
    _ directory: String, _ depth: Int, _ files: inout [File], _ diagnostics: inout [Diagnostic]
  ) {
    guard depth < depthMax, let handle = opendir(directory) else {
      diagnostics.append(
        Diagnostic(
          "template.unreadable", "cannot read the directory \(directory)",
          hint: "check its permissions"))
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
      var info = stat()
      guard lstat(path, &info) == 0 else { continue }
      switch info.st_mode & S_IFMT {
      case S_IFDIR where !foreign.contains(name): walk(path, depth + 1, &files, &diagnostics)
      case S_IFREG where info.st_size > 0 && info.st_size <= bytesMax:
        files.append(File(path: path, isNamed: false))
      default: continue
      }
    }
  }

  /// Reads and judges one file; nil when it is somebody else's.
  ///
  /// - Parameter isStrict: whether a named file that is neither template nor plan is a fault.
  static func assess(
    _ file: File, _ assessor: TemplateAssessor, isStrict: Bool
  ) -> TemplateReport? {
    let name = file.path == "-" ? "<stdin>" : file.path
    do throws(Diagnostic) {
      let bytes = try Files.read(file.path == "-" ? "/dev/stdin" : file.path)
      if let report = assessor.assess(bytes, name: name) { return report }
    } catch {
      return TemplateReport(
        file: name,
        diagnostics: [Diagnostic("template.unreadable", error.message, hint: error.hint)])
    }
    guard file.isNamed, isStrict else { return nil }
    return TemplateReport(
      file: name,
      diagnostics: [
        Diagnostic(
          "template.unrecognised", "\(name) is neither a CloudFormation or ARM template nor a plan",
          hint: "plans are the output of 'terraform show -json' or 'tofu show -json'")
      ])
  }
}
