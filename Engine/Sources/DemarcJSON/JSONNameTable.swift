/// Names of members, prepared to be found in one pass over an object.
///
/// Pays where many names may stand and few do.
package struct JSONNameTable: Sendable {
  private let names: [JSONKey]
  /// Numbers of names by their mark, 0 for none and else one more; the next in line where the place
  /// is taken.
  private let places: [UInt16]
  private let mask: Int

  /// - Parameter names: each once, at most 8,192 of them.
  package init(_ names: [String]) {
    self.names = names.prefix(1 << 13).map { JSONKey($0) }
    var size = 16
    while size < 4 * self.names.count { size *= 2 }
    mask = size - 1
    var places = [UInt16](repeating: 0, count: size)
    for (number, name) in self.names.enumerated() {
      var place = Self.start(name.mark, mask)
      while places[place] != 0 { place = (place + 1) & mask }
      places[place] = UInt16(number + 1)
    }
    self.places = places
  }

  @inline(__always)
  private static func start(_ mark: UInt64, _ mask: Int) -> Int {
    Int(truncatingIfNeeded: mark >> 16 ^ mark) & mask
  }

  /// Hands over the members that are named, in the order of the object, with the number of their name;
  /// one that stands twice comes twice.
  package func visit(_ object: BorrowedJSON, _ body: (Int, BorrowedJSON) -> Void) {
    object.visitMembers { document, index, value in
      let word = document.word(index)
      let number =
        JSONTape.keyIsEscaped(word)
        ? unsafe escaped(JSONText.key(word, document.base)) : plain(word, document)
      if let number { body(number, value) }
    }
  }

  @inline(__always)
  private func plain(_ word: UInt64, _ document: JSONDocument) -> Int? {
    let mark = JSONTape.keyMark(word)
    var place = Self.start(mark, mask)
    while places[place] != 0 {
      let number = Int(places[place]) - 1
      if names[number].mark == mark {
        let isSame = unsafe names[number].bytes.withUnsafeBufferPointer { name in
          unsafe document.matches(word, name)
        }
        if isSame { return number }
      }
      place = (place + 1) & mask
    }
    return nil
  }

  private func escaped(_ name: String) -> Int? {
    names.firstIndex { $0.text.utf8.elementsEqual(name.utf8) }
  }
}
