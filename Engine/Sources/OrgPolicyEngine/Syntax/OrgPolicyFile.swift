public import DemarcJSON
public import DemarcModel
internal import DemarcYAML

extension OrgPolicy {
  /// Reads the policies of a YAML or JSON file: one, several documents, or a list.
  ///
  /// Forms: v2 (`name`, `spec`, `dryRunSpec`), v1 (`constraint`, `booleanPolicy`…), a list answer
  /// (`policies`), and constraint names over their rules as policy factories write them. `node` is
  /// where policies are set that do not say so themselves. A policy with a fault is in the result
  /// when its node and constraint are clear, marked as not readable.
  public static func read(_ file: SourceFile, node: String? = nil) -> Parsed<[OrgPolicy]> {
    var reader = OrgPolicyReader(file: file.name, node: node)
    do throws(YAMLError) {
      let documents = try YAMLReader().documents(file.text)
      for document in documents where !document.root.isNull { reader.read(document.root) }
      if documents.isEmpty { reader.noPolicy(at: SourcePosition(line: 1, column: 1)) }
    } catch {
      reader.parts.note(
        "org-policy.syntax", error.message,
        at: SourceSpan(
          file: file.name, start: SourcePosition(line: error.line, column: error.column)),
        hint: error.hint)
    }
    return Parsed(reader.policies, reader.parts.diagnostics)
  }

  /// Reads policies from a value of a larger document.
  public static func read(
    _ value: JSONValue, node: String? = nil, file: String
  ) -> Parsed<[OrgPolicy]> {
    var reader = OrgPolicyReader(file: file, node: node)
    reader.read(value)
    return Parsed(reader.policies, reader.parts.diagnostics)
  }
}

/// Finds the policies of a document and reads each in its form.
struct OrgPolicyReader {
  var parts: PolicyReader
  private(set) var policies: [OrgPolicy] = []
  private let node: String?

  private static let v1Keys = [
    "constraint", "booleanPolicy", "listPolicy", "restoreDefault", "etag", "updateTime", "version",
    "node",
  ]
  private static let v2Keys = ["name", "spec", "dryRunSpec", "etag", "alternate", "updateTime"]

  init(file: String, node: String?) {
    parts = PolicyReader(file: file)
    self.node = node.map { ResourceHierarchy.node(in: $0) ?? $0 }
  }

  mutating func read(_ value: JSONValue) {
    if value.isArray {
      for element in value.elements { readOne(element) }
    } else if let list = value["policies"], list.isArray {
      for element in list.elements { readOne(element) }
    } else if let map = value["policies"], map.isObject {
      readFactory(map)
    } else {
      readOne(value)
    }
  }

  mutating func noPolicy(at place: SourcePosition) {
    parts.note(
      "org-policy.syntax", "there is no policy here",
      at: SourceSpan(file: parts.file, start: place),
      hint: "a policy has 'name' and 'spec'")
  }

  private mutating func readOne(_ value: JSONValue) {
    guard value.isObject else {
      parts.note(
        "org-policy.syntax", "a policy is a mapping, not \(PolicyReader.article(value.kind))",
        at: parts.span(value), hint: "start with 'name:' and 'spec:'")
      return
    }
    let has = { (name: String) in value[name] != nil || value[PolicyReader.snake(name)] != nil }
    if has("constraint") || has("booleanPolicy") || has("listPolicy") || has("restoreDefault") {
      readFirstVersion(value)
    } else if has("name") || has("spec") || has("dryRunSpec") {
      readSecondVersion(value)
    } else if value.members.contains(where: { $0.name.utf8.contains(0x2e) }) {
      readFactory(value)
    } else {
      noPolicy(at: parts.span(value).start)
    }
  }

  // MARK: v2

  private mutating func readSecondVersion(_ value: JSONValue) {
    let before = parts.errors
    parts.checkKeys(value, Self.v2Keys, of: "a policy")
    let written = parts.text(value, "name")
    if written == nil, parts.member(value, "name") == nil {
      parts.note(
        "org-policy.missing-key", "the policy has no 'name'", at: parts.span(value),
        hint: "name: organizations/123456789012/policies/compute.requireOsLogin")
    }
    let spec = parts.member(value, "spec").flatMap { readSpec($0, "spec") }
    let dryRun = parts.member(value, "dryRunSpec").flatMap { readSpec($0, "dryRunSpec") }
    if parts.member(value, "alternate") != nil, spec == nil, dryRun == nil {
      parts.note(
        "org-policy.alternate", "'alternate' is deprecated and not judged", at: parts.span(value),
        hint: "use dryRunSpec", severity: .warning)
    } else if parts.member(value, "spec") == nil, parts.member(value, "dryRunSpec") == nil {
      parts.note(
        "org-policy.missing-key", "the policy has no 'spec'", at: parts.span(value),
        hint: "spec holds the rules; dryRunSpec those that are only logged")
    }
    guard let written, let member = parts.member(value, "name"),
      let (node, constraint) = split(written, member)
    else { return }
    var policy = OrgPolicy(
      node: node, constraint: constraint, spec: spec, dryRunSpec: dryRun, place: parts.span(value))
    policy.isReadable = parts.errors == before
    policies.append(policy)
  }

  /// `organizations/1/policies/x`, with or without the service's name before it.
  private mutating func split(_ name: String, _ place: JSONValue) -> (String, String)? {
    let service = "//orgpolicy.googleapis.com/"
    let short = name.hasPrefix(service) ? String(name.dropFirst(service.count)) : name
    let hint = "organizations/123456789012/policies/compute.requireOsLogin"
    guard let mark = short.range(ofASCII: "/policies/") else {
      if short.hasPrefix("constraints/"), let node {
        return constraintName(String(short.dropFirst("constraints/".count)), place).map {
          (node, $0)
        }
      }
      parts.note(
        "org-policy.name", "'\(name)' is no policy name", at: parts.span(place),
        hint: "write it as \(hint)")
      return nil
    }
    let holder = String(short[..<mark.lowerBound])
    guard let node = PolicyNode.checked(holder) else {
      parts.note(
        "org-policy.name", "'\(holder)' is no organisation, folder or project",
        at: parts.span(place),
        hint: "write it as \(hint)")
      return nil
    }
    let written = String(short[mark.upperBound...])
    if written.hasPrefix("constraints/") || written.hasPrefix("constraints%2F") {
      parts.note(
        "org-policy.name", "'constraints/' does not belong into a policy's name",
        at: parts.span(place), hint: "…/policies/compute.requireOsLogin")
      return (node, OrgConstraint.shortName(written))
    }
    return constraintName(written, place).map { (node, $0) }
  }

  private mutating func constraintName(_ name: String, _ place: JSONValue) -> String? {
    if PolicyNode.isConstraintName(name) { return name }
    parts.note(
      "org-policy.constraint-name", "'\(name)' is no constraint name", at: parts.span(place),
      hint: "for example compute.requireOsLogin, iam.managed.allowedPolicyMembers or custom.mine")
    return nil
  }

  // MARK: v1

  private mutating func readFirstVersion(_ value: JSONValue) {
    let before = parts.errors
    parts.checkKeys(value, Self.v1Keys, of: "a v1 policy")
    let written = parts.text(value, "constraint")
    if written == nil, parts.member(value, "constraint") == nil {
      parts.note(
        "org-policy.missing-key", "the policy has no 'constraint'", at: parts.span(value),
        hint: "constraint: constraints/compute.requireOsLogin")
    }
    let set = parts.text(value, "node") ?? node
    if set == nil {
      parts.note(
        "org-policy.no-node", "nothing says where this policy is set", at: parts.span(value),
        hint: "v1 policies do not name their node; give it beside the file")
    }
    let spec = firstVersionSpec(value)
    guard let written, let set, let place = parts.member(value, "constraint"),
      let constraint = constraintName(OrgConstraint.shortName(written), place)
    else { return }
    var policy = OrgPolicy(
      node: ResourceHierarchy.node(in: set) ?? set, constraint: constraint, version: .v1,
      spec: spec, place: parts.span(value))
    policy.isReadable = parts.errors == before
    policies.append(policy)
  }

  private mutating func firstVersionSpec(_ value: JSONValue) -> PolicySpec? {
    let forms = ["booleanPolicy", "listPolicy", "restoreDefault"]
    let held = forms.filter { parts.member(value, $0) != nil }
    guard held.count == 1, let form = held.first, let body = parts.member(value, form) else {
      parts.note(
        "org-policy.v1-kind",
        held.isEmpty
          ? "the policy says nothing" : "\(held.joined(separator: " and ")) exclude each other",
        at: parts.span(value), hint: "one of booleanPolicy, listPolicy and restoreDefault")
      return nil
    }
    guard body.isObject else {
      parts.wrongType(body, form, "a mapping")
      return nil
    }
    let place = parts.span(body)
    switch form {
    case "restoreDefault": return PolicySpec(rules: [], resets: true, place: place)
    case "booleanPolicy":
      parts.checkKeys(body, ["enforced"], of: form)
      // A boolean that is false is left out of exports.
      let rule = PolicyRule(.enforce(parts.bool(body, "enforced") ?? false), place: place)
      return PolicySpec(rules: [rule], place: place)
    default: return listPolicy(body, place)
    }
  }

  private mutating func listPolicy(_ body: JSONValue, _ place: SourceSpan) -> PolicySpec? {
    let before = parts.errors
    parts.checkKeys(
      body,
      ["allValues", "allowedValues", "deniedValues", "inheritFromParent", "suggestedValue"],
      of: "listPolicy")
    let allowed = parts.texts(body, "allowedValues")
    let denied = parts.texts(body, "deniedValues")
    let all = parts.text(body, "allValues") ?? "ALL_VALUES_UNSPECIFIED"
    let inherits = parts.bool(body, "inheritFromParent") ?? false
    var rules: [PolicyRule] = []
    switch all {
    case "ALLOW": rules.append(PolicyRule(.allowAll, place: place))
    case "DENY": rules.append(PolicyRule(.denyAll, place: place))
    case "ALL_VALUES_UNSPECIFIED": break
    default:
      parts.note(
        "org-policy.type", "'\(all)' is no state of allValues", at: place, hint: "ALLOW or DENY")
    }
    if !allowed.isEmpty || !denied.isEmpty {
      if !rules.isEmpty {
        parts.note(
          "org-policy.all-and-values", "allValues excludes allowedValues and deniedValues",
          at: place,
          hint: "keep one of them")
      }
      rules.append(PolicyRule(.values(allowed: allowed, denied: denied), place: place))
    }
    let spec = PolicySpec(rules: rules, inheritsFromParent: inherits, place: place)
    if parts.errors == before { SpecChecks.check(spec, "listPolicy", &parts) }
    return spec
  }

  // MARK: names over rules

  private mutating func readFactory(_ map: JSONValue) {
    if node == nil {
      parts.note(
        "org-policy.no-node", "nothing says where these policies are set", at: parts.span(map),
        hint: "give the organisation, folder or project beside the file")
    }
    for member in map.members {
      let before = parts.errors
      let name = OrgConstraint.shortName(member.name)
      guard let constraint = constraintName(name, member.value) else { continue }
      let spec = readSpec(member.value, constraint)
      guard let node else { continue }
      var policy = OrgPolicy(
        node: node, constraint: constraint, spec: spec, place: parts.span(member.position))
      policy.isReadable = parts.errors == before
      policies.append(policy)
    }
  }

  private mutating func readSpec(_ value: JSONValue, _ what: String) -> PolicySpec? {
    RuleReader.spec(value, what, &parts)
  }
}

/// Names of nodes and constraints as policies hold them.
enum PolicyNode {
  /// The node, when it is an organisation, folder or project; a placeholder stands for any id.
  static func checked(_ written: String) -> String? {
    if written.hasPlaceholder { return written }
    let parts = written.split(separator: "/", maxSplits: 1, omittingEmptySubsequences: false)
    guard parts.count == 2, ["organizations", "folders", "projects"].contains(parts[0]) else {
      return nil
    }
    return parts[1].isEmpty || parts[1].utf8.contains(0x2f) ? nil : written
  }

  /// Two names or more with dots between them.
  static func isConstraintName(_ name: String) -> Bool {
    let parts = name.split(separator: ".", omittingEmptySubsequences: false)
    return parts.count >= 2
      && parts.allSatisfy { part in
        !part.isEmpty
          && part.utf8.allSatisfy { byte in
            (0x30...0x39).contains(byte) || (0x41...0x5a).contains(byte)
              || (0x61...0x7a).contains(byte) || byte == 0x5f || byte == 0x2d
          }
      }
  }
}
