public import DemarcModel

/// What the anchors of a ledger were seen to prove.
public struct AnchorFinding: Hashable, Sendable {
  public enum Proof: Hashable, Sendable {
    /// An authority of time stamped the head; the chain was checked against roots that were given.
    case stamped(TimestampFinding)
    /// An authority of time stamped these bytes at the time it says; its certificate was not
    /// checked.
    case stampedUnchecked(Instant)
    /// A witness cosigned the head at this time (Unix, seconds).
    case cosigned(by: String, time: UInt64)
    /// A signature by a key that was not given.
    case cosignedUnchecked(by: String)
  }

  /// All leaves below this are covered.
  public var size: Int64
  public var proof: Proof

  public init(size: Int64, proof: Proof) {
    self.size = size
    self.proof = proof
  }
}

/// Checks what is in `anchors/` against the ledger's own tree, offline.
public struct AnchorCheck {
  private let anchors: LedgerAnchors
  private let verifier: TimestampVerifier?
  private let witnesses: [VerifierKey]

  /// - Parameters:
  ///   - verifier: knows the roots that are trusted; without it chains are not checked, and said
  ///     so.
  ///   - witnesses: public keys of witnesses that are trusted.
  public init(
    _ anchors: LedgerAnchors, verifier: TimestampVerifier? = nil, witnesses: [VerifierKey] = []
  ) {
    self.anchors = anchors
    self.verifier = verifier
    self.witnesses = witnesses
  }

  /// Everything the anchors prove about a tree, ascending by size.
  ///
  /// - Parameters:
  ///   - origin: the ledger's name.
  ///   - size: leaves of the tree.
  ///   - hashes: the tree, which was verified.
  /// - Throws: `Diagnostic` about the first anchor that is wrong: of another ledger, of a head
  ///   that is no earlier state of this tree, or with a token that does not hold.
  public func check(
    origin: String, size: Int64, _ hashes: some TreeHashes
  ) throws(Diagnostic) -> [AnchorFinding] {
    var findings: [AnchorFinding] = []
    for anchored in anchors.sizes {
      let anchor = try anchors.anchor(anchored)
      guard anchor.checkpoint.origin == origin else {
        throw Diagnostic(
          "timestamp.other-head",
          "anchors/\(anchored) is of the ledger '\(anchor.checkpoint.origin)'",
          hint: "it does not belong into this folder")
      }
      guard anchored <= size else {
        throw Diagnostic(
          "timestamp.ahead",
          "a head of \(anchored) leaves was anchored, and the ledger has \(size)",
          hint: "the ledger was set back; find the later copy")
      }
      guard try MerkleTree.root(size: anchored, hashes) == anchor.checkpoint.root else {
        throw Diagnostic(
          "timestamp.other-head",
          "the head anchored at \(anchored) leaves is not the start of this ledger",
          hint: "the ledger has two histories: keep both, and find out who made the other")
      }
      for (name, reply) in anchor.replies {
        findings.append(AnchorFinding(size: anchored, proof: try proof(reply, name, anchor)))
      }
      for signature in anchor.cosignatures {
        findings.append(AnchorFinding(size: anchored, proof: try proof(signature, anchor)))
      }
    }
    return findings
  }

  private func proof(
    _ reply: TimestampReply, _ name: String, _ anchor: LedgerAnchors.Anchor
  ) throws(Diagnostic) -> AnchorFinding.Proof {
    if let verifier {
      return .stamped(try verifier.verify(reply, of: anchor.stamped, nonce: nil))
    }
    guard reply.hash.digest(anchor.stamped) == reply.imprint else {
      throw Diagnostic(
        "timestamp.other-data", "anchors/\(anchor.size)/\(name) is over other bytes",
        hint: "the reply or the checkpoint beside it was changed; restore them from a copy")
    }
    return .stampedUnchecked(reply.time)
  }

  private func proof(
    _ signature: SignedNote.Signature, _ anchor: LedgerAnchors.Anchor
  ) throws(Diagnostic) -> AnchorFinding.Proof {
    let known = witnesses.first { $0.name == signature.name && $0.keyID == signature.keyID }
    guard let known else { return .cosignedUnchecked(by: signature.name) }
    guard known.verifies(signature.bytes, of: anchor.checkpoint.text),
      let cosignature = Cosignature(signature.bytes)
    else {
      throw Diagnostic(
        "witness.no-cosignature",
        "the cosignature of \(known.name) in anchors/\(anchor.size) does not hold",
        hint: "it was changed; restore it from a copy, or ask the witness again")
    }
    return .cosigned(by: known.name, time: cosignature.time)
  }
}
