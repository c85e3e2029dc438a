internal import CLibc
public import DemarcModel
internal import Glibc

/// One change to the file system, named before it happens.
///
/// Tests stop the ledger at each of them, as a kill or a full disk would.
public enum FileStep: Hashable, Sendable {
  /// Bytes go to a file that nobody reads yet.
  case write(String)
  /// Half of the bytes are written.
  case writeRest(String)
  case sync(String)
  case rename(String)
  case syncDirectory(String)
  case makeDirectory(String)
  case remove(String)
  /// A step that is none of the file system's: a transaction begins, or is done.
  case other(String)
}

/// The files of a ledger: read whole, replaced all at once, and durable when a call returns.
public final class LedgerFiles {
  /// Called before each step; what it throws ends the step before it happened.
  public typealias Watch = (FileStep) throws(Diagnostic) -> Void

  private let watch: Watch?
  /// Ends the name of a file that is written and not yet in its place.
  static let temporarySuffix = ".part"
  /// Bytes of a file that is read whole, at most.
  public static let bytesMax = 1 << 31

  public init(watch: Watch? = nil) { self.watch = watch }

  func step(_ step: FileStep) throws(Diagnostic) { try watch?(step) }

  // MARK: Reading

  /// The bytes of a file; nil when there is none.
  ///
  /// - Throws: `Diagnostic` when it cannot be read or is longer than `max`.
  public func read(_ path: String, max: Int = bytesMax) throws(Diagnostic) -> [UInt8]? {
    let descriptor = open(path, O_RDONLY | O_CLOEXEC)
    guard descriptor >= 0 else {
      if errno == ENOENT || errno == ENOTDIR { return nil }
      throw Self.fault("cannot read", path)
    }
    defer { close(descriptor) }
    var info = stat()
    guard fstat(descriptor, &info) == 0 else { throw Self.fault("cannot read", path) }
    guard info.st_mode & S_IFMT == S_IFREG else {
      throw Diagnostic("ledger.not-a-file", "\(path) is no file", hint: "move it away")
    }
    guard info.st_size <= max else {
      throw Diagnostic(
        "ledger.file-too-long", "\(path) has \(info.st_size) bytes; at most \(max) are expected",
        hint: "it was changed, or is no file of the ledger")
    }
    let size = Int(info.st_size)
    var failed = false
    let bytes = [UInt8](unsafeUninitializedCapacity: size) { buffer, count in
      while count < size {
        let got = Glibc.read(descriptor, buffer.baseAddress.map { $0 + count }, size - count)
        if got < 0, errno == EINTR { continue }
        if got < 0 { failed = true }
        if got <= 0 { return }
        count += got
      }
    }
    if failed { throw Self.fault("cannot read", path) }
    return bytes
  }

  /// Whether something has this path.
  public func exists(_ path: String) -> Bool { access(path, F_OK) == 0 }

  /// The permission bits of a file; nil when there is none.
  public func mode(_ path: String) -> UInt32? {
    var info = stat()
    return stat(path, &info) == 0 ? info.st_mode & 0o7777 : nil
  }

  /// Names in a directory, sorted; none where there is no directory.
  public func names(in directory: String) -> [String] {
    guard let handle = opendir(directory) else { return [] }
    defer { closedir(handle) }
    var names: [String] = []
    while let entry = readdir(handle) {
      let name = withUnsafePointer(to: &entry.pointee.d_name) {
        $0.withMemoryRebound(to: CChar.self, capacity: 256) { String(cString: $0) }
      }
      if name != ".", name != ".." { names.append(name) }
    }
    return names.sorted()
  }

  // MARK: Writing

  /// Replaces a file by other bytes, durably.
  ///
  /// A reader sees the old bytes or the new ones, whenever the machine stops.
  public func write(_ bytes: [UInt8], to path: String, mode: UInt32 = 0o644) throws(Diagnostic) {
    let stage = FileStage(self)
    try stage.add(bytes, as: path, mode: mode)
    try stage.commit()
  }

  /// Makes a directory and those above it, durably.
  public func makeDirectory(_ directory: String, mode: UInt32 = 0o755) throws(Diagnostic) {
    if exists(directory) { return }
    let parent = Self.parent(directory)
    if parent != directory { try makeDirectory(parent) }
    try step(.makeDirectory(directory))
    guard mkdir(directory, mode) == 0 || errno == EEXIST else {
      throw Self.fault("cannot create", directory)
    }
    try syncDirectory(parent)
  }

  /// Removes a file, if it is there.
  public func remove(_ path: String) throws(Diagnostic) {
    try step(.remove(path))
    guard unlink(path) == 0 || errno == ENOENT else { throw Self.fault("cannot remove", path) }
  }

  /// Removes a directory, if it is there and empty.
  func removeDirectory(_ path: String) throws(Diagnostic) {
    try step(.remove(path))
    rmdir(path)
  }

  func syncDirectory(_ directory: String) throws(Diagnostic) {
    try step(.syncDirectory(directory))
    let descriptor = open(directory, O_RDONLY | O_DIRECTORY | O_CLOEXEC)
    guard descriptor >= 0 else { throw Self.fault("cannot open", directory) }
    defer { close(descriptor) }
    // Some file systems have nothing to do here, and say so.
    guard fsync(descriptor) == 0 || errno == EINVAL else {
      throw Self.fault("cannot write", directory)
    }
  }

  static func parent(_ path: String) -> String {
    guard let slash = path.lastIndex(of: "/") else { return "." }
    return slash == path.startIndex ? "/" : String(path[..<slash])
  }

  static func fault(_ what: String, _ path: String) -> Diagnostic {
    let number = errno
    let hint =
      switch number {
      case ENOSPC, EDQUOT: "the disk is full: make room and run again; what was recorded is intact"
      case EACCES, EPERM, EROFS: "check the permissions of the folder"
      default: "what was recorded before is intact"
      }
    return Diagnostic(
      number == ENOSPC || number == EDQUOT ? "ledger.disk-full" : "ledger.file-failed",
      "\(what) \(path): \(String(cString: strerror(number)))", hint: hint)
  }
}

/// Files that are written beside their places and moved there together.
final class FileStage {
  private struct File {
    var temporary: String
    var path: String
  }

  private let files: LedgerFiles
  private var staged: [File] = []
  /// From so many files on, the whole file system is flushed once: cheaper than one by one.
  private static let manyFiles = 16

  init(_ files: LedgerFiles) { self.files = files }

  deinit {
    for file in staged { unlink(file.temporary) }
  }

  var count: Int { staged.count }

  func holds(_ path: String) -> Bool { staged.contains { $0.path == path } }

  /// Writes bytes to a temporary file beside `path`.
  func add(_ bytes: [UInt8], as path: String, mode: UInt32 = 0o644) throws(Diagnostic) {
    let open = try begin(path, mode: mode)
    defer { close(open.descriptor) }
    let half = bytes.count / 2
    try files.step(.write(path))
    try Self.write(bytes[..<half], to: open.descriptor, path)
    try files.step(.writeRest(path))
    try Self.write(bytes[half...], to: open.descriptor, path)
  }

  /// Opens a temporary file beside `path` for writing piece by piece; the caller closes it.
  func begin(_ path: String, mode: UInt32 = 0o644) throws(Diagnostic) -> (
    descriptor: Int32, path: String
  ) {
    let parent = LedgerFiles.parent(path)
    try files.makeDirectory(parent)
    // One name, so that what a killed writer left is written over by the next; writers hold the lock.
    let temporary = path + LedgerFiles.temporarySuffix
    let descriptor = open(temporary, O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, mode)
    guard descriptor >= 0 else { throw LedgerFiles.fault("cannot write", path) }
    // The mask of the process must not widen or narrow what a key file needs.
    fchmod(descriptor, mode)
    staged.append(File(temporary: temporary, path: path))
    return (descriptor, path)
  }

  /// Makes all files durable, then puts them in place.
  func commit() throws(Diagnostic) {
    guard let first = staged.first else { return }
    if staged.count >= Self.manyFiles {
      try files.step(.sync("all"))
      let descriptor = open(first.temporary, O_RDONLY | O_CLOEXEC)
      guard descriptor >= 0 else { throw LedgerFiles.fault("cannot open", first.path) }
      defer { close(descriptor) }
      guard syncfs(descriptor) == 0 else { throw LedgerFiles.fault("cannot write", first.path) }
    } else {
      for file in staged {
        try files.step(.sync(file.path))
        let descriptor = open(file.temporary, O_RDONLY | O_CLOEXEC)
        guard descriptor >= 0 else { throw LedgerFiles.fault("cannot open", file.path) }
        defer { close(descriptor) }
        guard fsync(descriptor) == 0 else { throw LedgerFiles.fault("cannot write", file.path) }
      }
    }
    var directories: Set<String> = []
    var moved = 0
    defer { staged.removeFirst(moved) }
    for file in staged {
      try files.step(.rename(file.path))
      guard rename(file.temporary, file.path) == 0 else {
        throw LedgerFiles.fault("cannot replace", file.path)
      }
      moved += 1
      directories.insert(LedgerFiles.parent(file.path))
    }
    for directory in directories.sorted() { try files.syncDirectory(directory) }
  }

  static func write(
    _ bytes: ArraySlice<UInt8>, to descriptor: Int32, _ path: String
  ) throws(Diagnostic) {
    var rest = bytes
    while !rest.isEmpty {
      let count = rest.withUnsafeBytes { Glibc.write(descriptor, $0.baseAddress, $0.count) }
      if count < 0, errno == EINTR { continue }
      guard count > 0 else { throw LedgerFiles.fault("cannot write", path) }
      rest = rest.dropFirst(count)
    }
  }
}
