internal import DemarcCatalog
internal import DemarcJSON
public import DemarcModel

/// The matrix of one run as a version of it is kept: who owns what, what is proven, what providers say.
extension MatrixSnapshot {
  /// What a version calls its own form.
  public static let schema = "demarc/matrix/1"

  /// Takes the facts out of a run.
  ///
  /// What changes with every new resource (counts, examples) is left out, so that a version is new only
  /// where the matrix is.
  ///
  /// - Parameters:
  ///   - names: what people call the services, by id.
  ///   - models: service models, by id.
  public init(
    _ assessment: Assessment, names: [String: String], models: [String: ServiceModel]
  ) {
    self.init(asOf: assessment.asOf.day)
    for use in assessment.matrix.services {
      services[use.service] = ServiceEntry(
        name: names[use.service] ?? use.service, accounts: use.accounts.sorted(),
        model: models[use.service]?.rawValue ?? "")
    }
    for facet in assessment.matrix.facets { take(facet) }
    for cell in assessment.matrix.cells { take(cell) }
    for verdict in assessment.matrix.verdicts { requirements[verdict.requirement] = verdict.state }
    for report in assessment.reports {
      reports[report.id] = Self.scope(
        services: report.services.map(Array.init), regions: report.regions.map(Array.init))
    }
    for claim in assessment.claims {
      claims[Self.claimKey(claim.source, claim.requirement, service: claim.service)] =
        claim.owner.rawValue
    }
  }

  private mutating func take(_ facet: Facet) {
    owners[facet.key] = facet.owner
    if facet.variants.isEmpty { reasons[facet.key] = facet.chain.last }
    for variant in facet.variants {
      // Up to what counts resources.
      let because = variant.because.split(separator: ";", maxSplits: 1).first.map(String.init)
      variants[facet.key, default: [:]][because ?? variant.because] = ""
    }
    if let cloud = OrganizationService.cloud(facet.service) {
      services[facet.service] = ServiceEntry(name: OrganizationService.title(cloud), accounts: [])
    }
  }

  private mutating func take(_ cell: Cell) {
    for part in cell.parts where part.customer != .noPart {
      duties[FacetKey(service: cell.service, layer: part.layer), default: 0] += 1
    }
    let framework = cell.requirement.framework
    let known = providerStates[cell.service]?[framework] ?? .noPart
    providerStates[cell.service, default: [:]][framework] = .fold([known, cell.provider])
  }

  /// The facts as bytes, the day left out: equal facts give equal bytes, and so one version.
  public var bytes: [UInt8] {
    var out = JSONWriter()
    out.beginObject()
    out.member("schema", Self.schema)
    out.key("services")
    out.beginObject()
    for (id, entry) in services.sorted(by: { $0.key < $1.key }) {
      out.key(id)
      out.beginObject()
      out.member("name", entry.name)
      out.member("model", entry.model)
      out.member("accounts", entry.accounts)
      out.endObject()
    }
    out.endObject()
    out.key("facets")
    out.beginArray()
    for (key, owner) in owners.sorted(by: { $0.key < $1.key }) { write(key, owner, &out) }
    out.endArray()
    let states = requirements.map { ("\($0.key)", $0.value.rawValue) }
    write("requirements", states, &out)
    out.key("provider")
    out.beginObject()
    for (service, states) in providerStates.sorted(by: { $0.key < $1.key }) {
      write(service, states.map { ($0.key, $0.value.rawValue) }, &out)
    }
    out.endObject()
    write("reports", reports.map { ($0.key, $0.value) }, &out)
    write("claims", claims.map { ($0.key, $0.value) }, &out)
    out.endObject()
    return out.bytes
  }

  private func write(_ key: FacetKey, _ owner: Owner, _ out: inout JSONWriter) {
    out.beginObject()
    out.member("service", key.service)
    out.member("layer", key.layer)
    out.member("owner", owner.rawValue)
    out.member("reason", reasons[key])
    out.member("duties", duties[key] ?? 0)
    out.member("variants", (variants[key] ?? [:]).keys.sorted())
    out.endObject()
  }

  private func write(_ name: String, _ pairs: [(String, String)], _ out: inout JSONWriter) {
    out.key(name)
    out.beginObject()
    for (key, value) in pairs.sorted(by: { $0.0 < $1.0 }) { out.member(key, value) }
    out.endObject()
  }

  /// Reads what `bytes` wrote.
  ///
  /// - Throws: `Diagnostic` naming the JSON path that is missing or of the wrong kind.
  public static func read(
    facts bytes: [UInt8], asOf: CivilDay, file: String
  ) throws(Diagnostic) -> MatrixSnapshot {
    let document: JSONDocument
    do throws(JSONError) {
      document = try JSONDocument.parse(bytes, limits: JSONLimits(bytesMax: 1 << 30))
    } catch {
      throw Diagnostic(
        "matrix.version-unreadable", "\(file) cannot be read: \(error.message)",
        hint: "the workspace's store is damaged; restore it from a copy")
    }
    let fields = AssessmentFields(document.root, file: file)
    try fields.check(schema: Self.schema)
    var snapshot = MatrixSnapshot(asOf: asOf)
    for (id, entry) in try fields.entries("services") {
      snapshot.services[id] = ServiceEntry(
        name: try entry.text("name"), accounts: try entry.texts("accounts"),
        model: try entry.text("model"))
    }
    for facet in try fields.list("facets") {
      let key = FacetKey(service: try facet.text("service"), layer: try facet.text("layer"))
      snapshot.owners[key] = try facet.word("owner", Owner.self)
      snapshot.reasons[key] = try facet.optionalText("reason")
      let duties = try facet.count("duties")
      if duties > 0 { snapshot.duties[key] = duties }
      for because in try facet.texts("variants") {
        snapshot.variants[key, default: [:]][because] = ""
      }
    }
    for (name, state) in try fields.words("requirements", RequirementState.self) {
      let parts = name.split(separator: " ", maxSplits: 1).map(String.init)
      guard parts.count == 2 else { continue }
      snapshot.requirements[RequirementID(framework: parts[0], id: parts[1])] = state
    }
    for (service, entry) in try fields.entries("provider") {
      snapshot.providerStates[service] = try entry.words(ProviderState.self)
    }
    for (id, entry) in try fields.entries("reports") { snapshot.reports[id] = try entry.asText() }
    for (id, entry) in try fields.entries("claims") { snapshot.claims[id] = try entry.asText() }
    return snapshot
  }
}
