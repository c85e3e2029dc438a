public import DemarcModel

/// What outsiders said of a ledger's heads: `anchors/SIZE/` in its folder.
///
/// ```text
/// anchors/300/checkpoint          the head as its log signed it; what is stamped
/// anchors/300/<16 digits>.tsq     a request for a timestamp (RFC 3161)
/// anchors/300/<16 digits>.tsr     the reply to it
/// anchors/300/<key id>-<time>.cosignature   a witness's signature line (C2SP tlog-cosignature)
/// ```
///
/// No file is ever changed; a ledger that grows gets a new folder for its new size.
public struct LedgerAnchors {
  public let folder: LedgerFolder
  private let files: LedgerFiles

  public init(_ folder: LedgerFolder, files: LedgerFiles = LedgerFiles()) {
    self.folder = folder
    self.files = files
  }

  var path: String { "\(folder.path)/anchors" }

  private func path(_ size: Int64) -> String { "\(path)/\(size)" }

  /// The bytes that are stamped: a head's text and its log's own signatures.
  ///
  /// Witnesses' signatures come and go in the file `checkpoint`; these bytes stay the same.
  public static func stamped(_ head: SignedCheckpoint) -> [UInt8] {
    let own = head.note.signatures.filter { $0.name == head.checkpoint.origin }
    return SignedNote(text: head.note.text, signatures: own).bytes
  }

  /// Puts the head there, or makes sure that it is the one that is there.
  ///
  /// - Returns: the bytes that are to be stamped.
  /// - Throws: `timestamp.other-head` when another head of this size is anchored: a fork.
  public func place(_ head: SignedCheckpoint) throws(Diagnostic) -> [UInt8] {
    let file = "\(path(head.checkpoint.size))/checkpoint"
    if let there = try files.read(file, max: SignedNote.bytesMax) {
      let note = try SignedNote(there, name: file)
      guard note.text == head.note.text else {
        throw Diagnostic(
          "timestamp.other-head",
          "another head of \(head.checkpoint.size) leaves was anchored before (\(file))",
          hint: "the ledger has two histories: keep both, and find out who made the other")
      }
      return there
    }
    let bytes = Self.stamped(head)
    try files.write(bytes, to: file)
    return bytes
  }

  /// Keeps a timestamp that was verified, with the request it answers.
  ///
  /// - Returns: the path of the reply.
  public func keep(
    _ reply: TimestampReply, query: TimestampQuery?, of head: SignedCheckpoint
  ) throws(Diagnostic) -> String {
    _ = try place(head)
    let name = LedgerHash.sha256(reply.bytes).hex.prefix(16)
    let file = "\(path(head.checkpoint.size))/\(name)"
    if let query { try files.write(query.bytes, to: "\(file).tsq") }
    try files.write(reply.bytes, to: "\(file).tsr")
    return "\(file).tsr"
  }

  /// Keeps a witness's signature that was verified.
  func keep(
    _ signature: SignedNote.Signature, of head: SignedCheckpoint
  ) throws(Diagnostic) -> String {
    _ = try place(head)
    let time = Cosignature(signature.bytes)?.time ?? 0
    let name = "\(VerifierKey.text(of: signature.keyID))-\(time).cosignature"
    let file = "\(path(head.checkpoint.size))/\(name)"
    try files.write(Array(signature.line.utf8), to: file)
    return file
  }

  /// One anchored head with all that was said of it.
  public struct Anchor: Sendable {
    public var size: Int64
    /// The bytes that were stamped.
    public var stamped: [UInt8]
    public var checkpoint: Checkpoint
    /// Names of the replies, for people.
    public var replies: [(name: String, reply: TimestampReply)]
    public var cosignatures: [SignedNote.Signature]
  }

  /// Anchors of one ledger, at most.
  static let anchorsMax = 100_000

  /// The sizes that are anchored, ascending.
  public var sizes: [Int64] {
    files.names(in: path).prefix(Self.anchorsMax).compactMap { name in
      Int64(name).flatMap { $0 >= 0 && "\($0)" == name ? $0 : nil }
    }.sorted()
  }

  /// All that is kept of one size.
  ///
  /// - Throws: `Diagnostic` for a file that cannot be read as what its name says.
  public func anchor(_ size: Int64) throws(Diagnostic) -> Anchor {
    let place = path(size)
    let file = "\(place)/checkpoint"
    guard let stamped = try files.read(file, max: SignedNote.bytesMax) else {
      throw Diagnostic(
        "timestamp.no-head", "\(file) is missing", hint: "restore it from a copy of the ledger")
    }
    let note = try SignedNote(stamped, name: file)
    let checkpoint = try Checkpoint(text: note.text, name: file)
    guard checkpoint.size == size else {
      throw Diagnostic("timestamp.no-head", "\(file) is the head of \(checkpoint.size) leaves")
    }
    var anchor = Anchor(
      size: size, stamped: stamped, checkpoint: checkpoint, replies: [], cosignatures: [])
    for name in files.names(in: place) {
      let path = "\(place)/\(name)"
      if name.hasSuffix(".tsr"),
        let bytes = try files.read(path, max: TimestampReply.bytesMax)
      {
        anchor.replies.append((name, try TimestampReply(bytes, name: path)))
      } else if name.hasSuffix(".cosignature"), let bytes = try files.read(path, max: 1 << 12) {
        anchor.cosignatures += try SignedNote(
          Array((note.text + "\n").utf8) + bytes, name: path
        ).signatures
      }
    }
    return anchor
  }
}

extension EvidenceLedger {
  /// What outsiders said of this ledger's heads.
  public var anchors: LedgerAnchors { LedgerAnchors(folder, files: files) }

  /// Keeps a witness's signature under a head, and puts it into the file `checkpoint` where that head
  /// is still the newest.
  ///
  /// - Parameter witness: the key whose signature it is; another's is refused.
  /// - Returns: the path of the file that keeps it.
  public func add(
    _ signature: SignedNote.Signature, by witness: VerifierKey, under head: SignedCheckpoint
  ) throws(Diagnostic) -> String {
    guard signature.name == witness.name, signature.keyID == witness.keyID,
      witness.verifies(signature.bytes, of: head.note.text)
    else {
      throw Diagnostic(
        "witness.no-cosignature", "the signature is not one by \(witness.name) under this head",
        hint: "check the witness's public key")
    }
    let lock = try LedgerLock(folder.lock)
    defer { withExtendedLifetime(lock) {} }
    let file = try anchors.keep(signature, of: head)
    let newest = try checkpoint()
    guard newest.note.text == head.note.text else { return file }
    var note = newest.note
    // One by each witness is enough in the head; older ones stay in their files.
    note.signatures.removeAll { $0.name == signature.name && $0.keyID == signature.keyID }
    note.signatures.append(signature)
    try files.write(note.bytes, to: folder.checkpoint)
    return file
  }
}
