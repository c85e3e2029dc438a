internal import DemarcModel
internal import DemarcReport

/// The package's front page: what it holds, and the index from facet to proof.
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
    for view in request.views {
      body += "<li><a href=\"views/\(view.path)\">\(view.path)</a></li>\n"
    }
    body += "</ul>\n<h2>Index</h2>\n"
    return PackagePage.html(title: "Auditor's package", body: body + table(index))
  }

  private static func table(_ index: PackageIndex) -> String {
    var rows: [(facet: String, entry: PackageIndex.Entry)] = []
    for entry in index.entries {
      for facet in entry.record.facets.isEmpty ? [""] : entry.record.facets {
        rows.append((facet, entry))
      }
    }
    // What speaks for no facet in particular comes last.
    rows.sort {
      if $0.facet == $1.facet { return $0.entry.record.leaf < $1.entry.record.leaf }
      if $0.facet.isEmpty != $1.facet.isEmpty { return $1.facet.isEmpty }
      return $0.facet < $1.facet
    }
    var out = """
      <table><thead><tr><th>Control facet</th><th>Evidence</th><th>Kind</th><th>Collected</th>\
      <th>Period</th><th>Leaf</th><th>Proof</th></tr></thead><tbody>

      """
    for row in rows.prefix(rowsMax) { out += self.row(row.facet, row.entry) }
    out += "</tbody></table>\n"
    if rows.count > rowsMax {
      out += "<p>\(Label.count(rows.count - rowsMax, "more row")) in index.csv.</p>\n"
    }
    return out
  }

  private static func row(_ facet: String, _ entry: PackageIndex.Entry) -> String {
    let record = entry.record
    let title = Escape.xml(Escape.line(record.title))
    let evidence = entry.file.map { "<a href=\"\($0)\">\(title)</a>" } ?? title
    let late = record.isLate ? " <span class=\"bad\">late</span>" : ""
    let period = record.period.map { "\($0.from) to \($0.to)" } ?? ""
    let until = record.expires.map { " <span class=\"soft\">until \($0)</span>" } ?? ""
    let facet = facet.isEmpty ? "<span class=\"soft\">none</span>" : Escape.xml(facet)
    return """
      <tr><td><code>\(facet)</code></td><td>\(evidence)\(late)</td>\
      <td>\(Escape.xml(record.kind))</td><td class="n">\(record.collectedAt)</td>\
      <td>\(period)\(until)</td><td class="n"><a href="\(entry.entry)">\(record.leaf)</a></td>\
      <td><a href="\(entry.proof)">proof</a></td></tr>

      """
  }
}
