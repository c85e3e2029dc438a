import ArgumentParser
import DemarcJSON
import DemarcLedger
import DemarcModel
import DemarcReport
import Glibc

/// Shows one leaf, or its content.
struct EvidenceShow: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "show", abstract: "Show one leaf in full, or write out its content.")

  @OptionGroup var place: LedgerPlace

  @Argument(help: "The leaf's index, or eight or more digits of its hash.")
  var leaf: String

  @Flag(help: "Write the content's bytes, checked against their hash.")
  var content = false

  @Option(help: "File for the content; standard output, if absent.")
  var output: String?

  @Flag(help: "Print JSON.")
  var json = false

  func run() throws {
    try place.work { console in
      let ledger = try place.ledger(opensSealed: content || output != nil)
      let record = try ledger.record(try ledger.find(leaf).index)
      if content || output != nil { return try write(record, ledger, console) }
      if json {
        console.print(try Self.json(record))
      } else {
        console.print(try page(record, ledger).text(style: console.style))
      }
    }
  }

  private func write(
    _ record: EvidenceRecord, _ ledger: EvidenceLedger, _ console: Console
  ) throws {
    guard let hash = record.manifest.content?.sha256 else {
      throw Diagnostic("evidence.no-content", "leaf \(record.index) has no content")
    }
    if let tombstone = try ledger.tombstones()[record.index], !ledger.blobs.holds(hash) {
      throw Diagnostic(
        "evidence.already-expired",
        "the content of leaf \(record.index) was deleted: leaf \(tombstone) says by whom")
    }
    guard let output else {
      // Whole in memory first: nothing that does not have the hash is printed.
      console.print(try ledger.blobs.read(hash))
      return
    }
    let file = try StagedFile(output)
    try ledger.blobs.read(hash) { chunk throws(Diagnostic) in
      file.append(chunk)
      try file.spillIfLong()
    }
    try file.close()
    try file.move()
  }

  static func json(_ record: EvidenceRecord) throws -> String {
    var out = JSONWriter(indent: 2)
    out.beginObject()
    out.member("index", Int(record.index))
    out.member("hash", record.hash.hex)
    out.key("manifest")
    out.value(try JSONDocument.parse(record.entry).root)
    out.endObject()
    return out.text + "\n"
  }

  private func page(_ record: EvidenceRecord, _ ledger: EvidenceLedger) throws -> DetailPage {
    let manifest = record.manifest
    var page = DetailPage(title: "\(record.index)  \(manifest.title)")
    page.value("kind", manifest.kind.rawValue)
    page.value("leaf hash", record.hash.hex)
    page.value("collected", "\(manifest.collectedAt)" + (manifest.late ? ", late" : ""))
    page.value("period", manifest.period.map { "\($0.from) to \($0.to)" })
    if let content = manifest.content {
      page.value("content", "\(EvidenceText.bytes(content.size)), \(content.mediaType)")
      page.value("SHA-256", content.sha256.hex)
    }
    page.value("rows", manifest.rows.map { "\($0)" })
    page.value("control total", manifest.controlTotal)
    page.value("record class", manifest.recordClass)
    if let collector = manifest.collector {
      page.value(
        "collector",
        [collector.name, collector.version, collector.runner.map { "run by \($0)" }]
          .compactMap { $0 }.joined(separator: " "))
    }
    if let source = manifest.source {
      page.value(
        "source", source.system + (source.environment.map { " (\($0))" } ?? ""))
      page.value("query", source.query)
      page.list("Parameters", source.parameters.map { "\($0.name) = \($0.value)" })
      page.list("Filters", source.filters)
    }
    page.value("new version of", manifest.previous.map(\.hex))
    page.value("about", manifest.subject.map { "leaf \($0.index)" })
    if let decision = manifest.decision {
      page.value("decided by", decision.by)
      page.value("because", decision.reason)
      page.value(
        "rule", decision.rule.map { $0 + (decision.citation.map { ", \($0)" } ?? "") })
    }
    page.list("Speaks for", manifest.facets.map(\.description))
    if let redaction = manifest.redaction {
      page.list(
        "Redacted before it was stored",
        redaction.rules.map { "\($0.id): \($0.count)" } + ["hash before: \(redaction.before)"])
    }
    page.list("Details", manifest.details.map { "\($0.name): \($0.value)" })
    var later = EvidenceQuery()
    later.subject = record.index
    var versions = EvidenceQuery()
    versions.previous = record.hash
    page.list(
      "Later leaves about it",
      try (ledger.leaves(later) + ledger.leaves(versions)).sorted { $0.index < $1.index }
        .map { "\($0.index) \($0.kind.rawValue): \($0.title)" })
    return page
  }
}
