internal import DemarcJSON

/// The serverless transform, for its common resources: what CloudFormation makes of them.
///
/// Only what rules look at is carried over; properties of the same name and shape are copied as they
/// are.
final class Serverless {
  private let resolver: TemplateResolver
  private let globals: [String: TemplateValue]
  private static let prefix = "AWS::Serverless::"

  init(_ resolver: TemplateResolver, _ globals: JSONValue?) throws(TemplateStop) {
    self.resolver = resolver
    var found: [String: TemplateValue] = [:]
    for member in globals.map({ Array($0.members) }) ?? [] {
      found[member.name] = try resolver.resolve(member.value, Scope())
    }
    self.globals = found
  }

  /// Makes the names of what will be generated known, so that references to them are no faults.
  func announce(_ id: String, _ type: String) {
    guard type.hasPrefix(Self.prefix) else { return }
    resolver.resourceNames.formUnion(["ServerlessRestApi", "ServerlessHttpApi"])
    switch type.dropFirst(Self.prefix.count) {
    case "Function":
      resolver.resourceNames.formUnion(["\(id)Role", "\(id)Url", "\(id).Version", "\(id).Alias"])
    case "StateMachine": resolver.resourceNames.insert("\(id)Role")
    case "Api", "HttpApi":
      // Stages and deployments carry names made of hashes and stage names.
      resolver.resourceNames.formUnion([
        "\(id)Stage", "\(id)ProdStage", "\(id)ApiGatewayDefaultStage",
      ])
    default: break
    }
  }

  /// What one resource becomes; others stay as they are.
  func expand(_ resource: TemplateResource) -> [TemplateResource] {
    guard resource.type.hasPrefix(Self.prefix) else { return [resource] }
    let kind = String(resource.type.dropFirst(Self.prefix.count))
    let own = resource.value["Properties"] ?? TemplateValue(.map([]), at: resource.place)
    let base = globals[kind]
    // What is not known as a whole stays unknown in every property.
    let settings = base.map { Self.merge($0, own) } ?? own
    switch kind {
    case "Function": return function(resource, Settings(settings, resource.place))
    case "Api": return api(resource, Settings(settings, resource.place))
    case "HttpApi": return httpAPI(resource, Settings(settings, resource.place))
    case "SimpleTable": return table(resource, Settings(settings, resource.place))
    case "LayerVersion": return layer(resource, Settings(settings, resource.place))
    case "StateMachine": return stateMachine(resource, Settings(settings, resource.place))
    default: return [resource]
    }
  }

  /// Globals below a resource's own settings: maps are joined, lists added up, the rest replaced.
  static func merge(_ base: TemplateValue, _ own: TemplateValue) -> TemplateValue {
    if let left = base.members, let right = own.members {
      var merged = left
      for member in right {
        if let index = merged.firstIndex(where: { $0.name == member.name }) {
          let value = merge(merged[index].value, member.value)
          merged[index] = TemplateValue.Member(member.name, at: member.place, value)
        } else {
          merged.append(member)
        }
      }
      return TemplateValue(.map(merged), at: own.place)
    }
    if let left = base.elements, let right = own.elements {
      return TemplateValue(.list(left + right), at: own.place)
    }
    return own
  }
}

/// Properties of one serverless resource, and those made from them.
struct Settings {
  private let source: TemplateValue
  let place: JSONPosition
  private(set) var made: [TemplateValue.Member] = []

  init(_ source: TemplateValue, _ place: JSONPosition) {
    self.source = source
    self.place = place
  }

  subscript(name: String) -> TemplateValue? { source[name] }

  /// Copies properties that keep name and shape.
  mutating func copy(_ names: String...) {
    for name in names { set(name, source[name]) }
  }

  mutating func copy(_ name: String, as other: String) { set(other, source[name]) }

  mutating func set(_ name: String, _ value: TemplateValue?) {
    guard let value else { return }
    made.append(TemplateValue.Member(name, at: value.place, value))
  }

  func map(_ members: (String, TemplateValue?)...) -> TemplateValue {
    map(members)
  }

  private func map(_ members: [(String, TemplateValue?)]) -> TemplateValue {
    TemplateValue(
      .map(
        members.compactMap { name, value in
          value.map { TemplateValue.Member(name, at: $0.place, $0) }
        }), at: place)
  }

  func text(_ text: String) -> TemplateValue { .text(text, at: place) }

  func list(_ values: [TemplateValue]) -> TemplateValue { TemplateValue(.list(values), at: place) }

  /// A reference to a resource of the template.
  func ref(_ id: String) -> TemplateValue {
    TemplateValue(
      .open(
        .call("Ref", text(id), at: place),
        Unknown("the name of \(id) is known after deployment", kind: .reference)), at: place)
  }

  /// A map of tags as a list of keys and values.
  var tags: TemplateValue? {
    guard let tags = source["Tags"] else { return nil }
    guard let members = tags.members else { return tags }
    return list(
      members.map { member in
        TemplateValue(
          .map([
            TemplateValue.Member("Key", at: member.place, .text(member.name, at: member.place)),
            TemplateValue.Member("Value", at: member.place, member.value),
          ]), at: member.place)
      })
  }

  /// A generated or rewritten resource.
  func resource(
    _ origin: TemplateResource, id: String? = nil, type: String,
    properties: [TemplateValue.Member]? = nil
  ) -> TemplateResource {
    let body = TemplateValue(.map(properties ?? made), at: place)
    var members = [
      TemplateValue.Member("Type", at: place, .text(type, at: place)),
      TemplateValue.Member("Properties", at: place, body),
    ]
    if id == nil, let metadata = origin.value["Metadata"] {
      members.append(TemplateValue.Member("Metadata", at: metadata.place, metadata))
    }
    return TemplateResource(
      id: id ?? origin.id, type: type, place: origin.place,
      value: TemplateValue(.map(members), at: place), existence: origin.existence,
      questions: origin.questions, origin: origin.origin)
  }
}
