internal import DemarcJSON
internal import DemarcModel
internal import DemarcTemplates

/// Suppressions written into a template: comments in YAML, `Metadata` in YAML and JSON alike.
///
///     # demarc:ignore aws.s3.bucket-versioned reason="holds build output" until=2026-12-31
struct InlineSuppressions {
  private struct Entry {
    var check: String
    /// Line of the resource it stands on; nil means the whole file.
    var line: Int?
    var suppression: PolicySuppression
  }

  private let file: String
  private let day: CivilDay
  private let known: Set<String>
  private var entries: [Entry] = []
  private var diagnostics: [Diagnostic] = []
  private static let mark = "demarc:ignore"

  init(_ template: Template, _ bytes: [UInt8], file: String, day: CivilDay, known: Set<String>) {
    self.file = file
    self.day = day
    self.known = known
    // A plan has no place for comments; what it says about itself is generated.
    guard template.kind == .cloudFormation else { return }
    readMetadata(template)
    if Self.holdsMark(bytes) { readComments(String(decoding: bytes, as: UTF8.self), template) }
  }

  /// Whether any comment may be one of ours; most files have none, and are not read as text for it.
  private static func holdsMark(_ bytes: [UInt8]) -> Bool {
    let mark = Array(Self.mark.utf8)
    var rest = bytes[...]
    while let start = rest.firstIndex(of: mark[0]) {
      if rest[start...].starts(with: mark) { return true }
      rest = rest[(start + 1)...]
    }
    return false
  }

  func apply(to report: inout TemplateReport, _ resources: [TemplateResource]) {
    report.diagnostics += diagnostics
    guard !entries.isEmpty else { return }
    let lines = Dictionary(resources.map { ($0.id, $0.place.line) }) { first, _ in first }
    for index in report.results.indices where report.results[index].outcome != .pass {
      let line = report.results[index].resource.flatMap { lines[$0] }
      let rule = report.results[index].rule
      report.results[index].suppression =
        entries.first {
          $0.check == rule && ($0.line == nil || $0.line == line)
        }?.suppression
    }
  }

  // MARK: Metadata

  private mutating func readMetadata(_ template: Template) {
    if let whole = template.source["Metadata"]?["demarc"] { readList(whole, line: nil) }
    for resource in template.source["Resources"].map({ Array($0.members) }) ?? [] {
      if let own = resource.value["Metadata"]?["demarc"] {
        readList(own, line: resource.position.line)
      }
    }
  }

  private mutating func readList(_ table: JSONValue, line: Int?) {
    guard let list = table["ignore"] else { return }
    for entry in list.isArray ? Array(list.elements) : [list] {
      add(
        entry["check"]?.string, entry["reason"]?.string, until: entry["until"]?.string, line: line,
        at: entry.position)
    }
  }

  // MARK: Comments

  private mutating func readComments(_ text: String, _ template: Template) {
    let lines = text.split(separator: "\n", omittingEmptySubsequences: false)
    let starts = Set(template.resources.map(\.place.line)).sorted()
    for (index, line) in lines.enumerated() {
      guard let hash = line.firstIndex(of: "#"),
        let found = line[hash...].firstRange(of: Self.mark)
      else { continue }
      let place = JSONPosition(
        line: index + 1, column: line[..<found.lowerBound].utf8.count + 1)
      let words = Self.words(line[found.upperBound...])
      let target = Self.target(index + 1, lines, starts)
      for check in words.checks.isEmpty ? [nil] : words.checks.map(Optional.some) {
        add(check, words.reason, until: words.until, line: target, at: place)
      }
    }
  }

  /// The resource a comment stands on: the one right below it, else the one around it.
  private static func target(
    _ line: Int, _ lines: [Substring], _ starts: [Int]
  ) -> Int? {
    if starts.contains(line) { return line }
    var next = line
    while next < lines.count {
      let text = lines[next].drop { $0 == " " || $0 == "\t" || $0 == "\r" }
      guard text.isEmpty || text.hasPrefix("#") else { break }
      next += 1
    }
    // A comment set deeper than the next resource still belongs to the one before.
    if starts.contains(next + 1), indent(lines[line - 1]) <= indent(lines[next]) {
      return next + 1
    }
    // Above all resources it speaks of the file.
    return starts.last { $0 <= line }
  }

  private static func indent(_ line: Substring) -> Int {
    line.prefix { $0 == " " || $0 == "\t" }.count
  }

  private static func words(
    _ text: Substring
  ) -> (checks: [String], reason: String?, until: String?) {
    var checks: [String] = []
    var reason: String?
    var until: String?
    var rest = text
    while true {
      rest = rest.drop { $0 == " " || $0 == "\t" || $0 == "," || $0 == "\r" }
      guard !rest.isEmpty else { return (checks, reason, until) }
      if rest.hasPrefix("reason=") {
        rest = rest.dropFirst("reason=".count)
        if rest.first == "\"" {
          let inside = rest.dropFirst()
          let end = inside.firstIndex(of: "\"") ?? inside.endIndex
          reason = String(inside[..<end])
          rest = end < inside.endIndex ? inside[inside.index(after: end)...] : ""
          continue
        }
      }
      let word = rest.prefix { $0 != " " && $0 != "\t" && $0 != "," && $0 != "\r" }
      rest = rest[word.endIndex...]
      if word.hasPrefix("until=") {
        until = String(word.dropFirst("until=".count))
      } else if word.contains("=") {
        reason = reason ?? ""
      } else {
        checks.append(String(word))
      }
    }
  }

  private mutating func add(
    _ check: String?, _ reason: String?, until: String?, line: Int?, at place: JSONPosition
  ) {
    func note(_ code: String, _ message: String, hint: String) {
      diagnostics.append(
        Diagnostic(
          code, message, at: SourceSpan(file: file, place), hint: hint, severity: .warning))
    }
    guard let check, !check.isEmpty else {
      return note(
        "template.bad-suppression", "the suppression names no check",
        hint: "write # demarc:ignore CHECK-ID reason=\"…\"")
    }
    guard let reason, !reason.isEmpty else {
      return note(
        "template.bad-suppression", "the suppression of \(check) gives no reason, so it counts not",
        hint: "add reason=\"…\"")
    }
    var expires: CivilDay?
    if let until {
      guard let last = CivilDay(until) else {
        return note(
          "template.bad-suppression", "'\(until)' is no day", hint: "write until=2026-12-31")
      }
      expires = last
      guard last >= day else {
        return note(
          "template.expired-suppression", "the suppression of \(check) ended on \(until)",
          hint: "mend the resource, or decide anew")
      }
    }
    if !known.contains(check) {
      note(
        "template.bad-suppression", "no check or rule is called '\(check)'",
        hint: "'demarc checks list' prints their names")
    }
    entries.append(
      Entry(
        check: check, line: line,
        suppression: PolicySuppression(
          reason: reason, span: SourceSpan(file: file, place), expires: expires)))
  }
}
