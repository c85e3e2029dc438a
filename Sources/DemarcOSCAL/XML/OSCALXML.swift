internal import DemarcJSON
internal import DemarcModel

/// OSCAL's XML form of catalogs and profiles, as the same document that the JSON form gives.
///
/// Names differ between the two: what repeats is singular in XML and a list with a plural name in JSON,
/// and prose is markup in the one and Markdown in the other.
enum OSCALXML {
  /// - Throws: `Diagnostic` with line where the text is no XML or another model.
  static func document(_ bytes: [UInt8], file: String) throws(Diagnostic) -> JSONValue {
    let root = try XMLElement.document(bytes, file: file)
    guard root.name == "catalog" || root.name == "profile" else {
      throw Diagnostic(
        "oscal.xml-model", "XML is read of catalogs and profiles, not of '\(root.name)'",
        at: OSCALDocument.place(file, root.line, 1), hint: "give the JSON or YAML form")
    }
    var builder = JSONBuilder(keepsPlaces: true)
    builder.beginObject(at: place(root))
    builder.key(root.name, at: place(root))
    write(root, &builder)
    builder.endObject()
    return builder.finish().root
  }

  private static func place(_ element: XMLElement) -> JSONPosition {
    JSONPosition(line: element.line, column: 1)
  }

  private static func write(_ element: XMLElement, _ out: inout JSONBuilder) {
    out.beginObject(at: place(element))
    for attribute in element.attributes {
      out.key(attribute.name, at: place(element))
      out.string(attribute.value, at: place(element))
    }
    if let name = XMLNames.valueNames[element.name] {
      let text = element.text.trimmed
      if !text.isEmpty {
        out.key(name, at: place(element))
        out.string(text, at: place(element))
      }
      out.endObject()
      return
    }
    members(element, &out)
    let prose = element.elements.filter { XMLMarkup.blocks.contains($0.name) }
    if !prose.isEmpty, XMLNames.holdsProse.contains(element.name) {
      out.key("prose", at: place(prose[0]))
      out.string(XMLMarkup.text(prose), at: place(prose[0]))
    }
    out.endObject()
  }

  /// Children by the member of the JSON form that they belong to, in the order of the first of each.
  private static func members(_ element: XMLElement, _ out: inout JSONBuilder) {
    var names: [String] = []
    var byName: [String: [XMLElement]] = [:]
    for child in flattened(element) where !XMLMarkup.blocks.contains(child.name) {
      let name = XMLNames.member(child.name, in: element.name)
      if byName[name] == nil { names.append(name) }
      byName[name, default: []].append(child)
    }
    for name in names {
      guard let children = byName[name], let first = children.first else { continue }
      out.key(name, at: place(first))
      if XMLNames.isList(first.name, in: element.name) {
        out.beginArray(at: place(first))
        for child in children { value(child, &out) }
        out.endArray()
      } else {
        value(first, &out)
      }
    }
  }

  /// The children, those of a mere wrapper in its place.
  private static func flattened(_ element: XMLElement) -> [XMLElement] {
    element.elements.flatMap { XMLNames.wrappers.contains($0.name) ? $0.elements : [$0] }
  }

  private static func value(_ element: XMLElement, _ out: inout JSONBuilder) {
    if XMLNames.booleans.contains(element.name) {
      let text = element.text.trimmed
      out.bool(text == "true" || text == "1", at: place(element))
    } else if XMLNames.blocks.contains(element.name) {
      out.string(XMLMarkup.text(element.elements), at: place(element))
    } else if XMLNames.lines.contains(element.name) {
      out.string(XMLMarkup.inline(element).trimmed, at: place(element))
    } else {
      write(element, &out)
    }
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
