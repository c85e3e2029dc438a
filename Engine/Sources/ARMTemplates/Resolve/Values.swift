import AzurePolicyEngine
import DemarcJSON

/// JSON of a template with expressions in it.
extension ARMResolver {
  /// What a text of a template means.
  ///
  /// A text in brackets is an expression; two brackets at the start and one at the end stand for a text
  /// in brackets. In a template whose expressions are read outside, that text is read once more, inside.
  enum Meaning {
    case literal
    case escaped(String)
    case expression(String)
    case later(String, Frame)
  }

  func meaning(of json: JSONValue, _ frame: Frame) -> Meaning {
    // Nearly all texts are plain: look at the first byte before making a text.
    let starts = json.withUTF8 { $0.count > 1 && $0[0] == UInt8(ascii: "[") } ?? false
    guard starts, let text = json.string, text.hasSuffix("]") else { return .literal }
    return meaning(ofBracketed: text, frame)
  }

  private func meaning(ofBracketed text: String, _ frame: Frame) -> Meaning {
    let brackets = text.utf8.prefix { $0 == UInt8(ascii: "[") }.count
    guard brackets > 1 else { return .expression(text) }
    guard brackets <= frame.passes + 1, let own = frame.own else {
      return .escaped(String(text.dropFirst(min(frame.passes + 1, brackets - 1))))
    }
    var inner = own.ownFrame
    inner.loops = frame.loops
    return .later(String(text.dropFirst(brackets - 1)), inner)
  }

  /// The value of a text: a fault is noted at its place, and makes it unknown.
  func expression(
    _ text: String, at place: JSONPosition, _ frame: Frame
  ) throws(PolicyFailure) -> PolicyValue {
    switch syntax(of: text) {
    case .fault(let fault):
      note(
        "arm.expression-syntax", "\(fault.message), at offset \(fault.offset) of the expression",
        at: place, hint: fault.hint)
      return .unknown("the expression cannot be read")
    case .tree(let tree):
      do throws(PolicyFailure) {
        return try value(tree, frame)
      } catch {
        if case .limit = error { throw error }
        note(
          "arm.expression", "the expression fails: \(error.message)", at: place,
          hint: "a deployment would fail here")
        return .unknown(error.message)
      }
    }
  }

  /// A value with everything in it resolved; parts without expressions stay parts of the template.
  func resolve(_ json: JSONValue, _ frame: Frame) throws(PolicyFailure) -> PolicyValue {
    try resolved(json, frame) ?? PolicyValue(json)
  }

  /// nil where there is nothing to resolve.
  private func resolved(_ json: JSONValue, _ frame: Frame) throws(PolicyFailure) -> PolicyValue? {
    switch json.kind {
    case .string:
      switch meaning(of: json, frame) {
      case .literal: return nil
      case .escaped(let text): return .string(text)
      case .expression(let text): return try expression(text, at: json.position, frame)
      case .later(let text, let own): return try expression(text, at: json.position, own)
      }
    case .array, .object:
      return try deeper { () throws(PolicyFailure) in
        json.isArray ? try array(json, frame) : try object(json, frame)
      }
    default: return nil
    }
  }

  private func array(_ json: JSONValue, _ frame: Frame) throws(PolicyFailure) -> PolicyValue? {
    var isChanged = false
    var elements: [PolicyValue] = []
    for element in json.elements {
      let value = try resolved(element, frame)
      if value != nil { isChanged = true }
      elements.append(value ?? PolicyValue(element))
      try step()
    }
    return isChanged ? .array(elements) : nil
  }

  private func object(_ json: JSONValue, _ frame: Frame) throws(PolicyFailure) -> PolicyValue? {
    var isChanged = false
    var members: [PolicyValue.Member] = []
    for member in json.members {
      try step()
      if let copies = Copies(member) {
        isChanged = true
        for copy in copies.definitions {
          members.append(
            .init(name: copy["name"]?.string ?? "", value: try copied(copy, frame)))
        }
        continue
      }
      let name = try key(member, frame)
      guard let text = name.string else {
        return .unknown(name.unknownReason ?? "a name is no text")
      }
      if text != member.name { isChanged = true }
      let value = try resolved(member.value, frame)
      if value != nil { isChanged = true }
      members.append(.init(name: text, value: value ?? PolicyValue(member.value)))
    }
    return isChanged ? .object(members) : nil
  }

  /// The name of a member, which may be an expression.
  func key(_ member: JSONValue.Member, _ frame: Frame) throws(PolicyFailure) -> PolicyValue {
    let name = member.name
    guard name.utf8.first == UInt8(ascii: "["), name.hasSuffix("]") else { return .string(name) }
    switch meaning(ofBracketed: name, frame) {
    case .literal: return .string(name)
    case .escaped(let text): return .string(text)
    case .expression(let text): return try expression(text, at: member.position, frame)
    case .later(let text, let own): return try expression(text, at: member.position, own)
    }
  }

  // MARK: Copies

  /// The elements that an entry of `copy` makes, in an array.
  func copied(_ copy: JSONValue, _ frame: Frame) throws(PolicyFailure) -> PolicyValue {
    switch try count(of: copy, frame) {
    case .unknown(let reason): return .unknown(reason)
    case .known(let count):
      var elements: [PolicyValue] = []
      for index in 0..<count {
        let inner = frame.inside(copy, index: .integer(Int64(index)), isWhole: false)
        elements.append(try input(of: copy, inner))
        try step()
      }
      return .array(elements)
    }
  }

  func input(of copy: JSONValue, _ frame: Frame) throws(PolicyFailure) -> PolicyValue {
    guard let input = copy["input"] else { return .null }
    return try resolve(input, frame)
  }

  enum CopyCount {
    case known(Int)
    case unknown(String)
  }

  /// How often a loop runs; a wrong count is a fault, and the loop then as good as unknown.
  func count(of copy: JSONValue, _ frame: Frame) throws(PolicyFailure) -> CopyCount {
    guard let json = copy["count"] else {
      note(
        "arm.copy", "the copy loop has no count", at: copy.position,
        hint: "write \"count\": a number from 0 to \(limits.copiesMax)")
      return .unknown("the copy loop has no count")
    }
    let value = try resolve(json, frame)
    if let reason = value.unknownReason { return .unknown(reason) }
    let number: Int64? =
      if case .integer(let number) = value { number } else { value.string.flatMap { Int64($0) } }
    guard let number, number >= 0, number <= limits.copiesMax else {
      note(
        "arm.copy", "the copy loop runs \(value.scalarText ?? value.kindName) times",
        at: json.position, hint: "a number from 0 to \(limits.copiesMax) is allowed")
      return .unknown("the count of the copy loop is not allowed")
    }
    return .known(Int(number))
  }
}

/// A member named `copy` that makes other members of its object.
struct Copies {
  let definitions: [JSONValue]

  init?(_ member: JSONValue.Member) {
    guard member.name.utf8.count == 4, member.name.lowercased() == "copy", member.value.isArray
    else { return nil }
    definitions = Array(member.value.elements)
    let areLoops = definitions.allSatisfy {
      $0["name"]?.isString == true && ($0["count"] != nil || $0["input"] != nil)
    }
    guard areLoops, !definitions.isEmpty else { return nil }
  }
}

extension Frame {
  /// The same inside one turn of a loop.
  func inside(_ copy: JSONValue, index: PolicyValue, isWhole: Bool) -> Frame {
    var inner = self
    inner.loops.append(Loop(name: copy["name"]?.string ?? "", index: index, isWhole: isWhole))
    return inner
  }
}
