import ArgumentParser
import DemarcJSON
import DemarcLedger
import DemarcModel
import DemarcReport

/// Lists leaves.
struct EvidenceList: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "list", abstract: "List evidence, the latest first.")

  @OptionGroup var place: LedgerPlace

  @Option(help: "Kind: import, assessment, document, hold … (repeatable).")
  var kind: [EvidenceKind] = []

  @Option(help: "Requirement, as soc2/CC6.1, soc2/CC6.1@identity or soc2/CC6.1:customer.")
  var facet: EvidenceFacet?

  @Option(help: "Framework, whatever the requirement.")
  var framework: String?

  @Option(help: "Collected on this day or later.")
  var since: String?

  @Option(help: "At most so many.")
  var limit = 50

  @Flag(help: "Print JSON.")
  var json = false

  func validate() throws {
    if limit < 1 { throw ValidationError("--limit is 1 or more") }
  }

  func run() throws {
    var query = EvidenceQuery()
    query.kinds = kind.isEmpty ? nil : Set(kind)
    query.facet = facet
    query.framework = framework
    query.since = try since.map { try Session.instant($0) }
    query.limit = limit
    try place.work { console in
      let ledger = try place.ledger()
      let head = try ledger.checkpoint().checkpoint
      let leaves = try ledger.leaves(query)
      guard !json else {
        console.print(EvidenceText.json(leaves, head))
        return
      }
      let (held, gone) = (try ledger.holds(), try ledger.tombstones())
      console.print(
        EvidenceText.listing(leaves, head, held: held, gone: gone).text(style: console.style))
    }
  }
}

/// How leaves read.
enum EvidenceText {
  static func listing(
    _ leaves: [IndexedLeaf], _ head: Checkpoint, held: [Int64: [Int64]], gone: [Int64: Int64]
  ) -> Listing {
    let rows = leaves.map { leaf -> [Listing.Cell] in
      let state: Listing.Cell =
        gone[leaf.index] != nil
        ? .init("expired", .quiet) : held[leaf.index] != nil ? .init("held", .caution) : .init("")
      return [
        .init("\(leaf.index)"), .init("\(leaf.collectedAt)", .quiet), .init(leaf.kind.rawValue),
        .init(leaf.title), .init(facets(leaf.facets)), .init(leaf.size.map(bytes) ?? "", .quiet),
        state, .init(String(leaf.hash.hex.prefix(8)), .quiet),
      ]
    }
    return Listing(
      title: "\(head.origin): \(head.size) leaves",
      columns: [
        .init("Leaf", isNumber: true), .init("Collected", mayGo: true), .init("Kind"),
        .init("Title", narrowest: 44), .init("For", narrowest: 12, mayGo: true),
        .init("Content", isNumber: true, mayGo: true), .init("State"), .init("Hash", mayGo: true),
      ],
      rows: rows,
      notes: leaves.count < head.size
        ? ["\(leaves.count) shown; --limit, --kind, --facet and --since choose others"] : [],
      empty: head.size == 0
        ? "Nothing is recorded yet; 'demarc evidence add FILE' records a document."
        : "No leaf answers these questions.")
  }

  private static func facets(_ facets: [EvidenceFacet]) -> String {
    guard let first = facets.first else { return "" }
    return "\(first)" + (facets.count > 1 ? " +\(facets.count - 1)" : "")
  }

  static func bytes(_ count: Int64) -> String {
    let units = ["B", "KB", "MB", "GB"]
    var value = count
    var unit = 0
    while value >= 10_000, unit < units.count - 1 {
      value /= 1000
      unit += 1
    }
    return "\(value) \(units[unit])"
  }

  static func json(_ leaves: [IndexedLeaf], _ head: Checkpoint) -> String {
    var out = JSONWriter(indent: 2)
    out.beginObject()
    out.member("origin", head.origin)
    out.member("size", Int(head.size))
    out.member("root", head.root.base64)
    out.key("leaves")
    out.beginArray()
    for leaf in leaves {
      out.beginObject()
      out.member("index", Int(leaf.index))
      out.member("hash", leaf.hash.hex)
      out.member("kind", leaf.kind.rawValue)
      out.member("title", leaf.title)
      out.member("collectedAt", "\(leaf.collectedAt)")
      if !leaf.facets.isEmpty { out.member("facets", leaf.facets.map(\.description)) }
      out.member("content", leaf.content?.hex)
      if let size = leaf.size { out.member("size", Int(size)) }
      out.member("recordClass", leaf.recordClass)
      if let subject = leaf.subject { out.member("subject", Int(subject)) }
      out.member("previous", leaf.previous?.hex)
      out.endObject()
    }
    out.endArray()
    out.endObject()
    return out.text + "\n"
  }
}
