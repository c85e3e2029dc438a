internal import DemarcModel
internal import DemarcReport

/// The package's front page: what it holds, and the way from a facet to its leaves and their proofs.
///
/// A leaf speaks for many facets and a facet has many leaves: two tables say so once each.
enum IndexPage {
  /// Rows drawn on the page; index.csv has them all.
  static let rowsMax = 20_000

  static func page(
    _ request: AuditPackageRequest, _ index: PackageIndex, _ summary: AuditPackage.Summary
  ) -> String {
    let frameworks = request.frameworks.map(Escape.xml).joined(separator: ", ")
    var body = """
      <p>\(Escape.xml(request.organization)), \(request.period.from) to \(request.period.to), \
      \(frameworks). Exported \(request.asOf).</p>
      <ul>
      <li><a href="verify.html">How to verify this package</a> with public tools, or at once with \
      <code>sh verify.sh</code></li>
      <li><a href="coverage.html">Period coverage</a>: \(summary.facetsWithGaps) of \
      \(summary.facets) control facets have days without evidence</li>
      <li><a href="missing.html">Missing evidence</a>: \(summary.needsOpen) kinds of evidence are \
      missing or end before the period does</li>

      """
    for population in request.populations {
      body += """
        <li>Population <a href="populations/\(population.name).csv">\
        \(Escape.xml(population.title))</a>, \(Label.count(population.items.count, "item")); \
        <a href="populations/\(population.name).md">its sources and control totals</a></li>

        """
    }
    for (number, sample) in request.samples.enumerated() {
      body += """
        <li>Sample <a href="samples/\(number + 1)-\(sample.seed.population).csv">\
        \(Label.count(sample.tested.count, "item")) of \(Escape.xml(sample.seed.population))</a>, \
        seed logged \(sample.seed.loggedAt)\
        \(sample.seedLeaf.map { " as leaf \($0)" } ?? "")</li>

        """
    }
    body += views("Views", request.views.filter { !$0.path.hasPrefix("oscal/") })
    body += views("OSCAL documents", request.views.filter { $0.path.hasPrefix("oscal/") })
    body += "</ul>\n"
    body += requirements(index)
    body += leaves(index)
    return PackagePage.html(title: "Auditor's package", body: body)
  }

  private static func views(_ title: String, _ views: [PackageFile]) -> String {
    guard !views.isEmpty else { return "" }
    let links = views.map { view in
      "<a href=\"views/\(view.path)\">\(view.path.split(separator: "/").last ?? "")</a>"
    }
    return "<li>\(title): \(links.joined(separator: ", "))</li>\n"
  }

  /// A row for each set of leaves that facets of one requirement share, framework by framework.
  private static func requirements(_ index: PackageIndex) -> String {
    var leaves: [String: [EvidenceItem]] = [:]
    for entry in index.entries {
      for facet in entry.record.facets { leaves[facet, default: []].append(entry.record) }
    }
    var rows: [Row] = []
    for facet in leaves.keys.sorted() {
      let row = Row(facet, leaves[facet] ?? [])
      if let last = rows.last, last.name == row.name, last.leaves == row.leaves {
        rows[rows.count - 1].parts += row.parts
      } else {
        rows.append(row)
      }
    }
    var out = "<h2>Control facets and their evidence</h2>\n"
    var framework: Substring?
    var name: Substring?
    for row in rows.prefix(rowsMax) {
      if row.framework != framework {
        out += framework == nil ? "" : "</tbody></table>\n"
        framework = row.framework
        out += """
          <h3>\(Escape.xml(String(row.framework)))</h3>
          <table class="facets"><thead><tr><th>Requirement</th><th>Layer and side</th>\
          <th>Leaves</th></tr></thead><tbody>

          """
      }
      out += row.html(isFirst: row.name != name)
      name = row.name
    }
    if framework != nil { out += "</tbody></table>\n" }
    if rows.count > rowsMax {
      out += "<p>\(Label.count(rows.count - rowsMax, "more row")) in index.csv.</p>\n"
    }
    let general = index.entries.map(\.record).filter(\.facets.isEmpty)
    if !general.isEmpty {
      out += "<p>For no requirement in particular: \(Row.links(general)).</p>\n"
    }
    return out
  }

  /// Facets of one requirement that the same leaves speak for.
  private struct Row {
    let framework: Substring
    let name: Substring
    /// Layer and side of each facet, as words; empty = the requirement as a whole.
    var parts: [String]
    let leaves: [EvidenceItem]

    init(_ facet: String, _ leaves: [EvidenceItem]) {
      name = EvidenceItem.name(facet)
      framework = name.prefix { $0 != "/" }
      let rest = facet[name.endIndex...].split { $0 == "@" || $0 == ":" }
      parts = [rest.joined(separator: ", ")]
      self.leaves = leaves
    }

    /// - Parameter isFirst: whether the row is the first of its requirement, which it then names.
    func html(isFirst: Bool) -> String {
      let words = parts.map { $0.isEmpty ? "as a whole" : Escape.xml($0) }
      let id = isFirst ? "<code>\(Escape.xml(String(name)))</code>" : ""
      return """
        <tr\(isFirst ? "" : " class=\"more\"")><td>\(id)</td>\
        <td>\(words.joined(separator: "; "))</td><td>\(Self.links(leaves))</td></tr>

        """
    }

    /// Kind by kind, each leaf a link to its row.
    static func links(_ leaves: [EvidenceItem]) -> String {
      let kinds = Dictionary(grouping: leaves, by: \.kind).sorted { $0.key < $1.key }
      return kinds.map { kind, leaves in
        let links = leaves.map { leaf in
          "<a href=\"#leaf-\(leaf.leaf)\" title=\"\(Escape.xml(Escape.line(leaf.title)))\">"
            + "\(leaf.leaf)</a>"
        }
        return "\(Escape.xml(kind)) " + links.joined(separator: ", ")
      }.joined(separator: "; ")
    }
  }

  private static func leaves(_ index: PackageIndex) -> String {
    var out = """
      <h2>Leaves and their proofs</h2>
      <table><thead><tr><th>Leaf</th><th>Evidence</th><th>Kind</th><th>Collected</th>\
      <th>Period</th><th>Facets</th><th>Proof</th></tr></thead><tbody>

      """
    for entry in index.entries.prefix(rowsMax) { out += row(entry) }
    out += "</tbody></table>\n"
    if index.entries.count > rowsMax {
      out += "<p>\(Label.count(index.entries.count - rowsMax, "more row")) in index.csv.</p>\n"
    }
    return out
  }

  private static func row(_ entry: PackageIndex.Entry) -> String {
    let record = entry.record
    let title = Escape.xml(Escape.line(record.title))
    let evidence = entry.file.map { "<a href=\"\($0)\">\(title)</a>" } ?? title
    let late = record.isLate ? " <span class=\"bad\">late</span>" : ""
    let period = record.period.map { "\($0.from) to \($0.to)" } ?? ""
    let until = record.expires.map { " <span class=\"soft\">until \($0)</span>" } ?? ""
    return """
      <tr id="leaf-\(record.leaf)"><td class="n"><a href="\(entry.entry)">\(record.leaf)</a></td>\
      <td>\(evidence)\(late)</td><td>\(Escape.xml(record.kind))</td>\
      <td class="n">\(record.collectedAt)</td><td>\(period)\(until)</td>\
      <td class="n">\(record.facets.count)</td><td><a href="\(entry.proof)">proof</a></td></tr>

      """
  }
}
