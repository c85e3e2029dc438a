internal import DemarcJSON

/// A value under construction: rules of the table put one leaf after the other in its place.
final class PlanTree {
  private enum Form {
    case empty
    case leaf(TemplateValue)
    case map([(name: String, node: PlanTree)])
    case list([(index: Int, node: PlanTree)])
  }

  private let place: JSONPosition
  private var form = Form.empty

  init(at place: JSONPosition) { self.place = place }

  /// Puts a value at a path; what is there already stays.
  ///
  /// - Parameter indexes: positions for the steps that go through all elements.
  func put(_ value: TemplateValue, at path: [PlanMapping.Step], indexes: [Int] = []) {
    guard let step = path.first else {
      if case .empty = form { form = .leaf(value) }
      return
    }
    // Something unknown covers all that would lie below it.
    if case .leaf = form { return }
    let child = member(step.name, at: value.place)
    var rest = indexes
    if step.isEach {
      // Without a position the whole list is meant.
      guard !rest.isEmpty else { return child.put(value, at: []) }
      let index = rest.removeFirst()
      child.element(index, at: value.place)?
        .put(value, at: Array(path.dropFirst()), indexes: rest)
    } else if let index = step.index {
      child.element(index < 0 ? child.nextIndex : index, at: value.place)?
        .put(value, at: Array(path.dropFirst()), indexes: rest)
    } else {
      child.put(value, at: Array(path.dropFirst()), indexes: rest)
    }
  }

  /// Whether anything stands at or below a path, or covers it.
  func holds(_ path: [PlanMapping.Step]) -> Bool {
    guard let step = path.first else { return true }
    switch form {
    case .leaf: return true
    case .map(let members):
      guard let child = members.first(where: { $0.name == step.name }) else { return false }
      if step.isEach || step.index != nil { return true }
      return child.node.holds(Array(path.dropFirst()))
    default: return false
    }
  }

  var value: TemplateValue {
    switch form {
    case .empty: TemplateValue(.map([]), at: place)
    case .leaf(let value): value
    case .map(let members):
      TemplateValue(
        .map(
          members.map { member in
            let value = member.node.value
            return TemplateValue.Member(member.name, at: value.place, value)
          }), at: place)
    case .list(let elements):
      TemplateValue(
        .list(elements.sorted { $0.index < $1.index }.map { $0.node.value }), at: place)
    }
  }

  private var nextIndex: Int {
    guard case .list(let elements) = form else { return 0 }
    return (elements.map(\.index).max() ?? -1) + 1
  }

  private func member(_ name: String, at place: JSONPosition) -> PlanTree {
    var members: [(name: String, node: PlanTree)] = []
    if case .map(let known) = form { members = known }
    if let found = members.first(where: { $0.name == name }) { return found.node }
    let node = PlanTree(at: place)
    members.append((name, node))
    form = .map(members)
    return node
  }

  private func element(_ index: Int, at place: JSONPosition) -> PlanTree? {
    if case .leaf = form { return nil }
    var elements: [(index: Int, node: PlanTree)] = []
    if case .list(let known) = form { elements = known }
    if let found = elements.first(where: { $0.index == index }) { return found.node }
    let node = PlanTree(at: place)
    elements.append((index, node))
    form = .list(elements)
    return node
  }
}
