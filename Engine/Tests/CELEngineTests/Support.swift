import CELEngine
import DemarcJSON
import DemarcModel
import Testing

/// Expression and what comes of it, in the form `SpecificationValue.shown` gives; `!` is an error.
struct Row: Sendable, CustomTestStringConvertible {
  let expression: String
  let result: String
  var testDescription: String { "\(expression) is \(result)" }

  init(_ expression: String, _ result: String) {
    self.expression = expression
    self.result = result
  }
}

enum Evaluation {
  static let document = """
    {"name":"vm-1","count":3,"ratio":0.5,"big":"100","on":true,"none":null,
     "tags":["web","ssh"],"nested":{"a":{"b":1}},"empty":{},"list":[],"odd-key":"x"}
    """

  /// The shown result of an expression over the document, `!code` for an error.
  static func shown(_ text: String, _ environment: CELEnvironment? = nil) throws -> String {
    var environment = environment ?? CELEnvironment(variables: ["resource"])
    // These rows are about evaluation, of wrong types too.
    environment.checksTypes = false
    let parsed = CELExpression.compile(
      SourceFile(name: "t.cel", text: text), environment: environment)
    guard let expression = parsed.tree else {
      return "!" + parsed.diagnostics.map(\.code).joined(separator: ",")
    }
    let resource = CELValue(json: try JSONDocument.parse(document).root)
    switch expression.evaluate(["resource": resource]) {
    case .success(let value): return SpecificationValue.shown(value)
    case .failure(let error): return "!\(error.code.rawValue)"
    }
  }

  static func diagnostics(_ text: String, limits: Limits = Limits()) -> [String] {
    var environment = CELEnvironment(variables: ["resource"])
    environment.limits = limits
    return CELExpression.compile(
      SourceFile(name: "t.cel", text: text), environment: environment
    ).diagnostics.map(\.description)
  }
}
