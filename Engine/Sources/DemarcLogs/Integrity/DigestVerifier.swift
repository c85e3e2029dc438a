internal import DemarcEstate
internal import DemarcModel

/// Checks log files of CloudTrail against the digests that were delivered with them.
///
/// Follows "Validating CloudTrail log file integrity" of AWS's user guide, for files at hand
/// instead of a bucket: nothing is fetched. Files are read one after another; memory holds the
/// heads of the digests, never their lists of log files.
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
    verify(FileTree(paths), progress: progress)
  }

  package func verify(
    _ tree: any DigestTree, progress: (_ files: Int, _ bytes: Int) -> Void = { _, _ in }
  ) -> LogIntegrity {
    var scan = DigestScan(tree, options: options)
    scan.run { progress($0, 0) }
    var findings = unreadable(scan)

    let groups = Dictionary(grouping: scan.heads, by: \.chain).sorted { $0.key < $1.key }
    let judges = groups.map { ChainJudge($0.key, $0.value, scan: scan, keys: keys) }
    var chains = judges.map(\.chain)
    findings += judges.flatMap(\.findings)

    var check = LogFileCheck(tree, scan, options: options)
    for (index, judge) in judges.enumerated() {
      for digest in judge.digests {
        check.check(digest.head, digest.proof, &chains[index])
        progress(scan.files + check.files, check.textBytes)
      }
    }
    findings += check.findings

    var unlisted = UnlistedLogs(
      chains, judges.map { $0.digests.map(\.head) }, lagMs: options.deliveryLagMs)
    tree.walk({ unlisted.take($0, listed: check.listed, &chains) }, fault: { _ in })
    findings += unlisted.findings

    var result = LogIntegrity()
    result.chains = chains
    result.findings = Self.sorted(findings)
    result.findingsLeftOut = max(0, findings.count - options.findingsMax)
    result.findings.removeLast(result.findingsLeftOut)
    result.uncovered = unlisted.uncovered
    result.otherFiles = scan.otherFiles
    result.textBytes = check.textBytes
    result.diagnostics = scan.diagnostics + check.diagnostics
    return result
  }

  private func unreadable(_ scan: DigestScan) -> [IntegrityFinding] {
    scan.unreadable.map {
      IntegrityFinding(
        .digestUnreadable, object: ObjectKey.canonical($0.file).map(String.init) ?? "",
        file: $0.file, reason: $0.reason)
    }
  }

  private static func sorted(_ findings: [IntegrityFinding]) -> [IntegrityFinding] {
    findings.sorted { left, right in
      if left.chain != right.chain {
        guard let first = left.chain, let second = right.chain else { return left.chain == nil }
        return first < second
      }
      return (left.fromMs ?? .min, left.kind.rawValue, left.object, left.file ?? "")
        < (right.fromMs ?? .min, right.kind.rawValue, right.object, right.file ?? "")
    }
  }
}

/// The bounds of a check of digests.
public struct DigestOptions: Hashable, Sendable {
  /// Findings kept; the rest are counted.
  public var findingsMax = 10_000
  /// Bytes of one digest, after inflation.
  public var digestBytesMax = 64 << 20
  /// Digests of one run; about 1.5 kB of memory each.
  public var digestsMax = 1_000_000
  /// Milliseconds that a log file may be younger than the newest digest and not be missed in it.
  public var deliveryLagMs: Int64 = 15 * 60 * 1000

  public init() {}
}
