import DemarcFuzzKit
import DemarcJSON
import DemarcLedger
import DemarcModel

private enum Entries {
  static var manifests: [EvidenceManifest] {
    let at = Instant(secondsSince1970: 1_780_000_000)
    var full = EvidenceManifest(kind: .import, title: "é \"x\"\n", collectedAt: at)
    full.content = EvidenceContent(sha256: .sha256([1]), size: 1, mediaType: "text/csv")
    full.facets = [EvidenceFacet(framework: "soc2", id: "CC6.1", layer: "data", side: .customer)]
    full.source = EvidenceSource(
      system: "s", query: "q", parameters: [NamedText("a", "b")], filters: ["f"])
    full.period = EvidencePeriod(from: at, to: at)
    full.subject = EvidenceSubject(index: 1, leaf: .leaf([2]), content: .sha256([3]))
    full.redaction = EvidenceRedaction(
      before: .sha256([4]), isSalted: true, size: 9, rules: [.init(id: "email", count: 2)])
    full.decision = EvidenceDecision(by: "ann", reason: "r", rule: "x", citation: "y")
    full.details = [NamedText("k", "v")]
    return [EvidenceManifest(kind: .hold, title: "t", collectedAt: at), full]
  }
}

extension FuzzTarget {
  /// Entries of the log: one text for one manifest.
  static let manifest = FuzzTarget(
    name: "manifest",
    seeds: { Entries.manifests.compactMap { try? $0.bytes() } },
    dictionary: [
      "\"facets\":[\"", "\"kind\":\"", "\"late\":true", "\"rows\":", "\"schema\":\"", "@data:", ",",
      "\"previous\":\"", "2026-06-30T00:00:00Z", "\\u0000", "soc2/", "-0", "1e2", "\"content\":{",
    ]
  ) { bytes in
    try refused {
      let manifest = try EvidenceManifest(bytes, name: "leaf")
      try hold(manifest.bytes() == bytes, "an entry is written otherwise than it was read")
      try hold(bytes.count <= EvidenceManifest.bytesMax, "an entry is too long")
      let indexed = IndexedLeaf(index: 0, hash: .leaf(bytes), manifest: manifest)
      try hold(indexed.title == manifest.title, "the index has another title")
    }
  }

  /// Bundles of entries; the first byte says how many there should be.
  static let bundle = FuzzTarget(
    name: "bundle",
    seeds: { [[2, 0, 1, 9, 0, 0], [0], [1, 1, 0] + Array(repeating: 7, count: 256)] },
    dictionary: ["\u{0}\u{1}", "\u{0}\u{0}", "\u{7f}\u{7f}"]
  ) { bytes in
    guard let count = bytes.first else { return }
    let body = Array(bytes.dropFirst())
    guard let ranges = EntryBundle.ranges(body, count: Int(count)) else { return }
    var written: [UInt8] = []
    for range in ranges {
      written += [UInt8(range.count >> 8), UInt8(range.count & 255)] + body[range]
    }
    try hold(written == body && ranges.count == count, "a bundle is not its entries")
  }

  /// Redaction of any text by every rule there is.
  static let redaction = FuzzTarget(
    name: "redaction",
    seeds: {
      [
        #"{"password":"hunter2","a":[{"email":"ann@example.com"},1,"AKIAIOSFODNN7EXAMPLE"]}"#,
        "{\"a\":\"b@example.com\"}\nplain 4111 1111 1111 1111\n{\"token\":\"x\"}\n",
        "ssh postgres://u:p@host/db  078-05-1120  eyJhbGciOiJIUzI1NiJ9.eyJhIjoxfQ.abc",
      ].map { Array($0.utf8) }
    },
    dictionary: [
      "AKIA", "password", "secret", "@", "://u:p@", "-----BEGIN ", "\\u0040", "\n{", "\"}", "é",
      "[redacted:email]", "ghp_", "4111111111111111",
    ]
  ) { bytes in
    guard let rules = Seeds.redactionRules else { throw BrokenProperty("no rules") }
    try refused {
      let redactor = Redactor(rules)
      guard let done = try redactor.redact(bytes, salt: []) else { return }
      try hold(done.redaction.before == .sha256(bytes), "the hash before is of other bytes")
      try hold(String(validating: done.bytes, as: UTF8.self) != nil, "what is left is no text")
      // A number alone is text to it.
      let root = try? JSONDocument.parse(bytes).root
      let isJSON = root.map { $0.isObject || $0.isArray } ?? false
      try hold(!isJSON || (try? JSONDocument.parse(done.bytes)) != nil, "what is left is no JSON")
    }
  }
}

extension Seeds {
  fileprivate static let redactionRules: RedactionRules? = {
    let name = "Engine/Data/catalog/redaction.json"
    return try? RedactionRules(start(of: name, bytesMax: 1 << 20), name: name)
  }()
}
