import ArgumentParser
import DemarcAssess
import DemarcCatalog
import DemarcEstate
import DemarcModel
import DemarcReport
import OrgPolicyEngine

/// Says what exports hold and cover, without judging anything.
struct Import: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Read exports and say what they hold and what they cover; nothing is judged.")

  @Argument(help: "Files or directories (gz or not), - for standard input.")
  var paths: [String]

  @OptionGroup var schemas: GCPSchemaOptions

  @OptionGroup var talk: ConsoleOptions

  func run() throws {
    let console = talk.console
    let known = try schemas.schemas(workspace: ".")
    for fault in known.diagnostics { console.complain("\(fault)") }
    let progress = Progress(console)
    var count = 0
    let data = EmbeddedData()
    let reader = EstateReader(
      paths: paths, answers: try ConfigData.answers(data), azureTypes: AzureTypeTable(data))
    let report = reader.read {
      count = 0
    } _: { (batch: [Resource]) in
      count += batch.count
      progress.update(count)
    }
    progress.finish()
    let style = Style(colour: console.colour, width: console.width)
    console.print(ImportText.text(facts(report, known.schemas), style: style))
    var hints: Set<String> = []
    for file in report.files {
      for var fault in file.diagnostics {
        // Hundreds of files of one kind need a hint once.
        if let hint = fault.hint, !hints.insert(hint).inserted { fault.hint = nil }
        console.complain("\(fault)")
      }
      if file.diagnosticsOmitted > 0 {
        console.complain("\(file.path): and \(file.diagnosticsOmitted) more like these")
      }
    }
    if report.hasErrors { throw ExitStatus.notAssessed.error }
  }

  private func facts(_ report: ImportReport, _ schemas: AssetSchemas) -> ImportFacts {
    ImportFacts(
      files: report.files.map { file in
        ImportFacts.File(
          path: file.path, format: file.format?.title ?? "not recognised", records: file.records,
          resources: file.resources, gone: file.notResources, repeated: file.duplicates,
          leftOut: file.skipped, from: file.firstCapture, to: file.lastCapture)
      },
      seen: report.coverage.seen.map { key, count in
        ImportFacts.Seen(
          cloud: key.cloud, account: key.account, region: key.region, type: key.type,
          resources: count)
      },
      untyped: schemas.untyped(in: report.coverage).map(\.type))
  }
}
