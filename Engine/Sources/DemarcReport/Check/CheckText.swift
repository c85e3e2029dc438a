internal import DemarcModel

/// The check run for a person at a terminal: by file, then resource, then check.
struct CheckText {
  private let style: Style
  private var out = ""
  /// Things not assessed for the same reason, listed once a resource.
  private static let openMax = 12

  static func text(_ report: CheckReport, style: Style) -> String {
    var text = CheckText(style)
    var order: [String] = []
    var byFile: [String: [PolicyResult]] = [:]
    for result in report.results where result.outcome != .pass && result.outcome != .skip {
      if byFile[result.file] == nil { order.append(result.file) }
      byFile[result.file, default: []].append(result)
    }
    for file in order { text.write(file, byFile[file] ?? []) }
    for diagnostic in report.diagnostics { text.write(diagnostic) }
    if !report.diagnostics.isEmpty { text.out += "\n" }
    text.summary(report)
    return text.out
  }

  private init(_ style: Style) { self.style = style }

  // MARK: Files and resources

  private mutating func write(_ file: String, _ results: [PolicyResult]) {
    out += style.paint(Escape.line(file), .bold) + "\n"
    var order: [String] = []
    var byResource: [String: [PolicyResult]] = [:]
    for result in results {
      let name = result.resource ?? ""
      if byResource[name] == nil { order.append(name) }
      byResource[name, default: []].append(result)
    }
    for name in order {
      let own = byResource[name] ?? []
      let type = own.first?.resourceType ?? ""
      let title = name.isEmpty ? "the file as a whole" : name
      out += "  " + style.paint(Escape.line(title), .cyan)
      out += (type.isEmpty ? "" : "  " + style.paint(Escape.line(type), .dim)) + "\n"
      for result in own.sorted(by: Self.order) { write(result) }
    }
    out += "\n"
  }

  /// The worst first.
  private static func order(_ left: PolicyResult, _ right: PolicyResult) -> Bool {
    func rank(_ result: PolicyResult) -> Int {
      if result.suppression != nil { return 4 }
      switch result.outcome {
      case .fail: return result.isKnown ? 2 : 0
      case .error: return 1
      default: return 3
      }
    }
    if rank(left) != rank(right) { return rank(left) < rank(right) }
    if left.severity != right.severity { return left.severity > right.severity }
    return left.rule < right.rule
  }

  // MARK: One result

  private mutating func write(_ result: PolicyResult) {
    if let suppression = result.suppression {
      let until = suppression.expires.map { " until \($0)" } ?? ""
      head(style.paint("suppressed", .dim), result)
      prose(suppression.reason + until)
      return
    }
    switch result.outcome {
    case .fail:
      let word = result.isKnown ? "known" : result.severity.rawValue
      head(style.paint(word, result.isKnown ? .dim : Self.ink(result.severity)), result)
      if !result.title.isEmpty { prose(result.title) }
      let details = Self.merged(result.details)
      for detail in details.prefix(Self.openMax) { write(detail) }
      if details.count > Self.openMax {
        prose("and \(details.count - Self.openMax) more like these")
      }
      if !result.requirements.isEmpty {
        row("puts at risk", result.requirements.joined(separator: ", "))
      }
      if !result.remedy.isEmpty { row("remedy", result.remedy) }
    case .error:
      head(style.paint("error", .magenta), result)
      prose(result.details.first?.message ?? "the rule reached no verdict")
    default:
      head(style.paint("not assessed", .yellow), result)
      prose(result.details.first?.message ?? "something is not known")
    }
  }

  /// Clauses that found the same thing wrong at the same place, as one; what each wanted is kept.
  private static func merged(_ details: [PolicyDetail]) -> [PolicyDetail] {
    var merged: [PolicyDetail] = []
    for detail in details {
      let same = merged.firstIndex { known in
        known.span == detail.span && known.pointer == detail.pointer && known.found == detail.found
          && (known.message == detail.message || detail.message == nil)
      }
      guard let same else {
        merged.append(detail)
        continue
      }
      let wanted = [merged[same].wanted, detail.wanted].compactMap { $0 }
      guard wanted.count == 2, !wanted[0].split(separator: "; ").contains(wanted[1][...]) else {
        continue
      }
      merged[same].wanted = wanted.joined(separator: "; ")
    }
    return merged
  }

  private static func ink(_ severity: Severity) -> Style.Ink {
    switch severity {
    case .critical: .alarm
    case .high: .red
    case .medium: .yellow
    default: .blue
    }
  }

  private mutating func head(_ word: String, _ result: PolicyResult) {
    out += "    " + word + "  " + style.paint(Escape.line(result.rule), .bold)
    if let span = result.details.first?.span {
      out += "  " + style.paint("\(span.start)", .dim)
    }
    out += "\n"
  }

  private mutating func write(_ detail: PolicyDetail) {
    if let message = detail.message, !message.isEmpty { prose(message) }
    let place = detail.span.map { "\($0)  " } ?? ""
    let path = Self.short(detail.pointer)
    if !place.isEmpty || !path.isEmpty { row("at", place + path) }
    if detail.found != nil || detail.wanted != nil { row("found", detail.found ?? "nothing") }
    if let wanted = detail.wanted { row("wanted", wanted) }
  }

  /// What lies below the resource.
  private static func short(_ pointer: String?) -> String {
    guard let pointer else { return "" }
    let parts = pointer.split(separator: "/").dropFirst(2)
    return parts.joined(separator: ".")
  }

  private mutating func row(_ name: String, _ value: String) {
    let label = Columns.pad(name, 8)
    let room = style.width - 8 - Columns.width(label)
    for (index, line) in Columns.wrap(Escape.line(value), room).enumerated() {
      let start = index == 0 ? style.paint(label, .dim) : String(repeating: " ", count: label.count)
      out += "        " + start + line + "\n"
    }
  }

  private mutating func prose(_ text: String) {
    for line in text.split(separator: "\n") {
      for part in Columns.wrap(Escape.line(String(line)), style.width - 8) {
        out += "        " + part + "\n"
      }
    }
  }

  private mutating func write(_ diagnostic: Diagnostic) {
    let ink: Style.Ink = diagnostic.severity == .error ? .red : .yellow
    out += diagnostic.span.map { Escape.line("\($0): ") } ?? ""
    out += style.paint("\(diagnostic.severity.rawValue)[\(diagnostic.code)]", ink)
    out += ": " + Escape.line(diagnostic.message) + "\n"
    if let hint = diagnostic.hint { out += "  hint: " + Escape.line(hint) + "\n" }
  }

  // MARK: Counts

  private mutating func summary(_ report: CheckReport) {
    let counts = CheckCounts(report.results)
    var parts = [
      "\(Label.count(counts.assessed)) assessed",
      style.paint("\(Label.count(counts.failed)) failed", counts.failed > 0 ? .red : .green),
      style.paint(
        "\(Label.count(counts.open)) not assessed", counts.open > 0 ? .yellow : nil),
    ]
    if counts.known > 0 { parts.append("\(Label.count(counts.known)) known") }
    if counts.suppressed > 0 { parts.append("\(Label.count(counts.suppressed)) suppressed") }
    if counts.errors > 0 {
      parts.append(style.paint(Label.count(counts.errors, "error"), .magenta))
    }
    let unread = report.diagnostics.count { $0.severity == .error }
    if unread > 0 { parts.append(style.paint(Label.count(unread, "fault"), .magenta)) }
    out += Label.count(report.files, "file") + ", " + Label.count(report.resources, "resource")
    out += ": " + parts.joined(separator: ", ") + "\n"
  }
}
