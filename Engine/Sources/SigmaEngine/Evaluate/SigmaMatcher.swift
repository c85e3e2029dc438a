public import DemarcJSON

/// Holds rules of a program against one event after the other: looks up and folds each field once.
///
/// One for each thread.
public struct SigmaMatcher {
  public let program: SigmaProgram
  private var event: JSONValue?

  public init(_ program: SigmaProgram) { self.program = program }

  /// Turns to another event, which is held until the next.
  public mutating func load(_ event: JSONValue) { self.event = event }

  /// What a rule says of the event that was loaded last.
  public mutating func match(rule: Int) -> SigmaVerdict { .no }

  /// Whether the event has the field with this index in `program.fields` at all.
  public mutating func has(field: Int) -> Bool { false }

  /// The values of a field as text, arrays taken apart; empty where the event has none.
  public mutating func texts(ofField field: Int) -> [String] { [] }
}
