public import AzurePolicyEngine
public import DemarcJSON
public import DemarcModel

/// How a state came about.
public struct AzureComplianceExplanation: Sendable {
  /// One question of the chain, in the order in which they are asked.
  public struct Step: Sendable, Hashable {
    public enum Question: String, Sendable, Hashable {
      case definition, scope, exemption, selectors, overrides, applicability, rule, attestation
      case conflict
      case excludedScope = "excluded scope"
    }

    public var question: Question
    /// Plain words.
    public var answer: String
    /// Whether it ended the chain.
    public var isDecisive: Bool
  }

  public var steps: [Step]
  /// nil when there is no record: out of scope, or not applicable.
  public var state: AzureComplianceState?
  /// Index into the library's exemptions, when one applies.
  public var exemption: Int?
  /// Index into the library's attestations, when one applies.
  public var attestation: Int?
  /// What the rule says; nil when it was not reached.
  public var result: AzurePolicyResult?
  /// Every comparison of the rule.
  public var trace: [AzureConditionTrace]
}

extension AzureComplianceRun {
  /// Why a member says what it says about a resource: every step, and every comparison of the rule.
  public func explain(member: Int, resource: JSONValue) -> AzureComplianceExplanation {
    var run = self
    var state: AzureComplianceState?
    run.judge(resource, number: 0) { if $0.member == Int32(member) { state = $0.state } }
    return run.explain(member: member, resource: resource, state: state)
  }

  /// The same where the state is known from a record, which saves judging all members once more.
  public func explain(
    member: Int, resource: JSONValue, state: AzureComplianceState?
  ) -> AzureComplianceExplanation {
    var run = self
    let subject = run.subject(resource, number: 0)
    var chain = ExplanationChain(run: run, member: member, subject: subject)
    chain.ask()
    var explanation = chain.explanation
    if state == .conflict {
      explanation.steps.append(
        .init(
          question: .conflict,
          answer: "another policy wants to write a different value to the same property",
          isDecisive: true))
    }
    explanation.state = state ?? run.program.members[member].obstacle?.state
    return explanation
  }
}

/// Asks the questions that `AzureComplianceRun.judge` asks, and writes the answers down.
private struct ExplanationChain {
  let run: AzureComplianceRun
  let member: Int
  let subject: AzureComplianceRun.Subject
  var explanation = AzureComplianceExplanation(steps: [], trace: [])

  init(run: AzureComplianceRun, member: Int, subject: AzureComplianceRun.Subject) {
    self.run = run
    self.member = member
    self.subject = subject
  }

  private mutating func answer(
    _ question: AzureComplianceExplanation.Step.Question, _ answer: String, ends: Bool = false
  ) {
    explanation.steps.append(.init(question: question, answer: answer, isDecisive: ends))
  }

  mutating func ask() {
    if let obstacle = run.program.members[member].obstacle {
      answer(.definition, "\(obstacle)", ends: true)
      return
    }
    let slot = run.program.slots[member]
    let assignment = run.program.assignmentSlots[Int(slot.assignment)]
    guard isInScope(slot, assignment) else { return }
    let evaluation = run.evaluation(of: slot, subject.selector)
    if !slot.variants.isEmpty { askOverrides(slot, evaluation) }
    guard evaluation >= 0, !isExempt(slot) else { return }
    guard assignment.selectors.select(subject.selector) else {
      answer(.selectors, "no resource selector of the assignment selects the resource", ends: true)
      return
    }
    if !assignment.selectors.isEmpty { answer(.selectors, "a resource selector selects it") }
    askRule(Int(evaluation), slot)
  }

  private mutating func isInScope(_ slot: MemberSlot, _ assignment: AssignmentSlot) -> Bool {
    let container = run.containers[subject.container]
    let scope = run.program.assignments[Int(slot.assignment)].scope
    let isAbout =
      assignment.isFine
      ? ScopePath.contains(assignment.scope, subject.id)
      : run.program.assignments(about: container.key).contains(slot.assignment)
    let excluded = run.program.library.assignments[
      run.program.assignments[Int(slot.assignment)].document
    ].notScopes
    let groups = run.program.managementGroups(above: container.key) ?? []
    let hit = excluded.first { text in
      let folded = ScopePath.fold(text)
      return ScopePath.managementGroup(folded).map { groups.contains($0) }
        ?? ScopePath.contains(folded, subject.id)
    }
    if let hit {
      answer(.excludedScope, "the assignment excludes \(hit)", ends: true)
      return false
    }
    guard isAbout else {
      answer(.scope, "the assignment is about \(scope), and the resource is elsewhere", ends: true)
      return false
    }
    answer(.scope, scope == "/" ? "the assignment is about everything" : "it stands in \(scope)")
    return true
  }

  private mutating func isExempt(_ slot: MemberSlot) -> Bool {
    guard let index = run.exemption(of: slot, subject) else { return false }
    let exemption = run.program.library.exemptions[Int(index)]
    explanation.exemption = Int(index)
    answer(
      .exemption,
      "the exemption '\(exemption.name)' (\(exemption.category ?? "no category")) covers it"
        + (exemption.expiresOn.map { " until \($0)" } ?? ""), ends: true)
    return true
  }

  private mutating func askOverrides(_ slot: MemberSlot, _ evaluation: Int32) {
    let isChanged = slot.variants.contains { variant in
      variant.selectors.allSatisfy { $0.holds(for: subject.selector) }
    }
    guard isChanged else {
      answer(.overrides, "no override is about the resource")
      return
    }
    let effect =
      evaluation >= 0
      ? run.program.evaluations[Int(evaluation)].evaluator.effect?.rawValue ?? "?" : "disabled"
    answer(.overrides, "an override makes the effect \(effect)", ends: evaluation < 0)
  }

  private mutating func askRule(_ evaluation: Int, _ slot: MemberSlot) {
    let evaluator = run.evaluator(evaluation, in: run.containers[subject.container])
    let result = evaluator.evaluate(subject.document)
    explanation.result = result
    explanation.trace = result.trace
    switch result.outcome {
    case .skip where result.isMatch:
      answer(.rule, "the rule matches; \(result.reason.map { "\($0)" } ?? "")", ends: true)
    case .skip: answer(.applicability, result.reason.map { "\($0)" } ?? "", ends: true)
    case .pass: answer(.rule, "the resource meets the policy", ends: true)
    case .fail:
      let isRelated = result.effect?.looksUpRelated == true
      answer(
        .rule,
        isRelated
          ? "the rule matches, and no \(evaluator.relatedType ?? "related resource") satisfies it"
          : "the rule matches",
        ends: true)
    case .error: answer(.rule, result.reason.map { "\($0)" } ?? "", ends: true)
    case .noEvidence:
      if case .needsAttestation = result.reason {
        askAttestation(slot, run.program.evaluations[evaluation].defaultState)
      } else {
        answer(.rule, result.reason.map { "\($0)" } ?? "", ends: true)
      }
    }
  }

  private mutating func askAttestation(_ slot: MemberSlot, _ defaultState: AzureComplianceState) {
    answer(.rule, "the policy is manual and about this resource")
    guard let (state, index) = run.attested(slot, subject.id) else {
      answer(
        .attestation, "nobody attested it, so the default state counts: \(defaultState.name)",
        ends: true)
      return
    }
    explanation.attestation = Int(index)
    let attestation = run.program.library.attestations[Int(index)]
    answer(
      .attestation,
      "the attestation '\(attestation.name)' says \(state.name)"
        + (attestation.owner.map { ", owner \($0)" } ?? "")
        + (attestation.expiresOn.map { ", until \($0)" } ?? ""), ends: true)
  }
}
