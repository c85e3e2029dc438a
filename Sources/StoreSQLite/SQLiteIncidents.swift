import DemarcIncidents
import DemarcModel
import Foundation
import GRDB

/// Incidents and alerts inside one transaction.
///
/// What is searched by is a column; the rest is the record's JSON.
struct SQLiteIncidents: IncidentLedger {
  let database: Database

  func holds(alert id: String) throws -> Bool {
    let statement = try database.cachedStatement(sql: "SELECT 1 FROM alert WHERE id = ?")
    return try Int.fetchOne(statement, arguments: [id]) != nil
  }

  func incidents(key: String) throws -> [Incident] {
    let statement = try database.cachedStatement(
      sql: "SELECT body FROM incident WHERE key = ? ORDER BY last_ms DESC, id")
    return try Data.fetchAll(statement, arguments: [key]).map(decoded)
  }

  func incidents(_ query: IncidentQuery) throws -> [Incident] {
    var clauses: [String] = []
    var arguments = StatementArguments()
    func demand(_ clause: String, _ value: some DatabaseValueConvertible) {
      clauses.append(clause)
      arguments += [value]
    }
    if let least = query.leastSeverity { demand("severity >= ?", Self.rank(least)) }
    if let account = query.account { demand("account = ?", account) }
    if let rule = query.rule { demand("rule = ?", rule) }
    if let side = query.side { demand("side = ?", side.rawValue) }
    if let states = query.states {
      let names = states.map(\.rawValue).sorted()
      clauses.append("state IN (\(names.map { _ in "?" }.joined(separator: ", ")))")
      arguments += StatementArguments(names)
    }
    let condition = clauses.isEmpty ? "" : "WHERE " + clauses.joined(separator: " AND ")
    arguments += [query.limit]
    return try Data.fetchAll(
      database,
      sql: "SELECT body FROM incident \(condition) ORDER BY last_ms DESC, id LIMIT ?",
      arguments: arguments
    ).map(decoded)
  }

  func incident(id: String) throws -> Incident? {
    // A prefix is compared as text, so that its letters are never a pattern.
    let found = try Data.fetchAll(
      database,
      sql: """
        SELECT body FROM incident
        WHERE substr(id, 1, length(?1)) = ?1 ORDER BY id = ?1 DESC, id LIMIT 2
        """,
      arguments: [id]
    ).map { try decoded($0) as Incident }
    guard let first = found.first else { return nil }
    return found.count == 1 || first.id == id ? first : nil
  }

  func alerts(ofIncident id: String, limit: Int) throws -> [Alert] {
    try Data.fetchAll(
      database,
      sql: "SELECT body FROM alert WHERE incident = ? ORDER BY time_ms, id LIMIT ?",
      arguments: [id, limit]
    ).map(decoded)
  }

  func save(_ incident: Incident) throws {
    let statement = try database.cachedStatement(
      sql: """
        INSERT INTO incident (id, key, rule, account, severity, state, side, last_ms, body)
        VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)
        ON CONFLICT (id) DO UPDATE SET rule = excluded.rule, severity = excluded.severity,
          state = excluded.state, side = excluded.side, last_ms = excluded.last_ms,
          body = excluded.body
        """)
    try statement.execute(arguments: [
      incident.id, incident.key, incident.rule.id, incident.account, Self.rank(incident.severity),
      incident.state.rawValue, incident.side?.rawValue, incident.lastMs, try encoded(incident),
    ])
  }

  func append(_ alert: Alert, toIncident id: String) throws {
    let statement = try database.cachedStatement(
      sql: "INSERT INTO alert (id, incident, time_ms, body) VALUES (?, ?, ?, ?)")
    try statement.execute(arguments: [alert.id, id, alert.timeMs, try encoded(alert)])
  }

  private static func rank(_ severity: Severity) -> Int {
    Severity.allCases.firstIndex(of: severity) ?? 0
  }

  private func encoded(_ record: some Encodable) throws -> Data {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
    return try encoder.encode(record)
  }

  private func decoded<Record: Decodable>(_ body: Data) throws -> Record {
    try JSONDecoder().decode(Record.self, from: body)
  }
}
