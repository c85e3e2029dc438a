import DemarcModel
import Testing

@testable import DemarcOSCAL

@Suite struct XMLTests {
  static let catalog = """
    <?xml version="1.0" encoding="UTF-8"?>
    <catalog xmlns="http://csrc.nist.gov/ns/oscal/1.0" uuid="e242681a-dcaf-4f46-9914-f75a73e33d1a">
      <metadata>
        <title>A <em>small</em> catalog</title>
        <last-modified>2026-01-31T12:00:00Z</last-modified>
        <version>1.0</version>
        <oscal-version>1.1.2</oscal-version>
        <party uuid="af654d2a-abeb-44e2-a5c4-c1c3035e3662" type="organization">
          <name>X &amp; Y</name>
          <address><addr-line>One</addr-line><addr-line>Two</addr-line></address>
        </party>
      </metadata>
      <group id="ac" class="family"><title>Access</title>
        <control id="ac-2"><title>Accounts</title>
          <param id="p1"><label>kinds</label>
            <guideline><p>Think.</p></guideline>
            <select how-many="one-or-more"><choice>a</choice><choice>b</choice></select></param>
          <prop name="label" value="AC-2"/>
          <part id="ac-2_smt" name="statement">
            <p>Define  <insert type="param" id-ref="p1"/>,
               see <a href="#r">this</a>.</p>
            <ul><li>one</li><li>two<ol><li>deep</li></ol></li></ul>
            <part id="ac-2_smt.a" name="item"><p>Review.</p></part>
          </part>
          <control id="ac-2.1"><title>Automated</title></control>
        </control>
      </group>
      <back-matter><resource uuid="aaaaaaaa-0000-4000-8000-000000000001">
        <rlink href="x.pdf"><hash algorithm="SHA-256">00ff</hash></rlink></resource></back-matter>
    </catalog>
    """

  @Test func aCatalogIsTheSameAsInJSON() throws {
    let document = try Sample.document(Self.catalog, "c.xml")
    let json = """
      {"uuid":"e242681a-dcaf-4f46-9914-f75a73e33d1a","metadata":{"title":"A *small* catalog",\
      "last-modified":"2026-01-31T12:00:00Z","version":"1.0","oscal-version":"1.1.2","parties":[\
      {"uuid":"af654d2a-abeb-44e2-a5c4-c1c3035e3662","type":"organization","name":"X & Y",\
      "addresses":[{"addr-lines":["One","Two"]}]}]},"groups":[{"id":"ac","class":"family",\
      "title":"Access","controls":[{"id":"ac-2","title":"Accounts","params":[{"id":"p1",\
      "label":"kinds","guidelines":[{"prose":"Think."}],"select":{"how-many":"one-or-more",\
      "choice":["a","b"]}}],"props":[{"name":"label","value":"AC-2"}],"parts":[{"id":"ac-2_smt",\
      "name":"statement","parts":[{"id":"ac-2_smt.a","name":"item","prose":"Review."}],\
      "prose":"Define {{ insert: param, p1 }}, see [this](#r).\\n\\n* one\\n* two\\n  1. deep"}],\
      "controls":[{"id":"ac-2.1","title":"Automated"}]}]}],"back-matter":{"resources":[\
      {"uuid":"aaaaaaaa-0000-4000-8000-000000000001","rlinks":[{"href":"x.pdf","hashes":[\
      {"algorithm":"SHA-256","value":"00ff"}]}]}]}}
      """
    #expect(Node.source(document.body).json == json)
  }

  @Test func aProfileInXMLIsResolved() throws {
    let profile = """
      <profile xmlns="http://csrc.nist.gov/ns/oscal/1.0" uuid="1e513768-1f84-4166-b8d4-0addf88f7ea3">
       <metadata><title>P</title><last-modified>2026-01-31T12:00:00Z</last-modified>
        <version>1</version><oscal-version>1.0.4</oscal-version></metadata>
       <import href="c.xml"><include-controls with-child-controls="yes"><with-id>ac-2</with-id>
        </include-controls></import>
       <merge><as-is>true</as-is></merge>
       <modify><set-parameter param-id="p1"><value>all</value></set-parameter>
        <alter control-id="ac-2"><remove by-name="label"/>
         <add position="ending"><part name="note" id="n"><p>New.</p></part></add></alter></modify>
      </profile>
      """
    let source = MemorySource(files: ["c.xml": Self.catalog])
    let found = try ProfileResolver(library: OSCALLibrary(source: source), asOf: Sample.asOf)
      .resolve(try Sample.document(profile, "p.xml"))
    #expect(outline(found) == "ac(ac-2[ac-2.1])")
    let control = found.work.tree.groups[0].controls[0].body
    #expect(control.list("params")[0].list("values").map(\.string) == ["all"])
    #expect(control["props"] == nil)
    #expect(control.list("parts").last?.text("prose") == "New.")
    #expect(found.diagnostics.isEmpty)
  }

  @Test(arguments: [
    ("<catalog>\n<metadata>\n</catalog>", "xml.malformed", "3:11"),
    ("<", "xml.malformed", "1:2"),
    ("<!DOCTYPE catalog [<!ENTITY a 'b'>]><catalog>&a;</catalog>", "xml.doctype", "1:1"),
    ("\n <Benchmark/>", "oscal.unknown-model", "2:2"),
    ("<catalog uuid='x'/>", "oscal.xml-namespace", "1:1"),
    ("<catalog uuid='x' xmlns='http://csrc.nist.gov/ns/oscal/2.0'/>", "oscal.xml-namespace", "1:1"),
    ("<catalog\n uuid='x' NS/>", "oscal.missing-key", "1:1"),
    ("<catalog NS>\n<controls/></catalog>", "oscal.xml-element", "2:1"),
    ("<catalog NS>\n <x:group xmlns:x='urn:x'/></catalog>", "oscal.xml-element", "2:2"),
    (
      "<catalog NS><control><title>a</title>\n  <title>b</title></control></catalog>",
      "oscal.xml-twice", "2:3"
    ),
    (
      "<catalog NS><control title='a'><title>b</title></control></catalog>", "oscal.xml-twice",
      "1:71"
    ),
    ("<catalog NS><control>loose</control></catalog>", "oscal.xml-text", "1:52"),
    (
      "<catalog NS><control><part>loose<p>a</p></part></control></catalog>", "oscal.xml-text",
      "1:61"
    ),
    (
      "<catalog NS><metadata><version a='1'>1</version></metadata></catalog>", "oscal.xml-element",
      "1:62"
    ),
    (
      "<catalog NS><metadata><title><script/></title></metadata></catalog>", "oscal.xml-markup",
      "1:69"
    ),
    ("<profile NS><merge><as-is>maybe</as-is></merge></profile>", "oscal.xml-value", "1:59"),
  ])
  func whatCannotBeReadIsRefusedWithItsPlace(_ text: String, _ code: String, _ place: String) {
    let text = text.replacing("NS", with: "xmlns='http://csrc.nist.gov/ns/oscal/1.0'")
    let fault = #expect(throws: Diagnostic.self) { _ = try Sample.document(text, "c.xml") }
    #expect(fault?.code == code)
    #expect(fault?.span?.start.description == place)
  }

  /// A billion laughs and a file of the machine: neither is read.
  @Test func entitiesAreNotExpanded() {
    let laughs = (1..<10).map {
      "<!ENTITY l\($0) '\(String(repeating: "&l\($0 - 1);", count: 10))'>"
    }
    for text in [
      "<!DOCTYPE c [<!ENTITY l0 'ha'>\(laughs.joined())]><catalog>&l9;</catalog>",
      "<!DOCTYPE c [<!ENTITY x SYSTEM 'file:///etc/hostname'>]><catalog>&x;</catalog>",
    ] {
      let fault = #expect(throws: Diagnostic.self) { _ = try Sample.document(text, "c.xml") }
      #expect(fault?.message.contains("haha") == false)
    }
  }

  @Test func deepNestingIsRefused() {
    let deep = String(repeating: "<group>", count: 5_000)
    let fault = #expect(throws: Diagnostic.self) {
      _ = try Sample.document("<catalog>\(deep)", "c.xml")
    }
    #expect(fault?.code == "xml.too-deep")
  }
}
