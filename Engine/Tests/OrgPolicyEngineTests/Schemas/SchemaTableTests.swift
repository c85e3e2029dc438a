import CELEngine
import DemarcJSON
import DemarcModel
import OrgPolicyEngine
import Testing

/// Tables of a user's own: what they say, what is wrong with them, which one counts.
@Suite struct SchemaTableTests {
  private static let table = """
    # comment
    @a.v1\t20260101\tGoogleAV1
    =a.googleapis.com/B\t~B
    ~B\tbool open\tlist<~C> cs\tmap<list<~C>> groups\tstring name note
    ~C\t~B back\tint64 size
    """

  private func read(_ text: String) -> Parsed<SchemaTable> {
    SchemaTable.read(SchemaFile(name: "t.txt", bytes: Array(text.utf8)))
  }

  @Test func aTypeIsItsMessageAndWhatThatIsMadeOf() throws {
    let parsed = read(Self.table)
    #expect(parsed.diagnostics == [])
    let table = try #require(parsed.tree)
    #expect(table.types.map(\.type) == ["a.googleapis.com/B"])
    let origin = try #require(table.assetType("a.googleapis.com/B"))
    #expect(origin.message == "GoogleAV1B")
    #expect(origin.document == "a.v1" && origin.revision == "20260101")
    #expect(table.messages(of: "a.googleapis.com/B").map(\.name) == ["GoogleAV1B", "GoogleAV1C"])
    #expect(table.messages(of: "a.googleapis.com/X") == [])
    #expect(
      SchemaListing.fields(table.messages(of: "a.googleapis.com/B")).map(\.description) == [
        "cs[].back: GoogleAV1B", "cs[].size: int64", "groups{}[].back: GoogleAV1B",
        "groups{}[].size: int64", "name: string", "note: string", "open: bool",
      ])
  }

  @Test func linesMayEndAsTheyDoElsewhere() throws {
    let parsed = read("\u{feff}" + Self.table.replacing("\n", with: "\r\n"))
    #expect(parsed.diagnostics == [])
    #expect(try parsed.tree?.schema("a.googleapis.com/B") != nil)
  }

  @Test(arguments: [
    ("=a.googleapis.com/B\tB\n", 1), ("@a.v1\t1\nB\tbool x\nB\tbool y\n", 3),
    ("@a.v1\t1\n=a.googleapis.com/B\tB\nB\tNothing x\n", 3),
    ("@a.v1\t1\n=a.googleapis.com/B\tMissing\nB\tbool x\n", 2),
    ("@a.v1\t1\n=a.googleapis.com/B\n", 2), ("B\tbool x\n", 1), ("@a.v1\t1\nstring\tbool x\n", 2),
    ("@a.v1\t1\n=a.googleapis.com/B\tB\n=a.googleapis.com/B\tB\nB\tbool x\n", 3),
    ("@a.v1\t1\t2\t3\n", 1),
  ])
  func aLineThatSaysNothingIsNamed(_ text: String, _ line: Int) throws {
    let fault = try #require(read(text).diagnostics.first)
    #expect(fault.span?.start.line == line)
    #expect(fault.hint?.contains("demarc gcp schemas import") == true)
  }

  @Test func aFileWithoutATypeIsAnError() {
    #expect(read("# nothing\n").hasErrors)
    #expect(read("").hasErrors)
  }

  @Test func laterFilesWinOverEarlierOnesAndAllOverWhatShips() throws {
    func file(_ field: String) -> SchemaFile {
      let text = "@a.v1\t1\n=a.googleapis.com/B\tB\nB\tbool \(field)\n"
      return SchemaFile(name: "\(field).txt", bytes: Array(text.utf8))
    }
    let shipped = "@a.v1\t1\n=a.googleapis.com/B\tB\n=a.googleapis.com/S\tB\nB\tbool shipped\n"
    let loaded = AssetSchemas.load(files: [file("first"), file("second")]) { service in
      service == "a" ? Array(shipped.utf8) : nil
    }
    #expect(loaded.diagnostics == [])
    let schemas = try #require(loaded.tree)
    func fields(_ type: String) -> [String] {
      schemas.messages(of: type).first?.fields.map(\.name) ?? []
    }
    #expect(fields("a.googleapis.com/B") == ["second"])
    #expect(fields("a.googleapis.com/S") == ["shipped"])
    #expect(schemas.schema("a.googleapis.com/B") != nil)
    #expect(
      schemas.types(services: ["a"]).map(\.type) == ["a.googleapis.com/B", "a.googleapis.com/S"])
  }

  @Test func aBrokenFileLeavesWhatShips() {
    let loaded = AssetSchemas.load(
      files: [SchemaFile(name: "x", bytes: Array("{\"no\":1}".utf8))]
    ) { _ in Array("@a.v1\t1\n=a.googleapis.com/B\tB\nB\tbool x\n".utf8) }
    #expect(loaded.hasErrors)
    #expect(loaded.tree?.schema("a.googleapis.com/B") != nil)
  }
}
