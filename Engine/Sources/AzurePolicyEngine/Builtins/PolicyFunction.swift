package import DemarcModel

/// A template function that depends on its arguments alone.
package struct PolicyFunction: Sendable {
  package typealias Body = @Sendable (borrowing Arguments) throws(PolicyFailure) -> PolicyValue

  package let name: String
  package let arity: ClosedRange<Int>
  private let body: Body

  package init(_ name: String, _ arity: ClosedRange<Int>, _ body: @escaping Body) {
    self.name = name
    self.arity = arity
    self.body = body
  }

  /// Any number of arguments.
  package static let manyMax = 1 << 20

  package func run(_ values: [PolicyValue], _ limits: Limits) throws(PolicyFailure) -> PolicyValue {
    let result = try body(Arguments(function: name, values: values, limits: limits))
    switch result {
    case .string(let text) where text.utf8.count > limits.stringBytesMax:
      throw .limit("\(name)() builds a text of more than \(limits.stringBytesMax) bytes")
    case .array(let elements) where elements.count > limits.elementsMax:
      throw .limit("\(name)() builds an array of more than \(limits.elementsMax) elements")
    default: return result
    }
  }

  /// Every function by folded name.
  package static let named: [String: PolicyFunction] = {
    let all =
      logicFunctions + numberFunctions + stringFunctions + collectionFunctions
      + encodingFunctions + hashFunctions + dateFunctions + networkFunctions
    return Dictionary(uniqueKeysWithValues: all.map { ($0.name.lowercased(), $0) })
  }()

  /// Template functions that exist but may not stand in a rule, or that cannot be computed here.
  static let refused: [String: String] = {
    let outside = "is a template function that policy rules may not call"
    var reasons: [String: String] = [:]
    for name in [
      "copyindex", "deployment", "environment", "reference", "resourceid", "list", "listkeys",
      "variables", "extensionresourceid", "providers", "subscriptionresourceid", "newguid",
      "tenantresourceid", "tenant", "managementgroup", "picksubnet", "pickzones",
      "datetimeadd", "datetimetoepoch", "datetimefromepoch", "lambda", "map", "filter", "sort",
      "reduce", "cidrsubnet", "cidrhost", "parsecidr",
    ] {
      reasons[name] = outside
    }
    return reasons
  }()
}

/// The arguments of one call, with the checks that every function needs.
package struct Arguments: ~Copyable {
  package let function: String
  package let values: [PolicyValue]
  package let limits: Limits

  package var count: Int { values.count }

  package subscript(index: Int) -> PolicyValue { index < values.count ? values[index] : .null }

  package func string(_ index: Int) throws(PolicyFailure) -> String {
    if let text = self[index].string { return text }
    throw wrong(index, "a string")
  }

  package func integer(_ index: Int) throws(PolicyFailure) -> Int {
    if case .integer(let value) = self[index], let value = Int(exactly: value) { return value }
    throw wrong(index, "an integer")
  }

  package func array(_ index: Int) throws(PolicyFailure) -> [PolicyValue] {
    if let elements = self[index].elements { return elements }
    throw wrong(index, "an array")
  }

  package func bool(_ index: Int) throws(PolicyFailure) -> Bool {
    if case .bool(let value) = self[index] { return value }
    throw wrong(index, "true or false")
  }

  package func wrong(_ index: Int, _ expected: String) -> PolicyFailure {
    .error("\(function)() takes \(expected) as argument \(index + 1), not \(self[index].kindName)")
  }

  package func failed(_ message: String) -> PolicyFailure { .error("\(function)(): \(message)") }
}
