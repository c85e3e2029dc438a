import DemarcConnect
import DemarcLedger
import DemarcModel
import Synchronization
import Testing

/// Copies in a bucket: nothing overwritten, nothing sent twice, nothing believed unseen.
@Suite struct ObjectLockTests {
  private let s3: FakeS3
  private let until = Instant("2031-01-01T00:00:00Z") ?? Instant(secondsSince1970: 0)

  init() { s3 = FakeS3() }
  private init(_ s3: FakeS3) { self.s3 = s3 }

  private func target(
    _ change: (inout ObjectLockTarget.Options) -> Void = { _ in }
  ) throws -> ObjectLockTarget {
    var options = ObjectLockTarget.Options()
    options.partBytes = 100
    change(&options)
    let place = try S3Place(
      "s3://bucket/led", region: "eu-west-1", endpoint: "http://127.0.0.1:9000")
    let client = S3Client(
      place, credentials: AWSCredentials(keyID: "AKIDEXAMPLE", secret: "s"), transport: s3
    ) { Instant(secondsSince1970: 1_700_000_000) }
    let target = ObjectLockTarget(client, options)
    try target.prepare()
    return target
  }

  private func item(
    _ name: String = "blobs/a", _ count: Int = 10, until: Instant? = nil, isPointer: Bool = false,
    fill: UInt8 = 7
  ) throws -> CopyItem {
    let bytes = (0..<count).map { UInt8(truncatingIfNeeded: $0) ^ fill }
    return try CopyItem(
      name: name, source: MemorySource(bytes), retainUntil: until ?? self.until,
      isPointer: isPointer)
  }

  private func fault(_ body: () throws -> Void) -> Diagnostic? {
    #expect(throws: Diagnostic.self) { try body() }
  }

  @Test func anItemIsSentOnceAndLocked() throws {
    let target = try self.target()
    let first = try target.keep(try item())
    #expect(first.action == .sent && first.proof == .checksum && first.size == 10)
    #expect(first.lock == S3Lock(.compliance, until: until))
    let stored = try #require(s3.object("led/blobs/a"))
    #expect(stored.mode == "COMPLIANCE" && stored.until == "2031-01-01T00:00:00Z")
    #expect(try target.keep(try item()).action == .wasThere)
    #expect(s3.written == ["led/blobs/a"])
    #expect(s3.state.withLock { $0.unsigned } == 0)
  }

  @Test func otherBytesUnderTheSameNameAreLeftAlone() throws {
    let target = try self.target()
    _ = try target.keep(try item())
    for other in [try item(fill: 8), try item("blobs/a", 11)] {
      #expect(fault { _ = try target.keep(other) }?.code == "copy.differs")
    }
    #expect(s3.versions("led/blobs/a") == 1)
  }

  @Test func aPointerMovesOnAndItsVersionsStay() throws {
    let target = try self.target()
    _ = try target.keep(try item("checkpoint", isPointer: true))
    #expect(try target.keep(try item("checkpoint", isPointer: true, fill: 9)).action == .sent)
    #expect(s3.versions("led/checkpoint") == 2)
    #expect(try target.read("checkpoint", bytesMax: 10)?.first == 9)
    #expect(try target.read("absent", bytesMax: 10) == nil)
    #expect(fault { _ = try target.read("checkpoint", bytesMax: 9) }?.code == "copy.too-large")
  }

  @Test(arguments: [0, 1, 99, 100, 101, 200, 1000])
  func itemsOfAnySizeArrive(_ count: Int) throws {
    let target = try self.target()
    let outcome = try target.keep(try item("blobs/a", count))
    #expect(outcome.proof == (count > 100 ? .partChecksums : .checksum))
    #expect(outcome.lock?.mode == .compliance)
    #expect(s3.object("led/blobs/a")?.body.count == count)
    #expect(try target.keep(try item("blobs/a", count)).action == .wasThere)
  }

  @Test func aServerWithoutChecksumsIsReadBack() throws {
    s3.set { $0.givesChecksums = false }
    let target = try self.target()
    for count in [10, 250] {
      #expect(try target.keep(try item("blobs/\(count)", count)).proof == .readBack)
    }
    s3.set { $0.givesChecksums = true }
    let careful = try self.target { $0.readsBack = true }
    #expect(try careful.keep(try item("blobs/10", 10)).proof == .readBack)
  }

  @Test func whatArrivesDamagedIsNoCopy() throws {
    for (count, givesChecksums) in [(10, true), (10, false), (250, true), (250, false)] {
      s3.set {
        $0.damages = true
        $0.givesChecksums = givesChecksums
      }
      let target = try self.target()
      let item = try item("blobs/\(count)-\(givesChecksums)", count)
      #expect(fault { _ = try target.keep(item) }?.code == "copy.differs")
    }
  }

  /// Broken off after every write there is, with and without the write being done; run again each
  /// time.
  @Test(arguments: [false, true])
  func aRunThatBrokeOffGoesOn(_ breaksAfterWriting: Bool) throws {
    let items = [try item("a", 10), try item("b", 450), try item("c", 100)]
    for broken in 0..<12 {
      let s3 = FakeS3()
      let copy = ObjectLockTests(s3)
      s3.set {
        $0.writesLeft = broken
        $0.breaksAfterWriting = breaksAfterWriting
      }
      let target = try copy.target()
      do {
        for item in items { _ = try target.keep(item) }
      } catch {
        #expect(error.code == "copy.unreachable")
      }
      s3.set { $0.writesLeft = nil }
      for item in items { #expect(try target.keep(item).size == item.source.size) }
      #expect(["led/a", "led/b", "led/c"].allSatisfy { s3.versions($0) == 1 })
      #expect(s3.state.withLock { $0.uploads.isEmpty })
      // Parts that had arrived were not sent again.
      let parts = s3.written.filter { $0.hasPrefix("part") }
      #expect(parts.count == 5 && Set(parts).count == 5, "\(broken): \(parts)")
    }
  }

  @Test func aBucketWithoutLockIsRefusedUnlessToldOtherwise() throws {
    s3.set { $0.hasLock = false }
    let refused = fault { _ = try self.target() }
    #expect(refused?.code == "copy.no-object-lock")
    #expect(refused?.hint?.contains("--allow-no-lock") == true)
    let target = try self.target { $0.allowsNoLock = true }
    let outcome = try target.keep(try item())
    #expect(outcome.lock == nil && outcome.action == .sent)
  }

  @Test func aRetentionThatWasNotTakenIsToldSo() throws {
    s3.set { $0.losesRetention = true }
    let target = try self.target()
    #expect(fault { _ = try target.keep(try item()) }?.code == "copy.not-retained")
  }

  @Test(arguments: [true, false])
  func aRetentionGrowsAndNeverShrinks(_ headTellsLocks: Bool) throws {
    s3.set { $0.headTellsLocks = headTellsLocks }
    let target = try self.target()
    _ = try target.keep(try item())
    let later = try #require(Instant("2040-06-01T00:00:00Z"))
    #expect(try target.keep(try item(until: later)).lock?.until == later)
    // Asked for less, what is there stays.
    #expect(try target.keep(try item()).lock?.until == later)
    #expect(s3.versions("led/blobs/a") == 1)
  }

  @Test func aRefusalNamesWhatTheServerSaid() throws {
    let place = try S3Place("s3://nothere", region: "x", endpoint: "http://127.0.0.1:9000")
    let client = S3Client(
      place, credentials: AWSCredentials(keyID: "A", secret: "s"), transport: s3
    ) { Instant(secondsSince1970: 0) }
    let found = fault { try ObjectLockTarget(client).prepare() }
    #expect(found?.code == "copy.refused")
    #expect(found?.message.contains("NoSuchBucket: a & b") == true)
  }

  @Test(arguments: [
    "", "/a", "a/", "a//b", "../a", "a/../b", ".", "a b", "a\nb", "ä", ".part-x", "a/.part-b",
  ])
  func namesThatCouldLeaveTheTargetAreRefused(_ name: String) {
    #expect(
      fault { _ = try CopyItem(name: name, source: MemorySource([]), retainUntil: nil) }?.code
        == "copy.bad-name")
  }
}
