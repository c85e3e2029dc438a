/// How the effective policy of one constraint at one node came about.
public struct OrgPolicyExplanation: Hashable, Sendable {
  /// One node on the way up, with what is set there.
  public struct Step: Hashable, Sendable {
    public var node: String
    public var nodeTitle: String
    /// The rules in words, or that nothing is set.
    public var rules: String
    /// `decides`, `merged`, `replaced`, `not set`, `reset`, `default`.
    public var role: String
    /// Conditions and how they went, and why the policy has the role it has.
    public var notes: [String]
    /// File and line; empty where nothing is set.
    public var place: String

    public init(
      node: String, nodeTitle: String = "", rules: String, role: String, notes: [String] = [],
      place: String = ""
    ) {
      self.node = node
      self.nodeTitle = nodeTitle
      self.rules = rules
      self.role = role
      self.notes = notes
      self.place = place
    }
  }

  public var constraint: String
  public var title: String
  /// `list`, `boolean`, `managed`, `custom`.
  public var kind: String
  public var serves: String
  public var node: String
  /// What holds at the node, in one line.
  public var verdict: String
  /// Nearest first, the constraint's default last.
  public var steps: [Step]
  /// What the dry run policies would make of it, where that differs.
  public var dryRun: String?
  /// What is not certain.
  public var notes: [String]

  public init(
    constraint: String, title: String, kind: String, serves: String = "", node: String,
    verdict: String, steps: [Step], dryRun: String? = nil, notes: [String] = []
  ) {
    self.constraint = constraint
    self.title = title
    self.kind = kind
    self.serves = serves
    self.node = node
    self.verdict = verdict
    self.steps = steps
    self.dryRun = dryRun
    self.notes = notes
  }

  /// The explanation for a person.
  public func text(style: Style) -> String {
    var lines: [String] = []
    func add(_ text: String, _ ink: Style.Ink? = nil, indent: Int = 0, mark: String = "") {
      let pieces = Columns.wrap(Escape.line(text), style.width - indent - 2)
      for (index, piece) in pieces.enumerated() {
        let margin =
          index == 0 && !mark.isEmpty
          ? "  " + Columns.pad(mark, indent - 2)
          : String(repeating: " ", count: index == 0 ? indent : indent + 2)
        lines.append(style.paint(margin + piece, ink))
      }
    }
    add("\(constraint) at \(node)", .bold)
    if !title.isEmpty { add("\(title) (\(kind) constraint)", .dim) }
    if !serves.isEmpty { add("serves \(serves)", .dim) }
    add("=> \(verdict)", .bold)
    lines.append("")
    for step in steps {
      let name = step.nodeTitle.isEmpty ? step.node : "\(step.node) (\(step.nodeTitle))"
      let ink: Style.Ink? =
        switch step.role {
        case "decides", "merged", "reset": .green
        case "not set": .dim
        case "replaced", "faulty": .yellow
        case "dry run": .cyan
        default: nil
        }
      add("\(name): \(step.rules)", ink, indent: 12, mark: step.role)
      for note in step.notes { add(note, indent: 12) }
      if !step.place.isEmpty { add(step.place, .dim, indent: 12) }
    }
    if let dryRun {
      lines.append("")
      add("dry run: \(dryRun)", .cyan)
    }
    for note in notes { add(note, .yellow) }
    return lines.joined(separator: "\n") + "\n"
  }
}
