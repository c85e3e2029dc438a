internal import DemarcJSON
internal import DemarcModel

/// Writes down every step of judging, for `explain`.
final class Tracer {
  /// Name that places in the document are given.
  let file: String
  /// Steps under way, the outermost first.
  private var open: [PolicyStep] = []
  /// Finished steps of rules, by position.
  private(set) var rules: [Int: PolicyStep] = [:]
  private var isPaused = 0
  private var count = 0
  /// Steps written down at most; a report of more is read by nobody.
  private static let stepsMax = 50_000

  init(file: String) { self.file = file }

  var isRecording: Bool { isPaused == 0 && count < Self.stepsMax }

  func pause() { isPaused += 1 }
  func resume() { isPaused -= 1 }

  func begin(_ step: PolicyStep) {
    count += 1
    open.append(step)
  }

  func end(_ outcome: Outcome, note: String? = nil) {
    guard var step = open.popLast() else { return }
    step.outcome = outcome
    if let note { step.note = note }
    add(step)
  }

  func add(_ step: PolicyStep) {
    count += 1
    if open.isEmpty { return }
    open[open.count - 1].steps.append(step)
  }

  /// A rule stands for itself, wherever it was asked for first.
  func rule<Result>(_ index: Int, _ step: PolicyStep, _ body: () -> (Result, Outcome)) -> Result {
    let (outer, paused) = (open, isPaused)
    open = [step]
    isPaused = 0
    let (result, outcome) = body()
    if var finished = open.first {
      finished.outcome = outcome
      rules[index] = finished
    }
    open = outer
    isPaused = paused
    return result
  }
}

extension Evaluation {
  /// Evaluates a clause and writes down how it went.
  func traced(_ clause: ClausePlan, _ scope: Int, _ tracer: Tracer) throws(EvaluationStop) -> Status
  {
    tracer.begin(Self.step(clause, plan))
    let result = Result { () throws(EvaluationStop) in try untraced(clause, scope) }
    switch result {
    case .success(let status): tracer.end(status.outcome)
    case .failure(let stop): tracer.end(.error, note: stop.message)
    }
    return try result.get()
  }

  private static func step(_ clause: ClausePlan, _ plan: GuardRules.Plan) -> PolicyStep {
    switch clause {
    case .access(let access):
      let not = access.isNegated ? "not " : ""
      return PolicyStep(
        .clause, oneLine("\(not)\(access.query.text) \(access.wanted)"), outcome: .skip,
        span: access.span, note: access.message.map { trimmed($0) })
    case .block(let block):
      return PolicyStep(.block, oneLine(block.query.text), outcome: .skip, span: block.span)
    case .when(let when):
      return PolicyStep(.block, "when", outcome: .skip, span: when.span)
    case .type(let type):
      return PolicyStep(
        .block, oneLine(type.body.query.text), outcome: .skip, span: type.body.span)
    case .named(let named):
      return PolicyStep(
        .reference, (named.isNegated ? "not " : "") + named.name, outcome: .skip,
        span: named.span, note: named.message.map { trimmed($0) })
    case .call(let call):
      return PolicyStep(
        .call, (call.isNegated ? "not " : "") + plan.parameterized[call.rule].name + "(…)",
        outcome: .skip, span: call.span, note: call.message.map { trimmed($0) })
    }
  }

  /// Writes down what a clause said about one value.
  func trace(_ selected: Selected?, _ holds: Bool, others: [Selected] = []) {
    guard let tracer, tracer.isRecording, let selected else { return }
    tracer.add(step(selected, holds ? .pass : .fail, tracer, others: others))
  }

  func step(
    _ selected: Selected, _ outcome: Outcome, _ tracer: Tracer, others: [Selected] = []
  ) -> PolicyStep {
    var finding = GuardFinding(
      span: SourceSpan(file: "", start: .init(line: 0, column: 0)), wanted: "")
    let text: String
    var note = others.isEmpty ? nil : "compared with \(ValueText.short(others))"
    switch selected {
    case .literal(let value), .resolved(let value):
      locate(value, &finding)
      text = ValueText.short(value)
    case .unresolved(let value, let missing):
      locate(value, &finding)
      text = "nothing"
      note = "'\(missing.text(plan.names))' leads nowhere from here"
    }
    return PolicyStep(
      .value, text, outcome: outcome,
      span: finding.place.map { SourceSpan(file: tracer.file, start: $0) },
      pointer: finding.pointer, note: note)
  }

  private static func oneLine(_ text: String) -> String {
    text.split { $0.isWhitespace }.joined(separator: " ")
  }
}
