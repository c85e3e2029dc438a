internal import DemarcJSON
public import DemarcModel

extension EvidenceManifest {
  /// The canonical bytes (RFC 8785): members by name, no white space, absent members left out.
  ///
  /// - Throws: `Diagnostic` when a member is malformed or the entry would be longer than 65,535 bytes.
  public func bytes() throws(Diagnostic) -> [UInt8] {
    try check()
    var out = JSONWriter()
    // Every member is written in the order of its name.
    out.beginObject()
    out.member("collectedAt", "\(collectedAt)")
    collector?.write(&out)
    content?.write(&out)
    out.member("controlTotal", controlTotal)
    decision?.write(&out)
    out.pairs("details", details)
    if !facets.isEmpty { out.member("facets", facets.map(\.description).eachOnceByUTF16()) }
    out.member("kind", kind.rawValue)
    if late { out.member("late", true) }
    period?.write(&out)
    out.member("previous", previous?.hex)
    out.member("recordClass", recordClass)
    redaction?.write(&out)
    if let rows { out.member("rows", rows) }
    out.member("schema", Self.schema)
    source?.write(&out)
    subject?.write(&out)
    out.member("title", title)
    out.endObject()
    guard out.bytes.count <= Self.bytesMax else {
      throw Diagnostic(
        "ledger.entry-too-long",
        "the manifest '\(title.prefix(60))' has \(out.bytes.count) bytes; \(Self.bytesMax) are allowed",
        hint: "put lists into the content, which has no such bound")
    }
    return out.bytes
  }

  private func check() throws(Diagnostic) {
    func fault(_ message: String, _ hint: String) -> Diagnostic {
      Diagnostic("ledger.bad-manifest", message, hint: hint)
    }
    guard kind.isValid else {
      throw fault("'\(kind.rawValue)' is no kind of evidence", "lower-case letters and hyphens")
    }
    guard !title.isEmpty else { throw fault("the evidence has no title", "give it one line") }
    if let rows, !(0...Self.wholeMax).contains(rows) {
      throw fault("a count of \(rows) rows cannot be", "counts are 0 or more")
    }
    for facet in facets where !facet.isValid {
      throw fault("'\(facet)' is no facet", "a facet is framework/id@layer:side")
    }
    if let period, period.to < period.from {
      throw fault("the period ends \(period.to), before it starts", "the start comes first")
    }
  }

  /// Whole numbers beyond it are not exact in JSON (RFC 8785 §3.2.2.3).
  static let wholeMax = 1 << 53
}

extension EvidenceContent {
  fileprivate func write(_ out: inout JSONWriter) {
    out.key("content")
    out.beginObject()
    out.member("mediaType", mediaType)
    out.member("sha256", sha256.hex)
    out.member("size", Int(size))
    out.endObject()
  }
}

extension EvidenceCollector {
  fileprivate func write(_ out: inout JSONWriter) {
    out.key("collector")
    out.beginObject()
    out.member("name", name)
    out.member("runner", runner)
    out.member("version", version)
    out.endObject()
  }
}

extension EvidenceDecision {
  fileprivate func write(_ out: inout JSONWriter) {
    out.key("decision")
    out.beginObject()
    out.member("by", by)
    out.member("citation", citation)
    out.member("reason", reason)
    out.member("rule", rule)
    out.endObject()
  }
}

extension EvidencePeriod {
  fileprivate func write(_ out: inout JSONWriter) {
    out.key("period")
    out.beginObject()
    out.member("from", "\(from)")
    out.member("to", "\(to)")
    out.endObject()
  }
}

extension EvidenceRedaction {
  fileprivate func write(_ out: inout JSONWriter) {
    out.key("redaction")
    out.beginObject()
    out.member("before", before.hex)
    out.key("rules")
    out.beginArray()
    for rule in rules.sorted(by: { ($0.id, $0.count) < ($1.id, $1.count) }) {
      out.beginObject()
      out.member("count", rule.count)
      out.member("rule", rule.id)
      out.endObject()
    }
    out.endArray()
    out.member("salted", isSalted)
    out.member("size", Int(size))
    out.endObject()
  }
}

extension EvidenceSource {
  fileprivate func write(_ out: inout JSONWriter) {
    out.key("source")
    out.beginObject()
    out.member("environment", environment)
    if !filters.isEmpty { out.member("filters", filters) }
    out.pairs("parameters", parameters)
    out.member("query", query)
    out.member("system", system)
    out.endObject()
  }
}

extension EvidenceSubject {
  fileprivate func write(_ out: inout JSONWriter) {
    out.key("subject")
    out.beginObject()
    // Not `content`: that name stands for bytes the leaf itself brings.
    out.member("contentHash", content?.hex)
    out.member("index", Int(index))
    out.member("leaf", leaf.hex)
    out.endObject()
  }
}

extension JSONWriter {
  /// Names are values here, so that no text of a source becomes a member name.
  fileprivate mutating func pairs(_ name: String, _ pairs: [NamedText]) {
    guard !pairs.isEmpty else { return }
    key(name)
    beginArray()
    for pair in pairs {
      beginObject()
      member("name", pair.name)
      member("value", pair.value)
      endObject()
    }
    endArray()
  }
}

extension [String] {
  /// Each once, in the order of RFC 8785 §3.2.3.
  fileprivate func eachOnceByUTF16() -> [String] {
    count < 2 ? self : Set(self).sorted { $0.utf16.lexicographicallyPrecedes($1.utf16) }
  }
}
