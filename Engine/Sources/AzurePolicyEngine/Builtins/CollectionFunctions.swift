import DemarcModel

extension PolicyFunction {
  static let collectionFunctions: [PolicyFunction] = searchFunctions + sliceFunctions + setFunctions

  private static let searchFunctions: [PolicyFunction] = [
    PolicyFunction("length", 1...1) { args throws(PolicyFailure) in
      switch args[0] {
      case .null: return .integer(0)
      case .string(let text): return .integer(Int64(text.count))
      default:
        if let elements = args[0].elements { return .integer(Int64(elements.count)) }
        if let members = args[0].members { return .integer(Int64(members.count)) }
        throw args.wrong(0, "a string, an array or an object")
      }
    },
    PolicyFunction("empty", 1...1) { args throws(PolicyFailure) in
      switch args[0] {
      case .null: return .bool(true)
      case .string(let text): return .bool(text.isEmpty)
      default:
        if let elements = args[0].elements { return .bool(elements.isEmpty) }
        if let members = args[0].members { return .bool(members.isEmpty) }
        throw args.wrong(0, "a string, an array or an object")
      }
    },
    PolicyFunction("contains", 2...2) { args throws(PolicyFailure) in
      if let elements = args[0].elements {
        return .bool(elements.contains { $0.isExactly(args[1]) })
      }
      guard let part = args[1].scalarText else { throw args.wrong(1, "a string") }
      if args[0].isObject { return .bool(args[0].member(part) != nil) }
      guard args[0].isNull || args[0].string != nil else {
        throw args.wrong(0, "a string, an array or an object")
      }
      return .bool(TextFold.contains(args[0].string ?? "", part))
    },
    PolicyFunction("indexOf", 2...2) { args throws(PolicyFailure) in
      if let elements = args[0].elements {
        return .integer(Int64(elements.firstIndex { $0.isExactly(args[1]) } ?? -1))
      }
      return .integer(try position(args, last: false))
    },
    PolicyFunction("lastIndexOf", 2...2) { args throws(PolicyFailure) in
      if let elements = args[0].elements {
        return .integer(Int64(elements.lastIndex { $0.isExactly(args[1]) } ?? -1))
      }
      return .integer(try position(args, last: true))
    },
    PolicyFunction("tryGet", 2...manyMax) { args throws(PolicyFailure) in
      var value = args[0]
      for index in 1..<args.count {
        switch args[index] {
        case .string(let name): value = value.member(name) ?? .null
        case .integer(let position):
          let elements = value.elements ?? []
          value =
            elements.indices.contains(Int(clamping: position))
            ? elements[Int(clamping: position)] : .null
        default: throw args.wrong(index, "a name or an index")
        }
      }
      return value
    },
    PolicyFunction("indexFromEnd", 2...2) { args throws(PolicyFailure) in
      let elements = try args.array(0)
      let position = try args.integer(1)
      guard position >= 1, position <= elements.count else {
        throw args.failed("element \(position) from the end is out of bounds")
      }
      return elements[elements.count - position]
    },
    PolicyFunction("tryIndexFromEnd", 2...2) { args throws(PolicyFailure) in
      let elements = args[0].elements ?? []
      let position = try args.integer(1)
      guard position >= 1, position <= elements.count else { return .null }
      return elements[elements.count - position]
    },
  ]

  private static let sliceFunctions: [PolicyFunction] = [
    PolicyFunction("first", 1...1) { args throws(PolicyFailure) in
      if let elements = args[0].elements { return elements.first ?? .null }
      return .string(String(try args.string(0).prefix(1)))
    },
    PolicyFunction("last", 1...1) { args throws(PolicyFailure) in
      if let elements = args[0].elements { return elements.last ?? .null }
      return .string(String(try args.string(0).suffix(1)))
    },
    PolicyFunction("take", 2...2) { args throws(PolicyFailure) in
      let count = max(0, try args.integer(1))
      if let elements = args[0].elements { return .array(Array(elements.prefix(count))) }
      return .string(String(try args.string(0).prefix(count)))
    },
    PolicyFunction("skip", 2...2) { args throws(PolicyFailure) in
      let count = max(0, try args.integer(1))
      if let elements = args[0].elements { return .array(Array(elements.dropFirst(count))) }
      return .string(String(try args.string(0).dropFirst(count)))
    },
    PolicyFunction("range", 2...2) { args throws(PolicyFailure) in
      let start = try args.integer(0)
      let count = try args.integer(1)
      guard count >= 0, count <= rangeMax else {
        throw args.failed("the count lies between 0 and \(rangeMax)")
      }
      guard Int64(start).addingReportingOverflow(Int64(count)).overflow == false else {
        throw args.failed("the range is out of bounds")
      }
      return .array((start..<(start + count)).map { .integer(Int64($0)) })
    },
  ]

  /// Elements that `range()` makes at most.
  static let rangeMax = 10_000

  private static let setFunctions: [PolicyFunction] = [
    PolicyFunction("array", 1...1) { args throws(PolicyFailure) in
      args[0].isArray ? args[0] : .array([args[0]])
    },
    PolicyFunction("createArray", 0...manyMax) { args throws(PolicyFailure) in
      .array(args.values)
    },
    PolicyFunction("createObject", 0...manyMax) { args throws(PolicyFailure) in
      guard args.count % 2 == 0 else { throw args.failed("names and values come in pairs") }
      var members: [PolicyValue.Member] = []
      for index in stride(from: 0, to: args.count, by: 2) {
        set(PolicyValue.Member(name: try args.string(index), value: args[index + 1]), in: &members)
      }
      return .object(members)
    },
    PolicyFunction("items", 1...1) { args throws(PolicyFailure) in
      guard let members = args[0].members else { throw args.wrong(0, "an object") }
      return .array(
        members.sorted { $0.name < $1.name }.map {
          .object([
            .init(name: "key", value: .string($0.name)), .init(name: "value", value: $0.value),
          ])
        })
    },
    PolicyFunction("union", 1...manyMax) { args throws(PolicyFailure) in
      if args[0].isArray {
        var union: [PolicyValue] = []
        for index in 0..<args.count {
          for element in try args.array(index)
          where !union.contains(where: { $0.isExactly(element) }) {
            union.append(element)
          }
        }
        return .array(union)
      }
      var members: [PolicyValue.Member] = []
      for index in 0..<args.count {
        guard let more = args[index].members else { throw args.wrong(index, "an object") }
        for member in more { set(merged(member, members), in: &members) }
      }
      return .object(members)
    },
    PolicyFunction("intersection", 1...manyMax) { args throws(PolicyFailure) in
      if args[0].isArray {
        var common: [PolicyValue] = []
        for element in try args.array(0) where !common.contains(where: { $0.isExactly(element) }) {
          common.append(element)
        }
        for index in 1..<max(args.count, 1) {
          let other = try args.array(index)
          common.removeAll { element in !other.contains { $0.isExactly(element) } }
        }
        return .array(common)
      }
      guard var common = args[0].members else { throw args.wrong(0, "an array or an object") }
      for index in 1..<max(args.count, 1) {
        guard args[index].isObject else { throw args.wrong(index, "an object") }
        common.removeAll { !(args[index].member($0.name)?.isExactly($0.value) ?? false) }
      }
      return .object(common)
    },
  ]

  private static func set(_ member: PolicyValue.Member, in members: inout [PolicyValue.Member]) {
    if let index = members.firstIndex(where: { TextFold.equal($0.name, member.name) }) {
      members[index].value = member.value
    } else {
      members.append(member)
    }
  }

  /// Objects under the same name are merged, everything else is replaced.
  private static func merged(
    _ member: PolicyValue.Member, _ members: [PolicyValue.Member]
  ) -> PolicyValue.Member {
    guard let old = members.first(where: { TextFold.equal($0.name, member.name) })?.value.members,
      let new = member.value.members
    else { return member }
    var result = old
    for inner in new { set(merged(inner, result), in: &result) }
    return .init(name: member.name, value: .object(result))
  }

  /// Offset in characters, ignoring case; -1 when there is none.
  private static func position(
    _ args: borrowing Arguments, last: Bool
  ) throws(PolicyFailure) -> Int64 {
    let text = Array(try args.string(0).lowercased())
    let part = Array(try args.string(1).lowercased())
    guard part.count <= text.count else { return -1 }
    let starts = 0...(text.count - part.count)
    let isHit = { (start: Int) in text[start..<(start + part.count)].elementsEqual(part) }
    return Int64((last ? starts.last(where: isHit) : starts.first(where: isHit)) ?? -1)
  }
}
