import ArgumentParser
import DemarcAuditPackage
import DemarcBoundary
import DemarcCatalog
import DemarcLedger
import DemarcModel
import DemarcOSCAL
import DemarcReport
import DemarcWorkbook

/// Writes the auditor's package.
struct EvidenceExport: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "export",
    abstract: "Write the auditor's package: evidence, proofs, coverage, and how to verify them.",
    discussion: """
      A folder and a zip beside it, signed by the ledger's key. Whoever gets it needs Python and openssl, \
      and nothing of Demarc: see docs/auditor-package.md. The workspace is assessed for what evidence is \
      needed. The seeds of samples are recorded before anything is selected; nothing else is.
      """)

  @OptionGroup var place: LedgerPlace
  @OptionGroup var due: DueDaysOptions

  @Argument(help: "Exports the workspace is assessed by; its imports/ directory, if absent.")
  var paths: [String] = []

  @Option(help: "The days it speaks of, such as 2026-01-01..2026-06-30.")
  var period: String

  @Option(help: "Framework (repeatable); those of the workspace, if absent.")
  var framework: [String] = []

  @Option(name: .shortAndLong, help: "Folder for the package; it must not be there yet.")
  var output: String

  @Option(help: "The moment of the export; now, if absent.")
  var asOf: String?

  @Option(help: "Items a sample has; by the table of docs/auditor-package.md, if absent.")
  var sampleSize: Int?

  @Option(help: "The seed of the samples; random, if absent.")
  var seed: String?

  @Option(help: "Public key, or a file with it, of a witness, to go along (repeatable).")
  var witness: [String] = []

  @Option(help: "PEM file with root certificates of authorities of time, to go along.")
  var tsaRoots: String?

  @Flag(inversion: .prefixedNo, help: "Draw samples of the populations.")
  var samples = true

  @Flag(inversion: .prefixedNo, help: "Write the OSCAL documents.")
  var oscal = true

  func validate() throws {
    if let sampleSize, sampleSize < 1 { throw ValidationError("--sample-size is 1 or more") }
  }

  func run() throws {
    try place.work { console in
      guard !Files.exists(output) else {
        throw Diagnostic(
          "evidence.package-exists", "\(output) is there already",
          hint: "name a folder that is not there: a package is written whole")
      }
      let period = try AuditPeriod(period)
      let (ledger, signer, key) = try place.writing()
      let (session, report) = try assessed(console)
      let assessment = report.assessment
      let frameworks = assessment.frameworks
      let export = AuditExport(ledger: ledger, key: key, period: period, frameworks: frameworks)
      let at = try Session.instant(asOf)
      let recorded = try PopulationRows(
        ledger: ledger, workspace: place.workspace, period: period, catalog: session.catalog,
        runner: LedgerDeciding.user, asOf: at
      ).populations()
      for fault in recorded.diagnostics { console.complain("\(fault)") }
      let populations =
        [
          try RunPopulations.findings(assessment, period: period, runner: LedgerDeciding.user),
          try RunPopulations.services(assessment, period: period, runner: LedgerDeciding.user),
        ] + recorded.populations
      let drawn = samples ? try draw(populations, period, ledger, signer) : []
      // After the seeds, so that their leaves are in the package too.
      var request = AuditPackageRequest(
        organization: assessment.organization, period: period, frameworks: frameworks,
        asOf: at, records: try export.items(assessment))
      request.matrix = assessment.matrix
      request.populations = populations
      request.samples = drawn
      request.views = [
        file(try WorkbookFile.make(session, report, console, schedule: due.schedule)),
        PackageFile(path: "matrix.csv", bytes: MatrixCSV.bytes(report)),
        PackageFile(path: "findings.csv", bytes: FindingsCSV.bytes(report)),
        PackageFile(path: "assessment.json", bytes: AssessmentJSON.bytes(report)),
      ]
      if oscal { request.views += try documents(session, report) }
      var parts = try export.parts()
      parts.witnessKeys = try witnesses()
      parts.authorities = try tsaRoots.map { try Files.read($0) }
      let summary = try write(request, parts)
      for fault in summary.diagnostics { console.complain("\(fault)") }
      console.note(
        "\(summary.files) files, \(summary.entries) entries, \(summary.evidence) pieces of evidence; "
          + "\(summary.facetsWithGaps) of \(summary.facets) control facets have gaps, "
          + "\(summary.needsOpen) kinds of evidence are missing or end early")
      console.print("\(output)/index.html\n\(output).zip\n")
    }
  }

  /// Keys that sign cosignatures, as their text.
  private func witnesses() throws -> [String] {
    try witness.map { text in
      let key = try Outside.key(text)
      guard key.kind == .cosignatureV1 else {
        throw Diagnostic(
          "evidence.no-witness", "\(key.name) is no witness's key",
          hint: "'demarc witness init' prints it, and witness.vkey holds it")
      }
      return "\(key)"
    }
  }

  private func assessed(_ console: Console) throws -> (Session, ReportInput) {
    var estate = EstateOptions()
    estate.workspace = place.workspace
    estate.frameworks = framework
    estate.asOf = asOf
    estate.paths = paths
    let session = try Session.open(estate)
    var assessment = session.assess(console)
    assessment.evidence = try WorkspaceEvidence.citations(
      of: assessment, workspace: place.workspace)
    let report = ReportInput(
      assessment: assessment, catalog: session.catalog, checks: session.checks)
    return (session, report)
  }

  private func documents(_ session: Session, _ report: ReportInput) throws -> [PackageFile] {
    OSCALExport.documents(
      OSCALExportInput(report: report, catalog: session.catalog, deadlines: try due.schedule.days)
    ).map {
      PackageFile(path: "oscal/\($0.name)", bytes: $0.bytes())
    }
  }

  /// Selects items of populations by seeds that the ledger took first, all by one append.
  private func draw(
    _ populations: [Population], _ period: AuditPeriod, _ ledger: EvidenceLedger,
    _ signer: HeadSigner
  ) throws -> [Sample] {
    let moment = Instant(secondsSince1970: Console.now())
    let drawn = populations.filter { !$0.items.isEmpty }
    let seeds = drawn.map { population in
      let count = population.items.count
      return SampleSeed(
        seed: seed ?? LedgerHash.sha256(LedgerPlace.random(32)).hex, population: population,
        size: sampleSize ?? SampleSizes.standard.size(population: count),
        sizeRule: sampleSize.map { "\($0), as asked for" }
          ?? SampleSizes.standard.rule(population: count),
        loggedAt: moment)
    }
    guard !seeds.isEmpty else { return [] }
    let appended = try ledger.append(
      zip(seeds, drawn).map { seed, population in
        NewEvidence(
          manifest(seed, population, period), bytes: seed.json, mediaType: "application/json")
      }, signer: signer)
    return try zip(seeds, drawn).enumerated().map { number, pair in
      try Sample(
        pair.0, from: pair.1, seedLeaf: Int(appended.indices.lowerBound) + number)
    }
  }

  private func manifest(
    _ seed: SampleSeed, _ population: Population, _ period: AuditPeriod
  ) -> EvidenceManifest {
    var manifest = EvidenceManifest(
      kind: .sample, title: "Seed of a sample of \(population.name)", collectedAt: seed.loggedAt)
    manifest.collector = WorkspaceEvidence.collector
    manifest.period = EvidencePeriod(
      from: Instant(day: period.from, second: 0), to: Instant(day: period.to, second: 86_399))
    manifest.rows = seed.size
    manifest.controlTotal = "\(population.items.count) items"
    return manifest
  }

  private func file(_ report: ReportFile) -> PackageFile {
    PackageFile(path: report.name, bytes: report.bytes)
  }

  private func write(
    _ request: AuditPackageRequest, _ parts: LedgerParts
  ) throws -> AuditPackage.Summary {
    let name = output.split(separator: "/").last.map(String.init) ?? "package"
    let zip = try PackageZip(path: "\(output).zip", folder: name, moment: request.asOf)
    let summary = try AuditPackage.assemble(request, parts) { file in
      let path = "\(output)/\(file.path)"
      try Files.makeDirectory(String(path[..<(path.lastIndex(of: "/") ?? path.startIndex)]))
      let staged = try StagedFile(path)
      staged.append(file.bytes)
      try staged.close()
      try staged.move()
      try zip.add(file)
    }
    try zip.finish()
    return summary
  }
}
