public import DemarcModel

/// An answered questionnaire: what was asked, what was said.
public struct AnswerSheet: Sendable {
  static let columns = ["id", "question", "answer", "comment", "evidence", "controls"]

  private static let usual: [String: [String]] = [
    "id": ["id", "question id", "control id", "number", "no.", "#"],
    "question": ["question", "question text", "consensus assessments initiative questionnaire"],
    "answer": ["answer", "response", "csp caiq answer", "yes/no/na", "yes/no"],
    "comment": ["comment", "comments", "notes", "explanation", "additional information"],
    "evidence": ["evidence", "reference", "supporting document", "link"],
    "controls": ["controls", "requirement", "requirements", "nist", "facets"],
  ]

  /// What an answer comes to.
  public enum Answer: String, Hashable, Sendable, CaseIterable {
    case yes, no, partial
    case notApplicable = "not-applicable"
    case unanswered
    /// A word that stands for none of these.
    case unclear
  }

  public struct Row: Hashable, Sendable {
    public var id: String
    public var question: String
    public var answer: Answer
    /// The answer as it was written.
    public var written: String
    public var comment: String
    public var evidence: String
    public var controls: [String]
    public var span: SourceSpan
  }

  public var rows: [Row]
  /// Rows left out, and why.
  public var diagnostics: [Diagnostic]

  /// Reads the sheet of a questionnaire.
  ///
  /// - Throws: `Diagnostic` when it is no sheet, or has no column for ids and answers.
  public init(_ bytes: [UInt8], _ entry: QuestionnaireEntry, name: String) throws(Diagnostic) {
    let mapped = try MappedSheet(
      DelimitedText(bytes, name: name, sheet: entry.sheet), entry.columns, wanted: Self.usual,
      required: ["id", "answer"])
    (rows, diagnostics) = ([], [])
    var seen: Set<String> = []
    for row in mapped.sheet.rows {
      let id = mapped.text("id", row)
      let span = mapped.span("id", row)
      // Headings of sections carry no id.
      if id.isEmpty { continue }
      guard seen.insert(id.lowercased()).inserted else {
        diagnostics.append(
          Diagnostic(
            "assurance.duplicate-answer", "question '\(id)' is answered twice", at: span,
            hint: "the first answer counts", severity: .warning))
        continue
      }
      let written = mapped.text("answer", row)
      rows.append(
        Row(
          id: id, question: mapped.text("question", row), answer: Self.answer(written),
          written: written, comment: mapped.text("comment", row),
          evidence: mapped.text("evidence", row),
          controls: mapped.text("controls", row).split { ",;\n".contains($0) }
            .map { DelimitedText.trimmed(String($0)) }.filter { !$0.isEmpty },
          span: span))
    }
  }

  /// Words that forms use; the first word decides where more was written.
  static func answer(_ written: String) -> Answer {
    let folded = DelimitedText.folded(written)
    if folded.isEmpty || ["-", "tbd", "?"].contains(folded) { return .unanswered }
    if let known = words[folded] { return known }
    let first = folded.split { ",.;: ".contains($0) }.first.map(String.init) ?? ""
    return words[first] ?? .unclear
  }

  private static let words: [String: Answer] = [
    "yes": .yes, "y": .yes, "true": .yes, "implemented": .yes, "no": .no, "n": .no, "false": .no,
    "not implemented": .no, "partial": .partial, "partially": .partial, "partly": .partial,
    "planned": .partial, "n/a": .notApplicable, "na": .notApplicable,
    "not applicable": .notApplicable,
  ]
}
