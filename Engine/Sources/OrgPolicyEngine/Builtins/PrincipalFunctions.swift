internal import CELEngine

/// The helpers that compare roles and members of an allow policy.
enum PrincipalFunctions {
  private typealias Test = @Sendable (String, String) -> Bool

  private static let roleTests: [(String, Test)] = [
    ("RoleNameMatches", { Array($0.utf8) == Array($1.utf8) }),
    ("RoleNameStartsWith", { $0.utf8.starts(with: $1.utf8) }),
    ("RoleNameEndsWith", { $0.utf8.reversed().starts(with: $1.utf8.reversed()) }),
    ("RoleNameContains", { contains(Array($0.utf8), Array($1.utf8)) }),
  ]
  private static let memberTests: [(String, Test)] = [
    ("MemberSubjectMatches", { Array($0.utf8) == Array($1.utf8) }),
    ("MemberSubjectStartsWith", { $0.utf8.starts(with: $1.utf8) }),
    ("MemberSubjectEndsWith", { $0.utf8.reversed().starts(with: $1.utf8.reversed()) }),
  ]

  /// How an error ends that only a directory could answer.
  static let needsDirectory =
    " needs the organisation's directory, which is not part of an asset export"

  /// Membership and principal types live in a directory that no asset export holds.
  private static let undecidable = ["MemberInPrincipalSet", "MemberTypeMatches"]

  static let all: [CELFunction] =
    (roleTests + memberTests).map { name, test in
      CELFunction(name, arity: 2) { arguments throws(CELError) in
        try anyOf(name, arguments, test)
      }
    }
    + undecidable.map { name in
      CELFunction(name, arity: 2) { _ throws(CELError) in
        throw CELError(
          .invalidArgument,
          name + needsDirectory)
      }
    }

  private static func anyOf(
    _ name: String, _ arguments: [CELValue], _ test: Test
  ) throws(CELError) -> CELValue {
    guard let subject = arguments[0].text, case .list(let list) = arguments[1] else {
      throw CELError(.noSuchOverload, "\(name) takes a text and a list of texts")
    }
    for value in try list.values() {
      guard let candidate = value.text else {
        throw CELError(.noSuchOverload, "\(name) takes a text and a list of texts")
      }
      if test(subject, candidate) { return .bool(true) }
    }
    return .bool(false)
  }

  private static func contains(_ text: [UInt8], _ part: [UInt8]) -> Bool {
    guard part.count <= text.count else { return false }
    return (0...(text.count - part.count)).contains { text[$0...].starts(with: part) }
  }
}
