public import DemarcCatalog
public import DemarcModel

/// By which name a log calls the service of a resource type.
public struct LogServiceNames: Sendable {
  static let path = "sigma/log-services.tsv"

  /// By cloud and by the part of the type that names the service.
  private var exceptions: [Cloud: [String: String]] = [:]

  /// Without exceptions: the type's own words.
  public init() {}

  /// Reads the exceptions that come with Demarc.
  public static func load(_ source: any CatalogSource) -> Parsed<LogServiceNames> {
    let table = DataTable(path, source, columns: ["cloud", "type", "service"])
    var names = LogServiceNames()
    var faults = table.faults
    for row in table.rows {
      guard let cloud = Cloud(rawValue: row.cells[0]) else {
        faults.append(
          table.fault(row, "'\(row.cells[0])' is no cloud", hint: "write aws, azure or gcp"))
        continue
      }
      if names.exceptions[cloud, default: [:]].updateValue(row.cells[2], forKey: row.cells[1])
        != nil
      {
        faults.append(
          table.fault(row, "'\(row.cells[1])' stands twice", hint: "remove one of the lines"))
      }
    }
    return Parsed(names, faults)
  }

  /// The service in lower case: `ec2.amazonaws.com`, `microsoft.keyvault`,
  /// `storage.googleapis.com`; nil for a type of another form.
  func service(of type: String, cloud: Cloud) -> String? {
    switch cloud {
    case .aws:
      let parts = type.components(of: "::")
      guard parts.count == 3, parts[0] == "AWS" else { return nil }
      let word = String(parts[1])
      return (exceptions[.aws]?[word] ?? word.lowercased()) + ".amazonaws.com"
    case .azure, .gcp:
      guard let word = type.split(separator: "/").first, word.count < type.count else {
        return nil
      }
      let service = word.lowercased()
      return exceptions[cloud]?[service] ?? service
    }
  }
}
