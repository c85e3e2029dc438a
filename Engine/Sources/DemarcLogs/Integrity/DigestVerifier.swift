/// Checks log files of CloudTrail against the digests that were delivered with them.
///
/// Follows "Validating CloudTrail log file integrity" of AWS's user guide, for files at hand instead
/// of a bucket: nothing is fetched. Files are read one after another; memory holds the heads of the
/// digests, never their lists of log files.
public struct DigestVerifier: Sendable {
  public let keys: CloudTrailKeys
  public let options: DigestOptions

  public init(keys: CloudTrailKeys, options: DigestOptions = DigestOptions()) {
    self.keys = keys
    self.options = options
  }

  /// Checks all that lies below directories, or in files given by name.
  ///
  /// - Parameter progress: told the files and bytes of text done, now and then.
  public func verify(
    _ paths: [String], progress: (_ files: Int, _ bytes: Int) -> Void = { _, _ in }
  ) -> LogIntegrity {
    LogIntegrity()
  }
}

/// The bounds of a check of digests.
public struct DigestOptions: Hashable, Sendable {
  /// Findings kept; the rest are counted.
  public var findingsMax = 10_000
  /// Bytes of one digest, after inflation.
  public var digestBytesMax = 64 << 20
  /// Digests of one run.
  public var digestsMax = 4_000_000
  /// Milliseconds that a log file may be younger than the newest digest and not be missed in it.
  public var deliveryLagMs: Int64 = 15 * 60 * 1000

  public init() {}
}
