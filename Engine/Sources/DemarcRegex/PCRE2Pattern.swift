internal import CPCRE2

/// A pattern compiled by PCRE2: backtracking, with a bound on its steps.
final class PCRE2Pattern: @unchecked Sendable {
  private let code: OpaquePointer
  private let context: OpaquePointer

  init(_ text: String, caseInsensitive: Bool, stepsMax: UInt32) throws(PatternError) {
    var options = UInt32(PCRE2_UTF) | UInt32(PCRE2_NEVER_BACKSLASH_C) | UInt32(PCRE2_DOLLAR_ENDONLY)
    options |= UInt32(PCRE2_MATCH_INVALID_UTF)
    if caseInsensitive { options |= UInt32(PCRE2_CASELESS) }
    var errorCode: Int32 = 0
    var errorOffset = 0
    let compiled = Array(text.utf8).span.withBytes { bytes, count in
      pcre2_compile_8(bytes, count, options, &errorCode, &errorOffset, nil)
    }
    guard let compiled, let created = pcre2_match_context_create_8(nil) else {
      throw PatternError(
        code: .syntax, message: "bad pattern: \(Self.message(errorCode))", offset: errorOffset)
    }
    pcre2_set_match_limit_8(created, stepsMax)
    pcre2_set_heap_limit_8(created, 32 * 1024)
    pcre2_jit_compile_8(compiled, UInt32(PCRE2_JIT_COMPLETE))
    code = compiled
    context = created
  }

  deinit {
    pcre2_code_free_8(code)
    pcre2_match_context_free_8(context)
  }

  func matches(_ text: Span<UInt8>) throws(PatternError) -> Bool {
    guard let data = pcre2_match_data_create_8(1, nil) else { throw .noMemory }
    defer { pcre2_match_data_free_8(data) }
    return try search(text, from: 0, into: data) != nil
  }

  func find(in text: Span<UInt8>, from start: Int) throws(PatternError) -> [Range<Int>?]? {
    guard let data = pcre2_match_data_create_from_pattern_8(code, nil) else { throw .noMemory }
    defer { pcre2_match_data_free_8(data) }
    guard let filled = try search(text, from: start, into: data),
      let vector = pcre2_get_ovector_pointer_8(data)
    else { return nil }
    return (0..<Int(pcre2_get_ovector_count_8(data))).map { group in
      let (from, to) = (vector[2 * group], vector[2 * group + 1])
      return group < filled && from <= to && to <= text.count ? from..<to : nil
    }
  }

  /// The number of pairs filled in; nil where nothing is found.
  private func search(
    _ text: Span<UInt8>, from start: Int, into data: OpaquePointer
  ) throws(PatternError) -> Int? {
    let result = text.withBytes { bytes, count in
      pcre2_match_8(code, bytes, count, start, 0, data, context)
    }
    if result == PCRE2_ERROR_NOMATCH { return nil }
    // Zero: found, with more groups than there is room for.
    guard result >= 0 else {
      throw PatternError(
        code: .limit, message: "search given up: \(Self.message(result))", offset: nil)
    }
    return Int(result)
  }

  private static func message(_ code: Int32) -> String {
    var buffer = [UInt8](repeating: 0, count: 256)
    let length = pcre2_get_error_message_8(code, &buffer, buffer.count)
    return String(decoding: buffer.prefix(Int(max(length, 0))), as: UTF8.self)
  }
}

extension Span<UInt8> {
  /// The bytes as C libraries want them: an empty text has an address too.
  func withBytes<Result>(_ body: (UnsafePointer<UInt8>, Int) -> Result) -> Result {
    withUnsafeBufferPointer { buffer in
      if let address = buffer.baseAddress { return body(address, buffer.count) }
      return withUnsafePointer(to: 0) { body($0, 0) }
    }
  }
}
