import DemarcModel
import Testing

@testable import DemarcOSCAL

/// Import and merge, by the rules of NIST's profile resolution.
@Suite struct ProfileSelectionTests {
  struct Row: Sendable, CustomTestStringConvertible {
    let name, selection, merge, outline: String
    var testDescription: String { name }
  }

  @Test(arguments: [
    Row(
      name: "all as it is", selection: #""include-all": {}"#, merge: #""as-is": true"#,
      outline: "ac(ac-1 ac-2[ac-2.1[ac-2.1.1] ac-2.10]) pe(pe-3)"),
    Row(
      name: "all flat", selection: #""include-all": {}"#, merge: #""flat": {}"#,
      outline: "ac-1 ac-2 ac-2.1 ac-2.1.1 ac-2.10 pe-3"),
    Row(
      name: "no directive means all", selection: #""exclude-controls": [{"with-ids": ["pe-3"]}]"#,
      merge: #""as-is": true"#, outline: "ac(ac-1 ac-2[ac-2.1[ac-2.1.1] ac-2.10])"),
    Row(
      name: "by id, children stay out",
      selection: #""include-controls": [{"with-ids": ["ac-2"]}]"#, merge: #""as-is": true"#,
      outline: "ac(ac-2)"),
    Row(
      name: "a child brings its parents",
      selection: #""include-controls": [{"with-ids": ["ac-2.1.1"]}]"#, merge: #""as-is": true"#,
      outline: "ac(ac-2[ac-2.1[ac-2.1.1]])"),
    Row(
      name: "parents stay out when told so",
      selection:
        #""include-controls": [{"with-ids": ["ac-2.1.1"], "with-parent-controls": "no"}]"#,
      merge: #""as-is": true"#, outline: "ac(ac-2.1.1)"),
    Row(
      name: "children on request",
      selection: #""include-controls": [{"with-ids": ["ac-2"], "with-child-controls": "yes"}]"#,
      merge: #""as-is": true"#, outline: "ac(ac-2[ac-2.1[ac-2.1.1] ac-2.10])"),
    Row(
      name: "patterns are those of a shell",
      selection: #""include-controls": [{"matching": [{"pattern": "ac-2.?"}, {"pattern": "p*"}]}]"#,
      merge: #""flat": {}"#, outline: "ac-2 ac-2.1 pe-3"),
    Row(
      name: "what is excluded stays out, whoever asks",
      selection: """
        "include-controls": [{"with-ids": ["ac-2", "ac-2.1"]}],
        "exclude-controls": [{"matching": [{"pattern": "ac-2"}]}]
        """, merge: #""as-is": true"#, outline: "ac(ac-2.1)"),
    Row(
      name: "an exclusion with children",
      selection: """
        "include-all": {}, "exclude-controls": [{"with-ids": ["ac-2.1"], "with-child-controls": "yes"}]
        """, merge: #""as-is": true"#, outline: "ac(ac-1 ac-2[ac-2.10]) pe(pe-3)"),
    Row(
      name: "as-is false is no structure",
      selection: #""include-controls": [{"with-ids": ["pe-3"]}]"#,
      merge: #""as-is": false"#, outline: "pe-3"),
    Row(
      name: "custom groups in an order of their own",
      selection: #""include-all": {}"#,
      merge: """
        "custom": {"groups": [{"id": "mine", "title": "Mine", "insert-controls": [
          {"order": "descending", "include-controls": [{"with-ids": ["ac-1", "pe-3"]}]}]},
         {"id": "ac", "title": "Again", "insert-controls": [
          {"include-controls": [{"with-ids": ["ac-2"]}]}]}],
         "insert-controls": [{"include-controls": [{"matching": [{"pattern": "ac-2.1.*"}]}]}]}
        """, outline: "mine(pe-3 ac-1) ac(ac-2) ac-2.1.1"),
  ])
  func controlsAreSelected(_ row: Row) throws {
    let profile = Sample.profile(
      """
      "imports": [{"href": "catalog.json", \(row.selection)}], "merge": {\(row.merge)}
      """)
    let found = try Sample.resolve(["profile.json": profile, "catalog.json": Sample.base])
    #expect(outline(found) == row.outline)
  }

  @Test(arguments: [
    ("keep", "ac(ac-1 ac-2[ac-2.1] ac-1)"), ("use-first", "ac(ac-1 ac-2[ac-2.1])"),
    ("merge", "ac(ac-1 ac-2[ac-2.1])"),
  ])
  func twoImportsMeet(_ method: String, _ wanted: String) throws {
    let profile = Sample.profile(
      """
      "imports": [
       {"href": "catalog.json", "include-controls": [{"with-ids": ["ac-1", "ac-2"]}]},
       {"href": "catalog.json", "include-controls": [{"with-ids": ["ac-1", "ac-2.1"]}]}],
      "merge": {"combine": {"method": "\(method)"}, "as-is": true}
      """)
    let found = try Sample.resolve(["profile.json": profile, "catalog.json": Sample.base])
    #expect(outline(found) == wanted)
    #expect(
      found.diagnostics.contains { $0.code == "oscal.control-clash" } == (method == "keep"))
  }

  @Test func aProfileOfProfilesResolvesThoseFirst() throws {
    let inner = Sample.profile(
      #""imports": [{"href": "../catalog.json", "include-controls": [{"with-ids": ["ac-1", "pe-3"]}]}]"#
    )
    let outer = Sample.profile(
      """
      "imports": [{"href": "#bbbbbbbb-0000-4000-8000-000000000001",
        "include-controls": [{"matching": [{"pattern": "pe-*"}]}]}],
      "back-matter": {"resources": [{"uuid": "bbbbbbbb-0000-4000-8000-000000000001",
        "rlinks": [{"href": "none.xml"}, {"href": "in%20ner/inner.json", "media-type": "application/json"}]}]}
      """)
    let found = try Sample.resolve([
      "profile.json": outer, "in ner/inner.json": inner, "catalog.json": Sample.base,
    ])
    #expect(outline(found) == "pe-3")
  }

  @Test func hrefsOfATrestleWorkspaceAreFoundInIt() throws {
    let text = Sample.profile(
      #""imports": [{"href": "trestle://catalogs/base/catalog.json", "include-all": {}}]"#)
    let source = MemorySource(files: ["work/catalogs/base/catalog.json": Sample.base])
    let profile = try Sample.document(text, "work/profiles/mine/profile.json")
    let found = try ProfileResolver(library: OSCALLibrary(source: source), asOf: Sample.asOf)
      .resolve(profile)
    #expect(found.controlCount == 6)
  }

  @Test func aGivenDocumentAnswersAnImportFromTheNetwork() throws {
    let text = Sample.profile(
      #""imports": [{"href": "https://example.org/x/base_catalog.json", "include-all": {}}]"#)
    let profile = try Sample.document(text, "profile.json")
    let catalog = try Sample.document(Sample.base, "elsewhere/base_catalog-min.json")
    let library = OSCALLibrary(given: [catalog, profile], source: MemorySource(files: [:]))
    #expect(
      try ProfileResolver(library: library, asOf: Sample.asOf).resolve(profile).controlCount == 6)
  }

  @Test(arguments: [
    (#""imports": [{"href": "profile.json", "include-all": {}}]"#, "oscal.circular-import"),
    (#""imports": [{"href": "b.json", "include-all": {}}]"#, "oscal.circular-import"),
    (#""imports": [{"href": "none.json", "include-all": {}}]"#, "oscal.missing-import"),
    (#""imports": [{"href": "https://example.org/c.json"}]"#, "oscal.remote-import"),
    (
      ##""imports": [{"href": "#cccccccc-0000-4000-8000-000000000001"}]"##,
      "oscal.unknown-resource"
    ),
    (#""imports": [{"include-all": {}}]"#, "oscal.missing-key"),
    (#""imports": []"#, "oscal.no-import"),
    (
      #""imports": [{"href": "c.json"}], "merge": {"flat": {}, "as-is": true}"#,
      "oscal.two-structures"
    ),
    (
      #""imports": [{"href": "c.json"}], "merge": {"combine": {"method": "mix"}}"#,
      "oscal.unknown-word"
    ),
  ])
  func whatCannotBeResolvedIsRefused(_ body: String, _ code: String) throws {
    let back = Sample.profile(#""imports": [{"href": "profile.json", "include-all": {}}]"#)
    let files = [
      "profile.json": Sample.profile(body), "b.json": back, "c.json": Sample.base,
    ]
    let fault = #expect(throws: Diagnostic.self) { _ = try Sample.resolve(files) }
    #expect(fault?.code == code)
  }

  @Test func unknownIdsAreTold() throws {
    let profile = Sample.profile(
      #""imports": [{"href": "c.json", "include-controls": [{"with-ids": ["ac-1", "ac-99"]}]}]"#)
    let found = try Sample.resolve(["profile.json": profile, "c.json": Sample.base])
    #expect(found.selectedIDs == ["ac-1"])
    #expect(found.diagnostics.map(\.code) == ["oscal.unknown-control"])
    #expect(found.diagnostics.first?.message.contains("ac-99") == true)
  }
}

/// What hostile profiles may not do.
@Suite struct ProfileBoundTests {
  /// Each profile imports the next twice: without a bound there would be 2^12 imports of the last.
  @Test func importsThatMultiplyAreRefused() throws {
    var files = ["c.json": Sample.base]
    for depth in 0..<12 {
      let next = depth == 11 ? "c.json" : "p\(depth + 1).json"
      files[depth == 0 ? "profile.json" : "p\(depth).json"] = Sample.profile(
        #""imports": [{"href": "\#(next)"}, {"href": "\#(next)"}]"#)
    }
    let fault = #expect(throws: Diagnostic.self) { _ = try Sample.resolve(files) }
    #expect(fault?.code == "oscal.too-many-imports")
  }

  @Test func importsThatNestTooDeepAreRefused() throws {
    var files = ["c.json": Sample.base]
    for depth in 0..<20 {
      let next = depth == 19 ? "c.json" : "p\(depth + 1).json"
      files[depth == 0 ? "profile.json" : "p\(depth).json"] = Sample.profile(
        #""imports": [{"href": "\#(next)"}]"#)
    }
    let fault = #expect(throws: Diagnostic.self) { _ = try Sample.resolve(files) }
    #expect(fault?.code == "oscal.too-deep")
  }

  @Test func resourcesThatReferToEachOtherInALongChainAreKept() throws {
    func uuid(_ number: Int) -> String {
      "aaaaaaaa-0000-4000-8000-\(String(number + 100_000_000_000))"
    }
    let resources = (0..<500).map {
      #"{"uuid": "\#(uuid($0))", "description": "see #\#(uuid($0 + 1))"}"#
    }
    let catalog = Sample.catalog(
      """
      "controls": [{"id": "a-1", "title": "t", "links": [{"href": "#\(uuid(0))"}]}],
      "back-matter": {"resources": [\(resources.reversed().joined(separator: ","))]}
      """)
    let profile = Sample.profile(#""imports": [{"href": "c.json", "include-all": {}}]"#)
    let found = try Sample.resolve(["profile.json": profile, "c.json": catalog])
    #expect(found.work.resources.count == 500)
  }
}
