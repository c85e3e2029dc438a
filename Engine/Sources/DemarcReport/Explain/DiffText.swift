public import DemarcBoundary
internal import DemarcJSON

/// What changed between two assessments, for people and for programs.
public enum DiffText {
  /// Requirements whose sentence is printed; the rest are counted.
  private static let requirementsMax = 40

  /// A sentence a line; `!` marks what needs attention.
  public static func text(_ diff: MatrixDiff) -> String {
    guard !diff.changes.isEmpty else { return "Nothing changed.\n" }
    var out = ""
    var requirements = 0
    for change in diff.changes {
      if change.kind == .requirementChanged {
        requirements += 1
        if requirements > requirementsMax { continue }
      }
      out += "\(change.needsAttention ? "!" : " ") \(Escape.line(change.sentence))\n"
    }
    if requirements > requirementsMax {
      out += "  and \(requirements - requirementsMax) more requirements changed\n"
    }
    return out
  }

  public static func json(_ diff: MatrixDiff) -> String {
    var writer = JSONWriter(indent: 2)
    writer.beginArray()
    for change in diff.changes {
      writer.beginObject()
      writer.member("kind", change.kind.rawValue)
      writer.member("subject", change.subject)
      writer.member("sentence", change.sentence)
      writer.member("needsAttention", change.needsAttention)
      writer.endObject()
    }
    writer.endArray()
    return writer.text + "\n"
  }
}
