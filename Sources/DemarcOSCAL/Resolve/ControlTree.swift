/// Controls, groups and loose parameters: a catalog while it is selected from, merged and altered.
struct ControlTree: Sendable {
  var groups: [ControlGroup] = []
  var controls: [ControlNode] = []
  /// Parameters that belong to no control.
  var looseParams: [Node] = []

  init() {}

  /// Takes a catalog's body apart.
  init(catalog body: Node) {
    groups = body.list("groups").map { ControlGroup($0) }
    controls = body.list("controls").map { ControlNode($0) }
    looseParams = body.list("params")
  }

  /// Every control, a parent before its children, groups before what stands beside them.
  var allControls: [ControlNode] {
    groups.flatMap(\.allControls) + controls.flatMap(\.withDescendants)
  }

  /// How many controls there are.
  var count: Int {
    groups.reduce(0) { $0 + $1.count } + controls.reduce(0) { $0 + $1.count }
  }

  /// Controls that were asked for by name, pattern or as a whole.
  var selectedCount: Int { allControls.reduce(0) { $0 + ($1.isSelected ? 1 : 0) } }

  /// Changes each control that is there, wherever it stands.
  mutating func forEachControl(_ body: (inout ControlNode) -> Void) {
    for index in groups.indices { groups[index].forEachControl(body) }
    for index in controls.indices { controls[index].forEachControl(body) }
  }

  mutating func forEachGroup(_ body: (inout ControlGroup) -> Void) {
    for index in groups.indices { groups[index].forEachGroup(body) }
  }
}

/// One control apart from the controls inside it.
struct ControlNode: Sendable {
  var id: String
  /// All members but `controls`.
  var body: Node
  var controls: [ControlNode]
  /// Whether it was asked for; false for one that only holds such a control.
  var isSelected = true

  init(_ node: Node) {
    id = node.text("id") ?? ""
    controls = node.list("controls").map { ControlNode($0) }
    body = node
    if !controls.isEmpty { body["controls"] = nil }
  }

  var withDescendants: [ControlNode] { [self] + controls.flatMap(\.withDescendants) }
  var count: Int { controls.reduce(1) { $0 + $1.count } }

  /// Without the controls inside it.
  var alone: ControlNode {
    var copy = self
    copy.controls = []
    return copy
  }

  mutating func forEachControl(_ change: (inout ControlNode) -> Void) {
    change(&self)
    for index in controls.indices { controls[index].forEachControl(change) }
  }

  var node: Node {
    var node = body
    node.set("controls", list: controls.map(\.node))
    return node
  }
}

/// One group apart from the groups and controls inside it.
struct ControlGroup: Sendable {
  var id: String?
  /// All members but `groups` and `controls`.
  var body: Node
  var groups: [ControlGroup]
  var controls: [ControlNode]

  init(_ node: Node) {
    id = node.text("id")
    groups = node.list("groups").map { ControlGroup($0) }
    controls = node.list("controls").map { ControlNode($0) }
    body = node
    if !groups.isEmpty { body["groups"] = nil }
    if !controls.isEmpty { body["controls"] = nil }
  }

  var allControls: [ControlNode] {
    groups.flatMap(\.allControls) + controls.flatMap(\.withDescendants)
  }
  var count: Int { allControls.count }
  var isEmpty: Bool { controls.isEmpty && groups.isEmpty }

  mutating func forEachControl(_ change: (inout ControlNode) -> Void) {
    for index in groups.indices { groups[index].forEachControl(change) }
    for index in controls.indices { controls[index].forEachControl(change) }
  }

  mutating func forEachGroup(_ change: (inout ControlGroup) -> Void) {
    change(&self)
    for index in groups.indices { groups[index].forEachGroup(change) }
  }

  var node: Node {
    var node = body
    node.set("groups", list: groups.map(\.node))
    node.set("controls", list: controls.map(\.node))
    return node
  }
}
