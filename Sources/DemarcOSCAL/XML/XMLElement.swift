internal import CXML2
internal import DemarcModel

/// One element of an XML document, in values of our own: nothing of the library's tree stays.
struct XMLElement: Sendable {
  enum Child: Sendable {
    case element(XMLElement)
    case text(String)
  }

  var name: String
  /// In document order, namespaces left out.
  var attributes: [(name: String, value: String)]
  var children: [Child]
  /// From 1.
  var line: Int

  var elements: [XMLElement] {
    children.compactMap { child in
      if case .element(let element) = child { return element }
      return nil
    }
  }

  /// All text in it, as it stands.
  var text: String {
    children.map { child in
      switch child {
      case .text(let text): text
      case .element(let element): element.text
      }
    }.joined()
  }

  func attribute(_ name: String) -> String? { attributes.first { $0.name == name }?.value }

  /// Reads a document: no network, no external entities, and none of its own either.
  ///
  /// - Throws: `Diagnostic` with the parser's line.
  static func document(_ bytes: [UInt8], file: String) throws(Diagnostic) -> XMLElement {
    guard bytes.count < Int(Int32.max), let context = xmlNewParserCtxt() else {
      throw Diagnostic(
        "oscal.no-xml", "the file is too large for XML", at: OSCALDocument.place(file, 1, 1),
        hint: "give the JSON form of the document")
    }
    defer { xmlFreeParserCtxt(context) }
    let options =
      XML_PARSE_NONET.rawValue | XML_PARSE_NOERROR.rawValue | XML_PARSE_NOWARNING.rawValue
      | XML_PARSE_NOCDATA.rawValue
    let document = bytes.withUnsafeBytes { buffer in
      xmlCtxtReadMemory(
        context, buffer.baseAddress?.assumingMemoryBound(to: CChar.self), Int32(buffer.count), nil,
        nil, Int32(options))
    }
    guard let document = document else {
      let fault = xmlCtxtGetLastError(context)
      let line = fault.map { Int($0.pointee.line) } ?? 1
      let said = fault.flatMap { $0.pointee.message }.map { String(cString: $0) }
      let message = said.map { OSCALText.line($0) } ?? "the file is no XML"
      throw Diagnostic(
        "oscal.no-xml", message, at: OSCALDocument.place(file, max(line, 1), 1),
        hint: "an OSCAL document in XML is well-formed")
    }
    defer { xmlFreeDoc(document) }
    guard document.pointee.intSubset == nil else {
      throw Diagnostic(
        "oscal.xml-doctype", "the document declares a type of its own",
        at: OSCALDocument.place(file, 1, 1),
        hint: "take out the DOCTYPE: OSCAL needs none, and entities are not read")
    }
    guard let root = xmlDocGetRootElement(document) else {
      throw Diagnostic(
        "oscal.no-xml", "the file holds no element", at: OSCALDocument.place(file, 1, 1),
        hint: "an OSCAL document in XML is one element")
    }
    return element(root)
  }

  // libxml2 refuses more than 256 levels, so that the recursion ends.
  private static func element(_ node: xmlNodePtr) -> XMLElement {
    var result = XMLElement(
      name: text(node.pointee.name), attributes: [], children: [],
      line: max(Int(xmlGetLineNo(node)), 1))
    var attribute = node.pointee.properties
    while let next = attribute {
      if next.pointee.ns == nil {
        let value = xmlNodeListGetString(node.pointee.doc, next.pointee.children, 1)
        result.attributes.append((text(next.pointee.name), value.map { text($0) } ?? ""))
        if let value = value { cxml2_free(value) }
      }
      attribute = next.pointee.next
    }
    var child = node.pointee.children
    while let next = child {
      switch next.pointee.type {
      case XML_ELEMENT_NODE: result.children.append(.element(element(next)))
      case XML_TEXT_NODE, XML_CDATA_SECTION_NODE:
        if let content = next.pointee.content {
          result.children.append(.text(text(content)))
        }
      default: break
      }
      child = next.pointee.next
    }
    return result
  }

  private static func text(_ bytes: UnsafePointer<xmlChar>?) -> String {
    guard let bytes = bytes else { return "" }
    return String(cString: bytes)
  }
}
