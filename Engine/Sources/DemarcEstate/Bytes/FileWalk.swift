#if canImport(Glibc)
  internal import Glibc
#elseif canImport(Musl)
  internal import Musl
#else
  internal import Darwin
#endif

/// What a path names.
package enum FileKind: Sendable {
  case file, directory, link, other

  /// - Throws: `SystemFault` when nothing is there or it may not be seen.
  package static func of(_ path: String, followingLinks: Bool) throws(SystemFault) -> FileKind {
    try FileStatus(path, followingLinks: followingLinks).kind
  }
}

/// What is at a path, and what tells it from other files.
package struct FileStatus: Hashable, Sendable {
  package let kind: FileKind
  package let size: Int
  package let device: UInt64
  package let inode: UInt64

  /// - Throws: `SystemFault` when nothing is there or it may not be seen.
  package init(_ path: String, followingLinks: Bool = true) throws(SystemFault) {
    var status = stat()
    let result = followingLinks ? stat(path, &status) : lstat(path, &status)
    guard result == 0 else { throw SystemFault(code: errno) }
    self.init(status)
  }

  init(_ status: stat) {
    kind =
      switch status.st_mode & S_IFMT {
      case S_IFREG: .file
      case S_IFDIR: .directory
      case S_IFLNK: .link
      default: .other
      }
    size = Int(status.st_size)
    device = UInt64(truncatingIfNeeded: status.st_dev)
    inode = UInt64(truncatingIfNeeded: status.st_ino)
  }
}

/// Names in one directory, sorted by their bytes so that every run reads in the same order.
package enum FileWalk {
  /// - Parameter hidden: whether names that start with a dot are among them.
  /// - Throws: `SystemFault` when the directory cannot be read.
  package static func names(
    in directory: String, hidden: Bool = false
  ) throws(SystemFault) -> [String] {
    guard let handle = opendir(directory) else { throw SystemFault(code: errno) }
    defer { _ = closedir(handle) }
    var names: [String] = []
    while let entry = readdir(handle) {
      let name = withUnsafePointer(to: &entry.pointee.d_name) { pointer in
        pointer.withMemoryRebound(to: CChar.self, capacity: 256) { String(cString: $0) }
      }
      // Hidden files are the tools' own (`.DS_Store`, `.git`), never an export.
      if !name.hasPrefix(".") || hidden && name != "." && name != ".." { names.append(name) }
    }
    return names.sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
  }
}
