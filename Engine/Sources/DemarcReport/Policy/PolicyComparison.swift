internal import DemarcJSON
public import DemarcModel

/// Where two readings of a policy language disagree, and why.
public enum PolicyComparison {
  /// - Parameters:
  ///   - readings: the two readings' names, as the disagreements order them.
  ///   - compared: how many verdicts were compared.
  public static func text(
    _ entries: [PolicyDisagreement], _ diagnostics: [Diagnostic], readings: [String],
    compared: Int, style: Style
  ) -> String {
    var out = ""
    for entry in entries {
      out += style.paint(Escape.line(entry.rule ?? "the whole file"), .bold)
      out += "  " + Escape.line(entry.file) + "\n"
      let verdicts = zip(readings, entry.outcomes).map { name, outcome in
        "\(name) says \(outcome?.rawValue.uppercased() ?? "UNREADABLE")"
      }
      out += "  " + verdicts.joined(separator: ", ")
      out += entry.ruleSpan.map { "  \(Escape.line("\($0)"))" } ?? ""
      out += "\n"
      for reason in entry.reasons {
        for (index, line) in Columns.wrap(reason.title, style.width - 4).enumerated() {
          out += index == 0 ? "  because \(line)\n" : "    \(line)\n"
        }
        out += "    (\(reason.id))\n"
      }
      if entry.reasons.isEmpty { out += "  because of several differences together\n" }
      out += "\n"
    }
    for diagnostic in diagnostics { out += Escape.line("\(diagnostic)") + "\n" }
    let total = Label.count(compared, "verdict")
    return out + "\(total) compared, \(Label.count(entries.count)) differ\n"
  }

  public static func json(
    _ entries: [PolicyDisagreement], _ diagnostics: [Diagnostic], readings: [String], compared: Int
  ) -> [UInt8] {
    var out = JSONWriter(indent: nil)
    out.beginObject()
    out.member("schema", "demarc/policy-comparison/1")
    out.member("readings", readings)
    out.member("compared", compared)
    out.key("disagreements")
    out.beginArray()
    for entry in entries {
      out.beginObject()
      out.member("rule", entry.rule)
      out.member("ruleSpan", entry.ruleSpan.map { "\($0)" })
      out.member("file", entry.file)
      out.key("outcomes")
      out.beginObject()
      for (name, outcome) in zip(readings, entry.outcomes) {
        out.member(name, outcome?.rawValue ?? "unreadable")
      }
      out.endObject()
      out.member("reasons", entry.reasons.map(\.id))
      out.endObject()
    }
    out.endArray()
    out.key("diagnostics")
    out.beginArray()
    for diagnostic in diagnostics { out.string("\(diagnostic)") }
    out.endArray()
    out.endObject()
    return out.bytes + [UInt8(ascii: "\n")]
  }
}
