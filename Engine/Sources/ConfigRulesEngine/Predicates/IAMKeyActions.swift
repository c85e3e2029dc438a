internal import DemarcJSON

/// Whether policies of IAM allow actions of AWS KMS, which the parameters block, on all keys.
enum IAMKeyActions {
  static let blocked: Predicate = { input in
    let patterns = (input.parameters?["blockedActionsPatterns"]).texts
      .map(PolicyPattern.init(action:))
    guard !patterns.isEmpty else {
      return .insufficientData("blockedActionsPatterns is not set")
    }
    guard let texts = documents(input) else { return .notApplicable }
    var unreadable: String?
    for (name, text) in texts {
      guard let document = PolicyDocument(text) else {
        unreadable = unreadable ?? name
        continue
      }
      if let statement = document.allowing(patterns) {
        return .nonCompliant("\(statement.label) of \(name) allows a blocked action on all keys")
      }
    }
    return unreadable.map { .insufficientData("\($0) is no readable document") } ?? .compliant
  }

  /// The documents to judge; nil when the item is left out of the rule.
  private static func documents(_ input: PredicateInput) -> [(String, JSONValue?)]? {
    guard let configuration = input.configuration else { return [("the item", nil)] }
    if input.item["resourceType"]?.string == "AWS::IAM::Policy" {
      return managed(configuration, input)
    }
    guard !isForManagementAccount(configuration, input) else { return nil }
    let lists = ["userPolicyList", "groupPolicyList", "rolePolicyList"]
    return lists.compactMap { configuration.member($0) }.flatMap(\.elements).map { entry in
      let name = entry.member("policyName")?.string ?? ""
      return ("inline policy '\(name)'", entry.member("policyDocument"))
    }
  }

  private static func managed(
    _ configuration: JSONValue, _ input: PredicateInput
  ) -> [(String, JSONValue?)]? {
    let arn = configuration.member("arn")?.string ?? ""
    // AWS's own policies belong to no account.
    guard !arn.contains(":iam::aws:") else { return nil }
    if input.parameters?["excludePermissionBoundaryPolicy"]?.bool == true,
      let uses = configuration.member("permissionsBoundaryUsageCount")?.int64, uses > 0
    {
      return nil
    }
    let versions = configuration.member("policyVersionList").map { Array($0.elements) } ?? []
    let inForce = versions.first { $0.member("isDefaultVersion")?.bool == true }
    return [("the version in force", inForce?.member("document"))]
  }

  /// Whether it is a role that none but principals of the management account may assume.
  private static func isForManagementAccount(
    _ configuration: JSONValue, _ input: PredicateInput
  ) -> Bool {
    guard input.parameters?["excludeRoleByManagementAccount"]?.bool == true,
      let trust = PolicyDocument(configuration.member("assumeRolePolicyDocument")),
      let organization = input.related["organizations"]?.first?.member("configuration"),
      let account =
        (organization.member("MasterAccountId")
        ?? organization.member("ManagementAccountId"))?.string
    else { return false }
    let allowed = trust.statements.filter(\.allows)
    return !allowed.isEmpty
      && allowed.allSatisfy { statement in
        !statement.isNotPrincipal && !statement.principals.isEmpty
          && statement.principals.allSatisfy { $0.kind == .aws && $0.account == account }
      }
  }
}

extension PolicyDocument {
  /// The statement that allows what a pattern matches on all keys, and that no Deny takes away.
  fileprivate func allowing(_ patterns: [PolicyPattern]) -> PolicyStatement? {
    let denials = statements.filter { !$0.allows && $0.conditions.isEmpty && $0.isForEveryKey }
    return statements.first { statement in
      guard statement.allows, statement.reachesAllKeys else { return false }
      return patterns.contains { pattern in
        guard statement.meets(action: pattern) else { return false }
        let allowed =
          statement.isNotAction ? [pattern] : statement.actions.filter { $0.meets(pattern) }
        return allowed.contains { action in
          !denials.contains { $0.covers(action: pattern) || $0.covers(action: action) }
        }
      }
    }
  }
}

extension PolicyStatement {
  /// Keys with an id that no policy writes: what matches one does not name single keys.
  private static let someKeys = ["aws", "aws-cn", "aws-us-gov"].map { partition in
    PolicyPattern("arn:\(partition):kms:*:*:key/\u{1}")
  }
  private static let everyKey = PolicyPattern("arn:aws:kms:*:*:key/*")

  /// Whether it speaks of whatever key there is, in some account and Region.
  fileprivate var reachesAllKeys: Bool {
    resources.contains { resource in Self.someKeys.contains { resource.meets($0) } }
      != isNotResource
  }

  /// Whether it speaks of every key there is.
  fileprivate var isForEveryKey: Bool {
    isNotResource ? resources.isEmpty : resources.contains { $0.covers(Self.everyKey) }
  }

  /// Whether it speaks of every action that the pattern matches.
  fileprivate func covers(action pattern: PolicyPattern) -> Bool {
    isNotAction
      ? !actions.contains { $0.meets(pattern) } : actions.contains { $0.covers(pattern) }
  }
}
