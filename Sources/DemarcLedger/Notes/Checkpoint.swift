public import DemarcModel

/// The head of a log: its origin, its size and its root (C2SP tlog-checkpoint 1.0.0).
public struct Checkpoint: Hashable, Sendable {
  /// The log's name; for our logs also the name of its key.
  public var origin: String
  /// Leaves.
  public var size: Int64
  /// The root of the tree of `size` leaves (RFC 6962 §2.1).
  public var root: LedgerHash
  /// Lines behind the root; our logs write none, as the specification advises.
  public var extensions: [String]

  public init(origin: String, size: Int64, root: LedgerHash, extensions: [String] = []) {
    self.origin = origin
    self.size = size
    self.root = root
    self.extensions = extensions
  }

  /// The text that is signed.
  public var text: String {
    ([origin, "\(size)", root.base64] + extensions).map { $0 + "\n" }.joined()
  }

  /// Reads the text of a checkpoint; `name` is what diagnostics call it.
  ///
  /// - Throws: `Diagnostic` with the line that is wrong.
  public init(text: String, name: String) throws(Diagnostic) {
    func fault(_ line: Int, _ message: String) -> Diagnostic {
      Diagnostic(
        "ledger.bad-checkpoint", message,
        at: SourceSpan(file: name, start: SourcePosition(line: line, column: 1)),
        hint: "a checkpoint is an origin, a size and a root, a line each (c2sp.org/tlog-checkpoint)"
      )
    }
    guard text.utf8.last == 0x0a else { throw fault(1, "a checkpoint ends with a line feed") }
    let lines = text.utf8.dropLast().split(separator: 0x0a, omittingEmptySubsequences: false)
      .map { String(Substring($0)) }
    guard lines.count >= 3 else {
      throw fault(lines.count, "a checkpoint has three lines, and this has \(lines.count)")
    }
    guard !lines[0].isEmpty else { throw fault(1, "the origin is empty") }
    guard let size = Int64(lines[1]), size >= 0, "\(size)" == lines[1] else {
      throw fault(2, "the size is a decimal number without leading zeros, not '\(lines[1])'")
    }
    guard let root = LedgerHash(base64: lines[2]) else {
      throw fault(3, "the root is the base64 of 32 bytes, not '\(lines[2])'")
    }
    if let empty = lines.dropFirst(3).firstIndex(of: "") {
      throw fault(empty + 1, "an extension line is empty")
    }
    self.init(origin: lines[0], size: size, root: root, extensions: Array(lines.dropFirst(3)))
  }
}

/// A checkpoint with the note it stands in, its log's signature checked.
public struct SignedCheckpoint: Hashable, Sendable {
  public let checkpoint: Checkpoint
  public let note: SignedNote

  /// Reads a signed checkpoint and checks the log's signature.
  ///
  /// - Throws: `Diagnostic` when the note or the checkpoint is malformed, is of another log, or the
  ///   signature does not hold.
  public init(_ bytes: [UInt8], key: VerifierKey, name: String) throws(Diagnostic) {
    note = try SignedNote(bytes, name: name)
    try note.verify(key, name: name)
    checkpoint = try Checkpoint(text: note.text, name: name)
    guard checkpoint.origin == key.name else {
      throw Diagnostic(
        "ledger.other-log", "\(name) is of the log '\(checkpoint.origin)', not of '\(key.name)'",
        hint: "give the public key of that log")
    }
  }

  /// Signs a checkpoint.
  ///
  /// Only `HeadSigner` calls it: it sees to it that no two heads contradict each other.
  init(signing checkpoint: Checkpoint, by keys: [LedgerKey]) throws(Diagnostic) {
    self.checkpoint = checkpoint
    var signatures: [SignedNote.Signature] = []
    for key in keys { signatures.append(try key.sign(checkpoint.text)) }
    note = SignedNote(text: checkpoint.text, signatures: signatures)
  }

  /// The bytes of the file `checkpoint`.
  public var bytes: [UInt8] { note.bytes }
}
