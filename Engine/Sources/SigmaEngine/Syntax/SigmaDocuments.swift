/// Cuts a file into its YAML documents, so that one that cannot be read does not hide the others.
///
/// A line that starts with `---` begins a document wherever it stands (YAML 1.2.2 §9.1.2), so that
/// no parsing is needed to find it.
struct SigmaDocuments {
  /// A part of the file with one document, and how many lines stand before it.
  struct Part {
    var text: [UInt8]
    var firstLine: Int
  }

  private(set) var parts: [Part] = []

  init(_ text: String) {
    let bytes = Array(text.utf8)
    var start = 0
    var firstLine = 0
    var line = 0
    var hasContent = false
    var at = 0
    while at < bytes.count {
      let end = bytes[at...].firstIndex(of: UInt8(ascii: "\n")) ?? bytes.count
      let isStart = Self.isMarker(bytes[at..<end], UInt8(ascii: "-"))
      if isStart, hasContent {
        parts.append(Part(text: Array(bytes[start..<at]), firstLine: firstLine))
        (start, firstLine, hasContent) = (at, line, false)
      }
      let content = isStart ? bytes[(at + 3)..<end] : bytes[at..<end]
      hasContent = hasContent || Self.saysSomething(content)
      at = min(end + 1, bytes.count)
      line += 1
      if hasContent, Self.isMarker(bytes[..<end].suffix(content.count), UInt8(ascii: ".")) {
        parts.append(Part(text: Array(bytes[start..<at]), firstLine: firstLine))
        (start, firstLine, hasContent) = (at, line, false)
      }
    }
    if hasContent {
      parts.append(Part(text: Array(bytes[start...]), firstLine: firstLine))
    }
  }

  /// Whether a line begins or ends a document.
  private static func isMarker(_ line: ArraySlice<UInt8>, _ mark: UInt8) -> Bool {
    guard line.count >= 3, line.prefix(3).allSatisfy({ $0 == mark }) else { return false }
    return line.dropFirst(3).first.map { $0 == 0x20 || $0 == 0x09 || $0 == 0x0d } ?? true
  }

  /// Whether a line holds more than white space, a comment or a directive.
  private static func saysSomething(_ line: ArraySlice<UInt8>) -> Bool {
    let rest = line.drop { $0 == 0x20 || $0 == 0x09 || $0 == 0x0d }
    guard let first = rest.first, first != UInt8(ascii: "#") else { return false }
    return line.first != UInt8(ascii: "%")
      && !(first == 0xef && rest.starts(with: [0xef, 0xbb, 0xbf]) && rest.count == 3)
  }
}
