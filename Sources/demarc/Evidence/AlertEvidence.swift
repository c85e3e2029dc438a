import DemarcLedger
import DemarcLogs
import DemarcModel
import DemarcReport

/// Puts the alerts of one detection run into the evidence ledger: one leaf a run, also for a run that
/// found nothing, since that shows that somebody was looking.
final class AlertEvidence {
  private let ledger: EvidenceLedger
  private let signer: HeadSigner
  private let collector: EvidenceCollector
  private let recordedAt: Instant
  private let inputs: [String]
  private let file: StagedFile
  private var encoder: AlertEncoder
  private var count = 0
  private var times: ClosedRange<Int64>?
  private var controls: Set<String> = []

  /// - Parameters:
  ///   - path: where alerts wait until the run ends; nothing stays there.
  ///   - inputs: the logs, as they were named.
  /// - Throws: `Diagnostic` when the place cannot be written.
  init(
    _ ledger: EvidenceLedger, _ signer: HeadSigner, collector: EvidenceCollector,
    recordedAt: Instant, inputs: [String], waitingAt path: String
  ) throws(Diagnostic) {
    self.ledger = ledger
    self.signer = signer
    self.collector = collector
    self.recordedAt = recordedAt
    self.inputs = inputs
    file = try StagedFile(path)
    encoder = try Self.lines()
  }

  /// Alerts as JSON lines, the form without assets.
  private static func lines() throws(Diagnostic) -> AlertEncoder {
    do throws(ReportError) {
      return try AlertEncoder(.json, AlertOptions(version: Demarc.version))
    } catch {
      throw Diagnostic("evidence.not-recorded", "\(error)")
    }
  }

  func take(_ alert: Alert) throws(Diagnostic) {
    encoder.encode(alert, into: &file.buffer)
    try file.spillIfLong()
    count += 1
    times =
      min(
        times?.lowerBound ?? alert.timeMs, alert.timeMs)...max(
        times?.upperBound ?? alert.timeMs, alert.timeMs)
    controls.formUnion(alert.rule.controls)
  }

  /// Records the run; returns the index of its leaf.
  ///
  /// - Throws: `Diagnostic`; then nothing was recorded.
  func record(_ summary: DetectionSummary) throws -> Int64 {
    var manifest = EvidenceManifest(
      kind: .alert, title: "Detection over \(inputs.joined(separator: ", "))",
      collectedAt: recordedAt)
    manifest.collector = collector
    manifest.source = EvidenceSource(system: "demarc detect", query: inputs.joined(separator: " "))
    if !summary.isComplete { manifest.source?.filters = ["stopped before the end of the logs"] }
    manifest.rows = count
    manifest.controlTotal = "\(summary.tally.events) events read, \(summary.tally.files) files"
    manifest.period = times.map {
      EvidencePeriod(
        from: Instant(secondsSince1970: Int($0.lowerBound / 1000)),
        to: Instant(secondsSince1970: Int($0.upperBound / 1000)))
    }
    manifest.facets = controls.sorted().map {
      EvidenceFacet(framework: "nist-800-53r5", id: $0, side: .customer)
    }
    manifest.recordClass = "audit-logs"
    if count > 0 {
      try file.close()
      let put = try ledger.blobs.put(file: file.staged)
      manifest.content = EvidenceContent(
        sha256: put.sha256, size: put.size, mediaType: "application/x-ndjson")
    }
    return try ledger.append([NewEvidence(manifest)], signer: signer).indices.lowerBound
  }
}
