public import DemarcModel

/// The proof that one entry is in a log, in one file (C2SP tlog-proof, `c2sp.org/tlog-proof@v1`).
///
/// With the entry's bytes and the log's public key nothing else is needed to check it.
public struct TreeProof: Hashable, Sendable {
  static let header = "c2sp.org/tlog-proof@v1"
  /// Hashes of a proof, at most: a tree has no more levels than an index has bits.
  static let pathMax = 63

  /// Bytes of the application's own; our logs write none.
  public var extra: [UInt8]?
  public var index: Int64
  public var path: [LedgerHash]
  /// The signed checkpoint, cosignatures and all.
  public var checkpoint: [UInt8]

  public init(index: Int64, path: [LedgerHash], checkpoint: [UInt8], extra: [UInt8]? = nil) {
    self.index = index
    self.path = path
    self.checkpoint = checkpoint
    self.extra = extra
  }

  /// The bytes of a `.tlog-proof` file.
  public var bytes: [UInt8] {
    var lines = [Self.header]
    if let extra { lines.append("extra \(Base64.encode(extra))") }
    lines.append("index \(index)")
    lines += path.map(\.base64)
    return Array((lines.joined(separator: "\n") + "\n\n").utf8) + checkpoint
  }

  /// Reads a `.tlog-proof` file; `name` is what diagnostics call it.
  ///
  /// - Throws: `Diagnostic` with the line that is wrong.
  public init(_ bytes: [UInt8], name: String) throws(Diagnostic) {
    func fault(_ line: Int, _ message: String) -> Diagnostic {
      Diagnostic(
        "ledger.bad-proof", message,
        at: SourceSpan(file: name, start: SourcePosition(line: line, column: 1)),
        hint: "the form is that of c2sp.org/tlog-proof")
    }
    guard bytes.count <= SignedNote.bytesMax else { throw fault(1, "the proof is too long") }
    var rest = bytes[...]
    var number = 0
    func line() throws(Diagnostic) -> String {
      number += 1
      guard let end = rest.firstIndex(of: 0x0a) else { throw fault(number, "the proof ends early") }
      defer { rest = rest[(end + 1)...] }
      return String(decoding: rest[..<end], as: UTF8.self)
    }
    guard try line() == Self.header else {
      throw fault(1, "the first line of a proof is \(Self.header)")
    }
    var next = try line()
    if next.hasPrefix("extra ") {
      guard let data = Base64.decode(next.dropFirst(6)) else {
        throw fault(number, "'extra' is no base64")
      }
      extra = data
      next = try line()
    } else {
      extra = nil
    }
    guard next.hasPrefix("index "), let index = Int64(next.dropFirst(6)), index >= 0,
      next == "index \(index)"
    else { throw fault(number, "expected 'index' and a decimal number, not '\(next.prefix(40))'") }
    self.index = index
    path = []
    while true {
      let text = try line()
      if text.isEmpty { break }
      guard path.count < Self.pathMax, let hash = LedgerHash(base64: text) else {
        throw fault(number, "expected the base64 of 32 bytes, at most \(Self.pathMax) lines of it")
      }
      path.append(hash)
    }
    checkpoint = Array(rest)
  }

  /// Checks the proof for an entry.
  ///
  /// - Returns: the checkpoint that vouches for it.
  /// - Throws: `Diagnostic` when the checkpoint is not the log's or the entry is not at `index`.
  @discardableResult
  public func verify(
    entry: [UInt8], key: VerifierKey, name: String
  ) throws(Diagnostic) -> SignedCheckpoint {
    let signed = try SignedCheckpoint(checkpoint, key: key, name: name)
    let head = signed.checkpoint
    guard
      ProofCheck.isIncluded(
        leaf: .leaf(entry), index: index, size: head.size, root: head.root, path: path)
    else {
      throw Diagnostic(
        "ledger.not-included",
        "the entry is not leaf \(index) of the log '\(head.origin)' at size \(head.size)",
        hint: "the entry, the proof or its checkpoint was changed")
    }
    return signed
  }
}
