import ArgumentParser
import DemarcCatalog
import DemarcModel

/// The frameworks of the catalogue.
struct FrameworksCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "frameworks", abstract: "List the frameworks, or every identifier of one.")

  @Argument(help: "A framework, such as soc2.")
  var framework: String?

  func run() throws {
    let console = Console(quiet: true, noColor: true)
    let catalog = try Catalog.embedded()
    guard let framework else {
      for id in catalog.frameworkIDs {
        guard let found = catalog.framework(id) else { continue }
        let active = found.requirements.filter { $0.status == .active }.count
        console.print("\(id)  \(active) active of \(found.requirements.count)  \(found.title)\n")
      }
      return
    }
    guard let found = catalog.framework(framework) else {
      throw ValidationError("no framework is called '\(framework)'; 'demarc frameworks' lists them")
    }
    for requirement in found.requirements {
      let status = requirement.status == .withdrawn ? "  (withdrawn)" : ""
      let flag = requirement.designation.map { "  [\($0.rawValue)]" } ?? ""
      console.print("\(requirement.id.id)  \(requirement.title)\(flag)\(status)\n")
    }
  }
}

/// The schema of `assessment.json`.
struct Schema: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Print the JSON schema of assessment.json.")

  func run() throws {
    let console = Console(quiet: true, noColor: true)
    guard let bytes = EmbeddedData().file("schema/assessment.schema.json") else {
      throw ExitStatus.internalError.error
    }
    console.print(bytes)
  }
}
