internal import DemarcRegex

// Placeholders, and the end of a draft.
extension SigmaDraft {
  /// Takes `%name%` for a placeholder; `\%` is a percent sign.
  func expanded() throws(SigmaModifierFault) -> SigmaDraft {
    guard case .text(let text, let isCased) = self else {
      if case .number = self { return self }
      throw .wrongValue(.expand, needs: "a text")
    }
    var out = SigmaDraftText()
    for part in text.parts {
      if case .bytes(let bytes) = part { Self.expand(bytes, into: &out) } else { out.append(part) }
    }
    return .text(out, isCased: isCased)
  }

  private static func expand(_ bytes: [UInt8], into out: inout SigmaDraftText) {
    let percent = UInt8(ascii: "%")
    var index = 0
    while index < bytes.count {
      if bytes[index] == UInt8(ascii: "\\"), index + 1 < bytes.count, bytes[index + 1] == percent {
        out.append(percent)
        index += 2
        continue
      }
      if bytes[index] == percent {
        let name = bytes[(index + 1)...].prefix(while: isNameByte)
        let end = index + 1 + name.count
        if !name.isEmpty, end < bytes.count, bytes[end] == percent {
          out.append(.placeholder(String(decoding: name, as: UTF8.self)))
          index = end + 1
          continue
        }
      }
      out.append(bytes[index])
      index += 1
    }
  }

  private static func isNameByte(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
      UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "_"), 0x80...0xff:
      true
    default: false
    }
  }

  /// Values after all modifiers.
  var termCount: Int {
    guard case .anyOf(let drafts) = self else { return 1 }
    return drafts.reduce(0) { $0 + $1.termCount }
  }

  /// The term this value has become.
  ///
  /// - Parameter isKeyword: whether it is sought anywhere in the event, not in one field.
  func term(isKeyword: Bool) throws(SigmaModifierFault) -> SigmaTerm {
    switch self {
    case .term(let term): return term
    case .anyOf(let drafts):
      var terms: [SigmaTerm] = []
      for draft in drafts { terms.append(try draft.term(isKeyword: isKeyword)) }
      return .anyOf(terms)
    case .null:
      guard !isKeyword else {
        throw SigmaModifierFault(
          "sigma.wrong-value", "null is no keyword", hint: "name the field that must be absent")
      }
      return .null
    case .number(let number):
      guard isKeyword else { return .number(number) }
      return .text(SigmaText(parts: [.any, .literal(number), .any]), isCased: false)
    case .bool(let bool):
      guard isKeyword else { return .bool(bool) }
      return .text(
        SigmaText(parts: [.any, .literal(bool ? "true" : "false"), .any]), isCased: false)
    case .text(let draft, let isCased):
      let whole = isKeyword ? draft.wildcarded(start: true, end: true) : draft
      guard let text = whole.text else {
        throw SigmaModifierFault(
          "sigma.not-text", "what the modifiers make of the value is no text",
          hint: "add 'base64' or 'base64offset|contains' behind the UTF-16 modifier")
      }
      return .text(text, isCased: isCased)
    }
  }

  /// The pattern that a value under `re` is.
  static func pattern(_ source: String) throws(SigmaModifierFault) -> SigmaPattern {
    if let fault = SigmaPattern.fault(in: source) { throw fault }
    return SigmaPattern(source: source)
  }
}

extension SigmaPattern {
  /// The pattern with its flags, in the language of RE2.
  var flagged: String {
    let flags =
      (ignoresCase ? "i" : "") + (isMultiline ? "m" : "") + (dotMatchesNewline ? "s" : "")
    return flags.isEmpty ? source : "(?\(flags))\(source)"
  }

  static func compile(_ source: String) throws(SigmaModifierFault) -> Pattern {
    do {
      return try Pattern(source, dialect: .re2)
    } catch {
      throw SigmaModifierFault(
        "sigma.bad-pattern", "'\(source.prefix(80))' is no regular expression: \(error.message)",
        hint: error.code == .unsupported
          ? "write it without; what is left can be searched in linear time" : nil)
    }
  }

  fileprivate static func fault(in source: String) -> SigmaModifierFault? {
    do throws(SigmaModifierFault) {
      _ = try compile(source)
      return nil
    } catch {
      return error
    }
  }
}
