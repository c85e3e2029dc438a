internal import DemarcBoundary
internal import DemarcCatalog
internal import DemarcJSON
internal import DemarcModel
internal import DemarcReport

/// What all documents of one export share: ids, names, parties.
struct ExportContext: Sendable {
  let input: OSCALExportInput
  let ids: StableID
  let model: ResponsibilityModel
  /// Clouds with something in use, in order.
  let clouds: [Cloud]
  /// Services of the matrix by cloud, those kept once with a provider included.
  let services: [Cloud: [String]]
  /// OSCAL's id of each requirement.
  let tokens: RequirementTokens
  /// Cells of each requirement: a stretch of the matrix.
  let stretches: [(requirement: RequirementID, cells: Range<Int>)]

  init(_ input: OSCALExportInput) {
    self.input = input
    let assessment = input.report.assessment
    ids = StableID(assessment.organization)
    model = ResponsibilityModel(input.report)
    var services: [Cloud: Set<String>] = [:]
    for facet in assessment.matrix.facets {
      guard let cloud = model.cloud(of: facet.service) else { continue }
      services[cloud, default: []].insert(facet.service)
    }
    for use in assessment.matrix.services { services[use.cloud, default: []].insert(use.service) }
    self.services = services.mapValues { $0.sorted() }
    let split = Set(
      assessment.matrix.cells.lazy.filter { !$0.parts.isEmpty }.map(\.service))
    clouds = services.keys.sorted().filter { cloud in
      services[cloud]?.contains { split.contains($0) } == true
    }
    tokens = RequirementTokens(input)
    stretches = Self.stretches(assessment.matrix)
  }

  private static func stretches(
    _ matrix: Matrix
  ) -> [(requirement: RequirementID, cells: Range<Int>)] {
    var found: [RequirementID: Range<Int>] = [:]
    var start = 0
    for index in matrix.cells.indices {
      let next = index + 1
      let isLast = next == matrix.cells.count
      if isLast || matrix.cells[next].requirement != matrix.cells[index].requirement {
        found[matrix.cells[index].requirement] = start..<next
        start = next
      }
    }
    return matrix.verdicts.map { ($0.requirement, found[$0.requirement] ?? 0..<0) }
  }

  var assessment: Assessment { input.report.assessment }
  var organization: String {
    assessment.organization.isEmpty ? "The customer" : assessment.organization
  }
  var frameworks: [String] { assessment.frameworks }
  var customerParty: String { ids.uuid("party", "customer") }
  func party(_ cloud: Cloud) -> String { ids.uuid("party", cloud.rawValue) }
  func component(_ service: String) -> String { ids.uuid("component", service) }
  func leveraged(_ service: String) -> String { ids.uuid("leveraged-component", service) }
  func system(_ cloud: Cloud) -> String { ids.uuid("system", cloud.rawValue) }
  var customerSystem: String { ids.uuid("system", "customer") }
  func observation(ofCheck check: String) -> String { ids.uuid("observation", "check", check) }

  func name(_ service: String) -> String { input.report.names.service(service) }

  func href(_ kind: OSCALKind, _ name: String = "customer") -> String {
    input.layout.href(kind, name)
  }

  /// A document's frame: root, uuid and metadata.
  ///
  /// - Parameter parties: providers that it speaks of.
  func document(
    _ kind: OSCALKind, _ name: String, title: String, parties: [Cloud],
    _ body: (inout JSONWriter) -> Void
  ) -> [UInt8] {
    var out = JSONWriter(indent: 1)
    out.object { out in
      out.object(kind.rawValue) { out in
        out.member(
          "uuid", ids.uuid(kind.rawValue, name, "\(assessment.asOf)", "\(input.version)"))
        metadata(title, parties, &out)
        body(&out)
      }
    }
    return out.bytes + [UInt8(ascii: "\n")]
  }

  private func metadata(_ title: String, _ parties: [Cloud], _ out: inout JSONWriter) {
    out.object("metadata") { out in
      out.member("title", OSCALText.line(title))
      out.member("last-modified", "\(assessment.asOf)")
      out.member("version", "\(assessment.asOf.day)")
      out.member("oscal-version", "\(input.version)")
      out.props([OSCALProp(name: "written-by", value: "demarc \(assessment.version)")])
      out.items("roles", [("provider", "Cloud provider"), ("customer", "Customer")]) { out, role in
        out.member("id", role.0)
        out.member("title", role.1)
      }
      let all = parties.map { (party($0), $0.title) } + [(customerParty, organization)]
      out.items("parties", all) { out, party in
        out.member("uuid", party.0)
        out.member("type", "organization")
        out.member("name", OSCALText.line(party.1))
      }
    }
  }
}

/// Ids of requirements in OSCAL, each its own even where two print alike.
struct RequirementTokens: Sendable {
  private var tokens: [RequirementID: String] = [:]
  private var used: Set<String> = []

  init(_ input: OSCALExportInput) {
    for framework in ([Catalog.hub] + input.report.assessment.frameworks) {
      guard let found = input.catalog.framework(framework) else { continue }
      for requirement in found.requirements { add(requirement.id) }
    }
    for verdict in input.report.assessment.matrix.verdicts { add(verdict.requirement) }
  }

  private mutating func add(_ id: RequirementID) {
    guard tokens[id] == nil else { return }
    let wanted = OSCALToken.control(id.id, framework: id.framework)
    var token = wanted
    var count = 2
    while !used.insert(token).inserted {
      token = "\(wanted)-\(count)"
      count += 1
    }
    tokens[id] = token
  }

  subscript(id: RequirementID) -> String {
    tokens[id] ?? OSCALToken.control(id.id, framework: id.framework)
  }

  /// The id of a requirement's statement.
  func statement(_ id: RequirementID) -> String { self[id] + "_smt" }
}
