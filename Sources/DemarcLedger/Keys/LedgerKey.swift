public import DemarcModel

/// A private key with its name: what signs heads, or cosigns them as a witness.
///
/// Never printed: it has no text form but the sealed or bare file's.
public struct LedgerKey: Sendable {
  let seed: [UInt8]
  /// The public half.
  public let verifier: VerifierKey

  /// - Parameter seed: 32 bytes of a good source of randomness.
  /// - Throws: `Diagnostic` when the name cannot stand in a note or the seed has another length.
  public init(
    name: String, seed: [UInt8], kind: VerifierKey.Kind = .ed25519
  ) throws(Diagnostic) {
    self.seed = seed
    verifier = try VerifierKey(
      name: name, kind: kind, publicKey: try Ed25519.publicKey(seed: seed))
  }

  /// The key's name in notes.
  public var name: String { verifier.name }

  /// Signs a note's text (type Ed25519).
  ///
  /// For a log's head use `HeadSigner`, which never signs two that contradict each other.
  public func sign(_ text: String) throws(Diagnostic) -> SignedNote.Signature {
    guard verifier.kind == .ed25519 else {
      throw Diagnostic("ledger.bad-key", "\(name) is a witness's key and signs with a time")
    }
    return SignedNote.Signature(
      name: name, keyID: verifier.keyID, bytes: try Ed25519.sign(Array(text.utf8), seed: seed))
  }

  /// Cosigns a checkpoint's text as a witness (C2SP tlog-cosignature, `cosignature/v1`).
  ///
  /// - Parameter time: Unix time in seconds.
  public func cosign(_ text: String, time: UInt64) throws(Diagnostic) -> SignedNote.Signature {
    guard verifier.kind == .cosignatureV1 else {
      throw Diagnostic("ledger.bad-key", "\(name) is no witness's key")
    }
    let signature = try Ed25519.sign(Cosignature.message(time: time, text: text), seed: seed)
    return SignedNote.Signature(
      name: name, keyID: verifier.keyID,
      bytes: Cosignature(time: time, signature: signature).bytes)
  }
}
