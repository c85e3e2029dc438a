internal import CRE2

/// A pattern compiled by RE2: every search takes time linear in the text.
final class RE2Pattern: @unchecked Sendable {
  private let code: OpaquePointer
  /// Instructions of the compiled program.
  let size: Int

  init(_ text: String, caseInsensitive: Bool, memoryBytes: Int) throws(PatternError) {
    let compiled = Array(text.utf8).span.withBytes { bytes, count in
      cre2_compile(bytes, count, caseInsensitive, Int64(memoryBytes))
    }
    guard let compiled else { throw .noMemory }
    code = compiled
    size = cre2_size(compiled)
    // Every property is set from here on: a throw frees the pattern as deinit does.
    switch cre2_state(compiled) {
    case CRE2_OK: return
    case CRE2_LIMIT:
      throw PatternError(
        code: .limit, message: "the pattern needs more than \(memoryBytes) bytes of memory",
        offset: nil)
    default: throw Self.fault(compiled, in: text)
    }
  }

  deinit { cre2_free(code) }

  func matches(_ text: Span<UInt8>) throws(PatternError) -> Bool {
    try found(text.withBytes { bytes, count in cre2_search(code, bytes, count, 0, nil, 0) })
  }

  func find(in text: Span<UInt8>, from start: Int) throws(PatternError) -> [Range<Int>?]? {
    let count = cre2_groups(code) + 1
    var bounds = [Int](repeating: 0, count: 2 * count)
    let result = text.withBytes { bytes, length in
      cre2_search(code, bytes, length, start, &bounds, count)
    }
    guard try found(result) else { return nil }
    return (0..<count).map { group in
      let (from, to) = (bounds[2 * group], bounds[2 * group + 1])
      return from >= 0 && from <= to ? from..<to : nil
    }
  }

  private func found(_ result: Int32) throws(PatternError) -> Bool {
    guard result >= 0 else { throw .noMemory }
    return result == 1
  }

  private static func fault(_ code: OpaquePointer, in pattern: String) -> PatternError {
    if let known = RE2Dialect.refused(in: pattern) { return known }
    var length = 0
    let message = text(cre2_message(code, &length), length)
    let culprit = text(cre2_culprit(code, &length), length)
    return PatternError(
      code: .syntax, message: "bad pattern: \(message)",
      offset: RE2Dialect.onlyPlace(of: culprit, in: pattern))
  }

  private static func text(_ start: UnsafePointer<CChar>, _ length: Int) -> String {
    let bytes = UnsafeBufferPointer(start: start, count: length).map(UInt8.init(bitPattern:))
    return String(decoding: bytes, as: UTF8.self)
  }
}
