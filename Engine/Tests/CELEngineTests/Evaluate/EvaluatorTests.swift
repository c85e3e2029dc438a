import CELEngine
import DemarcJSON
import DemarcModel
import Testing

@Suite struct EvaluatorTests {
  private func expression(
    _ text: String, _ change: (inout CELEnvironment) -> Void = { _ in }
  ) throws -> CELExpression {
    var environment = CELEnvironment(variables: ["resource", "limit"])
    change(&environment)
    return try #require(
      CELExpression.compile(SourceFile(name: "t.cel", text: text), environment: environment).tree)
  }

  @Test func whatIsBoundStaysBound() throws {
    var evaluator = CELEvaluator(try expression("resource.size < limit"))
    evaluator.bind("limit", to: .int(10))
    var answers: [Bool] = []
    for size in [3, 30, 10] {
      let document = try JSONDocument.parse(#"{"size":\#(size)}"#)
      evaluator.bind("resource", to: CELValue(json: document.root))
      answers.append(try evaluator.evaluateBool().get())
    }
    #expect(answers == [true, false, false])
  }

  @Test func aVariableNobodyBoundIsAnError() throws {
    var evaluator = CELEvaluator(try expression("resource == 1"))
    evaluator.bind("nothing", to: .int(1))
    guard case .failure(let error) = evaluator.evaluateBool() else {
      Issue.record("an unbound variable has a value")
      return
    }
    #expect(error.code == .undeclared)
  }

  @Test func eachEvaluationHasTheWholeAllowance() throws {
    let text = "resource.exists(x, x == 5)"
    var evaluator = CELEvaluator(try expression(text) { $0.limits.stepsMax = 4 })
    for (items, found) in [("[1,2,3,5]", true), ("[5,1,1,1,1]", true), ("[1,2,3]", false)] {
      evaluator.bind("resource", to: CELValue(json: try JSONDocument.parse(items).root))
      #expect(try evaluator.evaluateBool().get() == found)
    }
    evaluator.bind("resource", to: CELValue(json: try JSONDocument.parse("[1,2,3,4,5]").root))
    guard case .failure(let error) = evaluator.evaluateBool() else {
      Issue.record("five elements took four steps")
      return
    }
    #expect(error.code == .limit)
  }

  @Test func nothingIsKeptOfThePartsOfABlock() throws {
    let text = "cel.block([resource.size], cel.index(0))"
    var evaluator = CELEvaluator(try expression(text) { $0.libraries.insert(.block) })
    for size in ["1", "2"] {
      evaluator.bind(
        "resource", to: CELValue(json: try JSONDocument.parse(#"{"size":\#(size)}"#).root))
      #expect(SpecificationValue.shown(try evaluator.evaluate().get()) == size + ".0")
    }
  }

  @Test func anythingButABoolIsAnError() throws {
    var evaluator = CELEvaluator(try expression("'yes'"))
    guard case .failure(let error) = evaluator.evaluateBool() else {
      Issue.record("a text is no truth value")
      return
    }
    #expect(error.message.contains("string"))
    #expect(try evaluator.evaluate().get().text == "yes")
  }
}
