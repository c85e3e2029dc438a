internal import CXML2
public import DemarcModel

/// Reads XML by libxml2 as a stream of events: UTF-8 without DOCTYPE, hence without entities of its own,
/// and nothing is fetched.
public struct XMLReader: Sendable {
  public var limits: XMLLimits

  public init(limits: XMLLimits = XMLLimits()) { self.limits = limits }

  /// Reads a whole document.
  ///
  /// - Parameters:
  ///   - file: what diagnostics call it.
  ///   - body: takes each event; what it throws ends the reading.
  /// - Throws: `Diagnostic` with line and column where the bytes are no such XML or pass a limit.
  public func read(
    _ bytes: [UInt8], file: String, _ body: (XMLEvent) throws(Diagnostic) -> Void
  ) throws(Diagnostic) {
    guard bytes.count <= limits.bytesMax else {
      throw Self.fault(
        "xml.too-large", "the document is longer than \(limits.bytesMax >> 20) MiB", file, nil)
    }
    let bytes = bytes.starts(with: [0xef, 0xbb, 0xbf]) ? Array(bytes.dropFirst(3)) : bytes
    try Self.checkText(bytes, file)
    // The closure does not outlive this call: the parse ends with it.
    let failure: Diagnostic? = withoutActuallyEscaping(body) { body in
      let parse = XMLParse(bytes: bytes, file: file, limits: limits, body: body)
      return parse.run()
    }
    if let failure { throw failure }
  }

  /// Encoding, and no document type, before the library sees a byte.
  private static func checkText(_ bytes: [UInt8], _ file: String) throws(Diagnostic) {
    let declared = XMLEncoding.declared(bytes)
    let isText =
      !bytes.contains(0) && String(validating: bytes, as: UTF8.self) != nil
      && (declared.map { XMLEncoding.known.contains($0) } ?? true)
    guard isText else {
      let what = declared.map { "the document says that it is in '\(XMLEncoding.shown($0))'" }
      throw fault(
        "xml.not-utf8", what ?? "the document is not UTF-8 text", file,
        SourcePosition(line: 1, column: 1), hint: "convert it to UTF-8")
    }
    var cursor = TagCursor(bytes)
    guard case .doctype(let place) = cursor.next() else { return }
    throw fault(
      "xml.doctype", "the document has a DOCTYPE or a declaration", file, place,
      hint: "take it out: entities are not read")
  }

  static func fault(
    _ code: String, _ message: String, _ file: String, _ place: SourcePosition?,
    hint: String? = nil
  ) -> Diagnostic {
    let start = place ?? SourcePosition(line: 1, column: 1)
    return Diagnostic(code, message, at: SourceSpan(file: file, start: start), hint: hint)
  }
}

/// What the first line of a document says of its encoding (XML 1.0 §2.8, §4.3.3).
enum XMLEncoding {
  static let known: Set<String> = ["utf-8", "us-ascii", "ascii"]

  /// In small letters; nil where nothing is declared.
  static func declared(_ bytes: [UInt8]) -> String? {
    guard bytes.starts(with: Array("<?xml".utf8)) else { return nil }
    let head = bytes.prefix(1024)
    guard let end = head.firstIndex(of: UInt8(ascii: ">")) else { return nil }
    let text = String(decoding: head[..<end], as: UTF8.self)
    guard let word = text.range(of: "encoding") else { return nil }
    let rest = text[word.upperBound...].drop { $0.isWhitespace || $0 == "=" }
    guard let quote = rest.first, quote == "\"" || quote == "'" else { return nil }
    return rest.dropFirst().prefix { $0 != quote }.lowercased()
  }

  /// A name as a message shows it.
  static func shown(_ name: String) -> String {
    String(name.prefix(40).filter { $0.isASCII && !$0.isNewline })
  }
}

extension String {
  /// The first place of a word.
  fileprivate func range(of word: String) -> Range<String.Index>? {
    var start = startIndex
    while start < endIndex {
      if self[start...].hasPrefix(word) { return start..<index(start, offsetBy: word.count) }
      start = index(after: start)
    }
    return nil
  }
}
