// The `strings` library; positions count code points.
extension StringFunctions {
  static let extended: [CELFunction] = [
    .two("charAt", isMember: true, charAt),
    member("indexOf", 2, indexOf), member("indexOf", 3, indexOf),
    member("lastIndexOf", 2, lastIndexOf), member("lastIndexOf", 3, lastIndexOf),
    member("join", 1, join), member("join", 2, join),
    .one("lowerAscii", isMember: true) { (value) throws(CELError) in
      try ascii("lowerAscii", value) { $0 >= 65 && $0 <= 90 ? $0 + 32 : $0 }
    },
    .one("upperAscii", isMember: true) { (value) throws(CELError) in
      try ascii("upperAscii", value) { $0 >= 97 && $0 <= 122 ? $0 - 32 : $0 }
    },
    member("replace", 3, replace), member("replace", 4, replace),
    member("split", 2, split), member("split", 3, split),
    member("substring", 2, substring), member("substring", 3, substring),
    .one("trim", isMember: true, trim),
    .one("reverse", isMember: true) { (value) throws(CELError) in
      guard case .string = value else { throw .noSuchOverload("reverse", [value]) }
      return try ListFunctions.reverse(value)
    },
    .one("strings.quote", quote),
  ]

  private static func member(
    _ name: String, _ arity: Int,
    _ body: @escaping @Sendable (_ name: String, [CELValue]) throws(CELError) -> CELValue
  ) -> CELFunction {
    CELFunction(name, isMember: true, arity: arity) { arguments throws(CELError) in
      try body(name, arguments)
    }
  }

  private static func scalars(_ text: String) -> [Unicode.Scalar] { Array(text.unicodeScalars) }

  private static func text(_ scalars: some Sequence<Unicode.Scalar>) -> CELValue {
    var view = String.UnicodeScalarView()
    view.append(contentsOf: scalars)
    return .text(String(view))
  }

  private static func outOfRange(_ name: String, _ index: Int64) -> CELError {
    CELError(.invalidArgument, "\(name): index out of range: \(index)")
  }

  private static func charAt(_ value: CELValue, _ index: CELValue) throws(CELError) -> CELValue {
    guard let string = value.text, case .int(let index) = index else {
      throw .noSuchOverload("charAt", [value, index])
    }
    let all = scalars(string)
    guard index >= 0, index <= all.count else { throw outOfRange("charAt", index) }
    return index == all.count ? .text("") : text([all[Int(index)]])
  }

  /// The two strings and the position of a search.
  private static func search(
    _ name: String, _ arguments: [CELValue]
  ) throws(CELError) -> (text: [Unicode.Scalar], part: [Unicode.Scalar], position: Int?) {
    guard let string = arguments[0].text, let part = arguments[1].text else {
      throw .noSuchOverload(name, arguments)
    }
    let (all, wanted) = (scalars(string), scalars(part))
    try CallLimits.check(search: all.count, for: wanted.count)
    guard arguments.count > 2 else { return (all, wanted, nil) }
    guard case .int(let position) = arguments[2] else { throw .noSuchOverload(name, arguments) }
    guard position >= 0, position <= all.count else { throw outOfRange(name, position) }
    return (all, wanted, Int(position))
  }

  private static func matches(
    _ text: [Unicode.Scalar], _ part: [Unicode.Scalar], at start: Int
  ) -> Bool {
    guard start + part.count <= text.count else { return false }
    for index in part.indices where text[start + index] != part[index] { return false }
    return true
  }

  private static func indexOf(_ name: String, _ arguments: [CELValue]) throws(CELError) -> CELValue
  {
    let (text, part, position) = try search(name, arguments)
    var start = position ?? 0
    while start + part.count <= text.count {
      if matches(text, part, at: start) { return .int(Int64(start)) }
      start += 1
    }
    return .int(-1)
  }

  private static func lastIndexOf(
    _ name: String, _ arguments: [CELValue]
  ) throws(CELError) -> CELValue {
    let (text, part, position) = try search(name, arguments)
    var start = min(position ?? text.count, text.count - part.count)
    while start >= 0 {
      if matches(text, part, at: start) { return .int(Int64(start)) }
      start -= 1
    }
    return .int(-1)
  }

  private static func join(_ name: String, _ arguments: [CELValue]) throws(CELError) -> CELValue {
    let separator = arguments.count > 1 ? arguments[1].text : ""
    guard case .list(let list) = arguments[0], let separator else {
      throw .noSuchOverload(name, arguments)
    }
    var parts: [String] = []
    var size = 0
    for value in try list.values() {
      guard let part = value.text else { throw .noSuchOverload(name, arguments) }
      size += part.utf8.count + separator.utf8.count
      // Before it is built: a list may hold one long text a million times.
      try CallLimits.usual.check(bytes: size)
      parts.append(part)
    }
    return .text(parts.joined(separator: separator))
  }

  private static func ascii(
    _ name: String, _ value: CELValue, _ change: (UInt8) -> UInt8
  ) throws(CELError) -> CELValue {
    guard case .string(let string) = value else { throw .noSuchOverload(name, [value]) }
    return .text(String(decoding: string.bytes.map(change), as: UTF8.self))
  }

  /// The parts of a text between separators; an empty separator cuts at every code point.
  private static func parts(
    _ string: String, _ separator: String, _ limit: Int
  ) throws(CELError) -> [[Unicode.Scalar]] {
    let (text, mark) = (scalars(string), scalars(separator))
    try CallLimits.check(search: text.count, for: mark.count)
    var parts: [[Unicode.Scalar]] = []
    var start = 0
    var at = 0
    while parts.count + 1 < limit, at + max(mark.count, 1) <= text.count {
      try CallLimits.usual.check(elements: parts.count + 2)
      if mark.isEmpty {
        // No empty last part: the last code point stays with the rest.
        guard at + 1 < text.count else { break }
        parts.append([text[at]])
        at += 1
        start = at
      } else if matches(text, mark, at: at) {
        parts.append(Array(text[start..<at]))
        at += mark.count
        start = at
      } else {
        at += 1
      }
    }
    if mark.isEmpty, text.isEmpty { return [] }
    parts.append(Array(text[start...]))
    return parts
  }

  private static func split(_ name: String, _ arguments: [CELValue]) throws(CELError) -> CELValue {
    guard let string = arguments[0].text, let separator = arguments[1].text else {
      throw .noSuchOverload(name, arguments)
    }
    var limit = Int.max
    if arguments.count > 2 {
      guard case .int(let count) = arguments[2] else { throw .noSuchOverload(name, arguments) }
      if count == 0 { return .elements([]) }
      if count > 0 { limit = Int(count) }
    }
    return .elements(try parts(string, separator, limit).map { text($0) })
  }

  private static func replace(
    _ name: String, _ arguments: [CELValue]
  ) throws(CELError) -> CELValue {
    guard let string = arguments[0].text, let old = arguments[1].text,
      let new = arguments[2].text
    else { throw .noSuchOverload(name, arguments) }
    var limit = Int.max
    if arguments.count > 3 {
      guard case .int(let count) = arguments[3] else { throw .noSuchOverload(name, arguments) }
      if count >= 0 { limit = Int(count) }
    }
    guard limit > 0 else { return arguments[0] }
    let replacement = scalars(new)
    // Checked before it is built: a short text can ask for gigabytes.
    if old.isEmpty {
      let all = scalars(string)
      let times = min(all.count + 1, limit)
      try CallLimits.usual.check(bytes: times * new.utf8.count + string.utf8.count)
      return text(interleaved(all, replacement, limit))
    }
    let pieces = try parts(string, old, limit == .max ? limit : limit + 1)
    try CallLimits.usual.check(bytes: (pieces.count - 1) * new.utf8.count + string.utf8.count)
    return text(pieces.joined(separator: replacement))
  }

  /// The new text before each code point and at the end, at most `limit` times.
  private static func interleaved(
    _ text: [Unicode.Scalar], _ new: [Unicode.Scalar], _ limit: Int
  ) -> [Unicode.Scalar] {
    var result: [Unicode.Scalar] = []
    for (index, scalar) in text.enumerated() {
      if index < limit { result += new }
      result.append(scalar)
    }
    if text.count < limit { result += new }
    return result
  }

  private static func substring(
    _ name: String, _ arguments: [CELValue]
  ) throws(CELError) -> CELValue {
    guard let string = arguments[0].text, case .int(let start) = arguments[1] else {
      throw .noSuchOverload(name, arguments)
    }
    let all = scalars(string)
    var end = Int64(all.count)
    if arguments.count > 2 {
      guard case .int(let given) = arguments[2] else { throw .noSuchOverload(name, arguments) }
      end = given
    }
    guard start >= 0, start <= all.count else { throw outOfRange(name, start) }
    guard end >= 0, end <= all.count else { throw outOfRange(name, end) }
    guard start <= end else {
      throw CELError(.invalidArgument, "substring: start \(start) lies behind end \(end)")
    }
    return text(all[Int(start)..<Int(end)])
  }

  private static func trim(_ value: CELValue) throws(CELError) -> CELValue {
    guard let string = value.text else { throw .noSuchOverload("trim", [value]) }
    var rest = scalars(string)[...]
    while rest.first?.properties.isWhitespace == true { rest.removeFirst() }
    while rest.last?.properties.isWhitespace == true { rest.removeLast() }
    return text(rest)
  }

  private static func quote(_ value: CELValue) throws(CELError) -> CELValue {
    guard let string = value.text else { throw .noSuchOverload("strings.quote", [value]) }
    let escapes: [Unicode.Scalar: String] = [
      "\u{07}": "\\a", "\u{08}": "\\b", "\u{0C}": "\\f", "\n": "\\n", "\r": "\\r", "\t": "\\t",
      "\u{0B}": "\\v", "\\": "\\\\", "\"": "\\\"",
    ]
    var quoted = "\""
    for scalar in string.unicodeScalars {
      if let escape = escapes[scalar] {
        quoted += escape
      } else {
        quoted.unicodeScalars.append(scalar)
      }
    }
    return .text(quoted + "\"")
  }
}
