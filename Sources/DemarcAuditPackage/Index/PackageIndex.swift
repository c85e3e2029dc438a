internal import DemarcJSON
internal import DemarcModel
internal import DemarcReport

/// The way from a control facet to its evidence, its leaf and its proof.
public struct PackageIndex: Hashable, Sendable {
  /// One leaf and where its files are.
  public struct Entry: Hashable, Sendable {
    public var record: EvidenceItem
    public var entry: String
    public var proof: String
    /// The bytes themselves; nil where the leaf says all, or they have expired or are withheld.
    public var file: String?
  }

  /// In the order of the leaves.
  public var entries: [Entry]

  /// `000012`, so that names sort as numbers do.
  static func stem(_ leaf: Int) -> String {
    let digits = "\(leaf)"
    return String(repeating: "0", count: max(0, 6 - digits.utf8.count)) + digits
  }

  /// An ending for a media type; `.bin` for those that are not known.
  static func ending(_ mediaType: String?) -> String {
    switch mediaType {
    case "application/json", "application/sarif+json": ".json"
    case "application/x-ndjson", "application/jsonl": ".ndjson"
    case "application/yaml": ".yaml"
    case "application/pdf": ".pdf"
    case "application/gzip": ".gz"
    case "application/zip": ".zip"
    case "text/csv": ".csv"
    case "text/plain": ".txt"
    case "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet": ".xlsx"
    default: ".bin"
    }
  }

  /// A row for each facet of each leaf.
  public var csv: [UInt8] {
    var out = CSVWriter()
    out.row([
      "facet", "kind", "title", "leaf", "collected at", "period from", "period to", "late",
      "counts until", "sha256", "file", "entry", "proof",
    ])
    for entry in entries {
      let record = entry.record
      for facet in record.facets.isEmpty ? [""] : record.facets.sorted() {
        out.row([
          facet, record.kind, record.title, "\(record.leaf)", "\(record.collectedAt)",
          record.period.map { "\($0.from)" } ?? "", record.period.map { "\($0.to)" } ?? "",
          record.isLate ? "late" : "", record.expires.map { "\($0)" } ?? "", record.sha256 ?? "",
          entry.file ?? "", entry.entry, entry.proof,
        ])
      }
    }
    return out.bytes
  }

  /// The same for machines; `verify.py` reads it.
  public var json: [UInt8] {
    var out = JSONWriter(indent: 1)
    out.beginObject()
    out.member("schema", "demarc.audit-index/1")
    out.key("entries")
    out.beginArray()
    for entry in entries {
      let record = entry.record
      out.beginObject()
      out.member("leaf", record.leaf)
      out.member("kind", record.kind)
      out.member("title", record.title)
      out.member("facets", record.facets.sorted())
      out.member("collectedAt", "\(record.collectedAt)")
      if let period = record.period {
        out.key("period")
        out.beginObject()
        out.member("from", "\(period.from)")
        out.member("to", "\(period.to)")
        out.endObject()
      }
      if record.isLate { out.member("late", true) }
      out.member("expires", record.expires.map { "\($0)" })
      out.member("sha256", record.sha256)
      out.member("file", entry.file)
      out.member("entry", entry.entry)
      out.member("proof", entry.proof)
      out.endObject()
    }
    out.endArray()
    out.endObject()
    return out.bytes + [0x0a]
  }
}
