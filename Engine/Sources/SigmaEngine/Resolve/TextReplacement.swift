internal import DemarcRegex

/// The step `replace_string`: a regular expression and what takes the place of its matches.
struct TextReplacement: Sendable {
  private enum Piece: Sendable {
    case text([UInt8])
    case group(Int)
  }

  let pattern: Pattern
  private let pieces: [Piece]
  /// Whether wildcards stay as they are and only the text between them is searched.
  let skipsSpecial: Bool
  /// Whether, then, `*` and `?` in what comes out are wildcards.
  let interpretsSpecial: Bool

  /// - Throws: a fault for a pattern that is none, and for a replacement that refers to a group which
  ///   is not there.
  init(
    pattern: String, replacement: String, skipsSpecial: Bool, interpretsSpecial: Bool
  ) throws(TextReplacementFault) {
    do {
      self.pattern = try Pattern(pattern, dialect: .perl)
    } catch {
      throw TextReplacementFault(message: error.message)
    }
    let groups = Self.groups(of: Array(pattern.utf8))
    pieces = try Self.pieces(of: Array(replacement.utf8), groups)
    self.skipsSpecial = skipsSpecial
    self.interpretsSpecial = interpretsSpecial
  }

  func apply(to text: SigmaText) throws(PatternError) -> SigmaText {
    skipsSpecial ? try betweenSpecials(text) : try throughout(text)
  }

  // MARK: The two ways

  private func betweenSpecials(_ text: SigmaText) throws(PatternError) -> SigmaText {
    var parts: [SigmaText.Part] = []
    for part in text.parts {
      guard case .literal(let literal) = part else {
        parts.append(part)
        continue
      }
      let bytes = Array(literal.utf8)
      var out: [UInt8] = []
      for (range, replacement) in try replacements(in: bytes) {
        out += replacement ?? Array(bytes[range])
      }
      let replaced = String(decoding: out, as: UTF8.self)
      parts += interpretsSpecial ? SigmaText(written: replaced).parts : [.literal(replaced)]
    }
    return SigmaText(joining: parts)
  }

  /// Searches the text as it is written, so that wildcards can be matched and be made; what no match
  /// touches stays what it was.
  private func throughout(_ text: SigmaText) throws(PatternError) -> SigmaText {
    var written: [UInt8] = []
    var units: [(end: Int, part: SigmaText.Part)] = []
    for part in text.parts {
      if case .literal(let literal) = part {
        for scalar in literal.unicodeScalars {
          if scalar == "*" || scalar == "?" { written.append(UInt8(ascii: "\\")) }
          written += Array(String(scalar).utf8)
          units.append((written.count, .literal(String(scalar))))
        }
      } else {
        written += Array(SigmaText(parts: [part]).shown.utf8)
        units.append((written.count, part))
      }
    }
    var parts: [SigmaText.Part] = []
    var pending: [UInt8] = []
    var unit = 0
    for (range, replacement) in try replacements(in: written) {
      if let replacement {
        pending += replacement
        continue
      }
      var start = range.lowerBound
      while unit < units.count, units[unit].end <= start { unit += 1 }
      while start < range.upperBound, unit < units.count {
        let unitStart = unit == 0 ? 0 : units[unit - 1].end
        let end = min(units[unit].end, range.upperBound)
        if start == unitStart, end == units[unit].end {
          flush(&pending, into: &parts)
          parts.append(units[unit].part)
        } else {
          pending += written[start..<end]
        }
        start = end
        if end == units[unit].end { unit += 1 }
      }
    }
    flush(&pending, into: &parts)
    return SigmaText(joining: parts)
  }

  /// Reads what replacements made: a backslash escapes a wildcard and is itself anywhere else.
  private func flush(_ pending: inout [UInt8], into parts: inout [SigmaText.Part]) {
    var literal: [UInt8] = []
    func close() {
      if !literal.isEmpty { parts.append(.literal(String(decoding: literal, as: UTF8.self))) }
      literal = []
    }
    var index = 0
    while index < pending.count {
      let byte = pending[index]
      let next = index + 1 < pending.count ? pending[index + 1] : 0
      switch byte {
      case UInt8(ascii: "\\") where next == UInt8(ascii: "*") || next == UInt8(ascii: "?"):
        literal.append(next)
        index += 1
      case UInt8(ascii: "*"), UInt8(ascii: "?"):
        close()
        parts.append(byte == UInt8(ascii: "*") ? .any : .one)
      default: literal.append(byte)
      }
      index += 1
    }
    close()
    pending = []
  }

  // MARK: Searching

  /// The stretches of a text, those that stay with nil and those that were matched with what takes
  /// their place.
  private func replacements(
    in bytes: [UInt8]
  ) throws(PatternError) -> [(range: Range<Int>, replacement: [UInt8]?)] {
    var out: [(range: Range<Int>, replacement: [UInt8]?)] = []
    var kept = 0
    var from = 0
    while from <= bytes.count {
      guard let groups = try pattern.find(in: bytes, from: from), let whole = groups.first ?? nil
      else { break }
      out.append((kept..<whole.lowerBound, nil))
      out.append((whole, filled(groups, bytes)))
      kept = whole.upperBound
      from = whole.upperBound
      if whole.isEmpty {
        // Past one code point, or the same empty match would be found for ever.
        from += 1
        while from < bytes.count, bytes[from] & 0xC0 == 0x80 { from += 1 }
      }
    }
    out.append((kept..<bytes.count, nil))
    return out
  }

  private func filled(_ groups: [Range<Int>?], _ bytes: [UInt8]) -> [UInt8] {
    var out: [UInt8] = []
    for piece in pieces {
      switch piece {
      case .text(let text): out += text
      case .group(let number):
        if number < groups.count, let range = groups[number] { out += bytes[range] }
      }
    }
    return out
  }

  // MARK: Reading the replacement

  /// `\1`, `\g<1>`, `\g<name>`, `\n`, `\t`, `\r`, `\\`; any other backslash stands for itself.
  private static func pieces(
    of bytes: [UInt8], _ groups: (count: Int, names: [String: Int])
  ) throws(TextReplacementFault) -> [Piece] {
    var out: [Piece] = []
    var text: [UInt8] = []
    func group(_ name: String) throws(TextReplacementFault) -> Piece {
      guard let number = Int(name) ?? groups.names[name], number <= groups.count else {
        throw TextReplacementFault(
          message: "the replacement refers to a group '\(name)', which the pattern has not")
      }
      return .group(number)
    }
    var index = 0
    while index < bytes.count {
      guard bytes[index] == UInt8(ascii: "\\"), index + 1 < bytes.count else {
        text.append(bytes[index])
        index += 1
        continue
      }
      let next = bytes[index + 1]
      index += 2
      switch next {
      case UInt8(ascii: "1")...UInt8(ascii: "9"):
        var name = [next]
        if index < bytes.count, (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(bytes[index]) {
          name.append(bytes[index])
          index += 1
        }
        out.append(.text(text))
        text = []
        out.append(try group(String(decoding: name, as: UTF8.self)))
      case UInt8(ascii: "g") where index < bytes.count && bytes[index] == UInt8(ascii: "<"):
        let name = bytes[(index + 1)...].prefix { $0 != UInt8(ascii: ">") }
        out.append(.text(text))
        text = []
        out.append(try group(String(decoding: name, as: UTF8.self)))
        index = min(bytes.count, index + name.count + 2)
      case UInt8(ascii: "n"): text.append(0x0A)
      case UInt8(ascii: "t"): text.append(0x09)
      case UInt8(ascii: "r"): text.append(0x0D)
      case UInt8(ascii: "\\"): text.append(next)
      default: text += [UInt8(ascii: "\\"), next]
      }
    }
    out.append(.text(text))
    return out
  }

  /// How many groups a pattern has, and the numbers of those with a name.
  private static func groups(of bytes: [UInt8]) -> (count: Int, names: [String: Int]) {
    var count = 0
    var names: [String: Int] = [:]
    var isInClass = false
    var index = 0
    while index < bytes.count {
      switch bytes[index] {
      case UInt8(ascii: "\\"): index += 1
      case UInt8(ascii: "["): isInClass = true
      case UInt8(ascii: "]"): isInClass = false
      case UInt8(ascii: "(") where !isInClass:
        let rest = bytes[(index + 1)...]
        if rest.first != UInt8(ascii: "?") {
          count += 1
        } else if let name = name(in: rest.dropFirst()) {
          count += 1
          names[name] = count
        }
      default: break
      }
      index += 1
    }
    return (count, names)
  }

  /// The name of a group that begins with `P<name>` or `<name>`; look-behind begins alike.
  private static func name(in bytes: ArraySlice<UInt8>) -> String? {
    let start = bytes.first == UInt8(ascii: "P") ? bytes.dropFirst() : bytes
    guard start.first == UInt8(ascii: "<") else { return nil }
    let name = start.dropFirst().prefix { $0 != UInt8(ascii: ">") }
    guard let first = name.first, first != UInt8(ascii: "="), first != UInt8(ascii: "!") else {
      return nil
    }
    return String(decoding: name, as: UTF8.self)
  }
}

/// Why a replacement cannot be made.
struct TextReplacementFault: Error {
  let message: String
}
