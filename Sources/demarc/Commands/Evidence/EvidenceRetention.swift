import ArgumentParser
import DemarcCatalog
import DemarcLedger
import DemarcModel
import DemarcReport

/// Puts leaves under a legal hold.
struct EvidenceHold: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "hold", abstract: "Put evidence under a legal hold, which blocks its expiry.")

  @OptionGroup var place: LedgerPlace
  @OptionGroup var deciding: LedgerDeciding

  @Argument(help: "Leaves, by index or hash.")
  var leaves: [String] = []

  @Option(help: "The case or request that asks for it.")
  var matter: String

  @Option(help: "Also all evidence for this requirement (repeatable).")
  var facet: [EvidenceFacet] = []

  func validate() throws {
    if leaves.isEmpty, facet.isEmpty { throw ValidationError("name a leaf, or --facet") }
  }

  func run() throws {
    try place.work { console in
      let (ledger, signer, _) = try place.writing()
      var indices = Set(try leaves.map { try ledger.find($0).index })
      let gone = try ledger.tombstones()
      for facet in facet {
        var query = EvidenceQuery()
        query.facet = facet
        query.limit = .max
        for leaf in try ledger.leaves(query) {
          if leaf.content != nil, gone[leaf.index] == nil { indices.insert(leaf.index) }
        }
      }
      let done = try ledger.hold(
        indices.sorted(), matter: matter, decision: deciding.decision, at: try deciding.at(),
        signer: signer)
      for (hold, index) in zip(done.indices, indices.sorted()) {
        console.print("\(hold) holds \(index)\n")
      }
    }
  }
}

/// Ends legal holds.
struct EvidenceRelease: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "release", abstract: "End legal holds, named by their own leaves.")

  @OptionGroup var place: LedgerPlace
  @OptionGroup var deciding: LedgerDeciding

  @Argument(help: "Leaves of holds.")
  var holds: [String]

  func run() throws {
    try place.work { console in
      let (ledger, signer, _) = try place.writing()
      let indices = try holds.map { try ledger.find($0).index }
      let done = try ledger.release(
        indices, decision: deciding.decision, at: try deciding.at(), signer: signer)
      for (release, hold) in zip(done.indices, indices) {
        console.print("\(release) releases \(hold)\n")
      }
    }
  }
}

/// Says what may be deleted, and deletes it.
struct EvidenceExpire: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "expire",
    abstract: "Say what retention rules ask of evidence; delete what is due.",
    discussion: """
      Without --approve it only lists. The longest minimum of the laws named by --regime wins; a duty to \
      delete that meets a minimum needs a person's decision, recorded as a leaf of the kind 'decision'. \
      The bytes are deleted after a tombstone leaf is recorded; the leaf itself stays, and the ledger \
      verifies as before.
      """)

  @OptionGroup var place: LedgerPlace

  @Argument(help: "Leaves, by index or hash; all with a content, if absent.")
  var leaves: [String] = []

  @Option(
    help: "Law, rule or framework whose rules apply, such as HIPAA or pci-dss-4.0.1 (repeatable).")
  var regime: [String] = []

  @Flag(help: "Delete what is due among the leaves named, or among all.")
  var approve = false

  @Option(help: "Leaf of the recorded decision, for a duty to delete that meets a minimum.")
  var decision: String?

  @Option(help: "Who approves; the name of the user, if absent.")
  var by: String?

  @Option(help: "Why it is deleted.")
  var because: String?

  @Option(help: "The day to speak of; now, if absent.")
  var asOf: String?

  func validate() throws {
    if regime.isEmpty { throw ValidationError("name the laws that apply with --regime") }
    if approve, because == nil { throw ValidationError("--approve needs --because") }
  }

  func run() throws {
    let at = try Session.instant(asOf)
    let all = RetentionRules.load(EmbeddedData()).tree ?? RetentionRules([])
    let rules = all.applying(regime)
    guard !rules.isEmpty else {
      let known = Set(all.rules.map(\.regime)).sorted().joined(separator: ", ")
      throw ValidationError("no rule of these is known; one of \(known)")
    }
    try place.work { console in
      let reading = try place.ledger()
      let named = try leaves.map { try reading.find($0).index }
      let entries = try reading.retention(
        on: at.day, rules: rules, only: named.isEmpty ? nil : named)
      guard approve else {
        console.print(listing(entries, at.day).text(style: console.style))
        return
      }
      let due =
        named.isEmpty
        ? entries.filter { $0.state.isDue }.map(\.leaf.index) : named
      let (ledger, signer, _) = try place.writing()
      let approval = ExpiryApproval(
        by: by ?? LedgerDeciding.user, reason: because ?? "",
        decision: try decision.map { try reading.find($0).index })
      let done = try ledger.expire(due, rules: rules, approval: approval, at: at, signer: signer)
      for (tombstone, index) in zip(done.appended.indices, due) {
        console.print("\(tombstone) is the tombstone of \(index)\n")
      }
      if done.unnamed > 0 {
        let contents = Label.count(done.unnamed, "content")
        console.note("\(contents) of steps that were cut off, which no leaf names, deleted too.")
      }
      if due.isEmpty { console.note("Nothing is due on \(at.day).") }
    }
  }

  private func listing(_ entries: [RetentionEntry], _ day: CivilDay) -> Listing {
    Listing(
      title: "Retention on \(day)",
      columns: [
        .init("Leaf", isNumber: true), .init("Title", narrowest: 16),
        .init("Class", mayGo: true), .init("State"), .init("By", narrowest: 20),
      ],
      rows: entries.map { entry in
        let (state, why) = words(entry.state)
        return [
          .init("\(entry.leaf.index)"), .init(entry.leaf.title),
          .init(entry.leaf.recordClass ?? "none", .quiet), state, .init(why, .quiet),
        ]
      },
      notes: ["--approve deletes what is due; nothing was deleted."],
      empty: "No leaf has a content.")
  }

  private func words(_ state: RetentionState) -> (Listing.Cell, String) {
    switch state {
    case .noContent: (.init("no content", .quiet), "")
    case .expired(let tombstone): (.init("expired", .quiet), "leaf \(tombstone)")
    case .held(let holds):
      (.init("held", .caution), "leaf " + holds.map { "\($0)" }.joined(separator: ", "))
    case .kept(let until, let rule): (.init("kept until \(until)", .good), rule.citation)
    case .due(let since, let rule): (.init("due since \(since)", .bad), rule.citation)
    case .dueByDuty(let rule): (.init("due", .bad), rule.citation)
    case .needsDecision(let delete, let keep, let until):
      (
        .init("needs a decision", .caution),
        "\(delete.citation) against \(keep.citation), until \(until)"
      )
    case .noRule: (.init("no rule", .quiet), "no figure for its class in the laws named")
    }
  }
}
