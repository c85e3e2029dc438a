import CELEngine
import DemarcJSON
import DemarcModel

/// One condition on every asset of an NDJSON file, from bytes to a count.
struct Pipeline {
  let expression: CELExpression

  init(condition: String) throws {
    expression = try Bench.compile(condition, CELEnvironment(variables: ["resource"]))
  }

  /// Prints `assets TAB true TAB errors`.
  func run(_ path: String) throws {
    let stream = JSONStream(try FileBytes(path), streaming: [])
    let (resource, data) = ("resource" as JSONKey, "data" as JSONKey)
    var evaluator = CELEvaluator(expression)
    var (assets, holding, errors) = (0, 0, 0)
    while let event = try stream.next() {
      guard case .record(let record) = event else { continue }
      assets += 1
      guard let document = record.value[resource]?[data] else { continue }
      evaluator.bind("resource", to: CELValue(json: document))
      switch evaluator.evaluateBool() {
      case .success(true): holding += 1
      case .success(false): break
      case .failure: errors += 1
      }
    }
    print("\(assets)\t\(holding)\t\(errors)")
  }
}
