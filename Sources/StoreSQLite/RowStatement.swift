import DemarcLedger
import DemarcModel
import Foundation
import GRDB
import GRDBSQLite

/// A statement that takes or gives one row after the other, whose values are in one buffer.
///
/// Values are bound where they lie: boxing each as GRDB does took longer than the insert itself.
final class RowStatement {
  private let statement: Statement
  private var bytes: [UInt8] = []
  private var values: [Value] = []

  private enum Value {
    case null
    case whole(Int64)
    case text(Range<Int>)
    case blob(Range<Int>)
  }

  init(_ statement: Statement) { self.statement = statement }

  func begin() {
    bytes.removeAll(keepingCapacity: true)
    values.removeAll(keepingCapacity: true)
  }

  func bind(_ number: Int64?) { values.append(number.map(Value.whole) ?? .null) }

  func bind(_ text: String?) {
    guard var text else { return values.append(.null) }
    let start = bytes.count
    text.withUTF8 { bytes.append(contentsOf: $0) }
    values.append(.text(start..<bytes.count))
  }

  func bind(_ hash: LedgerHash?) {
    guard let hash else { return values.append(.null) }
    let start = bytes.count
    hash.withBytes { bytes.append(contentsOf: $0) }
    values.append(.blob(start..<bytes.count))
  }

  func bind(prefix: UInt64) {
    let start = bytes.count
    for place in (0..<LedgerHash.prefixCount).reversed() {
      bytes.append(UInt8(truncatingIfNeeded: prefix >> UInt64(8 * place)))
    }
    values.append(.blob(start..<bytes.count))
  }

  // MARK: Leaves

  /// The columns of a leaf, in the order of `bind(_:)`.
  static let leafColumns = """
    n, hash, kind, title, collected_at, facets, content, size, previous, record_class, subject
    """

  func bind(_ leaf: IndexedLeaf) {
    begin()
    bind(leaf.index)
    bind(leaf.hash)
    bind(leaf.kind.rawValue)
    bind(leaf.title)
    bind("\(leaf.collectedAt)")
    bind(Self.facets(leaf.facets))
    bind(leaf.content)
    bind(leaf.size)
    bind(leaf.previous)
    bind(leaf.recordClass)
    bind(leaf.subject)
  }

  /// A line each, with a line feed on both sides, so that whole ones are found by their text.
  private static func facets(_ facets: [EvidenceFacet]) -> String {
    facets.reduce(facets.isEmpty ? "" : "\n") { $0 + $1.description + "\n" }
  }

  // MARK: Steps

  /// Whether the next row of a query has the values that are bound.
  ///
  /// - Throws: `DatabaseError` as SQLite says.
  func nextRowMatches() throws -> Bool {
    let handle = statement.sqliteStatement
    switch sqlite3_step(handle) {
    case SQLITE_ROW: break
    case SQLITE_DONE: return false
    case let status: throw fault(status)
    }
    return bytes.withUnsafeBytes { buffer in
      values.enumerated().allSatisfy { place, value in
        let column = CInt(place)
        let type = sqlite3_column_type(handle, column)
        switch value {
        case .null: return type == SQLITE_NULL
        case .whole(let number):
          return type == SQLITE_INTEGER && sqlite3_column_int64(handle, column) == number
        case .text(let range), .blob(let range):
          let isText = if case .text = value { true } else { false }
          guard type == (isText ? SQLITE_TEXT : SQLITE_BLOB),
            sqlite3_column_bytes(handle, column) == CInt(range.count)
          else { return false }
          guard let stored = sqlite3_column_blob(handle, column) else { return range.isEmpty }
          return buffer[range].elementsEqual(
            UnsafeRawBufferPointer(start: stored, count: range.count))
        }
      }
    }
  }

  /// - Throws: `DatabaseError` as SQLite says.
  func insert() throws {
    let handle = statement.sqliteStatement
    let status = bytes.withUnsafeBytes { buffer in
      for (place, value) in values.enumerated() {
        let column = CInt(place + 1)
        // No copy is made: the buffer outlives the step.
        switch value {
        case .null: sqlite3_bind_null(handle, column)
        case .whole(let number): sqlite3_bind_int64(handle, column, number)
        case .text(let range):
          let text = buffer.baseAddress.map {
            ($0 + range.lowerBound).assumingMemoryBound(to: CChar.self)
          }
          sqlite3_bind_text(handle, column, text, CInt(range.count), nil)
        case .blob(let range):
          let blob = buffer.baseAddress.map { $0 + range.lowerBound }
          sqlite3_bind_blob(handle, column, blob, CInt(range.count), nil)
        }
      }
      defer { sqlite3_reset(handle) }
      return sqlite3_step(handle)
    }
    guard status == SQLITE_DONE else { throw fault(status) }
  }

  private func fault(_ status: CInt) -> DatabaseError {
    let database = sqlite3_db_handle(statement.sqliteStatement)
    return DatabaseError(
      resultCode: ResultCode(rawValue: status),
      message: sqlite3_errmsg(database).map { String(cString: $0) })
  }
}
