internal import CXML2
internal import DemarcModel

/// One run of the library's parser over one document.
final class XMLParse {
  private let bytes: [UInt8]
  private let file: String
  private let limits: XMLLimits
  private let body: (XMLEvent) throws(Diagnostic) -> Void
  private var cursor: TagCursor
  private var context: xmlParserCtxtPtr?
  private var failure: Diagnostic?
  private var complaint: Diagnostic?
  private var text: [UInt8] = []
  private var place = SourcePosition(line: 1, column: 1)
  private var depth = 0
  private var elements = 0
  /// The library gives one pointer for one name as long as it parses.
  private var strings: [UnsafePointer<xmlChar>: String] = [:]

  init(
    bytes: [UInt8], file: String, limits: XMLLimits,
    body: @escaping (XMLEvent) throws(Diagnostic) -> Void
  ) {
    self.bytes = bytes
    self.file = file
    self.limits = limits
    self.body = body
    cursor = TagCursor(bytes)
  }

  /// What went wrong, if anything did.
  func run() -> Diagnostic? {
    var handler = xmlSAXHandler()
    handler.initialized = UInt32(XML_SAX2_MAGIC)
    handler.startElementNs = { user, name, _, uri, _, _, count, _, attributes in
      XMLParse.of(user)?.start(name, uri, Int(count), attributes)
    }
    handler.endElementNs = { user, _, _, _ in XMLParse.of(user)?.finish() }
    handler.characters = { user, text, count in XMLParse.of(user)?.take(text, Int(count)) }
    handler.ignorableWhitespace = handler.characters
    handler.cdataBlock = handler.characters
    handler.serror = { user, error in
      guard let error, let parse = XMLParse.of(user) else { return }
      parse.complain(
        error.pointee.level.rawValue, error.pointee.message.map { String(cString: $0) } ?? "",
        line: Int(error.pointee.line), column: Int(error.pointee.int2))
    }
    handler.internalSubset = { user, _, _, _ in XMLParse.of(user)?.refuseType() }
    // Alive until the parser is done with it.
    return withExtendedLifetime(self) {
      let user = Unmanaged.passUnretained(self).toOpaque()
      guard let context = cxml2_parser(&handler, user) else {
        return XMLReader.fault("xml.no-memory", "no memory to read the document", file, nil)
      }
      defer { xmlFreeParserCtxt(context) }
      self.context = context
      parse(context)
      self.context = nil
      return failure ?? fault(of: context)
    }
  }

  private func parse(_ context: xmlParserCtxtPtr) {
    // Without NOENT an ampersand in an attribute comes as `&#38;`; no document has entities of its own.
    let options =
      XML_PARSE_NONET.rawValue | XML_PARSE_NOERROR.rawValue | XML_PARSE_NOWARNING.rawValue
      | XML_PARSE_NOENT.rawValue
    bytes.withUnsafeBytes { buffer in
      guard let base = buffer.baseAddress else { return }
      let document = xmlCtxtReadMemory(
        context, base.assumingMemoryBound(to: CChar.self), Int32(clamping: buffer.count), nil,
        "UTF-8", Int32(options))
      if let document { xmlFreeDoc(document) }
    }
  }

  /// The library's first complaint; what it says after that follows from it.
  private func fault(of context: xmlParserCtxtPtr) -> Diagnostic? {
    if let complaint { return complaint }
    guard elements == 0 || context.pointee.wellFormed == 0 else { return nil }
    return XMLReader.fault(
      "xml.malformed",
      elements == 0 ? "the document holds no element" : "the document is not well-formed", file, nil
    )
  }

  // MARK: Calls of the parser

  private static func of(_ user: UnsafeMutableRawPointer?) -> XMLParse? {
    user.map { Unmanaged<XMLParse>.fromOpaque($0).takeUnretainedValue() }
  }

  /// An undeclared prefix is an error as well; warnings are not.
  private func complain(_ level: UInt32, _ message: String, line: Int, column: Int) {
    guard complaint == nil, level >= XML_ERR_ERROR.rawValue else { return }
    let said = message.prefix { !$0.isNewline }.trimmingSpaces
    complaint = XMLReader.fault(
      "xml.malformed", said.isEmpty ? "the document is not well-formed" : said, file,
      SourcePosition(line: max(line, 1), column: max(column, 1)),
      hint: "the document must be well-formed XML")
  }

  private func start(
    _ name: UnsafePointer<xmlChar>?, _ uri: UnsafePointer<xmlChar>?, _ count: Int,
    _ attributes: UnsafeMutablePointer<UnsafePointer<xmlChar>?>?
  ) {
    flush()
    guard failure == nil else { return }
    if case .tag(let found) = cursor.next() { place = found }
    depth += 1
    elements += 1
    guard depth <= limits.depthMax else {
      return stop("xml.too-deep", "elements are nested deeper than \(limits.depthMax)")
    }
    guard elements <= limits.elementsMax else {
      return stop("xml.too-large", "the document has more than \(limits.elementsMax) elements")
    }
    var tag = XMLTag(name: string(name), namespace: string(uri), attributes: [], place: place)
    for index in 0..<count {
      // Name, prefix, namespace, first byte of the value, the byte behind it.
      guard let entry = attributes?.advanced(by: index * 5), let from = entry[3], let to = entry[4]
      else { continue }
      let value = UnsafeBufferPointer(start: from, count: to - from)
      tag.attributes.append(
        XMLAttribute(
          name: string(entry[0]), namespace: string(entry[2]),
          value: String(decoding: value, as: UTF8.self)))
    }
    send(.start(tag))
  }

  private func finish() {
    flush()
    depth -= 1
    send(.end)
  }

  private func take(_ start: UnsafePointer<xmlChar>?, _ count: Int) {
    guard failure == nil, let start, count > 0 else { return }
    text.append(contentsOf: UnsafeBufferPointer(start: start, count: count))
  }

  private func refuseType() {
    stop("xml.doctype", "the document has a DOCTYPE")
  }

  private func flush() {
    guard !text.isEmpty else { return }
    let whole = String(decoding: text, as: UTF8.self)
    text.removeAll(keepingCapacity: true)
    send(.text(whole))
  }

  private func send(_ event: XMLEvent) {
    guard failure == nil else { return }
    do throws(Diagnostic) { try body(event) } catch {
      failure = error
      if let context { xmlStopParser(context) }
    }
  }

  private func stop(_ code: String, _ message: String) {
    guard failure == nil else { return }
    failure = XMLReader.fault(code, message, file, place)
    if let context { xmlStopParser(context) }
  }

  private func string(_ pointer: UnsafePointer<xmlChar>?) -> String {
    guard let pointer else { return "" }
    if let known = strings[pointer] { return known }
    let text = String(cString: pointer)
    if strings.count < 4096 { strings[pointer] = text }
    return text
  }
}

extension Substring {
  fileprivate var trimmingSpaces: String {
    var rest = self
    while rest.last?.isWhitespace == true { rest.removeLast() }
    return String(rest.drop { $0.isWhitespace })
  }
}
