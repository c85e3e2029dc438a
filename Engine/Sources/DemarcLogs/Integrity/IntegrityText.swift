internal import DemarcEstate
internal import DemarcJSON
internal import DemarcModel

extension LogIntegrity {
  /// Lines for a terminal.
  ///
  /// - Parameter findingsMax: findings shown, the gravest first.
  public func text(findingsMax: Int = 50) -> String {
    var lines: [String] = []
    if chains.isEmpty { lines.append("No digest was found: nothing is proven.") }
    for chain in chains { add(chain, to: &lines) }
    if uncovered > 0 {
      lines.append("\(uncovered) log files of times or places for which there is no digest")
    }
    let shown = findings.sorted { $0.severity > $1.severity }.prefix(findingsMax)
    if !shown.isEmpty { lines.append("") }
    for finding in shown { lines.append(finding.line) }
    let rest = findings.count - shown.count + findingsLeftOut
    if rest > 0 { lines.append("and \(rest) more findings") }
    lines.append("")
    lines.append(words)
    return lines.joined(separator: "\n") + "\n"
  }

  /// The outcome in one sentence.
  private var words: String {
    switch outcome {
    case .pass: "Every digest and every log file is proven."
    case .fail: "The log files are not as CloudTrail delivered them, or that cannot be shown."
    case .error: "Not everything could be read."
    default: "Nothing wrong was found; not everything is proven."
    }
  }

  private func add(_ chain: DigestChain, to lines: inout [String]) {
    let (digests, files) = (chain.digests, chain.logFiles)
    lines.append(
      "\(chain.id): \(Timestamp.text(milliseconds: chain.firstMs)) to "
        + Timestamp.text(milliseconds: chain.lastMs))
    lines.append(
      "  digests: \(digests.valid) valid, \(digests.invalid) not valid, "
        + "\(digests.notProven) not proven, \(digests.missing) missing")
    lines.append(
      "  log files: \(files.valid) valid, \(files.changed) changed, \(files.missing) missing, "
        + "\(files.unlisted) not listed, \(files.notProven) not proven")
    if !chain.gaps.isEmpty { lines.append("  gaps: \(chain.gaps.count)") }
  }

  /// One JSON object.
  public func json() -> String {
    var writer = JSONWriter(indent: 2)
    writer.beginObject()
    writer.member("outcome", outcome.rawValue)
    writer.list("chains", chains) { chain, writer in Self.write(chain, into: &writer) }
    writer.list("findings", findings) { finding, writer in
      writer.member("kind", finding.kind.rawValue)
      writer.member("severity", finding.severity.rawValue)
      writer.member("weight", finding.kind.weight.rawValue)
      if let chain = finding.chain { Self.write(chain, into: &writer) }
      if !finding.object.isEmpty { writer.member("object", finding.object) }
      writer.member("file", finding.file)
      writer.time("from", finding.fromMs)
      writer.time("to", finding.toMs)
      writer.member("reason", finding.reason)
    }
    writer.member("findingsLeftOut", findingsLeftOut)
    writer.member("uncoveredLogFiles", uncovered)
    writer.member("otherFiles", otherFiles)
    writer.member("hashedBytes", textBytes)
    writer.member("diagnostics", diagnostics.map(\.description))
    writer.endObject()
    return writer.text + "\n"
  }

  private static func write(_ id: DigestChainID, into writer: inout JSONWriter) {
    writer.member("account", id.account)
    writer.member("region", id.region)
    writer.member("trail", id.trail)
    writer.member("homeRegion", id.homeRegion)
    if !id.organization.isEmpty { writer.member("organization", id.organization) }
    writer.member("backfill", id.isBackfill)
  }

  private static func write(_ chain: DigestChain, into writer: inout JSONWriter) {
    write(chain.id, into: &writer)
    writer.time("first", chain.firstMs)
    writer.time("last", chain.lastMs)
    writer.key("digests")
    writer.beginObject()
    writer.member("valid", chain.digests.valid)
    writer.member("invalid", chain.digests.invalid)
    writer.member("notProven", chain.digests.notProven)
    writer.member("missing", chain.digests.missing)
    writer.member("empty", chain.digests.empty)
    writer.endObject()
    writer.key("logFiles")
    writer.beginObject()
    writer.member("valid", chain.logFiles.valid)
    writer.member("changed", chain.logFiles.changed)
    writer.member("missing", chain.logFiles.missing)
    writer.member("unlisted", chain.logFiles.unlisted)
    writer.member("notProven", chain.logFiles.notProven)
    writer.endObject()
    writer.list("gaps", chain.gaps) { gap, writer in
      writer.time("from", gap.fromMs)
      writer.time("to", gap.toMs)
      writer.member("digestsMissing", gap.isMissing)
    }
  }
}

extension IntegrityFinding {
  fileprivate var line: String {
    let place = file ?? (object.isEmpty ? chain?.description ?? "" : object)
    var time = ""
    if let fromMs, kind == .gap {
      time =
        " from \(Timestamp.text(milliseconds: fromMs))"
        + (toMs.map { " to " + Timestamp.text(milliseconds: $0) } ?? "")
    }
    return "\(severity.rawValue) \(kind.rawValue)\(time): \(place): \(reason)"
  }
}
