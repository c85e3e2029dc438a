extension JSONValue {
  /// The same value in a document of its own, for values kept while their file streams past.
  public func detached() -> JSONValue {
    if index == 0 { return document.detached().root }
    let word = word
    guard JSONTape.isContainer(word), !document.isArena else {
      var builder = JSONBuilder(keepsPlaces: true)
      builder.value(self)
      return builder.finish().root
    }
    let ends = document.word(index + 1)
    let own = JSONBuffer(document.buffer.bytes(Int(ends & 0xffff_ffff)..<Int(ends >> 32)))
    let place = position
    let unbounded = JSONLimits(
      depthMax: 1 << 16, bytesMax: .max, numberBytesMax: .max, membersMax: .max)
    let parsed = try? JSONParser(limits: unbounded).parse(
      own, 0..<own.count, line: place.line, column: place.column)
    return parsed?.root ?? self
  }
}
