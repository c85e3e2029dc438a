/// What one `remove` describes: an object goes if it meets all criteria that are given.
struct Removal {
  private let id: String?
  private let name: String?
  private let itemClass: String?
  private let namespace: String?
  private let item: String?

  init(_ node: Node) {
    id = node.text("by-id")
    name = node.text("by-name")
    itemClass = node.text("by-class")
    namespace = node.text("by-ns")
    item = node.text("by-item-name")
  }

  var asksForSomething: Bool { [id, name, itemClass, namespace, item].contains { $0 != nil } }

  /// Removes what it describes inside a control, inner controls included.
  ///
  /// - Returns: whether there was anything.
  func apply(to control: inout ControlNode) -> Bool {
    var isFound = sift(&control.body)
    let kept = control.controls.filter { !matches($0.body, "control") }
    isFound = isFound || kept.count < control.controls.count
    control.controls = kept
    for index in control.controls.indices {
      isFound = apply(to: &control.controls[index]) || isFound
    }
    return isFound
  }

  /// Lists of a control, a part or a parameter whose items can be removed, by what an item is called.
  private static let items = [
    ("params", "param"), ("props", "prop"), ("links", "link"), ("parts", "part"),
    ("constraints", "constraint"), ("guidelines", "guideline"),
  ]

  private func sift(_ node: inout Node) -> Bool {
    var isFound = false
    for (list, item) in Self.items {
      let items = node.list(list)
      guard !items.isEmpty else { continue }
      var kept = items.filter { !matches($0, item) }
      var isChanged = kept.count < items.count
      for index in kept.indices { isChanged = sift(&kept[index]) || isChanged }
      if isChanged {
        node.set(list, list: kept)
        isFound = true
      }
    }
    return isFound
  }

  private func matches(_ node: Node, _ item: String) -> Bool {
    (id.map { node.text("id") == $0 } ?? true) && (name.map { node.text("name") == $0 } ?? true)
      && (itemClass.map { node.text("class") == $0 } ?? true)
      && (namespace.map { node.text("ns") == $0 } ?? true)
      && (self.item.map { item == $0 } ?? true)
  }
}

/// What one `add` brings, and where to.
struct Addition {
  private enum Position: String { case before, after, starting, ending }

  private let node: Node
  private let position: Position

  private static let lists = ["params", "props", "links", "parts"]

  init(_ node: Node) {
    self.node = node
    position = node.text("position").flatMap(Position.init(rawValue:)) ?? .ending
  }

  /// Adds to a control as a whole.
  func apply(to body: inout Node) {
    if let title = node["title"] { body["title"] = title }
    addInside(&body, Self.lists)
  }

  private func addInside(_ body: inout Node, _ lists: [String]) {
    for name in lists {
      let new = node.list(name)
      guard !new.isEmpty else { continue }
      let isFirst = position == .starting || position == .before
      body.set(name, list: isFirst ? new + body.list(name) : body.list(name) + new)
    }
  }

  /// Adds at the object with this id inside a control.
  ///
  /// - Returns: whether there is such an object.
  func apply(to control: inout ControlNode, target: String) -> Bool {
    if reach(&control.body, target) { return true }
    for index in control.controls.indices {
      if control.controls[index].id == target {
        addInside(&control.controls[index].body, Self.lists)
        return true
      }
      if apply(to: &control.controls[index], target: target) { return true }
    }
    return false
  }

  private func reach(_ body: inout Node, _ target: String) -> Bool {
    for name in ["parts", "params"] {
      var items = body.list(name)
      for index in items.indices {
        if items[index].text("id") == target {
          addAt(index, &items, name, &body)
          return true
        }
        guard name == "parts", reach(&items[index], target) else { continue }
        body.set(name, list: items)
        return true
      }
    }
    return false
  }

  /// Adds inside, before or after the item at `index` of the list `name` of `body`.
  private func addAt(_ index: Int, _ items: inout [Node], _ name: String, _ body: inout Node) {
    switch position {
    case .starting, .ending:
      if let title = node["title"] { items[index]["title"] = title }
      addInside(&items[index], Self.lists)
      body.set(name, list: items)
    case .before, .after:
      items.insert(contentsOf: node.list(name), at: position == .before ? index : index + 1)
      body.set(name, list: items)
      addInside(&body, Self.lists.filter { $0 != name })
    }
  }
}
