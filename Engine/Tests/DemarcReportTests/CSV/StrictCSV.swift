/// Reads RFC 4180 and nothing more lenient.
struct StrictCSV {
  struct Fault: Error, Hashable, CustomStringConvertible {
    let description: String
  }

  private let bytes: [UInt8]
  private var index = 0

  private init(_ bytes: [UInt8]) { self.bytes = bytes }

  /// Rows of cells; every row ends in CRLF and has as many cells as the first.
  static func rows(_ bytes: [UInt8]) throws -> [[String]] {
    var reader = StrictCSV(bytes)
    var rows: [[String]] = []
    while reader.index < bytes.count {
      let row = try reader.row()
      if let first = rows.first, first.count != row.count {
        throw Fault(description: "row \(rows.count + 1) has \(row.count) cells")
      }
      rows.append(row)
    }
    return rows
  }

  private mutating func row() throws -> [String] {
    var cells = [try cell()]
    while index < bytes.count, bytes[index] == UInt8(ascii: ",") {
      index += 1
      cells.append(try cell())
    }
    guard bytes[index...].starts(with: [13, 10]) else {
      throw Fault(description: "byte \(index) is neither a comma nor the end of a row")
    }
    index += 2
    return cells
  }

  private mutating func cell() throws -> String {
    var cell: [UInt8] = []
    guard index < bytes.count, bytes[index] == UInt8(ascii: "\"") else {
      while index < bytes.count, bytes[index] != UInt8(ascii: ","), bytes[index] != 13 {
        guard bytes[index] != UInt8(ascii: "\""), bytes[index] != 10 else {
          throw Fault(description: "byte \(index) has to be quoted")
        }
        cell.append(bytes[index])
        index += 1
      }
      return String(decoding: cell, as: UTF8.self)
    }
    index += 1
    while index < bytes.count {
      if bytes[index] == UInt8(ascii: "\"") {
        guard index + 1 < bytes.count, bytes[index + 1] == UInt8(ascii: "\"") else {
          index += 1
          return String(decoding: cell, as: UTF8.self)
        }
        index += 1
      }
      cell.append(bytes[index])
      index += 1
    }
    throw Fault(description: "a quoted cell does not end")
  }
}
