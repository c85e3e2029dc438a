internal import DemarcJSON
public import DemarcModel

extension EvidenceManifest {
  private static let limits = JSONLimits(depthMax: 8, bytesMax: bytesMax)

  /// Reads an entry.
  ///
  /// - Throws: `Diagnostic` when the bytes are no manifest, or are not in canonical form.
  public init(_ bytes: [UInt8], name: String) throws(Diagnostic) {
    let root: JSONValue
    do { root = try JSONDocument.parse(bytes, limits: Self.limits).root } catch {
      throw Self.unreadable("\(error)", name)
    }
    let reader = ManifestReader(name)
    guard root["schema"]?.string == Self.schema else {
      throw Self.unreadable("the schema is not \(Self.schema)", name)
    }
    self.init(
      kind: EvidenceKind(rawValue: try reader.text(root, "kind")),
      title: try reader.text(root, "title"),
      collectedAt: try reader.instant(root, "collectedAt"))
    try read(root, reader)
    // One text for one manifest: what is hashed is what is read.
    guard try self.bytes() == bytes else {
      throw Self.unreadable("the entry is not in canonical form, or has members not known", name)
    }
  }

  private mutating func read(_ root: JSONValue, _ reader: ManifestReader) throws(Diagnostic) {
    if let value = root["content"] {
      content = EvidenceContent(
        sha256: try reader.hash(value, "sha256"), size: try reader.whole(value, "size"),
        mediaType: try reader.text(value, "mediaType"))
    }
    facets = []
    for value in root["facets"].map({ Array($0.elements) }) ?? [] {
      guard let facet = value.string.flatMap({ EvidenceFacet($0) }) else {
        throw reader.fault("facets")
      }
      facets.append(facet)
    }
    if let value = root["collector"] {
      collector = EvidenceCollector(
        name: try reader.text(value, "name"), version: value["version"]?.string,
        runner: value["runner"]?.string)
    }
    if let value = root["source"] {
      source = EvidenceSource(
        system: try reader.text(value, "system"), query: value["query"]?.string,
        parameters: try reader.pairs(value, "parameters"),
        filters: value["filters"].map { $0.elements.map { $0.string ?? "" } } ?? [],
        environment: value["environment"]?.string)
    }
    if let value = root["period"] {
      period = EvidencePeriod(
        from: try reader.instant(value, "from"), to: try reader.instant(value, "to"))
    }
    if root["rows"] != nil { rows = Int(try reader.whole(root, "rows")) }
    controlTotal = root["controlTotal"]?.string
    if root["previous"] != nil { previous = try reader.hash(root, "previous") }
    recordClass = root["recordClass"]?.string
    late = root["late"]?.bool == true
    try readDecisions(root, reader)
    details = try reader.pairs(root, "details")
  }

  private mutating func readDecisions(
    _ root: JSONValue, _ reader: ManifestReader
  ) throws(Diagnostic) {
    if let value = root["redaction"] {
      var rules: [EvidenceRedaction.Rule] = []
      for rule in value["rules"].map({ Array($0.elements) }) ?? [] {
        rules.append(
          .init(id: try reader.text(rule, "rule"), count: Int(try reader.whole(rule, "count"))))
      }
      redaction = EvidenceRedaction(
        before: try reader.hash(value, "before"), isSalted: value["salted"]?.bool == true,
        size: try reader.whole(value, "size"), rules: rules)
    }
    if let value = root["subject"] {
      subject = EvidenceSubject(
        index: try reader.whole(value, "index"), leaf: try reader.hash(value, "leaf"),
        content: value["contentHash"] == nil ? nil : try reader.hash(value, "contentHash"))
    }
    if let value = root["decision"] {
      decision = EvidenceDecision(
        by: try reader.text(value, "by"), reason: try reader.text(value, "reason"),
        rule: value["rule"]?.string, citation: value["citation"]?.string)
    }
  }

  fileprivate static func unreadable(_ message: String, _ name: String) -> Diagnostic {
    Diagnostic(
      "ledger.bad-entry", "\(name) is no evidence manifest: \(message)",
      hint: "the entry was changed, or is of a later version")
  }
}

/// Members of a manifest by their types.
private struct ManifestReader {
  let name: String

  init(_ name: String) { self.name = name }

  func fault(_ member: String) -> Diagnostic {
    EvidenceManifest.unreadable("'\(member)' is missing or of a wrong form", name)
  }

  func text(_ value: JSONValue, _ member: String) throws(Diagnostic) -> String {
    guard let text = value[member]?.string else { throw fault(member) }
    return text
  }

  func hash(_ value: JSONValue, _ member: String) throws(Diagnostic) -> LedgerHash {
    guard let hash = value[member]?.string.flatMap({ LedgerHash(hex: $0) }) else {
      throw fault(member)
    }
    return hash
  }

  func instant(_ value: JSONValue, _ member: String) throws(Diagnostic) -> Instant {
    guard let instant = value[member]?.string.flatMap({ Instant($0) }) else { throw fault(member) }
    return instant
  }

  func whole(_ value: JSONValue, _ member: String) throws(Diagnostic) -> Int64 {
    guard let number = value[member]?.int64, (0...Int64(EvidenceManifest.wholeMax)).contains(number)
    else { throw fault(member) }
    return number
  }

  func pairs(_ value: JSONValue, _ member: String) throws(Diagnostic) -> [NamedText] {
    var pairs: [NamedText] = []
    for pair in value[member].map({ Array($0.elements) }) ?? [] {
      pairs.append(NamedText(try text(pair, "name"), try text(pair, "value")))
    }
    return pairs
  }
}
