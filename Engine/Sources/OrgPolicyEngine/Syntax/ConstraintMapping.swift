internal import DemarcJSON
internal import DemarcModel

/// What decides whether an existing asset complies with a constraint, as the data file says it.
public struct ConstraintMapping: Sendable {
  /// When an enforced constraint acts.
  public enum Acts: String, Hashable, Sendable {
    /// When a resource is made or changed; what exists stays as it is.
    case onChange = "on-change"
    /// At once and on requests: a setting that violates it is without effect.
    case always
  }

  /// How the values of a rule are put to the policy.
  enum Resolution: String, Sendable {
    /// As they stand.
    case plain
    /// Members, by the customer they belong to.
    case customer
    /// Members, by the sets of principals they are in.
    case principalSet
  }

  /// The deciding expressions for some asset types, in CEL.
  public struct Rule: Sendable {
    /// `*` for every type.
    public var assetTypes: [String]
    /// The condition that an enforced constraint forbids.
    public var violates: String?
    /// The values to put to the effective policy of a list constraint.
    public var values: String?
    /// When the asset is not the constraint's business.
    public var skipWhen: String?
    /// The project whose policy decides, where it is not the asset's own.
    public var at: String?
    /// Names of the assets joined; one with `?` may be missing.
    public var needs: [String]
    /// Names of the shared facts it reads.
    var uses: [String]
  }

  public var name: String
  public var kind: OrgConstraint.Kind
  public var acts: Acts
  /// The managed constraint that asks for the same.
  public var managedTwin: String?
  /// Controls of NIST SP 800-53 that the constraint really serves.
  public var controls: [String]
  /// What it serves, in one clause for people.
  public var serves: String
  public var note: String?
  /// Why no asset shows whether it complies, where that is so.
  public var cannotSee: String?
  /// Empty where no asset shows it.
  public var rules: [Rule]
  /// The asset types it is about; `*` for every type.
  public var assetTypes: [String]
  var resolution: Resolution
  /// Hosts of the services the constraint governs, where they are listed.
  var services: [String]
}

/// How related assets are found, by the name an expression knows them under.
struct AssetJoin: Sendable {
  var assetTypes: [String]
  /// CEL giving the full names of the assets.
  var names: String?
  /// CEL over `candidate`, an asset of the type in the same project.
  var filter: String?
  var isMany: Bool
  /// What to say when there is none.
  var missing: String
}

/// The data file of deciding fields.
struct DecidingFieldsFile {
  static let format = "demarc-gcp-deciding-fields/1"

  private(set) var mappings: [ConstraintMapping] = []
  private(set) var joins: [String: AssetJoin] = [:]
  /// Per name and asset type, a CEL expression that several constraints read.
  private(set) var facts: [String: [String: String]] = [:]
  private(set) var diagnostics: [Diagnostic] = []
  private let file: String

  init(_ document: JSONValue, file: String) {
    self.file = file
    guard document["format"]?.string == Self.format else {
      note("this is no table of deciding fields", document, hint: "'format' is '\(Self.format)'")
      return
    }
    for member in document["joins"]?.members.map({ $0 }) ?? [] {
      joins[member.name] = AssetJoin(
        assetTypes: texts(member.value["assetTypes"]), names: member.value["names"]?.string,
        filter: member.value["where"]?.string, isMany: member.value["many"]?.bool ?? false,
        missing: member.value["missing"]?.string ?? "\(member.name) is not in the estate")
    }
    for member in document["facts"]?.members.map({ $0 }) ?? [] {
      for item in member.value.elements {
        for type in texts(item["assetTypes"]) {
          facts[member.name, default: [:]][type] = item["value"]?.string
        }
      }
    }
    for item in document["constraints"]?.elements.map({ $0 }) ?? [] { read(item) }
  }

  private mutating func note(_ message: String, _ at: JSONValue, hint: String? = nil) {
    let place = SourcePosition(line: at.position.line, column: at.position.column)
    diagnostics.append(
      Diagnostic(
        "constraint.mapping", message, at: SourceSpan(file: file, start: place), hint: hint))
  }

  private func texts(_ list: JSONValue?) -> [String] {
    list?.elements.compactMap(\.string) ?? []
  }

  private mutating func read(_ item: JSONValue) {
    guard let name = item["name"]?.string,
      let kind = item["kind"]?.string.flatMap(OrgConstraint.Kind.init(rawValue:)),
      let acts = item["acts"]?.string.flatMap(ConstraintMapping.Acts.init(rawValue:)),
      let serves = item["serves"]?.string
    else {
      note(
        "a mapping has 'name', 'kind', 'acts' and 'serves'", item,
        hint: "'kind' is boolean, list or managed; 'acts' is on-change or always")
      return
    }
    let cannotSee = item["cannotSee"]?.string
    var rules: [ConstraintMapping.Rule] = []
    for rule in item["decides"]?.elements.map({ $0 }) ?? [] {
      rules.append(self.rule(rule, name))
    }
    if (cannotSee == nil) == rules.isEmpty {
      note("\(name) has either 'decides' or 'cannotSee'", item)
    }
    mappings.append(
      ConstraintMapping(
        name: name, kind: kind, acts: acts, managedTwin: item["managedTwin"]?.string,
        controls: texts(item["controls"]), serves: serves, note: item["note"]?.string,
        cannotSee: cannotSee, rules: rules,
        assetTypes: rules.isEmpty ? texts(item["assetTypes"]) : rules.flatMap(\.assetTypes),
        resolution: item["resolves"]?.string.flatMap(ConstraintMapping.Resolution.init(rawValue:))
          ?? .plain,
        services: texts(item["services"])))
  }

  private mutating func rule(_ item: JSONValue, _ constraint: String) -> ConstraintMapping.Rule {
    let uses = texts(item["uses"])
    var types = texts(item["assetTypes"])
    // `@keys`: the types for which the fact is stated.
    if types.count == 1, types[0].hasPrefix("@") {
      types = facts[String(types[0].dropFirst())]?.keys.sorted() ?? []
    }
    let rule = ConstraintMapping.Rule(
      assetTypes: types, violates: item["violates"]?.string, values: item["values"]?.string,
      skipWhen: item["skipWhen"]?.string, at: item["at"]?.string, needs: texts(item["needs"]),
      uses: uses)
    if types.isEmpty || (rule.violates == nil && rule.values == nil) {
      note("\(constraint): a rule has 'assetTypes' and 'violates' or 'values'", item)
    }
    for name in rule.needs where joins[Self.plain(name)] == nil {
      note("\(constraint): there is no join '\(name)'", item)
    }
    for name in uses where facts[name] == nil {
      note("\(constraint): there is no fact '\(name)'", item)
    }
    return rule
  }

  /// The name of a join without the mark that it may be missing.
  static func plain(_ need: String) -> String {
    need.hasSuffix("?") ? String(need.dropLast()) : need
  }
}
