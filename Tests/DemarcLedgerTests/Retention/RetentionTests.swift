import DemarcLedger
import DemarcModel
import Foundation
import Testing

/// How long evidence is kept, what blocks its deletion, and what is left of it.
@Suite struct RetentionTests {
  private let long = RetentionRule(
    id: "six", regime: "A", records: .documentation, keep: RetentionTime(6, .years),
    citation: "Act A s. 6")
  private let short = RetentionRule(
    id: "one", regime: "B", records: .documentation, keep: RetentionTime(12, .months),
    citation: "Act B s. 1")
  private let duty = RetentionRule(
    id: "limit", regime: "C", records: .documentation, endsIt: true, citation: "Act C s. 5")

  private func manifest(_ records: String? = "documentation") -> EvidenceManifest {
    var manifest = EvidenceManifest(
      kind: .document, title: "t", collectedAt: Instant(day: day("2024-02-29")))
    manifest.content = EvidenceContent(sha256: .empty, size: 0, mediaType: "text/plain")
    manifest.recordClass = records
    return manifest
  }

  private func day(_ text: String) -> CivilDay { CivilDay(text) ?? CivilDay(number: 0) }

  @Test(arguments: [
    ("2024-02-29", RetentionTime(6, .years), "2030-03-01"),
    ("2024-02-29", RetentionTime(4, .years), "2028-02-29"),
    ("2026-01-31", RetentionTime(1, .months), "2026-03-01"),
    ("2026-11-30", RetentionTime(2, .months), "2027-01-30"),
    ("2026-12-31", RetentionTime(90, .days), "2027-03-31"),
  ])
  func aTimeEndsOnTheDayOfTheCalendar(_ from: String, _ time: RetentionTime, _ end: String) {
    #expect("\(time.end(from: day(from)))" == end)
  }

  @Test func theLongestMinimumWins() {
    let judge = RetentionJudge([short, long])
    #expect(
      judge.state(manifest(), on: day("2030-02-28")) == .kept(until: day("2030-03-01"), by: long))
    #expect(
      judge.state(manifest(), on: day("2030-03-01")) == .due(since: day("2030-03-01"), by: long))
  }

  @Test func timeRunsFromTheEndOfThePeriodWhereThatIsLater() {
    var manifest = manifest()
    manifest.period = EvidencePeriod(
      from: Instant(day: day("2024-01-01")), to: Instant(day: day("2024-06-30")))
    #expect(
      RetentionJudge([short]).state(manifest, on: day("2025-06-29"))
        == .kept(until: day("2025-06-30"), by: short))
  }

  @Test func aDutyToDeleteIsLeftToAPersonWhileAMinimumRuns() {
    let judge = RetentionJudge([long, duty])
    #expect(
      judge.state(manifest(), on: day("2025-01-01"))
        == .needsDecision(delete: duty, keep: long, until: day("2030-03-01")))
    #expect(judge.state(manifest(), on: day("2031-01-01")) == .dueByDuty(duty))
    #expect(RetentionJudge([duty]).state(manifest(), on: day("2024-03-01")) == .dueByDuty(duty))
  }

  @Test func withoutAClassNothingIsDue() {
    let judge = RetentionJudge([long])
    #expect(judge.state(manifest(nil), on: day("2099-01-01")) == .noRule)
    #expect(judge.state(manifest("audit-logs"), on: day("2099-01-01")) == .noRule)
  }

  private func ledger() throws -> TestLedger {
    let test = try TestLedger()
    var old = test.evidence("old")
    old.manifest.collectedAt = Instant(day: day("2010-01-01"))
    old.manifest.recordClass = "documentation"
    var twin = old
    twin.manifest.title = "twin"
    var young = test.evidence("young")
    young.manifest.recordClass = "documentation"
    try test.ledger().append([old, twin, young], signer: test.signer())
    return test
  }

  private let approval = ExpiryApproval(by: "ann", reason: "schedule of 2026")

  @Test func expiryLeavesATombstoneAndALedgerThatVerifies() throws {
    let test = try ledger()
    defer { test.remove() }
    let ledger = try test.ledger()
    let content = try #require(try ledger.record(0).manifest.content?.sha256)
    try ledger.expire([0], rules: [long], approval: approval, at: test.at, signer: test.signer())
    #expect(ledger.blobs.holds(content), "its twin still needs it")
    #expect(try test.verify().expired == 0)
    try ledger.expire([1], rules: [long], approval: approval, at: test.at, signer: test.signer())
    #expect(!ledger.blobs.holds(content))
    let report = try test.verify(store: test.store())
    #expect(report.expired == 2 && report.checkpoint.size == 5)
    let tombstone = try ledger.record(3).manifest
    #expect(tombstone.kind == .tombstone && tombstone.subject?.content == content)
    #expect(
      tombstone.decision
        == EvidenceDecision(
          by: "ann", reason: "schedule of 2026", rule: "six", citation: "Act A s. 6"))
    #expect(
      code {
        try ledger.expire(
          [0], rules: [long], approval: approval, at: test.at, signer: test.signer())
      } == "evidence.already-expired")
  }

  @Test func whatIsKeptOrHeldIsNotDeletedAndNothingElseOfTheBatchEither() throws {
    let test = try ledger()
    defer { test.remove() }
    let ledger = try test.ledger()
    func expire(_ leaves: [Int64]) -> String? {
      code {
        try ledger.expire(
          leaves, rules: [long], approval: approval, at: test.at, signer: test.signer())
      }
    }
    #expect(expire([0, 2]) == "evidence.still-kept")
    let why = EvidenceDecision(by: "bob", reason: "claim")
    try ledger.hold([0], matter: "case 7", decision: why, at: test.at, signer: test.signer())
    #expect(expire([1, 0]) == "evidence.held")
    #expect(try test.verify().held == 1)
    #expect(try ledger.leaves().count == 4)
    try ledger.release([3], decision: why, at: test.at, signer: test.signer())
    #expect(
      code { try ledger.release([3], decision: why, at: test.at, signer: test.signer()) }
        == "evidence.no-hold")
    #expect(expire([0, 1]) == nil)
    #expect(try test.verify().expired == 2)
  }

  @Test func aDutyAgainstAMinimumNeedsARecordedDecision() throws {
    let test = try ledger()
    defer { test.remove() }
    let ledger = try test.ledger()
    func expire(_ decision: Int64?) -> String? {
      code {
        try ledger.expire(
          [2], rules: [long, duty],
          approval: ExpiryApproval(by: "ann", reason: "request", decision: decision), at: test.at,
          signer: test.signer())
      }
    }
    #expect(expire(nil) == "evidence.needs-decision")
    #expect(expire(0) == "evidence.no-decision")
    try ledger.append([test.evidence("we delete", .decision)], signer: test.signer())
    #expect(expire(3) == nil)
    #expect(try ledger.record(4).manifest.details.first?.value.hasPrefix("leaf 3 ") == true)
    _ = try test.verify()
  }

  @Test func aContentDeletedWithoutATombstoneOrUnderAHoldIsFound() throws {
    let test = try ledger()
    defer { test.remove() }
    let ledger = try test.ledger()
    try ledger.hold(
      [0], matter: "case 7", decision: EvidenceDecision(by: "b", reason: "r"), at: test.at,
      signer: test.signer())
    let record = try ledger.record(0)
    // A tombstone that was written around the commands.
    var forged = EvidenceManifest(kind: .tombstone, title: "gone", collectedAt: test.at)
    forged.subject = EvidenceSubject(index: 0, leaf: record.hash)
    try ledger.append([NewEvidence(forged)], signer: test.signer())
    #expect(code { _ = try test.verify() } == "ledger.held-expired")
  }

  @Test func aKillBetweenTombstoneAndDeletionIsFinishedByTheNextSweep() throws {
    let test = try ledger()
    defer { test.remove() }
    let content = try #require(try test.ledger().record(2).manifest.content?.sha256)
    let watch = LedgerFiles { step throws(Diagnostic) in
      if case .remove(let path) = step, path.contains("/blobs/") {
        throw Diagnostic("test.killed", "killed")
      }
    }
    let ledger = try test.ledger(watch)
    #expect(
      code {
        try ledger.expire(
          [2], rules: [duty], approval: approval, at: test.at, signer: test.signer(watch))
      } == "test.killed")
    _ = try test.verify()
    #expect(try test.ledger().blobs.holds(content))
    try test.ledger().sweep()
    #expect(try !test.ledger().blobs.holds(content))
    #expect(try test.verify().expired == 1)
  }

  @Test func linksToLeavesThatAreNotThereAreFound() throws {
    for isSubject in [true, false] {
      let test = try TestLedger()
      defer { test.remove() }
      var loose = test.evidence("x")
      if isSubject {
        loose.manifest.subject = EvidenceSubject(index: 0, leaf: .leaf([9]))
      } else {
        loose.manifest.previous = .leaf([9])
      }
      try test.ledger().append([test.evidence("first"), loose], signer: test.signer())
      #expect(code { _ = try test.verify() } == "ledger.loose-link")
    }
  }

  @Test func aNewVersionNamesTheOneBefore() throws {
    let test = try ledger()
    defer { test.remove() }
    var next = test.evidence("old, corrected")
    next.manifest.previous = try test.ledger().record(0).hash
    try test.ledger().append([next], signer: test.signer())
    _ = try test.verify(store: test.store())
  }
}
