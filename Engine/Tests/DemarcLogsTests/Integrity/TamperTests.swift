import DemarcModel
import Testing

@testable import DemarcLogs

/// What an intruder may do to a bucket, and by which finding it shows.
@Suite struct TamperTests {
  /// Four hours with saved metadata.
  private func trail(metadata: Bool = true) -> TrailMaker {
    var trail = TrailMaker()
    trail.savesMetadata = metadata
    for hour in 0..<4 { trail.deliver(hour) }
    return trail
  }

  @Test func aChangedLogFileIsFound() throws {
    var trail = trail()
    let object = trail.logObject(1, "a")
    trail.edit(trail.path(object), "1-a", "1-x")
    let result = trail.verify()
    #expect(result.outcome == .fail)
    #expect(result.kinds == [.logFileChanged])
    #expect(result.findings.first?.object == object)
    #expect(result.findings.first?.file == trail.path(object))
    #expect(result.chains.first?.logFiles.changed == 1)
    #expect(result.chains.first?.logFiles.valid == 7)
  }

  @Test func packingALogFileAnewChangesNothing() {
    var trail = trail()
    let path = trail.path(trail.logObject(1, "a"))
    trail.edit(path, "1-a", "1-a")
    #expect(trail.verify().outcome == .pass)
  }

  @Test func aDamagedLogFileIsFound() throws {
    var trail = trail()
    let path = trail.path(trail.logObject(2, "b"))
    trail.tree.files[path] = Array(try #require(trail.tree.files[path]).dropLast(9))
    let result = trail.verify()
    #expect(result.outcome == .fail)
    #expect(result.kinds == [.logFileUnreadable])
    #expect(result.chains.first?.logFiles.changed == 1)
  }

  @Test func aRemovedLogFileIsFound() {
    var trail = trail()
    trail.tree.files[trail.path(trail.logObject(0, "b"))] = nil
    let result = trail.verify()
    #expect(result.outcome == .fail)
    #expect(result.kinds == [.logFileMissing])
    #expect(result.findings.first?.object == trail.logObject(0, "b"))
  }

  @Test func anAddedLogFileIsFound() {
    var trail = trail()
    let object = trail.logObject(1, "forged")
    trail.tree.files[trail.path(object)] = TrailMaker.gzip(Array(#"{"Records":[]}"#.utf8))
    let result = trail.verify()
    #expect(result.outcome == .fail)
    #expect(result.kinds == [.logFileUnlisted])
    #expect(result.findings.first?.object == object)
    #expect(result.chains.first?.logFiles.unlisted == 1)
  }

  @Test func aFileOfAnotherNameInTheLogsIsFoundToo() {
    var trail = trail()
    trail.tree.files["export/AWSLogs/111122223333/CloudTrail/eu-west-1/2026/06/30/x.json"] =
      Array(#"{"Records":[]}"#.utf8)
    // The four hours of digests end before noon, by which such a file is placed.
    #expect(trail.verify().uncovered == 1)
    for hour in 4..<14 { trail.deliver(hour) }
    #expect(trail.verify().kinds == [.logFileUnlisted])
  }

  @Test func aLogFileYoungerThanTheNewestDigestIsNotMissedInIt() {
    var trail = trail()
    let object = trail.logObject(4, "young")
    trail.tree.files[trail.path(object)] = TrailMaker.gzip(Array(#"{"Records":[]}"#.utf8))
    let result = trail.verify()
    #expect(result.kinds.isEmpty)
    #expect(result.uncovered == 1)
    #expect(result.outcome == .noEvidence)
  }

  @Test(arguments: [
    ("\"hashValue\":\"", "\"hashValue\":\"0"), ("\"s3Object\":", "\"S3Object\":"),
    ("digestStartTime\":\"2026-06-30T01", "digestStartTime\":\"2026-06-30T00"),
    ("previousDigestHashAlgorithm\":\"SHA-256", "previousDigestHashAlgorithm\":\"SHA-255"),
  ])
  func aChangedDigestIsFound(_ old: String, _ new: String) throws {
    for metadata in [true, false] {
      var trail = trail(metadata: metadata)
      trail.edit(trail.digests[1], old, new)
      let result = trail.verify()
      #expect(result.outcome == .fail)
      let finding = try #require(result.first(.digestInvalid))
      #expect(finding.object == trail.digestObject(1))
      #expect(result.chains.first?.digests.invalid == 1, "only that one is blamed")
    }
  }

  @Test func aChangedEndTimeOrBucketIsFound() {
    for (old, new) in [
      ("digestEndTime\":\"2026-06-30T02:01", "digestEndTime\":\"2026-06-30T02:02"),
      ("digestS3Bucket\":\"log-archive", "digestS3Bucket\":\"log-archivf"),
    ] {
      var trail = trail()
      trail.edit(trail.digests[1], old, new)
      #expect(trail.verify().kinds.contains(.digestInvalid), "\(old)")
    }
  }

  @Test func aChangedSignatureOfThePreviousDigestBlamesTheOneThatWasChanged() throws {
    var trail = trail(metadata: false)
    let text = String(
      decoding: TrailMaker.gunzip(trail.tree.files[trail.digests[2]] ?? []), as: UTF8.self)
    let signature = try #require(text.firstMatch(of: /previousDigestSignature":"([0-9a-f]+)"/)).1
    let flipped = (signature.first == "0" ? "1" : "0") + signature.dropFirst()
    trail.edit(trail.digests[2], String(signature), flipped)
    let result = trail.verify()
    #expect(result.first(.digestInvalid)?.object == trail.digestObject(2))
    #expect(result.chains.first?.digests.invalid == 1)
    // The one before it has no other signature, so nothing is known of it.
    #expect(result.first(.signatureMissing)?.object != nil)
  }

  @Test func aChangedSignatureInTheMetadataIsFoundThoughTheDigestIsProven() throws {
    var trail = trail()
    let path = trail.digests[1] + ".metadata.json"
    let text = String(decoding: try #require(trail.tree.files[path]), as: UTF8.self)
    let signature = try #require(text.firstMatch(of: /"signature":"([0-9a-f]+)"/)).1
    trail.tree.files[path] = Array(
      text.replacing(signature, with: String(signature.reversed())).utf8)
    let result = trail.verify()
    #expect(result.outcome == .fail)
    #expect(result.kinds == [.metadataChanged])
    #expect(result.chains.first?.digests.valid == 4)
  }

  @Test func aRemovedDigestIsFoundWithItsTime() throws {
    var trail = trail()
    trail.tree.files[trail.digests[1]] = nil
    let result = trail.verify()
    #expect(result.outcome == .fail)
    let missing = try #require(result.first(.digestMissing))
    #expect(missing.object == trail.digestObject(1))
    let gap = try #require(result.chains.first?.gaps.first)
    #expect(gap.toMs - gap.fromMs == 3_600_000)
    #expect(gap.isMissing)
    // Log files of that hour are no longer vouched for, but nobody says that they are forged.
    #expect(result.uncovered == 2)
    #expect(!result.kinds.contains(.logFileUnlisted))
  }

  @Test func theFirstDigestAtHandNeedNotBeTheFirstOfItsChain() {
    var trail = trail()
    for path in [
      trail.digests[0], trail.path(trail.logObject(0, "a")), trail.path(trail.logObject(0, "b")),
      trail.digests[0] + ".metadata.json",
    ] { trail.tree.files[path] = nil }
    let result = trail.verify()
    #expect(result.kinds == [.startNotGiven])
    #expect(result.outcome == .pass)
  }

  @Test func validationSwitchedOffForATimeIsAGap() throws {
    var trail = TrailMaker()
    trail.savesMetadata = true
    trail.deliver(0)
    trail.deliver(5, isStart: true)
    let result = trail.verify()
    #expect(result.outcome == .fail)
    #expect(Set(result.kinds) == [.chainRestarted, .gap])
    let gap = try #require(result.chains.first?.gaps.first)
    #expect(gap.toMs - gap.fromMs == 4 * 3_600_000)
    #expect(!gap.isMissing)
  }

  @Test func aTimeLeftOutBetweenLinkedDigestsIsAGap() {
    var trail = TrailMaker()
    trail.savesMetadata = true
    trail.deliver(0)
    trail.deliver(2)
    let result = trail.verify()
    #expect(result.kinds == [.gap])
    #expect(result.outcome == .fail)
  }

  @Test func aDigestMovedToAnotherPlaceIsFound() {
    var trail = trail()
    let moved = trail.digests[3].replacing("T040131Z", with: "T050131Z")
    trail.tree.files[moved] = trail.tree.files.removeValue(forKey: trail.digests[3])
    let result = trail.verify()
    #expect(result.kinds.contains(.digestMoved))
    #expect(result.outcome == .fail)
  }

  @Test func anotherKeyOfTheSameNameProvesNothing() {
    let trail = trail()
    let result = trail.verify(TrailMaker.keys([(trail.fingerprint, TestKey.second.publicKey)]))
    #expect(result.outcome == .fail)
    #expect(result.chains.first?.digests.invalid == 4)
  }

  @Test func withoutTheKeyNothingIsProvenAndNothingIsBlamed() throws {
    let trail = trail()
    let result = trail.verify(CloudTrailKeys())
    #expect(result.outcome == .noEvidence)
    #expect(result.kinds == [.keyMissing])
    #expect(result.findings.first?.reason.contains(trail.fingerprint) == true)
    #expect(result.chains.first?.logFiles.notProven == 8)
  }

  @Test func withoutTheKeyAChangedDigestStillBreaksTheChain() {
    var trail = trail()
    trail.edit(trail.digests[1], "\"hashValue\":\"", "\"hashValue\":\"0")
    let result = trail.verify(CloudTrailKeys())
    #expect(result.outcome == .fail)
    #expect(result.first(.chainBroken)?.object == trail.digestObject(2))
  }

  @Test func aKeyOutOfItsTimeProvesNothing() {
    let trail = trail()
    let list = [(trail.fingerprint, trail.key.publicKey)]
    let old = TrailMaker.keys(list, from: "1436317441.0", to: "\"1438909441.0\"")
    #expect(trail.verify(old).kinds == [.keyOutOfTime])
    #expect(trail.verify(old).outcome == .noEvidence)
    let now = TrailMaker.keys(
      list, from: #""2026-06-01T00:00:00+00:00""#, to: #""2026-07-15T00:00:00+00:00""#)
    #expect(trail.verify(now).outcome == .pass)
  }

  @Test func twoContentsOfOneDigestAreFound() {
    var trail = trail()
    let other = "other/" + trail.digestObject(1)
    trail.tree.files[other] = trail.tree.files[trail.digests[1]]
    trail.edit(other, "\"hashValue\":\"", "\"hashValue\":\"0")
    let result = trail.verify()
    #expect(result.kinds.contains(.digestTwice))
    #expect(result.outcome == .fail)
  }

  @Test(arguments: ["", "{", "[]", "{\"digestS3Object\":3}", "{\"digestS3Object\":\"x\"}"])
  func aDigestThatIsNoneIsFound(_ text: String) {
    var trail = trail()
    trail.tree.files[trail.digests[2]] = Array(text.utf8)
    let result = trail.verify()
    #expect(result.first(.digestUnreadable)?.file == trail.digests[2])
    #expect(result.outcome == .fail)
  }

  @Test func findingsPastTheLimitAreCounted() {
    let trail = trail()
    var tree = trail.tree
    for path in tree.files.keys where path.contains("_CloudTrail_") { tree.files[path] = nil }
    var options = DigestOptions()
    options.findingsMax = 3
    let result = DigestVerifier(keys: trail.keys, options: options).verify(tree)
    #expect((result.findings.count, result.findingsLeftOut) == (3, 5))
    options.findingsMax = 0
    #expect(DigestVerifier(keys: trail.keys, options: options).verify(tree).outcome == .fail)
  }
}
