internal import DemarcModel

/// What other tools say, beside our results and never among them.
struct ExternalText {
  let external: [ExternalFinding]
  let contradictions: [Contradiction]
  let style: Style

  /// Contradictions shown; the rest are counted.
  private static let shown = 20

  /// Lines below a heading; none where no other tool spoke.
  var lines: [String] {
    guard !external.isEmpty else { return [] }
    var lines: [String] = []
    for source in Set(external.map(\.source)).sorted() {
      let own = external.filter { $0.source == source }
      let failed = own.count { $0.outcome == .fail && !$0.isSuppressed }
      let passed = own.count { $0.outcome == .pass && !$0.isSuppressed }
      lines.append(
        cut(
          "  \(Escape.line(source)): \(passed) passed\(style.dot)\(failed) failed"
            + "\(style.dot)\(own.count(where: \.isSuppressed)) set aside"))
    }
    guard !contradictions.isEmpty else { return lines }
    lines += ["", style.paint("  Contradictions", .yellow)]
    for found in contradictions.prefix(Self.shown) { lines += text(found) }
    if contradictions.count > Self.shown {
      lines.append("  and \(contradictions.count - Self.shown) more")
    }
    return lines
  }

  private func text(_ found: Contradiction) -> [String] {
    let theirs = found.external
    let reason = found.reason.isEmpty ? "" : ": \(Escape.line(found.reason))"
    let date = theirs.updatedAt.map { ", \(Escape.line($0))" } ?? ""
    return [
      style.paint(cut("  \(Escape.line(theirs.resource))"), .bold),
      cut(
        "    \(Escape.line(theirs.source)) \(Escape.line(theirs.control)):"
          + " \(theirs.outcome.rawValue)\(date)"),
      cut("    Demarc \(Escape.line(found.rule)): \(found.outcome.rawValue)\(reason)"),
    ]
  }

  private func cut(_ text: String) -> String { Columns.cut(text, style.width, style) }
}
