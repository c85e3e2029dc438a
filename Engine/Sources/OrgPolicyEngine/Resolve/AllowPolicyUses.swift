internal import CELEngine
internal import DemarcModel

/// What Google Cloud refuses in a condition about an allow policy.
///
/// The bindings may only be looked at with the helpers, and walked with `all` and `exists`.
enum AllowPolicyUses {
  private static let bindings = "resource.bindings"
  private static let walks: Set<String> = ["all", "exists"]

  static func faults(in source: SourceFile) -> [Diagnostic] {
    CELExpression.uses(in: source).compactMap { use in
      guard !walks.contains(use.operation), !PrincipalFunctions.names.contains(use.operation),
        let name = use.names.first(where: { $0 == bindings || $0.hasPrefix(bindings + ".") })
      else { return nil }
      return Diagnostic(
        "constraint.allow-policy",
        "'\(use.operation)' cannot be used on \(name) of an allow policy", at: use.span,
        hint: hint(use.operation, name))
    }
  }

  private static func hint(_ operation: String, _ name: String) -> String {
    let not = operation == "!=" ? "!" : ""
    let ways = ["startsWith": "StartsWith", "endsWith": "EndsWith", "contains": "Contains"]
    switch name {
    case "resource.bindings.role":
      return "write \(not)RoleName\(ways[operation] ?? "Matches")(binding.role, ['roles/owner'])"
    case "resource.bindings.members":
      let way = operation == "contains" ? "StartsWith" : ways[operation] ?? "Matches"
      return "write \(not)MemberSubject\(way)(member, ['user:ada@example.com'])"
    default: return "walk it with all() or exists() and ask the helpers about roles and members"
    }
  }
}
