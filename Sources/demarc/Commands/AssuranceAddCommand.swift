public import ArgumentParser
public import DemarcAssurance
public import DemarcBoundary
import DemarcCatalog
public import DemarcModel

/// Adds a provider's report to the registry and pins its file.
struct AssuranceAddCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "add",
    abstract: "Add a report to assurance.yaml, and pin its file by SHA-256.",
    discussion: """
      demarc assurance add soc2.pdf --type soc2-type2 --cloud aws --from 2025-10-01 --to 2026-03-31 \
      --services all --regions eu-west-1,us-east-1

      The entry is appended; nothing that a person wrote is changed. Exceptions, subservice \
      organisations and the controls that the report expects of you are added by hand: reading the \
      report is a person's work.
      """)

  @Argument(help: "The report's file.")
  var file: String

  @Option(help: "Kind of report.")
  var type: ReportType

  @Option(help: "Whose report: aws, azure or gcp.")
  var cloud: Cloud?

  @Option(help: "Whose report, where it is none of the three clouds.")
  var provider: String?

  @Option(help: "First day of the period.")
  var from: String

  @Option(help: "Last day of the period.")
  var to: String

  @Option(help: "Service ids of its scope section, separated by commas, or 'all'.")
  var services: String

  @Option(help: "Regions of its scope section, separated by commas, or 'all'.")
  var regions = "all"

  @Option(help: "Id of the entry; made of provider, kind and year, if absent.")
  var id: String?

  @Option(help: "Title; made of provider and kind, if absent.")
  var title: String?

  @Option(help: "Who audited.")
  var auditor: String?

  @Option(
    name: .customLong("framework"),
    help: "Framework it speaks to (repeatable); those of its kind, if absent.")
  var frameworks: [String] = []

  @Option(help: "The auditor's opinion.")
  var opinion: ProviderReport.Opinion = .unqualified

  @Option(help: "Last day it may be used, where that is before the end of its period.")
  var expires: String?

  @Option(help: "Directory of the workspace.")
  var workspace = "."

  @OptionGroup var talk: ConsoleOptions

  func validate() throws {
    if (cloud == nil) == (provider == nil) {
      throw ValidationError("give one of --cloud and --provider")
    }
  }

  func run() throws {
    try reportingFaults(talk.console) { console in
      let (from, to) = (try day(from, "--from"), try day(to, "--to"))
      guard from <= to else { throw ValidationError("--to is before --from") }
      let catalog = try Session.catalog(workspace: workspace)
      for name in frameworks where catalog.framework(name) == nil {
        throw ValidationError("no framework is called '\(name)'; 'demarc frameworks' lists them")
      }
      let scope = list(services)
      for name in scope ?? [] where cloud != nil && catalog.service(name) == nil {
        throw ValidationError("no service is called '\(name)'; 'demarc services' lists them")
      }
      let party = provider ?? cloud?.title ?? ""
      let name = title ?? "\(party) \(type.title)"
      let receipt = try EvidenceIntake.keep(
        try Files.read(file), kind: "provider-report",
        title: RegistryEvidence.title(name, file: relative(file)), workspace: workspace)
      let report = AssuranceReport(
        id: id ?? Self.id(party: cloud?.rawValue ?? party, type, to), type: type, cloud: cloud,
        provider: party, title: name, auditor: auditor,
        frameworks: frameworks, services: scope.map(Set.init), regions: list(regions).map(Set.init),
        from: from, to: to, expires: try expires.map { try day($0, "--expires") },
        opinion: opinion,
        document: PinnedDocument(file: relative(file), sha256: receipt.sha256))
      try write(report)
      console.print(
        "Added \(report.id) to \(registryPath), \(receipt.bytes) bytes pinned as "
          + "sha256:\(receipt.sha256)\(receipt.leaf.map { ", leaf \($0) of the ledger" } ?? "")\n")
      console.note(
        "Next: read it, and add its exceptions, subservice organisations and user-entity controls "
          + "(docs/assurance.md).")
    }
  }

  private var registryPath: String {
    AssuranceFiles.path("assurance.yaml", workspace: workspace)
  }

  private func write(_ report: AssuranceReport) throws {
    let (file, _) = try Session.workspace(workspace)
    let known = try AssuranceFiles.open(workspace: workspace, file).registry
    if known.report(report.id) != nil {
      throw Diagnostic(
        "assurance.duplicate-id", "a report '\(report.id)' is on file already",
        hint: "give another id with --id")
    }
    let old =
      Files.exists(registryPath)
      ? try Files.text(registryPath) : SourceFile(name: registryPath, text: "")
    let text = try RegistryEdit.appending(report, to: old)
    let staged = try StagedFile(registryPath)
    staged.append(Array(text.utf8))
    try staged.close()
    try staged.move()
  }

  /// The path as the workspace sees it.
  private func relative(_ path: String) -> String {
    if workspace == "." { return path }
    let folder = Files.absolute(workspace) + "/"
    let whole = Files.absolute(path)
    return whole.hasPrefix(folder) ? String(whole.dropFirst(folder.count)) : whole
  }

  private func day(_ text: String, _ option: String) throws -> CivilDay {
    guard text.utf8.count == 10, let day = CivilDay(text) else {
      throw ValidationError("\(option) '\(text)' is no day; write it like 2026-03-31")
    }
    return day
  }

  private func list(_ text: String) -> [String]? {
    text == "all" ? nil : text.split { $0 == "," || $0 == " " }.map(String.init)
  }

  /// `aws-soc2-type2-2026`.
  private static func id(party: String, _ type: ReportType, _ to: CivilDay) -> String {
    let name = party.lowercased().map { character in
      character.isASCII && (character.isLetter || character.isNumber) ? character : "-"
    }
    return "\(String(name))-\(type.rawValue)-\("\(to)".prefix(4))"
  }
}

extension ReportType: ExpressibleByArgument {}
extension ProviderReport.Opinion: @retroactive ExpressibleByArgument {}
extension Cloud: @retroactive ExpressibleByArgument {}
