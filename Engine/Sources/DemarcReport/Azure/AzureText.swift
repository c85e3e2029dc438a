internal import DemarcModel

/// What a person wants to see after Azure policies ran over an estate.
struct AzureText {
  private let input: AzureReportInput
  private let style: Style
  private var lines: [String] = []

  static func text(_ input: AzureReportInput, style: Style) -> String {
    var report = AzureText(input: input, style: style)
    report.write()
    return report.lines.joined(separator: "\n") + "\n"
  }

  private init(input: AzureReportInput, style: Style) {
    self.input = input
    self.style = style
  }

  /// Resources named below one policy.
  private static let resourcesShown = 3
  /// Policies named of one kind.
  private static let policiesShown = 25
  private static let exportsShown = 12

  private mutating func write() {
    line(
      "Azure Policy compliance as of \(input.asOf.day)\(style.dot)"
        + "\(Label.count(input.resources.count, "resource")) in "
        + Label.count(input.subscriptions.count, "subscription"), .bold)
    for assignment in input.assignments { write(assignment) }
    missing()
    requirements()
    comparison()
    faults()
  }

  // MARK: Assignments

  private mutating func write(_ assignment: AzureAssignmentRow) {
    heading(Escape.line(assignment.title))
    if assignment.target != assignment.title { line("  assigns \(Escape.line(assignment.target))") }
    let enforced =
      assignment.enforcement == "Default" ? "" : "\(style.dot)\(assignment.enforcement)"
    line("  \(Escape.line(assignment.scope))\(enforced)", .dim)
    summary(assignment)
    failed(assignment)
    withoutVerdict(assignment)
  }

  private mutating func summary(_ assignment: AzureAssignmentRow) {
    let counts = assignment.counts
    let total = counts.values.reduce(0, +)
    guard total > 0 else {
      line("  about no resource of this estate", .yellow)
      return
    }
    let shares = AzureComplianceState.allCases.map {
      TextBar.Share(count: counts[$0] ?? 0, mark: AzureWords.mark($0), ink: AzureWords.ink($0))
    }
    let share = assignment.percentage.map { "\(AzureWords.tenths($0))% compliant" }
    lines.append(
      "  " + TextBar.draw(shares, width: 40, style) + " " + (share ?? "nothing decided"))
    line("  resources: \(AzureWords.counts(counts, style.dot))")
    var policies: [AzureComplianceState: Int] = [:]
    for case let state? in assignment.policies.map(\.state) { policies[state, default: 0] += 1 }
    let idle = assignment.policies.count { $0.state == nil }
    let rest = idle > 0 ? "\(style.dot)\(idle) about nothing here" : ""
    line("  policies:  \(AzureWords.counts(policies, style.dot))\(rest)")
  }

  private mutating func failed(_ assignment: AzureAssignmentRow) {
    let bad = assignment.policies.map { policy in
      (policy: policy, records: policy.records.filter { Self.isBad($0.state) })
    }
    .filter { !$0.records.isEmpty }
    .sorted { ($1.records.count, $0.policy.title) < ($0.records.count, $1.policy.title) }
    for (policy, records) in bad.prefix(Self.policiesShown) {
      line()
      line(
        "  \(Escape.line(policy.title))  \(Escape.line(policy.effect))\(style.dot)"
          + "\(records.count) of \(policy.records.count)", .bold)
      if let message = policy.message { line("    \(Escape.line(message))", .cyan) }
      for record in records.prefix(Self.resourcesShown) { write(record) }
      if records.count > Self.resourcesShown {
        line("    and \(records.count - Self.resourcesShown) more", .dim)
      }
    }
    if bad.count > Self.policiesShown {
      line()
      line("  and \(bad.count - Self.policiesShown) more policies; --format json has all", .dim)
    }
  }

  private static func isBad(_ state: AzureComplianceState) -> Bool {
    state == .nonCompliant || state == .conflict || state == .error
  }

  private mutating func write(_ record: AzureRecordRow) {
    let resource = input.resources[Int(record.resource)]
    let reason = input.reason(record)
    let place = resource.location == "global" ? "" : " (\(resource.location))"
    let doubt = reason.isLowConfidence ? " [low confidence: Azure misreports this one]" : ""
    let word = record.state == .nonCompliant ? "" : "\(AzureWords.word(record.state)): "
    let text =
      "\(Escape.line(resource.name))\(Escape.line(place)): \(word)\(Escape.line(reason.text))\(doubt)"
    for (index, part) in Columns.wrap(text, style.width - 6).enumerated() {
      line((index == 0 ? "    " : "      ") + part, AzureWords.ink(record.state))
    }
  }

  /// Policies that say nothing, by why.
  private mutating func withoutVerdict(_ assignment: AzureAssignmentRow) {
    var byNote: [String: [String]] = [:]
    for policy in assignment.policies {
      if let note = policy.note { byNote[note, default: []].append(policy.title) }
    }
    guard !byNote.isEmpty else { return }
    line()
    line("  Without a verdict", .yellow)
    let notes = byNote.sorted { ($1.value.count, $0.key) < ($0.value.count, $1.key) }
    for (note, titles) in notes.prefix(Self.exportsShown) {
      let names = titles.sorted()
      line("  \(Columns.pad("\(names.count)", 4, right: true))  \(Escape.line(note))")
      let rest = names.count > 2 ? " and \(names.count - 2) more" : ""
      line("        \(Escape.line(names.prefix(2).joined(separator: "; ")))\(rest)", .dim)
    }
    if notes.count > Self.exportsShown {
      line("        and \(notes.count - Self.exportsShown) more reasons", .dim)
    }
  }

  // MARK: The rest

  private mutating func missing() {
    guard !input.missing.isEmpty else { return }
    heading("Not exported: what would decide most policies first")
    for row in input.missing.prefix(Self.exportsShown) {
      let policies = row.policies == 1 ? "1 policy" : "\(row.policies) policies"
      line(
        "  \(Columns.pad(policies, 12, right: true))  \(Escape.line(row.type))"
          + " in \(Label.count(row.scopes, "place"))", .yellow)
      lines.append("                \(Escape.line(row.command))")
    }
    if input.missing.count > Self.exportsShown {
      line("  and \(input.missing.count - Self.exportsShown) more", .dim)
    }
    line("  'demarc policy commands' with the same options prints a script that fetches all", .dim)
  }

  private mutating func requirements() {
    guard !input.requirements.isEmpty else { return }
    heading("What the policies say about requirements (partial evidence, never a whole control)")
    var table = TextTable([
      .init(title: "requirement"), .init(title: "state"),
      .init(title: "decided", alignsRight: true), .init(title: "failed", alignsRight: true),
      .init(title: "Microsoft's claim", narrowest: 8, mayGo: true),
      .init(title: "what is it", narrowest: 12, mayGo: true),
    ])
    for row in input.requirements {
      let ink: Style.Ink =
        row.state == "failed" ? .red : row.state == "supported" ? .green : .yellow
      table.row(
        .init(row.requirement), .init(row.state, ink), .init("\(row.decided)/\(row.policies)"),
        .init("\(row.failedResources)"), .init(row.claim ?? "", .dim), .init(row.title))
    }
    lines += table.lines(style)
  }

  private mutating func comparison() {
    guard let comparison = input.comparison else { return }
    heading("Beside the states that Azure reported")
    line(
      "  \(comparison.agreed) agree\(style.dot)\(comparison.differences.count) differ\(style.dot)"
        + "\(comparison.onlyAzure) only in Azure\(style.dot)\(comparison.onlyOurs) only here")
    guard !comparison.differences.isEmpty else { return }
    var table = TextTable([
      .init(title: "policy", narrowest: 16), .init(title: "resource", narrowest: 16),
      .init(title: "here"), .init(title: "Azure"), .init(title: "why", narrowest: 12),
    ])
    for row in comparison.differences.prefix(Self.policiesShown) {
      table.row(
        .init(row.policy), .init(row.resource), .init(row.ours), .init(row.azure),
        .init(row.reason))
    }
    lines += table.lines(style)
    let rest = comparison.differences.count - Self.policiesShown
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

  private mutating func line(_ text: String = "", _ ink: Style.Ink? = nil) {
    lines.append(style.paint(Columns.cut(text, style.width, style), ink))
  }
}
