import DemarcJSON

/// One value to write into a resource, at a place without `[*]`.
struct ResourceEdit: Sendable {
  enum Step: Hashable, Sendable {
    case member(String)
    case element(Int)
  }

  enum Action: Sendable {
    case set(PolicyValue)
    /// Puts a value behind the last element; an array that does not exist is made.
    case insert(PolicyValue)
    case remove
  }

  var path: [Step]
  var action: Action

  /// The resource with the value written; objects on the way are made where they are missing.
  func applied(to root: PolicyValue) -> PolicyValue { applied(to: root, path[...]) }

  private func applied(to value: PolicyValue, _ rest: ArraySlice<Step>) -> PolicyValue {
    guard let step = rest.first else {
      switch action {
      case .set(let new): return new
      case .insert(let new): return .array((value.elements ?? []) + [new])
      case .remove: return .null
      }
    }
    switch step {
    case .member(let name): return .object(members(of: value, name, rest.dropFirst()))
    case .element(let index):
      guard var elements = value.elements, elements.indices.contains(index) else { return value }
      elements[index] = applied(to: elements[index], rest.dropFirst())
      return .array(elements)
    }
  }

  private func members(
    of value: PolicyValue, _ name: String, _ rest: ArraySlice<Step>
  ) -> [PolicyValue.Member] {
    var members = value.members ?? []
    let at = members.firstIndex { $0.name == name }
    if case .remove = action, rest.isEmpty {
      if let at { members.remove(at: at) }
      return members
    }
    let old = at.map { members[$0].value } ?? .null
    let new = PolicyValue.Member(name: name, value: applied(to: old, rest))
    if let at { members[at] = new } else { members.append(new) }
    return members
  }
}

extension ResourceEdit {
  /// Whether two edits cannot both hold.
  func clashes(with other: ResourceEdit) -> Bool {
    let (short, long) = path.count <= other.path.count ? (self, other) : (other, self)
    guard zip(short.path, long.path).allSatisfy(Self.isSame) else { return false }
    if short.path.count < long.path.count {
      // A new element disturbs none of those that are there.
      if case .insert = short.action { return false }
      return true
    }
    switch (short.action, long.action) {
    case (.set(let a), .set(let b)): return !a.isExactly(b)
    case (.insert, .insert), (.remove, .remove): return false
    default: return true
    }
  }

  /// The place as a JSON pointer.
  var pointer: String {
    JSONPointer(
      tokens: path.map { step in
        switch step {
        case .member(let name): name
        case .element(let index): "\(index)"
        }
      }
    ).description
  }

  private static func isSame(_ left: Step, _ right: Step) -> Bool {
    if case .member(let left) = left, case .member(let right) = right {
      return TextFold.equal(left, right)
    }
    return left == right
  }

  /// `properties.rules[0].access`, `tags['cost centre']`.
  static func text(_ path: [Step]) -> String {
    var text = ""
    for step in path {
      switch step {
      case .element(let index): text += "[\(index)]"
      case .member(let name):
        let isPlain = name.utf8.allSatisfy { byte in
          let lower = byte | 0x20
          return lower >= UInt8(ascii: "a") && lower <= UInt8(ascii: "z")
            || byte >= UInt8(ascii: "0") && byte <= UInt8(ascii: "9") || byte == UInt8(ascii: "_")
            || byte == UInt8(ascii: "-") || byte == UInt8(ascii: "$")
        }
        if isPlain, !name.isEmpty {
          text += text.isEmpty ? name : ".\(name)"
        } else {
          text +=
            "['\(name.split(separator: "'", omittingEmptySubsequences: false).joined(separator: "''"))']"
        }
      }
    }
    return text
  }
}

extension AzureResourceChange {
  /// What differs between two documents, in the order of their members.
  ///
  /// Objects are compared member by member, arrays element by element; an array whose elements
  /// were taken away differs as a whole.
  static func difference(_ before: JSONValue, _ after: JSONValue) -> [AzureResourceChange] {
    var changes: [AzureResourceChange] = []
    compare(before, after, [], into: &changes)
    return changes
  }

  private static func compare(
    _ before: JSONValue?, _ after: JSONValue?, _ path: [ResourceEdit.Step],
    into changes: inout [AzureResourceChange]
  ) {
    if let before, let after {
      if before.isObject, after.isObject {
        compareMembers(before, after, path, into: &changes)
        return
      }
      if before.isArray, after.isArray, before.count <= after.count {
        for index in 0..<after.count {
          compare(before[index], after[index], path + [.element(index)], into: &changes)
        }
        return
      }
      // A copy has lost the marks of what is not known: both are null.
      if before.isNull, after.isNull { return }
      if PolicyValue(before).isExactly(PolicyValue(after)) { return }
    }
    changes.append(
      AzureResourceChange(
        path: ResourceEdit.text(path), before: before?.json, after: after?.json))
  }

  private static func compareMembers(
    _ before: JSONValue, _ after: JSONValue, _ path: [ResourceEdit.Step],
    into changes: inout [AzureResourceChange]
  ) {
    for member in before.members {
      compare(member.value, after[member.name], path + [.member(member.name)], into: &changes)
    }
    for member in after.members where before[member.name] == nil {
      compare(nil, member.value, path + [.member(member.name)], into: &changes)
    }
  }
}
