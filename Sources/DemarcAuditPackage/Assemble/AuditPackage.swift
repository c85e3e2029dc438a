public import DemarcBoundary
internal import DemarcCatalog
public import DemarcModel

/// What goes into one package for an auditor.
public struct AuditPackageRequest: Sendable {
  public var organization: String
  public var period: AuditPeriod
  public var frameworks: [String]
  /// The moment of the export; the only time in the package that is not the ledger's.
  public var asOf: Instant
  /// Leaves to hand out, each with what it speaks for.
  public var records: [EvidenceItem]
  /// Facets whose days are drawn; none = the matrix's requirements in `frameworks`.
  public var facets: [String] = []
  /// The matrix of the period's end: what evidence is needed.
  public var matrix: Matrix?
  public var rules = PeriodCoverage.Rules()
  public var populations: [Population] = []
  public var samples: [Sample] = []
  /// OSCAL documents, the workbook, reports: paths below `views/`.
  public var views: [PackageFile] = []

  public init(
    organization: String, period: AuditPeriod, frameworks: [String], asOf: Instant,
    records: [EvidenceItem]
  ) {
    self.organization = organization
    self.period = period
    self.frameworks = frameworks
    self.asOf = asOf
    self.records = records
  }
}

/// Makes the auditor's package: every file once, MANIFEST last.
public enum AuditPackage {
  /// What a package came to.
  public struct Summary: Hashable, Sendable {
    public var files: Int
    public var entries: Int
    /// Entries whose bytes are in the package.
    public var evidence: Int
    /// Facets with days that nothing speaks of, and all facets.
    public var facetsWithGaps: Int
    public var facets: Int
    /// Kinds of evidence that are missing or end before the period does.
    public var needsOpen: Int
    /// What is wrong with populations.
    public var diagnostics: [Diagnostic]
  }

  /// Hands out the files one by one, so that no package is held whole.
  ///
  /// The same request, parts and assets give the same files.
  ///
  /// - Parameter sink: takes a file: to a folder, to an archive, or both.
  /// - Throws: what the ledger or the sink throws; `Diagnostic` for a path that is not plain.
  public static func assemble(
    _ request: AuditPackageRequest, _ parts: LedgerParts, to sink: (PackageFile) throws -> Void
  ) throws -> Summary {
    var manifest = PackageManifest(
      organization: request.organization, period: request.period, created: request.asOf)
    func put(_ file: PackageFile) throws {
      try manifest.add(file)
      try sink(file)
    }
    try put(PackageFile(path: "ledger/checkpoint", bytes: parts.checkpoint))
    try put(PackageFile(path: "keys/ledger.vkey", text: parts.verifierKey + "\n"))
    for (number, key) in parts.witnessKeys.enumerated() {
      try put(PackageFile(path: "keys/witness-\(number + 1).vkey", text: key + "\n"))
    }
    if let authorities = parts.authorities {
      try put(PackageFile(path: "keys/tsa-roots.pem", bytes: authorities))
    }
    for anchor in parts.anchors {
      try put(PackageFile(path: "ledger/\(anchor.path)", bytes: anchor.bytes))
    }
    let index = try entries(request, parts, put)
    let coverage = coverage(request)
    try put(PackageFile(path: "coverage.csv", bytes: CoverageCSV.bytes(coverage)))
    try put(PackageFile(path: "coverage.html", text: CoverageHTML.page(coverage)))
    let needs = needs(request)
    try put(PackageFile(path: "needs.csv", bytes: EvidenceNeeds.csv(needs)))
    try put(
      PackageFile(path: "missing.html", text: EvidenceNeeds.page(needs, period: request.period)))
    let diagnostics = try populations(request, put)
    for view in request.views {
      try put(PackageFile(path: "views/\(view.path)", bytes: view.bytes))
    }
    let summary = Summary(
      files: 0, entries: index.entries.count,
      evidence: index.entries.count { $0.file != nil },
      facetsWithGaps: coverage.lines.count { !$0.gaps.isEmpty }, facets: coverage.lines.count,
      needsOpen: needs.count { $0.state != .present }, diagnostics: diagnostics)
    try front(request, index, summary, parts, put)
    try sink(PackageFile(path: "MANIFEST", bytes: try parts.sign(manifest.text)))
    var out = summary
    out.files = manifest.count + 1
    return out
  }

  private static func entries(
    _ request: AuditPackageRequest, _ parts: LedgerParts, _ put: (PackageFile) throws -> Void
  ) throws -> PackageIndex {
    var entries: [PackageIndex.Entry] = []
    for record in request.records.sorted(by: { $0.leaf < $1.leaf }) {
      let stem = PackageIndex.stem(record.leaf)
      let entry = PackageFile(
        path: "ledger/entries/\(stem).json", bytes: try parts.entry(record.leaf))
      let proof = PackageFile(
        path: "ledger/proofs/\(stem).tlog-proof", bytes: try parts.proof(record.leaf))
      try put(entry)
      try put(proof)
      var file: String?
      if record.sha256 != nil, let bytes = try parts.content(record.leaf) {
        let path = "evidence/\(stem)\(PackageIndex.ending(record.mediaType))"
        try put(PackageFile(path: path, bytes: bytes))
        file = path
      }
      entries.append(
        PackageIndex.Entry(record: record, entry: entry.path, proof: proof.path, file: file))
    }
    return PackageIndex(entries: entries)
  }

  private static func coverage(_ request: AuditPackageRequest) -> PeriodCoverage {
    var facets = request.facets
    if facets.isEmpty {
      let wanted = Set(request.frameworks)
      let known =
        request.matrix?.verdicts.map(\.requirement)
        ?? request.records.flatMap(\.facets).compactMap(EvidenceItem.requirement)
      facets = known.filter { wanted.contains($0.framework) }.map { "\($0.framework)/\($0.id)" }
    }
    return PeriodCoverage(
      request.records, facets: facets, period: request.period, asOf: request.asOf.day,
      rules: request.rules)
  }

  private static func needs(_ request: AuditPackageRequest) -> [EvidenceNeed] {
    guard let matrix = request.matrix else { return [] }
    return EvidenceNeeds(request.records, period: request.period, asOf: request.asOf.day)
      .needs(matrix).filter { request.frameworks.contains($0.requirement.framework) }
  }

  private static func populations(
    _ request: AuditPackageRequest, _ put: (PackageFile) throws -> Void
  ) throws -> [Diagnostic] {
    for population in request.populations {
      try put(PackageFile(path: "populations/\(population.name).csv", bytes: population.csv))
      try put(PackageFile(path: "populations/\(population.name).md", text: population.statement))
    }
    for (number, sample) in request.samples.enumerated() {
      let stem = "samples/\(number + 1)-\(sample.seed.population)"
      try put(PackageFile(path: "\(stem).csv", bytes: sample.csv))
      try put(PackageFile(path: "\(stem).json", bytes: sample.json))
      try put(PackageFile(path: "\(stem)-seed.json", bytes: sample.seed.json))
    }
    return request.populations.flatMap(\.faults)
  }

  private static func front(
    _ request: AuditPackageRequest, _ index: PackageIndex, _ summary: Summary,
    _ parts: LedgerParts, _ put: (PackageFile) throws -> Void
  ) throws {
    try put(PackageFile(path: "index.csv", bytes: index.csv))
    try put(PackageFile(path: "index.json", bytes: index.json))
    try put(PackageFile(path: "index.html", text: IndexPage.page(request, index, summary)))
    try put(
      PackageFile(
        path: "verify.html",
        text: VerifyPage.page(index, parts, samples: request.samples)))
    let data = EmbeddedData()
    for name in ["verify.py", "verify.sh"] {
      guard let bytes = data.file("package/\(name)") else {
        throw Diagnostic(
          "evidence.package-asset", "'\(name)' is not in this build",
          hint: "it belongs under Data/package; build again from a complete source tree")
      }
      try put(PackageFile(path: name, bytes: bytes))
    }
  }
}
