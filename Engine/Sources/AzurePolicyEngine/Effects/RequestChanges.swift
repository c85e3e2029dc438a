import DemarcJSON

/// The append and modify policies of one request: what each would change, whose changes hold, and
/// the resource that results.
struct RequestChanges {
  /// One policy whose rule holds.
  private struct Entry {
    var policy: AzureRequestPolicy
    var evaluator: AzurePolicyEvaluator
    var result: AzurePolicyResult
    var plan: ChangePlan
    /// What refuses the request, or keeps the operations from being done.
    var denial: AzureDenial?
    var isSkipped = false

    /// `deny` for append, which has no other answer to a conflict.
    var conflictEffect: AzureConflictEffect { evaluator.conflictEffect ?? .deny }
  }

  private let request: AzureRequest
  private let policies: [AzureRequestPolicy]
  private var entries: [Int: Entry] = [:]
  /// Decisions of changing policies that change nothing.
  private var settled: [Int: AzureRequestDecision] = [:]

  init(_ request: AzureRequest, _ policies: [AzureRequestPolicy]) {
    self.request = request
    self.policies = policies
    for index in policies.indices { add(index) }
  }

  private mutating func add(_ index: Int) {
    let policy = policies[index]
    guard [.append, .modify].contains(policy.evaluator.effect) else { return }
    let evaluator = policy.evaluator.requesting(request.apiVersion)
    let result = evaluator.evaluate(request.resource)
    guard result.isMatch else {
      settle(index, result, AzureRequest.verdict(result))
      return
    }
    var planner = ChangePlanner(evaluator, request: request.resource)
    do {
      let plan = try planner.plan(on: request.resource).plan
      var entry = Entry(policy: policy, evaluator: evaluator, result: result, plan: plan)
      if let conflict = plan.conflict, entry.conflictEffect == .deny {
        entry.denial = .operation(conflict)
      }
      entries[index] = entry
    } catch .notExported(let type) {
      settle(index, result, .undecided(.missingEvidence(type)))
    } catch .notKnown(let reason) {
      settle(index, result, .undecided(.knownAtDeployment(reason)))
    } catch {
      settle(index, result, .denies(.failure(error.message)))
    }
  }

  private mutating func settle(
    _ index: Int, _ result: AzurePolicyResult, _ verdict: AzureRequestDecision.Verdict
  ) {
    settled[index] = AzureRequestDecision(
      policy: policies[index].id, index: index, verdict: verdict,
      isEnforced: policies[index].isEnforced, result: result, operations: [])
  }

  // MARK: Conflicts

  /// Decides whose changes hold where policies want different values (effect-modify.md, "Modify
  /// properties", conflictEffect).
  ///
  /// The one policy whose effect is deny wins; several refuse the request; without any, none of
  /// the operations is done.
  mutating func settleConflicts() {
    let able = entries.keys.sorted().filter { index in
      entries[index]?.policy.isEnforced == true && entries[index]?.denial == nil
    }
    var groups: [(members: Set<Int>, place: String)] = []
    for (position, left) in able.enumerated() {
      for right in able[(position + 1)...] {
        guard let place = clash(left, right) else { continue }
        let pair: Set<Int> = [left, right]
        var group = (members: pair, place: place)
        for old in groups.reversed() where !old.members.isDisjoint(with: pair) {
          group = (group.members.union(old.members), old.place)
        }
        groups.removeAll { !$0.members.isDisjoint(with: pair) }
        groups.append(group)
      }
    }
    for group in groups { settle(group.members, group.place) }
  }

  private func clash(_ left: Int, _ right: Int) -> String? {
    guard let left = entries[left]?.plan.edits, let right = entries[right]?.plan.edits else {
      return nil
    }
    for one in left {
      if let other = right.first(where: { one.edit.clashes(with: $0.edit) }) {
        let short = one.edit.path.count <= other.edit.path.count ? one.edit : other.edit
        return ResourceEdit.text(short.path)
      }
    }
    return nil
  }

  private mutating func settle(_ group: Set<Int>, _ place: String) {
    let denying = group.filter { entries[$0]?.conflictEffect == .deny }.sorted()
    let names = denying.compactMap { entries[$0]?.policy.id }
    for index in group where denying != [index] {
      entries[index]?.isSkipped = true
      if denying.count > 1, denying.contains(index) {
        entries[index]?.denial = .conflict(path: place, policies: names)
      }
    }
  }

  // MARK: Results

  /// The resource as the changes that hold leave it.
  mutating func apply() -> JSONValue {
    var resource = request.resource
    for index in entries.keys.sorted() {
      guard let entry = entries[index], entry.policy.isEnforced, entry.denial == nil,
        !entry.isSkipped
      else { continue }
      var planner = ChangePlanner(entry.evaluator, request: request.resource)
      guard let step = try? planner.plan(on: resource) else { continue }
      entries[index]?.plan = step.plan
      resource = step.resource
    }
    return resource
  }

  /// The decision of a changing policy; nil for the others, which are judged on what results.
  func decision(_ index: Int) -> AzureRequestDecision? {
    if let settled = settled[index] { return settled }
    guard let entry = entries[index] else { return nil }
    return AzureRequestDecision(
      policy: entry.policy.id, index: index, verdict: verdict(entry),
      isEnforced: entry.policy.isEnforced, result: entry.result, operations: operations(entry))
  }

  private func verdict(_ entry: Entry) -> AzureRequestDecision.Verdict {
    if let denial = entry.denial { return .denies(denial) }
    // conflictEffect disabled keeps the record away as well.
    if entry.isSkipped { return entry.conflictEffect == .disabled ? .nothing : .audits }
    let changes = entry.plan.outcomes.contains { outcome in
      if case .changes = outcome.fate { return true }
      return false
    }
    if changes { return .changes }
    for outcome in entry.plan.outcomes {
      if case .knownAtDeployment(let reason) = outcome.fate {
        return .undecided(.knownAtDeployment(reason))
      }
    }
    return entry.plan.conflict != nil && entry.conflictEffect == .audit ? .audits : .nothing
  }

  private func operations(_ entry: Entry) -> [AzureOperationOutcome] {
    guard entry.isSkipped || entry.denial != nil else { return entry.plan.outcomes }
    return entry.plan.outcomes.map { outcome in
      guard case .changes = outcome.fate else { return outcome }
      let reason =
        entry.denial == nil
        ? "another policy sets a different value" : "the request is refused"
      return AzureOperationOutcome(
        index: outcome.index, operation: outcome.operation, field: outcome.field,
        fate: .skipped(reason))
    }
  }
}
