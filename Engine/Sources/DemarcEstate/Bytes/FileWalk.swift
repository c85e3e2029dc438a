#if canImport(Glibc)
  internal import Glibc
#elseif canImport(Musl)
  internal import Musl
#else
  internal import Darwin
#endif

/// What a path names.
package enum FileKind {
  case file, directory, link, other

  /// - Throws: `SystemFault` when nothing is there or it may not be seen.
  package static func of(_ path: String, followingLinks: Bool) throws(SystemFault) -> FileKind {
    var status = stat()
    let result = followingLinks ? stat(path, &status) : lstat(path, &status)
    guard result == 0 else { throw SystemFault(code: errno) }
    switch status.st_mode & S_IFMT {
    case S_IFREG: return .file
    case S_IFDIR: return .directory
    case S_IFLNK: return .link
    default: return .other
    }
  }
}

/// Names in one directory, sorted by their bytes so that every run reads in the same order.
package enum FileWalk {
  /// - Throws: `SystemFault` when the directory cannot be read.
  package static func names(in directory: String) throws(SystemFault) -> [String] {
    guard let handle = opendir(directory) else { throw SystemFault(code: errno) }
    defer { _ = closedir(handle) }
    var names: [String] = []
    while let entry = readdir(handle) {
      let name = withUnsafePointer(to: &entry.pointee.d_name) { pointer in
        pointer.withMemoryRebound(to: CChar.self, capacity: 256) { String(cString: $0) }
      }
      // Hidden files are the tools' own (`.DS_Store`, `.git`), never an export.
      if !name.hasPrefix(".") { names.append(name) }
    }
    return names.sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
  }
}
