public import DemarcModel

/// One state of the responsibility matrix, named by the digest of its facts (RM6).
public struct MatrixVersion: Hashable, Sendable {
  /// From 1, in the order of recording.
  public var number: Int
  /// SHA-256 of the facts, 64 hexadecimal digits.
  public var digest: String
  /// The day the assessment spoke of.
  public var asOf: CivilDay
  /// When it was recorded, UTC milliseconds since 1970-01-01.
  public var recordedAtMs: Int64

  public init(number: Int, digest: String, asOf: CivilDay, recordedAtMs: Int64) {
    self.number = number
    self.digest = digest
    self.asOf = asOf
    self.recordedAtMs = recordedAtMs
  }

  /// `v3 (5f2a9c01d4e7)`.
  public var name: String { "v\(number) (\(digest.prefix(12)))" }
}

/// A person's decision that a version is how responsibility is divided.
public struct MatrixApproval: Hashable, Sendable {
  public var version: Int
  /// The digest that was approved: it binds the decision to the facts.
  public var digest: String
  public var signer: String
  public var reason: String
  /// When, UTC milliseconds since 1970-01-01.
  public var atMs: Int64

  public init(version: Int, digest: String, signer: String, reason: String, atMs: Int64) {
    self.version = version
    self.digest = digest
    self.signer = signer
    self.reason = reason
    self.atMs = atMs
  }

  /// The day of the decision.
  public var day: CivilDay {
    CivilDay(number: Int((atMs - (atMs < 0 ? 86_399_999 : 0)) / 86_400_000))
  }
}
