import DemarcJSON
public import DemarcModel

/// The lines of a text, to check that places lie inside it.
public struct TextPlaces {
  private let bytes: [UInt8]
  private var starts: [Int] = [0]

  public init(_ bytes: [UInt8]) {
    self.bytes = bytes
    for (index, byte) in bytes.enumerated() where byte == 0x0a { starts.append(index + 1) }
  }

  var lineCount: Int { starts.count }

  /// Offset of a place; nil when it lies outside the text.
  ///
  /// The end of a line belongs to it.
  func offset(line: Int, column: Int) -> Int? {
    guard line >= 1, column >= 1, line <= starts.count else { return nil }
    let offset = starts[line - 1] + column - 1
    let end = line < starts.count ? starts[line] : bytes.count + 1
    return offset < end ? offset : nil
  }

  func byte(at offset: Int) -> UInt8? { offset < bytes.count ? bytes[offset] : nil }

  /// Each diagnostic that names `file` lies inside this text.
  public func holdSpans(_ diagnostics: [Diagnostic], file: String, required: Bool = true) throws {
    for diagnostic in diagnostics {
      guard let span = diagnostic.span else {
        try hold(!required, "no place: \(diagnostic)")
        continue
      }
      guard span.file == file else { continue }
      try hold(
        offset(line: span.start.line, column: span.start.column) != nil,
        "starts outside the text: \(diagnostic)")
      try hold(
        offset(line: span.end.line, column: span.end.column) != nil,
        "ends outside the text, at \(span.end): \(diagnostic)")
      try hold(span.start <= span.end, "ends before it starts: \(diagnostic)")
      try hold(!diagnostic.message.isEmpty, "no message: \(diagnostic)")
    }
  }
}

extension TextPlaces {
  init(_ text: String) { self.init(Array(text.utf8)) }
}
