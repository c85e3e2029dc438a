/// Taking a value's own text out of its source, and putting other text in its place.
extension JSONValue {
  /// Where the value's text stands in its buffer; nil when it was not read from JSON text.
  private var sourceRange: Range<Int>? {
    guard !document.isArena else { return nil }
    if JSONTape.isContainer(word) {
      let place = document.word(index + 1)
      return JSONTape.low(place)..<Int(place >> 32)
    }
    let start = JSONTape.low(word)
    let quote = JSONTape.tag(word) == .string ? 1 : 0
    return start - quote..<start + JSONTape.length(word) + quote
  }

  /// Appends the value's JSON text, byte for byte as it was written.
  package func appendText(to bytes: inout [UInt8]) {
    guard let range = sourceRange else {
      bytes.append(contentsOf: json.utf8)
      return
    }
    unsafe bytes.append(
      contentsOf: UnsafeBufferPointer(start: document.base + range.lowerBound, count: range.count))
  }

  /// The value's text with the text of some values inside it replaced.
  ///
  /// - Parameter replacements: in source order, none inside another.
  /// - Returns: nil when the value was not read from JSON text.
  package func text(replacing replacements: [(value: JSONValue, text: [UInt8])]) -> [UInt8]? {
    guard let whole = sourceRange else { return nil }
    var bytes: [UInt8] = []
    bytes.reserveCapacity(whole.count)
    var at = whole.lowerBound
    for (value, text) in replacements {
      guard value.document === document, let range = value.sourceRange, range.lowerBound >= at
      else { return nil }
      unsafe bytes.append(
        contentsOf: UnsafeBufferPointer(start: document.base + at, count: range.lowerBound - at))
      bytes.append(contentsOf: text)
      at = range.upperBound
    }
    unsafe bytes.append(
      contentsOf: UnsafeBufferPointer(start: document.base + at, count: whole.upperBound - at))
    return bytes
  }
}
