internal import DemarcJSON

/// The structure a profile spells out under `merge/custom`.
struct CustomStructure {
  /// What the imports gave, in their own structure.
  let included: [ControlTree]
  /// The same without structure, what shares an id settled.
  let flat: ControlTree
  let log: ResolutionLog

  func build(_ node: Node) -> ControlTree {
    var result = ControlTree()
    var used: Set<String> = []
    let sources = groupsByID()
    result.groups = node.list("groups").map { group($0, sources, &used) }
    result.controls = node.list("insert-controls").flatMap { insert($0, &used) }
    result.looseParams = flat.looseParams
    return result
  }

  private func group(
    _ node: Node, _ sources: [String: ControlGroup], _ used: inout Set<String>
  ) -> ControlGroup {
    var body = node
    for name in ["groups", "insert-controls"] { body[name] = nil }
    if let id = body.text("id"), let source = sources[id] {
      // What the profile says of the group itself stands; the source gives the rest.
      for field in source.body.fields where body[field.name] == nil {
        body[field.name] = field.value
      }
    }
    var group = ControlGroup(body)
    group.groups = node.list("groups").map { self.group($0, sources, &used) }
    group.controls = node.list("insert-controls").flatMap { insert($0, &used) }
    return group
  }

  /// Controls that a call selects, each once in the whole result.
  private func insert(_ node: Node, _ used: inout Set<String>) -> [ControlNode] {
    var selection = ControlSelection(node)
    selection.keepsParents = false
    var found: [ControlNode] = []
    for tree in included {
      let selected = selection.select(tree)
      found += selected.groups.flatMap(Self.tops) + selected.controls
    }
    let bodies = Dictionary(flat.controls.map { ($0.id, $0) }) { first, _ in first }
    var result = found.flatMap { take($0, bodies, &used) }
    if found.isEmpty {
      log.warn(
        "oscal.empty-selection", "'insert-controls' selects no control that was imported",
        at: node.position, hint: "select ids of the imports")
    }
    switch node.text("order") {
    case "ascending": Self.sort(&result, by: <)
    case "descending": Self.sort(&result, by: >)
    default: break
    }
    return result
  }

  private func take(
    _ control: ControlNode, _ bodies: [String: ControlNode], _ used: inout Set<String>
  ) -> [ControlNode] {
    let isNew = used.insert(control.id).inserted
    let inner = control.controls.flatMap { take($0, bodies, &used) }
    guard isNew else { return inner }
    var copy = control
    copy.body = bodies[control.id]?.body ?? control.body
    copy.controls = inner
    return [copy]
  }

  private static func tops(_ group: ControlGroup) -> [ControlNode] {
    group.groups.flatMap(tops) + group.controls
  }

  private static func sort(_ controls: inout [ControlNode], by order: (String, String) -> Bool) {
    controls.sort { order($0.id, $1.id) }
    for index in controls.indices { sort(&controls[index].controls, by: order) }
  }

  private func groupsByID() -> [String: ControlGroup] {
    var found: [String: ControlGroup] = [:]
    func note(_ group: ControlGroup) {
      if let id = group.id, found[id] == nil { found[id] = group }
      group.groups.forEach(note)
    }
    included.forEach { $0.groups.forEach(note) }
    return found
  }
}
