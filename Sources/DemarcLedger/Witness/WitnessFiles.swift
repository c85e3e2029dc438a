internal import DemarcModel
internal import Glibc

/// The few things a witness does with files.
enum WitnessFiles {
  static let bytesMax = SignedNote.bytesMax

  /// The names of folders in a directory, sorted; hidden ones are left out.
  static func names(in directory: String) throws(Diagnostic) -> [String] {
    guard let handle = opendir(directory) else { throw fault("cannot read", directory) }
    defer { closedir(handle) }
    var names: [String] = []
    while let entry = readdir(handle) {
      let name = withUnsafePointer(to: &entry.pointee.d_name) {
        $0.withMemoryRebound(to: CChar.self, capacity: 256) { String(cString: $0) }
      }
      if !name.hasPrefix(".") { names.append(name) }
    }
    return names.sorted()
  }

  /// The bytes of a file; nil when it is not there.
  static func read(_ path: String) throws(Diagnostic) -> [UInt8]? {
    let file = open(path, O_RDONLY | O_CLOEXEC)
    if file < 0, errno == ENOENT { return nil }
    guard file >= 0 else { throw fault("cannot read", path) }
    defer { close(file) }
    var bytes: [UInt8] = []
    var chunk = [UInt8](repeating: 0, count: 1 << 14)
    while bytes.count <= bytesMax {
      let count = chunk.withUnsafeMutableBytes { Glibc.read(file, $0.baseAddress, $0.count) }
      if count < 0, errno == EINTR { continue }
      guard count >= 0 else { throw fault("cannot read", path) }
      if count == 0 { return bytes }
      bytes += chunk[..<count]
    }
    throw Diagnostic("witness.damaged", "\(path) has more than \(bytesMax) bytes")
  }

  static func isPrivate(_ path: String) -> Bool {
    var info = stat()
    return stat(path, &info) == 0 && info.st_mode & 0o077 == 0
  }

  static func makeDirectory(_ path: String) throws(Diagnostic) {
    guard mkdir(path, 0o755) == 0 || errno == EEXIST else { throw fault("cannot create", path) }
    try sync(parent(path))
  }

  /// Puts bytes in the place of a file's, all or nothing, and on the disk when it returns.
  static func replace(_ path: String, with bytes: [UInt8], mode: mode_t) throws(Diagnostic) {
    let new = "\(path).new"
    unlink(new)
    let file = open(new, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC | O_NOFOLLOW, mode)
    guard file >= 0 else { throw fault("cannot write", new) }
    var rest = bytes[...]
    while !rest.isEmpty {
      let count = rest.withUnsafeBytes { Glibc.write(file, $0.baseAddress, $0.count) }
      if count < 0, errno == EINTR { continue }
      guard count > 0 else {
        let fault = fault("cannot write", new)
        close(file)
        throw fault
      }
      rest = rest.dropFirst(count)
    }
    let isSafe = fsync(file) == 0
    guard close(file) == 0, isSafe else { throw fault("cannot write", new) }
    guard rename(new, path) == 0 else { throw fault("cannot write", path) }
    try sync(parent(path))
  }

  private static func parent(_ path: String) -> String {
    guard let slash = path.lastIndex(of: "/") else { return "." }
    return slash == path.startIndex ? "/" : String(path[..<slash])
  }

  /// Has the names in a directory on the disk.
  private static func sync(_ directory: String) throws(Diagnostic) {
    let handle = open(directory, O_RDONLY | O_DIRECTORY | O_CLOEXEC)
    guard handle >= 0 else { throw fault("cannot open", directory) }
    defer { close(handle) }
    guard fsync(handle) == 0 else { throw fault("cannot write", directory) }
  }

  static func fault(_ what: String, _ path: String) -> Diagnostic {
    Diagnostic(
      "witness.not-kept", "\(what) \(path): \(String(cString: strerror(errno)))",
      hint: "check the path, its permissions and the free space")
  }
}
