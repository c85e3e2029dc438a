public import DemarcModel

/// The body of `add-checkpoint` (C2SP tlog-witness 1.0.0): the size the witness should know, the
/// proof from there, and the signed checkpoint.
public struct WitnessRequest: Hashable, Sendable {
  /// Bytes of a body, at most; a proof of 63 hashes and a checkpoint with many signatures fit.
  public static let bytesMax = 1 << 16
  /// Lines of a proof, at most.
  public static let proofMax = 63

  public var oldSize: Int64
  public var proof: [LedgerHash]
  /// The note, signatures and all.
  public var checkpoint: [UInt8]

  public init(oldSize: Int64, proof: [LedgerHash], checkpoint: [UInt8]) {
    self.oldSize = oldSize
    self.proof = proof
    self.checkpoint = checkpoint
  }

  /// The body's bytes.
  public var bytes: [UInt8] {
    Array(("old \(oldSize)\n" + proof.map { "\($0.base64)\n" }.joined() + "\n").utf8) + checkpoint
  }

  /// Reads a body.
  ///
  /// - Throws: `witness.malformed` with the line that is wrong.
  public init(_ bytes: [UInt8]) throws(Diagnostic) {
    func fault(_ line: Int, _ message: String) -> Diagnostic {
      Diagnostic(
        "witness.malformed", message,
        at: SourceSpan(file: "add-checkpoint", start: SourcePosition(line: line, column: 1)),
        hint: "the form is that of c2sp.org/tlog-witness")
    }
    guard bytes.count <= Self.bytesMax else {
      throw fault(1, "the body has more than \(Self.bytesMax) bytes")
    }
    var rest = bytes[...]
    var number = 0
    func line() throws(Diagnostic) -> String {
      number += 1
      guard let end = rest.firstIndex(of: 0x0a) else { throw fault(number, "the body ends early") }
      defer { rest = rest[(end + 1)...] }
      return String(decoding: rest[..<end], as: UTF8.self)
    }
    let first = try line()
    guard first.hasPrefix("old "), let size = Int64(first.dropFirst(4)), size >= 0,
      first == "old \(size)"
    else { throw fault(1, "the first line is 'old' and a size without leading zeros") }
    oldSize = size
    proof = []
    while true {
      let text = try line()
      if text.isEmpty { break }
      guard proof.count < Self.proofMax else {
        throw fault(number, "a proof has at most \(Self.proofMax) hashes")
      }
      guard let hash = LedgerHash(base64: text) else {
        throw fault(number, "a line of a proof is the base64 of 32 bytes")
      }
      proof.append(hash)
    }
    guard !rest.isEmpty else { throw fault(number + 1, "the checkpoint is missing") }
    checkpoint = Array(rest)
  }
}

/// What a witness answers over HTTP.
public struct WitnessAnswer: Hashable, Sendable {
  public var status: Int
  public var contentType: String
  public var body: [UInt8]

  public init(status: Int, contentType: String = "text/plain; charset=utf-8", _ text: String) {
    self.status = status
    self.contentType = contentType
    body = Array(text.utf8)
  }

  /// 409 with the size that is known, as clients read it.
  static func conflict(_ known: Int64) -> WitnessAnswer {
    WitnessAnswer(status: 409, contentType: "text/x.tlog.size", "\(known)\n")
  }
}
