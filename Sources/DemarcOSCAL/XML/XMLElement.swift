internal import DemarcModel
internal import DemarcXML

/// One element of an XML document with what is in it.
struct XMLElement: Sendable {
  enum Child: Sendable {
    case element(XMLElement)
    case text(String)
  }

  var name: String
  var namespace: String
  /// In document order; those of other namespaces (`xsi:schemaLocation`) are left out.
  var attributes: [XMLAttribute]
  var children: [Child] = []
  var place: SourcePosition

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

  /// Whether words stand between its elements.
  var hasWords: Bool {
    children.contains { child in
      if case .text(let text) = child { return text.contains { !$0.isWhitespace } }
      return false
    }
  }

  /// Reads a document: no network, no document type, no entities.
  ///
  /// - Throws: `Diagnostic` with line and column.
  static func document(_ bytes: [UInt8], file: String) throws(Diagnostic) -> XMLElement {
    var open: [XMLElement] = []
    var root: XMLElement?
    try XMLReader().read(bytes, file: file) { (event: XMLEvent) throws(Diagnostic) in
      switch event {
      case .start(let tag):
        open.append(
          XMLElement(
            name: tag.name, namespace: tag.namespace,
            attributes: tag.attributes.filter { $0.namespace.isEmpty }, place: tag.place))
      case .text(let text):
        guard !open.isEmpty else { return }
        open[open.count - 1].children.append(.text(text))
      case .end:
        guard let done = open.popLast() else { return }
        if open.isEmpty {
          root = done
        } else {
          open[open.count - 1].children.append(.element(done))
        }
      }
    }
    guard let root else {
      throw Diagnostic(
        "oscal.no-document", "the file holds no element", at: OSCALDocument.place(file, 1, 1),
        hint: "an OSCAL document in XML is one element")
    }
    return root
  }
}
