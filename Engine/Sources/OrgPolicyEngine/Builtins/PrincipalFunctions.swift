internal import CELEngine

/// The helpers that compare roles and members of an allow policy.
enum PrincipalFunctions {
  private typealias Test = @Sendable (String, String) -> Bool

  private static let roleTests: [(String, Test)] = [
    ("RoleNameMatches", { $0.utf8.elementsEqual($1.utf8) }),
    ("RoleNameStartsWith", { $0.utf8.starts(with: $1.utf8) }),
    ("RoleNameEndsWith", { $0.utf8.reversed().starts(with: $1.utf8.reversed()) }),
    ("RoleNameContains", { contains(Array($0.utf8), Array($1.utf8)) }),
  ]
  private static let memberTests: [(String, Test)] = [
    ("MemberSubjectMatches", { $0.utf8.elementsEqual($1.utf8) }),
    ("MemberSubjectStartsWith", { $0.utf8.starts(with: $1.utf8) }),
    ("MemberSubjectEndsWith", { $0.utf8.reversed().starts(with: $1.utf8.reversed()) }),
  ]

  /// Names of all helpers, the only functions that may look at an allow policy's bindings.
  static let names = Set(
    (roleTests + memberTests).map(\.0) + ["MemberInPrincipalSet", "MemberTypeMatches"])

  private static let signature = CELSignature([.string, .list(.string)], .bool)

  static func all(_ directory: PrincipalDirectory) -> [CELFunction] {
    roleTests.map { name, test in
      CELFunction(name, arity: 2, signatures: [signature]) { arguments throws(CELError) in
        let (role, list) = try read(name, arguments)
        return .bool(list.contains { test(role, $0) })
      }
    }
      + memberTests.map { name, test in
        CELFunction(name, arity: 2, signatures: [signature]) { arguments throws(CELError) in
          let (member, list) = try read(name, arguments)
          let spellings = spellings(member, directory)
          return .bool(list.contains { wanted in spellings.contains { test($0, wanted) } })
        }
      }
      + [
        CELFunction("MemberTypeMatches", arity: 2, signatures: [signature]) {
          arguments throws(CELError) in
          try matchesType(arguments, directory)
        },
        CELFunction("MemberInPrincipalSet", arity: 2, signatures: [signature]) {
          arguments throws(CELError) in
          try isInSet(arguments, directory)
        },
      ]
  }

  /// A text and a list of texts.
  private static func read(
    _ name: String, _ arguments: [CELValue]
  ) throws(CELError) -> (String, [String]) {
    let mistyped = CELError(.noSuchOverload, "\(name) takes a text and a list of texts")
    guard let subject = arguments[0].text, case .list(let list) = arguments[1] else {
      throw mistyped
    }
    var texts: [String] = []
    for value in try list.values() {
      guard let text = value.text else { throw mistyped }
      texts.append(text)
    }
    return (subject, texts)
  }

  /// The member as written and under each other address of the account that is known.
  private static func spellings(_ member: String, _ directory: PrincipalDirectory) -> [String] {
    let parts = PolicyMember(member)
    guard parts.kind == "user" || parts.kind == "group",
      let aliases = directory.aliases[parts.identity.lowercased()]
    else { return [member] }
    return [member] + aliases.map { "\(parts.kind):\($0)" }
  }

  private static func matchesType(
    _ arguments: [CELValue], _ directory: PrincipalDirectory
  ) throws(CELError) -> CELValue {
    let (member, written) = try read("MemberTypeMatches", arguments)
    var wanted: Set<PrincipalType> = []
    for name in written {
      guard let type = PrincipalType(written: name) else {
        throw CELError(
          .invalidArgument,
          "'\(name)' is no principal type; write one such as 'iam.googleapis.com/ServiceAccount'")
      }
      wanted.insert(type)
    }
    guard let types = PolicyMember(member).types(directory) else {
      // Whatever it is, it is on no empty list and on a list of all.
      if wanted.isEmpty { return .bool(false) }
      throw CELError(.unknown, "the type of '\(member)' is not known")
    }
    if types.isSubset(of: wanted) { return .bool(true) }
    if types.isDisjoint(with: wanted) { return .bool(false) }
    let names = types.map(\.rawValue).sorted().joined(separator: " or ")
    throw CELError(
      .unknown, "whether '\(member)' is a \(names) takes the organisation's directory")
  }

  private static func isInSet(
    _ arguments: [CELValue], _ directory: PrincipalDirectory
  ) throws(CELError) -> CELValue {
    let (member, written) = try read("MemberInPrincipalSet", arguments)
    let sets = PrincipalSets(directory: directory)
    let parts = PolicyMember(member)
    var isOpen = false
    for set in written {
      guard let organization = PrincipalSets.organization(set) else {
        throw CELError(
          .invalidArgument,
          "'\(set)' is no organisation's principal set; write "
            + "'//cloudresourcemanager.googleapis.com/organizations/123456789012'")
      }
      switch sets.contains(parts, organization) {
      case .true: return .bool(true)
      case .unknown: isOpen = true
      case .false: break
      }
    }
    guard isOpen else { return .bool(false) }
    throw CELError(
      .unknown, "whether '\(member)' is of the organisation takes its directory and its projects")
  }

  private static func contains(_ text: [UInt8], _ part: [UInt8]) -> Bool {
    guard part.count <= text.count else { return false }
    return (0...(text.count - part.count)).contains { text[$0...].starts(with: part) }
  }
}
