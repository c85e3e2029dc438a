internal import DemarcModel

/// What is known of a digest itself.
enum DigestProof: Hashable {
  /// Signed by a key that was given.
  case valid
  case invalid
  /// No signature is at hand.
  case noSignature
  /// No key with its fingerprint was given.
  case noKey
  /// The key was not in use at its time.
  case keyOutOfTime
  /// Signed in a way that is not documented.
  case otherAlgorithm

  /// - Parameter signatures: what is at hand: out of saved metadata, out of the next digest.
  init(of head: DigestHead, signatures: [[UInt8]], keys: CloudTrailKeys) {
    guard head.otherAlgorithm == nil else {
      self = .otherAlgorithm
      return
    }
    guard !signatures.isEmpty else {
      self = .noSignature
      return
    }
    guard let key = keys[head.fingerprint] else {
      self = .noKey
      return
    }
    let text = head.signedText
    guard signatures.contains(where: { key.key.verifies($0, of: text) }) else {
      self = .invalid
      return
    }
    self = key.wasInUse(for: head) ? .valid : .keyOutOfTime
  }
}

extension CloudTrailKeys.Key {
  /// Digests are signed some time after the hour they are for; of a backfill the hour says nothing.
  private static let lagMs: Int64 = 2 * 3_600_000

  /// Whether a signature of a digest is by this key.
  func fits(_ signature: [UInt8], _ head: DigestHead) -> Bool {
    key.verifies(signature, of: head.signedText)
  }

  fileprivate func wasInUse(for head: DigestHead) -> Bool {
    if head.chain.isBackfill { return true }
    if let fromMs, head.endMs < fromMs - Self.lagMs { return false }
    if let toMs, head.endMs > toMs + Self.lagMs { return false }
    return true
  }
}
