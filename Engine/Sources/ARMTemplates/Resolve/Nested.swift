import AzurePolicyEngine
import DemarcJSON
import DemarcModel

/// Deployments inside deployments, and the walk through all of them.
extension ARMResolver {
  /// Makes the resources of a deployment and of those inside it.
  func deploy(_ deployment: Deployment) throws(PolicyFailure) {
    let entries = try list(deployment)
    for entry in entries where !entry.isExisting {
      guard entry.isDeployment else {
        resources.append(try document(of: entry, in: deployment))
        continue
      }
      try deeper { () throws(PolicyFailure) in try deploy(entry, inside: deployment) }
    }
  }

  private func deploy(_ entry: Entry, inside outer: Deployment) throws(PolicyFailure) {
    let span = SourceSpan(file: template.file, entry.json.position)
    let path = outer.path + [entry.name.string ?? "?"]
    guard path.count <= limits.deploymentsMax else {
      note(
        "arm.limit", "deployments nest deeper than \(limits.deploymentsMax) levels",
        at: entry.json.position, hint: "Azure takes fewer")
      return
    }
    if let nested = try nested(of: entry) {
      deployments.append(
        ARMDeployment(path: path, link: nil, condition: entry.condition, span: span))
      let before = resources.count
      try deploy(nested)
      guard let condition = entry.condition else { return }
      // What a deployment holds is there only if the deployment is.
      for index in before..<resources.count where resources[index].condition == nil {
        resources[index].condition = condition
      }
      return
    }
    let link = try link(of: entry)
    deployments.append(
      ARMDeployment(path: path, link: link, condition: entry.condition, span: span))
    let name = entry.name.string ?? "?"
    note(
      "arm.linked-template",
      "the template of deployment '\(name)' lies elsewhere and is not read: \(link)",
      at: entry.json.position, hint: "judge it by itself, or put it inline", severity: .warning)
  }

  /// The address of a linked template, or what stands for it.
  private func link(of entry: Entry) throws(PolicyFailure) -> String {
    guard let properties = entry.json["properties"],
      let link = properties["templateLink"]
    else { return "the template is computed" }
    let value = try resolve(link, entry.frame)
    for name in ["uri", "id", "relativePath"] {
      if let text = value.member(name)?.string { return text }
    }
    return "an address that is not known"
  }

  /// The deployment inside an entry; nil when its template lies elsewhere.
  func nested(of entry: Entry) throws(PolicyFailure) -> Deployment? {
    if let known = entry.nested { return known }
    guard let properties = entry.json["properties"], let inside = properties["template"],
      inside.isObject
    else { return nil }
    let frame = entry.frame
    let evaluation = try properties["expressionEvaluationOptions"].map {
      json throws(PolicyFailure) in try resolve(json, frame)
    }
    let scope = evaluation?.member("scope")?.string ?? "outer"
    let isOuter = !TextFold.equal(scope, "inner")
    let holder = entry.owner
    let deployment = Deployment(
      inside, name: entry.name, target: try target(of: entry), parent: holder,
      path: holder.path + [entry.name.string ?? "?"], isOuter: isOuter,
      outerFrame: isOuter ? frame : nil)
    deployment.given = try arguments(properties, frame)
    allDeployments.append(deployment)
    entry.nested = deployment
    return deployment
  }

  private func arguments(
    _ properties: JSONValue, _ frame: Frame
  ) throws(PolicyFailure) -> [String: Deployment.Given] {
    var given: [String: Deployment.Given] = [:]
    guard let table = properties["parameters"] else { return given }
    if table.isObject {
      for member in table.members {
        given[member.name.lowercased()] = .argument(member.value, frame)
      }
      return given
    }
    for member in try resolve(table, frame).members ?? [] {
      given[member.name.lowercased()] = .known(
        member.value.member("value") ?? .unknown("parameter '\(member.name)' is a reference"))
    }
    return given
  }

  // MARK: Where it goes

  /// What a deployment deploys to, as far as it says itself.
  func destination(
    of json: JSONValue, scope: PolicyValue, _ outer: Deployment, _ frame: Frame
  ) throws(PolicyFailure) -> Target {
    var target = outer.target
    if json["scope"] != nil {
      if let id = scope.string, let named = Target(id: id, from: target) {
        target = named
      } else {
        let open = PolicyValue.unknown(scope.unknownReason ?? "the scope is that of a resource")
        (target.subscription, target.group, target.managementGroup) = (open, open, open)
      }
    }
    if let subscription = json["subscriptionId"] {
      target.subscription = try resolve(subscription, frame)
      target.kind = .subscription
    }
    if let group = json["resourceGroup"] {
      target.group = try resolve(group, frame)
      target.kind = .resourceGroup
    } else if json["scope"] == nil,
      let schema = json["properties"]?["template"]?["$schema"]?.string,
      let kind = ARMTemplate.scope(ofSchema: schema),
      kind != .resourceGroup || outer.target.kind == .resourceGroup
    {
      target.kind = kind
    }
    return target
  }

  private func target(of entry: Entry) throws(PolicyFailure) -> Target {
    let outer = entry.owner
    var target = try destination(of: entry.json, scope: entry.scope, outer, entry.frame)
    guard target.kind == .resourceGroup, !isSameGroup(target, outer.target) else { return target }
    let group = target.group.string ?? "?"
    target.groupLocation = .unknown("the location of resource group '\(group)' is not given")
    target.groupTags = .unknown("the tags of resource group '\(group)' are not given")
    guard let made = madeGroup(group, target, outer) else { return target }
    if let location = made.json["location"] {
      target.groupLocation = try resolve(location, made.frame)
    }
    target.groupTags =
      try made.json["tags"].map { json throws(PolicyFailure) in
        try resolve(json, made.frame)
      } ?? .object([])
    return target
  }

  private func isSameGroup(_ one: Target, _ other: Target) -> Bool {
    guard other.kind == .resourceGroup, let name = one.group.string, let own = other.group.string
    else { return false }
    let subscriptions = (one.subscription.string ?? "", other.subscription.string ?? "")
    return TextFold.equal(name, own) && TextFold.equal(subscriptions.0, subscriptions.1)
  }

  /// The resource group of that name that the same template makes, here or further out.
  private func madeGroup(_ name: String, _ target: Target, _ outer: Deployment) -> Entry? {
    var deployment: Deployment? = outer
    while let here = deployment {
      let wanted = target.subscription.string ?? ""
      let hit = here.entries?.first { entry in
        TextFold.equal(here.target.subscription.string ?? "", wanted)
          && TextFold.equal(entry.type, "Microsoft.Resources/subscriptions/resourceGroups")
          && entry.name.string.map { TextFold.equal($0, name) } ?? false
      }
      if let hit { return hit }
      deployment = here.parent
    }
    return nil
  }
}
