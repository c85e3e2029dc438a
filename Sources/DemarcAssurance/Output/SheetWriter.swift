internal import DemarcModel

/// A blank sheet to send out, and what goes with it.
public enum QuestionSheet {
  static let headings = ["id", "topic", "question", "answer", "comment", "evidence", "controls"]

  /// The set as CSV with empty cells for the answers; `assurance.yaml` reads it back without a mapping.
  public static func csv(_ set: QuestionSet) -> String {
    var out = line(headings)
    for question in set.questions {
      out += line([
        question.id, question.topic, question.text, "", "", "",
        question.controls.joined(separator: "; "),
      ])
    }
    return out
  }

  private static func line(_ cells: [String]) -> String {
    cells.map { cell in
      let isPlain = !cell.contains { ",\"\r\n;".contains($0) }
      return isPlain
        ? cell
        : "\""
          + cell.split(separator: "\"", omittingEmptySubsequences: false)
          .joined(separator: "\"\"") + "\""
    }.joined(separator: ",") + "\r\n"
  }
}
