import DemarcBoundary
import DemarcCatalog
import DemarcMatrix
import DemarcModel
import Foundation
import StoreSQLite
import Testing

/// Versions of the matrix and decisions about them, on the real store.
@Suite struct MatrixDeskTests {
  private func store() throws -> (store: SQLiteStore, path: String) {
    let folder = FileManager.default.temporaryDirectory.appending(path: "matrix-\(UUID())")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    let path = folder.appending(path: "store.sqlite").path
    return (try SQLiteStore(path: path), path)
  }

  /// A stand-in for SHA-256 that tells texts apart.
  private let desk = MatrixDesk { bytes in
    var state: UInt64 = 14_695_981_039_346_656_037
    for byte in bytes { state = (state ^ UInt64(byte)) &* 1_099_511_628_211 }
    let half = String(state, radix: 16)
    return String(repeating: String(repeating: "0", count: 16 - half.count) + half, count: 4)
  }

  private static let today = CivilDay("2026-06-30") ?? CivilDay(number: 0)
  private let ms = Int64(today.number) * 86_400_000

  private func snapshot(_ services: [String], on day: CivilDay = today) throws -> MatrixSnapshot {
    let uses = services.map { name in
      var use = ServiceUse(service: name, cloud: .aws)
      (use.resources, use.accounts, use.regions) = (1, ["111122223333"], ["eu-west-1"])
      return use
    }
    var builder = MatrixBuilder(
      catalog: try Catalog.embedded(),
      input: MatrixInput(frameworks: ["soc2"], services: uses, day: day))
    let assessment = Assessment(
      version: "1", organization: "Acme", asOf: Instant(day: day), frameworks: ["soc2"],
      inputs: [], matrix: builder.build(), results: [], findings: [], resources: 1,
      unknownTypes: [], reports: [], attestations: [], exceptions: [], diagnostics: [])
    return MatrixSnapshot(assessment, names: [:], models: [:])
  }

  @Test func aMatrixIsKeptOnceUntilItChanges() throws {
    let (store, path) = try store()
    let first = try snapshot(["aws.s3"])
    let second = try snapshot(["aws.s3", "aws.rds"])
    try store.matrixTransaction { history in
      guard case .new(let version) = try desk.record(first, in: history, nowMs: ms) else {
        Issue.record("the first matrix is new")
        return
      }
      #expect(version.number == 1)
      #expect(try desk.record(first, in: history, nowMs: ms + 1) == .unchanged(version))
      _ = try desk.record(second, in: history, nowMs: ms + 2)
      // Back to what it was: a version of its own, over facts that are there.
      _ = try desk.record(first, in: history, nowMs: ms + 3)
    }
    // Read by another process.
    let versions = try SQLiteStore(path: path).matrixTransaction { try $0.versions() }
    #expect(versions.map(\.number) == [1, 2, 3])
    #expect(versions[0].digest == versions[2].digest)
    #expect(versions[0].digest != versions[1].digest)
    let read = try store.matrixTransaction { try desk.snapshot(versions[1], $0) }
    #expect(read.bytes == second.bytes)
  }

  @Test func anOlderDayRewritesNoHistory() throws {
    let (store, _) = try store()
    try store.matrixTransaction { history in
      _ = try desk.record(snapshot(["aws.s3"]), in: history, nowMs: ms)
      let before = try snapshot(["aws.rds"], on: Self.today.adding(days: -1))
      guard case .older = try desk.record(before, in: history, nowMs: ms) else {
        Issue.record("a day before the latest version's is no new version")
        return
      }
      #expect(try history.versions().count == 1)
    }
  }

  @Test func anApprovalBindsTheFactsAndEndsTheReasonsToReview() throws {
    let (store, _) = try store()
    try store.matrixTransaction { history in
      _ = try desk.record(snapshot(["aws.s3"]), in: history, nowMs: ms)
      let now = try snapshot(["aws.s3", "aws.rds"])
      _ = try desk.record(now, in: history, nowMs: ms)
      #expect(
        try desk.triggers(now, in: history).map(\.kind) == [.neverApproved, .newService])
      let version = try desk.find("latest", in: history)
      let approval = try desk.approve(
        version, by: "CISO", because: "read row by row with the platform team", in: history,
        nowMs: ms)
      #expect(approval.digest == version.digest)
      #expect(try history.approvals() == [approval])
      #expect(try desk.triggers(now, in: history) == [])
      let later = try snapshot(["aws.s3", "aws.rds"], on: Self.today.adding(days: 365))
      #expect(try desk.triggers(later, in: history).map(\.kind) == [.yearSinceApproval])
    }
  }

  @Test(arguments: [("", "long enough a reason"), ("  ", "long enough a reason"), ("CISO", "ok")])
  func anApprovalNeedsANameAndAReason(_ signer: String, _ reason: String) throws {
    let (store, _) = try store()
    #expect(throws: Diagnostic.self) {
      try store.matrixTransaction { history in
        _ = try desk.record(snapshot(["aws.s3"]), in: history, nowMs: ms)
        let version = try desk.find("1", in: history)
        _ = try desk.approve(version, by: signer, because: reason, in: history, nowMs: ms)
      }
    }
    // The transaction failed whole: not even the version is there.
    #expect(try store.matrixTransaction { try $0.versions() } == [])
  }

  @Test func aVersionIsFoundByNumberDigestOrPlace() throws {
    let (store, _) = try store()
    try store.matrixTransaction { history in
      _ = try desk.record(snapshot(["aws.s3"]), in: history, nowMs: ms)
      _ = try desk.record(snapshot(["aws.rds"]), in: history, nowMs: ms)
      let versions = try history.versions()
      for name in ["1", "v1", String(versions[0].digest.prefix(8))] {
        #expect(try desk.find(name, in: history) == versions[0], "\(name)")
      }
      #expect(try desk.find("latest", in: history) == versions[1])
      for name in ["approved", "3", "v0", "zz", "abcdef0123"] {
        #expect(throws: Diagnostic.self, "\(name)") { try desk.find(name, in: history) }
      }
    }
  }

  @Test(arguments: [
    ("3", true), ("v12", true), ("latest", true), ("5f2a9c01", true), ("old.json", false),
    ("imports", false), ("", false), ("v", false),
  ])
  func aPathIsNoVersion(_ text: String, _ isName: Bool) {
    #expect(MatrixDesk.isName(text) == isName)
  }

  @Test func changedFactsAreRefused() throws {
    let (store, _) = try store()
    try store.matrixTransaction { history in
      let facts = try snapshot(["aws.s3"])
      let version = MatrixVersion(
        number: 1, digest: String(repeating: "0", count: 64), asOf: Self.today, recordedAtMs: ms)
      try history.append(version, facts: facts.bytes)
      let fault = #expect(throws: Diagnostic.self) { try desk.snapshot(version, history) }
      #expect(fault?.code == "matrix.version-damaged")
    }
  }
}
