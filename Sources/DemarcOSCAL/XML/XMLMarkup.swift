internal import DemarcModel

/// OSCAL's markup as the Markdown of its JSON form.
struct XMLMarkup {
  let file: String

  static let blocks: Set<String> = [
    "p", "ul", "ol", "pre", "table", "blockquote", "hr", "h1", "h2", "h3", "h4", "h5", "h6", "img",
  ]

  /// Blocks one below the other.
  func text(_ elements: [XMLElement]) throws(Diagnostic) -> String {
    var found: [String] = []
    for element in elements { found.append(try block(element)) }
    return found.joined(separator: "\n\n")
  }

  /// One line of markup.
  func line(_ element: XMLElement) throws(Diagnostic) -> String {
    Self.collapsed(try inline(element)).trimmed
  }

  private func block(_ element: XMLElement) throws(Diagnostic) -> String {
    switch element.name {
    case "p": return Self.paragraph(try inline(element))
    case "ul", "ol": return try list(element).joined(separator: "\n")
    case "pre": return "```\n\(element.text)\n```"
    case "table": return try table(element)
    case "hr": return "---"
    case "img": return try marked(element)
    case "blockquote":
      let inside =
        element.elements.contains { Self.blocks.contains($0.name) }
        ? try text(element.elements) : Self.paragraph(try inline(element))
      return "> " + inside.replacing("\n", with: "\n> ")
    case "h1", "h2", "h3", "h4", "h5", "h6":
      return String(repeating: "#", count: Int(element.name.dropFirst()) ?? 1) + " "
        + (try line(element))
    default: throw unknown(element)
    }
  }

  // MARK: Lists and tables

  /// The lines of a list; what is in an item stands below it, indented to its text.
  private func list(_ element: XMLElement) throws(Diagnostic) -> [String] {
    var lines: [String] = []
    var number = Int(element.attribute("start") ?? "") ?? 1
    for item in element.elements {
      guard item.name == "li" else { throw unknown(item) }
      let mark = element.name == "ol" ? "\(number). " : "* "
      number &+= 1
      let indent = String(repeating: " ", count: mark.utf8.count)
      var parts: [String] = []
      var words = item
      words.children = []
      func close() throws(Diagnostic) {
        let text = Self.paragraph(try inline(words))
        if !text.isEmpty { parts.append(text) }
        words.children = []
      }
      for child in item.children {
        if case .element(let inner) = child, Self.blocks.contains(inner.name), inner.name != "img" {
          try close()
          parts.append(try block(inner))
        } else {
          words.children.append(child)
        }
      }
      try close()
      let text = parts.joined(separator: "\n").replacing("\n", with: "\n" + indent)
      lines += (mark + text).split(separator: "\n").map(String.init)
    }
    return lines
  }

  private func table(_ element: XMLElement) throws(Diagnostic) -> String {
    var rows: [XMLElement] = []
    for child in element.elements { rows += child.name == "tr" ? [child] : child.elements }
    var lines: [String] = []
    for row in rows {
      guard row.name == "tr" else { throw unknown(row) }
      var cells: [String] = []
      for cell in row.elements {
        guard cell.name == "td" || cell.name == "th" else { throw unknown(cell) }
        cells.append(try line(cell).replacing("|", with: "\\|"))
      }
      lines.append("| " + cells.joined(separator: " | ") + " |")
      if lines.count == 1 {
        lines.append("|" + String(repeating: " --- |", count: max(cells.count, 1)))
      }
    }
    return lines.joined(separator: "\n")
  }

  // MARK: Inline

  /// Text with its inline markup; runs of white space are one blank, a `br` is a new line.
  private func inline(_ element: XMLElement) throws(Diagnostic) -> String {
    var out = ""
    for child in element.children {
      switch child {
      case .text(let text): out += Self.escaped(Self.collapsed(text))
      case .element(let inner): out += try marked(inner)
      }
    }
    return out
  }

  private func marked(_ element: XMLElement) throws(Diagnostic) -> String {
    switch element.name {
    case "em", "i": return "*\(try inline(element))*"
    case "strong", "b": return "**\(try inline(element))**"
    case "code": return "`\(Self.collapsed(element.text))`"
    case "sub": return "~\(try inline(element))~"
    case "sup": return "^\(try inline(element))^"
    case "q": return "\"\(try inline(element))\""
    case "a": return "[\(try inline(element))](\(Self.target(element.attribute("href"))))"
    case "img":
      return "![\(Self.escaped(element.attribute("alt") ?? ""))]"
        + "(\(Self.target(element.attribute("src"))))"
    case "insert":
      return "{{ insert: \(element.attribute("type") ?? "param"), "
        + "\(element.attribute("id-ref") ?? "") }}"
    case "br": return "\n"
    // Blocks within a cell or a quotation.
    case "p", "ul", "ol", "pre": return try block(element)
    default: throw unknown(element)
    }
  }

  /// An address stays within its parentheses.
  private static func target(_ href: String?) -> String {
    (href ?? "").replacing("(", with: "%28").replacing(")", with: "%29")
      .replacing(" ", with: "%20")
  }

  /// Characters that are markup in OSCAL's Markdown are written with a backslash.
  private static func escaped(_ text: String) -> String {
    var out = ""
    for character in text {
      if "\\*`~^\"".contains(character) { out.append("\\") }
      out.append(character)
    }
    return out
  }

  /// A paragraph's lines without blanks at their ends.
  private static func paragraph(_ text: String) -> String {
    text.trimmed.split(separator: "\n", omittingEmptySubsequences: false)
      .map { String($0).trimmed }.joined(separator: "\n")
  }

  private static func collapsed(_ text: String) -> String {
    var out = ""
    var isSpace = false
    for character in text {
      if character.isWhitespace {
        isSpace = true
      } else {
        if isSpace { out.append(" ") }
        isSpace = false
        out.append(character)
      }
    }
    return isSpace ? out + " " : out
  }

  private func unknown(_ element: XMLElement) -> Diagnostic {
    Diagnostic(
      "oscal.xml-markup", "'\(element.name)' is no markup of OSCAL here",
      at: OSCALDocument.place(file, element.place.line, element.place.column),
      hint:
        "markup is p, lists, table, pre, blockquote, headings, em, strong, code, sub, sup, q, a, "
        + "img and insert")
  }
}
