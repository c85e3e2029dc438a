import CELEngine
import DemarcJSON
import DemarcModel
import OrgPolicyEngine

/// Each condition on its own document, over and over.
struct Conditions {
  let cases: JSONValue
  let schemas: String

  init(file: String, schemas: String) throws {
    cases = try JSONDocument.parse(try Bench.read(file)).root
    self.schemas = schemas
  }

  /// Prints `name TAB answer TAB untyped rate TAB typed rate` for each.
  func run() throws {
    for condition in cases.elements {
      let name = condition["name"]?.string ?? ""
      guard let text = condition["expression"]?.string, let document = condition["document"],
        let type = condition["type"]?.string
      else { throw BenchFault("a case needs expression, document and type") }
      let schema = try schema(type)
      var typed = CELEnvironment()
      typed.declare("resource", as: schema)
      let untyped = CELEnvironment(variables: ["resource"])
      let plain = try Bench.compile(text, untyped)
      let shaped = try Bench.compile(text, typed)
      let (a, b) = (CELValue(json: document), try schema.value(document))
      let answer = try plain.evaluateBool(["resource": a]).get()
      guard try shaped.evaluateBool(["resource": b]).get() == answer else {
        throw BenchFault("\(name): the schema changes the answer")
      }
      print("\(name)\t\(answer)\t\(best(plain, a))\t\(best(shaped, b))")
    }
  }

  /// The schema of an asset type, out of the file of its service.
  private func schema(_ type: String) throws -> CELSchema {
    let path = "\(schemas)/\(type.prefix { $0 != "." }).txt"
    let parsed = SchemaTable.read(SchemaFile(name: path, bytes: try Bench.read(path)))
    guard let schema = try parsed.tree?.schema(type) else {
      throw BenchFault("\(path) has no schema of \(type)")
    }
    return schema
  }

  /// Evaluations a second, best of three runs of about a third of a second.
  private func best(_ expression: CELExpression, _ resource: CELValue) -> Int {
    var evaluator = CELEvaluator(expression)
    evaluator.bind("resource", to: resource)
    var best = 0.0
    for _ in 0..<3 {
      var (count, batch) = (0, 1000)
      let start = Bench.cpuSeconds
      var elapsed = 0.0
      while elapsed < 0.3 {
        for _ in 0..<batch {
          guard case .success = evaluator.evaluateBool() else { return 0 }
        }
        count += batch
        elapsed = Bench.cpuSeconds - start
        if elapsed < 0.03 { batch *= 2 }
      }
      best = max(best, Double(count) / elapsed)
    }
    return Int(best)
  }
}
