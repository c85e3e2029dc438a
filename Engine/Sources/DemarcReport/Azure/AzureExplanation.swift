internal import DemarcJSON
public import DemarcModel

/// Why one policy says what it says about one resource, step by step.
public struct AzureExplanation: Hashable, Sendable {
  /// One station on the way: scope, exemption, selectors, mode, applicability, rule.
  public struct Step: Hashable, Sendable {
    public var name: String
    public var text: String
    /// Whether the way went on.
    public var goesOn: Bool

    public init(name: String, text: String, goesOn: Bool) {
      self.name = name
      self.text = text
      self.goesOn = goesOn
    }
  }

  public var assignment: String
  public var policy: String
  public var effect: String
  public var resource: String
  /// Nil when the policy is not about the resource.
  public var state: AzureComplianceState?
  public var reason: String
  public var steps: [Step]
  public var conditions: [AzureConditionRow]

  public init(
    assignment: String, policy: String, effect: String, resource: String,
    state: AzureComplianceState?, reason: String, steps: [Step],
    conditions: [AzureConditionRow]
  ) {
    self.assignment = assignment
    self.policy = policy
    self.effect = effect
    self.resource = resource
    self.state = state
    self.reason = reason
    self.steps = steps
    self.conditions = conditions
  }

  /// For a person.
  public static func text(_ told: [AzureExplanation], style: Style) -> String {
    told.map { $0.text(style) }.joined(separator: "\n")
  }

  private func text(_ style: Style) -> String {
    var lines: [String] = []
    let word = state.map { AzureWords.word($0) } ?? "not applicable"
    lines.append(
      style.paint(word, state.map { AzureWords.ink($0) } ?? .dim) + "  "
        + style.paint(Escape.line(policy), .bold) + "  (\(Escape.line(effect)))")
    lines.append("  on        \(Escape.line(resource))")
    lines.append("  assigned  \(Escape.line(assignment))")
    if !reason.isEmpty { lines.append("  because   \(Escape.line(reason))") }
    for step in steps {
      let mark = step.goesOn ? style.paint("->", .dim) : style.paint("==", .bold)
      lines.append("  \(mark) \(Columns.pad(step.name, 14)) \(Escape.line(step.text))")
    }
    if !conditions.isEmpty { lines.append("") }
    let width = conditions.map { Columns.width($0.path) }.max() ?? 0
    for row in conditions {
      let text =
        "\(row.subject) is \(row.current ?? "absent") (\(row.comparison) \(row.target ?? "?"))"
      let mark = style.paint(row.holds ? "yes" : "no ", row.holds ? .green : .dim)
      let pieces = Columns.wrap(Escape.line(text), max(30, style.width - width - 9))
      for (index, piece) in pieces.enumerated() {
        let head = index == 0 ? "\(mark)  \(Columns.pad(Escape.line(row.path), width))" : ""
        lines.append("  " + (index == 0 ? head : Columns.pad("", width + 5)) + "  " + piece)
      }
    }
    return lines.joined(separator: "\n") + "\n"
  }

  /// For programs.
  public static func json(_ told: [AzureExplanation]) -> [UInt8] {
    var out = JSONWriter(indent: 2)
    out.beginObject()
    out.member("schema", "demarc/azure-explanation/1")
    out.key("explanations")
    out.beginArray()
    for one in told { one.write(to: &out) }
    out.endArray()
    out.endObject()
    return out.bytes + [UInt8(ascii: "\n")]
  }

  private func write(to out: inout JSONWriter) {
    out.beginObject()
    out.member("policy", policy)
    out.member("assignment", assignment)
    out.member("effect", effect)
    out.member("resource", resource)
    out.member("state", state?.name ?? "NotApplicable")
    out.member("reason", reason)
    out.key("steps")
    out.beginArray()
    for step in steps {
      out.beginObject()
      out.member("name", step.name)
      out.member("text", step.text)
      out.member("goesOn", step.goesOn)
      out.endObject()
    }
    out.endArray()
    out.conditions(conditions)
    out.endObject()
  }
}
