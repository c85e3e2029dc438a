internal import DemarcModel

/// `org-policy.html`: one page without a script, to be opened from a disk.
struct OrgPolicyHTML {
  private let input: OrgPolicyReportInput
  private var out = ""

  static func bytes(_ input: OrgPolicyReportInput) -> [UInt8] {
    var page = OrgPolicyHTML(input: input)
    page.write()
    return Array(page.out.utf8)
  }

  private init(input: OrgPolicyReportInput) { self.input = input }

  /// Assets shown below one constraint; the other forms hold all.
  private static let assetsShown = 100

  private mutating func write() {
    out += PolicyPage.head("Organization Policy")
    out += """
      <body>
      <header>
      <h1>Organization Policy</h1>
      <p>as of <b>\(input.asOf.day)</b> · <b>\(Label.count(input.assets, "asset"))</b> in
      \(Label.count(input.projects, "project")), \(Label.count(input.folders, "folder")),
      \(Label.count(input.organisations.count, "organisation")) · demarc \(Escape.xml(input.version))</p>
      </header>
      <main>

      """
    summary()
    policies()
    constraints()
    dryRun()
    requirements()
    out += PolicyPage.faults(input.diagnostics)
    out += "</main>\n</body>\n</html>\n"
  }

  private mutating func summary() {
    let counts = input.counts
    guard counts.scanned > 0 else { return }
    out += "<section><h2>Assets</h2>\n"
    bar(counts)
    out += "</section>\n"
  }

  private mutating func bar(_ counts: OrgCounts) {
    let words = OrgPolicyWords.counts(counts, ", ")
    let parts = [
      ("noncompliant", counts.noncompliant), ("unknown", counts.errors),
      ("compliant", counts.compliant), ("unenforced", counts.unenforced),
    ]
    out += "<figure><div class=\"bar\" role=\"img\" aria-label=\"\(words)\">"
    for (name, count) in parts where count > 0 {
      out += "<span class=\"\(name)\" style=\"flex:\(count)\" title=\"\(count) \(name)\"></span>"
    }
    out += "</div><figcaption><b>\(counts.noncompliant) of \(counts.scanned)</b> violate a policy:"
    out += " \(words)</figcaption></figure>\n"
  }

  // MARK: Policies

  private mutating func policies() {
    out += "<section><h2>Policies, and where they are set</h2>\n"
    guard !input.policies.isEmpty else {
      out += "<p>No policy is set anywhere: only Google's defaults hold.</p></section>\n"
      return
    }
    out += "<p class=\"soft\">Reaches: projects in which the policy has a say.</p>\n"
    out += "<div class=\"wide\"><table><thead><tr><th>Constraint<th>Set at<th class=\"n\">Reaches"
    out += "<th>Rule<th>Really serves<th>Controls</tr></thead>\n"
    for row in input.policies { write(row) }
    out += "</table></div></section>\n"
  }

  private mutating func write(_ row: OrgPolicyRow) {
    out += "<tr><td>\(Escape.xml(row.constraint))"
    for note in row.notes { out += "<div class=\"note\">\(Escape.xml(note))</div>" }
    out += "<div class=\"soft\"><code>\(Escape.xml(row.place))</code></div>"
    out += "<td>\(row.level)<div class=\"soft\">"
    out += row.nodeTitle.isEmpty ? "" : "\(Escape.xml(row.nodeTitle)) "
    out += "<code>\(Escape.xml(row.node))</code></div>"
    out += "<td class=\"n\">\(row.reaches)/\(row.projects)<td>"
    out += row.isDryRun ? "<span class=\"chip dry\">dry run</span> " : ""
    out += "\(Escape.xml(row.rules))<td>\(Escape.xml(row.serves))"
    let controls = row.controls.map { "<span class=\"one\">\(Escape.xml($0))</span>" }
    out += "<td>\(controls.joined(separator: " "))</tr>\n"
  }

  // MARK: Constraints

  private mutating func constraints() {
    guard !input.constraints.isEmpty else { return }
    let verdicts = Dictionary(grouping: input.verdicts, by: \.constraint)
    out += "<section><h2>Constraints over the assets they are about</h2>\n"
    out += "<div class=\"wide\"><table><thead><tr><th>Constraint<th>Kind<th class=\"n\">Scanned"
    out += "<th class=\"n\">Violate<th class=\"n\">Comply<th class=\"n\">Unenforced"
    out += "<th class=\"n\">Errors</tr></thead>\n"
    for row in input.constraints { write(row, verdicts[row.name] ?? []) }
    out += "</table></div></section>\n"
  }

  private mutating func write(_ row: OrgConstraintRow, _ verdicts: [OrgVerdictRow]) {
    out += "<tr><td>"
    if verdicts.isEmpty {
      out += Escape.xml(row.name)
    } else {
      out += "<details><summary>\(Escape.xml(row.name))</summary>"
      list(verdicts)
      out += "</details>"
    }
    if !row.title.isEmpty { out += "<div class=\"soft\">\(Escape.xml(row.title))</div>" }
    if let note = row.note { out += "<div class=\"note\">\(Escape.xml(note))</div>" }
    let counts = row.counts
    out += "<td>\(Escape.xml(row.kind))<td class=\"n\">\(counts.scanned)"
    out += "<td class=\"n\(counts.noncompliant > 0 ? " noncompliant t" : "")\">"
    out += "\(counts.noncompliant)<td class=\"n\">\(counts.compliant)"
    out += "<td class=\"n\">\(counts.unenforced)<td class=\"n\">\(counts.errors)</tr>\n"
  }

  private mutating func list(_ verdicts: [OrgVerdictRow]) {
    out += "<ul>"
    for row in verdicts.prefix(Self.assetsShown) {
      out +=
        "<li><span class=\"chip \(row.state.rawValue)\">\(OrgPolicyWords.word(row.state))</span>"
      out += " <b>\(Escape.xml(row.name))</b>"
      out += " <span class=\"soft\">\(Escape.xml(OrgPolicyWords.place(row)))</span>"
      if let meaning = row.meaning {
        out += " <span class=\"chip dry\">\(Escape.xml(meaning))</span>"
      }
      out += " \(Escape.xml(row.detail))"
      for link in row.chain { out += "<div class=\"soft\">\(Escape.xml(link))</div>" }
      out += "<div class=\"soft\"><code>\(Escape.xml(row.asset))</code></div></li>"
    }
    let rest = verdicts.count - Self.assetsShown
    if rest > 0 { out += "<li class=\"soft\">and \(rest) more</li>" }
    out += "</ul>"
  }

  private mutating func dryRun() {
    guard !input.dryRun.isEmpty else { return }
    out += "<section><h2>What the dry run policies would find besides</h2>\n"
    out += "<p class=\"soft\">A dry run protects nothing.</p>\n"
    let groups = Dictionary(grouping: input.dryRun, by: \.constraint)
    for (name, rows) in groups.sorted(by: { $0.key < $1.key }) {
      out += "<details open><summary>\(Escape.xml(name)): \(rows.count)</summary>"
      list(rows)
      out += "</details>\n"
    }
    out += "</section>\n"
  }

  // MARK: The rest

  private mutating func requirements() {
    guard !input.requirements.isEmpty else { return }
    out += "<section><h2>What the constraints say about requirements</h2>\n"
    out += "<p class=\"soft\">Partial evidence: a constraint rarely covers a requirement wholly."
    out += "</p>\n<div class=\"wide\"><table><thead><tr><th>Requirement<th>State"
    out += "<th class=\"n\">Violated by<th>Constraints that serve it<th>Title</tr></thead>\n"
    for row in input.requirements {
      out += "<tr><td>\(Escape.xml(row.requirement))"
      out += "<td><span class=\"chip r-\(Escape.xml(row.state))\">\(Escape.xml(row.state))</span>"
      out += "<td class=\"n\">\(row.failedAssets)"
      out += "<td>\(Escape.xml(row.constraints.joined(separator: ", ")))"
      out += "<td>\(Escape.xml(row.title))</tr>\n"
    }
    out += "</table></div></section>\n"
  }
}
