internal import DemarcModel

/// `azure-policy.html`: one page without a script, to be opened from a disk.
struct AzureHTML {
  private let input: AzureReportInput
  private var out = ""

  static func bytes(_ input: AzureReportInput) -> [UInt8] {
    var page = AzureHTML(input: input)
    page.write()
    return Array(page.out.utf8)
  }

  private init(input: AzureReportInput) { self.input = input }

  /// Resources shown below one policy; the other forms hold all.
  private static let resourcesShown = 100

  private mutating func write() {
    out += PolicyPage.head("Azure Policy compliance")
    out += """
      <body>
      <header>
      <h1>Azure Policy compliance</h1>
      <p>as of <b>\(input.asOf.day)</b> · <b>\(input.resources.count)</b> \(Self.noun(input.resources.count, "resource")) ·
      <b>\(input.subscriptions.count)</b> \(Self.noun(input.subscriptions.count, "subscription")) · <b>\(input.assignments.count)</b>
      \(Self.noun(input.assignments.count, "assignment")) · demarc \(Escape.xml(input.version))</p>
      </header>
      <main>

      """
    for assignment in input.assignments { write(assignment) }
    missing()
    requirements()
    comparison()
    out += PolicyPage.faults(input.diagnostics)
    out += "</main>\n</body>\n</html>\n"
  }

  private static func noun(_ count: Int, _ one: String) -> String { count == 1 ? one : one + "s" }

  // MARK: Assignments

  private mutating func write(_ assignment: AzureAssignmentRow) {
    out += "<section>\n<h2>\(Escape.xml(assignment.title))</h2>\n"
    let enforcement = assignment.enforcement == "Default" ? "" : " · \(assignment.enforcement)"
    let target =
      assignment.target == assignment.title ? "" : "assigns \(Escape.xml(assignment.target)) · "
    out += "<p class=\"soft\">\(target)<code>\(Escape.xml(assignment.scope))</code>"
    out += "\(Escape.xml(enforcement))</p>\n"
    bar(assignment)
    let policies = assignment.policies.sorted { Self.rank($0) < Self.rank($1) }
    guard !policies.isEmpty else {
      out += "</section>\n"
      return
    }
    out += """
      <div class="wide"><table>
      <thead><tr><th>Policy<th>Effect<th>State<th class="n">Bad<th class="n">Good\
      <th class="n">Open</tr></thead>

      """
    for policy in policies { write(policy) }
    out += "</table></div>\n</section>\n"
  }

  /// Worst first.
  private static func rank(_ policy: AzurePolicyRow) -> (Int, Int, String) {
    let order: [AzureComplianceState] = [
      .nonCompliant, .conflict, .error, .noEvidence, .unknown, .exempt, .compliant, .notEvaluable,
    ]
    let rank = policy.state.flatMap { order.firstIndex(of: $0) } ?? order.count
    let bad = policy.records.count { $0.state == .nonCompliant }
    return (rank, -bad, policy.title)
  }

  private mutating func bar(_ assignment: AzureAssignmentRow) {
    let total = assignment.counts.values.reduce(0, +)
    guard total > 0 else {
      out += "<p>About no resource of this estate.</p>\n"
      return
    }
    let share =
      assignment.percentage.map { "\(AzureWords.tenths($0)) % compliant" } ?? "nothing decided"
    let words = AzureWords.counts(assignment.counts, ", ")
    out += "<figure><div class=\"bar\" role=\"img\" aria-label=\"\(words)\">"
    for state in AzureComplianceState.allCases {
      guard let count = assignment.counts[state], count > 0 else { continue }
      out += "<span class=\"\(state.name)\" style=\"flex:\(count)\""
      out += " title=\"\(count) \(AzureWords.word(state))\"></span>"
    }
    out += "</div><figcaption><b>\(share)</b>: \(words) resources</figcaption></figure>\n"
  }

  private mutating func write(_ policy: AzurePolicyRow) {
    let counts = policy.counts
    func count(_ states: AzureComplianceState...) -> Int {
      states.reduce(0) { $0 + (counts[$1] ?? 0) }
    }
    let state = policy.state.map { AzureWords.word($0) } ?? "about nothing here"
    let mark = policy.state?.name ?? "none"
    out += "<tbody><tr><td>"
    detail(policy)
    out += "<td>\(Escape.xml(policy.effect))<td><span class=\"chip \(mark)\">\(state)</span>"
    out += "<td class=\"n\">\(count(.nonCompliant, .conflict, .error))"
    out += "<td class=\"n\">\(count(.compliant, .exempt))"
    out += "<td class=\"n\">\(count(.noEvidence, .unknown, .notEvaluable))</tr></tbody>\n"
  }

  private mutating func detail(_ policy: AzurePolicyRow) {
    let records = policy.records.filter { $0.state != .compliant }
    let title = Escape.xml(policy.title)
    guard !records.isEmpty || policy.note != nil else {
      out += title
      return
    }
    out += "<details><summary>\(title)</summary>"
    if let message = policy.message { out += "<p>\(Escape.xml(message))</p>" }
    if let note = policy.note { out += "<p class=\"soft\">\(Escape.xml(note))</p>" }
    if !records.isEmpty {
      out += "<ul>"
      for record in records.prefix(Self.resourcesShown) { write(record) }
      if records.count > Self.resourcesShown {
        out += "<li class=\"soft\">and \(records.count - Self.resourcesShown) more</li>"
      }
      out += "</ul>"
    }
    out += "<p class=\"soft\"><code>\(Escape.xml(policy.definitionID))</code></p></details>"
  }

  private mutating func write(_ record: AzureRecordRow) {
    let resource = input.resources[Int(record.resource)]
    let reason = input.reason(record)
    let doubt = reason.isLowConfidence ? " <i>low confidence: Azure misreports this one</i>" : ""
    out +=
      "<li><span class=\"chip \(record.state.name)\">\(AzureWords.word(record.state))</span>"
    out +=
      " <b>\(Escape.xml(resource.name))</b> <span class=\"soft\">\(Escape.xml(resource.location))"
    out += "</span> \(Escape.xml(reason.text))\(doubt)"
    if !reason.conditions.isEmpty {
      out += "<table class=\"why\"><thead><tr><th>Condition<th>Field<th>Operator<th>Current"
      out += "<th>Target<th>Holds</tr></thead>"
      for row in reason.conditions {
        out += "<tr><td><code>\(Escape.xml(row.path))</code><td>\(Escape.xml(row.subject))"
        out +=
          "<td>\(Escape.xml(row.comparison))<td><code>\(Escape.xml(row.current ?? "absent"))</code>"
        out +=
          "<td><code>\(Escape.xml(row.target ?? ""))</code><td>\(row.holds ? "yes" : "no")</tr>"
      }
      out += "</table>"
    }
    out += "<div class=\"soft\"><code>\(Escape.xml(resource.id))</code></div></li>"
  }

  // MARK: The rest

  private mutating func missing() {
    guard !input.missing.isEmpty else { return }
    out += "<section><h2>Not exported: what would decide most policies first</h2>\n"
    out += "<div class=\"wide\"><table><thead><tr><th class=\"n\">Policies<th>Type"
    out += "<th class=\"n\">Places<th>Command</tr></thead>\n"
    for row in input.missing {
      out += "<tr><td class=\"n\">\(row.policies)<td>\(Escape.xml(row.type))"
      out += "<td class=\"n\">\(row.scopes)<td><code>\(Escape.xml(row.command))</code></tr>\n"
    }
    out += "</table></div></section>\n"
  }

  private mutating func requirements() {
    guard !input.requirements.isEmpty else { return }
    out += "<section><h2>What the policies say about requirements</h2>\n"
    out +=
      "<p class=\"soft\">Partial evidence: policies rarely cover a control wholly. What Microsoft"
    out += " calls its own part is a claim, not evidence.</p>\n<div class=\"wide\"><table>"
    out += "<thead><tr><th>Requirement<th>State<th class=\"n\">Decided<th class=\"n\">Failed"
    out += "<th>Claim<th>Title<th>Note</tr></thead>\n"
    for row in input.requirements {
      out += "<tr><td>\(Escape.xml(row.requirement))"
      out += "<td><span class=\"chip r-\(Escape.xml(row.state))\">\(Escape.xml(row.state))</span>"
      out += "<td class=\"n\">\(row.decided)/\(row.policies)<td class=\"n\">\(row.failedResources)"
      out += "<td>\(Escape.xml(row.claim ?? ""))<td>\(Escape.xml(row.title))"
      out += "<td>\(Escape.xml(row.note))</tr>\n"
    }
    out += "</table></div></section>\n"
  }

  private mutating func comparison() {
    guard let comparison = input.comparison else { return }
    out += "<section><h2>Beside the states that Azure reported</h2>\n<p>\(comparison.agreed) agree,"
    out += " \(comparison.differences.count) differ, \(comparison.onlyAzure) only in Azure,"
    out += " \(comparison.onlyOurs) only here.</p>\n"
    if !comparison.differences.isEmpty {
      out += "<div class=\"wide\"><table><thead><tr><th>Policy<th>Resource<th>Here<th>Azure<th>Why"
      out += "</tr></thead>\n"
      for row in comparison.differences {
        out += "<tr><td>\(Escape.xml(row.policy))<td><code>\(Escape.xml(row.resource))</code>"
        out +=
          "<td>\(Escape.xml(row.ours))<td>\(Escape.xml(row.azure))<td>\(Escape.xml(row.reason))"
        out += "</tr>\n"
      }
      out += "</table></div>"
    }
    out += "</section>\n"
  }
}
