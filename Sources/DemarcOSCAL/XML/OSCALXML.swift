internal import DemarcJSON
internal import DemarcModel
internal import DemarcXML

/// OSCAL's XML form of all models, as the same document that the JSON form gives.
///
/// What repeats is singular in XML and a list with a plural name in JSON, and prose is markup in the
/// one and Markdown in the other.
struct OSCALXML {
  private let file: String
  private var out = JSONBuilder(keepsPlaces: true)

  static let namespace = "http://csrc.nist.gov/ns/oscal/1.0"

  /// - Throws: `Diagnostic` with line and column where the text is no XML, or holds what OSCAL lacks.
  static func document(_ bytes: [UInt8], file: String) throws(Diagnostic) -> JSONValue {
    let root = try XMLElement.document(bytes, file: file)
    var writer = OSCALXML(file: file)
    try writer.write(root: root)
    return writer.out.finish().root
  }

  private init(file: String) { self.file = file }

  private mutating func write(root: XMLElement) throws(Diagnostic) {
    guard OSCALKind(rawValue: root.name) != nil else {
      throw fault(
        "oscal.unknown-model", "the root is '\(root.name)'", root,
        hint: "it must be one of: " + OSCALKind.allCases.map(\.rawValue).joined(separator: ", "))
    }
    guard root.namespace == Self.namespace else {
      let said = root.namespace.isEmpty ? "no namespace" : "the namespace '\(root.namespace)'"
      throw fault(
        "oscal.xml-namespace", "'\(root.name)' is in \(said)", root,
        hint: "OSCAL's is \(Self.namespace)")
    }
    out.beginObject(at: place(root))
    out.key(root.name, at: place(root))
    try object(root)
    out.endObject()
  }

  // MARK: Objects

  private mutating func object(_ element: XMLElement) throws(Diagnostic) {
    out.beginObject(at: place(element))
    try attributes(of: element)
    let children = try members(of: element)
    for member in children {
      guard let first = member.elements.first else { continue }
      guard element.attribute(member.shape.member) == nil else {
        throw fault("oscal.xml-twice", "'\(first.name)' is an attribute as well", first)
      }
      out.key(member.shape.member, at: place(first))
      if member.shape.isList {
        out.beginArray(at: place(first))
        for child in member.elements { try value(child, member.shape.value) }
        out.endArray()
      } else if member.elements.count > 1 {
        throw fault(
          "oscal.xml-twice", "'\(first.name)' stands twice in '\(element.name)'",
          member.elements[1], hint: "one is allowed")
      } else {
        try value(first, member.shape.value)
      }
    }
    if XMLNames.holdsProse.contains(element.name) {
      let prose = element.elements.filter { XMLMarkup.blocks.contains($0.name) }
      if let first = prose.first {
        out.key("prose", at: place(first))
        out.string(try markup(of: prose), at: place(first))
      }
    }
    guard !element.hasWords else {
      throw fault(
        "oscal.xml-text", "text stands in '\(element.name)' outside of its elements", element,
        hint: XMLNames.holdsProse.contains(element.name)
          ? "put it into a 'p'" : "take it out, or put it into the element it belongs to")
    }
    out.endObject()
  }

  private mutating func attributes(of element: XMLElement) throws(Diagnostic) {
    for attribute in element.attributes {
      out.key(attribute.name, at: place(element))
      if XMLNames.numbers.contains("\(element.name)/\(attribute.name)") {
        try number(attribute.value, element)
      } else {
        out.string(attribute.value, at: place(element))
      }
    }
  }

  private typealias Member = (shape: XMLNames.Shape, elements: [XMLElement])

  /// Children by the member of the JSON form that they belong to, in the order of the first of each.
  private func members(of element: XMLElement) throws(Diagnostic) -> [Member] {
    var found: [Member] = []
    var indexes: [String: Int] = [:]
    for child in try unwrapped(element) {
      if XMLMarkup.blocks.contains(child.name), XMLNames.holdsProse.contains(element.name) {
        continue
      }
      guard child.namespace == Self.namespace,
        let shape = XMLNames.shape(child.name, in: element.name)
      else {
        throw fault(
          "oscal.xml-element", "OSCAL has no element '\(child.name)' in '\(element.name)'", child,
          hint: "elements are read as OSCAL 1.0 to 1.2 names them; take it out")
      }
      if let index = indexes[shape.member] {
        found[index].elements.append(child)
      } else {
        indexes[shape.member] = found.count
        found.append((shape, [child]))
      }
    }
    return found
  }

  /// The children, those of a mere wrapper in its place.
  private func unwrapped(_ element: XMLElement) throws(Diagnostic) -> [XMLElement] {
    var found: [XMLElement] = []
    for child in element.elements {
      guard XMLNames.wrappers.contains(child.name) else {
        found.append(child)
        continue
      }
      guard !child.hasWords, child.attributes.isEmpty else {
        throw fault("oscal.xml-text", "'\(child.name)' holds only elements", child)
      }
      found += child.elements
    }
    return found
  }

  // MARK: Values

  private mutating func value(
    _ element: XMLElement, _ value: XMLNames.Value
  ) throws(Diagnostic) {
    switch value {
    case .object: try object(element)
    case .text: out.string(try plain(element), at: place(element))
    case .line:
      try bare(element)
      out.string(try XMLMarkup(file: file).line(element), at: place(element))
    case .blocks:
      try bare(element)
      guard !element.hasWords else {
        throw fault(
          "oscal.xml-text", "text stands in '\(element.name)' outside of a paragraph", element,
          hint: "put it into a 'p'")
      }
      out.string(try markup(of: element.elements), at: place(element))
    case .flag: try flag(element)
    case .number: try number(try plain(element), element)
    case .named(let name):
      out.beginObject(at: place(element))
      try attributes(of: element)
      let text = try plain(element, withAttributes: true)
      if !text.isEmpty {
        out.key(name, at: place(element))
        if element.name == "coverage" {
          try number(text, element)
        } else {
          out.string(text, at: place(element))
        }
      }
      out.endObject()
    }
  }

  private mutating func flag(_ element: XMLElement) throws(Diagnostic) {
    let text = try plain(element)
    guard ["true", "1", "false", "0"].contains(text) else {
      throw fault(
        "oscal.xml-value", "'\(element.name)' is '\(text.prefix(40))'", element,
        hint: "give true or false")
    }
    out.bool(text == "true" || text == "1", at: place(element))
  }

  /// A number as JSON writes it; XML allows a sign and zeros in front.
  private mutating func number(_ text: String, _ element: XMLElement) throws(Diagnostic) {
    var digits = text.trimmed[...]
    let minus = digits.first == "-" ? "-" : ""
    if let sign = digits.first, sign == "-" || sign == "+" { digits = digits.dropFirst() }
    let parts = digits.split(separator: ".", omittingEmptySubsequences: false)
    guard digits.utf8.count <= 40, (1...2).contains(parts.count),
      parts.allSatisfy({ $0.utf8.allSatisfy { $0 >= 0x30 && $0 <= 0x39 } }),
      parts.contains(where: { !$0.isEmpty })
    else {
      throw fault(
        "oscal.xml-value", "'\(text.prefix(40))' in '\(element.name)' is no number", element,
        hint: "give digits")
    }
    let whole = parts[0].drop { $0 == "0" }
    let fraction = parts.count == 2 && !parts[1].isEmpty ? ".\(parts[1])" : ""
    out.number(minus + (whole.isEmpty ? "0" : whole) + fraction, at: place(element))
  }

  private func plain(
    _ element: XMLElement, withAttributes: Bool = false
  ) throws(Diagnostic) -> String {
    if !withAttributes { try bare(element) }
    if let inner = element.elements.first {
      throw fault(
        "oscal.xml-element", "'\(element.name)' holds '\(inner.name)'", inner,
        hint: "it is plain text")
    }
    return element.text.trimmed
  }

  /// An attribute would be lost.
  private func bare(_ element: XMLElement) throws(Diagnostic) {
    guard let attribute = element.attributes.first else { return }
    throw fault(
      "oscal.xml-element", "'\(element.name)' has an attribute '\(attribute.name)'", element,
      hint: "OSCAL gives it none; take it out")
  }

  private func markup(of elements: [XMLElement]) throws(Diagnostic) -> String {
    try XMLMarkup(file: file).text(elements)
  }

  private func place(_ element: XMLElement) -> JSONPosition {
    JSONPosition(line: element.place.line, column: element.place.column)
  }

  private func fault(
    _ code: String, _ message: String, _ element: XMLElement, hint: String? = nil
  ) -> Diagnostic {
    Diagnostic(
      code, message,
      at: OSCALDocument.place(file, element.place.line, element.place.column), hint: hint)
  }
}

extension String {
  /// Without white space at the ends.
  var trimmed: String {
    guard let start = firstIndex(where: { !$0.isWhitespace }),
      let end = lastIndex(where: { !$0.isWhitespace })
    else { return "" }
    return String(self[start...end])
  }
}
