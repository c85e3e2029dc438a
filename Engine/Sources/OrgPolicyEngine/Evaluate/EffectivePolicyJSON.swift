public import DemarcJSON

extension EffectivePolicy {
  /// The policy as `analyzeOrgPolicies` gives one: `consolidatedPolicy`, `policyBundle` and the nodes
  /// above, with the constraint, the pass and what it comes to beside them.
  public func json(indent: Int? = 2) -> [UInt8] {
    var writer = JSONWriter(indent: indent)
    write(to: &writer)
    return writer.bytes
  }

  /// Writes the object that `json` gives.
  public func write(to writer: inout JSONWriter) {
    writer.beginObject()
    writer.member("constraint", "constraints/" + constraint.name)
    writer.member("pass", pass.rawValue)
    writeResult(to: &writer)
    writer.key("consolidatedPolicy")
    writeConsolidated(to: &writer)
    writer.key("policyBundle")
    writer.beginArray()
    for link in chain { writeBundled(link, to: &writer) }
    if isDefault, !isReset { writeDefault(to: &writer) }
    writer.endArray()
    let nodes = chain.map(\.node)
    if let project = nodes.first(where: { $0.hasPrefix("projects/") }) {
      writer.member("project", project)
    }
    let folders = nodes.filter { $0.hasPrefix("folders/") }
    if !folders.isEmpty { writer.member("folders", folders) }
    if let organization = nodes.first(where: ResourceHierarchy.isOrganization) {
      writer.member("organization", organization)
    }
    writer.endObject()
  }

  private func writeResult(to writer: inout JSONWriter) {
    guard constraint.kind.isEnforced else {
      if let unknown { writer.member("unknown", unknown) }
      return
    }
    switch enforcement {
    case .enforced: writer.member("enforcement", "ENFORCED")
    case .notEnforced: writer.member("enforcement", "NOT_ENFORCED")
    case .dependsOnTags(let reason):
      writer.member("enforcement", "DEPENDS_ON_TAGS")
      writer.member("reason", reason)
    case .unknown(let reason):
      writer.member("enforcement", "UNKNOWN")
      writer.member("reason", reason)
    }
    if let parameters {
      writer.key("parameters")
      writer.value(parameters)
    }
  }

  private func writeConsolidated(to writer: inout JSONWriter) {
    writer.beginObject()
    if let setAt { writer.member("attachedResource", Self.fullName(setAt)) }
    writer.member("appliedResource", appliedResource)
    writer.key("rules")
    writer.beginArray()
    for rule in rules { rule.rule.write(to: &writer, conditionIs: rule.conditionIs) }
    writer.endArray()
    writer.endObject()
  }

  private func writeBundled(_ link: ChainLink, to writer: inout JSONWriter) {
    guard let spec = link.spec else { return }
    writer.beginObject()
    writer.member("attachedResource", Self.fullName(link.node))
    writer.member("appliedResource", Self.fullName(link.node))
    if !spec.rules.isEmpty {
      writer.key("rules")
      writer.beginArray()
      for rule in spec.rules { rule.write(to: &writer) }
      writer.endArray()
    }
    if spec.inheritsFromParent { writer.member("inheritFromParent", true) }
    if spec.resets { writer.member("reset", true) }
    writer.endObject()
  }

  private func writeDefault(to writer: inout JSONWriter) {
    writer.beginObject()
    writer.member("appliedResource", Self.fullName(chain.last?.node ?? node))
    writer.key("rules")
    writer.beginArray()
    for rule in rules { rule.rule.write(to: &writer) }
    writer.endArray()
    writer.endObject()
  }
}

extension PolicyRule {
  /// Writes the rule as the service's answers hold it.
  func write(to writer: inout JSONWriter, conditionIs truth: Truth? = nil) {
    writer.beginObject()
    switch body {
    case .enforce(let enforces): writer.member("enforce", enforces)
    case .allowAll: writer.member("allowAll", true)
    case .denyAll: writer.member("denyAll", true)
    case .values(let allowed, let denied):
      writer.key("values")
      writer.beginObject()
      if !allowed.isEmpty { writer.member("allowedValues", allowed) }
      if !denied.isEmpty { writer.member("deniedValues", denied) }
      writer.endObject()
    }
    if let condition {
      writer.key("condition")
      writer.beginObject()
      writer.member("expression", condition.expression)
      if !condition.title.isEmpty { writer.member("title", condition.title) }
      if !condition.description.isEmpty { writer.member("description", condition.description) }
      writer.endObject()
    }
    if let truth {
      writer.key("conditionEvaluation")
      writer.beginObject()
      switch truth {
      case .true: writer.member("evaluationValue", "TRUE")
      case .false: writer.member("evaluationValue", "FALSE")
      case .unknown: writer.member("evaluationValue", "CONDITIONAL")
      }
      writer.endObject()
    }
    if let parameters {
      writer.key("parameters")
      writer.value(parameters)
    }
    writer.endObject()
  }
}
