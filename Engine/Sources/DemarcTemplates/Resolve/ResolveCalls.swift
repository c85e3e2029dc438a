internal import DemarcJSON

/// One function each; the argument is resolved first wherever the function allows functions in it.
extension TemplateResolver {
  func resolve(_ call: Intrinsic, _ scope: Scope) throws(TemplateStop) -> TemplateValue {
    switch call.name {
    case .ref: return ref(call, scope)
    case .getAtt: return try getAtt(call, scope)
    case .sub: return try sub(call, scope)
    case .choice: return try choice(call, scope)
    case .condition, .and, .or, .not, .equals: return try resolvePlain(written(call), scope)
    case .findInMap: return try findInMap(call, scope)
    default: break
    }
    let argument = try argument(call, scope)
    let written = TemplateValue.call(call.name.rawValue, argument, at: call.place)
    switch call.name {
    case .join: return try join(argument, written)
    case .select: return select(argument, written)
    case .split: return try split(argument, written)
    case .base64: return try base64(argument, written)
    case .cidr: return cidr(argument, written)
    case .length: return length(argument, written)
    case .toJSON: return try jsonText(argument, written)
    case .getAZs: return open(written, "the zones of a region are known at deployment")
    case .importValue: return open(written, "the value is imported from another stack")
    case .stackOutput: return open(written, "the value is an output of another stack")
    case .transform: return open(written, "a macro makes the value at deployment")
    default: return written
    }
  }

  /// A function that stands where none is allowed is kept as a plain map.
  private func written(_ call: Intrinsic) -> JSONValue { call.argument }

  /// The argument, resolved.
  func argument(_ call: Intrinsic, _ scope: Scope) throws(TemplateStop) -> TemplateValue {
    try call.isTag ? resolvePlain(call.argument, scope) : resolve(call.argument, scope)
  }

  // MARK: References

  private func ref(_ call: Intrinsic, _ scope: Scope) -> TemplateValue {
    guard let name = call.argument.string else {
      return open(TemplateValue(call.argument), "'Ref' names nothing")
    }
    return reference(name, scope, at: call.place)
  }

  /// What a name stands for: a loop's variable, a parameter, a pseudo parameter, a resource.
  func reference(_ name: String, _ scope: Scope, at place: JSONPosition) -> TemplateValue {
    if let value = scope.variables[name] { return .text(value, at: place) }
    if let parameter = parameters[name] {
      var value = parameter
      value.place = place
      if case .open(let written, let unknown) = value.form {
        var moved = written
        moved.place = place
        value.form = .open(moved, unknown)
      }
      return value
    }
    let written = TemplateValue.call("Ref", .text(name, at: place), at: place)
    if name.hasPrefix("AWS::") {
      if name == "AWS::NoValue" { return TemplateValue(.absent, at: place) }
      if let value = pseudo[name] { return .text(value, at: place) }
      return open(written, Unknown("\(name) is not given", source: name))
    }
    guard names(name) else { return dangling(name, written, "Ref") }
    return open(
      written, Unknown("the name of \(name) is known after deployment", kind: .reference))
  }

  private func getAtt(_ call: Intrinsic, _ scope: Scope) throws(TemplateStop) -> TemplateValue {
    let argument = try argument(call, scope)
    var parts: [String] = []
    if let text = argument.scalar {
      if let dot = text.firstIndex(of: ".") {
        parts = [String(text[..<dot]), String(text[text.index(after: dot)...])]
      }
    } else if let elements = argument.elements {
      parts = elements.compactMap(\.scalar)
    }
    guard parts.count >= 2 else {
      let written = TemplateValue.call(call.name.rawValue, argument, at: call.place)
      return open(written, argument.firstUnknown ?? Unknown("'Fn::GetAtt' names no attribute"))
    }
    return attribute(parts[0], parts[1...].joined(separator: "."), at: call.place)
  }

  func attribute(_ name: String, _ attribute: String, at place: JSONPosition) -> TemplateValue {
    // Two texts, as rules compare them.
    let written = TemplateValue.call(
      "Fn::GetAtt",
      TemplateValue(.list([.text(name, at: place), .text(attribute, at: place)]), at: place),
      at: place)
    guard names(name) else { return dangling(name, written, "Fn::GetAtt") }
    return open(
      written, Unknown("\(name).\(attribute) is known after deployment", kind: .reference))
  }

  private func names(_ name: String) -> Bool {
    if resourceNames.contains(name) { return true }
    // `Module.Resource`: the part before the dot is in the template.
    return name.firstIndex(of: ".").map { resourceNames.contains(String(name[..<$0])) } ?? false
  }

  private func dangling(
    _ name: String, _ written: TemplateValue, _ function: String
  ) -> TemplateValue {
    if mayHaveMoreResources {
      return open(
        written, Unknown("\(name) may be made by a macro at deployment", kind: .reference))
    }
    note(
      "template.dangling-reference",
      "\(function) names '\(name)', which is neither a resource nor a parameter",
      at: written.place, hint: nearest(to: name))
    return open(written, "the template defines no \(name)")
  }

  private func nearest(to name: String) -> String {
    let folded = name.lowercased()
    let similar = resourceNames.sorted().first {
      let other = $0.lowercased()
      return other == folded || other.hasPrefix(folded) || folded.hasPrefix(other)
    }
    return similar.map { "did you mean '\($0)'?" } ?? "define it below Resources or Parameters"
  }

  // MARK: Choices and tables

  private func choice(_ call: Intrinsic, _ scope: Scope) throws(TemplateStop) -> TemplateValue {
    let parts = Array(call.argument.elements)
    guard parts.count == 3 else {
      return open(try argument(call, scope), "'Fn::If' takes a condition and two values")
    }
    guard let name = parts[0].string else {
      return open(try argument(call, scope), "'Fn::If' names no condition")
    }
    switch try truth(ofCondition: name, scope, at: parts[0].position) {
    case .yes: return try resolve(parts[1], scope)
    case .no: return try resolve(parts[2], scope)
    case .open(let numbers):
      // What stands in either branch may hang on further questions.
      let before = asked
      asked = numbers
      let left = try resolve(parts[1], scope)
      let right = try resolve(parts[2], scope)
      let inside = asked
      asked = before.union(inside)
      let place = call.place
      let both = TemplateValue(.list([.text(name, at: place), left, right]), at: place)
      return open(
        .call("Fn::If", both, at: place),
        Unknown("condition \(name) is not decided", kind: .condition(inside)))
    }
  }

  private func findInMap(_ call: Intrinsic, _ scope: Scope) throws(TemplateStop) -> TemplateValue {
    let argument = try argument(call, scope)
    let written = TemplateValue.call(call.name.rawValue, argument, at: call.place)
    guard let parts = argument.elements, parts.count >= 3 else {
      return open(written, "'Fn::FindInMap' takes a map and two keys")
    }
    let fallback = parts.count > 3 ? parts[3]["DefaultValue"] : nil
    var keys: [String] = []
    for part in parts.prefix(3) {
      guard let key = part.scalar else {
        return open(
          written, part.firstUnknown.map { Unknown($0.reason) } ?? Unknown("a key is no text"))
      }
      keys.append(key)
    }
    let mapping = root["Mappings"]?[keys[0]]
    if let found = mapping?[keys[1]]?[keys[2]] { return try resolve(found, scope) }
    if let fallback { return fallback }
    if root["Mappings"]?["Fn::Transform"] != nil || mapping?["Fn::Transform"] != nil {
      return open(written, "a macro makes the map at deployment")
    }
    return open(written, "map \(keys[0]) has no '\(keys[1]).\(keys[2])'")
  }
}
