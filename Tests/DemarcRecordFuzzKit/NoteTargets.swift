import DemarcFuzzKit
import DemarcLedger
import DemarcModel

/// Bytes that were signed by a key of the tests.
private enum Signed {
  static let checkpoint = Checkpoint(
    origin: "example.com/log", size: 300, root: .leaf([1]), extensions: [])

  static func key(_ kind: VerifierKey.Kind = .ed25519) -> LedgerKey? {
    try? LedgerKey(
      name: kind == .ed25519 ? "example.com/log" : "witness.example",
      seed: Array(repeating: 7, count: 32), kind: kind)
  }

  static var note: [UInt8] {
    guard let log = key()?.sign, let cosign = key(.cosignatureV1)?.cosign else { return [] }
    let text = checkpoint.text
    let signatures = [try? log(text), try? cosign(text, 1_780_000_000)].compactMap { $0 }
    return SignedNote(text: text, signatures: signatures).bytes
  }
}

extension FuzzTarget {
  /// Signed notes, and the checkpoint that stands in one.
  static let note = FuzzTarget(
    name: "note",
    seeds: {
      [
        Signed.note, Array("\(Signed.checkpoint.text)extra\n".utf8),
        Array("\(Signed.key()?.verifier.description ?? "")\n".utf8),
      ]
    },
    dictionary: ["\u{2014} ", "\n\n", "+", "example.com/log", "=", "==\n", " ", "\r\n", "0\n"]
  ) { bytes in
    try refused {
      let note = try SignedNote(bytes, name: "n")
      try hold(note.bytes == bytes, "a note is written otherwise than it was read")
    }
    let text = String(decoding: bytes, as: UTF8.self)
    try refused {
      let checkpoint = try Checkpoint(text: text, name: "n")
      try hold(checkpoint.text == text, "a checkpoint is written otherwise than it was read")
    }
    try refused {
      let key = try VerifierKey(text, name: "n")
      let again = try VerifierKey("\(key)", name: "n")
      try hold(again == key, "a key does not read back")
    }
    if let key = Signed.key()?.verifier {
      try refused {
        let signed = try SignedCheckpoint(bytes, key: key, name: "n")
        try hold(signed.checkpoint == Signed.checkpoint, "a head that nobody signed is taken")
      }
    }
  }

  /// Proofs that a leaf is in a log.
  static let proof = FuzzTarget(
    name: "proof",
    seeds: {
      let path = (0..<9).map { LedgerHash.leaf([$0]) }
      return [
        TreeProof(index: 7, path: path, checkpoint: Signed.note).bytes,
        TreeProof(index: 0, path: [], checkpoint: Signed.note, extra: [1, 2]).bytes,
      ]
    },
    dictionary: ["c2sp.org/tlog-proof@v1\n", "index ", "extra ", "\n\n", "\u{2014} ", "=\n"]
  ) { bytes in
    try refused {
      let proof = try TreeProof(bytes, name: "p")
      try hold(proof.bytes == bytes, "a proof is written otherwise than it was read")
      guard let key = Signed.key()?.verifier else { return }
      try refused {
        try proof.verify(entry: [1], key: key, name: "p")
        throw BrokenProperty("a proof holds that nobody made")
      }
    }
  }

  /// What a log sends to a witness.
  static let witnessRequest = FuzzTarget(
    name: "witness-request",
    seeds: {
      [
        WitnessRequest(oldSize: 12, proof: [.leaf([1]), .leaf([2])], checkpoint: Signed.note).bytes,
        WitnessRequest(oldSize: 0, proof: [], checkpoint: Signed.note).bytes,
      ]
    },
    dictionary: ["old ", "\n\n", "=\n", "0", "9223372036854775807"]
  ) { bytes in
    try refused {
      let request = try WitnessRequest(bytes)
      try hold(request.bytes == bytes, "a request is written otherwise than it was read")
    }
  }

  /// Requests to authorities of time, and their replies.
  static let timestamp = FuzzTarget(
    name: "timestamp",
    seeds: {
      let queries = TimestampHash.allCases.compactMap {
        try? TimestampQuery(of: [1, 2, 3], hash: $0, nonce: [1, 2, 3, 4, 5, 6, 7, 8])
      }
      // Refusals: a status alone, and one with a reason.
      return queries.map(\.bytes) + [
        [0x30, 5, 0x30, 3, 2, 1, 2],
        [0x30, 12, 0x30, 10, 2, 1, 2, 0x30, 5, 0x0c, 3, 0x62, 0x61, 0x64],
      ]
    },
    dictionary: ["0\u{3}\u{2}\u{1}", "\u{6}\u{9}", "0\u{80}", "\u{4} ", "\u{2}\u{8}"]
  ) { bytes in
    try refused {
      let query = try TimestampQuery(bytes, name: "q")
      try hold(!query.nonce.isEmpty && query.bytes == bytes, "a request without a nonce is taken")
    }
    try refused { _ = try TimestampReply(bytes, name: "r") }
    try refused { _ = try CertificateSet(pem: bytes, name: "c") }
  }
}

/// Runs a reader: what it refuses needs a code and words.
func refused(_ body: () throws -> Void) throws {
  do { try body() } catch let fault as Diagnostic {
    try hold(!fault.code.isEmpty && !fault.message.isEmpty, "a fault without words: \(fault)")
  }
}
