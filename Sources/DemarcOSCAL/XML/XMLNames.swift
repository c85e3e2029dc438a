/// How the elements of OSCAL's XML stand in its JSON.
///
/// Taken from NIST's metaschema of versions 1.0.0 to 1.2.2 (`group-as`, `in-xml`, `json-value-key`, the
/// types of fields): a name means the same wherever it stands, but for the few in `exceptions`.
enum XMLNames {
  enum Value: Equatable {
    case object
    case text, line, blocks, flag, number
    /// An object whose own text is the member named here, beside its attributes.
    case named(String)
  }

  struct Shape: Equatable {
    var member: String
    var isList = false
    var value = Value.object
  }

  /// The shape of an element in its parent; nil for a name that OSCAL does not know.
  static func shape(_ name: String, in parent: String) -> Shape? {
    if let found = exceptions["\(parent)/\(name)"] { return found }
    return shapes[name]
  }

  private static let exceptions: [String: Shape] = [
    "party/address": Shape(member: "addresses", isList: true),
    "system-security-plan/control-implementation": Shape(member: "control-implementation"),
    "characterization/origin": Shape(member: "origin"),
    "leveraged-authorization/party-uuid": Shape(member: "party-uuid", value: .text),
    "risk/statement": Shape(member: "statement", value: .blocks),
    "risk/status": Shape(member: "status", value: .text),
    "system-characteristics/system-id": Shape(
      member: "system-ids", isList: true, value: .named("id")),
    "map/target": Shape(member: "targets", isList: true),
  ]

  private static let shapes: [String: Shape] = {
    var found: [String: Shape] = [:]
    func add(_ names: String, _ value: Value = .object) {
      for name in names.split(separator: " ") {
        found[String(name)] = Shape(member: String(name), value: value)
      }
    }
    func list(_ pairs: [String: String], _ value: Value = .object) {
      for (name, member) in pairs {
        found[name] = Shape(member: member, isList: true, value: value)
      }
    }
    add(objects)
    add(texts, .text)
    add("title caption label purpose text", .line)
    add("adjustment-justification description mapping-description remarks statement usage", .blocks)
    add("as-is", .flag)
    add("percentage", .number)
    add("base64", .named("value"))
    add("coverage", .named("target-coverage"))
    add("system-id", .named("id"))
    list(objectLists)
    list(textLists, .text)
    list(["choice": "choice"], .line)
    list(["document-id": "document-ids"], .named("identifier"))
    list(["external-id": "external-ids", "threat-id": "threat-ids"], .named("id"))
    list(["hash": "hashes"], .named("value"))
    list(["telephone-number": "telephone-numbers"], .named("number"))
    return found
  }()

  private static let objects = """
    address assessment-assets assessment-log at-frequency authorization-boundary \
    availability-impact back-matter citation combine confidence-score confidentiality-impact custom \
    data-flow export flat identified-subject implementation-status import-ap import-profile \
    import-ssp include-all integrity-impact local-definitions merge metadata modify \
    network-architecture on-date provenance related-controls reviewed-controls risk-log \
    security-impact-level select source-gap-summary source-resource status system-characteristics \
    system-implementation system-information target target-gap-summary target-resource \
    terms-and-conditions timing within-date-range
    """

  private static let texts = """
    base category city collected country date-authorized deadline end expires expression \
    implementation-statement-uuid last-modified name oscal-version postal-code published \
    relationship security-objective-availability security-objective-confidentiality \
    security-objective-integrity security-sensitivity-level selected short-name start state \
    status-change system-name system-name-short version
    """

  private static let textLists = [
    "addr-line": "addr-lines", "email-address": "email-addresses",
    "function-performed": "functions-performed", "information-type-id": "information-type-ids",
    "location-uuid": "location-uuids", "member-of-organization": "member-of-organizations",
    "method": "methods", "party-uuid": "party-uuids", "role-id": "role-ids",
    "statement-id": "statement-ids", "type": "types", "url": "urls", "value": "values",
    "with-id": "with-ids",
  ]

  private static let objectLists = [
    "action": "actions", "activity": "activities", "actor": "actors", "add": "adds",
    "alter": "alters", "assessment-platform": "assessment-platforms",
    "assessment-subject": "assessment-subjects", "assessment-task": "tasks",
    "associated-activity": "associated-activities", "associated-risk": "related-risks",
    "attestation": "attestations", "authorized-privilege": "authorized-privileges",
    "by-component": "by-components", "capability": "capabilities",
    "categorization": "categorizations", "characterization": "characterizations",
    "component": "components", "constraint": "constraints", "control": "controls",
    "control-implementation": "control-implementations",
    "control-objective-selection": "control-objective-selections",
    "control-selection": "control-selections", "dependency": "dependencies",
    "diagram": "diagrams", "entry": "entries", "exclude-control": "exclude-controls",
    "exclude-controls": "exclude-controls", "exclude-objective": "exclude-objectives",
    "exclude-subject": "exclude-subjects", "facet": "facets", "finding": "findings",
    "group": "groups", "guideline": "guidelines",
    "implemented-component": "implemented-components",
    "implemented-requirement": "implemented-requirements", "import": "imports",
    "import-component-definition": "import-component-definitions",
    "include-control": "include-controls", "include-controls": "include-controls",
    "include-objective": "include-objectives", "include-subject": "include-subjects",
    "incorporates-component": "incorporates-components", "information-type": "information-types",
    "inherited": "inherited", "insert-controls": "insert-controls",
    "inventory-item": "inventory-items", "leveraged-authorization": "leveraged-authorizations",
    "link": "links", "location": "locations", "logged-by": "logged-by", "map": "maps",
    "mapping": "mappings", "matching": "matching", "mitigating-factor": "mitigating-factors",
    "objectives-and-methods": "objectives-and-methods", "observation": "observations",
    "origin": "origins", "param": "params", "part": "parts", "party": "parties",
    "poam-item": "poam-items", "port-range": "port-ranges", "prop": "props",
    "protocol": "protocols", "provided": "provided", "qualifier": "qualifiers",
    "related-finding": "related-findings", "related-observation": "related-observations",
    "related-response": "related-responses", "related-task": "related-tasks",
    "relevant-evidence": "relevant-evidence", "remove": "removes",
    "required-asset": "required-assets", "resource": "resources", "response": "remediations",
    "responsibility": "responsibilities", "responsible-party": "responsible-parties",
    "responsible-role": "responsible-roles", "result": "results", "revision": "revisions",
    "risk": "risks", "rlink": "rlinks", "role": "roles", "satisfied": "satisfied",
    "set-parameter": "set-parameters", "source": "sources", "statement": "statements",
    "step": "steps", "subject": "subjects", "task": "tasks", "test": "tests",
    "unmapped-controls": "unmapped-controls", "user": "users",
    "uses-component": "uses-components",
  ]

  /// Elements that only hold a list (`in-xml="GROUPED"`).
  static let wrappers: Set<String> = ["revisions"]
  /// Elements in which blocks of markup stand beside other members, as their `prose`.
  static let holdsProse: Set<String> = ["part", "guideline"]
  /// Attributes whose values are numbers in JSON.
  static let numbers: Set<String> = [
    "at-frequency/period", "port-range/start", "port-range/end", "confidence-score/percentage",
  ]
}
