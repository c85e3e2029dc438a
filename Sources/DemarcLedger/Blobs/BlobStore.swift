public import DemarcModel
internal import Glibc

/// The bytes that leaves stand for, each once, named by their SHA-256.
///
/// `blobs/sha256/ab/<hex>.gz` is plain gzip (RFC 1952): `gunzip -c FILE | sha256sum` gives the name.
/// With a blob key files end in `.sealed` and hold the same gzip under AES-256-GCM. Bytes go through in
/// chunks, so that a blob may be longer than memory.
public final class BlobStore {
  private let files: LedgerFiles
  private let folder: String
  private let key: BlobKey?
  /// Contents this store put that were not there before, and that no leaf names yet.
  private(set) var unclaimed: [LedgerHash] = []

  /// Bytes of one chunk before it is compressed.
  static let chunkBytes = 4 << 20

  /// - Parameters:
  ///   - folder: `blobs` in the ledger's folder.
  ///   - key: encrypts what is put from now on, and opens what is sealed.
  public init(folder: String, files: LedgerFiles = LedgerFiles(), key: BlobKey? = nil) {
    self.folder = folder
    self.files = files
    self.key = key
  }

  /// Where a blob's file is, or would be, below the ledger's folder.
  public static func path(_ hash: LedgerHash, sealed: Bool) -> String {
    let hex = hash.hex
    return "blobs/sha256/\(hex.prefix(2))/\(hex)" + (sealed ? ".sealed" : ".gz")
  }

  private func path(_ hash: LedgerHash, sealed: Bool) -> String {
    folder + Self.path(hash, sealed: sealed).dropFirst("blobs".count)
  }

  /// The file of a blob as it lies on the disk; nil when there is none.
  public func file(_ hash: LedgerHash) -> (path: String, isSealed: Bool)? {
    for sealed in [false, true] {
      let path = path(hash, sealed: sealed)
      if files.exists(path) { return (path, sealed) }
    }
    return nil
  }

  /// Whether the bytes are there.
  public func holds(_ hash: LedgerHash) -> Bool { file(hash) != nil }

  // MARK: Writing

  /// Keeps bytes; those that are there already are left as they are.
  public func put(_ bytes: [UInt8]) throws(Diagnostic) -> (sha256: LedgerHash, size: Int64) {
    let stage = FileStage(files)
    let put = try put(bytes, on: stage)
    try stage.commit()
    return put
  }

  func put(_ bytes: [UInt8], on stage: FileStage) throws(Diagnostic) -> (
    sha256: LedgerHash, size: Int64
  ) {
    let hash = LedgerHash.sha256(bytes)
    let place = path(hash, sealed: key != nil)
    // The same bytes may come twice in one batch.
    guard !holds(hash), !stage.holds(place) else { return (hash, Int64(bytes.count)) }
    var out = try BlobEncoder(key: key, hash: hash)
    var at = 0
    repeat {
      let end = min(bytes.count, at + Self.chunkBytes)
      try out.add(bytes[at..<end], isLast: end == bytes.count)
      at = end
    } while at < bytes.count
    unclaimed.append(hash)
    try stage.add(out.bytes, as: place)
    return (hash, Int64(bytes.count))
  }

  /// Keeps the bytes of a file, read twice: for its hash, and to be compressed.
  ///
  /// - Throws: `Diagnostic` when it cannot be read, or changes between the two readings.
  public func put(file source: String) throws(Diagnostic) -> (sha256: LedgerHash, size: Int64) {
    let (hash, size) = try Self.digest(ofFile: source)
    guard !holds(hash) else { return (hash, size) }
    unclaimed.append(hash)
    let stage = FileStage(files)
    let place = path(hash, sealed: key != nil)
    let open = try stage.begin(place)
    defer { close(open.descriptor) }
    var out = try BlobEncoder(key: key, hash: hash)
    var stream = HashStream()
    var rest = size
    try files.step(.write(place))
    if size == 0 { try out.add([], isLast: true) }
    try Self.chunks(of: source) { chunk throws(Diagnostic) in
      stream.update(chunk)
      rest -= Int64(chunk.count)
      try out.add(chunk, isLast: rest == 0)
      try FileStage.write(out.bytes[...], to: open.descriptor, place)
      out.bytes.removeAll(keepingCapacity: true)
    }
    try FileStage.write(out.bytes[...], to: open.descriptor, place)
    guard stream.finish() == hash else {
      throw Diagnostic(
        "ledger.file-changed", "\(source) changed while it was read",
        hint: "wait until nothing writes to it, and add it again")
    }
    try stage.commit()
    return (hash, size)
  }

  /// The SHA-256 of a file's bytes and their count, chunk by chunk.
  ///
  /// - Throws: `ledger.unreadable` when it cannot be read.
  public static func digest(
    ofFile path: String
  ) throws(Diagnostic) -> (sha256: LedgerHash, size: Int64) {
    var stream = HashStream()
    var size: Int64 = 0
    try chunks(of: path) { chunk throws(Diagnostic) in
      stream.update(chunk)
      size += Int64(chunk.count)
    }
    return (stream.finish(), size)
  }

  private static func chunks(
    of path: String, _ body: (ArraySlice<UInt8>) throws(Diagnostic) -> Void
  ) throws(Diagnostic) {
    let descriptor = open(path, O_RDONLY | O_CLOEXEC)
    guard descriptor >= 0 else { throw unreadable(path) }
    defer { close(descriptor) }
    var chunk = [UInt8](repeating: 0, count: chunkBytes)
    var filled = 0
    while true {
      let (start, room) = (filled, chunkBytes - filled)
      let count = chunk.withUnsafeMutableBytes {
        Glibc.read(descriptor, $0.baseAddress.map { $0 + start }, room)
      }
      if count < 0, errno == EINTR { continue }
      guard count >= 0 else { throw unreadable(path) }
      filled += count
      if count == 0 || filled == chunkBytes {
        if filled > 0 { try body(chunk[..<filled]) }
        if count == 0 { return }
        filled = 0
      }
    }
  }

  private static func unreadable(_ path: String) -> Diagnostic {
    Diagnostic(
      "ledger.unreadable", "cannot read \(path): \(String(cString: strerror(errno)))",
      hint: "check the path and its permissions")
  }

  // MARK: Removing

  /// The contents that were put have their leaves.
  func claim() { unclaimed.removeAll() }

  /// Removes the contents that were put: their leaves were not recorded.
  func takeBack() throws(Diagnostic) {
    for hash in unclaimed { try remove(hash) }
    unclaimed.removeAll()
  }

  /// Removes what killed writers left: cut-off files, and contents that no leaf names.
  ///
  /// - Returns: how many contents.
  func removeStrays(unless isNamed: (LedgerHash) throws -> Bool) throws -> Int {
    var count = 0
    for directory in files.names(in: "\(folder)/sha256") {
      for name in files.names(in: "\(folder)/sha256/\(directory)") {
        if name.hasSuffix(LedgerFiles.temporarySuffix) {
          try files.remove("\(folder)/sha256/\(directory)/\(name)")
        } else if let hash = LedgerHash(hex: name.prefix { $0 != "." }), try !isNamed(hash) {
          try remove(hash)
          count += 1
        }
      }
    }
    return count
  }

  /// Removes a blob's bytes, after its tombstone is recorded or where no leaf names it.
  func remove(_ hash: LedgerHash) throws(Diagnostic) {
    while let file = file(hash) {
      try files.remove(file.path)
      try files.syncDirectory(LedgerFiles.parent(file.path))
    }
  }

  // MARK: Reading

  /// The bytes of a blob, checked against its hash.
  ///
  /// - Throws: `Diagnostic` when it is missing, sealed without a key, damaged, or longer than `max`.
  public func read(_ hash: LedgerHash, max: Int = LedgerFiles.bytesMax) throws(Diagnostic)
    -> [UInt8]
  {
    var out: [UInt8] = []
    try read(hash) { chunk throws(Diagnostic) in
      guard out.count + chunk.count <= max else {
        throw Diagnostic(
          "ledger.blob-too-long", "the blob \(hash) has more than \(max) bytes",
          hint: "write it to a file")
      }
      out += chunk
    }
    return out
  }

  /// Hands out a blob chunk by chunk; that it is the right one is known only when this returns.
  ///
  /// - Throws: `Diagnostic` as `read(_:max:)`.
  public func read(
    _ hash: LedgerHash, _ body: ([UInt8]) throws(Diagnostic) -> Void
  ) throws(Diagnostic) {
    guard let file = file(hash) else {
      throw Diagnostic(
        "ledger.blob-missing", "\(Self.path(hash, sealed: false)) is missing",
        hint: "restore it from a copy of the ledger's folder")
    }
    let name = Self.path(hash, sealed: file.isSealed)
    guard !file.isSealed || key != nil else {
      throw Diagnostic(
        "ledger.blob-sealed", "\(name) is encrypted, and no key was given",
        hint: "give the folder of the keys, and the password")
    }
    var stream = HashStream()
    var decoder = BlobDecoder(key: file.isSealed ? key : nil, hash: hash, name: name)
    try decoder.decode(file.path) { chunk throws(Diagnostic) in
      stream.update(chunk)
      try body(chunk)
    }
    let found = stream.finish()
    guard found == hash else {
      throw Diagnostic(
        "ledger.blob-changed", "the bytes of \(name) have the SHA-256 \(found)",
        hint: "restore the file from a copy: its name is the hash that is expected")
    }
  }
}
