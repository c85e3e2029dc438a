internal import DemarcModel

/// A framework with its requirements by key.
struct FrameworkIndex: Sendable {
  let framework: Framework
  private let positions: [String: Int]

  init(_ framework: Framework) {
    self.framework = framework
    var positions: [String: Int] = [:]
    for (position, requirement) in framework.requirements.enumerated() {
      positions[RequirementNotation.key(requirement.id.id, framework: framework.id)] = position
    }
    self.positions = positions
  }

  /// Any notation of an id.
  ///
  /// A HIPAA paragraph that is no entry of its own stands for its standard: `164.308(a)(1)` is
  /// `164.308(a)(1)(i)`, `164.312(a)` is `164.312(a)(1)`.
  subscript(id: String) -> Requirement? {
    let key = RequirementNotation.key(id, framework: framework.id)
    if let position = positions[key] { return framework.requirements[position] }
    guard framework.id == "hipaa-security" else { return nil }
    return (positions[key + "(I)"] ?? positions[key + "(1)"]).map {
      framework.requirements[$0]
    }
  }

  /// Where a printed id stands in the framework's own order.
  func position(_ id: String) -> Int? {
    positions[RequirementNotation.key(id, framework: framework.id)]
  }
}
