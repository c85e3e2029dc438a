import CELEngine
import DemarcJSON
import DemarcModel

/// A case of the specification about a deduced type.
enum DeductionCase {
  /// Nil when the type, and the value where the case has one, are as they should be.
  static func judge(_ item: JSONValue, _ types: CELDescriptors) -> String? {
    guard let text = item["expr"]?.string,
      let wanted = item["typed_result"]?["deduced_type"].flatMap(SpecificationTypes.read)
    else { return "no expression or no readable type" }
    var environment = CELEnvironment()
    environment.container = item["container"]?.string ?? ""
    environment.types = types
    SpecificationTypes.declare(item, in: &environment)
    let parsed = CELExpression.compile(
      SourceFile(name: "<case>", text: text), environment: environment)
    guard let expression = parsed.tree else {
      return parsed.diagnostics.map(\.description).joined(separator: "; ")
    }
    guard expression.type == wanted else {
      return "\(text) is \(expression.type.map { "\($0)" } ?? "untyped"), not \(wanted)"
    }
    guard let result = item["typed_result"]?["result"] ?? item["value"] else { return nil }
    guard let bindings = SpecificationConformanceTests.bindings(item, types) else {
      return "unreadable bindings"
    }
    return SpecificationConformanceTests.compare(
      expression.evaluate(bindings), result, isError: false, text, types)
  }
}
