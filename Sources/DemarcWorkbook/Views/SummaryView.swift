internal import DemarcBoundary
internal import DemarcModel
internal import DemarcReport

/// The first page: what was assessed, what came out, what the words mean, and where to read on.
enum SummaryView {
  /// States in the order of the bars.
  static let states: [RequirementState] = [
    .met, .failed, .acceptedRisk, .providerOpen, .needsAttestation, .notAssessed,
  ]

  static func sheet(_ facts: WorkbookFacts, _ others: [String]) -> Sheet {
    let blocks = self.blocks(facts, others)
    var sheet = Sheet(
      name: SheetName.summary, title: "\(facts.assessment.organization): summary", layout: .page,
      columns: [
        .init("", .fit(min: 30, max: 44)), .init("", .fit(min: 14, max: 18)),
        .init("", .fit(min: 12, max: 16)), .init("", .fit(min: 12, max: 16)),
        .init("", .fit(min: 12, max: 16)), .init("", .fit(min: 12, max: 18)),
        .init("", .fit(min: 12, max: 16)), .init("", .fit(min: 12, max: 16)),
      ]
    ) { row in
      for line in blocks.rows { row(line) }
    }
    if let table = blocks.headlines {
      sheet.charts = [
        SheetChart(
          title: "Requirements by state, in per cent",
          description:
            "The numbers of the table above as shares: one bar a framework, one colour a "
            + "state.", row: blocks.chartRow, column: 0, rows: table, names: 0,
          series: zip(1..., states).map { .init(column: $0, tone: barTone($1)) })
      ]
    }
    return sheet
  }

  /// Two open states would look alike.
  private static func barTone(_ state: RequirementState) -> Tone {
    state == .providerOpen ? .plain : WorkbookFacts.tone(state)
  }

  private struct Blocks: Sendable {
    var rows: [[SheetCell]] = []
    var headlines: ClosedRange<Int>?
    var chartRow = 0
  }

  private static func blocks(_ facts: WorkbookFacts, _ others: [String]) -> Blocks {
    var out = Blocks()
    let assessment = facts.assessment
    out.rows.append([
      .text(assessment.organization.isEmpty ? "Assessment" : assessment.organization, .title)
    ])
    out.rows.append([
      .text("Shared responsibility workbook, as of \(assessment.asOf.day)", .strong)
    ])
    out.rows.append([
      .text(
        "Written by Demarc \(assessment.version). Nothing here is typed in: see 'Why' columns.",
        .note)
    ])
    headlines(facts, &out)
    scope(facts, &out)
    contents(facts, others, &out)
    legend(&out)
    return out
  }

  private static func heading(_ text: String, _ out: inout Blocks) {
    out.rows.append([])
    out.rows.append([.text(text, .heading)])
  }

  private static func headlines(_ facts: WorkbookFacts, _ out: inout Blocks) {
    heading("Where the requirements stand", &out)
    out.rows.append(
      [.text("Framework", .header)] + states.map { .text(Label.of($0), .numberHeader) }
        + [.text("All", .numberHeader)])
    let first = out.rows.count
    for line in facts.assessment.matrix.headlines where line.cloud == nil {
      let counts = states.map { line.requirements[$0] ?? 0 }
      out.rows.append(
        [.text(facts.names.framework(line.framework), .strong)] + counts.map(SheetCell.number)
          + [.number(line.requirements.values.reduce(0, +))])
    }
    if out.rows.count > first { out.headlines = first...(out.rows.count - 1) }
    out.rows.append([
      .text("A requirement is met only when every side of every part is proven.", .note)
    ])
    out.rows.append([])
    out.chartRow = out.rows.count
    let bars = min(12, out.headlines?.count ?? 0)
    // Room for the drawing: rows are 15 points high, the chart's height follows its bars.
    let height = (0.55 + 0.12 * Double(bars)) * 288 * 0.75
    if bars > 0 { for _ in 0...Int(height / 15) { out.rows.append([]) } }
    parts(facts, &out)
  }

  private static func parts(_ facts: WorkbookFacts, _ out: inout Blocks) {
    heading("Parts by provider", &out)
    let counts = [
      "Customer parts", "Proven by checks", "On a word", "Failed", "Provider parts", "Attested",
    ]
    out.rows.append(
      ["Framework", "Provider"].map { .text($0, .header) }
        + counts.map { .text($0, .numberHeader) })
    for line in facts.assessment.matrix.headlines {
      guard let cloud = line.cloud else { continue }
      out.rows.append([
        .text(facts.names.framework(line.framework)), .text(cloud.title),
        .number(line.customerTotal),
        .number((line.customerParts[.met] ?? 0) - line.attestedParts), .number(line.attestedParts),
        .number(line.customerParts[.failed] ?? 0), .number(line.providerTotal),
        .number(line.providerParts[.attested] ?? 0),
      ])
    }
  }

  private static func scope(_ facts: WorkbookFacts, _ out: inout Blocks) {
    let assessment = facts.assessment
    heading("What was assessed", &out)
    let accounts = Set(assessment.matrix.services.flatMap(\.accounts))
    let lines: [(String, Int)] = [
      ("Resources read", assessment.resources), ("Export files", assessment.inputs.count),
      ("Services in use", assessment.matrix.services.count), ("Accounts", accounts.count),
      ("Open findings", assessment.findings.count { $0.outcome == .fail && !$0.isAccepted }),
      ("Accepted risks", assessment.findings.count(where: \.isAccepted)),
      ("Services outside every report in force", assessment.matrix.scopeHoles.count),
      ("Resource types outside the catalogue", assessment.unknownTypes.count),
      ("Faults while reading", assessment.diagnostics.count { $0.severity == .error }),
    ]
    for (name, count) in lines { out.rows.append([.text(name), .number(count)]) }
  }

  private static func contents(_ facts: WorkbookFacts, _ others: [String], _ out: inout Blocks) {
    heading("Sheets", &out)
    for entry in Workbook.entries {
      if others.contains(entry.name) {
        out.rows.append([
          .link(entry.name, sheet: entry.name), .text(entry.what, .note),
        ])
      } else {
        out.rows.append([
          .text("\(entry.name): left out", .note),
          .text("\(entry.framework ?? "its framework") was not assessed", .note),
        ])
      }
    }
  }

  private static func legend(_ out: inout Blocks) {
    heading("What the words mean", &out)
    let words: [(String, Tone, String)] = [
      ("Met", .good, "proven: by checks, or on a person's word where no check can tell"),
      ("Failed", .bad, "a check found otherwise, and no exception in force covers it"),
      ("Accepted risk", .risk, "a failure that someone has accepted until a day; never met"),
      ("Provider open", .open, "your side is proven, the provider's not everywhere"),
      ("Needs attestation", .open, "no check decides it: a person has to, and has not"),
      ("Not assessed", .calm, "what it needs was not exported, or nothing in use has such a layer"),
      ("Attested", .good, "a provider's report names service and regions and speaks for the day"),
      ("Lapsed", .bad, "such a report exists, but its period has ended, bridge letter included"),
      ("Out of scope", .open, "a report speaks for the day, but not for this service or region"),
      ("Not attested", .calm, "no report of this provider is on file for the framework"),
      ("No part", .plain, "this side has nothing to do on the layer"),
    ]
    for (word, tone, meaning) in words {
      out.rows.append([.text(word, .state(tone)), .text(meaning, .note)])
    }
  }
}
