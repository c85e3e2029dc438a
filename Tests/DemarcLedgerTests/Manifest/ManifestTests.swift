import DemarcJSON
import DemarcLedger
import DemarcModel
import Testing

/// What a leaf says, and that it says it in one form alone.
@Suite struct ManifestTests {
  static func full() throws -> EvidenceManifest {
    let at = try #require(Instant("2026-06-30T12:00:00Z"))
    var manifest = EvidenceManifest(
      kind: .import, title: "AWS Config \"snapshot\"\n", collectedAt: at)
    manifest.content = EvidenceContent(
      sha256: .sha256([1]), size: 1, mediaType: "application/json")
    manifest.facets = [
      EvidenceFacet(framework: "soc2", id: "CC6.1", layer: "identity", side: .customer),
      EvidenceFacet(framework: "nist-800-53r5", id: "AC-2(1)"),
    ]
    manifest.collector = EvidenceCollector(name: "demarc", version: "1", runner: "ann")
    manifest.source = EvidenceSource(
      system: "aws-config", query: "SELECT *", parameters: [NamedText("region", "eu-west-1")],
      filters: ["no deleted resources"], environment: "production")
    manifest.period = EvidencePeriod(from: at.adding(days: -90), to: at)
    manifest.rows = 812
    manifest.controlTotal = "812.00"
    manifest.previous = .leaf([2])
    manifest.recordClass = "documentation"
    manifest.late = true
    manifest.redaction = EvidenceRedaction(
      before: .sha256([3]), isSalted: true, size: 9,
      rules: [.init(id: "email", count: 2), .init(id: "aws-secret-key", count: 1)])
    manifest.subject = EvidenceSubject(index: 4, leaf: .leaf([4]), content: .sha256([5]))
    manifest.decision = EvidenceDecision(
      by: "bob", reason: "audit", rule: "sox", citation: "17 CFR 210.2-06")
    manifest.details = [NamedText("z", "1"), NamedText("a", "2")]
    return manifest
  }

  @Test func aManifestIsCanonicalJSON() throws {
    for manifest in [
      try Self.full(),
      EvidenceManifest(kind: .hold, title: "é", collectedAt: .init(secondsSince1970: 0)),
    ] {
      let bytes = try manifest.bytes()
      #expect(try JSONDocument.parse(bytes).root.canonicalBytes == bytes)
    }
  }

  @Test func aManifestReadsBack() throws {
    let manifest = try Self.full()
    let read = try EvidenceManifest(try manifest.bytes(), name: "leaf 0")
    #expect(try read.bytes() == manifest.bytes())
    #expect(read.details == manifest.details)
    #expect(Set(read.facets) == Set(manifest.facets))
    #expect(read.subject == manifest.subject && read.decision == manifest.decision)
    #expect(read.source == manifest.source && read.redaction?.before == .sha256([3]))
  }

  @Test func anEntryOfAnotherFormIsRefused() throws {
    let text = String(decoding: try Self.full().bytes(), as: UTF8.self)
    for changed in [
      " " + text, text.replacing("\"kind\"", with: "\"Kind\""),
      text.replacing("\"rows\":812", with: "\"rows\":-1"),
      text.replacing("\"rows\":812", with: "\"rows\":812.0"),
      text.replacing("demarc.evidence/1", with: "demarc.evidence/2"),
      text.replacing("\"late\":true,", with: "\"late\":false,"),
      text.replacing("2026-06-30T", with: "2026-06-31T"),
      text.dropLast() + ",\"zzz\":1}", "[]", "", "{}",
    ] {
      #expect(changed != text)
      #expect(throws: Diagnostic.self) {
        try EvidenceManifest(Array(changed.utf8), name: "leaf 0")
      }
    }
  }

  @Test func anEntryHasAtMost65535Bytes() throws {
    var manifest = EvidenceManifest(
      kind: .document, title: "t", collectedAt: Instant(secondsSince1970: 0))
    let rest = 65_535 - (try manifest.bytes().count - 1)
    manifest.title = String(repeating: "x", count: rest)
    #expect(try manifest.bytes().count == 65_535)
    manifest.title += "x"
    #expect(throws: Diagnostic.self) { try manifest.bytes() }
  }

  @Test(
    arguments: [
      ("soc2/CC6.1", "soc2", "CC6.1", nil, nil),
      ("soc2/CC6.1@identity", "soc2", "CC6.1", "identity", nil),
      ("hipaa/164.308(a)(1)(ii)(A):provider", "hipaa", "164.308(a)(1)(ii)(A)", nil, Side.provider),
      ("a/b/c@l:customer", "a", "b/c", "l", .customer),
    ] as [(String, String, String, String?, Side?)])
  func facetsHaveOneText(
    _ text: String, _ framework: String, _ id: String, _ layer: String?, _ side: Side?
  ) {
    let facet = EvidenceFacet(text)
    #expect(facet == EvidenceFacet(framework: framework, id: id, layer: layer, side: side))
    #expect(facet?.description == text)
  }

  @Test(arguments: ["", "soc2", "/x", "soc2/", "soc2/x:neither", "soc2/x@"])
  func whatIsNoFacetIsRefused(_ text: String) { #expect(EvidenceFacet(text) == nil) }

  @Test func aQuestionAdmitsWhatItLeavesOpen() throws {
    let facet = try #require(EvidenceFacet("soc2/CC6.1@identity:customer"))
    for (question, answer) in [
      ("soc2/CC6.1", true), ("soc2/CC6.1@identity", true), ("soc2/CC6.1:customer", true),
      ("soc2/CC6.1:provider", false), ("soc2/CC6.2", false), ("soc2/CC6.1@network", false),
    ] {
      #expect(facet.answers(try #require(EvidenceFacet(question))) == answer, "\(question)")
    }
  }

  @Test(arguments: [
    ("soc2", "CC6.1", nil, true), ("soc2", "a/b", nil, true), ("soc2", "a:1", nil, true),
    ("", "CC6.1", nil, false), ("soc2", "", nil, false), ("soc2", "CC6.1", "", false),
    ("a/b", "CC6.1", nil, false), ("soc2", "a@b", nil, false), ("soc2", "a:customer", nil, false),
  ])
  func aFacetThatDoesNotReadBackIsNotRecorded(
    _ framework: String, _ id: String, _ layer: String?, _ isRecorded: Bool
  ) throws {
    var manifest = try Self.full()
    manifest.facets = [EvidenceFacet(framework: framework, id: id, layer: layer)]
    let bytes = try? manifest.bytes()
    #expect((bytes != nil) == isRecorded)
    if let bytes { #expect(try EvidenceManifest(bytes, name: "m").facets == manifest.facets) }
  }

  @Test func aFacetThatIsGivenTwiceIsRecordedOnce() throws {
    var manifest = try Self.full()
    let facet = EvidenceFacet(framework: "soc2", id: "CC6.1")
    manifest.facets = [facet, EvidenceFacet(framework: "gdpr", id: "32"), facet]
    let read = try EvidenceManifest(manifest.bytes(), name: "m")
    #expect(read.facets.map(\.description) == ["gdpr/32", "soc2/CC6.1"])
  }
}
