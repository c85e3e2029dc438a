// Message literals, and the macros for extension fields.
extension Compiler {
  mutating func message(
    _ name: String, _ fields: [Expression.Field], _ whole: Expression
  ) -> Compiled {
    let isRooted = name.hasPrefix(".")
    let bare = isRooted ? String(name.dropFirst()) : name
    let types = candidates(bare, isRooted: isRooted).lazy.compactMap {
      [pool = environment.types] in pool.type(named: $0)
    }
    guard let type = types.first else { return unknownMessage(bare, fields, whole) }
    var parts: [MessageNode.Part] = []
    for field in fields {
      let value = compile(field.value).node
      guard let known = type.field(named: field.name) else {
        return fault(
          "cel.unknown-field", "\(type.name) has no field '\(field.name)'", field.range,
          hint: type.hint(for: field.name))
      }
      parts.append(
        MessageNode.Part(
          field: known, value: value, isOptional: field.isOptional,
          offset: field.range.lowerBound))
    }
    return Compiled(MessageNode(type, parts, whole.range.lowerBound))
  }

  private mutating func unknownMessage(
    _ name: String, _ fields: [Expression.Field], _ whole: Expression
  ) -> Compiled {
    for field in fields { _ = compile(field.value) }
    // Names are compared as they would be written here.
    let prefix = environment.container + "."
    let known = environment.types.messageNames.map {
      $0.hasPrefix(prefix) ? String($0.dropFirst(prefix.count)) : $0
    }
    let close = Names.closest(to: name, among: known)
    return fault(
      "cel.message-literal", "messages of type '\(name)' cannot be built here", whole.range,
      hint: close.map { "did you mean '\($0)'?" } ?? "write a map instead: {'field': value}")
  }

  /// `proto.getExt(msg, pkg.ext)` and `proto.hasExt(msg, pkg.ext)`: the extension's full name is
  /// written as it stands.
  mutating func extensionMacro(_ name: String, _ arguments: [Expression]) -> Compiled? {
    guard name == "getExt" || name == "hasExt", arguments.count == 2 else { return nil }
    guard let (field, _) = arguments[1].qualifiedName else {
      return fault(
        "cel.extension", "an extension is named by its full name", arguments[1].range,
        hint: "write proto.\(name)(message, package.extension)")
    }
    let operand = compile(arguments[0])
    return name == "hasExt"
      ? Compiled(HasNode(operand.node, field))
      : Compiled(SelectNode(operand.node, field, arguments[1].range.lowerBound))
  }
}
