public import DemarcJSON
public import DemarcModel

/// Holds rules of a program against one event after the other: looks up and folds each field once.
///
/// One for each thread.
public struct SigmaMatcher {
  public let program: SigmaProgram
  private var evaluation: SigmaEvaluation
  private var event: JSONValue?

  public init(_ program: SigmaProgram) {
    self.program = program
    evaluation = SigmaEvaluation(program.shared)
  }

  /// Turns to another event, which is held until the next.
  public mutating func load(_ event: JSONValue) {
    self.event = event
    evaluation.state.load(unsafe BorrowedJSON(event))
  }

  /// What a rule says of the event that was loaded last.
  public mutating func match(rule: Int) -> SigmaVerdict {
    guard event != nil else { return .no }
    do throws(SigmaGivenUp) {
      return try evaluation.run(rule: rule) ? .yes : .no
    } catch {
      return .error(error.reason)
    }
  }

  /// Whether the event has the field with this index in `program.fields` at all.
  public mutating func has(field: Int) -> Bool {
    event != nil && evaluation.state.has(field, program.shared)
  }

  /// Which fields made a rule match, with the values found; for keywords, where they stood.
  public mutating func matchedFields(rule: Int) -> [AlertField] {
    guard let event else { return [] }
    var witness = SigmaMatchTrace(program.shared, event)
    return witness.fields(ofRule: rule, &evaluation)
  }
}
