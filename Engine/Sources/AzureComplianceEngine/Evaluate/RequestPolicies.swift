public import AzurePolicyEngine
public import DemarcJSON

/// A member of a program as it judges a request.
public struct AzureRequestMember: Sendable {
  /// Index into the program's members.
  public var member: Int
  public var policy: AzureRequestPolicy
}

extension AzureComplianceRun {
  /// The policies that judge a request to create or change a resource, in the order of the assignments.
  ///
  /// Excluded scopes, exemptions, selectors and overrides count as for a resource that exists.
  ///
  /// - Parameters:
  ///   - resource: the request's document.
  ///   - scope: id of what it is deployed to, for a document without an id.
  public mutating func requestPolicies(
    for resource: JSONValue, scope: String?
  ) -> [AzureRequestMember] {
    var subject = subject(resource, number: 0)
    if subject.id.isEmpty, let scope {
      // A name that is not known yet is still a name in its scope.
      var builder = JSONBuilder()
      builder.beginObject()
      builder.key("id")
      builder.string("\(scope)/providers/\(subject.type)/?")
      for name in ["type", "location"] {
        guard let value = resource.member(name) else { continue }
        builder.key(name)
        builder.value(value)
      }
      builder.endObject()
      subject = self.subject(builder.finish().root, number: 0)
    }
    var found: [AzureRequestMember] = []
    for member in members(ofSet: containers[subject.container].set, type: subject.type) {
      if let policy = policy(member, subject) { found.append(policy) }
    }
    for assignment in fineAssignments
    where ScopePath.contains(program.assignmentSlots[Int(assignment)].scope, subject.id) {
      let range = program.assignments[Int(assignment)].members
      for member in program.index.members(ofType: subject.type) where range.contains(Int(member)) {
        if let policy = policy(member, subject) { found.append(policy) }
      }
    }
    return found
  }

  private mutating func policy(_ member: Int32, _ subject: Subject) -> AzureRequestMember? {
    let slot = program.slots[Int(member)]
    let assignment = program.assignmentSlots[Int(slot.assignment)]
    guard !assignment.excludedResources.contains(where: { ScopePath.contains($0, subject.id) }),
      exemption(of: slot, subject) == nil, assignment.selectors.select(subject.selector)
    else { return nil }
    let evaluation = evaluation(of: slot, subject.selector)
    guard evaluation >= 0 else { return nil }
    let mode = program.assignments[Int(slot.assignment)].enforcementMode
    return AzureRequestMember(
      member: Int(member),
      policy: AzureRequestPolicy(
        id: "\(member)", evaluator: evaluator(Int(evaluation), subject.container),
        isEnforced: mode != .doNotEnforce))
  }
}
