import DemarcModel
import Testing

@testable import DemarcLogs

/// Chains that were not touched, and what is proven of them.
@Suite struct DigestTests {
  /// Three hours, the newest digest's signature saved.
  private var whole: TrailMaker {
    var trail = TrailMaker()
    for hour in 0..<3 { trail.deliver(hour) }
    trail.saveMetadata()
    return trail
  }

  @Test func anUntouchedChainWithMetadataIsProven() throws {
    let result = whole.verify()
    #expect(result.outcome == .pass)
    #expect(result.kinds.isEmpty, "\(result.findings)")
    let chain = try #require(result.chains.first)
    #expect(chain.digests.valid == 3)
    #expect(chain.logFiles.valid == 6)
    #expect(
      chain.id
        == DigestChainID(
          account: "111122223333", region: "eu-west-1", trail: "org_trail", homeRegion: "us-east-1")
    )
    #expect(result.uncovered == 0)
  }

  @Test func theNewestDigestWithoutMetadataIsNotProvenAndNeverAPass() throws {
    var trail = TrailMaker()
    for hour in 0..<3 { trail.deliver(hour) }
    let result = trail.verify()
    #expect(result.outcome == .noEvidence)
    #expect(result.kinds == [.signatureMissing])
    #expect(result.findings.first?.object == trail.digestObject(2))
    let chain = try #require(result.chains.first)
    #expect((chain.digests.valid, chain.digests.notProven) == (2, 1))
    #expect((chain.logFiles.valid, chain.logFiles.notProven) == (4, 2))
  }

  @Test func metadataMayBeAListingOfKeys() {
    var trail = TrailMaker()
    for hour in 0..<2 { trail.deliver(hour) }
    let answer =
      #"{"Key":"\#(trail.digestObject(1))","Metadata":{"signature":"\#(trail.lastSignature)"}}"#
    trail.tree.files["export/metadata.ndjson"] = Array("\(answer)\n\(answer)\n".utf8)
    #expect(trail.verify().outcome == .pass)
    trail.tree.files["export/metadata.ndjson"] = Array("[\(answer)]".utf8)
    #expect(trail.verify().outcome == .pass)
  }

  @Test func everyChainStandsForItself() {
    var trail = TrailMaker()
    trail.savesMetadata = true
    for hour in 0..<2 { trail.deliver(hour) }
    var other = TrailMaker()
    other.savesMetadata = true
    other.region = "us-east-1"
    for hour in 0..<3 { other.deliver(hour) }
    trail.tree.files.merge(other.tree.files) { _, new in new }
    trail.tree.files[other.path(other.logObject(0, "a"))] = nil
    let result = trail.verify()
    #expect(result.chains.map(\.id.region) == ["eu-west-1", "us-east-1"])
    #expect(result.chains.map(\.digests.valid) == [2, 3])
    #expect(result.kinds == [.logFileMissing])
    #expect(result.findings.first?.chain?.region == "us-east-1")
  }

  @Test func unpackedAndLooseFilesAreFoundByName() throws {
    var loose = TrailMaker()
    loose.savesMetadata = true
    for hour in 0..<2 { loose.deliver(hour) }
    var flat = MemoryTree()
    for (path, bytes) in loose.tree.files {
      let name = String(ObjectKey.name(path))
      flat.files["flat/" + name.replacing(".json.gz", with: ".json")] =
        name.hasSuffix(".gz") ? TrailMaker.gunzip(bytes) : bytes
    }
    let result = DigestVerifier(keys: loose.keys).verify(flat)
    #expect(result.outcome == .pass, "\(result.findings)")
    #expect(result.chains.first?.logFiles.valid == 4)
  }

  @Test func anHourWithoutLogFilesIsAnHourOfTheChain() {
    var trail = TrailMaker()
    trail.savesMetadata = true
    trail.deliver(0)
    trail.deliver(1, logs: [])
    trail.deliver(2)
    let result = trail.verify()
    #expect(result.outcome == .pass)
    #expect(result.chains.first?.digests.empty == 1)
    #expect(result.chains.first?.gaps == [])
  }

  @Test func aCopyOfADigestCountsOnce() {
    var trail = whole
    trail.tree.files["copy/" + trail.digestObject(1)] = trail.tree.files[trail.digests[1]]
    let result = trail.verify()
    #expect(result.chains.first?.digests.valid == 3)
    #expect(result.kinds.isEmpty)
  }

  @Test func aBackfillIsAChainOfItsOwnAndHasNoGaps() {
    var trail = TrailMaker()
    trail.savesMetadata = true
    for hour in 0..<4 { trail.deliver(hour) }
    var backfill = TrailMaker()
    backfill.savesMetadata = true
    backfill.deliver(0, logs: ["late"], suffix: "_backfill")
    backfill.deliver(3, logs: ["later"], suffix: "_backfill")
    trail.tree.files.merge(backfill.tree.files) { old, _ in old }
    let result = trail.verify()
    #expect(result.outcome == .pass, "\(result.findings)")
    #expect(result.chains.map(\.id.isBackfill) == [false, true])
    #expect(result.chains.map(\.digests.valid) == [4, 2])
  }

  @Test func aTreeWithoutDigestsProvesNothing() {
    var trail = TrailMaker()
    trail.deliver(0)
    trail.tree.files[trail.digests[0]] = nil
    let result = trail.verify()
    #expect(result.outcome == .noEvidence)
    #expect(result.chains.isEmpty)
    #expect(result.uncovered == 2)
  }
}
