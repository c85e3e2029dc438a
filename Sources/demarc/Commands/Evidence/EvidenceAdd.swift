import ArgumentParser
import DemarcCatalog
import DemarcLedger
import DemarcModel
import DemarcReport

/// Puts documents into the ledger.
struct EvidenceAdd: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "add", abstract: "Record documents, all of those named or none.")

  @OptionGroup var place: LedgerPlace

  @Argument(help: "Files.")
  var files: [String]

  @Option(help: "Kind: document, contract, provider-report, decision ….")
  var kind = EvidenceKind.document

  @Option(help: "One line that names it; the file's name, if absent.")
  var title: String?

  @Option(help: "Requirement it speaks for, as soc2/CC6.1@identity:customer (repeatable).")
  var facet: [EvidenceFacet] = []

  @Option(help: "Media type; by the file's name, if absent.")
  var mediaType: String?

  @Option(help: "Class of records for retention, such as documentation or audit-logs.")
  var recordClass: String?

  @Option(help: "The time it speaks of, as 2026-01-01..2026-06-30.")
  var period: String?

  @Option(help: "System it comes from.")
  var source: String?

  @Option(help: "Query, call or path by which it was got there.")
  var query: String?

  @Option(help: "Records in it.")
  var rows: Int?

  @Option(help: "Leaf of which it is the new version.")
  var replaces: String?

  @Flag(help: "It came later than it was due.")
  var late = false

  @Option(help: "Take out secrets, personal or all of both before it is stored.")
  var redact: RedactionChoice?

  @Option(help: "File with redaction rules of your own, used along with those of demarc.")
  var redactionRules: String?

  @Option(help: "When it was collected; now, if absent.")
  var asOf: String?

  enum RedactionChoice: String, ExpressibleByArgument, CaseIterable {
    case secrets, personal, all

    var categories: Set<RedactionRule.Category> {
      switch self {
      case .secrets: [.secret]
      case .personal: [.personal]
      case .all: [.secret, .personal]
      }
    }
  }

  func validate() throws {
    if files.isEmpty { throw ValidationError("name a file") }
    if title != nil || replaces != nil, files.count > 1 {
      throw ValidationError("--title and --replaces go with one file")
    }
    if let recordClass, RetentionRule.Records(rawValue: recordClass) == nil {
      let known = RetentionRule.Records.allCases.map(\.rawValue).joined(separator: ", ")
      throw ValidationError("'\(recordClass)' is no class of records; one of \(known)")
    }
  }

  func run() throws {
    let at = try Session.instant(asOf)
    let span = try period.map(Self.period)
    try place.work { console in
      let (ledger, signer, _) = try place.writing()
      let redactor = try redactor()
      let previous = try replaces.map { try ledger.find($0).hash }
      var rest = files[...]
      let done = try ledger.append(signer: signer) {
        guard let path = rest.popFirst() else { return nil }
        let name = path.split(separator: "/").last.map(String.init) ?? path
        var manifest = EvidenceManifest(kind: kind, title: title ?? name, collectedAt: at)
        manifest.facets = facet
        manifest.collector = EvidenceCollector(
          name: "demarc evidence add", version: Demarc.version, runner: LedgerDeciding.user)
        if source != nil || query != nil {
          manifest.source = EvidenceSource(system: source ?? "not stated", query: query)
        }
        manifest.period = span
        manifest.rows = rows
        manifest.recordClass = recordClass
        manifest.previous = previous
        manifest.late = late
        manifest.details = [NamedText("file", name)]
        return try evidence(manifest, path, ledger, redactor)
      }
      for index in done.indices {
        console.print("\(index) \(try ledger.record(index).hash)\n")
      }
    }
  }

  private func evidence(
    _ manifest: EvidenceManifest, _ path: String, _ ledger: EvidenceLedger, _ redactor: Redactor?
  ) throws -> NewEvidence {
    let type = mediaType ?? MediaType.of(path)
    guard let redactor else {
      var manifest = manifest
      let put = try ledger.blobs.put(file: path)
      manifest.content = EvidenceContent(sha256: put.sha256, size: put.size, mediaType: type)
      return NewEvidence(manifest)
    }
    return try NewEvidence(manifest, bytes: try Files.read(path), mediaType: type).redacted(
      by: redactor, salt: LedgerPlace.random(Redactor.saltBytes)
    ) { before, salt throws(Diagnostic) in try place.keyFolder.keepSalt(salt, of: before) }
  }

  private func redactor() throws -> Redactor? {
    guard redact != nil || redactionRules != nil else { return nil }
    let categories = redact?.categories ?? [.secret, .personal]
    let name = "catalog/redaction.json"
    var rules = try RedactionRules(EmbeddedData().file(name) ?? [], name: name).only(
      redact == nil ? [] : categories)
    if let redactionRules {
      rules.rules += try RedactionRules(try Files.read(redactionRules), name: redactionRules).rules
    }
    return Redactor(rules)
  }

  static func period(_ text: String) throws -> EvidencePeriod {
    let parts = text.split(separator: ".", omittingEmptySubsequences: false)
    guard parts.count == 3, parts[1].isEmpty, let from = Instant(String(parts[0])),
      let last = Instant(String(parts[2]))
    else { throw ValidationError("a period is written 2026-01-01..2026-06-30") }
    // A day that ends a period is in it to its last second.
    let to = parts[2].utf8.count == 10 ? Instant(day: last.day, second: 86_399) : last
    return EvidencePeriod(from: from, to: to)
  }
}

/// Media types by the endings of names, for a list a person reads.
enum MediaType {
  private static let known = [
    "json": "application/json", "ndjson": "application/x-ndjson", "csv": "text/csv",
    "txt": "text/plain", "log": "text/plain", "md": "text/markdown", "html": "text/html",
    "yaml": "application/yaml", "yml": "application/yaml", "xml": "application/xml",
    "pdf": "application/pdf", "png": "image/png", "jpg": "image/jpeg", "jpeg": "image/jpeg",
    "gz": "application/gzip", "zip": "application/zip", "eml": "message/rfc822",
    "docx": "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
    "xlsx": "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
  ]

  static func of(_ path: String) -> String {
    let ending = path.split(separator: ".").last.map { $0.lowercased() } ?? ""
    return known[ending] ?? "application/octet-stream"
  }
}
