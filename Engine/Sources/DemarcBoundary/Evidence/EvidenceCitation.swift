/// Where in the evidence ledger the proof of something stands.
public struct EvidenceCitation: Hashable, Sendable {
  /// What kind of evidence it is, as the ledger names it: `import`, `attestation` and so on.
  public var kind: String
  /// What it is evidence of: the path of an export, the id of a report, the subject of a person's word.
  public var subject: String
  /// Index of the ledger's leaf, from 0.
  public var leaf: Int
  /// SHA-256 of the recorded bytes, 64 hexadecimal digits.
  public var sha256: String

  public init(kind: String, subject: String, leaf: Int, sha256: String) {
    self.kind = kind
    self.subject = subject
    self.leaf = leaf
    self.sha256 = sha256
  }
}
