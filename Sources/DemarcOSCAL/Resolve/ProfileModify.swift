/// The modify phase: parameters are set, controls altered (Profile Resolution, "Modify Phase").
struct ProfileModify {
  private let settings: [(id: String, node: Node)]
  private let alters: [(id: String, node: Node)]
  private let log: ResolutionLog

  init(_ node: Node, log: ResolutionLog) {
    settings = node.list("set-parameters").map { ($0.text("param-id") ?? "", $0) }
    alters = node.list("alters").map { ($0.text("control-id") ?? "", $0) }
    self.log = log
  }

  /// Parameters that are set.
  var paramIDs: Set<String> { Set(settings.map(\.id)) }

  func apply(to tree: inout ControlTree) {
    setParameters(&tree)
    alter(&tree)
  }

  // MARK: Parameters

  private func setParameters(_ tree: inout ControlTree) {
    guard !settings.isEmpty else { return }
    let byID = Dictionary(grouping: settings, by: \.id)
    var met: Set<String> = []
    func set(_ params: [Node]) -> [Node]? {
      var changed = params
      var isChanged = false
      for index in params.indices {
        guard let id = params[index].text("id"), let own = byID[id] else { continue }
        met.insert(id)
        isChanged = true
        for setting in own { Self.set(setting.node, on: &changed[index]) }
      }
      return isChanged ? changed : nil
    }
    if let params = set(tree.looseParams) { tree.looseParams = params }
    tree.forEachGroup { group in
      if let params = set(group.body.list("params")) { group.body.set("params", list: params) }
    }
    tree.forEachControl { control in
      if let params = set(control.body.list("params")) { control.body.set("params", list: params) }
    }
    for setting in settings where !met.contains(setting.id) {
      log.warn(
        "oscal.unknown-parameter", "no selected control has a parameter '\(setting.id)'",
        at: setting.node.position, hint: "remove the setting, or select the control")
    }
  }

  private static func set(_ setting: Node, on param: inout Node) {
    for name in ["class", "depends-on", "label", "usage", "values", "select"] {
      if let value = setting[name] { param[name] = value }
    }
    for name in ["props", "links", "constraints", "guidelines"] {
      let more = setting.list(name)
      if !more.isEmpty { param.set(name, list: param.list(name) + more) }
    }
  }

  // MARK: Alterations

  private func alter(_ tree: inout ControlTree) {
    guard !alters.isEmpty else { return }
    let byID = Dictionary(grouping: alters, by: \.id)
    var met: Set<String> = []
    tree.forEachControl { control in
      guard let own = byID[control.id] else { return }
      met.insert(control.id)
      for alter in own {
        for removal in alter.node.list("removes") { remove(removal, from: &control) }
        for addition in alter.node.list("adds") { add(addition, to: &control) }
      }
    }
    for alter in alters where !met.contains(alter.id) {
      log.warn(
        "oscal.unknown-control", "there is no selected control '\(alter.id)' to alter",
        at: alter.node.position, hint: "remove the alteration, or select the control")
    }
  }

  private func remove(_ node: Node, from control: inout ControlNode) {
    let removal = Removal(node)
    guard removal.asksForSomething else {
      log.warn(
        "oscal.empty-removal", "the removal says nothing of what to remove", at: node.position,
        hint: "give by-name, by-class, by-id, by-item-name or by-ns")
      return
    }
    guard removal.apply(to: &control) else {
      log.warn(
        "oscal.unknown-target", "control '\(control.id)' holds nothing that is to be removed",
        at: node.position)
      return
    }
  }

  private func add(_ node: Node, to control: inout ControlNode) {
    let addition = Addition(node)
    guard let target = node.text("by-id") else {
      addition.apply(to: &control.body)
      return
    }
    guard addition.apply(to: &control, target: target) else {
      log.warn(
        "oscal.unknown-target", "control '\(control.id)' holds nothing with the id '\(target)'",
        at: node.position, hint: "the addition is left out")
      return
    }
  }
}
