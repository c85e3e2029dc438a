/// A text of a policy in which `*` stands for any characters and `?` for exactly one.
struct PolicyPattern: Hashable, Sendable {
  private static let any = UInt8(ascii: "*")
  private static let one = UInt8(ascii: "?")

  private let bytes: [UInt8]

  init(_ text: String) { bytes = Array(text.utf8) }

  /// The pattern of an action, whose letter case does not count.
  init(action: String) { self.init(action.lowercased()) }

  /// Whether it consists of `*` alone.
  var isEverything: Bool { !bytes.isEmpty && bytes.allSatisfy { $0 == Self.any } }

  /// Whether everything that `other` matches is matched.
  ///
  /// What stands for many in `other` is met only by what stands for as many here, so that a yes is
  /// certain.
  func covers(_ other: PolicyPattern) -> Bool {
    var row = [Bool](repeating: false, count: other.bytes.count + 1)
    row[0] = true
    for byte in bytes {
      var diagonal = row[0]
      row[0] = row[0] && byte == Self.any
      for (position, theirs) in other.bytes.enumerated() {
        let above = row[position + 1]
        if byte == Self.any {
          row[position + 1] = above || row[position]
        } else {
          row[position + 1] =
            diagonal && (byte == theirs || byte == Self.one && theirs != Self.any)
        }
        diagonal = above
      }
    }
    return row[other.bytes.count]
  }

  /// Whether some text is matched by both.
  func meets(_ other: PolicyPattern) -> Bool {
    var row = [Bool](repeating: false, count: other.bytes.count + 1)
    row[0] = true
    for (position, theirs) in other.bytes.enumerated() where theirs == Self.any {
      row[position + 1] = row[position]
    }
    for byte in bytes {
      var diagonal = row[0]
      row[0] = row[0] && byte == Self.any
      for (position, theirs) in other.bytes.enumerated() {
        let above = row[position + 1]
        if byte == Self.any || theirs == Self.any {
          // Either star stands for nothing, or for one more character of the other side.
          row[position + 1] = above || row[position]
        } else {
          row[position + 1] =
            diagonal && (byte == theirs || byte == Self.one || theirs == Self.one)
        }
        diagonal = above
      }
    }
    return row[other.bytes.count]
  }
}
