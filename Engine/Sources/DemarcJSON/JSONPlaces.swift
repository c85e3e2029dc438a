/// Where the lines of a document's text start: gives the places of many values without reading the
/// text again for each.
@safe
public struct JSONPlaces: Sendable {
  private let document: JSONDocument
  /// Offset of the first byte of each line; empty where the document keeps places itself.
  private let lineStarts: [Int]

  public init(_ document: JSONDocument) {
    self.document = document
    var starts: [Int] = []
    if !document.isArena {
      starts.append(document.range.lowerBound)
      for offset in document.range where unsafe document.base[offset] == UInt8(ascii: "\n") {
        starts.append(offset + 1)
      }
    }
    lineStarts = starts
  }

  /// Line and column of a value's first byte; a value of another document gives its own place.
  public func position(of value: JSONValue) -> JSONPosition {
    guard value.document === document, !lineStarts.isEmpty else { return value.position }
    let offset = document.offset(ofValue: value.index)
    var low = 0
    var high = lineStarts.count
    while high - low > 1 {
      let middle = (low + high) / 2
      if lineStarts[middle] <= offset { low = middle } else { high = middle }
    }
    let first = low == 0 ? document.firstColumn : 1
    return JSONPosition(line: document.firstLine + low, column: first + offset - lineStarts[low])
  }
}

extension JSONValue {
  /// Whether both are the same place of the same document.
  public func isIdentical(to other: JSONValue) -> Bool {
    document === other.document && index == other.index
  }

  /// Whether a value of the same document is this one, or part of it.
  public func holds(_ other: JSONValue) -> Bool {
    document === other.document && other.index >= index && other.index < document.skip(index)
  }

  /// Orders values of one document by where they stand.
  public func stands(before other: JSONValue) -> Bool { index < other.index }
}
