public import DemarcModel

/// A file of rules, data or tests, as it was read.
public struct PolicyFile: Hashable, Sendable {
  /// As the user named it; `<stdin>` for standard input.
  public var name: String
  public var bytes: [UInt8]

  public init(name: String, bytes: [UInt8]) {
    self.name = name
    self.bytes = bytes
  }

  /// The file as text.
  ///
  /// - Throws: `Diagnostic` saying what the file is instead (UTF-16, compressed), or where the first
  ///   byte stands that is no UTF-8.
  public func text() throws(Diagnostic) -> SourceFile {
    if let width = Self.wideEncoding(bytes) {
      throw Diagnostic(
        "policy.utf-16", "the file is UTF-\(width) text; only UTF-8 is read", at: span(1, 1),
        hint: "save it as UTF-8, for example with 'iconv -f UTF-\(width) -t UTF-8'")
    }
    if bytes.starts(with: [0x1f, 0x8b]) || bytes.starts(with: [0x50, 0x4b, 0x03, 0x04]) {
      throw Diagnostic(
        "policy.compressed", "the file is compressed", at: span(1, 1), hint: "unpack it first")
    }
    let start = bytes.starts(with: [0xef, 0xbb, 0xbf]) ? 3 : 0
    guard let text = String(validating: bytes[start...], as: UTF8.self) else { throw notUTF8() }
    return SourceFile(name: name, text: text)
  }

  private func span(_ line: Int, _ column: Int) -> SourceSpan {
    SourceSpan(file: name, start: SourcePosition(line: line, column: column))
  }

  /// 16 or 32 for text in wide units, by its byte order mark or by its zero bytes.
  private static func wideEncoding(_ bytes: [UInt8]) -> Int? {
    if bytes.starts(with: [0xff, 0xfe, 0, 0]) || bytes.starts(with: [0, 0, 0xfe, 0xff]) {
      return 32
    }
    if bytes.starts(with: [0xff, 0xfe]) || bytes.starts(with: [0xfe, 0xff]) { return 16 }
    guard bytes.count >= 4 else { return nil }
    let zeros = (0..<4).filter { bytes[$0] == 0 }
    return zeros == [1, 3] || zeros == [0, 2] ? 16 : nil
  }

  private func notUTF8() -> Diagnostic {
    var good = 0
    var decoder = UTF8()
    var iterator = bytes.makeIterator()
    while case .scalarValue(let scalar) = decoder.decode(&iterator) { good += UTF8.width(scalar) }
    let before = bytes[..<min(good, bytes.count)]
    let line = before.count { $0 == 0x0a } + 1
    let column = good - (before.lastIndex(of: 0x0a).map { $0 + 1 } ?? 0) + 1
    return Diagnostic(
      "policy.not-utf8", "a byte that is no UTF-8 text", at: span(line, column),
      hint: "save the file as UTF-8; if it is no text at all, leave it out")
  }
}

/// What a run over files came to.
public struct PolicyRun: Sendable {
  /// In the order of the files, and in each of the rules.
  public var results: [PolicyResult]
  /// What could not be read or judged.
  public var diagnostics: [Diagnostic]

  public init(results: [PolicyResult] = [], diagnostics: [Diagnostic] = []) {
    self.results = results
    self.diagnostics = diagnostics
  }

  public mutating func add(_ other: PolicyRun) {
    results += other.results
    diagnostics += other.diagnostics
  }
}

/// Reads one file when its turn comes.
public typealias PolicyReader = @Sendable (_ name: String) throws(Diagnostic) -> PolicyFile
