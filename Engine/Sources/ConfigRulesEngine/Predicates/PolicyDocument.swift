internal import DemarcJSON

/// The statements of a policy document of IAM or of a resource.
struct PolicyDocument {
  let statements: [PolicyStatement]

  /// - Returns: nil when the value is no document with statements.
  init?(_ value: JSONValue?) {
    guard let list = value?.member("Statement"), list.isArray || list.isObject else { return nil }
    let entries = list.entries
    let read = entries.compactMap(PolicyStatement.init)
    guard read.count == entries.count else { return nil }
    statements = read
  }
}

/// One statement of a policy document.
struct PolicyStatement {
  /// Whether it allows; otherwise it denies.
  let allows: Bool
  /// The statement's own name, where it has one.
  let name: String
  let actions: [PolicyPattern]
  /// Whether the actions are those it does not speak of.
  let isNotAction: Bool
  let resources: [PolicyPattern]
  /// Whether the resources are those it does not speak of.
  let isNotResource: Bool
  let principals: [PolicyPrincipal]
  /// Whether the principals are those it does not speak of.
  let isNotPrincipal: Bool
  let conditions: [PolicyCondition]

  init?(_ value: JSONValue) {
    guard let effect = value.member("Effect")?.string?.lowercased(),
      effect == "allow" || effect == "deny"
    else { return nil }
    allows = effect == "allow"
    name = value.member("Sid")?.string ?? ""
    isNotAction = value.member("NotAction") != nil
    actions = (value.member("Action") ?? value.member("NotAction")).texts
      .map(PolicyPattern.init(action:))
    isNotResource = value.member("NotResource") != nil
    resources = (value.member("Resource") ?? value.member("NotResource")).texts
      .map { PolicyPattern($0) }
    isNotPrincipal = value.member("NotPrincipal") != nil
    principals = PolicyPrincipal.all(
      value.member("Principal") ?? value.member("NotPrincipal"))
    conditions = PolicyCondition.all(value.member("Condition"))
  }

  /// How a reason calls it.
  var label: String { name.isEmpty ? "a statement" : "statement '\(name)'" }

  /// Whether it speaks of everyone.
  var isForEveryone: Bool { isNotPrincipal || principals.contains { $0.name == "*" } }

  /// Whether it speaks of some action that the pattern matches.
  func meets(action pattern: PolicyPattern) -> Bool {
    isNotAction
      ? !actions.contains { $0.covers(pattern) } : actions.contains { $0.meets(pattern) }
  }
}

/// Whom a statement speaks of.
struct PolicyPrincipal: Hashable {
  enum Kind: String { case aws, service, federated, canonicaluser }
  let kind: Kind?
  let name: String

  static func all(_ value: JSONValue?) -> [PolicyPrincipal] {
    guard let value else { return [] }
    if let text = value.string { return [PolicyPrincipal(kind: .aws, name: text)] }
    return value.members.flatMap { member in
      let kind = Kind(rawValue: member.name.lowercased())
      return Optional(member.value).texts.map { PolicyPrincipal(kind: kind, name: $0) }
    }
  }

  /// The account it belongs to: twelve digits, or those of its ARN.
  var account: String? { Self.account(of: name) }

  static func account(of name: String) -> String? {
    if isAccount(name) { return name }
    let parts = name.split(separator: ":", maxSplits: 5, omittingEmptySubsequences: false)
    guard parts.count == 6, parts[0] == "arn", isAccount(String(parts[4])) else { return nil }
    return String(parts[4])
  }

  private static func isAccount(_ text: String) -> Bool {
    text.utf8.count == 12 && text.utf8.allSatisfy { (0x30...0x39).contains($0) }
  }
}

/// One key of a statement's condition.
struct PolicyCondition {
  /// In lower case.
  let operation: String
  /// In lower case.
  let key: String
  let values: [String]

  static func all(_ value: JSONValue?) -> [PolicyCondition] {
    guard let value else { return [] }
    return value.members.flatMap { operation in
      operation.value.members.map { key in
        PolicyCondition(
          operation: operation.name.lowercased(), key: key.name.lowercased(),
          values: Optional(key.value).texts)
      }
    }
  }
}

extension JSONValue {
  /// The member of that name, else of that name in other letters: API answers capitalise what
  /// configuration items do not.
  func member(_ name: String) -> JSONValue? {
    if let exact = self[name] { return exact.isNull ? nil : exact }
    let folded = name.lowercased()
    for member in members where member.name.utf8.count == folded.utf8.count {
      if member.name.lowercased() == folded { return member.value.isNull ? nil : member.value }
    }
    return nil
  }

  /// A list's elements, or the value by itself.
  var entries: [JSONValue] { isArray ? Array(elements) : [self] }
}

extension JSONValue? {
  /// A text, or a list of texts; truth values and numbers as they are written.
  var texts: [String] {
    guard let self else { return [] }
    return self.entries.filter { !$0.isNull }.map { $0.string ?? $0.json }
  }
}
