/// OSCAL's markup as the Markdown of its JSON form.
enum XMLMarkup {
  static let blocks: Set<String> = [
    "p", "ul", "ol", "pre", "table", "blockquote", "hr", "h1", "h2", "h3", "h4", "h5", "h6",
  ]

  /// Blocks one below the other.
  static func text(_ elements: [XMLElement]) -> String {
    elements.map { block($0) }.joined(separator: "\n\n")
  }

  private static func block(_ element: XMLElement) -> String {
    switch element.name {
    case "ul", "ol": list(element, depth: 0).joined(separator: "\n")
    case "pre": "```\n\(element.text)\n```"
    case "table": table(element)
    case "hr": "---"
    case "blockquote":
      "> "
        + (element.elements.isEmpty ? inline(element).trimmed : text(element.elements))
        .replacing("\n", with: "\n> ")
    case "h1", "h2", "h3", "h4", "h5", "h6":
      String(repeating: "#", count: Int(element.name.dropFirst()) ?? 1) + " "
        + inline(element).trimmed
    default: inline(element).trimmed
    }
  }

  private static func list(_ element: XMLElement, depth: Int) -> [String] {
    let indent = String(repeating: "   ", count: depth)
    var number = 0
    return element.elements.filter { $0.name == "li" }.flatMap { item -> [String] in
      number += 1
      var own = item
      own.children = item.children.filter { child in
        if case .element(let inner) = child { return inner.name != "ul" && inner.name != "ol" }
        return true
      }
      let mark = element.name == "ol" ? "\(number)." : "-"
      let nested = item.elements.filter { $0.name == "ul" || $0.name == "ol" }
      return ["\(indent)\(mark) \(inline(own).trimmed)"]
        + nested.flatMap { list($0, depth: depth + 1) }
    }
  }

  private static func table(_ element: XMLElement) -> String {
    let rows = element.elements.flatMap { $0.name == "tr" ? [$0] : $0.elements }
    var lines = rows.map { row in
      "| " + row.elements.map { inline($0).trimmed }.joined(separator: " | ") + " |"
    }
    if let first = rows.first {
      lines.insert("|" + String(repeating: " --- |", count: first.elements.count), at: 1)
    }
    return lines.joined(separator: "\n")
  }

  /// Text with its inline markup, runs of white space as one blank.
  static func inline(_ element: XMLElement) -> String {
    var out = ""
    for child in element.children {
      switch child {
      case .text(let text): out += collapsed(text)
      case .element(let inner): out += marked(inner)
      }
    }
    return out
  }

  private static func marked(_ element: XMLElement) -> String {
    let inside = inline(element)
    switch element.name {
    case "em", "i": return "*\(inside)*"
    case "strong", "b": return "**\(inside)**"
    case "code": return "`\(inside)`"
    case "sub": return "~\(inside)~"
    case "sup": return "^\(inside)^"
    case "q": return "\"\(inside)\""
    case "a": return "[\(inside)](\(element.attribute("href") ?? ""))"
    case "img":
      return "![\(element.attribute("alt") ?? "")](\(element.attribute("src") ?? ""))"
    case "insert":
      return "{{ insert: \(element.attribute("type") ?? "param"), "
        + "\(element.attribute("id-ref") ?? "") }}"
    case "br": return "\n"
    default: return inside
    }
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
}
