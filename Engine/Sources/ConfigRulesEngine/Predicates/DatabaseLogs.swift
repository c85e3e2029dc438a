internal import DemarcJSON

/// Which logs a database engine has to send to CloudWatch.
enum DatabaseLogs {
  private static let mysql = ["audit", "error", "general", "slowquery"]

  /// The first name that an engine begins with decides.
  private static let wanted: [(engine: String, logs: [String])] = [
    ("aurora-postgresql", ["postgresql"]), ("aurora", mysql), ("mysql", mysql),
    ("mariadb", mysql), ("postgres", ["postgresql", "upgrade"]),
    ("oracle-", ["alert", "audit", "trace", "listener"]), ("sqlserver-", ["error", "agent"]),
  ]

  static func exported(_ input: PredicateInput) -> PredicateVerdict {
    let item = input.reader
    guard let engine = item.text("configuration.engine")?.lowercased() else {
      return .insufficientData("the engine is not shown")
    }
    guard let additional = additional(input.parameter("additionalLogs")?.string ?? "", engine)
    else { return .insufficientData("additionalLogs is not written as 'engine: log, log; …'") }
    let standard = wanted.first { engine.hasPrefix($0.engine) }?.logs ?? []
    guard !standard.isEmpty || !additional.isEmpty else { return .notApplicable }
    let exported = Set(
      item.texts("configuration.enabledCloudwatchLogsExports").map { $0.lowercased() })
    var missing: [String] = []
    for log in standard + additional where !exported.contains(log) && !missing.contains(log) {
      missing.append(log)
    }
    guard !missing.isEmpty else { return .compliant }
    return .nonCompliant("not sent to CloudWatch: \(missing.joined(separator: ", "))")
  }

  /// `oracle: general, slowquery ; aurora: alert`; nil when it is not written like that.
  private static func additional(_ text: String, _ engine: String) -> [String]? {
    var logs: [String] = []
    for entry in text.split(separator: ";") where entry.contains(where: { !$0.isWhitespace }) {
      let parts = entry.split(separator: ":", omittingEmptySubsequences: false)
      guard parts.count == 2 else { return nil }
      let name = word(parts[0])
      guard !name.isEmpty else { return nil }
      guard engine.hasPrefix(name) else { continue }
      logs += parts[1].split(separator: ",").map(word).filter { !$0.isEmpty }
    }
    return logs
  }

  private static func word(_ text: Substring) -> String {
    text.lowercased().split(whereSeparator: \.isWhitespace).joined(separator: " ")
  }
}
