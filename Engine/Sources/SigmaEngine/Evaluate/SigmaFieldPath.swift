internal import DemarcJSON

/// A dotted name, prepared for lookup.
///
/// A name with a dot may be one member's own (`"a.b"`) or lead through several; at each step the
/// longest member name that leads to a value is taken. Arrays on the way are gone through.
final class SigmaFieldPath: Sendable {
  /// Parts of one name.
  static let partsMax = 32

  let name: String
  /// `keys[i]`: the parts from `i` on, joined; the longest first.
  private let keys: [[JSONKey]]

  /// Nil for a name of too many parts.
  init?(_ name: String) {
    let parts = name.split(separator: ".", omittingEmptySubsequences: false)
    guard parts.count <= Self.partsMax else { return nil }
    self.name = name
    keys = parts.indices.map { start in
      (start..<parts.count).reversed().map { end in
        JSONKey(parts[start...end].joined(separator: "."))
      }
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
    var next = keys.count
    for index in keys[part].indices {
      if let member = value[keys[part][index]] {
        if next == keys.count { found.append(member) } else { descend(member, next, &found) }
        if found.count > before { return }
      }
      next -= 1
    }
  }
}
