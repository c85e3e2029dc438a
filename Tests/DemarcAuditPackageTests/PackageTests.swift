import DemarcModel
import Foundation
import Testing

@testable import DemarcAuditPackage

@Suite struct PackageTests {
  private static let from = CivilDay(number: 20_454)

  private func request() throws -> AuditPackageRequest {
    let period = try AuditPeriod(from: Self.from, to: Self.from.adding(days: 89))
    let ledger = Self.ledger
    var request = AuditPackageRequest(
      organization: "Sample <Works>\n\u{2028}", period: period, frameworks: ["soc2"],
      asOf: Instant(day: Self.from.adding(days: 100)),
      records: ledger.contents.indices.map { index in
        EvidenceItem(
          leaf: index, kind: index == 0 ? "provider-report" : "import",
          title: "Export <\(index)> \u{202e}x", facets: ["soc2/CC6.1@data:customer"],
          collectedAt: Instant(day: Self.from.adding(days: index * 20)),
          sha256: PackageHash.hex(ledger.contents[index]), mediaType: "text/plain")
      })
    let population = try Population(
      name: "changes", title: "Changes", period: period, columns: ["kind"],
      items: (1...40).map { Population.Item(id: "CH-\($0)", values: ["x"]) },
      sources: [
        Population.Source(system: "git", query: "git log", runAt: request.asOf, items: 40)
      ], totals: ["kind"])
    request.populations = [population]
    request.samples = [
      try Sample(
        SampleSeed(seed: "abc", population: population, size: 5, loggedAt: request.asOf),
        from: population, seedLeaf: 1)
    ]
    request.views = [PackageFile(path: "matrix.csv", text: "a,b\n")]
    return request
  }

  private static let ledger = TestLedger((0..<5).map { Array("content \($0)".utf8) })

  private func files(
    _ change: (inout AuditPackageRequest) -> Void = { _ in }
  ) throws -> [PackageFile] {
    var request = try request()
    change(&request)
    var files: [PackageFile] = []
    _ = try AuditPackage.assemble(request, Self.ledger.parts) { files.append($0) }
    return files
  }

  /// What `verify.py` says of files in a folder of their own.
  private func verify(
    _ files: [PackageFile], _ options: [String] = []
  ) throws -> (status: Int32, text: String) {
    let folder = FileManager.default.temporaryDirectory.appending(path: "package-\(UUID())")
    defer { try? FileManager.default.removeItem(at: folder) }
    for file in files {
      let place = folder.appending(path: file.path)
      try FileManager.default.createDirectory(
        at: place.deletingLastPathComponent(), withIntermediateDirectories: true)
      try Data(file.bytes).write(to: place)
    }
    // The verifier that is judged is the true one, not the package's own copy, which may be damaged.
    let script = try #require(try self.files().first { $0.path == "verify.py" })
    let own = folder.appendingPathExtension("py")
    try Data(script.bytes).write(to: own)
    defer { try? FileManager.default.removeItem(at: own) }
    let process = Process()
    process.executableURL = URL(fileURLWithPath: "/usr/bin/env")
    process.arguments = ["python3", own.path, folder.path] + options
    let output = Pipe()
    process.standardOutput = output
    process.standardError = output
    try process.run()
    let text = String(decoding: output.fileHandleForReading.readDataToEndOfFile(), as: UTF8.self)
    process.waitUntilExit()
    return (process.terminationStatus, text)
  }

  @Test func aPackageVerifiesWithoutDemarc() throws {
    let result = try verify(try files(), ["--key", Self.ledger.verifierKey])
    #expect(result.status == 0, "\(result.text)")
    #expect(result.text.contains("5 entries with their proofs, 5 pieces of evidence"))
    let without = try verify(try files())
    #expect(without.status == 0 && without.text.contains("compare keys/ledger.vkey"))
  }

  @Test func theSameRequestGivesTheSameFiles() throws {
    let files = try files()
    #expect(try self.files() == files)
    #expect(Set(files.map(\.path)).count == files.count)
    #expect(files.last?.path == "MANIFEST")
  }

  @Test func aChangedByteInAnyFileIsFound() throws {
    let files = try files()
    for index in files.indices {
      var changed = files
      let place = changed[index].bytes.count / 2
      changed[index].bytes[place] ^= 1
      let result = try verify(changed)
      #expect(result.status == 1, "\(files[index].path): \(result.text)")
      #expect(result.text.contains("FAILED"), "\(files[index].path)")
    }
  }

  @Test func aMissingAndAnAddedFileAreFound() throws {
    let files = try files()
    let missing = try verify(files.filter { $0.path != "coverage.csv" })
    #expect(missing.status == 1 && missing.text.contains("coverage.csv: missing"))
    let added = try verify(files + [PackageFile(path: "evidence/extra.txt", text: "x")])
    #expect(added.status == 1 && added.text.contains("evidence/extra.txt: not in MANIFEST"))
  }

  @Test func aPackageOfAnotherKeyIsRefused() throws {
    let other = TestLedger([[1]], seed: 9).verifierKey
    let result = try verify(try files(), ["--key", other])
    #expect(result.status == 1 && result.text.contains("not the key that was given"))
  }

  @Test func aWholePackageSignedAnewByAnotherKeyIsRefused() throws {
    var files: [PackageFile] = []
    let forged = TestLedger(Self.ledger.contents, seed: 9)
    _ = try AuditPackage.assemble(try request(), forged.parts) { files.append($0) }
    #expect(try verify(files).status == 0)
    #expect(try verify(files, ["--key", Self.ledger.verifierKey]).status == 1)
  }

  @Test func evidenceThatIsNotHandedOutLeavesItsProof() throws {
    var parts = Self.ledger.parts
    parts.content = { $0 == 2 ? nil : Self.ledger.contents[$0] }
    var files: [PackageFile] = []
    let summary = try AuditPackage.assemble(try request(), parts) { files.append($0) }
    #expect(summary.entries == 5 && summary.evidence == 4)
    #expect(!files.contains { $0.path.hasPrefix("evidence/000002") })
    #expect(files.contains { $0.path == "ledger/proofs/000002.tlog-proof" })
    #expect(try verify(files).status == 0)
  }

  @Test func pagesHoldNamesAsTextAndNothingFromOutside() throws {
    for file in try files() where file.path.hasSuffix(".html") {
      let text = String(decoding: file.bytes, as: UTF8.self)
      #expect(!text.contains("<script") && !text.contains("src="), "\(file.path)")
      #expect(!text.contains("http://") && !text.contains("https://"), "\(file.path)")
      #expect(!text.contains("Export <") && !text.contains("\u{202e}"), "\(file.path)")
      #expect(text.contains("default-src 'none'"), "\(file.path)")
    }
  }

  @Test func everyLinkOfTheFrontPageLeadsToAFileOrALeafsRow() throws {
    let files = try files()
    let paths = Set(files.map(\.path))
    let page = String(
      decoding: try #require(files.first { $0.path == "index.html" }).bytes, as: UTF8.self)
    let links = page.matches(of: /href="([^"]+)"/).map { String($0.1) }
    #expect(links.count > 15)
    for link in links {
      #expect(paths.contains(link) || page.contains("<tr id=\"\(link.dropFirst())\">"), "\(link)")
    }
    #expect(links.contains("#leaf-0") && links.contains("ledger/proofs/000000.tlog-proof"))
  }

  @Test func aManifestIsOneThatShaSumReads() throws {
    let files = try files()
    let text = String(decoding: try #require(files.last).bytes, as: UTF8.self)
    let lines = text.split(separator: "\n").filter { $0.wholeMatch(of: /[0-9a-f]{64}  .+/) != nil }
    #expect(lines.count == files.count - 1)
    #expect(text.hasPrefix("demarc-audit-package/1\norganization: Sample <Works>  \n"))
  }

  @Test(arguments: ["../x", "a//b", "/a", "a b", ".hidden", "a/.b", "-x", "é", ""])
  func aPathThatIsNotPlainIsRefused(_ path: String) {
    #expect(throws: Diagnostic.self) {
      try files { $0.views = [PackageFile(path: path, text: "x")] }
    }
  }

  @Test func theZipIsTheSameEachTimeAndUnpacks() throws {
    let folder = FileManager.default.temporaryDirectory.appending(path: "zip-\(UUID())")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    let files = try files()
    for name in ["a.zip", "b.zip"] {
      let zip = try PackageZip(
        path: folder.appending(path: name).path, folder: "package",
        moment: Instant(day: Self.from))
      for file in files { try zip.add(file) }
      try zip.finish()
    }
    let one = try Data(contentsOf: folder.appending(path: "a.zip"))
    #expect(try Data(contentsOf: folder.appending(path: "b.zip")) == one)
    let process = Process()
    process.executableURL = URL(fileURLWithPath: "/usr/bin/env")
    process.arguments = [
      "python3", "-c",
      "import sys,zipfile; z=zipfile.ZipFile(sys.argv[1]); assert z.testzip() is None; "
        + "print(len(z.namelist()), len({i.date_time for i in z.infolist()}))",
      folder.appending(path: "a.zip").path,
    ]
    let output = Pipe()
    process.standardOutput = output
    try process.run()
    process.waitUntilExit()
    let text = String(decoding: output.fileHandleForReading.readDataToEndOfFile(), as: UTF8.self)
    #expect(text == "\(files.count) 1\n")
  }
}
