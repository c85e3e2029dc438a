import DemarcConnect
import DemarcLedger
import DemarcModel
import Testing

/// How long copies are locked, by rule.
@Suite struct CopyRetentionTests {
  private let today = CivilDay(number: 20_000)

  private func rule(_ id: String, years: Int?, endsIt: Bool = false) -> RetentionRule {
    RetentionRule(
      id: id, regime: id, records: .documentation,
      keep: years.map { RetentionTime($0, .years) }, endsIt: endsIt)
  }

  private func entry(
    _ content: String, _ state: RetentionState
  ) -> (content: LedgerHash?, state: RetentionState) {
    (LedgerHash.sha256(Array(content.utf8)), state)
  }

  private func name(_ content: String) -> String {
    BlobStore.path(LedgerHash.sha256(Array(content.utf8)), sealed: false)
  }

  @Test func everythingHasItsEnd() throws {
    let six = rule("six", years: 6)
    let far = today.adding(days: 4000)
    let long = today.adding(days: 9000)
    let retention = try CopyRetention(
      [
        entry("a", .kept(until: far, by: six)), entry("b", .held(by: [1])), entry("c", .noRule),
        entry("d", .due(since: today, by: six)), entry("e", .dueByDuty(six)),
        entry("f", .needsDecision(delete: six, keep: six, until: far)),
        entry("g", .kept(until: far, by: six)), entry("g", .kept(until: long, by: six)),
        entry("h", .kept(until: far, by: six)), entry("h", .dueByDuty(six)),
      ], rules: [rule("none", years: nil, endsIt: true), six], on: today)
    let sixYears = try #require(six.keep).end(from: today)
    #expect(retention.end(of: name("a")) == Instant(day: far))
    #expect(retention.end(of: name("b")) == Instant(day: sixYears))
    #expect(retention.end(of: name("c")) == Instant(day: sixYears))
    for content in ["d", "e", "f", "h"] { #expect(retention.end(of: name(content)) == nil) }
    #expect(retention.end(of: name("g")) == Instant(day: long))
    // What is about all of it stays as long as the longest.
    for file in ["checkpoint", "tile/0/000", name("unknown"), "anchors/3/checkpoint"] {
      #expect(retention.end(of: file) == Instant(day: long))
    }
  }

  @Test func withoutATimeThereIsNone() {
    let fault = #expect(throws: Diagnostic.self) {
      try CopyRetention([], rules: [rule("none", years: nil, endsIt: true)], on: today)
    }
    #expect(fault?.code == "copy.no-retention")
  }
}
