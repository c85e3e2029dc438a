/// The paths of `LogFactPaths`, each as dotted bytes, so that nothing is split for an event.
final class LogFactTable: Sendable {
  let time: [[UInt8]]
  let eventID: [[UInt8]]
  let account: [[UInt8]]
  let region: [[UInt8]]
  let service: [[UInt8]]
  let action: [[UInt8]]

  init(_ paths: LogFactPaths) {
    func dotted(_ paths: [[String]]) -> [[UInt8]] {
      paths.map { Array($0.joined(separator: ".").utf8) }
    }
    time = dotted(paths.time)
    eventID = dotted(paths.eventID)
    account = dotted(paths.account)
    region = dotted(paths.region)
    service = dotted(paths.service)
    action = dotted(paths.action)
  }
}

extension LogFacts {
  static func prepared(_ kind: LogKind) -> LogFactTable {
    kind == .cloudTrail ? cloudTrailTable : tables[kind] ?? noTable
  }

  private static let noTable = LogFactTable(LogFactPaths())
  private static let cloudTrailTable = LogFactTable(paths(of: .cloudTrail))
  private static let tables = Dictionary(
    uniqueKeysWithValues: LogKind.allCases.map { ($0, LogFactTable(paths(of: $0))) })
}
