public import DemarcCatalog
internal import DemarcJSON
public import DemarcModel

/// Questions of our own to ask a provider or vendor, in our own words (AS4).
public struct QuestionSet: Sendable {
  public struct Question: Hashable, Sendable {
    public var id: String
    public var topic: String
    public var text: String
    /// Controls of NIST SP 800-53 that the answer bears on.
    public var controls: [String]
    /// How much it counts: 1, 2 or 3.
    public var weight: Int
    /// What to ask to see.
    public var evidence: String
  }

  public var questions: [Question]

  static let path = "assurance/questions.json"

  /// Reads the set that ships.
  ///
  /// - Throws: `Diagnostic` when the data is not in this build or is damaged.
  public static func shipped(_ source: some CatalogSource) throws(Diagnostic) -> QuestionSet {
    guard let bytes = source.file(path), let document = try? JSONDocument.parse(bytes),
      let list = document.root["questions"], list.isArray
    else {
      throw Diagnostic(
        "assurance.no-questions", "'\(path)' is not in this build, or is damaged",
        hint: "it belongs under Data; build again from a complete source tree")
    }
    let questions = list.elements.compactMap { value -> Question? in
      guard let id = value["id"]?.string, let topic = value["topic"]?.string,
        let text = value["text"]?.string, let weight = value["weight"]?.int64
      else { return nil }
      return Question(
        id: id, topic: topic, text: text,
        controls: value["controls"].map { $0.elements.compactMap(\.string) } ?? [],
        weight: Int(weight), evidence: value["evidence"]?.string ?? "")
    }
    guard questions.count == list.count else {
      throw Diagnostic(
        "assurance.no-questions", "a question of '\(path)' lacks a part",
        hint: "each has id, topic, text and weight")
    }
    return QuestionSet(questions: questions)
  }
}

/// What an answered questionnaire comes to: every question counted once, nothing hidden in a percentage.
public struct QuestionnaireScore: Sendable {
  /// An answer that leaves something open.
  public struct Gap: Hashable, Sendable {
    public var id: String
    public var question: String
    public var answer: AnswerSheet.Answer
    public var weight: Int
    public var controls: [String]
    /// Why it is open, in a sentence.
    public var because: String
    public var span: SourceSpan?
  }

  public private(set) var counts: [AnswerSheet.Answer: Int] = [:]
  /// Yes answers that name evidence.
  public private(set) var withEvidence = 0
  /// Weight of what was answered with yes, half of it for partly; out of `weightTotal` halves.
  public private(set) var weightHalves = 0
  /// Weight of what applies, unanswered questions included, in halves.
  public private(set) var weightTotalHalves = 0
  /// The heaviest first.
  public private(set) var gaps: [Gap] = []

  /// Questions asked.
  public var total: Int { counts.values.reduce(0, +) }

  /// - Parameter questions: the set that was asked; a question of it that the sheet lacks is unanswered. Nil
  ///   for somebody else's questionnaire, whose own rows are all there is.
  public init(_ sheet: AnswerSheet, questions: QuestionSet?) {
    let asked = Dictionary(
      (questions?.questions ?? []).map { ($0.id.lowercased(), $0) },
      uniquingKeysWith: { first, _ in first })
    var seen: Set<String> = []
    for row in sheet.rows {
      let known = asked[row.id.lowercased()]
      if known != nil { seen.insert(row.id.lowercased()) }
      add(
        row, text: known?.text ?? row.question, weight: known?.weight ?? 1,
        controls: row.controls.isEmpty ? known?.controls ?? [] : row.controls)
    }
    // The set was asked if the sheet answers any of it.
    if !seen.isEmpty {
      for question in questions?.questions ?? [] where !seen.contains(question.id.lowercased()) {
        count(.unanswered, question.weight)
        gaps.append(
          Gap(
            id: question.id, question: question.text, answer: .unanswered,
            weight: question.weight, controls: question.controls,
            because: "the sheet has no row for it"))
      }
    }
    gaps.sort { ($1.weight, $0.id) < ($0.weight, $1.id) }
  }

  private mutating func add(
    _ row: AnswerSheet.Row, text: String, weight: Int, controls: [String]
  ) {
    count(row.answer, weight)
    let because: String? =
      switch row.answer {
      case .yes: row.evidence.isEmpty && row.comment.isEmpty ? "yes, and nothing to show" : nil
      case .no: "answered no" + (row.comment.isEmpty ? "" : ": \(row.comment)")
      case .partial: row.comment.isEmpty ? "partly, and it is not said what is missing" : "partly"
      case .notApplicable: row.comment.isEmpty ? "not applicable, and it is not said why" : nil
      case .unanswered: "no answer"
      case .unclear: "'\(row.written)' is no clear answer"
      }
    if row.answer == .yes, !row.evidence.isEmpty { withEvidence += 1 }
    guard let because else { return }
    gaps.append(
      Gap(
        id: row.id, question: text, answer: row.answer, weight: weight, controls: controls,
        because: because, span: row.span))
  }

  private mutating func count(_ answer: AnswerSheet.Answer, _ weight: Int) {
    counts[answer, default: 0] += 1
    guard answer != .notApplicable else { return }
    weightTotalHalves += 2 * weight
    if answer == .yes { weightHalves += 2 * weight }
    if answer == .partial { weightHalves += weight }
  }

  /// `14 yes (9 with evidence), 2 partly, 1 no, 3 unanswered, of 20; 31 of 44 by weight`.
  public var sentence: String {
    let names: [(AnswerSheet.Answer, String)] = [
      (.yes, "yes"), (.partial, "partly"), (.no, "no"), (.notApplicable, "not applicable"),
      (.unclear, "unclear"), (.unanswered, "unanswered"),
    ]
    var parts: [String] = []
    for (answer, name) in names {
      guard let count = counts[answer], count > 0 else { continue }
      parts.append("\(count) \(name)" + (answer == .yes ? " (\(withEvidence) with evidence)" : ""))
    }
    return parts.joined(separator: ", ")
      + ", of \(total); \(Self.halves(weightHalves)) of \(weightTotalHalves / 2) by weight"
  }

  private static func halves(_ number: Int) -> String {
    "\(number / 2)" + (number % 2 == 1 ? ".5" : "")
  }
}
