import AzureComplianceEngine
import AzurePolicyEngine
import DemarcJSON
import DemarcModel
import Testing

/// A small estate with policies, for tests: documents go in, states come out.
struct World {
  static let aliases = AliasTable(
    tsv: Array(
      """
      resourceType\talias\tdefaultPath
      Test.Web/sites\tTest.Web/sites/tls\tproperties.tls
      Test.Web/sites/logs\tTest.Web/sites/logs/on\tproperties.on
      Test.Web/links\tTest.Web/links/target\tproperties.target
      Microsoft.Insights/diagnosticSettings\tMicrosoft.Insights/diagnosticSettings/on\tproperties.on

      """.utf8))
  static let now = "2026-06-30T12:00:00Z"
  static let group = "/subscriptions/s1/resourceGroups/g1"
  static let site = "\(group)/providers/Test.Web/sites/app"

  var library = AzurePolicyLibrary()
  /// What reading said.
  var reading: [Diagnostic] = []
  /// Documents that lookups find; types that any of them has are covered, and so are `covered`.
  var related: [JSONValue] = []
  var covered: Set<String> = []
  var containers: [JSONValue] = []
  var now = World.now

  static func json(_ text: String) throws -> JSONValue { try JSONDocument.parse(text).root }

  mutating func add(_ text: String, file: String = "policies.json") throws {
    reading += library.add(try Self.json(text), file: file)
  }

  // MARK: Documents

  static let typeIsSite = #"{"field":"type","equals":"Test.Web/sites"}"#
  static let oldTLS =
    #"{"allOf":[\#(typeIsSite),{"field":"Test.Web/sites/tls","notEquals":"1.2"}]}"#

  /// A definition `name` with this rule.
  mutating func define(
    _ name: String, _ condition: String = World.oldTLS, effect: String = "audit",
    details: String? = nil, mode: String = "All", parameters: String = "{}", more: String = ""
  ) throws {
    let then = details.map { #","details":\#($0)"# } ?? ""
    try add(
      """
      {"id":"/providers/Microsoft.Authorization/policyDefinitions/\(name)","name":"\(name)",
       "type":"Microsoft.Authorization/policyDefinitions",
       "properties":{"displayName":"\(name)","mode":"\(mode)","parameters":\(parameters)\(more),
        "policyRule":{"if":\(condition),"then":{"effect":"\(effect)"\(then)}}}}
      """, file: "\(name).json")
  }

  /// An initiative of these members, each `reference=definition` or with more JSON after a comma.
  mutating func define(initiative name: String, _ members: [String], more: String = "") throws {
    let list = members.map { member in
      let parts = member.split(separator: "=", maxSplits: 1).map(String.init)
      let rest = parts[1].split(separator: ",", maxSplits: 1).map(String.init)
      return """
        {"policyDefinitionReferenceId":"\(parts[0])",
         "policyDefinitionId":"/providers/Microsoft.Authorization/policyDefinitions/\(rest[0])"
         \(rest.count > 1 ? "," + rest[1] : "")}
        """
    }
    try add(
      """
      {"id":"/providers/Microsoft.Authorization/policySetDefinitions/\(name)","name":"\(name)",
       "properties":{"policyDefinitions":[\(list.joined(separator: ","))]\(more)}}
      """, file: "\(name).json")
  }

  /// An assignment named `a` of a definition, or of an initiative whose name begins with `set`.
  mutating func assign(
    _ target: String, at scope: String = "/subscriptions/s1", name: String = "a",
    more: String = ""
  ) throws {
    let kind = target.hasPrefix("set") ? "policySetDefinitions" : "policyDefinitions"
    try add(
      """
      {"id":"\(scope)/providers/Microsoft.Authorization/policyAssignments/\(name)",
       "type":"Microsoft.Authorization/policyAssignments","name":"\(name)",
       "properties":{"scope":"\(scope)",
        "policyDefinitionId":"/providers/Microsoft.Authorization/\(kind)/\(target)"\(more)}}
      """, file: "\(name).json")
  }

  mutating func exempt(
    _ scope: String, from assignment: String = "a", at: String = "/subscriptions/s1",
    more: String = ""
  ) throws {
    try add(
      """
      {"id":"\(scope)/providers/Microsoft.Authorization/policyExemptions/e","name":"e",
       "properties":{"exemptionCategory":"Waiver",
        "policyAssignmentId":"\(at)/providers/Microsoft.Authorization/policyAssignments/\(assignment)"
        \(more)}}
      """, file: "exemptions.json")
  }

  mutating func attest(
    _ scope: String, _ state: String, assignment: String = "a", name: String = "t",
    more: String = ""
  ) throws {
    try add(
      """
      {"id":"\(scope)/providers/Microsoft.PolicyInsights/attestations/\(name)","name":"\(name)",
       "properties":{"complianceState":"\(state)",
        "policyAssignmentId":
         "/subscriptions/s1/providers/Microsoft.Authorization/policyAssignments/\(assignment)"
        \(more)}}
      """, file: "attestations.json")
  }

  /// A site whose TLS version is old, unless told otherwise.
  static func siteText(_ id: String = World.site, tls: String = "1.0", more: String = "") -> String
  {
    let name = id.split(separator: "/").last ?? ""
    return """
      {"id":"\(id)","name":"\(name)","type":"Test.Web/sites","location":"West Europe",
       "properties":{"tls":"\(tls)"}\(more)}
      """
  }

  // MARK: Results

  func prepare() throws -> (program: AzureComplianceProgram, diagnostics: [Diagnostic]) {
    AzureComplianceProgram.prepare(
      library, aliases: Self.aliases, now: try #require(Instant(now)))
  }

  func run() throws -> AzureComplianceRun {
    let related = related
    var covered = Set(covered.map { $0.lowercased() })
    for one in related { covered.insert(one["type"]?.string?.lowercased() ?? "") }
    let types = covered
    return AzureComplianceRun(try prepare().program, containers: containers) { query in
      guard types.contains(query.type.lowercased()) else { return .notExported(query.type) }
      return .found(related.filter { query.matches($0) })
    }
  }

  func records(_ resource: String = World.siteText()) throws -> [AzureComplianceRecord] {
    var records: [AzureComplianceRecord] = []
    var run = try run()
    run.judge(try Self.json(resource), number: 7) { records.append($0) }
    return records
  }

  /// States of a resource, in the order of the members; empty where nothing is about it.
  func states(_ resource: String = World.siteText()) throws -> [String] {
    try records(resource).sorted { $0.member < $1.member }.map(\.state.name)
  }

  /// Codes of everything that was reported, reading and preparing.
  func codes() throws -> [String] { (reading + (try prepare().diagnostics)).map(\.code) }
}
