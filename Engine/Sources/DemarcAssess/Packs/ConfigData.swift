public import ConfigRulesEngine
public import DemarcCatalog
public import DemarcEstate
public import DemarcModel

/// Managed rules and the table of command-line answers, from the data that ships.
public struct ConfigData: Sendable {
  public let library: ManagedRuleLibrary
  public let answers: AnswerTable
  public let securityHub: SecurityHubControls

  /// - Throws: the first fault of the data, with its place.
  public init(_ source: any CatalogSource) throws(Diagnostic) {
    let paths = source.paths
    library = try ManagedRuleLibrary(paths: paths, file: source.file)
    answers = try Self.answers(source)
    securityHub = SecurityHubControls(
      hub: source.file("config/security-hub.tsv") ?? [],
      prowler: source.file("config/prowler.tsv") ?? [])
  }

  /// The answers alone: what reading an estate needs.
  public static func answers(_ source: any CatalogSource) throws(Diagnostic) -> AnswerTable {
    let types = source.file("config/recorded-types.txt").map { String(decoding: $0, as: UTF8.self) }
    let recorded = (types ?? "").split(separator: "\n").filter { !$0.hasPrefix("#") }
    let files = source.paths.filter { $0.hasPrefix("config/answers/") }.compactMap { path in
      source.file(path).map { (path, $0) }
    }
    return try AnswerTable(files, recorded: Set(recorded.map(String.init)))
  }
}
