// Tests of one field against constants, which are the most of what conditions say: fused into one node
// that looks at the field where it stands.
extension Compiler {
  private var fuses: Bool { environment.usesPlaces }

  /// `left == right` or `!=`, one side a constant text and the other a field.
  func fusedEquality(
    _ left: Compiled, _ right: Compiled, isEqual: Bool, general: any Node
  ) -> any Node {
    let (field, constant) = left.constant == nil ? (left, right) : (right, left)
    guard fuses, let path = field.node as? any PlaceNode,
      case .string(let text)? = constant.constant
    else { return general }
    return TextTestNode(path, .equals(text.bytes), isNegated: !isEqual, general: general)
  }

  /// `field in ['a', 'b']`.
  func fusedMembership(_ field: any Node, of texts: [CELValue], general: any Node) -> any Node {
    guard fuses, let path = field as? any PlaceNode else { return general }
    let members = texts.compactMap { if case .string(let text) = $0 { text.bytes } else { nil } }
    // Other members equal no text, and the general way takes what is no text.
    return TextTestNode(path, .isOneOf(TextSet(members)), general: general)
  }

  /// `'text' in field`.
  func fusedMembership(_ value: Compiled, in field: any Node, general: any Node) -> any Node {
    guard fuses, let path = field as? any PlaceNode, let text = value.constant?.text else {
      return general
    }
    return TextInNode(text, in: path, general: general)
  }

  /// `field.startsWith('text')` and its like.
  func fusedCall(
    _ function: CELFunction, _ target: any Node, _ argument: Compiled, general: any Node
  ) -> any Node {
    guard fuses, let path = target as? any PlaceNode, let question = function.textTest,
      case .string(let text)? = argument.constant
    else { return general }
    return TextTestNode(path, question(text.bytes), steps: 1, general: general)
  }

  /// `field.matches('pattern')`.
  func fusedMatch(_ general: MatchesNode) -> any Node {
    guard fuses, let path = general.operand as? any PlaceNode else { return general }
    return TextTestNode(path, .matches(general.pattern), steps: 1, general: general)
  }
}
