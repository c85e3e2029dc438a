public import DemarcModel

/// The last head of a log that a witness cosigned, or none yet.
public struct WitnessHead: Hashable, Sendable {
  public var size: Int64
  public var root: LedgerHash

  public init(size: Int64, root: LedgerHash) {
    self.size = size
    self.root = root
  }

  /// Of a log never seen.
  public static let none = WitnessHead(size: 0, root: .empty)
}

/// The rules of a witness (C2SP tlog-witness 1.0.0), without any memory or clock.
public enum WitnessRules {
  /// What is to be done with a request.
  public enum Decision: Hashable, Sendable {
    /// Nothing is cosigned.
    case refuse(WitnessAnswer)
    /// The head is to be kept for good, then the text cosigned, in this order.
    case cosign(WitnessAcceptance)
  }

  /// Decides about the body of one request.
  ///
  /// - Parameters:
  ///   - keys: the keys trusted for an origin; empty for one that is not known.
  ///   - head: the head last cosigned for an origin.
  public static func decide(
    _ body: [UInt8], keys: (String) -> [VerifierKey],
    head: (String) throws(Diagnostic) -> WitnessHead
  ) throws(Diagnostic) -> Decision {
    let request: WitnessRequest
    let note: SignedNote
    let checkpoint: Checkpoint
    do throws(Diagnostic) {
      request = try WitnessRequest(body)
      note = try SignedNote(request.checkpoint, name: "checkpoint")
      checkpoint = try Checkpoint(text: note.text, name: "checkpoint")
    } catch {
      return .refuse(WitnessAnswer(status: 400, "\(error.message)\n"))
    }
    let trusted = keys(checkpoint.origin)
    guard !trusted.isEmpty else {
      return .refuse(WitnessAnswer(status: 404, "this log is not known here\n"))
    }
    // Signatures of keys nobody trusts, other witnesses' above all, are passed over.
    let isSigned = trusted.contains { key in
      note.signatures(by: key).contains { key.verifies($0.bytes, of: note.text) }
    }
    guard isSigned else {
      return .refuse(WitnessAnswer(status: 403, "no trusted key of this log has signed this\n"))
    }
    guard request.oldSize <= checkpoint.size else {
      return .refuse(WitnessAnswer(status: 400, "the old size is larger than the new one\n"))
    }
    let known = try head(checkpoint.origin)
    guard request.oldSize == known.size else { return .refuse(.conflict(known.size)) }
    if known.size == checkpoint.size, known.root != checkpoint.root {
      return .refuse(.conflict(known.size))
    }
    guard
      ProofCheck.isConsistent(
        from: (known.size, known.root), to: (checkpoint.size, checkpoint.root),
        path: request.proof)
    else {
      return .refuse(WitnessAnswer(status: 422, "the consistency proof does not hold\n"))
    }
    return .cosign(
      WitnessAcceptance(
        origin: checkpoint.origin, before: known,
        head: WitnessHead(size: checkpoint.size, root: checkpoint.root), note: note))
  }
}

/// A checkpoint that follows from what the witness knew.
public struct WitnessAcceptance: Hashable, Sendable {
  public var origin: String
  public var before: WitnessHead
  public var head: WitnessHead
  /// As it was sent.
  public var note: SignedNote

  /// The answer with a cosignature.
  ///
  /// To be called only once the head is kept.
  ///
  /// - Parameter time: Unix time in seconds.
  public func answer(by key: LedgerKey, time: UInt64) throws(Diagnostic) -> WitnessAnswer {
    WitnessAnswer(status: 200, try key.cosign(note.text, time: time).line)
  }
}
