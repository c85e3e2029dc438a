public import DemarcModel

extension EvidenceLedger {
  /// The legal holds in force: each held leaf, and the leaves of its holds.
  public func holds() throws -> [Int64: [Int64]] {
    var query = EvidenceQuery()
    query.kinds = [.hold, .release]
    query.limit = .max
    query.latestFirst = false
    var holds: [Int64: Int64] = [:]
    for leaf in try leaves(query) {
      guard let subject = leaf.subject else { continue }
      if leaf.kind == .hold { holds[leaf.index] = subject } else { holds[subject] = nil }
    }
    var held: [Int64: [Int64]] = [:]
    for (hold, leaf) in holds.sorted(by: { $0.key < $1.key }) {
      held[leaf, default: []].append(hold)
    }
    return held
  }

  /// Leaves whose content was deleted, and the tombstone of each.
  public func tombstones() throws -> [Int64: Int64] {
    var query = EvidenceQuery()
    query.kinds = [.tombstone]
    query.limit = .max
    query.latestFirst = false
    var found: [Int64: Int64] = [:]
    for leaf in try leaves(query) { if let subject = leaf.subject { found[subject] = leaf.index } }
    return found
  }

  /// Puts leaves under a legal hold, one leaf of the ledger for each.
  ///
  /// - Parameters:
  ///   - matter: the case or request that asks for it.
  ///   - decision: who decided, and why.
  @discardableResult
  public func hold(
    _ indices: [Int64], matter: String, decision: EvidenceDecision, at: Instant,
    signer: HeadSigner
  ) throws -> AppendedEvidence {
    let tombstones = try tombstones()
    var evidence: [NewEvidence] = []
    for index in indices {
      let record = try record(index)
      if let tombstone = tombstones[index] {
        throw Diagnostic(
          "evidence.already-expired",
          "the content of leaf \(index) was deleted; leaf \(tombstone) says by whom",
          hint: "a hold comes before the deletion, or not at all")
      }
      var manifest = EvidenceManifest(
        kind: .hold, title: "Hold on leaf \(index) for \(matter)", collectedAt: at)
      manifest.subject = EvidenceSubject(
        index: index, leaf: record.hash, content: record.manifest.content?.sha256)
      manifest.facets = record.manifest.facets
      manifest.decision = decision
      manifest.details = [NamedText("matter", matter)]
      evidence.append(NewEvidence(manifest))
    }
    return try append(evidence, signer: signer)
  }

  /// Ends holds, named by their own leaves.
  ///
  /// - Throws: `evidence.no-hold` for a leaf that is no hold in force.
  @discardableResult
  public func release(
    _ indices: [Int64], decision: EvidenceDecision, at: Instant, signer: HeadSigner
  ) throws -> AppendedEvidence {
    let inForce = Set(try holds().values.joined())
    var evidence: [NewEvidence] = []
    for index in indices {
      guard inForce.contains(index) else {
        throw Diagnostic(
          "evidence.no-hold", "leaf \(index) is no hold that is in force",
          hint: "'demarc evidence list --kind hold' lists holds")
      }
      var manifest = EvidenceManifest(
        kind: .release, title: "Release of hold \(index)", collectedAt: at)
      manifest.subject = EvidenceSubject(index: index, leaf: try record(index).hash)
      manifest.decision = decision
      evidence.append(NewEvidence(manifest))
    }
    return try append(evidence, signer: signer)
  }
}
