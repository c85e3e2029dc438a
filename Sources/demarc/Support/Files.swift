import DemarcModel
import Glibc

/// Small files read whole: workspace files, earlier assessments.
enum Files {
  static func exists(_ path: String) -> Bool { access(path, R_OK) == 0 }

  static func isDirectory(_ path: String) -> Bool {
    var info = stat()
    return stat(path, &info) == 0 && info.st_mode & S_IFMT == S_IFDIR
  }

  /// Whether a directory holds nothing.
  static func isEmptyDirectory(_ path: String) -> Bool {
    guard let handle = opendir(path) else { return false }
    defer { closedir(handle) }
    var count = 0
    while readdir(handle) != nil { count += 1 }
    // Itself and the one above.
    return count <= 2
  }

  /// Names in a directory, sorted; those that start with a dot are left out.
  static func names(in directory: String) -> [String] {
    guard let handle = opendir(directory) else { return [] }
    defer { closedir(handle) }
    var names: [String] = []
    while let entry = readdir(handle) {
      let name = withUnsafeBytes(of: entry.pointee.d_name) { bytes in
        String(decoding: bytes.prefix { $0 != 0 }, as: UTF8.self)
      }
      if !name.hasPrefix(".") { names.append(name) }
    }
    return names.sorted()
  }

  /// The path from the root of the file system; as given where that cannot be told.
  static func absolute(_ path: String) -> String {
    guard let resolved = realpath(path, nil) else { return path }
    defer { free(resolved) }
    return String(cString: resolved)
  }

  /// - Throws: `Diagnostic` naming the file and what the system said.
  static func read(_ path: String) throws(Diagnostic) -> [UInt8] {
    let descriptor = open(path, O_RDONLY | O_CLOEXEC)
    guard descriptor >= 0 else { throw unreadable(path) }
    defer { close(descriptor) }
    var bytes: [UInt8] = []
    var chunk = [UInt8](repeating: 0, count: 1 << 16)
    while true {
      let count = chunk.withUnsafeMutableBytes { Glibc.read(descriptor, $0.baseAddress, $0.count) }
      if count < 0, errno == EINTR { continue }
      guard count >= 0 else { throw unreadable(path) }
      if count == 0 { return bytes }
      bytes += chunk[..<count]
    }
  }

  static func text(_ path: String) throws(Diagnostic) -> SourceFile {
    let bytes = try read(path)
    guard let text = String(validating: bytes, as: UTF8.self) else {
      throw Diagnostic(
        "workspace.not-utf8", "\(path) is not UTF-8 text", hint: "save it as UTF-8")
    }
    return SourceFile(name: path, text: text)
  }

  /// Makes a directory and those above it, where they are not there.
  ///
  /// - Throws: `Diagnostic` naming the directory and what the system said.
  static func makeDirectory(_ directory: String) throws(Diagnostic) {
    var path = directory.hasPrefix("/") ? "/" : ""
    for part in directory.split(separator: "/") {
      path += path.isEmpty || path.hasSuffix("/") ? String(part) : "/\(part)"
      guard mkdir(path, 0o755) == 0 || errno == EEXIST else {
        throw unwritten("cannot create", path)
      }
    }
  }

  /// Writes all bytes to an open file.
  static func write(
    _ bytes: ArraySlice<UInt8>, to descriptor: Int32, _ path: String
  ) throws(Diagnostic) {
    var rest = bytes
    while !rest.isEmpty {
      let count = rest.withUnsafeBytes { Glibc.write(descriptor, $0.baseAddress, $0.count) }
      if count < 0, errno == EINTR { continue }
      guard count > 0 else { throw unwritten("cannot write", path) }
      rest = rest.dropFirst(count)
    }
  }

  static func unwritten(_ what: String, _ path: String) -> Diagnostic {
    Diagnostic(
      "report.not-written", "\(what) \(path): \(String(cString: strerror(errno)))",
      hint: "what was there before is unchanged; give another place with --output")
  }

  private static func unreadable(_ path: String) -> Diagnostic {
    Diagnostic(
      "workspace.unreadable", "cannot read \(path): \(String(cString: strerror(errno)))",
      hint: "check the path and its permissions")
  }
}
