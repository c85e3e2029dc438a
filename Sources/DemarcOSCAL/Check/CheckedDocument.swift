internal import DemarcJSON
internal import DemarcModel

/// A value of a checked document.
typealias CheckedValue = JSONValue

/// A document with what stands in it, found in one walk.
final class CheckedDocument {
  let document: OSCALDocument
  /// Whether the user asked about it, or another document refers to it.
  let isAsked: Bool
  /// Objects by uuid, in lower case, with the list each stands in.
  private(set) var objects: [String: [(list: String, value: JSONValue)]] = [:]
  /// Ids of controls, parts, parameters, groups and roles.
  private(set) var ids: [String: [String: JSONValue]] = [:]
  private(set) var references: [Reference] = []
  private(set) var statements: [Statement] = []
  private(set) var byComponents: [ByComponent] = []
  /// Every object, with the list or member it stands in; for rules of syntax.
  private(set) var syntax: [(rule: SyntaxRule, value: JSONValue)] = []
  private(set) var observations: [JSONValue] = []
  /// Control implementations of a component definition.
  private(set) var implementations: [JSONValue] = []
  private lazy var places = JSONPlaces(document.body.document)
  lazy var links = OSCALLinks(document)

  /// One reference to something else by id.
  struct Reference {
    var rule: ReferenceRule
    var value: JSONValue
    /// The control it stands under.
    var control: String?
    /// The by-component it stands in.
    var byComponent: Int?
    /// The control implementation of a component definition that it stands in.
    var implementation: Int?
  }

  /// An exported or answered statement of an SSP.
  struct Statement {
    enum Role: String { case provided, responsibilities, inherited, satisfied }
    var role: Role
    var value: JSONValue
    var control: String
    var byComponent: Int?
  }

  /// One `by-component` of an SSP.
  struct ByComponent {
    var value: JSONValue
    var control: String
    var statement: String?
    /// `control-origination` in force here.
    var origination: JSONValue?
    var isStatement: Bool { statement != nil }
  }

  init(_ document: OSCALDocument, isAsked: Bool) {
    self.document = document
    self.isAsked = isAsked
    walk(document.body, list: document.kind.rawValue, Context())
  }

  var file: String { document.file }

  func span(_ value: JSONValue) -> SourceSpan {
    let place = places.position(of: value)
    return OSCALDocument.place(file, place.line, place.column)
  }

  func path(_ value: JSONValue) -> String { value.pointer.description }

  /// Whether it holds an object of one of these lists with this uuid.
  func holds(_ uuid: String, in lists: Set<String>) -> Bool {
    objects[uuid.lowercased()]?.contains { lists.contains($0.list) } ?? false
  }

  func holds(id: String, in list: String) -> Bool { ids[list]?[id] != nil }

  // MARK: The walk

  private struct Context {
    var control: String?
    var statement: String?
    var byComponent: Int?
    var implementation: Int?
    var origination: JSONValue?
  }

  /// - Parameter list: the member whose value, or an element of it, this is.
  private func walk(_ value: JSONValue, list: String, _ context: Context) {
    if value.isArray {
      for element in value.elements { walk(element, list: list, context) }
      return
    }
    guard value.isObject else { return }
    var context = context
    note(value, list, &context)
    for member in value.members {
      let name = member.name
      if let rule = ReferenceRule.byMember[name] {
        note(member.value, rule, context)
      }
      if let rule = SyntaxRule.byMember[name] { noteSyntax(member.value, rule) }
      guard member.value.isObject || member.value.isArray else { continue }
      walk(member.value, list: name, context)
    }
    if let rule = SyntaxRule.byList[list] { syntax.append((rule, value)) }
  }

  private func noteSyntax(_ value: JSONValue, _ rule: SyntaxRule) {
    if value.isArray {
      for element in value.elements { syntax.append((rule, element)) }
    } else {
      syntax.append((rule, value))
    }
  }

  private func note(_ value: JSONValue, _ rule: ReferenceRule, _ context: Context) {
    for single in value.isArray ? value.elements.map({ $0 }) : [value] {
      guard single.isString else { continue }
      references.append(
        Reference(
          rule: rule, value: single, control: context.control, byComponent: context.byComponent,
          implementation: context.implementation))
    }
  }

  private func note(_ value: JSONValue, _ list: String, _ context: inout Context) {
    if let uuid = value["uuid"]?.string {
      objects[uuid.lowercased(), default: []].append((list, value))
    }
    if Self.named.contains(list), let id = value["id"] {
      syntax.append((.token, id))
      if let text = id.string { ids[list, default: [:]][text] = value }
    }
    if let rule = Self.statuses[list], let status = value["status"] {
      syntax.append((rule, status))
    }
    if list == "props", let rule = ReferenceRule.ofProp(value), let target = value["value"] {
      note(target, rule, context)
    }
    switch list {
    case "implemented-requirements":
      context.control = value["control-id"]?.string
      context.origination = Self.origination(value)
    case "statements":
      context.statement = value["statement-id"]?.string
      context.origination = Self.origination(value) ?? context.origination
    case "by-components":
      context.origination = Self.origination(value) ?? context.origination
      byComponents.append(
        ByComponent(
          value: value, control: context.control ?? "", statement: context.statement,
          origination: context.origination))
      context.byComponent = byComponents.count - 1
    case "provided", "responsibilities", "inherited", "satisfied":
      guard let role = Statement.Role(rawValue: list), value["uuid"] != nil else { return }
      statements.append(
        Statement(
          role: role, value: value, control: context.control ?? "",
          byComponent: context.byComponent))
    case "observations": observations.append(value)
    case "control-implementations":
      implementations.append(value)
      context.implementation = implementations.count - 1
    default: return
    }
  }

  private static let statuses: [String: SyntaxRule] = [
    "components": .componentStatus, "system-characteristics": .systemStatus,
    "target": .findingStatus,
  ]
  private static let named: Set<String> = ["controls", "groups", "parts", "params", "roles"]

  private static func origination(_ value: JSONValue) -> JSONValue? {
    value["props"]?.elements.first { $0["name"]?.string == "control-origination" }
  }
}
