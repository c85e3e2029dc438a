import DemarcConnect
import DemarcLedger
import DemarcModel
import Foundation
import Testing

/// Copies of whole ledgers, and what they refuse.
@Suite struct LedgerCopyTests {
  private let base = FileManager.default.temporaryDirectory.appending(path: "led-\(UUID())").path

  private func write(_ text: String, _ name: String) throws {
    let url = URL(filePath: "\(base)/ledger/\(name)")
    try FileManager.default.createDirectory(
      at: url.deletingLastPathComponent(), withIntermediateDirectories: true)
    try Data(text.utf8).write(to: url)
  }

  private func ledger() throws {
    for name in [
      "tile/0/000", "tile/0/x001/002.p/5", "tile/entries/000.p/3", "blobs/sha256/ab/abcd.gz",
      "rotations/1.note", "anchors/3/checkpoint", "anchors/3/0011223344556677.tsr",
    ] { try write("bytes of \(name)", name) }
    for name in [".lock", "tile/0/003.part", "blobs/.hidden", "other/file"] {
      try write("not to be copied", name)
    }
    try write("vkey\n", "ledger.vkey")
  }

  private func copy(
    _ log: TestLog, _ size: Int, until: Instant? = nil
  ) throws -> LedgerCopy.Summary {
    try LedgerCopy(LedgerFolder("\(base)/ledger")) { (_) throws(Diagnostic) in until }.run(
      to: DirectoryTarget("\(base)/copy"), head: try log.checkpoint(size),
      LeafHashes(log.leaves))
  }

  private func names() throws -> [String] {
    try FileManager.default.subpathsOfDirectory(atPath: "\(base)/copy").filter { path in
      var isDirectory: ObjCBool = false
      return FileManager.default.fileExists(
        atPath: "\(base)/copy/\(path)", isDirectory: &isDirectory) && !isDirectory.boolValue
    }.sorted()
  }

  @Test func everythingOfALedgerIsThereAndNothingElse() throws {
    try ledger()
    let log = try TestLog(size: 9)
    let first = try copy(log, 5)
    #expect(first.sent == 10 && first.wereThere == 0 && first.size == 5)
    #expect(
      try names() == [
        "anchors/3/0011223344556677.tsr", "anchors/3/checkpoint", "blobs/sha256/ab/abcd.gz",
        "checkpoint", first.checkpointName, "ledger.vkey", "rotations/1.note", "tile/0/000",
        "tile/0/x001/002.p/5", "tile/entries/000.p/3",
      ])
    // Again: nothing to do. Grown: the new head moves the pointer, the old one stays.
    #expect(try copy(log, 5).sent == 0)
    let second = try copy(log, 9)
    #expect(second.sent == 2 && second.checkpointName != first.checkpointName)
    let bytes = try Data(contentsOf: URL(filePath: "\(base)/copy/checkpoint"))
    #expect(Array(bytes) == (try log.checkpoint(9).bytes))
    #expect(try names().contains(first.checkpointName))
  }

  @Test func anotherHistoryIsRefusedBeforeAnythingIsSent() throws {
    try ledger()
    let log = try TestLog(size: 9)
    _ = try copy(log, 5)
    let before = try names()
    for (other, size, code) in [
      (try TestLog(size: 9, fork: 2), 9, "copy.fork"), (log, 3, "copy.ahead"),
      (try TestLog("log.example/b", size: 9), 9, "copy.other-ledger"),
    ] {
      let fault = #expect(throws: Diagnostic.self) { try copy(other, size) }
      #expect(fault?.code == code)
    }
    #expect(try names() == before)
  }

  @Test func aLinkInALedgerIsNotFollowed() throws {
    try ledger()
    try FileManager.default.createSymbolicLink(
      atPath: "\(base)/ledger/tile/0/001", withDestinationPath: "/etc/passwd")
    let fault = #expect(throws: Diagnostic.self) { try copy(try TestLog(size: 9), 5) }
    #expect(fault?.code == "copy.unreadable")
  }

  @Test func theEarliestEndIsToldAndEveryFileHasItsOwn() throws {
    try ledger()
    let log = try TestLog(size: 9)
    let place = try S3Place("s3://bucket", region: "x", endpoint: "http://127.0.0.1:9000")
    let s3 = FakeS3()
    let client = S3Client(
      place, credentials: AWSCredentials(keyID: "A", secret: "s"), transport: s3
    ) { Instant(secondsSince1970: 0) }
    let (short, long) = (
      try #require(Instant("2030-01-01")), try #require(Instant("2040-01-01"))
    )
    let summary = try LedgerCopy(LedgerFolder("\(base)/ledger")) { (name) throws(Diagnostic) in
      name.hasPrefix("blobs/") ? short : long
    }.run(to: ObjectLockTarget(client), head: try log.checkpoint(5), LeafHashes(log.leaves))
    #expect(summary.earliestEnd == short && summary.proofs == [.checksum: 10])
    #expect(s3.object("blobs/sha256/ab/abcd.gz")?.until == "2030-01-01T00:00:00Z")
    #expect(s3.object("checkpoint")?.until == "2040-01-01T00:00:00Z")
    #expect(s3.written.last == "checkpoint")
  }
}
