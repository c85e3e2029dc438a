public import DemarcLedger
public import DemarcModel

/// How long copies must stay, as retention rules say it of what they are copies of.
///
/// A lock in compliance mode cannot be taken back, so what may have to be deleted is not locked: a
/// content under a duty to delete, and one whose time is over.
public struct CopyRetention: Sendable {
  /// For all that belongs to no single piece of evidence: tiles, entries, checkpoints, anchors.
  public let whole: Instant
  private let contents: [LedgerHash: CivilDay?]

  /// - Parameters:
  ///   - entries: what the rules say of each leaf with a content.
  ///   - rules: those rules.
  ///   - day: today; what no rule speaks of is kept as long as the longest rule from now on.
  /// - Throws: `copy.no-retention` when no rule gives a time.
  public init(
    _ entries: [(content: LedgerHash?, state: RetentionState)], rules: [RetentionRule],
    on day: CivilDay
  ) throws(Diagnostic) {
    guard let longest = rules.compactMap({ $0.keep?.end(from: day) }).max() else {
      throw Diagnostic(
        "copy.no-retention", "none of the rules gives a time to keep",
        hint: "name a day with --retain-until")
    }
    var contents: [LedgerHash: CivilDay?] = [:]
    var latest = longest
    for entry in entries {
      guard let hash = entry.content else { continue }
      let end: CivilDay?
      switch entry.state {
      case .kept(let until, _): end = until
      // A hold has no end, and no rule is a reason to be careful.
      case .held, .noRule: end = longest
      case .noContent, .expired, .due, .dueByDuty, .needsDecision: end = nil
      }
      if let end { latest = max(latest, end) }
      // Bytes that several leaves share: a duty to delete wins, then the longest time.
      if let known = contents[hash] {
        guard let known, let end else {
          contents[hash] = .some(nil)
          continue
        }
        contents[hash] = max(known, end)
      } else {
        contents[hash] = .some(end)
      }
    }
    self.contents = contents
    whole = Instant(day: latest)
  }

  /// The end of a file's retention; nil for one that is not to be locked.
  ///
  /// - Parameter name: below the ledger's folder.
  public func end(of name: String) -> Instant? {
    guard name.hasPrefix("blobs/sha256/") else { return whole }
    let file = name.split(separator: "/").last ?? ""
    guard let hash = LedgerHash(hex: file.prefix { $0 != "." }), let end = contents[hash] else {
      return whole
    }
    return end.map { Instant(day: $0) }
  }
}
