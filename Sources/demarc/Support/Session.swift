import ArgumentParser
import DemarcAssess
import DemarcAssurance
import DemarcBoundary
import DemarcCatalog
import DemarcChecks
import DemarcEstate
import DemarcModel

/// Options that every command which assesses takes.
struct EstateOptions: ParsableArguments {
  @Argument(
    help: """
      Exports: files or directories (gz or not), - for standard input. Without any, the workspace's \
      imports/ directory.
      """)
  var paths: [String] = []

  @Option(help: "Directory with demarc.yaml, exceptions.yaml and imports/.")
  var workspace = "."

  @Option(
    name: .customLong("framework"),
    help: "Framework to assess against (repeatable); see 'demarc frameworks'.")
  var frameworks: [String] = []

  @Option(help: "The day or instant to speak of, such as 2026-06-30; now, if absent.")
  var asOf: String?
}

/// How a command talks.
struct ConsoleOptions: ParsableArguments {
  @Flag(name: .shortAndLong, help: "Print results only.")
  var quiet = false

  @Flag(help: "Print without colour, as NO_COLOR does.")
  var noColor = false

  var console: Console { Console(quiet: quiet, noColor: noColor) }
}

/// Catalogue, checks and workspace of one run.
struct Session {
  let catalog: Catalog
  let checks: [Check]
  let request: AssessmentRequest
  /// Faults of the workspace's own files.
  let diagnostics: [Diagnostic]
  /// Assurance from outside.
  let assurance: AssuranceFiles
  /// Frameworks that the customer says it is held to.
  let frameworks: [String]
  /// Days before an end at which a warning begins.
  var warnDays = [60, 30, 0]

  /// - Throws: `Diagnostic` when the workspace cannot be used at all, `ValidationError` for a wrong
  ///   option.
  static func open(_ options: EstateOptions) throws -> Session {
    var diagnostics: [Diagnostic] = []
    let workspace = try file("demarc.yaml", options, WorkspaceFile.parse, &diagnostics)
    let exceptions = try file("exceptions.yaml", options, ExceptionsFile.parse, &diagnostics)
    var catalog = try Catalog.embedded()
    catalog = catalog.adding(
      ownFrameworks(workspace?.frameworkFiles ?? [], options, catalog, &diagnostics))
    for name in options.frameworks where catalog.framework(name) == nil {
      throw ValidationError("no framework is called '\(name)'; 'demarc frameworks' lists them")
    }
    let checks = try CheckLibrary.embedded().checks
    let asOf = try instant(options.asOf)
    var file = workspace ?? WorkspaceFile()
    let assurance = try AssuranceFiles.open(workspace: options.workspace, file)
    diagnostics += assurance.diagnostics
    let known = Set(file.reports.map(\.id))
    file.reports += assurance.own.providerReports.filter { !known.contains($0.id) }
    file.references += assurance.own.references
    var request = AssessmentRequest(
      paths: try paths(options), workspace: file,
      exceptions: exceptions ?? ExceptionsFile(), frameworks: options.frameworks,
      asOf: asOf, version: Demarc.version,
      answers: try ConfigData.answers(EmbeddedData()), workers: Processors.count)
    request.duties = assurance.registry.duties(on: asOf.day)
    let schemas = try GCPSchemaOptions.parse([]).schemas(workspace: options.workspace)
    diagnostics += schemas.diagnostics
    request.schemas = schemas.schemas
    request.policies = try policies(request, options, catalog, &diagnostics)
    request.governance = governance(request, options, catalog, &diagnostics)
    return Session(
      catalog: catalog, checks: checks, request: request, diagnostics: diagnostics,
      assurance: assurance,
      frameworks: options.frameworks.isEmpty ? file.frameworks : options.frameworks)
  }

  /// What the workspace's own Azure policies say: those in `policies/azure/`, judged over its exports.
  private static func policies(
    _ request: AssessmentRequest, _ options: EstateOptions, _ catalog: Catalog,
    _ diagnostics: inout [Diagnostic]
  ) throws -> [PolicyEvidence] {
    let folder = options.workspace == "." ? "policies/azure" : "\(options.workspace)/policies/azure"
    guard Files.isDirectory(folder) else { return [] }
    let found = PolicyFiles(endings: [".json", ".jsn"]).find([folder])
    diagnostics += found.diagnostics
    let aliases = try AzureAliasOptions.parse([]).table(workspace: options.workspace)
    let assessment = AzurePolicyAssessor(
      AzurePolicyRequest(
        documents: PolicyFiles.read(found.names, &diagnostics), paths: request.paths,
        aliases: aliases.table, asOf: request.asOf, complete: request.workspace.complete,
        limits: request.limits, workers: request.workers)
    ).assess()
    // The exports' own faults are told once, by the assessment.
    diagnostics += aliases.diagnostics + assessment.policyDiagnostics
    return assessment.policyEvidence(catalog)
  }

  /// What Organization Policies say: those of the exports, and those in `policies/gcp/`.
  ///
  /// The exports are read once more for it, so only where there is any policy; standard input cannot be.
  private static func governance(
    _ request: AssessmentRequest, _ options: EstateOptions, _ catalog: Catalog,
    _ diagnostics: inout [Diagnostic]
  ) -> AssessmentRequest.Governance? {
    let folder = options.workspace == "." ? "policies/gcp" : "\(options.workspace)/policies/gcp"
    var documents: [PolicyFile] = []
    if Files.isDirectory(folder) {
      let found = PolicyFiles.constraints.find([folder])
      diagnostics += found.diagnostics
      documents = PolicyFiles.read(found.names, &diagnostics)
    }
    guard !request.paths.contains("-") else { return nil }
    let asked = OrgPolicyRequest(
      documents: documents, paths: request.paths, asOf: request.asOf, limits: request.limits,
      workers: request.workers)
    let schemas = request.schemas
    return { coverage, frameworks in
      guard
        !asked.documents.isEmpty || coverage.holds(.gcp, type: "orgpolicy.googleapis.com/Policy")
      else { return ([], []) }
      let assessment = OrgPolicyAssessor(
        asked, data: OrgPolicyData(EmbeddedData(), schemas: schemas)
      ).assess()
      // The exports' own faults are told once, by the assessment.
      return (
        assessment.policyEvidence(catalog, frameworks: frameworks), assessment.policyDiagnostics
      )
    }
  }

  /// The catalogue, with the frameworks of a workspace if there is one.
  static func catalog(workspace path: String) throws -> Catalog {
    var options = EstateOptions()
    options.workspace = path
    var diagnostics: [Diagnostic] = []
    let workspace = try file("demarc.yaml", options, WorkspaceFile.parse, &diagnostics)
    let catalog = try Catalog.embedded()
    return catalog.adding(
      ownFrameworks(workspace?.frameworkFiles ?? [], options, catalog, &diagnostics))
  }

  /// `demarc.yaml` of a workspace, empty where there is none.
  ///
  /// - Throws: `Diagnostic` when it cannot be used at all.
  static func workspace(
    _ path: String
  ) throws -> (file: WorkspaceFile, diagnostics: [Diagnostic]) {
    var options = EstateOptions()
    options.workspace = path
    var diagnostics: [Diagnostic] = []
    let file = try file("demarc.yaml", options, WorkspaceFile.parse, &diagnostics)
    return (file ?? WorkspaceFile(), diagnostics)
  }

  /// The exports named, or the workspace's own.
  static func paths(_ given: [String], workspace: String) throws -> [String] {
    var options = EstateOptions()
    options.paths = given
    options.workspace = workspace
    return try paths(options)
  }

  func assess(_ console: Console) -> Assessment {
    let progress = Progress(console)
    var assessment = Assessor(catalog: catalog, checks: checks).assess(request) {
      progress.update($0)
    }
    progress.finish()
    let claims = assurance.claims(catalog)
    assessment.claims =
      (claims.tree ?? []) + ResponsibilityClaim.ofPolicies(assessment.matrix)
    let named = frameworks.map { catalog.framework($0)?.id ?? $0 }
    let found = assurance.gaps(assessment, frameworks: named, warnDays: warnDays)
    assessment.gaps = found.gaps
    assessment.diagnostics =
      diagnostics + claims.diagnostics + found.diagnostics + assessment.diagnostics
    return assessment
  }

  private static func file<Tree: Sendable>(
    _ name: String, _ options: EstateOptions, _ parse: (SourceFile) -> Parsed<Tree>,
    _ diagnostics: inout [Diagnostic]
  ) throws -> Tree? {
    let path = "\(options.workspace)/\(name)".replacing("./", with: "", maxReplacements: 1)
    guard Files.exists(path) else { return nil }
    let parsed = parse(try Files.text(path))
    diagnostics += parsed.diagnostics
    return parsed.tree
  }

  private static func ownFrameworks(
    _ paths: [String], _ options: EstateOptions, _ catalog: Catalog,
    _ diagnostics: inout [Diagnostic]
  ) -> [UserFramework] {
    paths.compactMap { path in
      do {
        let file = try Files.text(path.hasPrefix("/") ? path : "\(options.workspace)/\(path)")
        let parsed = UserFramework.load(file, catalog: catalog)
        diagnostics += parsed.diagnostics
        return parsed.tree
      } catch let fault as Diagnostic {
        diagnostics.append(fault)
      } catch {
        diagnostics.append(Diagnostic("workspace.unreadable", "\(error)"))
      }
      return nil
    }
  }

  private static func paths(_ options: EstateOptions) throws -> [String] {
    guard options.paths.isEmpty else { return options.paths }
    let imports = options.workspace == "." ? "imports" : "\(options.workspace)/imports"
    guard Files.isDirectory(imports) else {
      throw ValidationError(
        "no exports given, and there is no directory '\(imports)'; "
          + "name files, or start a workspace with 'demarc init'")
    }
    return [imports]
  }

  /// The moment asked for, or now.
  static func instant(_ text: String?) throws -> Instant {
    guard let text else { return Instant(secondsSince1970: Console.now()) }
    guard let instant = Instant(text) else {
      throw ValidationError("'\(text)' is no day; write 2026-06-30 or 2026-06-30T12:00:00Z")
    }
    return instant
  }
}
