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
    let fast: Void? = cell.utf8.withContiguousStorageIfAvailable { append($0) }
    if fast == nil { Array(cell.utf8).withUnsafeBufferPointer { append($0) } }
  }

  private mutating func append(_ cell: UnsafeBufferPointer<UInt8>) {
    var needsQuotes = false
    for byte in cell {
      switch byte {
      case 0:
        // No spreadsheet has a place for it.
        return Array(cell.filter { $0 != 0 }).withUnsafeBufferPointer { append($0) }
      case UInt8(ascii: ","), UInt8(ascii: "\""), 13, 10: needsQuotes = true
      default: continue
      }
    }
    // A spreadsheet runs what begins like this; the apostrophe makes it text (OWASP, CSV injection).
    let isFormula = Self.isFormula(cell)
    guard isFormula || needsQuotes else {
      bytes.append(contentsOf: cell)
      return
    }
    bytes.append(UInt8(ascii: "\""))
    if isFormula { bytes.append(UInt8(ascii: "'")) }
    for byte in cell {
      if byte == UInt8(ascii: "\"") { bytes.append(byte) }
      bytes.append(byte)
    }
    bytes.append(UInt8(ascii: "\""))
  }

  /// Whether a cell begins with `=`, `+`, `-`, `@`, a tab or a break of a line, or a wide form of a sign,
  /// which some locales read as the narrow one.
  private static func isFormula(_ cell: UnsafeBufferPointer<UInt8>) -> Bool {
    switch cell.first {
    case UInt8(ascii: "="), UInt8(ascii: "+"), UInt8(ascii: "-"), UInt8(ascii: "@"), 9, 13, 10:
      return true
    case 0xef:
      // U+FF1D, U+FF0B, U+FF0D and U+FF20 in UTF-8.
      return cell.count >= 3 && cell[1] == 0xbc && [0x9d, 0x8b, 0x8d, 0xa0].contains(cell[2])
    default: return false
    }
  }
}
