/// A pattern of paths: `*` and `?` within one name, `[a-z]` and `[!a-z]`, `**` for any number of
/// directories; `\` takes a special character as it is.
///
/// A name that starts with a dot is matched only by a part that does so too.
struct LogGlob: Hashable, Sendable {
  private enum Step: Hashable {
    case literal(UInt8)
    case one
    case any
    case set([ClosedRange<UInt8>], isNegated: Bool)
  }

  private enum Part: Hashable {
    case directories
    case name([Step])
  }

  /// Where the walk starts: the directories before the first special character; `""` for the
  /// present one.
  let base: String
  private let parts: [Part]

  /// Whether a path holds a special character.
  static func isPattern(_ path: String) -> Bool {
    path.utf8.contains {
      $0 == UInt8(ascii: "*") || $0 == UInt8(ascii: "?") || $0 == UInt8(ascii: "[")
    }
  }

  init(_ pattern: String) {
    var names = pattern.split(separator: "/", omittingEmptySubsequences: true).map(String.init)
    var base = pattern.hasPrefix("/") ? "/" : ""
    while names.count > 1, let first = names.first, !Self.isPattern(first) {
      base += first + "/"
      names.removeFirst()
    }
    self.base = base
    parts = names.map { $0 == "**" ? .directories : .name(Self.steps(Array($0.utf8))) }
  }

  /// Whether a path below `base`, in its parts, is one of those meant.
  func matches(_ path: [String]) -> Bool {
    Self.matches(path[...], parts[...])
  }

  /// Whether something below the directory could match; false spares the walk.
  func mayMatch(below path: [String]) -> Bool {
    var rest = parts[...]
    for name in path {
      guard let part = rest.first else { return false }
      guard case .name(let steps) = part else { return true }
      guard Self.matches(name, steps) else { return false }
      rest = rest.dropFirst()
    }
    return !rest.isEmpty
  }

  private static func matches(_ path: ArraySlice<String>, _ parts: ArraySlice<Part>) -> Bool {
    guard let part = parts.first else { return path.isEmpty }
    switch part {
    case .name(let steps):
      guard let name = path.first, matches(name, steps) else { return false }
      return matches(path.dropFirst(), parts.dropFirst())
    case .directories:
      // Several `**` in a row say no more than one; skipping them bounds the work.
      let behind = parts.drop { $0 == .directories }
      if behind.isEmpty { return !path.isEmpty && path.allSatisfy { !$0.hasPrefix(".") } }
      var rest = path
      while true {
        if matches(rest, behind) { return true }
        guard let name = rest.first, !name.hasPrefix(".") else { return false }
        rest = rest.dropFirst()
      }
    }
  }

  /// One name against one part, in time proportional to their product.
  private static func matches(_ name: String, _ steps: [Step]) -> Bool {
    let bytes = Array(name.utf8)
    if bytes.first == UInt8(ascii: "."), steps.first != .literal(UInt8(ascii: ".")) { return false }
    var (at, step) = (0, 0)
    var retry: (at: Int, step: Int)?
    while at < bytes.count {
      if step < steps.count, steps[step] == .any {
        retry = (at, step + 1)
        step += 1
      } else if step < steps.count, let width = width(bytes, at, steps[step]) {
        (at, step) = (at + width, step + 1)
      } else if let last = retry {
        (at, step) = (last.at + 1, last.step)
        retry = (last.at + 1, last.step)
      } else {
        return false
      }
    }
    while step < steps.count, steps[step] == .any { step += 1 }
    return step == steps.count
  }

  /// Bytes of the name that the step takes; nil when it does not match.
  private static func width(_ bytes: [UInt8], _ at: Int, _ step: Step) -> Int? {
    switch step {
    case .literal(let byte): return bytes[at] == byte ? 1 : nil
    case .set(let ranges, let isNegated):
      return ranges.contains { $0.contains(bytes[at]) } != isNegated ? 1 : nil
    case .one:
      // One character, whatever its number of bytes.
      var end = at + 1
      while end < bytes.count, bytes[end] & 0xc0 == 0x80 { end += 1 }
      return end - at
    case .any: return nil
    }
  }

  private static func steps(_ text: [UInt8]) -> [Step] {
    var steps: [Step] = []
    var at = 0
    while at < text.count {
      switch text[at] {
      case UInt8(ascii: "*"):
        if steps.last != .any { steps.append(.any) }
      case UInt8(ascii: "?"): steps.append(.one)
      case UInt8(ascii: "\\") where at + 1 < text.count:
        at += 1
        steps.append(.literal(text[at]))
      case UInt8(ascii: "["):
        if let (set, end) = set(text, at + 1) {
          steps.append(set)
          at = end
        } else {
          steps.append(.literal(text[at]))
        }
      default: steps.append(.literal(text[at]))
      }
      at += 1
    }
    return steps
  }

  /// The set that starts behind `[`, and the offset of its `]`; nil when none closes it.
  private static func set(_ text: [UInt8], _ start: Int) -> (Step, end: Int)? {
    var at = start
    var isNegated = false
    if at < text.count, text[at] == UInt8(ascii: "!") || text[at] == UInt8(ascii: "^") {
      isNegated = true
      at += 1
    }
    var ranges: [ClosedRange<UInt8>] = []
    while at < text.count {
      if text[at] == UInt8(ascii: "]"), !ranges.isEmpty {
        return (.set(ranges, isNegated: isNegated), at)
      }
      if at + 2 < text.count, text[at + 1] == UInt8(ascii: "-"), text[at + 2] != UInt8(ascii: "]"),
        text[at] <= text[at + 2]
      {
        ranges.append(text[at]...text[at + 2])
        at += 3
      } else {
        ranges.append(text[at]...text[at])
        at += 1
      }
    }
    return nil
  }
}
