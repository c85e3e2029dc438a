internal import DemarcRegex

/// A value on its way through the modifiers.
indirect enum SigmaDraft {
  case text(SigmaDraftText, isCased: Bool)
  case number(String)
  case bool(Bool)
  case null
  /// A finished term.
  case term(SigmaTerm)
  case anyOf([SigmaDraft])

  /// Texts that one value may become.
  static let variantsMax = 4096
  /// Bytes that a text may become.
  static let bytesMax = 4 * SigmaReading.textBytesMax

  /// What `modifier` makes of this value; modifiers can be repeated, so that each step is bounded.
  func applying(_ modifier: SigmaModifier) throws(SigmaModifierFault) -> SigmaDraft {
    guard case .anyOf(let drafts) = self else {
      let draft = try applyingOnce(modifier)
      if case .text(let text, _) = draft, text.count > Self.bytesMax {
        throw SigmaModifierFault(
          "sigma.too-large", "more than \(Self.bytesMax) bytes by '\(modifier.rawValue)'",
          hint: "shorten the value, or its modifiers")
      }
      return draft
    }
    var out: [SigmaDraft] = []
    var count = 0
    for draft in drafts {
      let next = try draft.applying(modifier)
      count += next.termCount
      guard count <= Self.variantsMax else {
        throw SigmaModifierFault(
          "sigma.too-large", "more than \(Self.variantsMax) texts by '\(modifier.rawValue)'",
          hint: "a modifier that makes several texts of one is needed once")
      }
      out.append(next)
    }
    return .anyOf(out)
  }

  private func applyingOnce(_ modifier: SigmaModifier) throws(SigmaModifierFault) -> SigmaDraft {
    switch modifier {
    case .all, .neq: return self
    case .contains: return try wildcarded(modifier, start: true, end: true)
    case .startswith: return try wildcarded(modifier, start: false, end: true)
    case .endswith: return try wildcarded(modifier, start: true, end: false)
    case .cased: return try cased()
    case .exists:
      guard case .bool(let wanted) = self else {
        throw .wrongValue(modifier, needs: "true or false")
      }
      return .term(.exists(wanted))
    case .ignoresCase, .multiline, .dotAll: return try flagged(modifier)
    case .base64, .base64offset, .utf16le, .utf16be, .utf16: return try encoded(modifier)
    case .windash: return try dashed()
    case .cidr: return .term(.network(try network()))
    case .fieldref: return .term(.reference(try reference()))
    case .expand: return try expanded()
    case .gt, .gte, .lt, .lte: return try compared(modifier)
    case .minute, .hour, .day, .week, .month, .year: return try timed(modifier)
    // Read as it stands before any other: see `SigmaItemReading`.
    case .re: return self
    }
  }

  /// The value as text; nil for null and for what is text no longer.
  private var asText: (SigmaDraftText, isCased: Bool)? {
    switch self {
    case .text(let text, let isCased): (text, isCased)
    case .number(let number): (SigmaDraftText(Array(number.utf8)), false)
    case .bool(let bool): (SigmaDraftText(Array((bool ? "true" : "false").utf8)), false)
    case .null, .term, .anyOf: nil
    }
  }

  private func text(
    _ modifier: SigmaModifier
  ) throws(SigmaModifierFault) -> (SigmaDraftText, isCased: Bool) {
    guard let text = asText else { throw .wrongValue(modifier, needs: "a text") }
    return text
  }

  private func wildcarded(
    _ modifier: SigmaModifier, start: Bool, end: Bool
  ) throws(SigmaModifierFault) -> SigmaDraft {
    switch self {
    case .term(.pattern(var pattern)):
      // A search finds anything inside already; the ends are bound, also where lines have ends.
      if !start { pattern.source = "\\A(?:\(pattern.source))" }
      if !end { pattern.source = "(?:\(pattern.source))\\z" }
      return .term(.pattern(pattern))
    case .term(.reference(var reference)):
      reference.relation = start ? (end ? .contains : .endsWith) : .startsWith
      return .term(.reference(reference))
    default:
      let (text, isCased) = try text(modifier)
      return .text(text.wildcarded(start: start, end: end), isCased: isCased)
    }
  }

  private func cased() throws(SigmaModifierFault) -> SigmaDraft {
    switch self {
    case .text(let text, _): return .text(text, isCased: true)
    case .number, .bool: return self
    case .term(.pattern):
      throw SigmaModifierFault(
        "sigma.modifier-order", "'cased' does not go with 're'",
        hint: "leave 'cased' away: a regular expression tells upper from lower case already")
    case .null, .term, .anyOf: throw .wrongValue(.cased, needs: "a text")
    }
  }

  private func flagged(_ modifier: SigmaModifier) throws(SigmaModifierFault) -> SigmaDraft {
    guard case .term(.pattern(var pattern)) = self else {
      throw SigmaModifierFault(
        "sigma.modifier-order", "'\(modifier.rawValue)' without 're' before it",
        hint: "write '|re|\(modifier.rawValue)'")
    }
    switch modifier {
    case .ignoresCase: pattern.ignoresCase = true
    case .multiline: pattern.isMultiline = true
    default: pattern.dotMatchesNewline = true
    }
    return .term(.pattern(pattern))
  }

  private func encoded(_ modifier: SigmaModifier) throws(SigmaModifierFault) -> SigmaDraft {
    let (text, isCased) = try text(modifier)
    switch modifier {
    case .utf16le, .utf16be:
      let encoded = text.mapBytes {
        SigmaEncoding.utf16($0, isBigEndian: modifier == .utf16be)
      }
      return .text(encoded, isCased: isCased)
    case .utf16:
      var encoded = SigmaDraftText([0xff, 0xfe])
      for part in text.mapBytes({ SigmaEncoding.utf16($0, isBigEndian: false) }).parts {
        encoded.append(part)
      }
      return .text(encoded, isCased: isCased)
    default: break
    }
    guard let bytes = text.plain else {
      throw SigmaModifierFault(
        "sigma.wildcard", "a wildcard under '\(modifier.rawValue)'",
        hint: "what stands for it is not known before it is encoded; write '\\*' for a star")
    }
    if modifier == .base64 {
      return .text(SigmaDraftText(SigmaEncoding.base64(bytes)), isCased: isCased)
    }
    return .anyOf(
      SigmaEncoding.base64Offsets(bytes).map { .text(SigmaDraftText($0), isCased: isCased) })
  }

  private func dashed() throws(SigmaModifierFault) -> SigmaDraft {
    let (text, isCased) = try text(.windash)
    guard let variants = SigmaDashes.variants(text) else {
      throw SigmaModifierFault(
        "sigma.too-large", "more than \(SigmaDashes.variantsMax) texts by 'windash'",
        hint: "split the value: each dash that begins a word has five forms")
    }
    if variants.count == 1 { return .text(variants[0], isCased: isCased) }
    return .anyOf(variants.map { .text($0, isCased: isCased) })
  }

  private func network() throws(SigmaModifierFault) -> SigmaNetwork {
    let (text, _) = try text(.cidr)
    guard let bytes = text.plain else {
      throw SigmaModifierFault("sigma.wildcard", "a wildcard under 'cidr'")
    }
    let written = String(decoding: bytes, as: UTF8.self)
    do {
      return try SigmaNetwork.read(written)
    } catch {
      switch error {
      case .notAnAddress:
        throw SigmaModifierFault(
          "sigma.bad-network", "'\(written)' is no address range",
          hint: "write it as '10.0.0.0/8' or '2001:db8::/32'")
      case .hostBits(let network):
        throw SigmaModifierFault(
          "sigma.bad-network", "'\(written)' has bits set behind its prefix",
          hint: "write '\(network.written)'")
      }
    }
  }

  private func reference() throws(SigmaModifierFault) -> SigmaFieldReference {
    guard case .text(let text, false) = self else {
      throw .wrongValue(.fieldref, needs: "the name of a field")
    }
    guard let bytes = text.plain else {
      throw SigmaModifierFault(
        "sigma.wildcard", "a wildcard under 'fieldref'", hint: "write the name of one field")
    }
    guard !bytes.isEmpty else { throw .wrongValue(.fieldref, needs: "the name of a field") }
    return SigmaFieldReference(field: String(decoding: bytes, as: UTF8.self))
  }

  private func compared(_ modifier: SigmaModifier) throws(SigmaModifierFault) -> SigmaDraft {
    guard let comparison = modifier.comparison else { return self }
    switch self {
    case .number(let number): return .term(.compare(comparison, number))
    case .term(.timePart(let part, nil, let value)):
      return .term(.timePart(part, comparison, value))
    default: throw .wrongValue(modifier, needs: "a number, without quotes")
    }
  }

  private func timed(_ modifier: SigmaModifier) throws(SigmaModifierFault) -> SigmaDraft {
    guard let part = modifier.timePart, case .number(let number) = self, let value = Int(number)
    else { throw .wrongValue(modifier, needs: "a whole number, without quotes") }
    guard part.range.contains(value) else {
      throw SigmaModifierFault(
        "sigma.wrong-value",
        "'\(modifier.rawValue)' is from \(part.range.lowerBound) to \(part.range.upperBound), "
          + "not \(value)")
    }
    return .term(.timePart(part, nil, value))
  }
}

extension SigmaTimePart {
  /// The values it can have.
  var range: ClosedRange<Int> {
    switch self {
    case .minute: 0...59
    case .hour: 0...23
    case .day: 1...31
    case .week: 1...53
    case .month: 1...12
    case .year: 0...9999
    }
  }
}
