/// What the ledger gives to a package; the ledger itself stays where it is.
public struct LedgerParts {
  /// The signed checkpoint that the proofs lead to, cosignatures and all.
  public var checkpoint: [UInt8]
  /// The ledger's public key as `name+id+base64`.
  public var verifierKey: String
  /// Public keys of witnesses, in the same form.
  public var witnessKeys: [String] = []
  /// Root certificates (PEM) of authorities of time that the organisation trusts.
  public var authorities: [UInt8]?
  /// What outsiders said of earlier heads, and rotations of keys: paths below `ledger/`.
  ///
  /// `anchors/SIZE/` holds `checkpoint`, `consistency` (a hash a line, from that size to the
  /// checkpoint's), replies of authorities (`*.tsr`) and signature lines of witnesses
  /// (`*.cosignature`).
  public var anchors: [PackageFile] = []
  /// Canonical bytes of a leaf.
  public var entry: (_ leaf: Int) throws -> [UInt8]
  /// The `.tlog-proof` of a leaf under the checkpoint.
  public var proof: (_ leaf: Int) throws -> [UInt8]
  /// The bytes a leaf stands for; nil where they have expired or are not to be handed out.
  public var content: (_ leaf: Int) throws -> [UInt8]?
  /// Signs a text as a note by the ledger's key.
  public var sign: (_ text: String) throws -> [UInt8]

  public init(
    checkpoint: [UInt8], verifierKey: String, entry: @escaping (_ leaf: Int) throws -> [UInt8],
    proof: @escaping (_ leaf: Int) throws -> [UInt8],
    content: @escaping (_ leaf: Int) throws -> [UInt8]?,
    sign: @escaping (_ text: String) throws -> [UInt8]
  ) {
    self.checkpoint = checkpoint
    self.verifierKey = verifierKey
    self.entry = entry
    self.proof = proof
    self.content = content
    self.sign = sign
  }
}
