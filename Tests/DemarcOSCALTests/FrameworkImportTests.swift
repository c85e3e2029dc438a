import DemarcCatalog
import DemarcModel
import Testing

@testable import DemarcOSCAL

@Suite struct FrameworkImportTests {
  private func imported(_ catalog: String, id: String? = nil) throws -> (
    ImportedFramework, Parsed<UserFramework>
  ) {
    let shipped = try Catalog.embedded()
    let document = try Sample.document(catalog, "c.json")
    let resolver = ProfileResolver(
      library: OSCALLibrary(source: MemorySource(files: [:])), asOf: Sample.asOf)
    let made = ImportedFramework(try resolver.resolve(document), id: id, catalog: shipped)
    return (
      made, UserFramework.load(SourceFile(name: "f.yaml", text: made.yaml), catalog: shipped)
    )
  }

  private static let catalog = Sample.catalog(
    """
    "groups": [{"id": "ac", "title": "Access: control", "controls": [
     {"id": "ac-2", "class": "SP800-53", "title": "Accounts", "params": [
       {"id": "p1", "label": "kinds"}, {"id": "p2", "values": ["daily"]},
       {"id": "p3", "select": {"how-many": "one-or-more",
         "choice": ["a", "{{ insert: param, p1 }}"]}}],
      "props": [{"name": "label", "value": "AC-02", "class": "zero-padded"},
       {"name": "label", "value": "AC-2"}],
      "parts": [{"name": "statement", "id": "ac-2_smt", "parts": [
       {"name": "item", "props": [{"name": "label", "value": "a."}],
        "prose": "Define {{ insert: param, p1 }}\\nand {{ insert: param, p3 }}"},
       {"name": "item", "prose": "Review {{ insert: param, p2 }}: \\"well\\""}]}],
      "controls": [{"id": "ac-2.1", "class": "SP800-53-enhancement", "title": "Automated"}]},
     {"id": "ac-3", "title": "Quite another thing"},
     {"id": "ac-9999", "class": "SP800-53", "title": "No such control"},
     {"id": "ac-4", "class": "SP800-53", "title": "Gone", "props": [
      {"name": "status", "value": "withdrawn"}]}]}]
    """)

  @Test func aCatalogBecomesAFrameworkThatLoads() throws {
    let (made, loaded) = try imported(Self.catalog, id: "mine")
    #expect(loaded.diagnostics.isEmpty)
    let framework = try #require(loaded.tree)
    #expect(framework.framework.id == "mine")
    #expect(
      framework.framework.requirements.map(\.id.id) == ["AC-2", "ac-2.1", "ac-3", "ac-9999"])
    #expect(framework.framework.requirements[1].parent == "AC-2")
    #expect(framework.framework.requirements[0].group == "Access: control")
    #expect(
      framework.framework.requirements[0].summary
        == "a. Define [Assignment: kinds] and "
        + "[Selection (one or more): a; [Assignment: kinds]] Review daily: \"well\"")
    #expect(made.withdrawn == 1)
  }

  /// Only what calls itself a control of NIST SP 800-53, or bears its title, is mapped to one.
  @Test func controlsAreMappedWhereTheyAreThoseOfTheHub() throws {
    let (made, loaded) = try imported(Self.catalog, id: "mine")
    #expect(loaded.tree?.controls == ["AC-2": ["AC-2"], "ac-2.1": ["AC-2(1)"]])
    #expect(made.mapped == 2)
  }

  @Test func hostileTextsStayTexts() throws {
    let text = #"x\": [1]\n- evil: {{ } # \u0007 {{ insert: param, none }} {{"#
    let (_, loaded) = try imported(
      Sample.catalog(
        """
        "controls": [{"id": "c-1", "title": "\(text)", "parts": [{"name": "statement",
         "prose": "\(text)"}]}]
        """), id: "mine")
    #expect(loaded.diagnostics.isEmpty)
    #expect(loaded.tree?.framework.requirements.count == 1)
    #expect(loaded.tree?.framework.requirements[0].title.hasPrefix("x\": [1]\n- evil") == true)
  }
}
