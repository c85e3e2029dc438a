internal import DemarcJSON
internal import DemarcModel

/// What a person wants to see before a deployment: what is refused, and what would be changed.
struct AzureRequestText {
  private let style: Style
  private var lines: [String] = []

  static func text(_ input: AzureRequestInput, style: Style) -> String {
    var report = AzureRequestText(style: style)
    report.write(input)
    return report.lines.joined(separator: "\n") + "\n"
  }

  private init(style: Style) { self.style = style }

  private mutating func write(_ input: AzureRequestInput) {
    let denied = input.requests.count { !$0.denied.isEmpty }
    let changed = input.requests.count { !$0.changes.isEmpty }
    let open = input.requests.count { !$0.undecided.isEmpty && $0.denied.isEmpty }
    line(
      "\(Label.count(input.requests.count, "resource")) requested\(style.dot)\(denied) denied"
        + "\(style.dot)\(changed) changed\(style.dot)\(open) not wholly decided", .bold)
    for request in input.requests { write(request) }
    if !input.diagnostics.isEmpty {
      line()
      line("Faults and warnings", .bold)
    }
    for diagnostic in input.diagnostics {
      for part in "\(diagnostic)".split(separator: "\n") {
        wrap(Escape.line(String(part)), diagnostic.severity == .error ? .red : .yellow)
      }
    }
  }

  private mutating func write(_ request: AzureRequestRow) {
    line()
    let word: (String, Style.Ink) =
      !request.denied.isEmpty
      ? ("DENIED ", .alarm) : request.undecided.isEmpty ? ("allowed", .green) : ("open   ", .yellow)
    lines.append(
      style.paint(word.0, word.1) + " "
        + style.paint("\(Escape.line(request.name))", .bold)
        + "  \(Escape.line(request.type))"
        + style.paint("  \(Escape.line("\(request.span)"))", .cyan))
    for saying in request.denied { write(saying, "denied by", .red) }
    if !request.changes.isEmpty { line("  changed before it is judged:") }
    for change in request.changes {
      line("    \(Escape.line(change.path))  (\(Escape.line(change.policy)))", .dim)
      if let before = change.before { line("    - \(Escape.line(before))", .red) }
      if let after = change.after { line("    + \(Escape.line(after))", .green) }
    }
    for saying in request.audited { write(saying, "reported by", .yellow) }
    for saying in request.undecided { write(saying, "not decided by", .magenta) }
    if request.passed > 0 {
      line(
        "  \(request.passed == 1 ? "1 policy lets" : "\(request.passed) policies let") it pass",
        .dim)
    }
  }

  private mutating func write(_ saying: AzureRequestRow.Saying, _ word: String, _ ink: Style.Ink) {
    line("  \(word) \(Escape.line(saying.title))", ink)
    wrap(Escape.line(saying.reason))
    if let span = saying.span { line("    at \(Escape.line("\(span)"))", .cyan) }
  }

  private mutating func wrap(_ text: String, _ ink: Style.Ink? = nil) {
    for piece in Columns.wrap(text, style.width - 4) { line("    " + piece, ink) }
  }

  private mutating func line(_ text: String = "", _ ink: Style.Ink? = nil) {
    lines.append(style.paint(Columns.cut(text, style.width, style), ink))
  }
}

/// The same for programs.
enum AzureRequestJSON {
  static func bytes(_ input: AzureRequestInput) -> [UInt8] {
    var out = JSONWriter(indent: 2)
    out.beginObject()
    out.member("schema", "demarc/azure-request/1")
    out.member("version", input.version)
    out.key("requests")
    out.beginArray()
    for request in input.requests { write(request, &out) }
    out.endArray()
    out.diagnostics(input.diagnostics)
    out.endObject()
    return out.bytes + [UInt8(ascii: "\n")]
  }

  private static func write(_ request: AzureRequestRow, _ out: inout JSONWriter) {
    out.beginObject()
    out.member("name", request.name)
    out.member("type", request.type)
    out.member("at", "\(request.span)")
    out.member(
      "verdict",
      !request.denied.isEmpty ? "denied" : request.undecided.isEmpty ? "allowed" : "undecided")
    out.member("passed", request.passed)
    write("denied", request.denied, &out)
    write("audited", request.audited, &out)
    write("undecided", request.undecided, &out)
    out.key("changes")
    out.beginArray()
    for change in request.changes {
      out.beginObject()
      out.member("path", change.path)
      out.member("before", change.before)
      out.member("after", change.after)
      out.member("policy", change.policy)
      out.endObject()
    }
    out.endArray()
    out.endObject()
  }

  private static func write(
    _ name: String, _ sayings: [AzureRequestRow.Saying], _ out: inout JSONWriter
  ) {
    out.key(name)
    out.beginArray()
    for saying in sayings {
      out.beginObject()
      out.member("policy", saying.policy)
      out.member("title", saying.title)
      out.member("reason", saying.reason)
      out.member("at", saying.span.map { "\($0)" })
      out.endObject()
    }
    out.endArray()
  }
}
