/// The merge phase: what shares an id, and how the result is built up (Profile Resolution, "Merge
/// Phase").
struct ProfileMerge {
  enum Method { case keep, useFirst, merge }
  enum Structure { case flat, asIs, custom(Node) }

  var method: Method
  var structure: Structure
  let log: ResolutionLog

  func merged(_ trees: [ControlTree]) -> ControlTree {
    var result = ControlTree()
    switch structure {
    case .asIs:
      for tree in trees { add(tree, to: &result) }
    case .flat, .custom:
      for tree in trees { addFlat(tree, to: &result) }
      if case .custom(let node) = structure {
        return CustomStructure(included: trees, flat: result, log: log).build(node)
      }
    }
    return result
  }

  // MARK: As is

  /// Ids of the controls kept so far, each with whether it was selected.
  private func add(_ tree: ControlTree, to result: inout ControlTree) {
    result.looseParams += tree.looseParams
    for group in tree.groups { add(group, to: &result.groups) }
    Self.add(tree.controls, to: &result.controls, self)
    dropLater(&result)
  }

  /// Groups of one id are one group: the first says what it is.
  private func add(_ group: ControlGroup, to groups: inout [ControlGroup]) {
    guard let id = group.id, let index = groups.firstIndex(where: { $0.id == id }) else {
      groups.append(group)
      return
    }
    for inner in group.groups { add(inner, to: &groups[index].groups) }
    Self.add(group.controls, to: &groups[index].controls, self)
  }

  /// Adds controls beside others; one that merely holds selected ones is folded into its like.
  private static func add(
    _ controls: [ControlNode], to kept: inout [ControlNode], _ merge: ProfileMerge
  ) {
    var places: [String: Int] = [:]
    for (index, control) in kept.enumerated() { places[control.id] = places[control.id] ?? index }
    for control in controls {
      guard let index = places[control.id], !control.id.isEmpty else {
        places[control.id] = kept.count
        kept.append(control)
        continue
      }
      let isClash = kept[index].isSelected && control.isSelected
      if isClash, merge.method == .keep {
        kept.append(control)
        continue
      }
      if isClash, merge.method == .merge {
        kept[index].body = merge.union(kept[index].body, control.body)
      }
      kept[index].isSelected = kept[index].isSelected || control.isSelected
      add(control.controls, to: &kept[index].controls, merge)
    }
  }

  /// Controls of one id in different places: the first stays, its likes go unless clashes are kept.
  private func dropLater(_ tree: inout ControlTree) {
    var seen: Set<String> = []
    var clashes: Set<String> = []
    func isNew(_ control: ControlNode) -> Bool {
      guard !control.id.isEmpty else { return true }
      if seen.insert(control.id).inserted { return true }
      if method == .keep { clashes.insert(control.id) }
      return method == .keep
    }
    func sift(_ controls: [ControlNode]) -> [ControlNode] {
      controls.flatMap { control -> [ControlNode] in
        let isKept = isNew(control)
        var copy = control
        copy.controls = sift(control.controls)
        return isKept ? [copy] : copy.controls
      }
    }
    func sift(_ group: ControlGroup) -> ControlGroup {
      var copy = group
      copy.groups = group.groups.map(sift)
      copy.controls = sift(group.controls)
      return copy
    }
    tree.groups = tree.groups.map(sift)
    tree.controls = sift(tree.controls)
    log.clashes(clashes)
  }

  // MARK: Flat

  private func addFlat(_ tree: ControlTree, to result: inout ControlTree) {
    result.looseParams += tree.looseParams + tree.groups.flatMap(Self.params)
    var places: [String: Int] = [:]
    for (index, control) in result.controls.enumerated() {
      places[control.id] = places[control.id] ?? index
    }
    var clashes: Set<String> = []
    for control in tree.allControls {
      let alone = control.alone
      guard let index = places[control.id] else {
        places[control.id] = result.controls.count
        result.controls.append(alone)
        continue
      }
      let isClash = result.controls[index].isSelected && control.isSelected
      switch method {
      case .keep where isClash:
        clashes.insert(control.id)
        result.controls.append(alone)
      case .merge where isClash:
        result.controls[index].body = union(result.controls[index].body, control.body)
      default:
        result.controls[index].isSelected = result.controls[index].isSelected || control.isSelected
      }
    }
    log.clashes(clashes)
  }

  private static func params(_ group: ControlGroup) -> [Node] {
    group.body.list("params") + group.groups.flatMap(params)
  }

  /// Two controls of one id as one: the first's members, and what only the second's lists hold.
  private func union(_ first: Node, _ second: Node) -> Node {
    var result = first
    for field in second.fields {
      guard let own = result[field.name] else {
        result[field.name] = field.value
        continue
      }
      guard own.isList else { continue }
      let known = Set(own.items.compactMap { $0.text("id") })
      let texts = Set(own.items.map(\.json))
      let new = field.value.items.filter { item in
        item.text("id").map { !known.contains($0) } ?? !texts.contains(item.json)
      }
      result.set(field.name, list: own.items + new)
    }
    return result
  }
}
