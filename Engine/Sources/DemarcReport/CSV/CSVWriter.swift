/// Writes RFC 4180 rows that a spreadsheet does not take for formulas.
struct CSVWriter {
  private(set) var bytes: [UInt8] = []

  mutating func row(_ cells: [String]) {
    for (index, cell) in cells.enumerated() {
      if index > 0 { bytes.append(UInt8(ascii: ",")) }
      append(cell)
    }
    bytes += [13, 10]
  }

  private mutating func append(_ cell: String) {
    let utf8 = cell.utf8
    // A spreadsheet runs what begins like this; the apostrophe makes it text (OWASP, CSV injection).
    let isFormula = utf8.first.map { Self.formulaStarts.contains($0) } ?? false
    guard isFormula || utf8.contains(where: { Self.quoted.contains($0) }) else {
      bytes += utf8
      return
    }
    bytes.append(UInt8(ascii: "\""))
    if isFormula { bytes.append(UInt8(ascii: "'")) }
    for byte in utf8 {
      if byte == 0 { continue }
      if byte == UInt8(ascii: "\"") { bytes.append(byte) }
      bytes.append(byte)
    }
    bytes.append(UInt8(ascii: "\""))
  }

  private static let formulaStarts: Set<UInt8> = Set("=+-@\t\r\n".utf8)
  private static let quoted: Set<UInt8> = Set(",\"\r\n\0".utf8)
}
