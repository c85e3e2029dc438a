import ArgumentParser
import DemarcCatalog
import DemarcModel

/// The services of the catalogue.
struct ServicesCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "services", abstract: "List the services that Demarc knows.")

  @Option(help: "aws, azure or gcp.")
  var cloud: String?

  func run() throws {
    let console = Console(quiet: true, noColor: true)
    if let cloud, Cloud(rawValue: cloud) == nil {
      throw ValidationError("'\(cloud)' is no cloud; one of aws, azure, gcp")
    }
    for service in try Catalog.embedded().services
    where cloud == nil || service.cloud.rawValue == cloud {
      console.print("\(service.id)  \(service.model.rawValue)  \(service.name)\n")
    }
  }
}
