internal import DemarcJSON
internal import DemarcModel

/// Makes the resources of a plan in CloudFormation's shape.
struct PlanReader {
  private let root: JSONValue
  private let file: String
  private let mapping: PlanMapping
  private let limits: TemplateLimits
  private let planned: PlanResources
  /// Planned addresses by their form without positions.
  private let byBareAddress: [String: [String]]

  init(_ root: JSONValue, file: String, mapping: PlanMapping, limits: TemplateLimits) {
    self.root = root
    self.file = file
    self.mapping = mapping
    self.limits = limits
    planned = PlanResources(root)
    byBareAddress = Dictionary(
      grouping: planned.all.map(\.address), by: { PlanReferences.bare($0) })
  }

  /// A resource under construction.
  private struct Draft {
    var source: PlannedResource
    var type: String
    var tree: PlanTree
  }

  func template() -> Template {
    var drafts: [Draft] = []
    var byAddress: [String: [Int]] = [:]
    for resource in planned.all {
      for entry in mapping.entries[resource.type] ?? []
      where entry.whole == nil && holds(entry, resource) {
        let draft = Draft(
          source: resource, type: entry.target, tree: PlanTree(at: resource.place))
        byAddress[resource.address, default: []].append(drafts.count)
        drafts.append(draft)
        apply(entry, resource, to: draft.tree)
      }
    }
    for resource in planned.all {
      for entry in mapping.entries[resource.type] ?? []
      where entry.whole != nil && holds(entry, resource) {
        join(entry, resource, &drafts, byAddress)
      }
    }
    let resources = drafts.map { draft in
      TemplateResource(
        id: draft.source.address, type: draft.type, place: draft.source.place,
        value: TemplateValue(
          .map([
            TemplateValue.Member(
              "Type", at: draft.source.place, .text(draft.type, at: draft.source.place)),
            TemplateValue.Member("Properties", at: draft.source.place, draft.tree.value),
          ]), at: draft.source.place))
    }
    return Template(.terraformPlan, resources, source: root, diagnostics: [])
  }

  private func holds(_ entry: PlanMapping.Entry, _ resource: PlannedResource) -> Bool {
    guard let name = entry.guardName else { return true }
    return resource.values[name]?.string == entry.guardText
  }

  // MARK: Parts

  private func join(
    _ entry: PlanMapping.Entry, _ part: PlannedResource, _ drafts: inout [Draft],
    _ byAddress: [String: [Int]]
  ) {
    guard let link = entry.link, let whole = entry.whole else { return }
    let reader = PlanValueReader(part, planned.references, byBareAddress)
    if let targets = owners(link, whole, part, drafts, byAddress, reader) {
      for index in targets { apply(entry, part, to: drafts[index].tree) }
      return
    }
    // It belongs to one of them, and nobody can say to which.
    let reason =
      "\(part.address) belongs to one of several resources, and the plan does not say which"
    for draft in drafts where draft.source.type == whole {
      for rule in entry.rules where !draft.tree.holds(rule.target) {
        let written = TemplateValue.call("Ref", .text(part.address, at: part.place), at: part.place)
        draft.tree.put(
          TemplateValue(.open(written, Unknown(reason)), at: part.place), at: rule.target)
      }
    }
  }

  /// The drafts a part belongs to; nil when that is not known.
  private func owners(
    _ link: String, _ whole: String, _ part: PlannedResource, _ drafts: [Draft],
    _ byAddress: [String: [Int]], _ reader: PlanValueReader
  ) -> [Int]? {
    let referred = reader.addresses(link).filter { address in
      byAddress[address]?.contains { drafts[$0].source.type == whole } ?? false
    }
    if !referred.isEmpty { return referred.flatMap { byAddress[$0] ?? [] } }
    if let text = part.values[link]?.string {
      let named = drafts.indices.filter { index in
        let draft = drafts[index]
        guard draft.source.type == whole else { return false }
        return Self.names.contains { draft.source.values[$0]?.string == text }
      }
      // A name that no planned resource has belongs to something outside the plan.
      return named
    }
    let candidates = drafts.indices.filter { drafts[$0].source.type == whole }
    return candidates.count <= 1 ? candidates : nil
  }

  /// Attributes by which a part may name its whole.
  private static let names = ["id", "name", "bucket", "arn", "key_id", "identifier"]

  // MARK: Rules

  private func apply(
    _ entry: PlanMapping.Entry, _ resource: PlannedResource, to tree: PlanTree
  ) {
    let reader = PlanValueReader(resource, planned.references, byBareAddress)
    for rule in entry.rules {
      if case .addresses = rule.change {
        PlanAddressRules(reader: reader, rule: rule).apply(to: tree)
        continue
      }
      for found in reader.read(rule.source) {
        guard let value = changed(found.value, rule.change) else { continue }
        tree.put(value, at: rule.target, indexes: found.indexes)
      }
    }
  }

  private func changed(
    _ value: TemplateValue, _ change: PlanMapping.Change
  ) -> TemplateValue? {
    if case .open = value.form { return value }
    switch change {
    case .none, .addresses: return value
    case .present(let text): return .text(text, at: value.place)
    case .words(let table):
      guard let text = value.scalar, let other = table[text] else { return value }
      return other == "-" ? nil : .text(other, at: value.place)
    case .json:
      guard let text = value.scalar else { return value }
      guard !text.isEmpty else { return nil }
      guard let document = try? JSONDocument.parse(text) else { return value }
      return PlanReader.placed(document.root, at: value.place)
    case .tags:
      guard let members = value.members else { return nil }
      return TemplateValue(
        .list(
          members.map { member in
            TemplateValue(
              .map([
                TemplateValue.Member("Key", at: member.place, .text(member.name, at: member.place)),
                TemplateValue.Member("Value", at: member.place, member.value),
              ]), at: member.place)
          }), at: value.place)
    }
  }

  /// Everything inside a text stands where the text stands.
  static func placed(_ value: JSONValue, at place: JSONPosition) -> TemplateValue {
    switch value.kind {
    case .string: return .text(value.string ?? "", at: place)
    case .number: return TemplateValue(.number(value.numberText ?? "0"), at: place)
    case .array:
      return TemplateValue(.list(value.elements.map { placed($0, at: place) }), at: place)
    case .object:
      return TemplateValue(
        .map(
          value.members.map {
            TemplateValue.Member($0.name, at: place, placed($0.value, at: place))
          }), at: place)
    default:
      var moved = TemplateValue(value)
      moved.place = place
      return moved
    }
  }
}
