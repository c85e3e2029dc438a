internal import DemarcJSON
internal import DemarcModel

/// What the resolution of one profile has to say, in the order it was met.
final class ResolutionLog {
  let file: String
  private(set) var diagnostics: [Diagnostic] = []
  /// How often each code was met; beyond a number they are counted, not told.
  private var counts: [String: Int] = [:]

  static let toldMax = 20
  /// Imports that were followed; profiles that import profiles can multiply.
  var imports = 0

  init(file: String) { self.file = file }

  func warn(
    _ code: String, _ message: String, at place: JSONPosition?, hint: String? = nil
  ) {
    let met = counts[code, default: 0] + 1
    counts[code] = met
    guard met <= Self.toldMax else { return }
    diagnostics.append(
      Diagnostic(
        code, message,
        at: place.map { OSCALDocument.place(file, $0.line, $0.column) }, hint: hint,
        severity: .warning))
  }

  /// Controls that stand more than once in the result.
  func clashes(_ ids: Set<String>) {
    for id in ids.sorted() {
      warn(
        "oscal.control-clash", "control '\(id)' is selected more than once and kept each time",
        at: nil, hint: "write merge: {combine: {method: use-first}}")
    }
  }

  func add(_ more: [Diagnostic]) { diagnostics += more }

  /// All that was told, and a line for what was only counted.
  var all: [Diagnostic] {
    diagnostics
      + counts.filter { $0.value > Self.toldMax }.sorted { $0.key < $1.key }.map { code, count in
        Diagnostic(
          "oscal.more-warnings", "\(count - Self.toldMax) more of \(code) in \(file)",
          severity: .warning)
      }
  }
}

extension Node {
  /// Compact text, for comparing.
  var json: String {
    var out = JSONWriter()
    write(to: &out)
    return out.text
  }
}
