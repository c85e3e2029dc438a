/// One requirement of one framework, as in `soc2 CC6.1`.
public struct RequirementID: Hashable, Sendable, Comparable, CustomStringConvertible {
  /// The framework's id in the catalogue: `soc2`, `iso27001-2022`, `nist-800-53r5`.
  public var framework: String
  /// The printed form of the identifier: `CC6.1`, `A.8.24`, `AC-2(1)`.
  public var id: String

  public init(framework: String, id: String) {
    self.framework = framework
    self.id = id
  }

  public var description: String { "\(framework) \(id)" }

  public static func < (left: RequirementID, right: RequirementID) -> Bool {
    (left.framework, left.id) < (right.framework, right.id)
  }
}
