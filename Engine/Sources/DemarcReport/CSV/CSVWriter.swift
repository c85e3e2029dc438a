/// Writes RFC 4180 rows that a spreadsheet does not take for formulas.
public struct CSVWriter: Sendable {
  /// The rows so far.
  public private(set) var bytes: [UInt8] = []

  /// A file without rows.
  public init() {}

  /// Appends one row; what a spreadsheet would run gets an apostrophe before it.
  public mutating func row(_ cells: [String]) {
    for (index, cell) in cells.enumerated() {
      if index > 0 { bytes.append(UInt8(ascii: ",")) }
      append(cell)
    }
    bytes += [13, 10]
  }

  private mutating func append(_ cell: String) {
    let utf8 = cell.utf8.filter { $0 != 0 }
    // A spreadsheet runs what begins like this; the apostrophe makes it text (OWASP, CSV injection).
    let isFormula = Self.formulaStarts.contains { utf8.starts(with: $0.utf8) }
    guard isFormula || utf8.contains(where: { Self.quoted.contains($0) }) else {
      bytes += utf8
      return
    }
    bytes.append(UInt8(ascii: "\""))
    if isFormula { bytes.append(UInt8(ascii: "'")) }
    for byte in utf8 {
      if byte == UInt8(ascii: "\"") { bytes.append(byte) }
      bytes.append(byte)
    }
    bytes.append(UInt8(ascii: "\""))
  }

  /// The wide forms count too: some locales read them as the narrow ones.
  private static let formulaStarts = ["=", "+", "-", "@", "\t", "\r", "\n", "＝", "＋", "－", "＠"]
  private static let quoted: Set<UInt8> = Set(",\"\r\n".utf8)
}
