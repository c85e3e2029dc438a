internal import DemarcModel
internal import DemarcRegex

// Terms become tests.
extension SigmaCompiler {
  /// Equal texts from which on a set is made of them.
  private static let setMin = 4

  /// Adds the tests of an item; they stand side by side.
  ///
  /// - Parameter isAny: whether one of them is enough, so that like ones can be put together.
  mutating func tests(
    _ terms: [SigmaTerm], isAny: Bool, at span: SourceSpan
  ) throws(Diagnostic) -> Range<Int> {
    var tests: [SigmaTest] = []
    var like = SigmaLikeTexts()
    for term in terms {
      if isAny, case .anyOf(let inner) = term {
        for term in inner { try add(term, &tests, &like, at: span) }
      } else if isAny {
        try add(term, &tests, &like, at: span)
      } else {
        tests.append(try test(term, at: span))
      }
    }
    tests = joined(like) + tests
    let start = code.tests.count
    code.tests += tests
    return start..<code.tests.count
  }

  private mutating func add(
    _ term: SigmaTerm, _ tests: inout [SigmaTest], _ like: inout SigmaLikeTexts,
    at span: SourceSpan
  ) throws(Diagnostic) {
    if case .text(let text, let isCased) = term, text.placeholders.isEmpty,
      like.take(trimmed(text), isCased)
    {
      return
    }
    tests.append(try test(term, at: span))
  }

  private mutating func joined(_ like: SigmaLikeTexts) -> [SigmaTest] {
    var tests: [SigmaTest] = []
    for isCased in [false, true] {
      let equal = isCased ? like.casedEqual : like.equal
      if equal.count >= Self.setMin {
        code.sets.append(SigmaLiteralSet(equal))
        tests.append(SigmaTest(.set, isCased: isCased, first: code.sets.count - 1))
      } else {
        for text in equal { tests.append(needle(.equal, text, isCased)) }
      }
      let inside = isCased ? like.casedInside : like.inside
      if inside.count >= SigmaAutomaton.needlesMin {
        code.automata.append(SigmaAutomaton(inside))
        tests.append(SigmaTest(.many, isCased: isCased, first: code.automata.count - 1))
      } else {
        for text in inside { tests.append(needle(.contains, text, isCased)) }
      }
    }
    return tests
  }

  private mutating func needle(
    _ kind: SigmaTest.Kind, _ bytes: [UInt8], _ isCased: Bool
  ) -> SigmaTest {
    code.needles.append(SigmaNeedle(bytes))
    return SigmaTest(kind, isCased: isCased, first: code.needles.count - 1)
  }

  private mutating func test(
    _ term: SigmaTerm, at span: SourceSpan
  ) throws(Diagnostic) -> SigmaTest {
    switch term {
    case .text(let text, let isCased): return try self.text(text, isCased, at: span)
    case .number(let number):
      code.numbers.append(SigmaNumber(number))
      return SigmaTest(.number, first: code.numbers.count - 1)
    case .bool(let bool): return SigmaTest(.bool, first: bool ? 1 : 0)
    case .null: return SigmaTest(.null)
    case .exists(let wanted): return SigmaTest(.exists, first: wanted ? 1 : 0)
    case .pattern(let pattern):
      do throws(SigmaModifierFault) {
        code.patterns.append(try SigmaPattern.compile(pattern.flagged))
      } catch {
        throw Diagnostic(error.code, error.message, at: span, hint: error.hint)
      }
      return SigmaTest(.pattern, isCased: true, first: code.patterns.count - 1)
    case .network(let network):
      code.networks.append(network)
      return SigmaTest(.network, first: code.networks.count - 1)
    case .compare(let comparison, let number):
      code.numbers.append(SigmaNumber(number))
      code.comparisons.append(comparison)
      return SigmaTest(
        .compare, first: code.numbers.count - 1, second: code.comparisons.count - 1)
    case .timePart(let part, let comparison, let value):
      code.times.append((part, comparison, value))
      return SigmaTest(.time, first: code.times.count - 1)
    case .reference(let reference):
      let view = try view(reference.field, at: span)
      code.references.append((view, reference.relation))
      return SigmaTest(.reference, first: code.references.count - 1)
    case .anyOf(let terms):
      let range = try tests(terms, isAny: true, at: span)
      return SigmaTest(.group, first: range.lowerBound, second: range.upperBound)
    }
  }

  private mutating func text(
    _ written: SigmaText, _ isCased: Bool, at span: SourceSpan
  ) throws(Diagnostic) -> SigmaTest {
    if let name = written.placeholders.first {
      throw Diagnostic(
        "sigma.unresolved-placeholder", "placeholder '%\(name)%' has no value", at: span,
        hint: "give it values in a pipeline")
    }
    let text = trimmed(written)
    if text.parts == [.any] { return SigmaTest(.present, isCased: isCased) }
    let fold = SigmaLikeTexts.fold(isCased)
    switch SigmaTextShape(text) {
    case .equal(let bytes): return needle(.equal, fold(bytes), isCased)
    case .prefix(let bytes): return needle(.prefix, fold(bytes), isCased)
    case .suffix(let bytes): return needle(.suffix, fold(bytes), isCased)
    case .inside(let bytes): return needle(.contains, fold(bytes), isCased)
    case .other:
      code.wildcards.append(SigmaWildcard(text, fold: fold))
      return SigmaTest(.wildcard, isCased: isCased, first: code.wildcards.count - 1)
    }
  }

  /// Where values are trimmed, the ends of texts are too: else nothing could be equal to them.
  private func trimmed(_ text: SigmaText) -> SigmaText {
    guard trims else { return text }
    var parts = text.parts
    if case .literal(let literal)? = parts.first {
      let rest = literal.drop { Self.isSpace($0) }
      if !rest.isEmpty { parts[0] = .literal(String(rest)) }
    }
    if case .literal(let literal)? = parts.last,
      let end = literal.lastIndex(where: { !Self.isSpace($0) })
    {
      parts[parts.count - 1] = .literal(String(literal[...end]))
    }
    return SigmaText(parts: parts)
  }

  private static func isSpace(_ character: Character) -> Bool {
    character == " " || character == "\t" || character == "\n" || character == "\r"
      || character == "\r\n"
  }
}

/// The form of a text, as far as it needs no wildcard to be matched.
enum SigmaTextShape {
  case equal([UInt8]), prefix([UInt8]), suffix([UInt8]), inside([UInt8])
  case other

  init(_ text: SigmaText) {
    let parts = text.parts
    self = .other
    switch parts.count {
    case 0: self = .equal([])
    case 1: if let bytes = Self.bytes(parts[0]) { self = .equal(bytes) }
    case 2:
      if parts[1] == .any, let bytes = Self.bytes(parts[0]) { self = .prefix(bytes) }
      if parts[0] == .any, let bytes = Self.bytes(parts[1]) { self = .suffix(bytes) }
    case 3:
      guard parts[0] == .any, parts[2] == .any, let bytes = Self.bytes(parts[1]) else { break }
      self = .inside(bytes)
    default: break
    }
  }

  private static func bytes(_ part: SigmaText.Part) -> [UInt8]? {
    guard case .literal(let text) = part else { return nil }
    return Array(text.utf8)
  }
}

/// Texts of one item that can be sought together.
struct SigmaLikeTexts {
  private(set) var equal: [[UInt8]] = []
  private(set) var casedEqual: [[UInt8]] = []
  private(set) var inside: [[UInt8]] = []
  private(set) var casedInside: [[UInt8]] = []

  /// False for a text of another form.
  mutating func take(_ text: SigmaText, _ isCased: Bool) -> Bool {
    switch SigmaTextShape(text) {
    case .equal(let bytes):
      if isCased { casedEqual.append(bytes) } else { equal.append(SigmaFolding.fold(bytes)) }
    case .inside(let bytes):
      if isCased { casedInside.append(bytes) } else { inside.append(SigmaFolding.fold(bytes)) }
    case .prefix, .suffix, .other: return false
    }
    return true
  }

  /// What becomes of the bytes of a text.
  static func fold(_ isCased: Bool) -> ([UInt8]) -> [UInt8] {
    isCased ? { $0 } : { SigmaFolding.fold($0) }
  }
}
