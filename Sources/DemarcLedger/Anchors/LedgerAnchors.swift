public import DemarcModel

/// What outsiders said of a ledger's heads: `anchors/SIZE/` in its folder.
///
/// ```text
/// anchors/300/checkpoint          the head as its log signed it; what is stamped
/// anchors/300/<16 digits>.tsq     a request for a timestamp (RFC 3161), named by its SHA-256
/// anchors/300/<16 digits>.tsr     the reply to the request of the same name
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

  /// The head that stands in the folder, its log's signature checked.
  public func head(_ key: VerifierKey) throws(Diagnostic) -> SignedCheckpoint {
    guard let bytes = try files.read(folder.checkpoint, max: SignedNote.bytesMax) else {
      throw Diagnostic(
        "ledger.no-ledger", "\(folder.checkpoint) is not there",
        hint: "'demarc evidence init' makes a ledger")
    }
    return try SignedCheckpoint(bytes, key: key, name: "checkpoint")
  }

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

  /// Keeps a request for a timestamp, so that its reply can be checked whenever it comes.
  ///
  /// - Returns: the path of the file.
  @discardableResult
  public func keep(_ query: TimestampQuery, of size: Int64) throws(Diagnostic) -> String {
    let file = "\(path(size))/\(Self.digits(query.bytes)).tsq"
    try files.write(query.bytes, to: file)
    return file
  }

  /// Keeps a timestamp that was verified, beside the request it answers.
  ///
  /// - Returns: the path of the file.
  @discardableResult
  public func keep(
    _ reply: TimestampReply, to query: TimestampQuery?, of size: Int64
  ) throws(Diagnostic) -> String {
    let file = "\(path(size))/\(Self.digits(query?.bytes ?? reply.bytes)).tsr"
    if let there = try files.read(file, max: TimestampReply.bytesMax), there != reply.bytes {
      throw Diagnostic(
        "timestamp.answered", "this request was answered before (\(file))",
        hint: "ask with a new request")
    }
    try files.write(reply.bytes, to: file)
    return file
  }

  private static func digits(_ bytes: [UInt8]) -> String {
    String(LedgerHash.sha256(bytes).hex.prefix(16))
  }

  /// The request that a reply answers, among those that were kept.
  ///
  /// - Throws: `timestamp.nonce` when there is none with its nonce over what it stamps.
  public func request(
    for reply: TimestampReply
  ) throws(Diagnostic) -> (size: Int64, stamped: [UInt8], query: TimestampQuery) {
    var isOurs = false
    for size in sizes.reversed() {
      let anchor = try anchor(size)
      guard reply.hash.digest(anchor.stamped) == reply.imprint else { continue }
      isOurs = true
      for name in files.names(in: path(size)).filter({ $0.hasSuffix(".tsq") }) {
        guard let bytes = try files.read("\(path(size))/\(name)", max: 1 << 14) else { continue }
        let query = try TimestampQuery(bytes, name: name)
        if query.nonce == reply.nonce { return (size, anchor.stamped, query) }
      }
    }
    throw isOurs
      ? Diagnostic(
        "timestamp.nonce", "the reply answers no request that was kept",
        hint: "make one with: demarc evidence timestamp --query FILE")
      : Diagnostic(
        "timestamp.other-data", "the reply stamps no head of this ledger",
        hint: "is it the reply for another ledger?")
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

extension LedgerAnchors {
  /// Keeps a witness's signature under a head.
  ///
  /// It also goes into the file `checkpoint` where that head is still the newest, and so into every
  /// proof made from it.
  ///
  /// - Parameters:
  ///   - witness: the key whose signature it is; another's is refused.
  ///   - key: the log's key.
  /// - Returns: the path of the file that keeps it.
  public func add(
    _ signature: SignedNote.Signature, by witness: VerifierKey, under head: SignedCheckpoint,
    key: VerifierKey
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
    let file = try keep(signature, of: head)
    let newest = try self.head(key)
    guard newest.note.text == head.note.text else { return file }
    var note = newest.note
    // One by each witness is enough in the head; older ones stay in their files.
    note.signatures.removeAll { $0.name == signature.name && $0.keyID == signature.keyID }
    note.signatures.append(signature)
    try files.write(note.bytes, to: folder.checkpoint)
    return file
  }
}
