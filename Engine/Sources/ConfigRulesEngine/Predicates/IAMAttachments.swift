internal import DemarcJSON

/// Whether no policy that the parameters rule out is attached to a user, group or role.
enum IAMAttachments {
  static let none: Predicate = { input in
    let kinds: [(type: String, list: String, name: String)] = [
      ("AWS::IAM::User", "users", "userName"), ("AWS::IAM::Group", "groups", "groupName"),
      ("AWS::IAM::Role", "roles", "roleName"),
    ]
    guard let kind = kinds.first(where: { $0.type == input.item["resourceType"]?.string }) else {
      return .notApplicable
    }
    let name = input.configuration?.member(kind.name)?.string ?? input.item["resourceName"]?.string
    let exceptions = excepted((input.parameters?["exceptionList"]).texts, kind.list)
    if let name, exceptions.contains(name) { return .compliant }
    let ruledOut = Set((input.parameters?["policyArns"]).texts)
    let attached = attachedPolicies.values(in: input.item).compactMap(\.string)
    guard let found = attached.first(where: ruledOut.contains) else { return .compliant }
    return .nonCompliant("'\(found)' is attached")
  }

  private static let attachedPolicies = ItemPath(
    "configuration.attachedManagedPolicies.policyArn")

  /// The names of a kind in `users:[a;b]`, `groups:[c]`.
  private static func excepted(_ entries: [String], _ kind: String) -> Set<String> {
    var names: Set<String> = []
    for entry in entries {
      let parts = entry.split(separator: ":", maxSplits: 1)
      guard parts.count == 2, bare(parts[0]).lowercased() == kind else { continue }
      names.formUnion(parts[1].split(separator: ";").map(bare))
    }
    return names
  }

  private static func bare(_ text: Substring) -> String {
    String(text.filter { $0 != "[" && $0 != "]" && $0 != " " })
  }
}
