public import ArgumentParser
import DemarcBoundary
import DemarcCatalog
import DemarcModel
import DemarcOSCAL
import DemarcReport
import DemarcWorkbook

/// OSCAL both ways, and the check of what anyone wrote.
struct OSCALCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "oscal",
    abstract: "Read, resolve, write and check OSCAL documents.",
    subcommands: [
      OSCALImportCommand.self, OSCALResolveCommand.self, OSCALCheckCommand.self,
      OSCALExportCommand.self,
    ])
}

/// Options of commands that read OSCAL documents.
struct OSCALReadingOptions: ParsableArguments {
  @Option(
    name: .customLong("source"),
    help: "A document that imports may mean (repeatable); nothing is fetched from a network.")
  var sources: [String] = []

  /// The library of given documents and files.
  func library(
    _ documents: [OSCALDocument], _ console: Console
  ) throws -> OSCALLibrary {
    let more = OSCALFiles.read(sources, console)
    guard more.ok else { throw ExitStatus.notAssessed.error }
    return OSCALLibrary(given: documents + more.documents, source: OSCALFiles())
  }
}

/// Catalogs, profiles and component definitions in.
struct OSCALImportCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "import",
    abstract: "Read catalogs, profiles and component definitions; make a framework of one.",
    discussion: """
      Profiles are resolved first. With --output the catalog or profile becomes a framework file that \
      demarc.yaml takes under ownFrameworks; controls of NIST SP 800-53 are mapped to the hub.
      """)

  @Argument(help: "OSCAL documents in JSON, YAML or XML; they answer each other's imports.")
  var files: [String]

  @Option(name: .shortAndLong, help: "Write the first catalog or profile as a framework (YAML).")
  var output: String?

  @Option(help: "What the framework is called; from its title, if absent.")
  var id: String?

  @OptionGroup var reading: OSCALReadingOptions
  @OptionGroup var talk: ConsoleOptions

  func run() throws {
    try reportingFaults(talk.console) { console in
      let read = OSCALFiles.read(files, console)
      let library = try reading.library(read.documents, console)
      let resolver = ProfileResolver(library: library, asOf: try Session.instant(nil))
      let catalog = try Catalog.embedded()
      var framework: ImportedFramework?
      var ok = read.ok
      for document in read.documents {
        console.print(
          "\(document.file): \(document.kind.title), OSCAL \(document.version): \(document.title)\n"
        )
        switch document.kind {
        case .catalog, .profile:
          let resolved: ResolvedCatalog
          do {
            resolved = try resolver.resolve(document)
          } catch {
            console.complain("\(error)")
            ok = false
            continue
          }
          for warning in resolved.diagnostics { console.complain("\(warning)") }
          let made = ImportedFramework(resolved, id: id, catalog: catalog)
          console.print(Self.summary(resolved, made))
          // A profile is meant where it is given with the catalog that it imports.
          if framework == nil || document.kind == .profile { framework = made }
        case .componentDefinition:
          let defined = DefinedComponents(document)
          for fault in defined.diagnostics { console.complain("\(fault)") }
          console.print(
            "  \(defined.components.count) components, \(defined.controlCount) controls\n")
        default: continue
        }
      }
      if let output {
        guard let framework else {
          throw Diagnostic(
            "oscal.no-framework", "there is no catalog or profile among the files",
            hint: "give one to make a framework of")
        }
        try OSCALFiles.write(Array(framework.yaml.utf8), to: output)
        console.note("Framework \(framework.id): \(output)")
      }
      if !ok { throw ExitStatus.notAssessed.error }
    }
  }

  private static func summary(_ resolved: ResolvedCatalog, _ made: ImportedFramework) -> String {
    let parents = resolved.controlCount - resolved.selectedCount
    return "  \(resolved.selectedCount) controls"
      + (parents > 0 ? ", and \(parents) that hold them" : "")
      + (made.withdrawn > 0 ? ", \(made.withdrawn) withdrawn" : "")
      + "; \(made.mapped) are controls of NIST SP 800-53\n"
  }
}

/// A profile as the catalog it stands for.
struct OSCALResolveCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "resolve", abstract: "Resolve a profile into the catalog it stands for.")

  @Argument(help: "A profile in JSON, YAML or XML.")
  var profile: String

  @Option(name: .shortAndLong, help: "File the catalog is written to; standard output, if absent.")
  var output: String?

  @Option(help: "The instant that goes into last-modified; now, if absent.")
  var asOf: String?

  @OptionGroup var reading: OSCALReadingOptions
  @OptionGroup var talk: ConsoleOptions

  func run() throws {
    try reportingFaults(talk.console) { console in
      let document = try OSCALDocument.read(try Files.read(profile), file: profile)
      guard document.kind == .profile || document.kind == .catalog else {
        throw Diagnostic(
          "oscal.wrong-model", "\(profile) is a \(document.kind.title), not a profile",
          hint: "give a profile")
      }
      let resolver = ProfileResolver(
        library: try reading.library([document], console), asOf: try Session.instant(asOf))
      let resolved = try resolver.resolve(document)
      for warning in resolved.diagnostics { console.complain("\(warning)") }
      if let output {
        try OSCALFiles.write(resolved.bytes(), to: output)
      } else {
        console.print(resolved.bytes())
      }
      let parents = resolved.controlCount - resolved.selectedCount
      console.note(
        "\(resolved.selectedCount) controls"
          + (parents > 0 ? ", and \(parents) that hold them" : ""))
    }
  }
}

/// The integrity gate, for anyone's documents.
struct OSCALCheckCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "check",
    abstract: "Check that OSCAL documents keep what they promise each other.",
    discussion: """
      Follows every reference within and across documents, and asks that each provided statement and \
      each responsibility of a leveraged system has an answer. Exit status 1 if anything is wrong, 2 if \
      a file cannot be read.
      """)

  enum Form: String, ExpressibleByArgument, CaseIterable { case text, json }

  @Argument(
    help: "OSCAL documents of any model, or directories of them; those they refer to are found.")
  var files: [String]

  @Option(help: "text or json.")
  var format: Form = .text

  @Option(help: "The day or instant that expiry is judged at; now, if absent.")
  var asOf: String?

  @OptionGroup var reading: OSCALReadingOptions
  @OptionGroup var talk: ConsoleOptions

  func run() throws {
    let console = talk.console
    let found = PolicyFiles(endings: [".json", ".yaml", ".yml", ".xml"]).find(files)
    for fault in found.diagnostics { console.complain("\(fault)") }
    let read = OSCALFiles.read(found.names, console)
    guard !read.documents.isEmpty else { throw ExitStatus.notAssessed.error }
    let library = try reading.library(read.documents, console)
    let report = OSCALCheck(library: library, asOf: try Session.instant(asOf)).check(read.documents)
    switch format {
    case .text: console.print(OSCALCheckText.text(report))
    case .json: console.print(OSCALCheckText.json(report))
    }
    if !read.ok || found.diagnostics.contains(where: { $0.severity == .error }) {
      throw ExitStatus.notAssessed.error
    }
    if !report.isClean { throw ExitStatus.findings.error }
  }
}

/// An assessment out, as a set of OSCAL documents.
struct OSCALExportCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "export",
    abstract: "Assess an estate and write it as OSCAL documents that refer to each other.",
    discussion: """
      Catalogs of the frameworks in scope, a profile, components, a leveraged plan for each provider, the \
      customer's plan, assessment plan and results, a plan of action, and the crosswalks.
      """)

  @OptionGroup var estate: EstateOptions
  @OptionGroup var talk: ConsoleOptions
  @OptionGroup var due: DueDaysOptions

  @Option(name: .shortAndLong, help: "Directory the documents are written to.")
  var output: String

  @Option(help: "1.2.1, or 1.1.3, which has no mappings.")
  var oscalVersion = "\(OSCALVersion.standard)"

  @Option(help: "flat, or trestle for a workspace of compliance-trestle.")
  var layout: OSCALLayout = .flat

  func run() throws {
    guard let version = OSCALVersion(oscalVersion), OSCALVersion.writable.contains(version) else {
      let known = OSCALVersion.writable.map { "\($0)" }.joined(separator: " or ")
      throw ValidationError("OSCAL \(oscalVersion) is not written; give \(known)")
    }
    try reportingFaults(talk.console) { console in
      let session = try Session.open(estate)
      let assessment = session.assess(console)
      for fault in assessment.diagnostics.prefix(20) { console.complain("\(fault)") }
      let report = ReportInput(
        assessment: assessment, catalog: session.catalog, checks: session.checks)
      let documents = OSCALExport.documents(
        OSCALExportInput(
          report: report, catalog: session.catalog, version: version, layout: layout,
          deadlines: try due.schedule.days))
      let size = try OSCALFiles.write(documents, to: output)
      console.note("\(documents.count) documents, \(size >> 20) MiB: \(output)")
      if assessment.isIncomplete { throw ExitStatus.notAssessed.error }
    }
  }
}

extension OSCALLayout: ExpressibleByArgument {}
