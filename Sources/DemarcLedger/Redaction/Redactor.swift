internal import DemarcJSON
public import DemarcModel
internal import DemarcRegex

/// Content with secrets and personal data taken out, and the proof that they were.
public struct RedactedContent: Sendable {
  /// The bytes to be stored.
  public var bytes: [UInt8]
  /// What the leaf says of it.
  public var redaction: EvidenceRedaction
}

/// Takes secrets and personal data out of text and JSON by rules.
///
/// What is taken out becomes `[redacted:rule-id]`. In JSON only strings change: member names, numbers
/// and the order of members stay. The hash of the bytes before is taken over a salt, which is kept beside
/// the keys and not in the ledger: who has the original and the salt can prove what it was, and who has
/// neither cannot guess it by trying.
public struct Redactor: Sendable {
  private let rules: RedactionRules
  /// Bytes of the salt.
  public static let saltBytes = 32
  private static let matchesMax = 1_000_000

  public init(_ rules: RedactionRules) { self.rules = rules }

  /// Redacts content.
  ///
  /// - Parameter salt: 32 random bytes, used for this content alone.
  /// - Returns: nil when no rule struck: the bytes may be kept as they are.
  /// - Throws: `evidence.not-text` for bytes that are no UTF-8 text, which rules cannot read.
  public func redact(_ bytes: [UInt8], salt: [UInt8]) throws(Diagnostic) -> RedactedContent? {
    guard String(validating: bytes, as: UTF8.self) != nil else {
      throw Diagnostic(
        "evidence.not-text", "the content is no UTF-8 text, and redaction rules read text alone",
        hint: "redact it by its own program, or add it without --redact")
    }
    var counts: [String: Int] = [:]
    let out = try redacted(bytes, &counts)
    guard !counts.isEmpty else { return nil }
    return RedactedContent(
      bytes: out,
      redaction: EvidenceRedaction(
        before: .sha256(salt + bytes), isSalted: !salt.isEmpty, size: Int64(bytes.count),
        rules: counts.map { .init(id: $0.key, count: $0.value) }.sorted { $0.id < $1.id }))
  }

  private func redacted(
    _ bytes: [UInt8], _ counts: inout [String: Int]
  ) throws(Diagnostic) -> [UInt8] {
    if let root = try? JSONDocument.parse(bytes).root, root.isObject || root.isArray {
      var out = JSONWriter()
      try write(root, &out, &counts)
      return out.bytes + (bytes.last == 0x0a ? [0x0a] : [])
    }
    // Lines of JSON, each for itself; any other line is text.
    let lines = bytes.split(separator: 0x0a, omittingEmptySubsequences: false)
    guard lines.contains(where: { $0.first == UInt8(ascii: "{") }) else {
      return try text(bytes, &counts)
    }
    var out: [UInt8] = []
    for (number, line) in lines.enumerated() {
      if number > 0 { out.append(0x0a) }
      let line = Array(line)
      if line.first == UInt8(ascii: "{"), let root = try? JSONDocument.parse(line).root {
        var writer = JSONWriter()
        try write(root, &writer, &counts)
        out += writer.bytes
      } else {
        out += try text(line, &counts)
      }
    }
    return out
  }

  private func write(
    _ value: JSONValue, _ out: inout JSONWriter, _ counts: inout [String: Int]
  ) throws(Diagnostic) {
    switch value.kind {
    case .object:
      out.beginObject()
      for member in value.members {
        out.key(member.name)
        if let rule = rule(naming: member.name), !member.value.isObject, !member.value.isArray,
          !member.value.isNull, member.value.string != "", !isMark(member.value.string)
        {
          counts[rule, default: 0] += 1
          out.string(Self.mark(rule))
        } else {
          try write(member.value, &out, &counts)
        }
      }
      out.endObject()
    case .array:
      out.beginArray()
      for element in value.elements { try write(element, &out, &counts) }
      out.endArray()
    case .string:
      out.string(
        String(decoding: try text(Array((value.string ?? "").utf8), &counts), as: UTF8.self))
    default: out.value(value)
    }
  }

  private func isMark(_ text: String?) -> Bool {
    rules.rules.contains { text == Self.mark($0.id) }
  }

  private func rule(naming name: String) -> String? {
    rules.rules.first { (try? $0.names?.matches(name)) == true }?.id
  }

  private func text(
    _ bytes: [UInt8], _ counts: inout [String: Int]
  ) throws(Diagnostic) -> [UInt8] {
    var bytes = bytes
    for rule in rules.rules {
      guard let pattern = rule.pattern else { continue }
      var out: [UInt8] = []
      var at = 0
      var struck = 0
      while at <= bytes.count, let groups = try find(pattern, bytes, at) {
        guard let whole = groups[0] else { break }
        guard !whole.isEmpty else { break }
        let group = groups.count > 1 ? groups[1] : nil
        let part = group.map { $0.isEmpty ? whole : $0 } ?? whole
        out += bytes[at..<part.lowerBound] + Self.mark(rule.id).utf8
        at = part.upperBound
        struck += 1
        guard struck <= Self.matchesMax else {
          throw Diagnostic(
            "evidence.redaction-limit", "the rule '\(rule.id)' strikes more than a million times",
            hint: "the content is data of that kind: do not keep it, or split it")
        }
      }
      guard struck > 0 else { continue }
      counts[rule.id, default: 0] += struck
      bytes = out + bytes[at...]
    }
    return bytes
  }

  private func find(
    _ pattern: Pattern, _ bytes: [UInt8], _ at: Int
  ) throws(Diagnostic) -> [Range<Int>?]? {
    do { return try pattern.find(in: bytes, from: at) } catch {
      throw Diagnostic(
        "evidence.redaction-failed", "a redaction rule could not be applied: \(error.message)",
        hint: "nothing was stored")
    }
  }

  private static func mark(_ rule: String) -> String { "[redacted:\(rule)]" }
}

extension NewEvidence {
  /// The same evidence with its bytes redacted by rules; unchanged where no rule strikes.
  ///
  /// - Parameters:
  ///   - salt: 32 random bytes.
  ///   - keep: gets the salt and the hash before, to be kept beside the keys.
  public func redacted(
    by redactor: Redactor, salt: [UInt8], keep: (LedgerHash, [UInt8]) throws(Diagnostic) -> Void
  ) throws(Diagnostic) -> NewEvidence {
    guard let bytes, let content = try redactor.redact(bytes, salt: salt) else { return self }
    try keep(content.redaction.before, salt)
    var evidence = self
    evidence.bytes = content.bytes
    evidence.manifest.redaction = content.redaction
    return evidence
  }
}
