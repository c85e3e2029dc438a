import AzurePolicyEngine
import DemarcJSON
import DemarcModel

/// Which resources a deployment has: loops turned, conditions decided, children under full names.
extension ARMResolver {
  /// Lists the resources of a deployment, once.
  func list(_ deployment: Deployment) throws(PolicyFailure) -> [Entry] {
    if let known = deployment.entries { return known }
    var entries: [Entry] = []
    if let resources = deployment.template["resources"] {
      try list(resources, under: nil, deployment, deployment.frame, into: &entries)
    }
    deployment.entries = entries
    return entries
  }

  private func list(
    _ resources: JSONValue, under parent: Entry?, _ deployment: Deployment, _ frame: Frame,
    into entries: inout [Entry]
  ) throws(PolicyFailure) {
    if resources.isObject {
      for member in resources.members {
        try turn(member.value, member.name, under: parent, deployment, frame, into: &entries)
      }
      return
    }
    guard resources.isArray else {
      note(
        "arm.resource", "resources are neither a list nor an object", at: resources.position,
        hint: "write \"resources\": […]")
      return
    }
    for resource in resources.elements {
      try turn(resource, nil, under: parent, deployment, frame, into: &entries)
    }
  }

  /// One resource of the template, as often as its loop says.
  private func turn(
    _ json: JSONValue, _ symbol: String?, under parent: Entry?, _ deployment: Deployment,
    _ frame: Frame, into entries: inout [Entry]
  ) throws(PolicyFailure) {
    try step()
    guard let copy = json["copy"], copy.isObject else {
      return try add(json, symbol, under: parent, deployment, frame, open: nil, into: &entries)
    }
    switch try count(of: copy, frame) {
    case .known(let count):
      for index in 0..<count {
        let inner = frame.inside(copy, index: .integer(Int64(index)), isWhole: true)
        let symbol = symbol.map { "\($0)[\(index)]" }
        try add(json, symbol, under: parent, deployment, inner, open: nil, into: &entries)
      }
    case .unknown(let reason):
      note(
        "arm.open-copy", "how many copies are made is not known: \(reason)", at: copy.position,
        hint: "give the parameter a value", severity: .warning)
      // One stands for them all, and nobody knows whether it is there.
      let inner = frame.inside(copy, index: .unknown(reason), isWhole: true)
      try add(json, symbol, under: parent, deployment, inner, open: reason, into: &entries)
    }
  }

  private func add(
    _ json: JSONValue, _ symbol: String?, under parent: Entry?, _ deployment: Deployment,
    _ frame: Frame, open: String?, into entries: inout [Entry]
  ) throws(PolicyFailure) {
    try countResource()
    guard json.isObject else {
      return note("arm.resource", "the resource is no object", at: json.position)
    }
    if let outside = (json["import"] ?? json["extension"])?.string {
      return note(
        "arm.extension", "a resource of '\(outside)' is not one of Azure's",
        at: json.position, severity: .note)
    }
    let condition = try condition(of: json, open, frame)
    guard let entry = try entry(json, symbol, parent, deployment, frame, condition.open) else {
      return
    }
    if condition.holds { entries.append(entry) }
    // A condition is not handed down: children have their own.
    if let children = json["resources"] {
      try deeper { () throws(PolicyFailure) in
        try list(children, under: entry, deployment, frame, into: &entries)
      }
    }
  }

  private func condition(
    of json: JSONValue, _ open: String?, _ frame: Frame
  ) throws(PolicyFailure) -> (holds: Bool, open: ARMUnknown?) {
    func unknown(_ reason: String, _ place: JSONPosition) -> ARMUnknown {
      ARMUnknown(
        pointer: "", reason: reason, span: .init(file: template.file, place))
    }
    let loop = open.map { unknown($0, (json["copy"] ?? json).position) }
    guard let written = json["condition"] else { return (true, loop) }
    let value = try resolve(written, frame)
    if let reason = value.unknownReason { return (true, unknown(reason, written.position)) }
    switch value.scalarText.map({ $0.lowercased() }) {
    case "true": return (true, loop)
    case "false": return (false, nil)
    default:
      note(
        "arm.condition", "the condition is \(value.kindName), not true or false",
        at: written.position)
      return (true, unknown("the condition is not true or false", written.position))
    }
  }

  private func entry(
    _ json: JSONValue, _ symbol: String?, _ parent: Entry?, _ deployment: Deployment,
    _ frame: Frame, _ condition: ARMUnknown?
  ) throws(PolicyFailure) -> Entry? {
    guard let typeJSON = json["type"], let nameJSON = json["name"] else {
      note(
        "arm.resource", "the resource has no \(json["type"] == nil ? "type" : "name")",
        at: json.position, hint: "every resource has type, apiVersion and name")
      return nil
    }
    let written = try resolve(typeJSON, frame)
    guard var type = written.string, !type.isEmpty else {
      note(
        "arm.resource",
        "the type of the resource is not known"
          + (written.unknownReason.map { ": \($0)" } ?? ""), at: typeJSON.position,
        hint: "a type is written as a plain text", severity: .warning)
      return nil
    }
    var name = try resolve(nameJSON, frame)
    if let parent {
      type = "\(parent.type)/\(type)"
      name = PolicyValue.joined([parent.name, .string("/"), name])
    }
    var scope = try scope(of: json, parent, deployment, frame)
    if TextFold.equal(type, "Microsoft.Resources/deployments") {
      scope = try destination(of: json, scope: scope, deployment, frame).id
    }
    let id = identify(type, name, scope, at: nameJSON.position)
    let settled = ResourceName.settled(type, name)
    return Entry(
      json: json, owner: deployment, frame: frame, symbol: symbol, type: settled.type,
      name: settled.name, id: id, scope: scope, condition: condition,
      isExisting: json["existing"]?.bool == true)
  }

  /// Id of what a resource belongs to: the deployment's scope unless it names another.
  private func scope(
    of json: JSONValue, _ parent: Entry?, _ deployment: Deployment, _ frame: Frame
  ) throws(PolicyFailure) -> PolicyValue {
    if let parent { return parent.scope }
    let own = deployment.target.id
    guard let written = json["scope"] else { return own }
    let value = try resolve(written, frame)
    guard let text = value.string else {
      return .unknown(value.unknownReason ?? "the scope is no text")
    }
    if text == "/" { return .string("") }
    if text.hasPrefix("/") { return value }
    if text.lowercased().hasPrefix("microsoft.management/managementgroups/") {
      return .string("/providers/\(text)")
    }
    // An extension of a resource of this deployment: Microsoft.Storage/storageAccounts/name.
    return PolicyValue.joined([own, .string("/providers/\(text)")])
  }

  private func identify(
    _ type: String, _ name: PolicyValue, _ scope: PolicyValue, at place: JSONPosition
  ) -> PolicyValue {
    if let reason = name.unknownReason { return .unknown(reason) }
    guard let text = name.scalarText else { return .unknown("the name is no text") }
    let names = text.split(separator: "/", omittingEmptySubsequences: false).map(String.init)
    guard let path = ResourcePath.id("", type, names) else {
      let wanted = type.split(separator: "/").count - 1
      note(
        "arm.name", "the name '\(text)' has \(names.count) parts; the type \(type) takes \(wanted)",
        at: place, hint: "a child's name is parent/child")
      return .unknown("name and type of the resource do not fit")
    }
    return PolicyValue.joined([scope, .string(path)])
  }
}

/// Types and names as Azure shows them, where a template writes them in another way.
enum ResourceName {
  /// - Parameter type: as written, with the types of parents before it.
  static func settled(
    _ type: String, _ name: PolicyValue
  ) -> (type: String, name: PolicyValue) {
    if TextFold.equal(type, "Microsoft.Resources/resourceGroups") {
      return ("Microsoft.Resources/subscriptions/resourceGroups", name)
    }
    // `Microsoft.Web/sites/providers/locks` is an extension whose namespace stands in the name:
    // `site/Microsoft.Authorization/lock`.
    let kinds = type.split(separator: "/")
    guard let mark = kinds.lastIndex(where: { TextFold.equal(String($0), "providers") }),
      mark > 0, let names = name.string?.split(separator: "/"), names.count + 1 == kinds.count
    else { return (type, name) }
    let own = [names[mark - 1]] + kinds[(mark + 1)...]
    return (own.joined(separator: "/"), .string(names[mark...].joined(separator: "/")))
  }
}
