import DemarcEstate
import DemarcJSON
import DemarcModel
import Foundation
import Testing

@Suite struct FileTests {
  @Test func gzipIsInflatedMemberByMember() throws {
    let text = Array((item("a") + "\n").utf8)
    let more = Array((item("b") + "\n").utf8)
    let zipped = try gzip(text)
    #expect(Import([.bytes(name: "x.gz", zipped)]).ids == ["arn:aws:s3:::a"])
    let both = try zipped + gzip(more)
    let run = Import([.source(name: "x", { Trickle(both) })])
    #expect(run.ids == ["arn:aws:s3:::a", "arn:aws:s3:::b"])
    #expect(run.codes == [])
    #expect(run.file?.bytes == both.count)
    #expect(run.file?.textBytes == text.count + more.count)
  }

  @Test func aTruncatedGzipKeepsWhatCameBefore() throws {
    let lines = (0..<2000).map { item("bucket-\($0 &* 7919 % 65537)") + "\n" }.joined()
    let zipped = try gzip(Array(lines.utf8))
    let run = Import([.bytes(name: "x.gz", Array(zipped.dropLast(zipped.count / 3)))])
    #expect(run.codes == ["estate.truncated"])
    #expect(run.resources.count > 500)
    #expect(run.resources.count < 2000)
  }

  @Test func aDamagedGzipKeepsWhatCameBefore() throws {
    let lines = (0..<2000).map { item("bucket-\($0 &* 7919 % 65537)") + "\n" }.joined()
    var zipped = try gzip(Array(lines.utf8))
    for index in zipped.count / 2..<zipped.count / 2 + 64 { zipped[index] = 0xff }
    let run = Import([.bytes(name: "x.gz", zipped)])
    #expect(run.codes.contains("estate.damaged"))
    #expect(run.resources.count > 100)
  }

  @Test func aZipBombStopsAtItsLimit() throws {
    let zipped = try gzip([UInt8](repeating: 0x20, count: 64 << 20))
    let run = Import(
      [.bytes(name: "x.gz", zipped)],
      limits: EstateLimits(inflationMax: 400, inflationFreeBytes: 8 << 20))
    #expect(run.codes == ["estate.inflation-limit"])
    #expect((run.file?.textBytes ?? .max) < 32 << 20)
  }

  @Test func directoriesAreWalkedInByteOrderAndABadFileSpoilsNoOther() throws {
    try withDirectory { directory in
      try FileManager.default.createDirectory(
        atPath: directory + "/b", withIntermediateDirectories: true)
      try write(item("z"), to: directory + "/z.json")
      try write("not an export", to: directory + "/m.txt")
      try write(item("y"), to: directory + "/b/y.json")
      try write(item("A"), to: directory + "/A.json")
      try write("hidden", to: directory + "/.hidden")
      let run = Import(paths: [directory, directory + "/missing"])
      #expect(run.resources.map(\.name) == ["A", "y", "z"])
      #expect(run.codes == ["estate.unrecognised", "estate.unreadable"])
      #expect(
        run.report.files.map(\.path)
          == [
            "/A.json", "/b/y.json", "/m.txt", "/z.json", "/missing",
          ].map { directory + $0 })
    }
  }

  @Test func aSourceThatTricklesGivesTheSame() {
    let text = snapshot((0..<50).map { item("b\($0)") })
    let whole = Import(text)
    let limits = EstateLimits(chunkBytes: 64, batchCount: 7)
    var sizes: [Int] = []
    var ids: [String] = []
    let report = EstateReader(
      inputs: [.source(name: "<stdin>", { Trickle(Array(text.utf8)) })], limits: limits
    ).read(restart: {}) { batch in
      sizes.append(batch.count)
      ids += batch.map(\.id)
    }
    #expect(ids == whole.ids)
    #expect(sizes == [7, 7, 7, 7, 7, 7, 7, 1])
    #expect(report.files.map(\.path) == ["<stdin>"])
    #expect(report.files[0].format == .awsConfigSnapshot)
  }

  @Test func whatTheBatchThrowsEndsTheRun() {
    struct Stop: Error {}
    let text = snapshot((0..<50).map { item("b\($0)") })
    let reader = EstateReader(
      inputs: [.bytes(name: "x", Array(text.utf8))], limits: EstateLimits(batchCount: 7))
    #expect(throws: Stop.self) { try reader.read(restart: {}) { _ in throw Stop() } }
  }

  @Test func theLatestStateCountsWhicheverOrderItComesIn() {
    let old = item("a")
    let new = item("a", captured: "2026-06-01T02:00:00+01:00")
    let texts = [old, old, new, old]
    let run = Import(texts.enumerated().map { .bytes(name: "\($0)", Array($1.utf8)) })
    #expect(run.resources.map(\.origin.file) == ["2"])
    #expect(run.report.duplicates == 3)
    #expect(run.report.files.map(\.duplicates) == [1, 1, 0, 1])
    #expect(Import([new, old].joined(separator: "\n")).resources.map(\.origin.line) == [1])
  }

  @Test func whatIsGoneLaterIsNoResourceAndWhatCameBackIsOne() {
    let alive = item("a")
    let gone = item("a", status: "ResourceDeleted", captured: "2026-06-02T00:00:00Z")
    let back = item("a", captured: "2026-06-03T00:00:00Z")
    #expect(Import([alive, gone].joined(separator: "\n")).ids == [])
    #expect(Import([gone, alive].joined(separator: "\n")).ids == [])
    let run = Import([alive, gone, back].joined(separator: "\n"))
    #expect(run.resources.map(\.origin.line) == [3])
  }

  @Test func aListThatOnlyNamesAResourceCountsLessThanOneThatShowsIt() {
    let id = "/subscriptions/S/resourceGroups/r/providers/Microsoft.Sql/servers/a"
    let listed = #"{"id":"\#(id.lowercased())","type":"microsoft.sql/servers"}"#
    let shown = #"{"id":"\#(id)","type":"Microsoft.Sql/servers","properties":{}}"#
    let run = Import([listed, shown].joined(separator: "\n"))
    #expect(run.resources.map(\.origin.line) == [2])
    #expect(run.resources.map(\.unexported) == [[]])
    #expect(Import(listed).resources.map(\.unexported) == [["properties"]])
  }

  @Test func aSnapshotOfAllSupportedTypesCoversTypesItDoesNotHold() {
    func recorder(_ isAll: Bool) -> String {
      item("default", type: "AWS::Config::ConfigurationRecorder").replacing(
        "{\"name\":\"default\"}",
        with:
          "{\"recordingGroup\":{\"allSupported\":\(isAll),\"includeGlobalResourceTypes\":false}}")
    }
    let account = "111122223333"
    let whole = Import(snapshot([item("a"), recorder(true)])).report.coverage
    #expect(whole.covers(.aws, account: account, type: "AWS::KMS::Key"))
    #expect(!whole.covers(.aws, account: account, type: "AWS::IAM::User"))
    #expect(!whole.covers(.aws, account: account, type: "AWS::IAM::CredentialReport"))
    #expect(!whole.covers(.aws, account: "999999999999", type: "AWS::KMS::Key"))
    let part = Import(snapshot([item("a"), recorder(false)])).report.coverage
    #expect(part.covers(.aws, account: account, type: "AWS::S3::Bucket"))
    #expect(!part.covers(.aws, account: account, type: "AWS::KMS::Key"))
    let faulty = Import(snapshot([item("a"), recorder(true), "{}"])).report.coverage
    #expect(!faulty.covers(.aws, account: account, type: "AWS::KMS::Key"))
    var declared = part
    declared.declareComplete(.aws, account: account, type: "AWS::KMS::Key")
    #expect(declared.covers(.aws, account: account, type: "AWS::KMS::Key"))
  }
}
