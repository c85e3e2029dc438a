import DemarcBoundary
import DemarcCatalog
import DemarcModel
import DemarcReport
import Testing

/// What every text for a terminal keeps to: its width, its columns, and no sequence but our own.
@Suite struct TerminalTests {
  /// All texts for a terminal, by name.
  private func texts(_ input: ReportInput, _ style: Style) throws -> [(String, String)] {
    let catalog = try SampleCatalog.catalog()
    let side = ProviderSide(reports: input.assessment.reports, day: input.assessment.asOf.day)
    let use = ServiceUse(service: "aws.store", cloud: .aws)
    var texts = [
      ("report", TextReport.text(input, style: style)),
      ("matrix", MatrixText.text(input, requirement: nil, service: nil, style: style)),
    ]
    for cell in input.assessment.matrix.cells {
      texts.append(
        (
          cell.name,
          CellText.cell(
            cell, input, ruling: side.ruling(use, framework: "soc2"), style: style)
        ))
    }
    for finding in input.assessment.findings {
      texts.append((finding.id, CellText.finding(finding, input, style: style)))
    }
    for service in catalog.services {
      texts.append(
        (service.id, ExplainText.service(service, layers: catalog.layers, style: style)))
    }
    for check in input.checks.values {
      texts.append((check.id, ExplainText.check(check, style: style)))
    }
    return texts
  }

  /// Columns a terminal gives a text: two for the wide scalars the hostile names hold.
  private func width(_ line: some StringProtocol) -> Int {
    line.unicodeScalars.reduce(0) { sum, scalar in
      switch scalar.value {
      case 0x300..<0x370: sum
      case 0x4e00..<0xa000, 0x1f680, 0xff00..<0xff60: sum + 2
      default: sum + 1
      }
    }
  }

  private func withoutColour(_ text: String) -> String {
    text.replacing(/\u{1b}\[[0-9;]+m/, with: "")
  }

  @Test(arguments: [60, 72, 80, 100, 120, 200], [false, true])
  func noLineIsWiderThanTheTerminal(_ columns: Int, _ colour: Bool) throws {
    let style = Style(colour: colour, width: columns)
    for (name, text) in try texts(Sample.input(), style) {
      for line in withoutColour(text).split(separator: "\n") {
        #expect(width(line) <= columns, "\(name): \(line)")
      }
    }
  }

  @Test(arguments: Hostile.names, [60, 100])
  func noHostileNameWidensALineOrMovesTheCursor(_ hostile: String, _ columns: Int) throws {
    for colour in [false, true] {
      let text = TextReport.text(
        try Hostile.input(hostile), style: Style(colour: colour, width: columns))
      let plain = colour ? withoutColour(text) : text
      for line in plain.split(separator: "\n") where !line.hasPrefix("    $ ") {
        #expect(width(line) <= columns, "\(line)")
      }
      #expect(
        !plain.unicodeScalars.contains { scalar in
          scalar != "\n" && (scalar.value < 0x20 || (0x7f..<0xa0).contains(scalar.value))
            || (0x202a...0x202e).contains(scalar.value) || (0x2066...0x2069).contains(scalar.value)
        })
    }
  }

  @Test(arguments: Hostile.names)
  func noExplanationHoldsASequenceOfAName(_ hostile: String) throws {
    for (name, text) in try texts(Hostile.input(hostile), .plain) {
      #expect(!text.unicodeScalars.contains { $0 != "\n" && $0.value < 0x20 }, "\(name)")
    }
  }

  @Test(arguments: [60, 80, 100, 120], [false, true])
  func columnsAlign(_ columns: Int, _ colour: Bool) throws {
    let (fence, cross): (Character, Character) = colour ? ("│", "┼") : ("|", "+")
    func places(_ line: Substring, _ mark: Character) -> [Int] {
      line.indices.filter { line[$0] == mark }.map { width(line[..<$0]) }
    }
    var tables = 0
    for name in ["plain", "東京 東京", "e\u{301}\u{301}", "🚀 🚀"] {
      let text = TextReport.text(
        try Hostile.input(name), style: Style(colour: colour, width: columns))
      let lines = withoutColour(text).split(separator: "\n", omittingEmptySubsequences: false)
      for (index, line) in lines.enumerated() where line.contains(cross) {
        tables += 1
        let wanted = places(line, cross)
        #expect(places(lines[index - 1], fence) == wanted)
        for row in lines[(index + 1)...].prefix(while: { $0.contains(fence) }) {
          #expect(places(row, fence) == wanted, "\(row)")
        }
      }
    }
    #expect(tables >= 16)
  }

  @Test func aPipeGetsNoSequenceAndNoBoxes() throws {
    for (name, text) in try texts(Sample.input(), .plain) {
      #expect(text.utf8.allSatisfy { $0 == 10 || (0x20..<0x7f).contains($0) }, "\(name)")
    }
  }

  @Test func colourAddsNothingButColour() throws {
    let style = Style(colour: true, width: 100)
    let text = TextReport.text(try Sample.input(), style: style)
    let coloured = text.split(separator: "\n").filter { $0.contains("\u{1b}") }
    #expect(coloured.count > 10)
    for line in coloured {
      #expect(line.matches(of: /\u{1b}\[[0-9;]+m/).count % 2 == 0, "what begins ends: \(line)")
    }
  }

  @Test func aNarrowTerminalIsTakenForSixtyColumns() {
    #expect(Style(colour: false, width: 3).width == 60)
  }
}
