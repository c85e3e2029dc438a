internal import DemarcEstate
internal import DemarcModel

/// The last step: finds log files that no digest names although digests speak for their time.
struct UnlistedLogs {
  private struct Place: Hashable {
    let account: String
    let region: String
  }

  /// A time for which a digest is there, and the chain it belongs to.
  private struct Span {
    var fromMs: Int64
    var toMs: Int64
    var chain: Int
  }

  private var covered: [Place: [Span]] = [:]
  private(set) var findings: [IntegrityFinding] = []
  /// Log files of no covered time.
  private(set) var uncovered = 0

  /// - Parameter digests: the heads of each chain, in order of time.
  init(_ chains: [DigestChain], _ digests: [[DigestHead]], lagMs: Int64) {
    for (index, heads) in digests.enumerated() where !chains[index].id.isBackfill {
      var spans: [Span] = []
      for head in heads {
        if let last = spans.last, head.startMs <= last.toMs {
          spans[spans.count - 1].toMs = max(last.toMs, head.endMs)
        } else {
          spans.append(Span(fromMs: head.startMs, toMs: head.endMs, chain: index))
        }
      }
      // A file made just before the end of a stretch may have been delivered just after it.
      for at in spans.indices { spans[at].toMs -= lagMs }
      let id = chains[index].id
      covered[Place(account: id.account, region: id.region), default: []] += spans
    }
  }

  /// Takes a file that may be a log file.
  mutating func take(_ path: String, listed: Set<UInt64>, _ chains: inout [DigestChain]) {
    guard let file = Self.logFile(path) else { return }
    guard !listed.contains(ObjectKey.mark(path)) else { return }
    let spans = covered[Place(account: file.account, region: file.region)] ?? []
    guard let span = spans.first(where: { $0.fromMs <= file.timeMs && file.timeMs <= $0.toMs })
    else {
      uncovered += 1
      return
    }
    chains[span.chain].logFiles.unlisted += 1
    findings.append(
      IntegrityFinding(
        .logFileUnlisted, chain: chains[span.chain].id,
        object: ObjectKey.canonical(path).map(String.init) ?? "", file: path, fromMs: file.timeMs,
        toMs: file.timeMs,
        reason: "no digest of its time names it: it was added later, or another trail without "
          + "log file validation delivered it"))
  }

  /// Account, region and time of a log file: by its name, else by the place where it lies.
  private static func logFile(_ path: String) -> (account: String, region: String, timeMs: Int64)? {
    if let name = LogFileName(ObjectKey.name(path)) {
      return (name.account, name.region, name.timeMs)
    }
    // AWSLogs/[o-…/]111122223333/CloudTrail/eu-west-1/2026/06/30/name
    guard let parts = ObjectKey.canonical(path)?.split(separator: "/"), parts.count >= 8,
      let at = parts.firstIndex(of: "CloudTrail"), at >= 2, parts.count == at + 6,
      let midnight = Timestamp.milliseconds(parts[at + 2..<at + 5].joined(separator: "-"))
    else { return nil }
    return (String(parts[at - 1]), String(parts[at + 1]), midnight + 12 * 3_600_000)
  }
}
