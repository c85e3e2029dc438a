internal import DemarcModel

/// What could not be read or judged, as lines for a terminal: errors first, at most twenty.
struct FaultLines {
  private static let shown = 20

  let diagnostics: [Diagnostic]
  let style: Style

  /// Each with its colour; empty if there is nothing of the kind.
  var lines: [(text: String, ink: Style.Ink)] {
    let errors = diagnostics.filter { $0.severity == .error }
    let sorted = errors + diagnostics.filter { $0.severity != .error }
    var lines: [(text: String, ink: Style.Ink)] = []
    for diagnostic in sorted.prefix(Self.shown) {
      let ink: Style.Ink = diagnostic.severity == .error ? .red : .yellow
      for part in "\(diagnostic)".split(separator: "\n") {
        let pieces = Columns.wrap(Escape.line(String(part)), style.width - 6)
        for (index, piece) in pieces.enumerated() {
          lines.append(((index == 0 ? "  " : "      ") + piece, ink))
        }
      }
    }
    if sorted.count > Self.shown {
      lines.append(("  and \(sorted.count - Self.shown) more; --format json has all", .dim))
    }
    return lines
  }
}
