import DemarcModel
import Testing

@testable import DemarcOSCAL

/// Each model in XML and in JSON, written side by side: what is read is the same.
@Suite struct XMLTwinTests {
  private static let metadataXML = """
    <metadata><title>T</title><last-modified>2026-01-31T12:00:00Z</last-modified>
     <version>1</version><oscal-version>VERSION</oscal-version></metadata>
    """
  private static let metadataJSON = """
    "metadata":{"title":"T","last-modified":"2026-01-31T12:00:00Z","version":"1",\
    "oscal-version":"VERSION"}
    """

  private func check(
    _ root: String, _ xml: String, _ json: String, version: String = "1.1.2"
  ) throws {
    let whole = """
      <?xml version="1.0" encoding="UTF-8"?>
      <\(root) xmlns="http://csrc.nist.gov/ns/oscal/1.0" uuid="u">\(Self.metadataXML)\(xml)</\(root)>
      """
    let twin = "{\"\(root)\":{\"uuid\":\"u\",\(Self.metadataJSON),\(json)}}"
    let read = try Sample.document(whole.replacing("VERSION", with: version), "d.xml")
    let other = try Sample.document(twin.replacing("VERSION", with: version), "d.json")
    #expect(read.kind == other.kind)
    #expect(read.version == other.version)
    #expect(Self.sorted(.source(read.body)) == Self.sorted(.source(other.body)))
  }

  /// The members of objects have no order.
  private static func sorted(_ node: Node) -> String {
    if node.isList { return "[" + node.items.map(sorted).joined(separator: ",") + "]" }
    if !node.fields.isEmpty {
      let members = node.fields.map { "\($0.name):\(sorted($0.value))" }.sorted()
      return "{" + members.joined(separator: ",") + "}"
    }
    return node.json
  }

  @Test(arguments: ["1.0.4", "1.0.6", "1.1.3", "1.2.0", "1.2.2"])
  func profiles(_ version: String) throws {
    try check(
      "profile",
      """
      <import href="c.xml"><include-controls with-child-controls="no"><with-id>ac-1</with-id>
       <with-id>ac-2</with-id><matching pattern="au-*"/></include-controls>
       <exclude-controls><with-id>au-2</with-id></exclude-controls></import>
      <import href="#r"><include-all/></import>
      <merge><combine method="keep"/><custom><group id="g"><title>G</title>
       <insert-controls order="ascending"><include-all/></insert-controls></group></custom></merge>
      <modify><set-parameter param-id="p"><label>L</label><constraint><description><p>D</p>
        </description><test><expression>x</expression><remarks><p>R</p></remarks></test></constraint>
       <value>1</value><value>2</value></set-parameter>
       <alter control-id="ac-1"><remove by-name="a"/><add position="after" by-id="b">
        <prop name="n" value="v" ns="urn:n"><remarks><p>why</p></remarks></prop>
        <link href="#r" rel="reference"><text>See <em>this</em></text></link></add></alter></modify>
      """,
      """
      "imports":[{"href":"c.xml","include-controls":[{"with-child-controls":"no",\
      "with-ids":["ac-1","ac-2"],"matching":[{"pattern":"au-*"}]}],"exclude-controls":[{\
      "with-ids":["au-2"]}]},{"href":"#r","include-all":{}}],"merge":{"combine":{"method":"keep"},\
      "custom":{"groups":[{"id":"g","title":"G","insert-controls":[{"order":"ascending",\
      "include-all":{}}]}]}},"modify":{"set-parameters":[{"param-id":"p","label":"L",\
      "constraints":[{"description":"D","tests":[{"expression":"x","remarks":"R"}]}],\
      "values":["1","2"]}],"alters":[{"control-id":"ac-1","removes":[{"by-name":"a"}],"adds":[{\
      "position":"after","by-id":"b","props":[{"name":"n","value":"v","ns":"urn:n",\
      "remarks":"why"}],"links":[{"href":"#r","rel":"reference","text":"See *this*"}]}]}]}
      """, version: version)
  }

  @Test func metadataAndBackMatter() throws {
    try check(
      "catalog",
      """
      <group><title>G</title><control id="a"><title>A</title></control></group>
      <back-matter><resource uuid="r"><title>R</title><description><p>D</p></description>
       <document-id scheme="urn:s">X-1</document-id><citation><text>Text</text></citation>
       <rlink href="a.pdf" media-type="application/pdf"><hash algorithm="SHA-256">00ff</hash></rlink>
       <base64 filename="f" media-type="text/plain">aGk=</base64></resource></back-matter>
      """,
      """
      "groups":[{"title":"G","controls":[{"id":"a","title":"A"}]}],"back-matter":{"resources":[{\
      "uuid":"r","title":"R","description":"D","document-ids":[{"scheme":"urn:s",\
      "identifier":"X-1"}],"citation":{"text":"Text"},"rlinks":[{"href":"a.pdf",\
      "media-type":"application/pdf","hashes":[{"algorithm":"SHA-256","value":"00ff"}]}],\
      "base64":{"filename":"f","media-type":"text/plain","value":"aGk="}}]}
      """)
    let xml = """
      <catalog xmlns="http://csrc.nist.gov/ns/oscal/1.0" uuid="u"><metadata><title>T</title>
       <last-modified>2026-01-31T12:00:00Z</last-modified><version>1</version>
       <oscal-version>1.1.2</oscal-version>
       <revisions><revision><version>0</version></revision><revision><version>1</version></revision>
       </revisions><role id="owner"><title>O</title></role>
       <location uuid="l"><address type="work"><addr-line>1</addr-line><city>C</city></address>
        <url>https://example.com</url></location>
       <party uuid="p" type="person"><name>N</name><external-id scheme="urn:o">7</external-id>
        <email-address>a@example.com</email-address>
        <telephone-number type="office">555</telephone-number>
        <address><country>XX</country></address>
        <member-of-organization>q</member-of-organization></party>
       <responsible-party role-id="owner"><party-uuid>p</party-uuid></responsible-party>
      </metadata></catalog>
      """
    let json = """
      {"catalog":{"uuid":"u","metadata":{"title":"T","last-modified":"2026-01-31T12:00:00Z",\
      "version":"1","oscal-version":"1.1.2","revisions":[{"version":"0"},{"version":"1"}],\
      "roles":[{"id":"owner","title":"O"}],"locations":[{"uuid":"l","address":{"type":"work",\
      "addr-lines":["1"],"city":"C"},"urls":["https://example.com"]}],"parties":[{"uuid":"p",\
      "type":"person","name":"N","external-ids":[{"scheme":"urn:o","id":"7"}],\
      "email-addresses":["a@example.com"],"telephone-numbers":[{"type":"office","number":"555"}],\
      "addresses":[{"country":"XX"}],"member-of-organizations":["q"]}],"responsible-parties":[{\
      "role-id":"owner","party-uuids":["p"]}]}}}
      """
    #expect(
      Self.sorted(.source(try Sample.document(xml, "d.xml").body))
        == Self.sorted(.source(try Sample.document(json, "d.json").body)))
  }

  @Test func componentDefinitions() throws {
    try check(
      "component-definition",
      """
      <import-component-definition href="o.xml"/>
      <component uuid="c" type="software"><title>C</title><description><p>D</p></description>
       <purpose>P</purpose><responsible-role role-id="r"><party-uuid>p</party-uuid></responsible-role>
       <protocol uuid="x" name="https"><title>H</title>
        <port-range start="0443" end="443" transport="TCP"/></protocol>
       <control-implementation uuid="i" source="s"><description><p>D</p></description>
        <set-parameter param-id="p"><value>v</value></set-parameter>
        <implemented-requirement uuid="q" control-id="ac-1"><description><p>D</p></description>
         <statement statement-id="ac-1_smt" uuid="t"><description><p>S</p></description></statement>
        </implemented-requirement></control-implementation></component>
      <capability uuid="k" name="K"><description><p>D</p></description>
       <incorporates-component component-uuid="c"><description><p>D</p></description>
       </incorporates-component></capability>
      """,
      """
      "import-component-definitions":[{"href":"o.xml"}],"components":[{"uuid":"c",\
      "type":"software","title":"C","description":"D","purpose":"P","responsible-roles":[{\
      "role-id":"r","party-uuids":["p"]}],"protocols":[{"uuid":"x","name":"https","title":"H",\
      "port-ranges":[{"start":443,"end":443,"transport":"TCP"}]}],"control-implementations":[{\
      "uuid":"i","source":"s","description":"D","set-parameters":[{"param-id":"p",\
      "values":["v"]}],"implemented-requirements":[{"uuid":"q","control-id":"ac-1",\
      "description":"D","statements":[{"statement-id":"ac-1_smt","uuid":"t",\
      "description":"S"}]}]}]}],"capabilities":[{"uuid":"k","name":"K","description":"D",\
      "incorporates-components":[{"component-uuid":"c","description":"D"}]}]
      """)
  }

  @Test func plans() throws {
    try check(
      "system-security-plan",
      """
      <import-profile href="p.xml"/>
      <system-characteristics><system-id identifier-type="urn:i">S</system-id>
       <system-name>N</system-name><description><p>D</p></description>
       <system-information><information-type uuid="t"><title>I</title><description><p>D</p>
        </description><categorization system="urn:c"><information-type-id>C.1</information-type-id>
        </categorization><confidentiality-impact><base>low</base></confidentiality-impact>
       </information-type></system-information><status state="operational"/>
       <authorization-boundary><description><p>B</p></description><diagram uuid="d">
        <caption>C</caption></diagram></authorization-boundary></system-characteristics>
      <system-implementation><leveraged-authorization uuid="l"><title>L</title>
        <party-uuid>p</party-uuid><date-authorized>2026-01-01</date-authorized>
       </leveraged-authorization>
       <user uuid="u1"><role-id>r</role-id><authorized-privilege><title>A</title>
        <function-performed>f</function-performed></authorized-privilege></user>
       <component uuid="c" type="service"><title>C</title><description><p>D</p></description>
        <status state="operational"/></component></system-implementation>
      <control-implementation><description><p>D</p></description>
       <implemented-requirement uuid="q" control-id="ac-1"><statement statement-id="s" uuid="t">
        <by-component component-uuid="c" uuid="b"><description><p>D</p></description>
         <export><provided uuid="e"><description><p>P</p></description></provided>
          <responsibility uuid="f" provided-uuid="e"><description><p>R</p></description>
          </responsibility></export>
         <inherited uuid="h" provided-uuid="e"><description><p>I</p></description></inherited>
         <satisfied uuid="g" responsibility-uuid="f"><description><p>S</p></description></satisfied>
        </by-component></statement></implemented-requirement></control-implementation>
      """,
      """
      "import-profile":{"href":"p.xml"},"system-characteristics":{"system-ids":[{\
      "identifier-type":"urn:i","id":"S"}],"system-name":"N","description":"D",\
      "system-information":{"information-types":[{"uuid":"t","title":"I","description":"D",\
      "categorizations":[{"system":"urn:c","information-type-ids":["C.1"]}],\
      "confidentiality-impact":{"base":"low"}}]},"status":{"state":"operational"},\
      "authorization-boundary":{"description":"B","diagrams":[{"uuid":"d","caption":"C"}]}},\
      "system-implementation":{"leveraged-authorizations":[{"uuid":"l","title":"L",\
      "party-uuid":"p","date-authorized":"2026-01-01"}],"users":[{"uuid":"u1","role-ids":["r"],\
      "authorized-privileges":[{"title":"A","functions-performed":["f"]}]}],"components":[{\
      "uuid":"c","type":"service","title":"C","description":"D","status":{\
      "state":"operational"}}]},"control-implementation":{"description":"D",\
      "implemented-requirements":[{"uuid":"q","control-id":"ac-1","statements":[{\
      "statement-id":"s","uuid":"t","by-components":[{"component-uuid":"c","uuid":"b",\
      "description":"D","export":{"provided":[{"uuid":"e","description":"P"}],\
      "responsibilities":[{"uuid":"f","provided-uuid":"e","description":"R"}]},"inherited":[{\
      "uuid":"h","provided-uuid":"e","description":"I"}],"satisfied":[{"uuid":"g",\
      "responsibility-uuid":"f","description":"S"}]}]}]}]}
      """)
    try check(
      "assessment-plan",
      """
      <import-ssp href="s.xml"/><reviewed-controls><control-selection>
       <include-control control-id="ac-1"><statement-id>s</statement-id></include-control>
       </control-selection></reviewed-controls>
      <task uuid="t" type="action"><title>T</title>
       <timing><at-frequency period="3" unit="days"/></timing>
       <associated-activity activity-uuid="a"><subject type="component"><include-all/></subject>
       </associated-activity></task>
      """,
      """
      "import-ssp":{"href":"s.xml"},"reviewed-controls":{"control-selections":[{\
      "include-controls":[{"control-id":"ac-1","statement-ids":["s"]}]}]},"tasks":[{"uuid":"t",\
      "type":"action","title":"T","timing":{"at-frequency":{"period":3,"unit":"days"}},\
      "associated-activities":[{"activity-uuid":"a","subjects":[{"type":"component",\
      "include-all":{}}]}]}]
      """)
  }

  @Test func resultsAndPlansOfAction() throws {
    let observation = """
      <observation uuid="o"><description><p>D</p></description><method>TEST</method>
       <method>EXAMINE</method><type>finding</type><origin><actor type="tool" actor-uuid="a"/></origin>
       <subject subject-uuid="s" type="component"/><relevant-evidence href="#e"><description><p>E</p>
        </description></relevant-evidence><collected>2026-01-01T00:00:00Z</collected></observation>
      <risk uuid="k"><title>R</title><description><p>D</p></description><statement><p>S</p></statement>
       <status>open</status><threat-id system="urn:t">x</threat-id>
       <characterization><origin><actor type="tool" actor-uuid="a"/></origin>
        <facet name="n" system="urn:f" value="v"/></characterization>
       <response uuid="m" lifecycle="planned"><title>M</title><description><p>D</p></description>
       </response></risk>
      """
    let twin = """
      "observations":[{"uuid":"o","description":"D","methods":["TEST","EXAMINE"],\
      "types":["finding"],"origins":[{"actors":[{"type":"tool","actor-uuid":"a"}]}],"subjects":[{\
      "subject-uuid":"s","type":"component"}],"relevant-evidence":[{"href":"#e",\
      "description":"E"}],"collected":"2026-01-01T00:00:00Z"}],"risks":[{"uuid":"k","title":"R",\
      "description":"D","statement":"S","status":"open","threat-ids":[{"system":"urn:t",\
      "id":"x"}],"characterizations":[{"origin":{"actors":[{"type":"tool","actor-uuid":"a"}]},\
      "facets":[{"name":"n","system":"urn:f","value":"v"}]}],"remediations":[{"uuid":"m",\
      "lifecycle":"planned","title":"M","description":"D"}]}]
      """
    try check(
      "assessment-results",
      """
      <import-ap href="#p"/><result uuid="r"><title>R</title><description><p>D</p></description>
       <start>2026-01-01T00:00:00Z</start>\(observation)
       <finding uuid="f"><title>F</title><description><p>D</p></description>
        <target type="statement-id" target-id="s"><status state="satisfied"/></target>
        <related-observation observation-uuid="o"/><associated-risk risk-uuid="k"/></finding></result>
      """,
      """
      "import-ap":{"href":"#p"},"results":[{"uuid":"r","title":"R","description":"D",\
      "start":"2026-01-01T00:00:00Z",\(twin),"findings":[{"uuid":"f","title":"F",\
      "description":"D","target":{"type":"statement-id","target-id":"s","status":{\
      "state":"satisfied"}},"related-observations":[{"observation-uuid":"o"}],\
      "related-risks":[{"risk-uuid":"k"}]}]}]
      """)
    try check(
      "plan-of-action-and-milestones",
      """
      <system-id>S</system-id>\(observation)<poam-item uuid="i"><title>I</title>
       <description><p>D</p></description><related-observation observation-uuid="o"/></poam-item>
      """,
      """
      "system-id":{"id":"S"},\(twin),"poam-items":[{"uuid":"i","title":"I","description":"D",\
      "related-observations":[{"observation-uuid":"o"}]}]
      """)
  }

  @Test func mappings() throws {
    try check(
      "mapping-collection",
      """
      <provenance method="human" matching-rationale="semantic" status="draft">
       <confidence-score><percentage>0.5</percentage></confidence-score>
       <coverage generation-method="arbitrary">.75</coverage></provenance>
      <mapping uuid="m"><source-resource type="catalog" href="a"/>
       <target-resource type="catalog" href="b"/><map uuid="x"><relationship>equal-to</relationship>
        <source type="control" id-ref="a-1"/><target type="control" id-ref="b-1"/></map></mapping>
      """,
      """
      "provenance":{"method":"human","matching-rationale":"semantic","status":"draft",\
      "confidence-score":{"percentage":0.5},"coverage":{"generation-method":"arbitrary",\
      "target-coverage":0.75}},"mappings":[{"uuid":"m","source-resource":{"type":"catalog",\
      "href":"a"},"target-resource":{"type":"catalog","href":"b"},"maps":[{"uuid":"x",\
      "relationship":"equal-to","sources":[{"type":"control","id-ref":"a-1"}],"targets":[{\
      "type":"control","id-ref":"b-1"}]}]}]
      """, version: "1.2.1")
  }

  /// Markup of prose, and the Markdown it stands for.
  @Test(arguments: [
    ("<p>one\n   two</p><p>three</p>", "one two\n\nthree"),
    ("<p>2 * 3 ~ `x` ^ \"y\" \\ &lt;b> [z]</p>", #"2 \* 3 \~ \`x\` \^ \"y\" \\ <b> [z]"#),
    (
      "<p><em>a</em> <strong>b</strong> <code>c*d</code> <q>e</q> f<sub>1</sub><sup>2</sup></p>",
      "*a* **b** `c*d` \"e\" f~1~^2^"
    ),
    (
      "<p><a href='#r'>this</a> and <a href='https://e.org/a_(b)'>that</a></p>",
      "[this](#r) and [that](https://e.org/a_%28b%29)"
    ),
    ("<p>at <insert type='param' id-ref='p_1'/>.</p>", "at {{ insert: param, p_1 }}."),
    ("<p>a<br/>b</p>", "a\nb"),
    ("<ul><li>a</li><li>b<ol><li>c</li><li>d</li></ol></li></ul>", "* a\n* b\n  1. c\n  2. d"),
    ("<ol><li><p>a</p><p>b</p></li></ol>", "1. a\n   b"),
    ("<h2>H</h2><pre>x\n  y</pre><hr/>", "## H\n\n```\nx\n  y\n```\n\n---"),
    ("<blockquote><p>a</p><p>b</p></blockquote>", "> a\n> \n> b"),
    (
      "<table><tr><th>A</th><th>B</th></tr><tr><td>1|2</td><td><em>3</em></td></tr></table>",
      "| A | B |\n| --- | --- |\n| 1\\|2 | *3* |"
    ),
    ("<p>x</p><img src='a.png' alt='A'/>", "x\n\n![A](a.png)"),
  ])
  func markup(_ xml: String, _ markdown: String) throws {
    let text = """
      <catalog xmlns="http://csrc.nist.gov/ns/oscal/1.0" uuid="u">\(Self.metadataXML)
      <control id="a"><title>A</title><part name="statement">\(xml)</part></control></catalog>
      """
    let read = try Sample.document(text.replacing("VERSION", with: "1.1.2"), "d.xml")
    let part = Node.source(read.body).list("controls")[0].list("parts")[0]
    #expect(part.text("prose") == markdown)
  }
}
