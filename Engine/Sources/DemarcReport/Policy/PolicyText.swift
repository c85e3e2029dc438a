internal import DemarcModel

/// Results of policies for a person at a terminal: what fails first, counts last.
struct PolicyText {
  private let style: Style
  private var out = ""

  static func text(
    _ results: [PolicyResult], _ diagnostics: [Diagnostic], style: Style
  ) -> String {
    var text = PolicyText(style)
    var open: [PolicyResult] = []
    var quiet: [PolicyResult] = []
    for result in results {
      switch result.outcome {
      case .fail where result.suppression != nil: quiet.append(result)
      case .fail, .error, .noEvidence: open.append(result)
      case .pass, .skip: break
      }
    }
    for result in open { text.write(result) }
    for result in quiet { text.write(suppressed: result) }
    if !quiet.isEmpty { text.out += "\n" }
    for diagnostic in diagnostics { text.write(diagnostic) }
    if !diagnostics.isEmpty { text.out += "\n" }
    text.summary(PolicySummary(results), diagnostics)
    return text.out
  }

  private init(_ style: Style) { self.style = style }

  private mutating func write(_ result: PolicyResult) {
    let (word, ink): (String, Style.Ink) =
      switch result.outcome {
      case .fail: ("FAIL", .red)
      case .error: ("ERROR", .magenta)
      default: ("NO EVIDENCE", .yellow)
      }
    out += style.paint(word, ink) + "  " + style.paint(Escape.line(result.rule), .bold)
    out += "  \(Escape.line(result.file))\n"
    if !result.title.isEmpty { prose(result.title, indent: 2) }
    for detail in result.details { write(detail) }
    if !result.controls.isEmpty {
      prose("controls: " + result.controls.joined(separator: ", "), indent: 2)
    }
    if !result.remedy.isEmpty { prose("remedy: " + result.remedy, indent: 2) }
    out += "\n"
  }

  private mutating func write(_ detail: PolicyDetail) {
    let isAboutSomething = detail.resource != nil || detail.pointer != nil || detail.span != nil
    if isAboutSomething {
      let place = detail.span.map { "  \($0)" } ?? ""
      out += "  " + Escape.line(PolicyWords.subject(detail)) + style.paint(place, .cyan) + "\n"
    }
    let indent = isAboutSomething ? 4 : 2
    if let pointer = detail.pointer, !pointer.isEmpty { row("at", pointer) }
    if detail.found != nil || detail.wanted != nil {
      row("found", detail.found ?? "nothing")
    }
    if let wanted = detail.wanted { row("wanted", wanted) }
    for line in (detail.message ?? "").split(separator: "\n") {
      prose(String(line), indent: indent)
    }
    if let clause = detail.clause { row("clause", "\(clause)") }
  }

  private mutating func row(_ name: String, _ value: String) {
    let text = Escape.line(value)
    out += "    " + style.paint(Columns.pad(name, 8), .dim) + text + "\n"
  }

  private mutating func prose(_ text: String, indent: Int) {
    let pad = String(repeating: " ", count: indent)
    for line in Columns.wrap(Escape.line(text), style.width - indent) { out += pad + line + "\n" }
  }

  private mutating func write(suppressed result: PolicyResult) {
    guard let suppression = result.suppression else { return }
    let until = suppression.expires.map { " until \($0)" } ?? ""
    let place = suppression.span.map { " (\($0))" } ?? ""
    out += style.paint("SUPPRESSED", .yellow) + "  " + Escape.line(result.rule)
    out += "  " + Escape.line(result.file) + "\n"
    prose("\(suppression.reason)\(until)\(place)", indent: 2)
  }

  private mutating func write(_ diagnostic: Diagnostic) {
    let place = diagnostic.span.map { "\($0): " } ?? ""
    let ink: Style.Ink = diagnostic.severity == .error ? .red : .yellow
    out += Escape.line(place)
    out += style.paint("\(diagnostic.severity.rawValue)[\(diagnostic.code)]", ink)
    out += ": " + Escape.line(diagnostic.message) + "\n"
    if let hint = diagnostic.hint { prose("hint: " + hint, indent: 2) }
  }

  private mutating func summary(_ counts: PolicySummary, _ diagnostics: [Diagnostic]) {
    var parts = [
      style.paint("\(Label.count(counts.failed)) failed", counts.failed > 0 ? .red : .green),
      "\(Label.count(counts.passed)) passed", "\(Label.count(counts.skipped)) not applicable",
    ]
    if counts.suppressed > 0 { parts.append("\(Label.count(counts.suppressed)) suppressed") }
    if counts.undecided > 0 {
      parts.append(style.paint("\(Label.count(counts.undecided)) not decided", .magenta))
    }
    let errors = diagnostics.count { $0.severity == .error }
    if errors > 0 {
      parts.append(
        style.paint(Label.count(errors, "thing") + " could not be read", .magenta))
    }
    out += Label.count(counts.rules, "rule") + " on " + Label.count(counts.files, "file")
    out += ": " + parts.joined(separator: ", ") + "\n"
  }
}
