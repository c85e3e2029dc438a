import ArgumentParser
import DemarcAssess
import DemarcCatalog
import DemarcEstate
import DemarcLogs
import DemarcModel

/// Which logs a command reads, and what they are held against.
struct LogReadingOptions: ParsableArguments {
  @Argument(help: "Logs: files, directories, patterns, or -. Without any, the workspace's logs/.")
  var paths: [String] = []

  @Option(
    name: .customLong("estate"),
    help: "Exports of the estate (repeatable); in a workspace its imports/, if absent.")
  var estates: [String] = []

  @Option(help: "Directory of the workspace.")
  var workspace = "."

  @Option(help: "Threads that read; the machine's processors, if absent.")
  var threads: Int?

  @OptionGroup var talk: ConsoleOptions

  func validate() throws {
    if let threads, threads < 1 { throw ValidationError("--threads is 1 or more") }
  }

  private func place(_ path: String) -> String {
    workspace == "." ? path : "\(workspace)/\(path)"
  }

  func reporting(_ body: (Console) throws -> Void) throws {
    let console = talk.console
    do { try body(console) } catch let fault as Diagnostic {
      console.complain("\(fault)")
      throw ExitStatus.notAssessed.error
    }
  }

  /// Reads all logs into one part.
  func gather<Part: Sendable>(
    _ empty: Part, visit: @escaping @Sendable (inout Part, LogPass.Visit) -> Void,
    merge: (inout Part, Part) -> Void
  ) -> (whole: Part, summary: LogPass.Summary) {
    var options = DetectionOptions()
    options.workers = threads ?? Processors.count
    var whole = empty
    let progress = ReadingProgress(talk.console)
    let summary = LogPass(options: options).run(
      inputs, make: { empty }, visit: visit, take: { merge(&whole, $0) },
      onProgress: { progress.update($0) })
    progress.finish()
    return (whole, summary)
  }

  private var inputs: [LogInput] {
    paths.isEmpty ? [.path(place("logs"))] : paths.map { .path($0) }
  }

  /// The estate's own files, if there is one.
  private var exports: [String] {
    if !estates.isEmpty { return estates }
    let imports = place("imports")
    return Files.exists(place("demarc.yaml")) && Files.isDirectory(imports) ? [imports] : []
  }

  /// How logs call the services of resource types; nil where there is no estate.
  func estateNames() throws -> LogServiceNames? {
    exports.isEmpty ? nil : LogServiceNames.load(EmbeddedData()).tree ?? LogServiceNames()
  }

  /// Goes through the resources of the estate.
  func eachResource(_ body: (Resource) -> Void) throws {
    let data = EmbeddedData()
    let reader = EstateReader(
      paths: exports, answers: try ConfigData.answers(data), azureTypes: AzureTypeTable(data))
    var resources: [Resource] = []
    let report = reader.read {
      resources = []
    } _: { (batch: [Resource]) in
      resources += batch
    }
    for resource in resources { body(resource) }
    for fault in report.files.flatMap(\.diagnostics).prefix(20) {
      talk.console.complain("\(fault)")
    }
  }

  /// Tells what could not be read, and ends with the status that the run asks for.
  func finish(_ summary: LogPass.Summary, _ console: Console, hasFindings: Bool) throws {
    for fault in summary.diagnostics.prefix(20) { console.complain("\(fault)") }
    if summary.diagnostics.count > 20 {
      console.complain("... and \(summary.diagnostics.count - 20) more")
    }
    if summary.diagnostics.contains(where: { $0.severity == .error }) {
      throw ExitStatus.notAssessed.error
    }
    if hasFindings { throw ExitStatus.findings.error }
  }
}
