/// What a pattern may say.
public enum PatternDialect: Hashable, Sendable {
  /// Backtracking, with look-around and back-references (CloudFormation Guard).
  case perl
  /// RE2's language, compiled and searched by RE2 itself in time linear in the text; look-around,
  /// back-references and possessive or atomic groups are refused when the pattern is compiled (CEL).
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

  static let noMemory = PatternError(code: .limit, message: "no memory for a pattern", offset: nil)
}

/// A compiled regular expression.
///
/// Searching is unanchored and works on UTF-8 bytes; bytes that are not UTF-8 match nothing. No
/// search can stall: one of the `perl` dialect stops with `PatternError.Code.limit` after a bounded
/// number of steps, which callers report as an evaluation error and never as "no match"; one of the
/// `re2` dialect takes time linear in the text.
public final class Pattern: Sendable {
  public let text: String
  private let engine: Engine

  private enum Engine: Sendable {
    case pcre2(PCRE2Pattern)
    case re2(RE2Pattern)
  }

  /// Steps one search of the `perl` dialect may take.
  public static let matchStepsMax: UInt32 = 100_000

  /// Bytes that the program of a pattern of the `re2` dialect and its states may take.
  public static let memoryBytesMax = 8 << 20

  /// Compiles a pattern.
  ///
  /// - Throws: `PatternError.Code.syntax` or `.unsupported` where the dialect does not have what is
  ///   written, `.limit` where an `re2` program would need more than `memoryBytes`.
  public init(
    _ text: String, dialect: PatternDialect, caseInsensitive: Bool = false,
    memoryBytes: Int = Pattern.memoryBytesMax
  ) throws(PatternError) {
    self.text = text
    switch dialect {
    case .perl:
      engine = .pcre2(
        try PCRE2Pattern(text, caseInsensitive: caseInsensitive, stepsMax: Self.matchStepsMax))
    case .re2:
      engine = .re2(
        try RE2Pattern(text, caseInsensitive: caseInsensitive, memoryBytes: memoryBytes))
    }
  }

  /// Instructions of the compiled program, where it is RE2's: what one byte of text may cost.
  public var size: Int? {
    guard case .re2(let pattern) = engine else { return nil }
    return pattern.size
  }

  /// Whether the pattern is found anywhere in `text`.
  public func matches(_ text: String) throws(PatternError) -> Bool {
    try matches(utf8: Array(text.utf8).span)
  }

  /// Whether the pattern is found anywhere in the bytes, which are not copied.
  public func matches(utf8 bytes: Span<UInt8>) throws(PatternError) -> Bool {
    switch engine {
    case .pcre2(let pattern): try pattern.matches(bytes)
    case .re2(let pattern): try pattern.matches(bytes)
    }
  }

  /// Byte ranges of the first match at or after `start` and of its groups; a group that took no part
  /// has none.
  ///
  /// What stands before `start` counts for `^` and `\b`.
  public func find(in bytes: [UInt8], from start: Int) throws(PatternError) -> [Range<Int>?]? {
    guard start >= 0, start <= bytes.count else { return nil }
    return switch engine {
    case .pcre2(let pattern): try pattern.find(in: bytes.span, from: start)
    case .re2(let pattern): try pattern.find(in: bytes.span, from: start)
    }
  }
}
