internal import DemarcModel

/// What a person wants to see after a run over conformance packs.
struct PackText {
  private let input: PackReportInput
  private let style: Style
  private var lines: [String] = []

  static func text(_ input: PackReportInput, style: Style) -> String {
    var report = PackText(input: input, style: style)
    report.write()
    return report.lines.joined(separator: "\n") + "\n"
  }

  private init(input: PackReportInput, style: Style) {
    self.input = input
    self.style = style
  }

  /// Resources named below one rule, and commands below one pack.
  private static let shown = 5

  private mutating func write() {
    let accounts = Label.count(input.accounts.count, "account")
    line(
      "Conformance as of \(input.asOf.day)\(style.dot)\(Label.count(input.resources, "resource"))"
        + " in \(accounts)", .bold)
    for pack in input.packs { write(pack) }
    external()
    let errors = input.diagnostics.filter { $0.severity == .error }
    if !input.diagnostics.isEmpty { heading("Faults") }
    for diagnostic in errors + input.diagnostics.filter({ $0.severity != .error }) {
      for part in "\(diagnostic)".split(separator: "\n") {
        line("  " + Escape.line(String(part)), diagnostic.severity == .error ? .red : .yellow)
      }
    }
  }

  private mutating func write(_ pack: ConfigPackResult) {
    heading(Escape.line(pack.name))
    summary(pack)
    failed(pack)
    undecided(pack)
  }

  private mutating func summary(_ pack: ConfigPackResult) {
    let counts = pack.counts
    func count(_ state: ConfigCompliance) -> Int { counts[state] ?? 0 }
    let decided = pack.rules.count { $0.isDecided }
    line("  \(decided) of \(Label.count(pack.rules.count, "rule")) decided")
    let shares = [
      TextBar.Share(count: count(.compliant), mark: "#", ink: .green),
      TextBar.Share(count: count(.nonCompliant), mark: "x", ink: .red),
      TextBar.Share(count: count(.insufficientData), mark: "?", ink: .yellow),
      TextBar.Share(count: count(.notApplicable), mark: ".", ink: .dim),
    ]
    lines.append("  " + TextBar.draw(shares, width: 40, style))
    line(
      "  \(count(.compliant)) compliant\(style.dot)\(count(.nonCompliant)) non-compliant"
        + "\(style.dot)\(count(.insufficientData)) not assessed"
        + "\(style.dot)\(count(.notApplicable)) not applicable")
  }

  private mutating func failed(_ pack: ConfigPackResult) {
    let rules = pack.rules.filter { $0.compliance == .nonCompliant }
      .sorted { ($1.severity, $0.name) < ($0.severity, $1.name) }
    guard !rules.isEmpty else { return }
    line()
    line("  Non-compliant", .red)
    for rule in rules {
      let bad = rule.evaluations.filter { $0.compliance == .nonCompliant }
      line(
        "  \(Escape.line(rule.name))  \(rule.severity.rawValue)\(style.dot)"
          + "\(bad.count) of \(rule.evaluations.count)", .bold)
      for said in bad.prefix(Self.shown) {
        line(
          "    \(Escape.line(said.resourceName)) (\(said.account) \(said.region)): "
            + Escape.line(said.annotation))
      }
      if bad.count > Self.shown { line("    and \(bad.count - Self.shown) more", .dim) }
      if !rule.remedy.isEmpty { line("    fix: \(rule.remedy)", .cyan) }
    }
  }

  /// What would settle the rules that could not be decided, the command that settles most first.
  private mutating func undecided(_ pack: ConfigPackResult) {
    var rulesByWant: [String: Set<String>] = [:]
    for rule in pack.rules {
      for said in rule.evaluations where said.compliance == .insufficientData {
        rulesByWant[said.missing ?? said.annotation, default: []].insert(rule.name)
      }
    }
    guard !rulesByWant.isEmpty else { return }
    line()
    line("  Not assessed: what would settle it", .yellow)
    let wants = rulesByWant.sorted { ($1.value.count, $0.key) < ($0.value.count, $1.key) }
    for (want, rules) in wants {
      line("  \(Columns.pad("\(rules.count)", 4, right: true))  \(Escape.line(want))")
      let names = rules.sorted()
      let rest = names.count > 3 ? " and \(names.count - 3) more" : ""
      line("        \(names.prefix(3).joined(separator: ", "))\(rest)", .dim)
    }
  }

  private mutating func external() {
    let text = ExternalText(
      external: input.external, contradictions: input.contradictions, style: style)
    guard !text.lines.isEmpty else { return }
    heading("Other tools")
    lines += text.lines
  }

  private mutating func heading(_ text: String) {
    line()
    line(text, .bold)
  }

  private mutating func line(_ text: String = "", _ ink: Style.Ink? = nil) {
    // A command must stay whole, to be pasted.
    let whole = text.contains("aws ") ? text : Columns.cut(text, style.width, style)
    lines.append(style.paint(whole, ink))
  }
}
