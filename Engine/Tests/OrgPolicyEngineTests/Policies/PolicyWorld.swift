import DemarcJSON
import DemarcModel
import OrgPolicyEngine
import Testing

/// A small hierarchy with policies in shorthand, for tables of cases.
///
/// Nodes: `O` = organizations/1, `F` = folders/2 below it, `P` = projects/3 below `F`, `Q` =
/// projects/4 below `O`. A policy is a line such as `P: inherit; allow a,b; deny c if env=prod`, with
/// `P dry:` for its dry run; a tag is `O env=prod`.
struct PolicyWorld {
  static let constraint = "test.constraint"
  static let nodes = [
    "O": "organizations/1", "F": "folders/2", "P": "projects/3", "Q": "projects/4",
  ]

  var definition: OrgConstraint
  var policies: [OrgPolicy] = []
  var hierarchy = ResourceHierarchy()
  var tags = TagBindings.unknown

  /// - Parameter tags: nil for no data about tags.
  init(_ definition: OrgConstraint, _ lines: [String], tags bound: [String]? = []) {
    self.definition = definition
    hierarchy.add("organizations/1", parent: nil)
    hierarchy.add("folders/2", parent: "organizations/1")
    hierarchy.add("projects/3", parent: "folders/2")
    hierarchy.add("projects/4", parent: "organizations/1")
    if let bound {
      tags = TagBindings()
      for line in bound {
        let parts = line.split(whereSeparator: { $0 == " " || $0 == "=" }).map(String.init)
        tags.bind(Tag(key: "1/" + parts[1], value: parts[2]), to: Self.nodes[parts[0]] ?? "")
      }
    }
    for line in lines { add(line) }
  }

  static func list(_ behaviour: OrgConstraint.Default = .allow) -> OrgConstraint {
    var constraint = OrgConstraint(
      name: constraint, kind: .list, default: behaviour, origin: .listed)
    constraint.supportsIn = true
    constraint.supportsUnder = true
    constraint.supportsDryRun = true
    return constraint
  }

  static func boolean(_ behaviour: OrgConstraint.Default = .allow) -> OrgConstraint {
    var constraint = OrgConstraint(
      name: constraint, kind: .boolean, default: behaviour, origin: .listed)
    constraint.supportsDryRun = true
    return constraint
  }

  private mutating func add(_ line: String) {
    let parts = line.split(separator: ":", maxSplits: 1).map(String.init)
    let head = parts[0].split(separator: " ").map(String.init)
    let text = """
      {"name":"\(Self.nodes[head[0]] ?? "")/policies/\(definition.name)",
      "\(head.contains("dry") ? "dryRunSpec" : "spec")":\(Self.spec(parts[1]))}
      """
    let read = OrgPolicy.read(SourceFile(name: line, text: text))
    #expect(read.diagnostics.isEmpty, "\(read.diagnostics)")
    for policy in read.tree ?? [] {
      if let held = policies.firstIndex(where: { $0.node == policy.node }) {
        policies[held].spec = policies[held].spec ?? policy.spec
        policies[held].dryRunSpec = policies[held].dryRunSpec ?? policy.dryRunSpec
      } else {
        policies.append(policy)
      }
    }
  }

  /// The JSON of a spec in shorthand.
  static func spec(_ text: String) -> String {
    var members: [String] = []
    var rules: [String] = []
    for clause in text.split(separator: ";") {
      let words = clause.split(separator: " ", maxSplits: 1).map(String.init)
      switch words[0] {
      case "inherit": members.append("\"inheritFromParent\":true")
      case "reset": members.append("\"reset\":true")
      default: rules.append(rule(words[0], words.count > 1 ? words[1] : ""))
      }
    }
    if !rules.isEmpty { members.append("\"rules\":[\(rules.joined(separator: ","))]") }
    return "{\(members.joined(separator: ","))}"
  }

  private static func rule(_ verb: String, _ rest: String) -> String {
    var words = rest.split(separator: " ").map(String.init)
    var members: [String] = []
    if let at = words.firstIndex(of: "with") {
      members.append("\"parameters\":\(words[at + 1])")
      words.removeSubrange(at...)
    }
    if let at = words.firstIndex(of: "if") {
      members.append("\"condition\":{\"expression\":\"\(expression(words[at + 1]))\"}")
      words.removeSubrange(at...)
    }
    let values = words.joined().split(separator: ",").map { "\"\($0)\"" }.joined(separator: ",")
    let body =
      switch verb {
      case "enforce": "\"enforce\":true"
      case "off": "\"enforce\":false"
      case "allowall": "\"allowAll\":true"
      case "denyall": "\"denyAll\":true"
      case "allow": "\"values\":{\"allowedValues\":[\(values)]}"
      default: "\"values\":{\"deniedValues\":[\(values)]}"
      }
    return "{\(([body] + members).joined(separator: ","))}"
  }

  /// `env=prod` asks for a value, `env` for a key; `!`, `&` and `|` join.
  private static func expression(_ short: String) -> String {
    var text = ""
    var word = ""
    let flush = { (text: inout String, word: inout String) in
      guard !word.isEmpty else { return }
      let parts = word.split(separator: "=").map(String.init)
      text +=
        parts.count == 2
        ? "resource.matchTag('1/\(parts[0])', '\(parts[1])')"
        : "resource.hasTagKey('1/\(parts[0])')"
      word = ""
    }
    for character in short {
      if "!&|()".contains(character) {
        flush(&text, &word)
        text += character == "&" ? " && " : character == "|" ? " || " : String(character)
      } else {
        word.append(character)
      }
    }
    flush(&text, &word)
    return text
  }

  /// The set, which must compile without a fault.
  func compiled() throws -> PolicySet {
    var catalogue = ConstraintCatalogue()
    catalogue.add(definition)
    let parsed = PolicySet.compile(
      policies, hierarchy: hierarchy, tags: tags, catalogue: catalogue)
    #expect(parsed.diagnostics.isEmpty, "\(parsed.diagnostics)")
    return try #require(parsed.tree)
  }

  /// What holds at a node: `on`, `off`, `tags`, `unknown`.
  func enforcement(_ node: String, _ pass: PolicyPass = .live) throws -> String {
    let policy = try compiled().effective(Self.constraint, at: Self.nodes[node] ?? node, pass: pass)
    switch policy.enforcement {
    case .enforced: return "on"
    case .notEnforced: return "off"
    case .dependsOnTags: return "tags"
    case .unknown: return "unknown"
    }
  }

  /// How values fare at a node: `a+ b- c?tags d?`.
  func verdicts(
    _ node: String, _ values: [String], _ pass: PolicyPass = .live,
    groups: ValueGroups = .none
  ) throws -> String {
    let policy = try compiled().effective(Self.constraint, at: Self.nodes[node] ?? node, pass: pass)
    return values.map { value in
      switch policy.accepts(value, groups: groups).outcome {
      case .allowed: value + "+"
      case .denied: value + "-"
      case .dependsOnTags: value + "?tags"
      case .unknown: value + "?"
      }
    }.joined(separator: " ")
  }
}
