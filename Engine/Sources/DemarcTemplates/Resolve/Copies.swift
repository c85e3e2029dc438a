internal import DemarcJSON

/// One member of a map, copies of `Fn::ForEach` spelled out.
struct Copy {
  var name: String
  var place: JSONPosition
  var value: JSONValue
  /// The variables of the loops around it.
  var variables: [String: String]
}

/// `Fn::ForEach` of the language extensions: `[variable, collection, {key: value}]`.
extension TemplateResolver {
  /// The members of a map; `unknown` says why there may be more.
  func members(
    of table: JSONValue, _ scope: Scope
  ) throws(TemplateStop) -> (made: [Copy], unknown: Unknown?) {
    var made: [Copy] = []
    var unknown: Unknown?
    for member in table.members {
      guard member.name.hasPrefix("Fn::ForEach") else {
        made.append(
          Copy(
            name: member.name, place: member.position, value: member.value,
            variables: scope.variables))
        continue
      }
      let copies = try copies(of: member, scope)
      made += copies.made
      unknown = unknown ?? copies.unknown
    }
    return (made, unknown)
  }

  func copies(
    of member: JSONValue.Member, _ scope: Scope
  ) throws(TemplateStop) -> (made: [Copy], unknown: Unknown?) {
    var inner = scope
    inner.depth += 1
    try count(member.value, inner)
    let parts = Array(member.value.elements)
    guard parts.count == 3, let variable = parts[0].string, parts[2].isObject else {
      note(
        "template.bad-loop", "'\(member.name)' is no loop", at: member.position,
        hint: "write [variable, list, {key: value}]")
      return ([], Unknown("'\(member.name)' is no loop"))
    }
    let collection = try resolve(parts[1], inner)
    guard let elements = collection.elements else {
      let reason = collection.firstUnknown?.reason ?? "its collection is no list"
      return ([], Unknown("the copies of '\(member.name)' are not known: \(reason)"))
    }
    var made: [Copy] = []
    var unknown: Unknown?
    for element in elements {
      guard let text = element.scalar else {
        unknown = Unknown(
          "a copy of '\(member.name)' is not known: "
            + (element.firstUnknown?.reason ?? "its key is no text"))
        continue
      }
      try countCopy(at: member.position)
      inner.variables[variable] = text
      for body in parts[2].members {
        if body.name.hasPrefix("Fn::ForEach") {
          let nested = try copies(of: body, inner)
          made += nested.made
          unknown = unknown ?? nested.unknown
        } else {
          made.append(
            Copy(
              name: Self.filled(body.name, inner.variables), place: body.position,
              value: body.value, variables: inner.variables))
        }
      }
    }
    return (made, unknown)
  }

  /// `${Name}` as it is, `&{Name}` without what a logical id may not hold.
  private static func filled(_ name: String, _ variables: [String: String]) -> String {
    guard name.contains("{") else { return name }
    var out = name
    for (variable, text) in variables {
      out = out.replacing("${\(variable)}", with: text)
      out = out.replacing(
        "&{\(variable)}", with: text.filter { $0.isASCII && ($0.isLetter || $0.isNumber) })
    }
    return out
  }
}
