/// Evaluates one expression again and again with little more than its variables changed.
///
/// It keeps the memory of one evaluation for the next, and what is bound stays bound. Each thread needs
/// one of its own.
public struct CELEvaluator: ~Copyable {
  /// What it evaluates.
  public let expression: CELExpression
  private var frame: Frame
  private let inputs: [Int]

  /// An evaluator with nothing bound.
  public init(_ expression: CELExpression) {
    self.expression = expression
    frame = expression.frame()
    inputs = expression.inputs.map(\.slot)
  }

  /// Gives a variable its value for the evaluations to come; names the expression does not read are
  /// ignored.
  public mutating func bind(_ name: String, to value: CELValue) {
    for input in expression.inputs where input.name == name { frame.set(input.slot, value) }
  }

  /// The value of the expression, or why it has none.
  public mutating func evaluate() -> Result<CELValue, CELError> {
    frame.reset(keeping: inputs)
    return expression.evaluate(&frame)
  }

  /// The truth value of the expression; any other value is an error.
  public mutating func evaluateBool() -> Result<Bool, CELError> {
    frame.reset(keeping: inputs)
    return expression.evaluateBool(&frame)
  }
}
