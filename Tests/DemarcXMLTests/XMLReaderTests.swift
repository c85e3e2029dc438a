import DemarcModel
import Testing

@testable import DemarcXML

/// The events of a document, one line each.
private func events(
  _ bytes: [UInt8], limits: XMLLimits = XMLLimits()
) throws(Diagnostic) -> [String] {
  var found: [String] = []
  try XMLReader(limits: limits).read(bytes, file: "d.xml") { (event: XMLEvent) in
    switch event {
    case .start(let tag):
      let attributes = tag.attributes.map {
        " \($0.namespace.isEmpty ? "" : "*")\($0.name)=\($0.value)"
      }
      found.append("\(tag.place) \(tag.namespace)<\(tag.name)\(attributes.joined())>")
    case .text(let text): found.append("'\(text)'")
    case .end: found.append("end")
    }
  }
  return found
}

@Suite struct XMLReaderTests {
  @Test func eachEventHasItsNameItsTextAndItsPlace() throws {
    let text = """
      <?xml version="1.0" encoding="UTF-8"?>
      <!-- <not-a-tag> -->
      <a xmlns="urn:a" xmlns:x="urn:x"
         x:k="1" k="&lt;&#233;"><b/>
        <x:c>one <![CDATA[<two> & ]]>three</x:c><?p <d> ?></a>
      """
    #expect(
      try events(Array(text.utf8)) == [
        "3:1 urn:a<a *k=1 k=<é>", "4:27 urn:a<b>", "end", "'\n  '", "5:3 urn:x<c>",
        "'one <two> & three'", "end", "end",
      ])
  }

  @Test func namedAndNumberedCharactersAreReadInTextAndAttributes() throws {
    let written = "&amp;&lt;&gt;&quot;&apos;&#38;&#x26;&amp;amp;"
    #expect(
      try events(Array("<a k=\"\(written)\">\(written)</a>".utf8)) == [
        "1:1 <a k=&<>\"'&&&amp;>", "'&<>\"'&&&amp;'", "end",
      ])
  }

  @Test func aByteOrderMarkAndCRLFAreNoText() throws {
    #expect(
      try events([0xef, 0xbb, 0xbf] + Array("<a>\r\n<b/></a>".utf8)) == [
        "1:1 <a>", "'\n'", "2:1 <b>", "end", "end",
      ])
  }

  @Test(arguments: [
    ("<a>\n <b>\n</a>", "xml.malformed", 3),
    ("<a/><b/>", "xml.malformed", 1),
    ("", "xml.malformed", 1),
    ("<a x:y='1'/>", "xml.malformed", 1),
    ("<a>&nbsp;</a>", "xml.malformed", 1),
    ("<a>&#0;</a>", "xml.malformed", 1),
    ("<a k='1' k='2'/>", "xml.malformed", 1),
    ("<!-- c -->\n<!DOCTYPE a>\n<a/>", "xml.doctype", 2),
    ("<!DOCTYPE a [<!ENTITY e SYSTEM 'file:///etc/hostname'>]><a>&e;</a>", "xml.doctype", 1),
    ("<?xml version='1.0' encoding='ISO-8859-1'?><a/>", "xml.not-utf8", 1),
    ("<?xml version='1.0' encoding='UTF-7'?><a/>", "xml.not-utf8", 1),
    ("<a>\u{0}</a>", "xml.not-utf8", 1),
  ])
  func whatIsNotReadIsRefusedWithItsPlace(_ text: String, _ code: String, _ line: Int) {
    let fault = #expect(throws: Diagnostic.self) { _ = try events(Array(text.utf8)) }
    #expect(fault?.code == code)
    #expect(fault?.span?.start.line == line)
    #expect(fault?.span?.file == "d.xml")
  }

  @Test func bytesThatAreNoUTF8AreRefused() {
    for bytes: [UInt8] in [[0x3c, 0x61, 0x3e, 0xff, 0x3c], [0xff, 0xfe, 0x3c, 0x00, 0x61, 0x00]] {
      let fault = #expect(throws: Diagnostic.self) { _ = try events(bytes) }
      #expect(fault?.code == "xml.not-utf8")
    }
  }

  /// At each limit the document is read; one past it, it is not.
  @Test func limitsHold() throws {
    func nested(_ depth: Int) -> [UInt8] {
      Array(
        (String(repeating: "<a>", count: depth) + String(repeating: "</a>", count: depth)).utf8)
    }
    #expect(try events(nested(8), limits: XMLLimits(depthMax: 8)).count == 16)
    for (bytes, limits, code) in [
      (nested(9), XMLLimits(depthMax: 8), "xml.too-deep"),
      (nested(5_000), XMLLimits(), "xml.too-deep"),
      (nested(4), XMLLimits(elementsMax: 3), "xml.too-large"),
      (nested(4), XMLLimits(bytesMax: 27), "xml.too-large"),
    ] {
      let fault = #expect(throws: Diagnostic.self) { _ = try events(bytes, limits: limits) }
      #expect(fault?.code == code)
    }
    #expect(try events(nested(4), limits: XMLLimits(bytesMax: 28, elementsMax: 4)).count == 8)
  }

  @Test func whatTheCallerThrowsEndsTheReading() {
    var seen = 0
    let fault = #expect(throws: Diagnostic.self) {
      try XMLReader().read(Array("<a><b/><c/></a>".utf8), file: "d") {
        (_: XMLEvent) throws(Diagnostic) in
        seen += 1
        if seen == 2 { throw Diagnostic("xml.enough", "enough") }
      }
    }
    #expect(fault?.code == "xml.enough")
    #expect(seen == 2)
  }

  /// A long attribute and a long text come back whole.
  @Test func longValuesAreWhole() throws {
    let long = String(repeating: "x>'", count: 40_000)
    let found = try events(Array("<a k=\"\(long)\">\(long)</a>".utf8))
    #expect(found == ["1:1 <a k=\(long)>", "'\(long)'", "end"])
  }
}
