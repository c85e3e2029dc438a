import ArgumentParser
import DemarcEstate
import DemarcModel

/// Says what exports hold and cover, without judging anything.
struct Import: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Read exports and say what they hold and what they cover; nothing is judged.")

  @Argument(help: "Files or directories (gz or not), - for standard input.")
  var paths: [String]

  @OptionGroup var talk: ConsoleOptions

  func run() throws {
    let console = talk.console
    var types: [String: Int] = [:]
    let report = EstateReader(paths: paths).read(restart: { types = [:] }) { (batch: [Resource]) in
      for resource in batch { types["\(resource.cloud.title)\t\(resource.type)", default: 0] += 1 }
    }
    for file in report.files {
      let format = file.format?.title ?? "not recognised"
      console.print(
        "\(file.path): \(format), \(file.records) records, \(file.resources) resources"
          + (file.notResources > 0 ? ", \(file.notResources) deleted or not recorded" : "")
          + (file.duplicates > 0 ? ", \(file.duplicates) also described better elsewhere" : "")
          + (file.skipped > 0 ? ", \(file.skipped) left out" : "") + "\n")
      for fault in file.diagnostics { console.complain("\(fault)") }
      if file.diagnosticsOmitted > 0 {
        console.complain("\(file.path): and \(file.diagnosticsOmitted) more like these")
      }
    }
    console.print("\nAccounts, subscriptions and projects:\n")
    for (cloud, account) in report.coverage.accounts {
      console.print("  \(cloud.title)  \(account)\n")
    }
    console.print("\nResource types:\n")
    for (key, count) in types.sorted(by: { $0.key < $1.key }) {
      let parts = key.split(separator: "\t")
      console.print("  \(parts[0])  \(parts[1])  \(count)\n")
    }
    if report.hasErrors { throw ExitStatus.notAssessed.error }
  }
}
