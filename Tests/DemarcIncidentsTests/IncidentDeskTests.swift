import DemarcIncidents
import DemarcModel
import Foundation
import StoreSQLite
import Testing

/// What a person sees of incidents after logs were judged, on the real store.
@Suite struct IncidentDeskTests {
  private let hour: Int64 = 3_600_000

  private func store() throws -> (store: SQLiteStore, path: String) {
    let folder = FileManager.default.temporaryDirectory.appending(path: "incidents-\(UUID())")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    let path = folder.appending(path: "store.sqlite").path
    return (try SQLiteStore(path: path), path)
  }

  private func alert(
    _ id: String, at hours: Int64, rule: String = "rule-1", account: String = "111122223333",
    group: [AlertField] = [], severity: Severity = .medium
  ) -> Alert {
    var alert = Alert(
      id: id, rule: AlertRule(id: rule, title: "Trail stopped", severity: severity),
      timeMs: hours * hour, source: "aws/cloudtrail")
    alert.account = account
    alert.resources = [AlertResource(id: "arn:aws:cloudtrail:::trail/\(id)")]
    alert.events = [
      AlertEvent(id: id, timeMs: hours * hour, file: "a.json", offset: 0, length: 1, line: 1)
    ]
    if !group.isEmpty {
      var seen = AlertCorrelation(
        kind: "event_count", firstMs: hours * hour, lastMs: hours * hour, eventCount: 5)
      seen.group = group
      alert.correlation = seen
    }
    return alert
  }

  private func all(_ store: SQLiteStore, _ query: IncidentQuery = .init()) throws -> [Incident] {
    try store.transaction { try $0.incidents(query) }
  }

  @Test func alertsOfOneRuleAndAccountAreOneIncident() throws {
    let (store, _) = try store()
    let tally = try IncidentDesk().record(
      [alert("a", at: 1), alert("b", at: 3), alert("c", at: 2, account: "444455556666")],
      in: store, nowMs: 99)
    #expect((tally.opened, tally.joined) == (2, 1))
    let first = try #require(try all(store).first)
    #expect((first.alertCount, first.firstMs, first.lastMs) == (2, hour, 3 * hour))
    #expect(first.resources.count == 2)
  }

  @Test func readingTheSameLogAgainChangesNothing() throws {
    let (store, path) = try store()
    let alerts = (0..<20).map { alert("e\($0)", at: Int64($0)) }
    _ = try IncidentDesk().record(alerts, in: store, nowMs: 99)
    let before = try all(store)
    let again = try IncidentDesk().record(alerts, in: SQLiteStore(path: path), nowMs: 100)
    #expect(again.known == 20)
    #expect(try all(store) == before)
  }

  @Test func anAlertPastTheWindowOpensAnIncidentOfItsOwn() throws {
    let (store, _) = try store()
    let window = IncidentPolicy().windowMs / hour
    _ = try IncidentDesk().record(
      [alert("a", at: 0), alert("b", at: window), alert("c", at: 2 * window + 1)], in: store,
      nowMs: 99)
    #expect(try all(store).map(\.alertCount) == [1, 2])
  }

  @Test func aGroupOfACorrelationIsAMatterOfItsOwn() throws {
    let (store, _) = try store()
    _ = try IncidentDesk().record(
      [
        alert("a", at: 0, group: [AlertField(field: "user", value: "ann")]),
        alert("b", at: 0, group: [AlertField(field: "user", value: "bob")]),
        alert("c", at: 1, group: [AlertField(field: "user", value: "bob")]),
      ], in: store, nowMs: 99)
    let incidents = try all(store)
    #expect(Set(incidents.map { $0.group[0].value }) == ["ann", "bob"])
    #expect(incidents.map(\.eventCount).max() == 10)
  }

  @Test func aClosedIncidentIsOpenedAgainByALaterEventOnly() throws {
    let (store, _) = try store()
    _ = try IncidentDesk().record([alert("a", at: 10)], in: store, nowMs: 99)
    try store.transaction { ledger in
      let found = try #require(try ledger.incidents(IncidentQuery()).first)
      try ledger.save(
        IncidentDecision.close(because: "a drill").applied(to: found, by: "Ann", nowMs: 100))
    }
    _ = try IncidentDesk().record([alert("b", at: 9)], in: store, nowMs: 101)
    #expect(try all(store).map(\.state) == [.closed])
    let tally = try IncidentDesk().record([alert("c", at: 11)], in: store, nowMs: 102)
    #expect(tally.reopened == 1)
    let incident = try #require(try all(store).first)
    #expect((incident.state, incident.reopenedCount) == (.open, 1))
    #expect(incident.closedBy == nil)
  }

  @Test func manyAlertsRaiseTheSeverityStepByStep() throws {
    let (store, _) = try store()
    let alerts = (0..<100).map { alert("e\($0)", at: 1, severity: .low) }
    let tally = try IncidentDesk().record(alerts, in: store, nowMs: 99)
    #expect(tally.escalated == 2)
    let incident = try #require(try all(store).first)
    #expect(incident.severity == .high)
    #expect(incident.escalations.map(\.reason) == ["10 alerts", "100 alerts"])
  }

  @Test func aBatchThatFailsLeavesTheStoreAsItWas() throws {
    struct Stop: Error {}
    let (store, _) = try store()
    _ = try IncidentDesk().record([alert("a", at: 1)], in: store, nowMs: 99)
    let before = try all(store)
    #expect(throws: (any Error).self) {
      try store.transaction { ledger in
        var found = try #require(try ledger.incidents(IncidentQuery()).first)
        found.title = "changed"
        try ledger.save(found)
        throw Stop()
      }
    }
    #expect(try all(store) == before)
  }

  @Test func aFileThatIsNoStoreIsRefusedAndNotTouched() throws {
    let path = FileManager.default.temporaryDirectory.appending(path: "no-store-\(UUID())").path
    try Data("not a database, but long enough to be read as one".utf8)
      .write(to: URL(filePath: path))
    #expect(throws: Diagnostic.self) { try SQLiteStore(path: path) }
    #expect(try String(contentsOfFile: path, encoding: .utf8).hasPrefix("not a database"))
  }

  @Test func incidentsAreFoundByStateSeverityAndStartOfTheirId() throws {
    let (store, _) = try store()
    _ = try IncidentDesk().record(
      [alert("a", at: 1, rule: "r1", severity: .high), alert("b", at: 1, rule: "r2")], in: store,
      nowMs: 99)
    var query = IncidentQuery()
    query.leastSeverity = .high
    query.states = [.open, .acknowledged]
    let found = try all(store, query)
    #expect(found.map(\.rule.id) == ["r1"])
    let id = try #require(found.first?.id)
    #expect(try store.transaction { try $0.incident(id: String(id.prefix(9)))?.id } == id)
    #expect(try store.transaction { try $0.incident(id: "INC-") } == nil)
    #expect(try store.transaction { try $0.alerts(ofIncident: id, limit: 10).map(\.id) } == ["a"])
  }
}
