internal import DemarcLedger
public import DemarcModel
internal import Glibc

/// Copies in a directory: a mounted share, a disk that goes into a safe.
///
/// A directory has no lock: whoever may write there can delete. What Demarc does is never to
/// overwrite, to have every byte on the disk before it says so, and to read it back.
public struct DirectoryTarget: CopyTarget {
  public let directory: String

  public init(_ directory: String) { self.directory = directory }

  public var title: String { directory }

  public func prepare() throws(Diagnostic) { try makeDirectory(directory) }

  public func keep(_ item: CopyItem) throws(Diagnostic) -> CopyOutcome {
    let digests = try item.digests()
    let path = "\(directory)/\(item.name)"
    var action = CopyOutcome.Action.wasThere
    let found = try digest(path)
    if found == nil || (item.isPointer && found != digests.sha256) {
      let parts = item.name.split(separator: "/")
      try makeDirectory(([directory] + parts.dropLast().map(String.init)).joined(separator: "/"))
      try write(item, to: path)
      action = .sent
    }
    guard let kept = try digest(path), kept == digests.sha256,
      let hash = LedgerHash(bytes: digests.sha256)
    else { throw differs(item.name) }
    return CopyOutcome(
      name: item.name, action: action, size: item.source.size, sha256: hash, proof: .readBack)
  }

  public func read(_ name: String, bytesMax: Int) throws(Diagnostic) -> [UInt8]? {
    guard CopyItem.isSafe(name) else { return nil }
    let path = "\(directory)/\(name)"
    guard let file = try open(path) else { return nil }
    defer { close(file) }
    var bytes: [UInt8] = []
    while let chunk = try next(file, path) {
      bytes += chunk
      guard bytes.count <= bytesMax else {
        throw Diagnostic("copy.too-large", "\(path) has more than \(bytesMax) bytes")
      }
    }
    return bytes
  }

  // MARK: Files

  private func write(_ item: CopyItem, to path: String) throws(Diagnostic) {
    guard let slash = path.lastIndex(of: "/") else { return }
    let folder = String(path[..<slash])
    let partial = "\(folder)/\(CopyItem.partialPrefix)\(path[path.index(after: slash)...])"
    // What an interrupted run left is of no use.
    unlink(partial)
    let flags = O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC | O_NOFOLLOW
    let file = Glibc.open(partial, flags, 0o444)
    guard file >= 0 else { throw fault("cannot write", partial) }
    var isOpen = true
    defer {
      if isOpen { close(file) }
      unlink(partial)
    }
    var at: Int64 = 0
    while at < item.source.size {
      let count = min(Int64(CopyItem.chunkBytes), item.source.size - at)
      let bytes = try item.source.read(at: at, count: Int(count))
      try write(bytes, file, partial)
      at += Int64(bytes.count)
    }
    guard fsync(file) == 0 else { throw fault("cannot write", partial) }
    isOpen = false
    guard close(file) == 0 else { throw fault("cannot write", partial) }
    if item.isPointer {
      guard rename(partial, path) == 0 else { throw fault("cannot write", path) }
    } else if link(partial, path) != 0, errno != EEXIST {
      // A file system without links: a name that is taken is seen before.
      guard access(path, F_OK) != 0, rename(partial, path) == 0 else {
        throw fault("cannot write", path)
      }
    }
    try sync(folder)
  }

  private func write(_ bytes: [UInt8], _ file: Int32, _ path: String) throws(Diagnostic) {
    var rest = bytes[...]
    while !rest.isEmpty {
      let count = rest.withUnsafeBytes { Glibc.write(file, $0.baseAddress, $0.count) }
      if count < 0, errno == EINTR { continue }
      guard count > 0 else { throw fault("cannot write", path) }
      rest = rest.dropFirst(count)
    }
  }

  /// SHA-256 of a file; nil when it is not there.
  private func digest(_ path: String) throws(Diagnostic) -> [UInt8]? {
    guard let file = try open(path) else { return nil }
    defer { close(file) }
    // From the disk, as far as the system lets us ask for that.
    posix_fadvise(file, 0, 0, POSIX_FADV_DONTNEED)
    let digester = Digester()
    while let chunk = try next(file, path) { digester.update(chunk) }
    guard let digests = digester.finish() else {
      throw Diagnostic("copy.not-hashed", "libcrypto could not hash \(path)")
    }
    return digests.sha256
  }

  private func open(_ path: String) throws(Diagnostic) -> Int32? {
    let file = Glibc.open(path, O_RDONLY | O_CLOEXEC | O_NOFOLLOW)
    if file < 0, errno == ENOENT || errno == ENOTDIR { return nil }
    guard file >= 0 else { throw fault("cannot read", path) }
    var info = stat()
    guard fstat(file, &info) == 0, info.st_mode & S_IFMT == S_IFREG else {
      close(file)
      throw Diagnostic("copy.differs", "\(path) is no file", hint: "copy to an empty directory")
    }
    return file
  }

  private func next(_ file: Int32, _ path: String) throws(Diagnostic) -> [UInt8]? {
    var chunk = [UInt8](repeating: 0, count: CopyItem.chunkBytes)
    while true {
      let count = chunk.withUnsafeMutableBytes { Glibc.read(file, $0.baseAddress, $0.count) }
      if count < 0, errno == EINTR { continue }
      guard count >= 0 else { throw fault("cannot read", path) }
      if count == 0 { return nil }
      chunk.removeLast(chunk.count - count)
      return chunk
    }
  }

  private func makeDirectory(_ directory: String) throws(Diagnostic) {
    var path = directory.hasPrefix("/") ? "/" : ""
    for part in directory.split(separator: "/") {
      let above = path.isEmpty ? "." : path
      path += path.isEmpty || path.hasSuffix("/") ? String(part) : "/\(part)"
      if mkdir(path, 0o755) == 0 {
        try sync(above)
      } else if errno != EEXIST {
        throw fault("cannot create", path)
      }
    }
  }

  /// Has the names in a directory on the disk.
  private func sync(_ directory: String) throws(Diagnostic) {
    let handle = Glibc.open(directory, O_RDONLY | O_DIRECTORY | O_CLOEXEC)
    guard handle >= 0 else { throw fault("cannot open", directory) }
    defer { close(handle) }
    // Some file systems cannot, and say so; their names are on the disk as they ever will be.
    guard fsync(handle) == 0 || errno == EINVAL || errno == ENOTSUP else {
      throw fault("cannot write", directory)
    }
  }

  private func fault(_ what: String, _ path: String) -> Diagnostic {
    let reason = errno
    return Diagnostic(
      "copy.not-written", "\(what) \(path): \(String(cString: strerror(reason)))",
      hint: reason == ENOSPC
        ? "free space there and run the same command again" : "check the path and its permissions")
  }
}
