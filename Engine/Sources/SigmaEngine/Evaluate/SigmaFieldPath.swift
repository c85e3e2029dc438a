internal import DemarcJSON

/// A dotted name, prepared for lookup.
///
/// A name with a dot may be one member's own (`"a.b"`) or lead through several; at each step the
/// longest member name that leads to a value is taken. Arrays on the way are gone through.
final class SigmaFieldPath: Sendable {
  /// Parts of one name.
  static let partsMax = 32

  let name: String
  private let bytes: [UInt8]
  /// Where each part begins in `bytes`, and where it ends.
  private let parts: [Range<Int>]

  /// Nil for a name of too many parts.
  init?(_ name: String) {
    let parts = name.utf8.split(
      separator: UInt8(ascii: "."), omittingEmptySubsequences: false)
    guard parts.count <= Self.partsMax else { return nil }
    self.name = name
    bytes = Array(name.utf8)
    var start = 0
    self.parts = parts.map { part in
      defer { start += part.count + 1 }
      return start..<start + part.count
    }
  }

  /// Appends the values that the name leads to; arrays at its end are taken whole.
  func values(of event: BorrowedJSON, into found: inout [BorrowedJSON]) {
    descend(event, 0, &found)
  }

  private func descend(_ value: BorrowedJSON, _ part: Int, _ found: inout [BorrowedJSON]) {
    if value.isArray {
      var elements = value.elements
      while let element = elements.next() { descend(element, part, &found) }
      return
    }
    guard value.isObject else { return }
    let before = found.count
    let start = parts[part].lowerBound
    var last = parts.count - 1
    // Parts together may be one name; the longest first.
    while last >= part {
      let name = start..<parts[last].upperBound
      let member = bytes.withUnsafeBufferPointer {
        value.member(UnsafeBufferPointer(rebasing: $0[name]).span)
      }
      if let member {
        if last == parts.count - 1 {
          found.append(member)
        } else {
          descend(member, last + 1, &found)
        }
        if found.count > before { return }
      }
      last -= 1
    }
  }
}
