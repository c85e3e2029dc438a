/// Members by the resource types that their rules can match.
struct MemberIndex: Sendable {
  private var byType: [String: [Int32]] = [:]
  /// Members whose rules name no type.
  private var any: [Int32] = []

  mutating func add(_ member: Int32, types: Set<String>?) {
    guard let types else {
      any.append(member)
      return
    }
    for type in types { byType[type, default: []].append(member) }
  }

  /// Members that a resource of this folded type may concern, in order.
  func members(ofType type: String) -> [Int32] {
    guard let own = byType[type] else { return any }
    return any.isEmpty ? own : (own + any).sorted()
  }
}
