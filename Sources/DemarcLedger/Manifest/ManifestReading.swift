internal import DemarcJSON
public import DemarcModel

extension EvidenceManifest {
  private static let limits = JSONLimits(depthMax: 8, bytesMax: bytesMax)

  /// Reads an entry.
  ///
  /// - Throws: `Diagnostic` when the bytes are no manifest, or are not in canonical form.
  public init(_ bytes: [UInt8], name: String) throws(Diagnostic) {
    let root = try Self.root(bytes, name)
    let reader = ManifestReader(name)
    try self.init(indexed: root, reader)
    try read(root, reader)
    try readDecisions(root, reader)
    // One text for one manifest: what is hashed is what is read.
    guard try self.bytes() == bytes else {
      throw Self.unreadable("the entry is not in canonical form, or has members not known", name)
    }
  }

  /// Reads of an entry what an index keeps, without a look at its form.
  init(indexedOf bytes: [UInt8], name: String) throws(Diagnostic) {
    try self.init(indexed: try Self.root(bytes, name), ManifestReader(name))
  }

  private static func root(_ bytes: [UInt8], _ name: String) throws(Diagnostic) -> JSONValue {
    let root: JSONValue
    do { root = try JSONDocument.parse(bytes, limits: limits).root } catch {
      throw unreadable("\(error)", name)
    }
    guard root[Member.schema]?.string == schema else {
      throw unreadable("the schema is not \(schema)", name)
    }
    return root
  }

  private init(indexed root: JSONValue, _ reader: ManifestReader) throws(Diagnostic) {
    self.init(
      kind: EvidenceKind(rawValue: try reader.text(root, Member.kind)),
      title: try reader.text(root, Member.title),
      collectedAt: try reader.instant(root, Member.collectedAt))
    if let value = root[Member.content] {
      content = EvidenceContent(
        sha256: try reader.hash(value, Member.sha256), size: try reader.whole(value, Member.size),
        mediaType: try reader.text(value, Member.mediaType))
    }
    for value in root[Member.facets].map({ Array($0.elements) }) ?? [] {
      guard let facet = value.string.flatMap({ EvidenceFacet($0) }) else {
        throw reader.fault(Member.facets)
      }
      facets.append(facet)
    }
    if root[Member.previous] != nil { previous = try reader.hash(root, Member.previous) }
    recordClass = root[Member.recordClass]?.string
    if let value = root[Member.subject] {
      subject = EvidenceSubject(
        index: try reader.whole(value, Member.index), leaf: try reader.hash(value, Member.leaf),
        content: value[Member.contentHash] == nil ? nil : try reader.hash(value, Member.contentHash)
      )
    }
  }

  private mutating func read(_ root: JSONValue, _ reader: ManifestReader) throws(Diagnostic) {
    if let value = root[Member.collector] {
      collector = EvidenceCollector(
        name: try reader.text(value, Member.name), version: value[Member.version]?.string,
        runner: value[Member.runner]?.string)
    }
    if let value = root[Member.source] {
      source = EvidenceSource(
        system: try reader.text(value, Member.system), query: value[Member.query]?.string,
        parameters: try reader.pairs(value, Member.parameters),
        filters: value[Member.filters].map { $0.elements.map { $0.string ?? "" } } ?? [],
        environment: value[Member.environment]?.string)
    }
    if let value = root[Member.period] {
      period = EvidencePeriod(
        from: try reader.instant(value, Member.from), to: try reader.instant(value, Member.to))
    }
    if root[Member.rows] != nil { rows = Int(try reader.whole(root, Member.rows)) }
    controlTotal = root[Member.controlTotal]?.string
    late = root[Member.late]?.bool == true
    details = try reader.pairs(root, Member.details)
  }

  private mutating func readDecisions(
    _ root: JSONValue, _ reader: ManifestReader
  ) throws(Diagnostic) {
    if let value = root[Member.redaction] {
      var rules: [EvidenceRedaction.Rule] = []
      for rule in value[Member.rules].map({ Array($0.elements) }) ?? [] {
        rules.append(
          .init(
            id: try reader.text(rule, Member.rule), count: Int(try reader.whole(rule, Member.count))
          ))
      }
      redaction = EvidenceRedaction(
        before: try reader.hash(value, Member.before), isSalted: value[Member.salted]?.bool == true,
        size: try reader.whole(value, Member.size), rules: rules)
    }
    if let value = root[Member.decision] {
      decision = EvidenceDecision(
        by: try reader.text(value, Member.by), reason: try reader.text(value, Member.reason),
        rule: value[Member.rule]?.string, citation: value[Member.citation]?.string)
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

  func fault(_ member: JSONKey) -> Diagnostic {
    EvidenceManifest.unreadable("'\(member)' is missing or of a wrong form", name)
  }

  func text(_ value: JSONValue, _ member: JSONKey) throws(Diagnostic) -> String {
    guard let text = value[member]?.string else { throw fault(member) }
    return text
  }

  func hash(_ value: JSONValue, _ member: JSONKey) throws(Diagnostic) -> LedgerHash {
    guard let hash = value[member]?.string.flatMap({ LedgerHash(hex: $0) }) else {
      throw fault(member)
    }
    return hash
  }

  func instant(_ value: JSONValue, _ member: JSONKey) throws(Diagnostic) -> Instant {
    guard let instant = value[member]?.string.flatMap({ Instant($0) }) else { throw fault(member) }
    return instant
  }

  func whole(_ value: JSONValue, _ member: JSONKey) throws(Diagnostic) -> Int64 {
    guard let number = value[member]?.int64, (0...Int64(EvidenceManifest.wholeMax)).contains(number)
    else { throw fault(member) }
    return number
  }

  func pairs(_ value: JSONValue, _ member: JSONKey) throws(Diagnostic) -> [NamedText] {
    var pairs: [NamedText] = []
    for pair in value[member].map({ Array($0.elements) }) ?? [] {
      pairs.append(NamedText(try text(pair, Member.name), try text(pair, Member.value)))
    }
    return pairs
  }
}

/// Names of members, prepared once.
private enum Member {
  static let before: JSONKey = "before"
  static let by: JSONKey = "by"
  static let citation: JSONKey = "citation"
  static let collectedAt: JSONKey = "collectedAt"
  static let collector: JSONKey = "collector"
  static let content: JSONKey = "content"
  static let contentHash: JSONKey = "contentHash"
  static let controlTotal: JSONKey = "controlTotal"
  static let count: JSONKey = "count"
  static let decision: JSONKey = "decision"
  static let details: JSONKey = "details"
  static let environment: JSONKey = "environment"
  static let facets: JSONKey = "facets"
  static let filters: JSONKey = "filters"
  static let from: JSONKey = "from"
  static let index: JSONKey = "index"
  static let kind: JSONKey = "kind"
  static let late: JSONKey = "late"
  static let leaf: JSONKey = "leaf"
  static let mediaType: JSONKey = "mediaType"
  static let name: JSONKey = "name"
  static let parameters: JSONKey = "parameters"
  static let period: JSONKey = "period"
  static let previous: JSONKey = "previous"
  static let query: JSONKey = "query"
  static let reason: JSONKey = "reason"
  static let recordClass: JSONKey = "recordClass"
  static let redaction: JSONKey = "redaction"
  static let rows: JSONKey = "rows"
  static let rule: JSONKey = "rule"
  static let rules: JSONKey = "rules"
  static let runner: JSONKey = "runner"
  static let salted: JSONKey = "salted"
  static let schema: JSONKey = "schema"
  static let sha256: JSONKey = "sha256"
  static let size: JSONKey = "size"
  static let source: JSONKey = "source"
  static let subject: JSONKey = "subject"
  static let system: JSONKey = "system"
  static let title: JSONKey = "title"
  static let to: JSONKey = "to"
  static let value: JSONKey = "value"
  static let version: JSONKey = "version"
}
