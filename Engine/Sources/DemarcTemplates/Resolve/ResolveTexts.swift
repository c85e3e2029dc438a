internal import DemarcJSON

/// Functions that make texts and lists.
extension TemplateResolver {
  // MARK: Sub

  func sub(_ call: Intrinsic, _ scope: Scope) throws(TemplateStop) -> TemplateValue {
    var template = call.argument
    var table: [String: TemplateValue] = [:]
    if template.isArray {
      guard let first = call.argument[0] else {
        return open(try argument(call, scope), "'Fn::Sub' takes a text")
      }
      template = first
      for member in call.argument[1].map({ Array($0.members) }) ?? [] {
        table[member.name] = try resolve(member.value, scope)
      }
    }
    guard let text = template.string else {
      return open(try argument(call, scope), "'Fn::Sub' takes a text")
    }
    guard text.contains("${") || text.contains("{{resolve:") else {
      return .text(text, at: call.place)
    }
    return try filled(text, table, scope, at: call.place)
  }

  /// Fills in what is known; names that are not stay as they are written.
  private func filled(
    _ text: String, _ table: [String: TemplateValue], _ scope: Scope, at place: JSONPosition
  ) throws(TemplateStop) -> TemplateValue {
    var out = ""
    var rest = Substring(text)
    var unknown: Unknown?
    var stands: [TemplateValue.Member] = []
    var pieces: [String] = []
    var piece = ""
    while let mark = rest.firstRange(of: "${") {
      out += rest[..<mark.lowerBound]
      piece += rest[..<mark.lowerBound]
      rest = rest[mark.upperBound...]
      guard let end = rest.firstIndex(of: "}") else {
        out += "${"
        piece += "${"
        break
      }
      let name = String(rest[..<end])
      rest = rest[rest.index(after: end)...]
      if name.hasPrefix("!") {
        out += "${\(name.dropFirst())}"
        piece += "${\(name.dropFirst())}"
        continue
      }
      let bare = Self.trimmed(name)
      let value = table[bare] ?? named(bare, scope, at: place)
      if let part = value.scalar {
        out += part
        piece += part
      } else {
        pieces.append(piece)
        piece = ""
        unknown = unknown ?? value.firstUnknown ?? Unknown("\(bare) is no text")
        if table[bare] != nil { stands.append(TemplateValue.Member(bare, at: place, value)) }
        out += "${\(bare)}"
      }
    }
    out += rest
    pieces.append(piece + rest)
    let made = try self.text(out, at: place)
    if unknown == nil, out.contains("{{resolve:") {
      return open(made, "part of the value is read at deployment ('{{resolve:…}}')")
    }
    guard let unknown else { return made }
    let argument =
      stands.isEmpty
      ? made : TemplateValue(.list([made, TemplateValue(.map(stands), at: place)]), at: place)
    return open(
      .call("Fn::Sub", argument, at: place),
      Unknown(unknown.reason, kind: unknown.kind, pieces: pieces))
  }

  private func named(_ name: String, _ scope: Scope, at place: JSONPosition) -> TemplateValue {
    guard let dot = name.firstIndex(of: "."), scope.variables[name] == nil else {
      return reference(name, scope, at: place)
    }
    return attribute(String(name[..<dot]), String(name[name.index(after: dot)...]), at: place)
  }

  static func trimmed(_ text: String) -> String {
    var rest = Substring(text)
    while rest.first == " " { rest.removeFirst() }
    while rest.last == " " { rest.removeLast() }
    return String(rest)
  }

  // MARK: Join, Split, Select

  func join(
    _ argument: TemplateValue, _ written: TemplateValue
  ) throws(TemplateStop) -> TemplateValue {
    guard let parts = argument.elements, parts.count == 2, let delimiter = parts[0].scalar else {
      return open(written, argument.firstUnknown ?? Unknown("'Fn::Join' takes a text and a list"))
    }
    guard let elements = parts[1].elements else {
      return open(written, parts[1].firstUnknown ?? Unknown("'Fn::Join' takes a list"))
    }
    var texts: [String] = []
    var pieces: [String] = []
    var unknown: Unknown?
    for element in elements {
      if let text = element.scalar {
        texts.append(text)
      } else {
        unknown = unknown ?? element.firstUnknown ?? Unknown("'Fn::Join' joins texts")
        pieces.append(texts.joined(separator: delimiter) + (texts.isEmpty ? "" : delimiter))
        // What follows begins with the delimiter.
        texts = [""]
      }
    }
    if let unknown {
      pieces.append(texts.joined(separator: delimiter))
      return open(written, Unknown(unknown.reason, kind: unknown.kind, pieces: pieces))
    }
    return try text(texts.joined(separator: delimiter), at: written.place)
  }

  func split(
    _ argument: TemplateValue, _ written: TemplateValue
  ) throws(TemplateStop) -> TemplateValue {
    guard let parts = argument.elements, parts.count == 2, let delimiter = parts[0].scalar,
      !delimiter.isEmpty, let text = parts[1].scalar
    else {
      return open(written, argument.firstUnknown ?? Unknown("'Fn::Split' takes two texts"))
    }
    let pieces = text.split(separator: delimiter, omittingEmptySubsequences: false)
    let place = written.place
    guard pieces.count <= limits.copiesMax else {
      throw TemplateStop(
        message: "'Fn::Split' makes more than \(limits.copiesMax) pieces", place: place)
    }
    return TemplateValue(.list(pieces.map { .text(String($0), at: place) }), at: place)
  }

  func select(_ argument: TemplateValue, _ written: TemplateValue) -> TemplateValue {
    guard let parts = argument.elements, parts.count == 2 else {
      return open(written, argument.firstUnknown ?? Unknown("'Fn::Select' takes two values"))
    }
    guard let index = parts[0].scalar.flatMap({ Int($0) }) else {
      return open(written, parts[0].firstUnknown ?? Unknown("the index is no number"))
    }
    guard let elements = parts[1].elements else {
      return open(written, parts[1].firstUnknown ?? Unknown("'Fn::Select' takes a list"))
    }
    guard elements.indices.contains(index) else {
      return open(written, "the list has no element \(index)")
    }
    var found = elements[index]
    found.place = written.place
    return found
  }

  // MARK: Others

  func length(_ argument: TemplateValue, _ written: TemplateValue) -> TemplateValue {
    guard let elements = argument.elements else {
      return open(written, argument.firstUnknown ?? Unknown("'Fn::Length' takes a list"))
    }
    // An element that may be left out makes the length unknown.
    for element in elements {
      if case .open(_, let unknown) = element.form, case .condition = unknown.kind {
        return open(written, unknown)
      }
    }
    return TemplateValue(.number("\(elements.count)"), at: written.place)
  }

  func jsonText(
    _ argument: TemplateValue, _ written: TemplateValue
  ) throws(TemplateStop) -> TemplateValue {
    if let unknown = argument.firstUnknown { return open(written, unknown) }
    var emitter = TemplateEmitter()
    emitter.add(argument)
    return try text(emitter.finish().document.root.json, at: written.place)
  }

  func base64(
    _ argument: TemplateValue, _ written: TemplateValue
  ) throws(TemplateStop) -> TemplateValue {
    guard let plain = argument.scalar else {
      return open(written, argument.firstUnknown ?? Unknown("'Fn::Base64' takes a text"))
    }
    return try text(Base64.encode(Array(plain.utf8)), at: written.place)
  }

  func cidr(_ argument: TemplateValue, _ written: TemplateValue) -> TemplateValue {
    guard let parts = argument.elements, parts.count >= 2, let block = parts[0].scalar,
      let count = parts[1].scalar.flatMap({ Int($0) })
    else {
      return open(written, argument.firstUnknown ?? Unknown("'Fn::Cidr' takes a block"))
    }
    var bits: Int?
    if parts.count > 2 {
      guard let given = parts[2].scalar.flatMap({ Int($0) }) else {
        return open(written, parts[2].firstUnknown ?? Unknown("the bits are no number"))
      }
      bits = given
    }
    guard let blocks = AddressBlock(block)?.parts(count: count, hostBits: bits) else {
      return open(written, "'\(block)' cannot be divided into \(count) blocks")
    }
    let place = written.place
    return TemplateValue(.list(blocks.map { .text($0, at: place) }), at: place)
  }
}
