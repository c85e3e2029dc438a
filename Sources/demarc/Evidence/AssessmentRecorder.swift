import DemarcBoundary
import DemarcLedger
import DemarcModel
import DemarcReport

/// Records what an assessment read, what people said, and what it found; the assessment then cites it.
///
/// All of a run goes in by one append, so that a killed run leaves nothing or everything.
struct AssessmentRecorder {
  let ledger: EvidenceLedger
  let signer: HeadSigner
  let collector: EvidenceCollector
  /// When the run began: a file that changed later is not what was judged.
  let started: FileTime

  /// What was recorded, for a person.
  struct Outcome {
    var leaves: Range<Int64>
    var origin: String
    var size: Int64
  }

  /// - Parameters:
  ///   - texts: the workspace's own files, recorded when they have changed.
  ///   - statements: what else stands in the workspace: contracts, decisions, the matrix.
  ///   - document: writes the assessment, which by then cites its evidence.
  /// - Throws: `Diagnostic`; then nothing was recorded.
  func record(
    _ assessment: inout Assessment, texts: [String], statements: [EvidencePiece],
    recordedAt: Instant,
    document: (Assessment) -> [UInt8]
  ) throws -> Outcome {
    let run = RunEvidence(assessment: assessment, collector: collector, recordedAt: recordedAt)
    // The same words are recorded once, however often they are assessed.
    let lookup = EvidenceLookup(ledger: ledger)
    var waiting: [EvidencePiece] = []
    var cited: [EvidenceCitation] = []
    for manifest in try exports(run, lookup, &assessment) {
      waiting.append(EvidencePiece(subject: manifest.title, evidence: NewEvidence(manifest)))
    }
    for var piece in try documents(texts, run) + run.statements() + statements {
      if let known = try lookup.citation(of: piece) {
        cited.append(known)
      } else {
        piece.evidence.manifest.previous = try lookup.earlier(piece.evidence.manifest)
        waiting.append(piece)
      }
    }
    var rest = waiting[...]
    var isDone = false
    var last = assessment
    let appended = try ledger.append(
      signer: signer,
      making: { index in
        if let piece = rest.popFirst() {
          cited.append(piece.citation(at: index))
          return piece.evidence
        }
        guard !isDone else { return nil }
        isDone = true
        last.evidence = cited.sorted { ($0.leaf, $0.subject) < ($1.leaf, $1.subject) }
        return run.outcome(document(last))
      })
    assessment = last
    return Outcome(
      leaves: appended.indices, origin: appended.checkpoint.checkpoint.origin,
      size: appended.checkpoint.checkpoint.size)
  }

  /// Keeps the bytes of the exports, and says which of them cannot be kept as they were judged.
  private func exports(
    _ run: RunEvidence, _ lookup: EvidenceLookup, _ assessment: inout Assessment
  ) throws -> [EvidenceManifest] {
    var made: [EvidenceManifest] = []
    for var manifest in run.exports() {
      let path = manifest.title
      guard path != "-" else {
        assessment.diagnostics.append(
          Diagnostic(
            "evidence.not-kept", "what came from standard input is not kept as evidence",
            hint: "give a file, so that its bytes can be recorded", severity: .warning))
        continue
      }
      let put = try ledger.blobs.put(file: path)
      guard isUnchanged(path) else {
        throw Diagnostic(
          "evidence.changed", "\(path) was changed while it was assessed",
          hint: "nothing was recorded; wait until nothing writes to it, and run again")
      }
      manifest.content = EvidenceContent(
        sha256: put.sha256, size: put.size, mediaType: Self.mediaType(path))
      manifest.previous = try lookup.earlier(manifest)
      made.append(manifest)
    }
    return made
  }

  /// The workspace's own files, as they are.
  private func documents(_ texts: [String], _ run: RunEvidence) throws -> [EvidencePiece] {
    try texts.map { path in
      EvidencePiece(
        subject: path,
        evidence: NewEvidence(
          run.document(path), bytes: try Files.read(path), mediaType: MediaType.of(path)))
    }
  }

  private func isUnchanged(_ path: String) -> Bool {
    FileTime.changed(path).map { $0 <= started } ?? false
  }

  private static func mediaType(_ path: String) -> String {
    if path.hasSuffix(".gz") { return "application/gzip" }
    if path.hasSuffix(".ndjson") || path.hasSuffix(".jsonl") { return "application/x-ndjson" }
    return path.hasSuffix(".json") ? "application/json" : "application/octet-stream"
  }
}
