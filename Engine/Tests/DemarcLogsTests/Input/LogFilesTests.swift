import DemarcEstate
import DemarcModel
import Foundation
import Testing

@testable import DemarcLogs

@Suite struct LogFilesTests {
  private static func names(
    _ folder: TemporaryFolder, _ inputs: [String], limits: EstateLimits = EstateLimits()
  ) -> [String] {
    let base = folder.url.path() + "/"
    return LogFiles(inputs.map { .path(folder.path($0)) }, limits: limits).files.map {
      $0.name.replacing(base, with: "").replacing(folder.path(""), with: "")
    }
  }

  @Test func orderFollowsInputsAndThenNames() throws {
    let folder = try TemporaryFolder()
    for name in ["d/b", "d/a/2", "d/a/10", "d/.git/x", "d/Z", "c"] {
      try folder.write(name, Array("{}".utf8))
    }
    #expect(Self.names(folder, ["c", "d"]) == ["c", "d/Z", "d/a/10", "d/a/2", "d/b"])
    #expect(Self.names(folder, ["d/a/*", "d"]) == ["d/a/10", "d/a/2", "d/Z", "d/b"])
    #expect(Self.names(folder, ["**/2", "c", "c"]) == ["d/a/2", "c"])
  }

  @Test func limitsAndLinksEndAWalk() throws {
    let folder = try TemporaryFolder()
    try folder.write("a/1", [1])
    try folder.write("a/2", [2])
    try FileManager.default.createSymbolicLink(
      atPath: folder.path("a/loop"), withDestinationPath: folder.path("a"))
    #expect(Self.names(folder, ["a"]) == ["a/1", "a/2"])
    var limits = EstateLimits()
    limits.filesMax = 1
    let found = LogFiles([.path(folder.path("a"))], limits: limits)
    #expect(found.files.count == 1)
    #expect(found.diagnostics.map(\.code) == ["logs.too-many-files"])
  }

  @Test func segmentsCutLinesAndNothingElse() throws {
    let folder = try TemporaryFolder()
    var maker = EventMaker(seed: 3)
    let lines = try TestForm.lines.bytes(maker.events(50))
    let path = try folder.write("lines", lines)
    var options = DetectionOptions()
    options.segmentBytes = 1000
    for input in [LogInput.path(path), .bytes(name: "b", lines)] {
      let files = LogFiles([input], limits: EstateLimits()).files
      var segments = LogSegments(files, positions: [nil], options: options)
      var end = 0
      while let segment = segments.take() {
        let range = try #require(segment.range)
        #expect(range.lowerBound == end)
        #expect(end == 0 || lines[end - 1] == UInt8(ascii: "\n"))
        end = range.upperBound
        #expect(segment.isLast == (end == lines.count))
      }
      #expect(end == lines.count)
    }
    for form in [TestForm.packed, .array, .prettyRecords] {
      let other = LogInput.bytes(name: "o", try form.bytes(maker.events(50)))
      let files = LogFiles([other], limits: EstateLimits()).files
      var segments = LogSegments(files, positions: [nil], options: options)
      #expect(segments.take()?.range == nil)
      #expect(segments.take() == nil)
    }
  }
}
