import AzurePolicyEngine
import DemarcJSON
import DemarcModel
import Testing

/// Alias files: the compact form, what a user imports, and both together.
struct AliasFileTests {
  static let compact = """
    # a comment
    *Test.Web
    !0\t2020-01-01 2021-01-01
    !1\t2015-01-01
    Test.Web/sites
    tls\t=
    rules[*].port\t=rules[*].properties.port
    rules.on\t=rules[*].on
    sku\tsku.name\t+String\t\t0:sku.name\t1:=
    /Test.Web/shared\t=one
    Test.Web/plans
    /Test.Web/shared\t=two\t-

    """

  static func table(_ text: String) -> AliasTable { AliasTable(compact: Array(text.utf8)) }

  @Test(arguments: [
    ("Test.Web/sites", "Test.Web/sites/tls", "properties.tls"),
    ("test.web/SITES", "TEST.web/Sites/RULES[*].port", "properties.rules[*].properties.port"),
    ("Test.Web/sites", "Test.Web/sites/sku", "sku.name"),
    ("Test.Web/sites", "Test.Web/shared", "properties.one"),
    ("Test.Web/plans", "Test.Web/shared", "properties.two"),
    ("Test.Web/plans", "Test.Web/sites/tls", nil), ("Test.Web/sites", "tls", nil),
    ("Test.Web/sites", "Test.Web/sites/tl", nil),
  ])
  func theCompactFormIsKeyedByTypeAndAlias(_ type: String, _ alias: String, _ path: String?) {
    #expect(Self.table(Self.compact).defaultPath(type: type, alias: alias) == path)
  }

  @Test func factsKeepWhatTheSourceStates() throws {
    let table = Self.table(Self.compact)
    let sku = try #require(table.facts(alias: "test.web/sites/SKU").first)
    #expect(sku.isModifiable == true && sku.valueType == "String")
    #expect(sku.versions.map(\.path) == ["sku.name", "properties.sku"])
    #expect(sku.versions.first?.apiVersions == ["2020-01-01", "2021-01-01"])
    #expect(table.facts(alias: "Test.Web/shared").map(\.isModifiable) == [false, nil])
    #expect(table.facts(type: "Test.Web/sites").count == 5)
    #expect(table.isComplete(for: "test.web/sites/x") && !table.isComplete(for: "Other/x/y"))
  }

  @Test func aNameWithoutBracketsMayStillBeACollection() throws {
    let table = Self.table(Self.compact)
    #expect(table.facts(alias: "Test.Web/sites/rules.on").first?.isCollection == true)
    let rule = #"{"if":{"field":"Test.Web/sites/rules.on","equals":1},"then":{"effect":"audit"}}"#
    let definition = try #require(
      AzurePolicyDefinition.compile(try Rule.json(rule), file: "r", aliases: table).tree)
    // Every element has to match.
    let all = try Rule.site(#"{"rules":[{"on":1},{"on":1}]}"#)
    let some = try Rule.site(#"{"rules":[{"on":1},{"on":2}]}"#)
    #expect(definition.evaluate(resource: all, context: .init()).outcome == .fail)
    #expect(definition.evaluate(resource: some, context: .init()).outcome == .pass)
  }

  static let dump = """
    {"value":[
      {"namespace":"Test.Web","resourceTypes":[
        {"resourceType":"sites","aliases":[
          {"name":"Test.Web/sites/tls","defaultPath":"properties.tls",
           "defaultMetadata":{"type":"String","attributes":"Modifiable"},
           "paths":[{"path":"properties.tls","apiVersions":["2021-01-01","2020-01-01"]},
                    {"path":"properties.old.tls","apiVersions":["2015-01-01"]}]},
          {"name":"Test.Web/sites/config/web.on","defaultPath":"properties.on","paths":[]},
          {"name":"Test.Web/publisher","defaultPath":"properties.image.id",
           "defaultPattern":{"phrase":"/Publishers/{p}/","variable":"p","type":"Extract"}}]}]},
      {"namespace":"Test.Empty","resourceTypes":[{"resourceType":"x","aliases":[]}]}]}
    """

  @Test func anImportedDumpComesBackAsItWas() throws {
    let read = AliasDump.read(Array(Self.dump.utf8), name: "p.json")
    let dump = try #require(read.tree)
    #expect(read.diagnostics.isEmpty && dump.facts.count == 3)
    #expect(dump.namespaces == ["Test.Web"])
    let table = AliasTable(compact: dump.text())
    #expect(table.facts(type: "Test.Web/sites") == dump.facts.sorted { $0.name < $1.name })
    // Writing what was read gives the same bytes: a file under version control stays still.
    #expect(
      try #require(AliasDump.read(Array(Self.dump.utf8), name: "q").tree).text() == dump.text())
    var twice = dump
    twice.add(dump)
    #expect(twice.text() == dump.text())
  }

  @Test func oneProviderAndThePowerShellFormAreReadToo() throws {
    let one = try Rule.json(Self.dump)["value"]?[0]?.json ?? ""
    #expect(AliasDump.read(Array(one.utf8), name: "show.json").tree?.facts.count == 3)
    let shell = """
      [{"Namespace":"Test.Web","ResourceType":"sites","Aliases":[
        {"Name":"Test.Web/sites/tls","DefaultPath":"properties.tls",
         "DefaultMetadata":{"Type":"String","Attributes":"None"}}]}]
      """
    let fact = AliasDump.read(Array(shell.utf8), name: "ps.json").tree?.facts.first
    #expect(fact?.type == "Test.Web/sites" && fact?.isModifiable == false)
  }

  @Test func theUsersRowsWinOverShippedOnes() throws {
    let own = "Test.Web/sites\ntls\t=tlsNow\nmore\t=\n"
    let loaded = AliasTable.load(
      shipped: Array(Self.compact.utf8), imported: [AliasFile(name: "own", bytes: Array(own.utf8))])
    let table = try #require(loaded.tree)
    #expect(loaded.diagnostics.isEmpty)
    #expect(
      table.defaultPath(type: "Test.Web/sites", alias: "Test.Web/sites/tls") == "properties.tlsNow")
    #expect(table.defaultPath(type: "Test.Web/plans", alias: "Test.Web/shared") == "properties.two")
    #expect(table.knows(alias: "Test.Web/sites/more"))
    #expect(table.facts(alias: "Test.Web/sites/tls").count == 1)
    let later = AliasTable.load(
      shipped: [],
      imported: [
        AliasFile(name: "a", bytes: Array(own.utf8)),
        AliasFile(name: "b", bytes: Array(Self.dump.utf8)),
        AliasFile(
          name: "c", bytes: Array("resourceType\talias\tdefaultPath\nT.W/s\tT.W/s/a\tp\n".utf8)),
      ])
    let merged = try #require(later.tree)
    #expect(
      merged.defaultPath(type: "Test.Web/sites", alias: "Test.Web/sites/tls") == "properties.tls")
    #expect(merged.defaultPath(type: "T.W/s", alias: "T.W/s/a") == "p")
    #expect(
      merged.merging(table).defaultPath(
        type: "Test.Web/sites", alias: "Test.Web/sites/tls") == "properties.tlsNow")
  }

  @Test(arguments: [
    ("tls\t=\n", 1, "before any type"), ("T/s\n\t=\n", 2, "a name"), ("T/s\n/\t=\n", 2, "a name"),
    ("T/s\na\t\n", 2, "a path"), ("T/s\na\t=\t\t\t7:=\n", 2, "API versions"),
    ("!1\t2020-01-01\nT/s\na\t=\n", 1, "in order"), ("!0\nT/s\na\t=\n", 1, "in order"),
    ("T/s\na\t=\t\t\tx\n", 2, "API versions"), ("T/s\na\r.b\t=\n", 2, "no alias has"),
    ("T/s\na\t=\t\t\t0:\n", 2, "API versions"),
  ])
  func aBrokenLineIsNamedAndTheRestStays(_ text: String, _ line: Int, _ words: String) throws {
    let loaded = AliasTable.load(
      shipped: Array(Self.compact.utf8),
      imported: [AliasFile(name: "own.txt", bytes: Array(("" + text + "T/ok\nb\t=\n").utf8))])
    let fault = try #require(loaded.diagnostics.first)
    #expect(fault.code == "azure-policy.alias-line" && fault.message.contains(words), "\(fault)")
    #expect(fault.span?.description == "own.txt:\(line):1")
    #expect(loaded.tree?.defaultPath(type: "T/ok", alias: "T/ok/b") == "properties.b")
  }

  @Test func linesMayEndAsOnWindows() {
    let table = Self.table(Self.compact.replacing("\n", with: "\r\n"))
    #expect(table.facts == Self.table(Self.compact).facts && table.count == 6)
  }

  @Test func filesThatHoldNothingAreErrors() {
    for text in ["", "# only a comment\n", "{}", "[]", #"{"value":[1,"a",{"namespace":2}]}"#, "{"] {
      let loaded = AliasTable.load(
        shipped: Array(Self.compact.utf8),
        imported: [AliasFile(name: "own", bytes: Array(text.utf8))])
      #expect(loaded.diagnostics.map(\.code) == ["azure-policy.alias-dump"], "\(text)")
      #expect(loaded.tree?.count == 6)
    }
  }

  @Test func namesThatNoLineCanHoldAreLeftOutAndCounted() throws {
    let dump = #"""
      [{"namespace":"T","resourceTypes":[{"resourceType":"s","aliases":[
        {"name":"T/s/a\nT/other\nb","defaultPath":"p"},{"name":"T/s/c","defaultPath":"p\tq"},
        {"name":"T/s/d","defaultPath":"=x"},{"name":"T/s/e"},{"name":"","defaultPath":"p"},
        {"name":7,"defaultPath":"p"},"x",{"name":"T/s/ä","defaultPath":"p"},{"name":"#T/s/f","defaultPath":"p"},
        {"name":"T/s/ok","defaultPath":"properties.ok"}]}]}]
      """#
    let read = AliasDump.read(Array(dump.utf8), name: "p.json")
    #expect(read.tree?.facts.map(\.name) == ["T/s/ok"])
    #expect(read.tree?.skipped == 9)
    #expect(read.diagnostics.map(\.code) == ["azure-policy.alias-entry"])
    #expect(AliasTable(compact: try #require(read.tree).text()).count == 1)
  }

  @Test func bytesOfAnyKindAreSurvived() {
    var bytes = Array(Self.compact.utf8)
    for position in bytes.indices {
      for byte in [UInt8(0), 0x09, 0x0a, 0x3d, 0x2f, 0xff] {
        let kept = bytes[position]
        bytes[position] = byte
        let table = AliasTable(compact: bytes)
        _ = table.facts(type: "Test.Web/sites")
        #expect(table.count <= 8)
        bytes[position] = kept
      }
    }
    let long = "T/s\n" + String(repeating: "x", count: 1 << 16) + "\t=\nb\t=\n"
    #expect(Self.table(long).count == 1)
  }
}
