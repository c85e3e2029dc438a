extension AliasTable {
  /// The alias that a name, which is none, was probably meant to be.
  ///
  /// - Parameter types: folded types that the rule is about.
  public func suggestion(for name: String, types: Set<String>? = nil) -> String? {
    if !name.contains("/") {
      for type in (types ?? []).sorted() {
        let whole = "\(type)/\(name.lowercased())"
        if let fact = facts(alias: whole).first { return fact.name }
      }
      guard types == nil else { return nil }
      let ending = "/\(name.lowercased())"
      let found = Set(facts { $1.lowercased().hasSuffix(ending) }.map(\.name))
      return found.count == 1 ? found.first : nil
    }
    let parts = name.split(separator: "/")
    guard parts.count >= 2, name.utf8.count <= Self.suggestedBytesMax else { return nil }
    let start = "\(parts[0])/\(parts[1])/".lowercased()
    let folded = Array(name.lowercased().utf8)
    var best: (distance: Int, name: String)?
    for fact in facts(where: { $1.lowercased().hasPrefix(start) }) {
      let other = Array(fact.name.lowercased().utf8)
      guard other.count <= Self.suggestedBytesMax, abs(other.count - folded.count) <= Self.editsMax
      else { continue }
      let distance = Self.edits(folded, other)
      if distance <= Self.editsMax, distance < best?.distance ?? Int.max {
        best = (distance, fact.name)
      }
    }
    return best?.name
  }

  private static let suggestedBytesMax = 200
  private static let editsMax = 3

  /// Letters to add, drop or change to make one text the other.
  private static func edits(_ left: [UInt8], _ right: [UInt8]) -> Int {
    var row = Array(0...right.count)
    for (line, byte) in left.enumerated() {
      var diagonal = row[0]
      row[0] = line + 1
      for (column, other) in right.enumerated() {
        let changed = diagonal + (byte == other ? 0 : 1)
        diagonal = row[column + 1]
        row[column + 1] = min(changed, diagonal + 1, row[column] + 1)
      }
    }
    return row[right.count]
  }
}
