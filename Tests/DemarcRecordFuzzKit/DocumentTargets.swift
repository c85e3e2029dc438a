import DemarcFuzzKit
import DemarcModel
import DemarcOSCAL
import DemarcXML

extension FuzzTarget {
  /// XML as events.
  static let xml = FuzzTarget(
    name: "xml",
    seeds: {
      [
        "<?xml version=\"1.0\"?>\n<a xmlns='u' xmlns:x='v' x:k=\"&amp;&#233;\"><b/>t<![CDATA[<]]></a>",
        "<!-- c --><a><?p d?><b k='1'>\r\n</b></a>\n",
      ].map { Array($0.utf8) }
    },
    dictionary: [
      "<", "</", "/>", "<![CDATA[", "]]>", "<!--", "-->", "<?", "?>", "&#", "&amp;", "xmlns:", "='",
      "<!DOCTYPE", "<!ENTITY", "encoding='", "\u{FEFF}",
    ]
  ) { bytes in
    let places = TextPlaces(bytes)
    var depth = 0
    var counts = (starts: 0, ends: 0)
    do throws(Diagnostic) {
      try XMLReader().read(bytes, file: "d.xml") { (event: XMLEvent) in
        switch event {
        case .start:
          depth += 1
          counts.starts += 1
        case .end:
          depth -= 1
          counts.ends += 1
        case .text: return
        }
      }
    } catch {
      try places.holdSpans([error], file: "d.xml")
      return
    }
    try hold(depth == 0 && counts.starts == counts.ends && counts.starts > 0, "tags do not pair")
  }

  /// OSCAL in its three forms, checked and resolved.
  static let oscal = FuzzTarget(
    name: "oscal",
    seeds: {
      let catalog = """
        {"catalog":{"uuid":"e242681a-dcaf-4f46-9914-f75a73e33d1a","metadata":{"title":"T",
        "last-modified":"2026-01-31T12:00:00Z","version":"1","oscal-version":"1.1.2"},
        "groups":[{"id":"ac","title":"A","controls":[{"id":"ac-1","title":"C","params":[{"id":"p",
        "select":{"how-many":"one","choice":["a","b"]}}],"parts":[{"id":"s","name":"statement",
        "prose":"{{ insert: param, p }}"}],"controls":[{"id":"ac-1.1","title":"E"}]}]}],
        "back-matter":{"resources":[{"uuid":"aaaaaaaa-0000-4000-8000-000000000001"}]}}}
        """
      let profile = """
        profile:
          uuid: 2d1b9a52-5e52-4e0e-8b7f-3f0a5c1e0c11
          metadata: {title: P, last-modified: "2026-01-31T12:00:00Z", version: "1", oscal-version: 1.1.2}
          imports:
          - href: c.json
            include-controls: [{with-ids: [ac-1], with-child-controls: "yes"}, {matching: [{pattern: "a*"}]}]
          merge: {combine: {method: merge}, as-is: true}
          modify: {set-parameters: [{param-id: p, values: [x]}], alters: [{control-id: ac-1,
            removes: [{by-name: statement}], adds: [{position: after, parts: [{name: n, id: i}]}]}]}
        """
      let xml = """
        <catalog xmlns="http://csrc.nist.gov/ns/oscal/1.0" uuid="e242681a-dcaf-4f46-9914-f75a73e33d1a">
        <metadata><title>A <em>b</em></title><last-modified>2026-01-31T12:00:00Z</last-modified>
        <version>1</version><oscal-version>1.1.2</oscal-version></metadata>
        <control id="ac-1"><title>C</title><part name="statement" id="s"><p>x <insert type="param"
        id-ref="p"/></p><ul><li>o<ol><li>d</li></ol></li></ul></part></control></catalog>
        """
      return [catalog, profile, xml].map { Array($0.utf8) }
    },
    dictionary: [
      "\"uuid\":", "\"controls\":[", "\"groups\":[", "with-ids", "{{ insert: param, ", "}}",
      "\"href\":",
      "#", "null", "<part name='", "<p>", "</control>", "merge", "as-is: true", "*", "\"\"", "{}",
      "[]",
    ]
  ) { bytes in
    let places = TextPlaces(bytes)
    let document: OSCALDocument
    do throws(Diagnostic) { document = try OSCALDocument.read(bytes, file: "d") } catch {
      try hold(error.code.hasPrefix("oscal.") || error.code.hasPrefix("xml."), "\(error.code)")
      try places.holdSpans([error], file: "d")
      return
    }
    let library = OSCALLibrary(given: [document], source: NoFiles())
    let at = Instant(secondsSince1970: 1_780_000_000)
    let first = OSCALCheck(library: library, asOf: at).check([document])
    let second = OSCALCheck(library: library, asOf: at).check([document])
    try hold(first.findings == second.findings, "a second check finds something else")
    try places.holdSpans(first.findings.map(\.diagnostic), file: "d", required: false)
    try refused {
      let resolved = try ProfileResolver(library: library, asOf: at).resolve(document)
      let bytes = resolved.bytes()
      try hold(bytes == resolved.bytes(), "a catalog is written in two ways")
      _ = try OSCALDocument.read(bytes, file: "resolved")
    }
  }
}

private struct NoFiles: OSCALSource {
  func bytes(_ path: String) throws(Diagnostic) -> [UInt8]? { nil }
}
