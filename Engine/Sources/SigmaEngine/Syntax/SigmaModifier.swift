/// The modifiers of Sigma 2.1 and pySigma's other names for them.
enum SigmaModifier: String, CaseIterable {
  case contains, startswith, endswith
  case all, cased, exists, neq
  case re, ignoresCase = "i", multiline = "m", dotAll = "s"
  case base64, base64offset, utf16le, utf16be, utf16
  case windash, cidr, fieldref, expand
  case gt, gte, lt, lte
  case minute, hour, day, week, month, year

  private static let aliases: [String: SigmaModifier] = [
    "wide": .utf16le, "ignorecase": .ignoresCase, "multiline": .multiline, "dotall": .dotAll,
  ]

  static var names: [String] { allCases.map(\.rawValue) + aliases.keys.sorted() }

  init?(_ name: some StringProtocol) {
    let name = String(name)
    guard let found = SigmaModifier(rawValue: name) ?? Self.aliases[name] else { return nil }
    self = found
  }

  /// Whether it speaks of the list of values, not of each.
  var isOfList: Bool { self == .all || self == .neq }

  /// Whether it has no meaning without a field.
  var needsField: Bool {
    switch self {
    case .exists, .fieldref, .cidr, .gt, .gte, .lt, .lte: true
    case .minute, .hour, .day, .week, .month, .year: true
    default: false
    }
  }

  /// Whether it must be the first.
  var mustBeFirst: Bool { self == .re || self == .cidr || self == .exists }

  var comparison: SigmaComparison? { SigmaComparison(rawValue: rawValue) }
  var timePart: SigmaTimePart? { SigmaTimePart(rawValue: rawValue) }
}

/// Why a modifier does not go with a value.
struct SigmaModifierFault: Error {
  var code: String
  var message: String
  var hint: String?

  init(_ code: String, _ message: String, hint: String? = nil) {
    self.code = code
    self.message = message
    self.hint = hint
  }

  static func wrongValue(_ modifier: SigmaModifier, needs what: String) -> SigmaModifierFault {
    SigmaModifierFault("sigma.wrong-value", "'\(modifier.rawValue)' needs \(what)")
  }
}
