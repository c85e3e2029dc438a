import DemarcAuditPackage
import DemarcBoundary
import DemarcLedger
import DemarcModel

/// Takes out of a ledger what an auditor's package needs.
struct AuditExport {
  let ledger: EvidenceLedger
  let key: LedgerKey
  let period: AuditPeriod
  let frameworks: [String]

  /// Leaves of the period that speak for one of the frameworks, or for none in particular.
  ///
  /// What an assessment cites speaks for the requirements that rest on it, whether or not the leaf says so.
  ///
  /// - Throws: `Diagnostic` when the ledger cannot be read.
  func items(_ assessment: Assessment?) throws -> [EvidenceItem] {
    let cited = assessment.map(Self.citedFacets) ?? [:]
    let wanted = Set(frameworks)
    var items: [EvidenceItem] = []
    let size = try ledger.checkpoint().checkpoint.size
    for index in 0..<size {
      let record = try ledger.record(index)
      let manifest = record.manifest
      guard speaks(manifest) else { continue }
      let facets = Set(manifest.facets.map(\.description)).union(cited[Int(index)] ?? [])
      let own = facets.filter { wanted.contains(Self.framework($0)) }
      guard facets.isEmpty || !own.isEmpty else { continue }
      items.append(
        EvidenceItem(
          leaf: Int(index), kind: manifest.kind.rawValue, title: manifest.title,
          facets: own.sorted(), collectedAt: manifest.collectedAt,
          // What speaks of more days than an audit may have counts for the day it was collected.
          period: manifest.period.flatMap {
            try? AuditPeriod(from: $0.from.day, to: $0.to.day)
          }, isLate: manifest.late,
          expires: Self.endsByItself.contains(manifest.kind) ? manifest.period?.to.day : nil,
          sha256: manifest.content?.sha256.hex, mediaType: manifest.content?.mediaType))
    }
    return items
  }

  /// Kinds that count until the end of their period and need a successor then.
  private static let endsByItself: Set<EvidenceKind> = [
    .attestation, .exception, .providerReport, .contract,
  ]

  private func speaks(_ manifest: EvidenceManifest) -> Bool {
    guard let own = manifest.period else { return manifest.collectedAt.day <= period.to }
    return own.from.day <= period.to && period.from <= own.to.day
  }

  private static func framework(_ facet: String) -> String {
    String(facet.prefix { $0 != "/" })
  }

  /// Requirements by the leaves that their verdicts rest on.
  private static func citedFacets(_ assessment: Assessment) -> [Int: Set<String>] {
    let index = CitationIndex(assessment)
    var facets: [Int: Set<String>] = [:]
    for verdict in assessment.matrix.verdicts {
      let requirement = verdict.requirement
      for leaf in index.leaves(of: requirement) {
        facets[leaf, default: []].insert("\(requirement.framework)/\(requirement.id)")
      }
    }
    return facets
  }

  /// What the assembler asks the ledger for.
  ///
  /// - Throws: `Diagnostic` when the head cannot be read; while the package is made, when another head takes
  ///   its place.
  func parts() throws -> LedgerParts {
    let gone = try ledger.tombstones()
    let head = try ledger.checkpoint()
    var parts = LedgerParts(
      checkpoint: head.bytes, verifierKey: "\(key.verifier)",
      entry: { try ledger.record(Int64($0)).entry },
      proof: { leaf in
        let proof = try ledger.proof(of: Int64(leaf))
        guard proof.checkpoint == head.bytes else {
          throw Diagnostic(
            "evidence.package-moved", "the ledger got a new head while the package was made",
            hint: "remove what was written, and run again when nobody else adds evidence")
        }
        return proof.bytes
      },
      content: { leaf in
        let manifest = try ledger.record(Int64(leaf)).manifest
        guard gone[Int64(leaf)] == nil, let content = manifest.content else { return nil }
        return try ledger.blobs.read(content.sha256)
      },
      sign: { text in
        SignedNote(text: text, signatures: [try key.sign(text)]).bytes
      })
    parts.anchors = try anchors(to: head.checkpoint.size) + rotations()
    return parts
  }

  /// Earlier heads with what outsiders said of them, and the proof that the ledger starts with each.
  private func anchors(to size: Int64) throws -> [PackageFile] {
    let anchors = LedgerAnchors(ledger.folder)
    return try anchors.sizes.filter { $0 <= size }.flatMap { anchored in
      let anchor = try anchors.anchor(anchored)
      let place = "anchors/\(anchored)"
      let path = try ledger.consistency(from: anchored, to: size)
      let replies = anchor.replies.map {
        PackageFile(path: "\(place)/\($0.name)", bytes: $0.reply.bytes)
      }
      let cosignatures = anchor.cosignatures.enumerated().map { number, signature in
        PackageFile(path: "\(place)/\(number + 1).cosignature", text: signature.line)
      }
      return [
        PackageFile(path: "\(place)/checkpoint", bytes: anchor.stamped),
        PackageFile(
          path: "\(place)/consistency", text: path.map { "\($0.base64)\n" }.joined()),
      ] + replies + cosignatures
    }
  }

  /// The notes by which earlier keys handed over to the one that signs now.
  private func rotations() throws -> [PackageFile] {
    var found: [PackageFile] = []
    while true {
      let name = "\(found.count + 1).note"
      let path = "\(ledger.folder.rotations)/\(name)"
      guard Files.exists(path) else { return found }
      found.append(PackageFile(path: "rotations/\(name)", bytes: try Files.read(path)))
    }
  }
}
