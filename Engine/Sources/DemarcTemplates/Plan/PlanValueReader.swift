internal import DemarcJSON

/// Reads attributes of one planned resource: values, what is unknown, and references to others.
struct PlanValueReader {
  let resource: PlannedResource
  private let references: PlanReferences
  private let byBareAddress: [String: [String]]

  init(
    _ resource: PlannedResource, _ references: PlanReferences, _ byBareAddress: [String: [String]]
  ) {
    self.resource = resource
    self.references = references
    self.byBareAddress = byBareAddress
  }

  struct Found {
    var value: TemplateValue
    var indexes: [Int]
  }

  /// Three views of the same place.
  struct Cursor {
    var value: JSONValue?
    var unknown: JSONValue?
    var expression: JSONValue?
    var isUnknown = false
  }

  /// All values at a path, with the positions of the blocks they stand in.
  func read(_ path: [PlanMapping.Step]) -> [Found] { read(path[...], from: start, []) }

  var start: Cursor {
    Cursor(
      value: resource.values, unknown: resource.unknown, expression: resource.expressions)
  }

  private func read(
    _ path: ArraySlice<PlanMapping.Step>, from cursor: Cursor, _ indexes: [Int]
  ) -> [Found] {
    if cursor.isUnknown { return [Found(value: open(cursor), indexes: indexes)] }
    guard let step = path.first else {
      guard let value = value(cursor) else { return [] }
      return [Found(value: value, indexes: indexes)]
    }
    let next = self.step(step.name, cursor)
    if next.isUnknown {
      // The provider settles what nobody asked for: its default holds, as if nothing were there.
      guard next.expression != nil || resource.expressions == nil else { return [] }
      return [Found(value: open(next), indexes: indexes)]
    }
    guard let value = next.value, !value.isNull else { return [] }
    let rest = path.dropFirst()
    guard value.isArray, step.isEach || !rest.isEmpty else {
      return read(rest, from: next, indexes)
    }
    let elements = elements(of: next)
    if step.isEach {
      return elements.enumerated().flatMap { index, element in
        read(rest, from: element, indexes + [index])
      }
    }
    return elements.first.map { read(rest, from: $0, indexes) } ?? []
  }

  func step(_ name: String, _ cursor: Cursor) -> Cursor {
    let unknown = cursor.unknown?[name]
    return Cursor(
      value: cursor.value?[name], unknown: unknown, expression: cursor.expression?[name],
      isUnknown: unknown?.bool == true)
  }

  func elements(of cursor: Cursor) -> [Cursor] {
    guard let value = cursor.value else { return [] }
    let unknown = cursor.unknown.map { Array($0.elements) } ?? []
    let written = cursor.expression.map { Array($0.elements) } ?? []
    return value.elements.enumerated().map { index, element in
      let mark = index < unknown.count ? unknown[index] : nil
      return Cursor(
        value: element, unknown: mark,
        // A dynamic block is written once for all it makes.
        expression: index < written.count ? written[index] : written.last ?? cursor.expression,
        isUnknown: mark?.bool == true)
    }
  }

  /// A known value; blocks that are not there and nulls are none.
  func value(_ cursor: Cursor) -> TemplateValue? {
    guard let value = cursor.value, !value.isNull else { return nil }
    if value.isArray {
      guard value.count > 0 else { return nil }
      return TemplateValue(
        .list(elements(of: cursor).compactMap { $0.isUnknown ? open($0) : self.value($0) }),
        at: value.position)
    }
    if value.isString, value.equals("") { return nil }
    return TemplateValue(value)
  }

  /// A value that only applying the plan makes known: a reference where the plan says to what.
  func open(_ cursor: Cursor) -> TemplateValue {
    let place = resource.place
    let targets = references.targets(cursor.expression, module: resource.module)
    if let target = targets.first, let address = same(target.address) {
      let reason = "\(address).\(target.attribute) is known after the plan is applied"
      let written: TemplateValue
      if target.attribute == "arn" {
        let parts = [
          TemplateValue.text(address, at: place), TemplateValue.text("Arn", at: place),
        ]
        written = .call("Fn::GetAtt", TemplateValue(.list(parts), at: place), at: place)
      } else {
        written = .call("Ref", .text(address, at: place), at: place)
      }
      return TemplateValue(.open(written, Unknown(reason, kind: .reference)), at: place)
    }
    let written = TemplateValue.call("Ref", .text("known after apply", at: place), at: place)
    return TemplateValue(
      .open(written, Unknown("the value is known after the plan is applied")), at: place)
  }

  /// Addresses an attribute refers to.
  func addresses(_ name: String) -> [String] {
    let found = references.targets(resource.expressions?[name], module: resource.module)
    var seen: Set<String> = []
    return found.compactMap { same($0.address) }.filter { seen.insert($0).inserted }
  }

  /// The planned address meant: the one with this resource's own position where there are several.
  private func same(_ address: String) -> String? {
    let all = byBareAddress[PlanReferences.bare(address)] ?? []
    if all.count == 1 { return all[0] }
    if all.contains(address) { return address }
    guard let mark = resource.address.lastIndex(of: "["), resource.address.last == "]" else {
      return nil
    }
    let position = resource.address[mark...]
    return all.first { $0 == address + position || $0.hasSuffix(position) }
  }
}

/// Rules of a security group: CloudFormation has one an address range.
struct PlanAddressRules {
  let reader: PlanValueReader
  let rule: PlanMapping.Rule

  /// Sources of a rule, and what CloudFormation calls them.
  private static let sources = [
    ("cidr_blocks", "CidrIp"), ("cidr_ipv4", "CidrIp"), ("ipv6_cidr_blocks", "CidrIpv6"),
    ("cidr_ipv6", "CidrIpv6"), ("security_groups", "SourceSecurityGroupId"),
    ("source_security_group_id", "SourceSecurityGroupId"),
    ("referenced_security_group_id", "SourceSecurityGroupId"),
    ("prefix_list_ids", "SourcePrefixListId"), ("prefix_list_id", "SourcePrefixListId"),
  ]
  private static let parts = [
    ("protocol", "IpProtocol"), ("ip_protocol", "IpProtocol"), ("from_port", "FromPort"),
    ("to_port", "ToPort"), ("description", "Description"),
  ]

  func apply(to tree: PlanTree) {
    guard let name = rule.source.first?.name, name != "this" else {
      add(reader.start, to: tree)
      return
    }
    let list = reader.step(name, reader.start)
    if list.isUnknown {
      guard list.expression != nil || reader.resource.expressions == nil else { return }
      tree.put(reader.open(list), at: rule.target)
      return
    }
    for element in reader.elements(of: list) {
      if element.isUnknown {
        append(reader.open(element), to: tree)
      } else {
        add(element, to: tree)
      }
    }
  }

  private func add(_ cursor: PlanValueReader.Cursor, to tree: PlanTree) {
    let place = reader.resource.place
    var common: [TemplateValue.Member] = []
    for (name, target) in Self.parts {
      let part = reader.step(name, cursor)
      if let value = part.isUnknown ? reader.open(part) : reader.value(part) {
        common.append(TemplateValue.Member(target, at: value.place, value))
      }
    }
    var isMade = false
    for (name, target) in Self.sources {
      for source in sources(reader.step(name, cursor)) {
        isMade = true
        let member = TemplateValue.Member(target, at: source.place, source)
        append(TemplateValue(.map(common + [member]), at: place), to: tree)
      }
    }
    // A rule that admits the group itself.
    if !isMade { append(TemplateValue(.map(common), at: place), to: tree) }
  }

  private func sources(_ cursor: PlanValueReader.Cursor) -> [TemplateValue] {
    if cursor.isUnknown {
      guard cursor.expression != nil || reader.resource.expressions == nil else { return [] }
      return [reader.open(cursor)]
    }
    guard let value = reader.value(cursor) else { return [] }
    return value.elements ?? [value]
  }

  private func append(_ value: TemplateValue, to tree: PlanTree) {
    guard let last = rule.target.last else { return }
    let step = PlanMapping.Step(name: last.name, index: -1)
    tree.put(value, at: rule.target.dropLast() + [step])
  }
}
