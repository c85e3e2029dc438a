internal import CELEngine
internal import DemarcBoundary
internal import DemarcCatalog
internal import DemarcJSON
internal import DemarcModel

/// Judges resources: which service they show in use, who owns its layers, what the checks say.
struct BatchJudge: Sendable {
  let program: Program

  func judge(_ resources: [Resource]) -> BatchResult {
    var result = BatchResult(checks: program.entries.count)
    var plans: [TypeKey: Program.Plan?] = [:]
    for resource in resources {
      let key = TypeKey(cloud: resource.cloud, type: resource.type)
      let plan: Program.Plan?
      if let known = plans[key] {
        plan = known
      } else {
        plan = program.plan(resource.cloud, resource.type)
        plans[key] = plan
      }
      judge(resource, plan, &result)
    }
    result.resources = resources.count
    return result
  }

  private func judge(_ resource: Resource, _ plan: Program.Plan?, _ result: inout BatchResult) {
    guard let plan else {
      result.unknownTypes[TypeKey(cloud: resource.cloud, type: resource.type), default: 0] += 1
      return
    }
    if let service = plan.service {
      note(resource, service, plan.conditions, &result)
    } else if plan.checks.isEmpty {
      result.unknownTypes[TypeKey(cloud: resource.cloud, type: resource.type), default: 0] += 1
    }
    var detached: Resource?
    func kept() -> Resource {
      let copy = detached ?? resource.detached()
      detached = copy
      return copy
    }
    // Checks read the shape of configuration items.
    guard !resource.isAnswer else { return }
    if plan.isRetained { result.retained.append(kept()) }
    for index in plan.checks {
      let entry = program.entries[index]
      result.sources.note(index, resource.origin.file)
      let unseen = entry.unseen(of: resource)
      let judgement = unseen ?? entry.rule.judge(resource, related: NothingRelated())
      if unseen == nil, judgement.outcome == .noEvidence, !entry.check.needs.isEmpty {
        result.pending.append(PendingJudgement(check: index, resource: kept()))
      } else if entry.check.unit == .account {
        let key = AccountKey(check: index, account: resource.account)
        result.accounts[key, default: CheckCounts()].note(judgement.outcome)
      } else {
        record(judgement, index, resource, &result)
      }
    }
  }

  func record(
    _ judgement: Judgement, _ index: Int, _ resource: Resource, _ result: inout BatchResult
  ) {
    result.counts[index].note(judgement.outcome)
    guard judgement.outcome != .pass, judgement.outcome != .skip else { return }
    let check = program.entries[index].check
    result.findings.append(
      Finding(
        id: FindingID.make(check: check.id, account: resource.account, resource: resource.id),
        check: check.id,
        service: check.service, outcome: judgement.outcome, severity: check.severity,
        cloud: resource.cloud, account: resource.account, region: resource.region,
        resourceType: resource.type, resource: resource.id, resourceName: resource.name,
        origin: resource.origin, detail: judgement.detail))
  }

  private func note(
    _ resource: Resource, _ service: String, _ conditions: [Program.LayerConditions],
    _ result: inout BatchResult
  ) {
    var use = result.uses[service] ?? ServiceUse(service: service, cloud: resource.cloud)
    // Taken out of the table, so that changing it copies nothing.
    result.uses[service] = nil
    use.resources += 1
    use.accounts.insert(resource.account)
    use.regions.insert(resource.region)
    use.types[resource.type, default: 0] += 1
    if !conditions.isEmpty {
      let bindings = ["resource": CELValue(json: resource.document)] as CELBindings
      for layer in conditions {
        use.note(observe(layer, resource, bindings), layer: layer.layer)
      }
    }
    result.uses[service] = use
  }

  private func observe(
    _ layer: Program.LayerConditions, _ resource: Resource, _ bindings: CELBindings
  ) -> ObservedOwner {
    var open = 0
    for condition in layer.conditions {
      switch condition.expression.evaluateBool(bindings) {
      case .success(true):
        return ObservedOwner(
          condition: condition.id, resources: 1, undetermined: 0, examples: [resource.id])
      case .success(false): continue
      case .failure: open = 1
      }
    }
    // What was not exported reads as absent, and proves no default.
    if !resource.unexported.isEmpty { open = 1 }
    return ObservedOwner(
      condition: nil, resources: 1, undetermined: open, examples: [resource.id])
  }
}

extension Resource {
  /// A copy that does not hold on to the file's chunk it was read from.
  func detached() -> Resource {
    var copy = self
    copy.document = document.detached()
    return copy
  }
}
