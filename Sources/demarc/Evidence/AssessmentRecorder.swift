import DemarcBoundary
import DemarcLedger
import DemarcModel
import DemarcReport
import Glibc

/// Records what an assessment read, what people said, and what it found; the assessment then cites it.
///
/// All of a run goes in by one append, so that a killed run leaves nothing or everything.
struct AssessmentRecorder {
  let ledger: EvidenceLedger
  let signer: HeadSigner
  let collector: EvidenceCollector
  /// When the run began, in seconds since 1970: what changed later is not what was judged.
  let started: Int

  /// What was recorded, for a person.
  struct Outcome {
    var leaves: Range<Int64>
    var origin: String
    var size: Int64
  }

  /// - Parameters:
  ///   - texts: the workspace's own files, recorded when they have changed.
  ///   - document: writes the assessment, which by then cites its evidence.
  /// - Throws: `Diagnostic`; then nothing was recorded.
  func record(
    _ assessment: inout Assessment, texts: [String], recordedAt: Instant,
    document: (Assessment) -> [UInt8]
  ) throws -> Outcome {
    let run = RunEvidence(assessment: assessment, collector: collector, recordedAt: recordedAt)
    // The same words are recorded once, however often they are assessed.
    let lookup = EvidenceLookup(ledger: ledger)
    var waiting: [RunEvidence.Piece] = []
    var cited: [EvidenceCitation] = []
    for manifest in try exports(run, &assessment) {
      waiting.append(RunEvidence.Piece(subject: manifest.title, evidence: NewEvidence(manifest)))
    }
    for piece in try documents(texts, run) + run.statements() {
      if let known = try lookup.citation(of: piece) {
        cited.append(known)
      } else {
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
          cited.append(Self.citation(piece, index))
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
    _ run: RunEvidence, _ assessment: inout Assessment
  ) throws -> [EvidenceManifest] {
    let earlier = try latest(.import)
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
      manifest.previous = earlier[path]
      made.append(manifest)
    }
    return made
  }

  /// The workspace's own files, as they are.
  private func documents(_ texts: [String], _ run: RunEvidence) throws -> [RunEvidence.Piece] {
    try texts.map { path in
      RunEvidence.Piece(
        subject: path,
        evidence: NewEvidence(
          run.document(path), bytes: try Files.read(path), mediaType: "application/yaml"))
    }
  }

  /// The latest leaf of each title.
  private func latest(_ kind: EvidenceKind) throws -> [String: LedgerHash] {
    var query = EvidenceQuery()
    query.kinds = [kind]
    query.limit = Self.earlierMax
    return Dictionary(
      try ledger.leaves(query).map { ($0.title, $0.hash) },
      uniquingKeysWith: { newest, _ in newest })
  }

  /// Leaves that are looked through for an earlier version.
  private static let earlierMax = 20_000

  private static func citation(_ piece: RunEvidence.Piece, _ index: Int64) -> EvidenceCitation {
    let manifest = piece.evidence.manifest
    let content = manifest.content?.sha256 ?? piece.evidence.bytes.map { LedgerHash.sha256($0) }
    return EvidenceCitation(
      kind: manifest.kind.rawValue, subject: piece.subject, leaf: Int(index),
      sha256: content?.hex ?? "")
  }

  private func isUnchanged(_ path: String) -> Bool {
    var info = stat()
    return stat(path, &info) == 0 && info.st_mtim.tv_sec <= started
  }

  private static func mediaType(_ path: String) -> String {
    if path.hasSuffix(".gz") { return "application/gzip" }
    if path.hasSuffix(".ndjson") || path.hasSuffix(".jsonl") { return "application/x-ndjson" }
    return path.hasSuffix(".json") ? "application/json" : "application/octet-stream"
  }
}
