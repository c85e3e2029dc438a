internal import DemarcJSON
public import DemarcModel

/// Why rules said what they said, clause by clause.
public struct PolicyExplanation {
  private let style: Style
  private var out = ""

  /// For a person: a tree, verdicts in front.
  public static func text(_ steps: [PolicyStep], style: Style) -> String {
    var text = PolicyExplanation(style: style)
    for step in steps { text.write(step, depth: 0) }
    return text.out
  }

  /// For programs: the same tree.
  public static func json(_ steps: [PolicyStep]) -> [UInt8] {
    var out = JSONWriter(indent: nil)
    out.beginObject()
    out.member("schema", "demarc/policy-explanation/1")
    out.key("rules")
    write(steps, &out)
    out.endObject()
    return out.bytes + [UInt8(ascii: "\n")]
  }

  private init(style: Style) { self.style = style }

  private mutating func write(_ step: PolicyStep, depth: Int) {
    // Deeper than this, lines would hold nothing but white space.
    let pad = String(repeating: "  ", count: min(depth, 20))
    out += pad + style.paint(Self.word(step.outcome), Self.ink(step.outcome)) + " "
    switch step.kind {
    case .rule: out += style.paint("rule " + Escape.line(step.text), .bold)
    case .value:
      if let pointer = step.pointer, !pointer.isEmpty { out += Escape.line(pointer) + " = " }
      out += Escape.line(step.text)
    case .reference: out += "rule " + Escape.line(step.text)
    case .clause, .condition, .block, .call: out += Escape.line(step.text)
    }
    if let span = step.span { out += "  " + style.paint(Escape.line("\(span)"), .cyan) }
    out += "\n"
    for line in (step.note ?? "").split(separator: "\n") {
      out += pad + "     " + style.paint(Escape.line(String(line)), .dim) + "\n"
    }
    for child in step.steps { write(child, depth: depth + 1) }
  }

  private static func word(_ outcome: Outcome) -> String {
    switch outcome {
    case .pass: "pass"
    case .fail: "FAIL"
    case .skip: "skip"
    case .error: "ERR "
    case .noEvidence: "none"
    }
  }

  private static func ink(_ outcome: Outcome) -> Style.Ink {
    switch outcome {
    case .pass: .green
    case .fail: .red
    case .skip: .dim
    case .error, .noEvidence: .magenta
    }
  }

  private static func write(_ steps: [PolicyStep], _ out: inout JSONWriter) {
    out.beginArray()
    for step in steps {
      out.beginObject()
      out.member("kind", step.kind.rawValue)
      out.member("text", step.text)
      out.member("outcome", step.outcome.rawValue)
      if let span = step.span {
        out.member("file", span.file)
        out.member("line", span.start.line)
        out.member("column", span.start.column)
      }
      out.member("pointer", step.pointer)
      out.member("note", step.note)
      if !step.steps.isEmpty {
        out.key("steps")
        write(step.steps, &out)
      }
      out.endObject()
    }
    out.endArray()
  }
}
