import DemarcReport
import Testing

/// A hostile name stays within its cell, whichever way a reader splits a row.
@Suite struct MarkdownTests {
  /// Cells between bars that no backslash stands before, or, as others read it, no odd number of them.
  private func cells(_ row: Substring, oddOnly: Bool) -> [String] {
    var cells = [""]
    var backslashes = 0
    for scalar in row.unicodeScalars {
      if scalar == "|", oddOnly ? backslashes % 2 == 0 : backslashes == 0 {
        cells.append("")
      } else {
        cells[cells.count - 1].unicodeScalars.append(scalar)
      }
      backslashes = scalar == "\\" ? backslashes + 1 : 0
    }
    return cells
  }

  /// What is left of a cell without its code spans.
  private func prose(_ cell: String) -> String {
    var out = String.UnicodeScalarView()
    var rest = Substring(cell).unicodeScalars
    while let next = rest.first {
      if next == "\\" {
        out.append(contentsOf: rest.prefix(2))
        rest = rest.dropFirst(2)
        continue
      }
      guard next == "`" else {
        out.append(rest.removeFirst())
        continue
      }
      let fence = rest.prefix { $0 == "`" }.count
      rest = rest.dropFirst(fence)
      while !rest.isEmpty {
        let run = rest.prefix { $0 == "`" }.count
        rest = rest.dropFirst(max(run, 1))
        if run == fence { break }
      }
    }
    return String(out)
  }

  @Test(arguments: Hostile.names)
  func aHostileNameStaysInItsCell(_ name: String) throws {
    let bytes = try ReportFormat.md.files(Hostile.input(name), assets: Stub.assets)[0].bytes
    let text = String(decoding: bytes, as: UTF8.self)
    #expect(!text.unicodeScalars.contains { $0 != "\n" && ($0.value < 0x20 || $0.value == 0x7f) })
    #expect(!text.unicodeScalars.contains { (0x2028...0x202e).contains($0.value) })
    let lines = text.split(separator: "\n", omittingEmptySubsequences: false)
    let plain = try ReportFormat.md.files(Sample.input(), assets: Stub.assets)[0].bytes
    #expect(lines.count == plain.count { $0 == 10 } + 1, "no line more or less")
    var columns: Int?
    var rows = 0
    for line in lines {
      guard line.hasPrefix("| ") else {
        columns = nil
        continue
      }
      rows += 1
      let found = cells(line, oddOnly: true)
      #expect(found.count == columns ?? found.count, "\(line)")
      #expect(cells(line, oddOnly: false).count == found.count, "\(line)")
      columns = found.count
      for cell in found {
        let prose = ["<code>", "</code>", "&#64;"].reduce(prose(cell)) {
          $0.replacing($1, with: "")
        }
        #expect(!prose.contains("<"), "\(cell)")
        #expect(prose.firstMatch(of: /(?:^|[^\\])(?:\\\\)*[\[\]*_`#]/) == nil, "\(cell)")
      }
    }
    #expect(rows > 20)
  }

  @Test func acceptedRisksAreTheirOwnColumnAndNotOpen() throws {
    let bytes = try ReportFormat.md.files(Sample.input(), assets: Stub.assets)[0].bytes
    let text = String(decoding: bytes, as: UTF8.self)
    #expect(text.contains("| Framework | Met | Failed | Accepted risk | Open |"))
    #expect(text.contains("| SOC 2 criteria | 1 | 1 | 1 | 5 |"))
  }
}
