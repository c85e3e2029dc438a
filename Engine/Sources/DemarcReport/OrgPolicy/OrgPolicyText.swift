internal import DemarcModel

/// What a person wants to see after Organization Policies were judged over an estate.
struct OrgPolicyText {
  private let input: OrgPolicyReportInput
  private let style: Style
  private var lines: [String] = []

  static func text(_ input: OrgPolicyReportInput, style: Style) -> String {
    var report = OrgPolicyText(input: input, style: style)
    report.write()
    return report.lines.joined(separator: "\n") + "\n"
  }

  private init(input: OrgPolicyReportInput, style: Style) {
    self.input = input
    self.style = style
  }

  /// Assets named below one constraint.
  private static let assetsShown = 5
  private static let requirementsShown = 30

  private mutating func write() {
    let places = [
      Label.count(input.organisations.count, "organisation"),
      Label.count(input.folders, "folder"), Label.count(input.projects, "project"),
      Label.count(input.assets, "asset"),
    ]
    line(
      "Organization Policy as of \(input.asOf.day)\(style.dot)"
        + places.joined(separator: style.dot), .bold)
    summary()
    policies()
    constraints()
    verdicts("What is not as the policies want it", input.verdicts)
    verdicts("What the dry run policies would find besides", input.dryRun)
    requirements()
    faults()
  }

  private mutating func summary() {
    let counts = input.counts
    guard counts.scanned > 0 else { return }
    let shares = [
      TextBar.Share(count: counts.noncompliant, mark: "x", ink: .red),
      TextBar.Share(count: counts.errors, mark: "?", ink: .yellow),
      TextBar.Share(count: counts.compliant, mark: "=", ink: .green),
      TextBar.Share(count: counts.unenforced, mark: ".", ink: .dim),
    ]
    lines.append(
      TextBar.draw(shares, width: 40, style)
        + " \(counts.noncompliant) of \(Label.count(counts.scanned, "asset")) violate a policy")
    line(OrgPolicyWords.counts(counts, style.dot))
  }

  // MARK: Policies

  private mutating func policies() {
    guard !input.policies.isEmpty else {
      line()
      line("No policy is set anywhere: only Google's defaults hold", .yellow)
      return
    }
    heading("Policies, and where they are set")
    var table = TextTable([
      .init(title: "constraint", narrowest: 20), .init(title: "set at", narrowest: 12),
      .init(title: "reaches", alignsRight: true), .init(title: "rule", narrowest: 14),
    ])
    for row in input.policies {
      table.row(
        .init(row.constraint), .init(row.nodeTitle.isEmpty ? row.node : row.nodeTitle),
        .init("\(row.reaches)/\(row.projects)", row.reaches < row.projects ? .yellow : nil),
        .init(row.isDryRun ? "dry run: \(row.rules)" : row.rules, row.isDryRun ? .cyan : nil))
    }
    lines += table.lines(style)
    let noted = input.policies.filter { !$0.notes.isEmpty }
    for row in noted {
      for note in row.notes {
        wrapped("\(row.constraint) at \(row.node): \(note)", indent: 2, .yellow)
      }
    }
    line("  reaches: projects in which the policy has a say, of all projects known", .dim)
    serves()
  }

  /// What a constraint is for is often taken for something else.
  private mutating func serves() {
    var told: Set<String> = []
    for row in input.policies where !row.serves.isEmpty && told.insert(row.constraint).inserted {
      let controls = row.controls.isEmpty ? "" : " (\(row.controls.joined(separator: ", ")))"
      wrapped("\(row.constraint) serves \(row.serves)\(controls)", indent: 2, nil)
    }
  }

  // MARK: Constraints and verdicts

  private mutating func constraints() {
    guard !input.constraints.isEmpty else { return }
    heading("Constraints over the assets they are about")
    var table = TextTable([
      .init(title: "constraint", narrowest: 20), .init(title: "kind", mayGo: true),
      .init(title: "scanned", alignsRight: true), .init(title: "violate", alignsRight: true),
      .init(title: "comply", alignsRight: true), .init(title: "unenforced", alignsRight: true),
      .init(title: "errors", alignsRight: true),
    ])
    for row in input.constraints where row.counts.scanned > 0 {
      let counts = row.counts
      table.row(
        .init(row.name), .init(row.kind, .dim), .init("\(counts.scanned)"),
        .init("\(counts.noncompliant)", counts.noncompliant > 0 ? .red : nil),
        .init("\(counts.compliant)", counts.compliant > 0 ? .green : nil),
        .init("\(counts.unenforced)", .dim),
        .init("\(counts.errors)", counts.errors > 0 ? .yellow : nil))
    }
    lines += table.lines(style)
    for row in input.constraints {
      if let note = row.note { wrapped("\(row.name): \(note)", indent: 2, .yellow) }
    }
  }

  private mutating func verdicts(_ title: String, _ verdicts: [OrgVerdictRow]) {
    guard !verdicts.isEmpty else { return }
    heading(title)
    var rest = verdicts[...]
    while let first = rest.first {
      let rows = rest.prefix { $0.constraint == first.constraint }
      rest = rest.dropFirst(rows.count)
      line("  \(Escape.line(first.constraint))", .bold)
      let bad = rows.filter { $0.state == .noncompliant }
      for row in bad.prefix(Self.assetsShown) { write(row) }
      if bad.count > Self.assetsShown {
        line("    and \(bad.count - Self.assetsShown) more; --format json has all", .dim)
      }
      undecided(rows.filter { $0.state != .noncompliant })
    }
  }

  /// Verdicts that are none, by why.
  private mutating func undecided(_ rows: [OrgVerdictRow]) {
    var groups: [(first: OrgVerdictRow, names: [String])] = []
    for row in rows {
      if let known = groups.firstIndex(where: {
        $0.first.state == row.state && $0.first.detail == row.detail
      }) {
        groups[known].names.append(row.name)
      } else {
        groups.append((row, [row.name]))
      }
    }
    for group in groups.prefix(Self.assetsShown) {
      guard group.names.count > 1 else {
        write(group.first)
        continue
      }
      let names = group.names.prefix(3).joined(separator: ", ")
      let rest = group.names.count > 3 ? ", \(style.ellipsis)" : ""
      wrapped(
        "\(Label.count(group.names.count, "asset")) (\(names)\(rest)): "
          + "\(OrgPolicyWords.word(group.first.state)): \(group.first.detail)", indent: 4,
        OrgPolicyWords.ink(group.first.state))
    }
    let rest = groups.count - Self.assetsShown
    if rest > 0 { line("    and \(rest) more reasons; --format json has all", .dim) }
  }

  private mutating func write(_ row: OrgVerdictRow) {
    let word = row.state == .noncompliant ? "" : "\(OrgPolicyWords.word(row.state)): "
    let late = row.meaning.map { " [\($0)]" } ?? ""
    wrapped(
      "\(row.name)\(OrgPolicyWords.place(row)): \(word)\(row.detail)\(late)", indent: 4,
      OrgPolicyWords.ink(row.state))
    for link in row.chain.prefix(3) { wrapped(link, indent: 8, .dim) }
  }

  // MARK: The rest

  private mutating func requirements() {
    guard !input.requirements.isEmpty else { return }
    heading("What the constraints say about requirements (partial evidence, never a whole control)")
    var table = TextTable([
      .init(title: "requirement"), .init(title: "state"),
      .init(title: "violated by", alignsRight: true),
      .init(title: "constraints that serve it", narrowest: 20),
      .init(title: "what is it", narrowest: 12, mayGo: true),
    ])
    for row in input.requirements.prefix(Self.requirementsShown) {
      table.row(
        .init(row.requirement), .init(row.state, OrgPolicyWords.ink(requirement: row.state)),
        .init("\(row.failedAssets)"), .init(row.constraints.joined(separator: " ")),
        .init(row.title, .dim))
    }
    lines += table.lines(style)
    let rest = input.requirements.count - Self.requirementsShown
    if rest > 0 { line("  and \(rest) more; --format json has all", .dim) }
  }

  private mutating func faults() {
    guard !input.diagnostics.isEmpty else { return }
    heading("Faults and warnings")
    for fault in FaultLines(diagnostics: input.diagnostics, style: style).lines {
      line(fault.text, fault.ink)
    }
  }

  private mutating func heading(_ text: String) {
    line()
    line(text, .bold)
  }

  private mutating func wrapped(_ text: String, indent: Int, _ ink: Style.Ink?) {
    let pieces = Columns.wrap(Escape.line(text), style.width - indent - 2)
    for (index, piece) in pieces.enumerated() {
      line(String(repeating: " ", count: index == 0 ? indent : indent + 2) + piece, ink)
    }
  }

  private mutating func line(_ text: String = "", _ ink: Style.Ink? = nil) {
    lines.append(style.paint(Columns.cut(text, style.width, style), ink))
  }
}

/// Words that the forms share.
enum OrgPolicyWords {
  static func counts(_ counts: OrgCounts, _ dot: String) -> String {
    var parts = [
      "\(counts.noncompliant) noncompliant", "\(counts.compliant) compliant",
      "\(counts.unenforced) unenforced",
    ]
    let plain = counts.errors - counts.notAssessed - counts.unknown
    if counts.notAssessed > 0 { parts.append("\(counts.notAssessed) not assessed") }
    if counts.unknown > 0 { parts.append("\(counts.unknown) unknown") }
    if plain > 0 { parts.append("\(plain) in error") }
    return parts.joined(separator: dot)
  }

  static func word(_ state: OrgVerdictRow.State) -> String {
    state == .notAssessed ? "not assessed" : state.rawValue
  }

  /// `(project 3, europe-west1)`.
  static func place(_ row: OrgVerdictRow) -> String {
    let location = row.location == "global" ? "" : row.location
    let parts = [row.project, location].filter { !$0.isEmpty }
    return parts.isEmpty ? "" : " (\(parts.joined(separator: ", ")))"
  }

  static func ink(_ state: OrgVerdictRow.State) -> Style.Ink {
    switch state {
    case .noncompliant: .red
    case .error: .magenta
    case .unknown, .notAssessed: .yellow
    case .compliant: .green
    case .unenforced: .dim
    }
  }

  static func ink(requirement state: String) -> Style.Ink {
    switch state {
    case "failed": .red
    case "supported": .green
    default: .yellow
    }
  }
}
