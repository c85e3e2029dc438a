import DemarcJSON
import DemarcModel

extension PolicyFunction {
  static let stringFunctions: [PolicyFunction] = [
    PolicyFunction("concat", 0...manyMax) { args throws(PolicyFailure) in try concat(args) },
    PolicyFunction("format", 1...manyMax) { args throws(PolicyFailure) in
      .string(try FormatText.format(args))
    },
    PolicyFunction("padLeft", 2...3) { args throws(PolicyFailure) in
      guard let text = args[0].scalarText, !args[0].isNull else { throw args.wrong(0, "a string") }
      let pad = args.count > 2 ? try args.string(2) : " "
      guard pad.count == 1 else { throw args.failed("the padding is one character") }
      let missing = try args.integer(1) - text.count
      if missing <= 0 { return .string(text) }
      guard missing <= args.limits.stringBytesMax else { throw tooLong(args) }
      return .string(String(repeating: pad, count: missing) + text)
    },
    PolicyFunction("replace", 3...3) { args throws(PolicyFailure) in try replace(args) },
    PolicyFunction("toLower", 1...1) { args throws(PolicyFailure) in
      .string(try args.string(0).lowercased())
    },
    PolicyFunction("toUpper", 1...1) { args throws(PolicyFailure) in
      .string(try args.string(0).uppercased())
    },
    PolicyFunction("trim", 1...1) { args throws(PolicyFailure) in
      let text = Substring(try args.string(0))
      let head = text.drop { $0.isWhitespace }
      guard let last = head.lastIndex(where: { !$0.isWhitespace }) else { return .string("") }
      return .string(String(head[...last]))
    },
    PolicyFunction("split", 2...2) { args throws(PolicyFailure) in try split(args) },
    PolicyFunction("join", 2...2) { args throws(PolicyFailure) in
      let separator = try args.string(1)
      var parts: [String] = []
      for element in try args.array(0) { parts.append(text(of: element)) }
      return .string(parts.joined(separator: separator))
    },
    PolicyFunction("string", 1...1) { args throws(PolicyFailure) in .string(text(of: args[0])) },
    PolicyFunction("substring", 2...3) { args throws(PolicyFailure) in
      let text = Array(try args.string(0))
      let start = try args.integer(1)
      let count = args.count > 2 ? try args.integer(2) : text.count - start
      guard start >= 0, count >= 0, start <= text.count, count <= text.count - start else {
        throw args.failed("the text has \(text.count) characters")
      }
      return .string(String(text[start..<(start + count)]))
    },
    PolicyFunction("startsWith", 2...2) { args throws(PolicyFailure) in
      .bool(try args.string(0).lowercased().hasPrefix(try args.string(1).lowercased()))
    },
    PolicyFunction("endsWith", 2...2) { args throws(PolicyFailure) in
      .bool(try args.string(0).lowercased().hasSuffix(try args.string(1).lowercased()))
    },
  ]

  /// `True` for true, "" for null, compact JSON for arrays and objects.
  static func text(of value: PolicyValue) -> String { value.scalarText ?? value.json.json }

  private static func tooLong(_ args: borrowing Arguments) -> PolicyFailure {
    .limit("\(args.function)() builds a text of more than \(args.limits.stringBytesMax) bytes")
  }

  private static func concat(_ args: borrowing Arguments) throws(PolicyFailure) -> PolicyValue {
    if args[0].isArray {
      var joined: [PolicyValue] = []
      for index in 0..<args.count { joined += try args.array(index) }
      return .array(joined)
    }
    var text = ""
    for (index, value) in args.values.enumerated() {
      guard let part = value.scalarText else { throw args.wrong(index, "a string") }
      text += part
      if text.utf8.count > args.limits.stringBytesMax { throw tooLong(args) }
    }
    return .string(text)
  }

  private static func replace(_ args: borrowing Arguments) throws(PolicyFailure) -> PolicyValue {
    let text = Array(try args.string(0).utf8)
    let old = Array(try args.string(1).utf8)
    let new = Array(try args.string(2).utf8)
    guard !old.isEmpty else { throw args.failed("the text to replace is empty") }
    var result: [UInt8] = []
    var at = 0
    while let found = TextFold.find(old, in: text, from: at) {
      result += text[at..<found]
      result += new
      at = found + old.count
      if result.count > args.limits.stringBytesMax { throw tooLong(args) }
    }
    result += text[at...]
    return .string(String(decoding: result, as: UTF8.self))
  }

  private static func split(_ args: borrowing Arguments) throws(PolicyFailure) -> PolicyValue {
    let text = Array(try args.string(0).utf8)
    var separators: [[UInt8]] = []
    if let list = args[1].elements {
      for element in list {
        guard let separator = element.string else { throw args.wrong(1, "strings") }
        separators.append(Array(separator.utf8))
      }
    } else {
      separators = [Array(try args.string(1).utf8)]
    }
    separators.removeAll(where: \.isEmpty)
    var parts: [PolicyValue] = []
    var start = 0
    var at = 0
    while at < text.count {
      guard let hit = separators.first(where: { text[at...].starts(with: $0) }) else {
        at += 1
        continue
      }
      parts.append(.string(String(decoding: text[start..<at], as: UTF8.self)))
      at += hit.count
      start = at
    }
    parts.append(.string(String(decoding: text[start...], as: UTF8.self)))
    return .array(parts)
  }
}
