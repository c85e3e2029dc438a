internal import CPCRE2

/// What a pattern may say.
public enum PatternDialect: Hashable, Sendable {
  /// Backtracking, with look-around and back-references (CloudFormation Guard).
  case perl
  /// RE2's language: look-around, back-references and possessive or atomic groups are refused when
  /// the pattern is compiled (CEL).
  case re2
}

/// Why a pattern could not be compiled, or a search not be finished.
public struct PatternError: Error, Hashable, Sendable, CustomStringConvertible {
  public enum Code: String, Hashable, Sendable {
    case syntax, unsupported
    case limit
    case invalidText = "invalid-text"
  }

  public var code: Code
  public var message: String
  /// Byte offset in the pattern, where the fault has one.
  public var offset: Int?

  public var description: String { message }
}

/// A compiled regular expression.
///
/// Searching is unanchored and works on UTF-8 bytes; no search can stall: it stops with
/// `PatternError.Code.limit` after a bounded number of steps, which callers report as an evaluation
/// error and never as "no match".
public final class Pattern: @unchecked Sendable {
  public let text: String
  private let code: OpaquePointer
  private let match: OpaquePointer

  /// Steps one search may take.
  public static let matchStepsMax: UInt32 = 100_000

  public init(
    _ text: String, dialect: PatternDialect, caseInsensitive: Bool = false
  ) throws(PatternError) {
    if dialect == .re2 { try RE2Dialect.check(text) }
    var options = UInt32(PCRE2_UTF) | UInt32(PCRE2_NEVER_BACKSLASH_C) | UInt32(PCRE2_DOLLAR_ENDONLY)
    options |= UInt32(PCRE2_MATCH_INVALID_UTF)
    if caseInsensitive { options |= UInt32(PCRE2_CASELESS) }
    var errorCode: Int32 = 0
    var errorOffset = 0
    let bytes = Array(text.utf8)
    let compiled = bytes.withUnsafeBufferPointer { buffer in
      let empty: [UInt8] = [0]
      return empty.withUnsafeBufferPointer { fallback in
        pcre2_compile_8(
          buffer.baseAddress ?? fallback.baseAddress, buffer.count, options, &errorCode,
          &errorOffset, nil)
      }
    }
    guard let compiled, let context = pcre2_match_context_create_8(nil) else {
      throw PatternError(
        code: .syntax, message: "bad pattern: \(Self.message(errorCode))", offset: errorOffset)
    }
    pcre2_set_match_limit_8(context, Self.matchStepsMax)
    pcre2_set_heap_limit_8(context, 32 * 1024)
    pcre2_jit_compile_8(compiled, UInt32(PCRE2_JIT_COMPLETE))
    self.text = text
    code = compiled
    match = context
  }

  deinit {
    pcre2_code_free_8(code)
    pcre2_match_context_free_8(match)
  }

  /// Whether the pattern is found anywhere in `text`.
  public func matches(_ text: String) throws(PatternError) -> Bool {
    try find(in: Array(text.utf8), from: 0) != nil
  }

  /// Whether the pattern is found anywhere in the bytes.
  public func matches(utf8 bytes: Span<UInt8>) throws(PatternError) -> Bool {
    let copy = bytes.withUnsafeBufferPointer { Array($0) }
    return try find(in: copy, from: 0) != nil
  }

  /// Byte ranges of the first match at or after `start` and of its groups; a group that took no part
  /// has none.
  public func find(in bytes: [UInt8], from start: Int) throws(PatternError) -> [Range<Int>?]? {
    guard let data = pcre2_match_data_create_from_pattern_8(code, nil) else {
      throw PatternError(code: .limit, message: "no memory for a search", offset: nil)
    }
    defer { pcre2_match_data_free_8(data) }
    let result = bytes.withUnsafeBufferPointer { buffer in
      let empty: [UInt8] = [0]
      return empty.withUnsafeBufferPointer { fallback in
        pcre2_match_8(
          code, buffer.baseAddress ?? fallback.baseAddress, buffer.count, start, 0, data, match)
      }
    }
    if result == PCRE2_ERROR_NOMATCH { return nil }
    guard result > 0 else {
      throw PatternError(
        code: .limit, message: "search given up: \(Self.message(result))", offset: nil)
    }
    guard let vector = pcre2_get_ovector_pointer_8(data) else { return nil }
    return (0..<Int(pcre2_get_ovector_count_8(data))).map { group in
      let (from, to) = (vector[2 * group], vector[2 * group + 1])
      return group < Int(result) && from <= to && from != Int.max && from != .max
        && to <= bytes.count
        ? from..<to : nil
    }
  }

  private static func message(_ code: Int32) -> String {
    var buffer = [UInt8](repeating: 0, count: 256)
    let length = pcre2_get_error_message_8(code, &buffer, buffer.count)
    return String(decoding: buffer.prefix(Int(max(length, 0))), as: UTF8.self)
  }
}
