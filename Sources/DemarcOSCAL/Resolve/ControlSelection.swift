/// What one import, or one `insert-controls`, asks for (Profile Resolution, "Including Controls").
struct ControlSelection: Sendable {
  /// One entry of `include-controls` or `exclude-controls`.
  struct Call: Sendable {
    var ids: Set<String>
    var patterns: [IDGlob]
    var withChildren: Bool
    var withParents: Bool

    /// - Parameter isExclusion: parents of what is excluded stay, unless it is asked for.
    init(_ node: Node, isExclusion: Bool) {
      ids = Set(node.list("with-ids").compactMap(\.string))
      patterns = node.list("matching").compactMap { $0.text("pattern") }.map { IDGlob($0) }
      withChildren = node.text("with-child-controls") == "yes"
      let parents = node.text("with-parent-controls")
      withParents = isExclusion ? parents == "yes" : parents != "no"
    }

    func names(_ id: String) -> Bool {
      ids.contains(id) || patterns.contains { $0.matches(id) }
    }
  }

  var isAll: Bool
  var includes: [Call]
  var excludes: [Call]
  /// Whether a control that holds a selected one comes along.
  var keepsParents = true

  /// - Parameter node: an import without either directive takes everything.
  init(_ node: Node) {
    includes = node.list("include-controls").map { Call($0, isExclusion: false) }
    excludes = node.list("exclude-controls").map { Call($0, isExclusion: true) }
    isAll = node["include-all"] != nil || node["include-controls"] == nil
  }

  /// Ids that were named and are not in `tree`.
  func unknown(in tree: ControlTree) -> [String] {
    let known = Set(tree.allControls.map(\.id))
    var told: Set<String> = []
    return (includes + excludes).flatMap { $0.ids.sorted() }
      .filter { !known.contains($0) && told.insert($0).inserted }
  }

  /// The tree with what is selected; groups without a selected control are gone.
  func select(_ tree: ControlTree) -> ControlTree {
    var result = ControlTree()
    result.groups = tree.groups.compactMap(select)
    result.controls = tree.controls.flatMap { select($0, Inherited()).controls }
    result.looseParams = tree.looseParams
    return result
  }

  private func select(_ group: ControlGroup) -> ControlGroup? {
    var result = group
    result.groups = group.groups.compactMap(select)
    result.controls = group.controls.flatMap { select($0, Inherited()).controls }
    return result.isEmpty && !group.body.isKeptAlways ? nil : result
  }

  /// What a control passes down to those inside it.
  private struct Inherited {
    var isIncluded = false
    var isExcluded = false
  }

  /// - Returns: the control with its selected children, or these alone where it is not selected itself
  ///   and does not come along; and whether one of them wants its parents.
  private func select(
    _ control: ControlNode, _ above: Inherited
  ) -> (controls: [ControlNode], wantsParents: Bool, excludesParents: Bool) {
    let including = includes.filter { $0.names(control.id) }
    let excluding = excludes.filter { $0.names(control.id) }
    let below = Inherited(
      isIncluded: above.isIncluded || including.contains(where: \.withChildren),
      isExcluded: above.isExcluded || excluding.contains(where: \.withChildren))
    let isExcluded = above.isExcluded || !excluding.isEmpty
    let isIncluded = (isAll || above.isIncluded || !including.isEmpty) && !isExcluded
    var result = control
    result.controls = []
    var (wants, drops) = (false, excluding.contains(where: \.withParents))
    for child in control.controls {
      let found = select(child, below)
      result.controls += found.controls
      wants = wants || found.wantsParents
      drops = drops || found.excludesParents
    }
    let comesAlong = keepsParents && wants && !isExcluded && !drops
    // One that came as a child of another does not ask for parents of its own.
    wants = wants || isIncluded && including.contains(where: \.withParents)
    guard isIncluded && !drops || comesAlong else { return (result.controls, wants, drops) }
    result.isSelected = isIncluded
    return ([result], wants, drops)
  }
}
