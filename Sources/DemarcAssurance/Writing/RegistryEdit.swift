internal import DemarcBoundary
internal import DemarcCatalog
internal import DemarcJSON
public import DemarcModel
internal import DemarcYAML

/// Adds an entry to a registry that a person wrote, without touching a byte of theirs.
///
/// The new text is the old one with lines inserted at one place; it is read back, and given out only if
/// it says what the old one said and the new entry besides.
public enum RegistryEdit {
  /// The text with the report appended to `reports`.
  ///
  /// - Throws: `Diagnostic` with the entry to paste where the text has no place to insert it.
  public static func appending(
    _ report: AssuranceReport, to source: SourceFile
  ) throws(Diagnostic) -> String {
    if source.text.allSatisfy(\.isWhitespace) {
      return source.text + header + "reports:\n" + lines(of: report, indent: "  ")
    }
    let parsed = AssuranceRegistry.parse(source)
    guard let before = parsed.tree, !parsed.hasErrors else {
      throw parsed.diagnostics.first { $0.severity == .error }
        ?? refusal(report, source, "it cannot be read")
    }
    if before.report(report.id) != nil {
      throw Diagnostic(
        "assurance.duplicate-id", "\(source.name) has a report '\(report.id)' already",
        at: before.report(report.id)?.span, hint: "give another id with --id")
    }
    guard let text = inserted(report, source) else {
      throw refusal(report, source, "its 'reports' are no block list")
    }
    let after = AssuranceRegistry.parse(SourceFile(name: source.name, text: text))
    guard !after.hasErrors, let now = after.tree, now.reports.map(\.id) == expected(before, report),
      now.reports.last?.title == report.title,
      now.reports.last?.document?.file == report.document?.file
    else {
      throw refusal(report, source, "the new entry would not be read back")
    }
    return text
  }

  private static func expected(_ before: AssuranceRegistry, _ report: AssuranceReport) -> [String] {
    before.reports.map(\.id) + [report.id]
  }

  static let header = """
    # Assurance from outside: reports, agreements, questionnaires, reviews and claims (docs/assurance.md).

    """

  private static func refusal(
    _ report: AssuranceReport, _ source: SourceFile, _ why: String
  ) -> Diagnostic {
    Diagnostic(
      "assurance.not-appended", "nothing was added to \(source.name): \(why)",
      hint: "add this under 'reports' yourself:\n" + lines(of: report, indent: "  "))
  }

  /// The lines of a text, each with its line break.
  private static func lines(_ text: String) -> [Substring] {
    var lines: [Substring] = []
    var rest = text[...]
    while !rest.isEmpty {
      let end = rest.firstIndex(where: \.isNewline).map(rest.index(after:)) ?? rest.endIndex
      lines.append(rest[..<end])
      rest = rest[end...]
    }
    return lines
  }

  private static func inserted(_ report: AssuranceReport, _ source: SourceFile) -> String? {
    guard let root = try? YAMLReader(schema: .failsafe).document(source.text).root, root.isObject
    else { return nil }
    var all = lines(source.text)
    let members = Array(root.members)
    guard let place = members.firstIndex(where: { $0.name == "reports" }) else {
      // Only a block mapping can be continued; it may be followed by nothing.
      guard let first = members.first, first.position.column == 1,
        !all.contains(where: { $0.hasPrefix("...") || $0.hasPrefix("---") && $0 != all[0] })
      else { return nil }
      let gap = source.text.hasSuffix("\n") ? "" : "\n"
      return source.text + gap + "reports:\n" + lines(of: report, indent: "  ")
    }
    let member = members[place]
    let (first, column) = (member.position.line - 1, member.position.column)
    guard column == 1, all.indices.contains(first) else { return nil }
    let next = members.dropFirst(place + 1).first.map { $0.position.line - 1 } ?? all.count
    if let element = Array(member.value.elements).first {
      let line = member.value.position.line - 1
      guard let dash = dash(of: element, all), line > first else { return nil }
      return splice(&all, after: last(first, next, all), report, indent: dash)
    }
    // `reports:` with nothing below it.
    let written = all[first].split(separator: "#", maxSplits: 1).first ?? ""
    guard written.filter({ !$0.isWhitespace }) == "reports:" else { return nil }
    return splice(&all, after: first, report, indent: "  ")
  }

  /// The blanks before the dash of a list's first element; nil where it is written on one line.
  private static func dash(of element: JSONValue, _ lines: [Substring]) -> String? {
    let line = element.position.line - 1
    guard lines.indices.contains(line) else { return nil }
    let blanks = lines[line].prefix { $0 == " " }
    return lines[line].dropFirst(blanks.count).hasPrefix("-") ? String(blanks) : nil
  }

  /// The last line of the block: comments before the next key belong to that key.
  private static func last(_ first: Int, _ next: Int, _ lines: [Substring]) -> Int {
    var last = first
    for index in first..<next {
      let text = lines[index]
      if text.allSatisfy(\.isWhitespace) { continue }
      if text.hasPrefix("#") || text.hasPrefix("...") { continue }
      last = index
    }
    return last
  }

  private static func splice(
    _ lines: inout [Substring], after index: Int, _ report: AssuranceReport, indent: String
  ) -> String {
    var text = lines[...index].joined()
    // A carriage return of theirs is kept, and ours are without.
    if !text.hasSuffix("\n") { text += "\n" }
    text += self.lines(of: report, indent: indent)
    return text + lines[(index + 1)...].joined()
  }

  // MARK: The entry

  /// One entry of `reports`, in block style.
  static func lines(of report: AssuranceReport, indent: String) -> String {
    var pairs: [(String, String)] = [("id", quoted(report.id))]
    if let type = report.type { pairs.append(("type", type.rawValue)) }
    if let cloud = report.cloud {
      pairs.append(("cloud", cloud.rawValue))
    } else {
      pairs.append(("provider", quoted(report.provider)))
    }
    pairs.append(("title", quoted(report.title)))
    if let auditor = report.auditor { pairs.append(("auditor", quoted(auditor))) }
    if !report.frameworks.isEmpty { pairs.append(("frameworks", list(report.frameworks))) }
    pairs.append(("services", report.services.map { list($0.sorted()) } ?? "all"))
    pairs.append(("regions", report.regions.map { list($0.sorted()) } ?? "all"))
    pairs.append(("period", "{from: \(report.from), to: \(report.to)}"))
    if let expires = report.expires { pairs.append(("expires", "\(expires)")) }
    pairs.append(("opinion", report.opinion.rawValue))
    if let document = report.document {
      let digest = document.sha256.map { ", sha256: \($0)" } ?? ""
      pairs.append(("document", "{file: \(quoted(document.file))\(digest)}"))
    }
    return pairs.enumerated().map { index, pair in
      "\(indent)\(index == 0 ? "- " : "  ")\(pair.0): \(pair.1)\n"
    }.joined()
  }

  private static func list(_ texts: [String]) -> String {
    "[" + texts.map(quoted).joined(separator: ", ") + "]"
  }

  /// As it stands where nothing in it means anything to YAML, else in double quotes (YAML 1.2 §7.3.1).
  static func quoted(_ text: String) -> String {
    let isPlain =
      text.first.map { $0.isASCII && $0.isLetter } ?? false
      && text.unicodeScalars.allSatisfy { scalar in
        scalar.isASCII && (scalar.properties.isAlphabetic || ("0"..."9").contains(scalar))
          || " ._-/()".unicodeScalars.contains(scalar)
      } && text.last != " "
    if isPlain, !["null", "true", "false", "yes", "no", "all"].contains(text.lowercased()) {
      return text
    }
    var out = "\""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\"": out += "\\\""
      case "\\": out += "\\\\"
      case "\n": out += "\\n"
      case "\t": out += "\\t"
      default:
        if scalar.value < 0x20 || (0x7f..<0xa0).contains(scalar.value)
          || [0x2028, 0x2029, 0xfeff].contains(scalar.value)
        {
          let digits = String(scalar.value, radix: 16)
          out += "\\u" + String(repeating: "0", count: 4 - digits.count) + digits
        } else {
          out.unicodeScalars.append(scalar)
        }
      }
    }
    return out + "\""
  }
}
