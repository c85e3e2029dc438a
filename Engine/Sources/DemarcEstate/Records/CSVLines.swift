/// Splits comma-separated text into rows (RFC 4180: quoted fields may hold commas, quotes, breaks).
package struct CSVLines {
  private var field: [UInt8] = []
  private var row: [String] = []
  private var isQuoted = false
  private var afterQuote = false
  private var hasBytes = false
  private let rowBytesMax: Int
  private var rowBytes = 0
  package private(set) var line = 1
  private var rowLine = 1

  /// - Parameter rowBytesMax: a longer row is given out without any field.
  package init(rowBytesMax: Int) { self.rowBytesMax = rowBytesMax }

  /// Feeds bytes; each finished row goes to `use` with the line it began on.
  package mutating func feed(_ bytes: ArraySlice<UInt8>, _ use: ([String], Int) -> Void) {
    for byte in bytes {
      if byte == UInt8(ascii: "\n") { line += 1 }
      rowBytes += 1
      if rowBytes == rowBytesMax + 1 { (field, row) = ([], []) }
      if isQuoted {
        if byte == UInt8(ascii: "\"") {
          (isQuoted, afterQuote) = (false, true)
        } else {
          append(byte)
        }
        continue
      }
      switch byte {
      case UInt8(ascii: "\""):
        // A second quote in a quoted field stands for one.
        if afterQuote { append(byte) }
        (isQuoted, afterQuote, hasBytes) = (true, false, true)
      case UInt8(ascii: ","):
        endField()
        hasBytes = true
      case UInt8(ascii: "\r"): break
      case UInt8(ascii: "\n"): endRow(use)
      default:
        append(byte)
        (afterQuote, hasBytes) = (false, true)
      }
    }
  }

  /// Gives out a last row without a line break.
  package mutating func finish(_ use: ([String], Int) -> Void) { endRow(use) }

  private mutating func append(_ byte: UInt8) {
    if rowBytes <= rowBytesMax { field.append(byte) }
  }

  private mutating func endField() {
    guard rowBytes <= rowBytesMax else { return }
    row.append(String(decoding: field, as: UTF8.self))
    field.removeAll(keepingCapacity: true)
    afterQuote = false
  }

  private mutating func endRow(_ use: ([String], Int) -> Void) {
    if rowBytes > rowBytesMax {
      use([], rowLine)
    } else if hasBytes {
      endField()
      use(row, rowLine)
    }
    field.removeAll(keepingCapacity: true)
    rowBytes = 0
    row.removeAll(keepingCapacity: true)
    hasBytes = false
    rowLine = line
  }
}
