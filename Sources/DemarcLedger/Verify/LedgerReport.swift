/// What a verification of a whole ledger saw; that there is one means that nothing was wrong.
public struct LedgerReport: Hashable, Sendable {
  public var checkpoint: Checkpoint
  /// Key names and ids under the checkpoint besides the log's own: witnesses, and others not checked.
  public var otherSignatures: [String] = []
  /// Times the key was handed over to a new one.
  public var rotations = 0
  public var kinds: [EvidenceKind: Int] = [:]
  /// Contents whose bytes were read and have the hash that their leaves name.
  public var blobs = 0
  /// Bytes of these contents before they were compressed.
  public var blobBytes: Int64 = 0
  /// Leaves whose content was deleted, with a tombstone that says by what rule and by whom.
  public var expired = 0
  /// Contents that are encrypted, and were not opened for want of a key.
  public var unopened = 0
  /// Leaves under a legal hold.
  public var held = 0
  /// Leaves whose content was redacted before it was stored.
  public var redacted = 0
  /// Timestamps by outside authorities that are recorded in the log; their tokens are checked elsewhere.
  public var timestamps = 0
  /// What the timestamps and cosignatures beside the log prove; filled in by `AnchorCheck`.
  public var anchors: [AnchorFinding] = []
  /// Whether the store's index was compared with the folder.
  public var storeWasChecked = false

  init(_ checkpoint: Checkpoint) { self.checkpoint = checkpoint }

  /// Whether anybody outside has a part in the evidence: a witness's signature or a timestamp.
  public var isAnchored: Bool {
    !otherSignatures.isEmpty || timestamps > 0 || !anchors.isEmpty
  }

  /// What this verification cannot prove, in sentences for people.
  public var limits: [String] {
    var lines = [
      "A ledger proves that nothing recorded was changed, left out or reordered since its head was"
        + " signed; not that what was recorded is true or complete."
    ]
    if isAnchored {
      lines.append(
        "Before the first timestamp or witness, whoever held the key could have written another"
          + " history; the anchors named above bound the time in which that was possible.")
    } else {
      lines.append(
        "No timestamp and no witness vouches for it yet: whoever holds the key could have written"
          + " all of it at once, at any time. Compare the root with a copy kept outside, or anchor it."
      )
    }
    lines.append(
      "Times in leaves are those the recording machine had; the public key must have come to you by"
        + " another way than this folder.")
    if unopened > 0 {
      lines.append(
        "\(unopened) contents are encrypted and were not opened: their bytes are not verified"
          + " without the blob key.")
    }
    if expired > 0 {
      lines.append(
        "\(expired) contents were deleted under a recorded rule: their leaves and hashes stand, their"
          + " bytes cannot be shown any more.")
    }
    return lines
  }
}
