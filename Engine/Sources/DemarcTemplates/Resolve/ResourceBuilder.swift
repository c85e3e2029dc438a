internal import DemarcJSON
internal import DemarcModel

/// Makes the resources of a CloudFormation template.
final class ResourceBuilder {
  let resolver: TemplateResolver
  private var listed: [Copy] = []
  private var serverless: Serverless?

  init(_ root: JSONValue, file: String, options: TemplateOptions) {
    resolver = TemplateResolver(root, file: file, options: options)
  }

  func template() throws(TemplateStop) -> Template {
    let root = resolver.root
    let transforms = Self.transforms(root)
    // A macro may add whatever it likes.
    resolver.mayHaveMoreResources =
      transforms.contains { !Self.known($0) } || root["Fn::Transform"] != nil
    if let conditions = root["Conditions"] {
      let copies = try resolver.members(of: conditions, Scope())
      for copy in copies.made { resolver.conditions[copy.name] = copy }
    }
    if let resources = root["Resources"] {
      let copies = try resolver.members(of: resources, Scope())
      listed = copies.made
      if let unknown = copies.unknown {
        resolver.mayHaveMoreResources = true
        resolver.note(
          "template.open-loop", unknown.reason, at: resources.position,
          hint: "give the parameter a value with --parameters", severity: .warning)
      }
    }
    for copy in listed {
      if copy.name.hasPrefix("Fn::") { resolver.mayHaveMoreResources = true }
      resolver.resourceNames.insert(copy.name)
    }
    if transforms.contains(where: { $0.hasPrefix("AWS::Serverless") }) {
      let kit = try Serverless(resolver, root["Globals"])
      for copy in listed { kit.announce(copy.name, copy.value["Type"]?.string ?? "") }
      serverless = kit
    }
    var resources: [TemplateResource] = []
    for index in listed.indices {
      resources += try make(index, answers: [:])
    }
    if let outputs = root["Outputs"] { _ = try resolver.resolve(outputs, Scope()) }
    return Template(
      .cloudFormation, resources, source: root, diagnostics: resolver.sortedDiagnostics,
      builder: self)
  }

  /// A resource once more, under answers; nil when it does not exist then.
  func again(_ resource: TemplateResource, answers: [Int: Bool]) -> TemplateResource? {
    guard let made = try? make(resource.origin, answers: answers) else { return resource }
    return made.first { $0.id == resource.id }
  }

  private func make(
    _ index: Int, answers: [Int: Bool]
  ) throws(TemplateStop) -> [TemplateResource] {
    let copy = listed[index]
    guard copy.value.isObject, let type = copy.value["Type"]?.string else {
      if !copy.name.hasPrefix("Fn::"), copy.value["Type"] == nil {
        resolver.note(
          "template.no-type", "resource '\(copy.name)' has no Type", at: copy.place,
          hint: "every resource names its type, such as AWS::S3::Bucket")
      }
      return []
    }
    let scope = Scope(variables: copy.variables, answers: answers)
    var existence: Set<Int> = []
    if let condition = copy.value["Condition"]?.string {
      switch try resolver.truth(ofCondition: condition, scope, at: copy.place) {
      case .no: return []
      case .yes: break
      case .open(let numbers): existence = numbers
      }
    }
    resolver.asked = []
    let value = try resolver.resolvePlain(copy.value, scope)
    let resource = TemplateResource(
      id: copy.name, type: type, place: copy.place, value: value, existence: existence,
      questions: existence.union(resolver.asked), origin: index)
    return serverless?.expand(resource) ?? [resource]
  }

  private static func transforms(_ root: JSONValue) -> [String] {
    guard let transform = root["Transform"] else { return [] }
    let all = transform.isArray ? Array(transform.elements) : [transform]
    return all.map { $0.string ?? $0["Name"]?.string ?? "?" }
  }

  /// Transforms that add no resources we do not know of.
  private static func known(_ name: String) -> Bool {
    name.hasPrefix("AWS::Serverless") || name == "AWS::LanguageExtensions"
      || name == "AWS::SecretsManager-2020-07-23" || name == "AWS::SecretsManager-2024-09-16"
  }
}

extension TemplateResolver {
  var sortedDiagnostics: [Diagnostic] {
    diagnostics.sorted { left, right in
      let places = (left.span?.start, right.span?.start)
      guard let one = places.0, let other = places.1, one != other else {
        return left.message < right.message
      }
      return one < other
    }
  }
}
