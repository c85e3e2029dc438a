extension JSONValue {
  /// Where the value stands in its document's text, counted from the document's first byte.
  ///
  /// Nil where the document was built, not parsed.
  package var textRange: Range<Int>? {
    guard !document.isArena else { return nil }
    let start = document.offset(ofValue: index)
    var scanner = JSONValueScanner()
    let end = unsafe scanner.scan(document.base, from: start, to: document.range.upperBound)
    let first = document.range.lowerBound
    return start - first..<(end ?? document.range.upperBound) - first
  }

  /// Whether the value is part of the document that `other` is part of.
  package func sharesDocument(with other: JSONValue) -> Bool { document === other.document }
}
