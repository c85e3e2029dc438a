public import DemarcModel

/// A leaf with a content, and what retention says of it.
public struct RetentionEntry: Sendable {
  public var leaf: IndexedLeaf
  public var state: RetentionState
}

/// The approval of a deletion.
public struct ExpiryApproval: Hashable, Sendable {
  public var by: String
  public var reason: String
  /// The leaf of the recorded decision, where a duty to delete meets a minimum that still runs.
  public var decision: Int64?

  public init(by: String, reason: String, decision: Int64? = nil) {
    self.by = by
    self.reason = reason
    self.decision = decision
  }
}

extension EvidenceLedger {
  /// What retention says of each leaf that has a content, in the order of the log.
  ///
  /// - Parameter only: these leaves; all, if nil.
  public func retention(
    on day: CivilDay, rules: [RetentionRule], only: [Int64]? = nil
  ) throws -> [RetentionEntry] {
    let judge = RetentionJudge(rules)
    let (holds, tombstones) = (try holds(), try tombstones())
    var query = EvidenceQuery()
    query.limit = .max
    query.latestFirst = false
    let leaves =
      try only.map { indices in
        try indices.map { index in try find("\(index)") }
      } ?? leaves(query).filter { $0.content != nil }
    let reader = try reader()
    return try leaves.map { leaf in
      if let tombstone = tombstones[leaf.index] {
        return RetentionEntry(leaf: leaf, state: .expired(tombstone: tombstone))
      }
      let manifest = try EvidenceManifest(
        try reader.entry(leaf.index), name: "leaf \(leaf.index)")
      let state = judge.state(manifest, on: day)
      if state != .noContent, let held = holds[leaf.index] {
        return RetentionEntry(leaf: leaf, state: .held(by: held))
      }
      return RetentionEntry(leaf: leaf, state: state)
    }
  }

  /// Deletes contents whose time is over: first a tombstone leaf for each, then the bytes.
  ///
  /// A content that other leaves still need stays until the last of them expires.
  ///
  /// - Throws: `evidence.held`, `evidence.still-kept`, `evidence.needs-decision` or
  ///   `evidence.no-rule`; then nothing was deleted.
  @discardableResult
  public func expire(
    _ indices: [Int64], rules: [RetentionRule], approval: ExpiryApproval, at: Instant,
    signer: HeadSigner
  ) throws -> (appended: AppendedEvidence, unnamed: Int) {
    let decided = try approval.decision.map(decision)
    var evidence: [NewEvidence] = []
    for entry in try retention(on: at.day, rules: rules, only: indices) {
      let rule = try Self.rule(entry, decided: decided != nil)
      let record = try record(entry.leaf.index)
      var manifest = EvidenceManifest(
        kind: .tombstone, title: "Content of leaf \(record.index) deleted", collectedAt: at)
      manifest.subject = EvidenceSubject(
        index: record.index, leaf: record.hash, content: record.manifest.content?.sha256)
      manifest.facets = record.manifest.facets
      manifest.decision = EvidenceDecision(
        by: approval.by, reason: approval.reason, rule: rule.id, citation: rule.citation)
      if let decided {
        manifest.details = [NamedText("decision", "leaf \(decided.index) \(decided.hash)")]
      }
      evidence.append(NewEvidence(manifest))
    }
    let done = try append(evidence, signer: signer)
    return (done, try sweep())
  }

  private func decision(_ index: Int64) throws -> EvidenceRecord {
    let record = try record(index)
    guard record.manifest.kind == .decision else {
      throw Diagnostic(
        "evidence.no-decision", "leaf \(index) is a \(record.manifest.kind.rawValue), no decision",
        hint: "record one: 'demarc evidence add FILE --kind decision'")
    }
    return record
  }

  private static func rule(_ entry: RetentionEntry, decided: Bool) throws -> RetentionRule {
    let leaf = "leaf \(entry.leaf.index) ('\(entry.leaf.title)')"
    switch entry.state {
    case .due(_, let rule), .dueByDuty(let rule): return rule
    case .needsDecision(let rule, let keep, let until):
      if decided { return rule }
      throw Diagnostic(
        "evidence.needs-decision",
        "\(leaf): \(rule.citation) asks to delete it, \(keep.citation) to keep it until \(until)",
        hint: "record a person's decision, and name its leaf with --decision")
    case .held(let holds):
      throw Diagnostic(
        "evidence.held",
        "\(leaf) is under a legal hold: leaf \(holds.map { "\($0)" }.joined(separator: ", "))",
        hint: "a hold is ended with 'demarc evidence release'")
    case .kept(let until, let rule):
      throw Diagnostic(
        "evidence.still-kept", "\(leaf) is kept until \(until) by \(rule.id): \(rule.citation)",
        hint: "nothing deletes it before")
    case .expired(let tombstone):
      throw Diagnostic(
        "evidence.already-expired", "\(leaf) was deleted already: leaf \(tombstone) says by whom")
    case .noContent:
      throw Diagnostic("evidence.no-content", "\(leaf) has no content that could be deleted")
    case .noRule:
      throw Diagnostic(
        "evidence.no-rule",
        "no retention rule that applies gives a time for \(leaf), of the class "
          + (entry.leaf.recordClass.map { "'\($0)'" } ?? "none"),
        hint: "give its class when it is added, and name laws with --regime")
    }
  }

  /// Deletes contents all of whose leaves have tombstones, also those a killed process left, and what no
  /// leaf names.
  ///
  /// - Returns: how many contents no leaf named.
  @discardableResult
  public func sweep() throws -> Int {
    let lock = try LedgerLock(folder.lock)
    defer { withExtendedLifetime(lock) {} }
    let tombstones = try tombstones()
    for index in tombstones.keys.sorted() {
      guard let content = try store.leaf(index)?.content, blobs.holds(content) else { continue }
      if try leaves(of: content).allSatisfy({ tombstones[$0.index] != nil }) {
        try blobs.remove(content)
      }
    }
    return try blobs.removeStrays { try !leaves(of: $0).isEmpty }
  }

  /// The leaves that stand for a content.
  private func leaves(of content: LedgerHash) throws -> [IndexedLeaf] {
    var query = EvidenceQuery()
    query.content = content
    query.limit = .max
    return try leaves(query)
  }
}
