/// One form of a function: the types it takes and the type it gives.
///
/// Type parameters (`.parameter("T")`) are the same type wherever the signature names them.
public struct CELSignature: Hashable, Sendable {
  /// The types of the arguments; a member's target is the first.
  public let parameters: [CELType]
  /// The type of what the function gives.
  public let result: CELType
  let isGeneric: Bool

  public init(_ parameters: [CELType], _ result: CELType) {
    self.parameters = parameters
    self.result = result
    isGeneric = result.isGeneric || parameters.contains(where: \.isGeneric)
  }

  /// As a call is written, types in place of values: `string.startsWith(string)`.
  func shown(_ name: String, isMember: Bool, cut: (CELType) -> String) -> String {
    let types = parameters.map(cut)
    guard isMember, let target = types.first else {
      return "\(name)(\(types.joined(separator: ", ")))"
    }
    return "\(target).\(name)(\(types.dropFirst().joined(separator: ", ")))"
  }
}

/// The forms of a function of one name.
struct Overloads {
  var name: String
  var isMember: Bool
  var signatures: [CELSignature]
  /// Whether anything is said about types; a function of which nothing is said gives `dyn`.
  var isTyped: Bool
}
