public import DemarcLedger
public import DemarcModel
internal import Glibc

/// Brings a ledger's folder to a target: everything but keys and what is still being written.
public struct LedgerCopy {
  private let folder: LedgerFolder
  private let retainUntil: (String) throws(Diagnostic) -> Instant?

  /// - Parameter retainUntil: the retention of a file by its name below the folder.
  public init(
    _ folder: LedgerFolder, retainUntil: @escaping (String) throws(Diagnostic) -> Instant?
  ) {
    self.folder = folder
    self.retainUntil = retainUntil
  }

  /// What a run did.
  public struct Summary: Sendable {
    public var size: Int64 = 0
    public var sent = 0
    public var sentBytes: Int64 = 0
    public var wereThere = 0
    /// How items were seen to be there, and how many of each.
    public var proofs: [CopyProof: Int] = [:]
    /// The earliest day a copy may be deleted; nil where the target has no retention.
    public var earliestEnd: Instant?
    /// The name under which this head stays for good.
    public var checkpointName = ""

    mutating func add(_ outcome: CopyOutcome) {
      switch outcome.action {
      case .sent:
        sent += 1
        sentBytes += outcome.size
      case .wasThere: wereThere += 1
      }
      proofs[outcome.proof, default: 0] += 1
      guard let until = outcome.lock?.until else { return }
      let isEarlier = earliestEnd.map {
        (until.day, until.second) < ($0.day, $0.second)
      }
      if isEarlier ?? true { earliestEnd = until }
    }
  }

  /// Copies the ledger as its published head has it.
  ///
  /// The checkpoint goes last: whoever finds it finds everything below it.
  ///
  /// - Parameters:
  ///   - head: the head, as it stands in the folder.
  ///   - hashes: the tree below it.
  ///   - progress: told each outcome.
  /// - Throws: `copy.grew` when the ledger changed meanwhile, and a new run is due; `copy.fork` or
  ///   `copy.ahead` when the target holds what is no earlier state of this ledger.
  public func run(
    to target: some CopyTarget, head: SignedCheckpoint, _ hashes: some TreeHashes,
    progress: (CopyOutcome) -> Void = { _ in }
  ) throws(Diagnostic) -> Summary {
    try target.prepare()
    try checkHistory(target, head.checkpoint, hashes)
    var summary = Summary()
    summary.size = head.checkpoint.size
    func keep(_ item: CopyItem) throws(Diagnostic) {
      let outcome = try target.keep(item)
      summary.add(outcome)
      progress(outcome)
    }
    for name in try Self.names(in: folder.path) {
      let path = "\(folder.path)/\(name)"
      guard access(path, F_OK) == 0 else {
        // A tile that was not full has become another meanwhile.
        throw Diagnostic(
          "copy.grew", "the ledger grew while it was copied",
          hint: "run the same command again: what was copied is not sent again")
      }
      try keep(
        CopyItem(
          name: name, source: try FileSource(path), retainUntil: try retainUntil(name)))
    }
    let digits = LedgerHash.sha256(head.bytes).hex.prefix(16)
    summary.checkpointName = "checkpoints/\(head.checkpoint.size)-\(digits)"
    try keep(
      CopyItem(
        name: summary.checkpointName, source: MemorySource(head.bytes),
        retainUntil: try retainUntil("checkpoint")))
    try keep(
      CopyItem(
        name: "ledger.vkey", source: try FileSource(folder.publicKey),
        retainUntil: try retainUntil("ledger.vkey"), isPointer: true))
    try keep(
      CopyItem(
        name: "checkpoint", source: MemorySource(head.bytes),
        retainUntil: try retainUntil("checkpoint"), isPointer: true))
    return summary
  }

  /// What is there must be an earlier state of this ledger.
  private func checkHistory(
    _ target: some CopyTarget, _ head: Checkpoint, _ hashes: some TreeHashes
  ) throws(Diagnostic) {
    guard let bytes = try target.read("checkpoint", bytesMax: SignedNote.bytesMax) else { return }
    let name = "\(target.title)/checkpoint"
    let there = try Checkpoint(text: try SignedNote(bytes, name: name).text, name: name)
    guard there.origin == head.origin else {
      throw Diagnostic(
        "copy.other-ledger", "\(target.title) holds the ledger '\(there.origin)'",
        hint: "give this ledger a prefix of its own")
    }
    guard there.size <= head.size else {
      throw Diagnostic(
        "copy.ahead", "\(target.title) has \(there.size) leaves, and this ledger has \(head.size)",
        hint: "the ledger here was set back, or a copy of it goes on elsewhere")
    }
    guard try MerkleTree.root(size: there.size, hashes) == there.root else {
      throw Diagnostic(
        "copy.fork",
        "what \(target.title) has of \(there.size) leaves is not the start of this ledger",
        hint: "there are two histories; nothing was copied: find out which of the two is right")
    }
  }

  /// Names of a ledger's files that do not change once they are there, sorted; contents before
  /// tiles.
  static func names(in folder: String) throws(Diagnostic) -> [String] {
    var found: [String] = []
    // Small trees of folders: no recursion, so that no depth can exhaust the stack.
    var open = ["anchors", "blobs", "rotations", "tile"]
    while let below = open.popLast() {
      guard let handle = opendir("\(folder)/\(below)") else {
        if errno == ENOENT { continue }
        throw Diagnostic(
          "copy.unreadable", "cannot read \(folder)/\(below): \(String(cString: strerror(errno)))")
      }
      defer { closedir(handle) }
      while let entry = readdir(handle) {
        let name = withUnsafePointer(to: &entry.pointee.d_name) {
          $0.withMemoryRebound(to: CChar.self, capacity: 256) { String(cString: $0) }
        }
        if name.hasPrefix(".") || name.hasSuffix(".part") { continue }
        var info = stat()
        let path = "\(below)/\(name)"
        guard lstat("\(folder)/\(path)", &info) == 0 else { continue }
        switch info.st_mode & S_IFMT {
        case S_IFDIR: open.append(path)
        case S_IFREG: found.append(path)
        default:
          throw Diagnostic(
            "copy.unreadable", "\(folder)/\(path) is no regular file",
            hint: "a ledger holds files and folders alone")
        }
      }
    }
    return found.sorted()
  }
}
