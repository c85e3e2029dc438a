import DemarcModel
import DemarcRules
import Foundation
import Testing

/// What a person sees of rule packs that were added to a workspace.
@Suite struct RulePackTests {
  private let rule = Array("title: Trail stopped\n".utf8)

  private func folder() throws -> String {
    let url = FileManager.default.temporaryDirectory.appending(path: "rules-\(UUID())")
    try FileManager.default.createDirectory(at: url, withIntermediateDirectories: true)
    return url.path
  }

  private func write(_ text: String, _ path: String) throws {
    let url = URL(filePath: path)
    try FileManager.default.createDirectory(
      at: url.deletingLastPathComponent(), withIntermediateDirectories: true)
    try Data(text.utf8).write(to: url)
  }

  private func run(_ tool: String, _ arguments: [String], in directory: String) throws -> [UInt8] {
    let process = Process()
    process.executableURL = URL(filePath: "/usr/bin/env")
    process.arguments = [tool] + arguments
    process.currentDirectoryURL = URL(filePath: directory)
    let pipe = Pipe()
    process.standardOutput = pipe
    try process.run()
    let bytes = Array(pipe.fileHandleForReading.readDataToEndOfFile())
    process.waitUntilExit()
    try #require(process.terminationStatus == 0)
    return bytes
  }

  @Test func aPackIsUsedUntilOneOfItsFilesChanges() throws {
    let place = try folder()
    let library = RulePackLibrary(directory: place)
    let files = RuleFiles([("a/b.yml", rule), ("LICENSE", Array("terms".utf8))])
    let pack = try library.add(files, name: "core", source: "core.zip", nowMs: 5)
    let state = try #require(library.packs().first)
    #expect(state.pack == pack)
    #expect(state.texts.files.map(\.text) == ["title: Trail stopped\n"])
    #expect(state.texts.license == "see LICENSE")
    try write("title: Nothing\n", "\(place)/core/files/a/b.yml")
    let changed = try #require(library.packs().first)
    #expect(changed.fault?.code == "rules.changed")
    #expect(changed.texts.files.isEmpty)
  }

  @Test func aLicenceIsNamedAsItNamesItself() {
    let name = { (text: String) in RuleFiles([("LICENSE", Array(text.utf8))]).license }
    #expect(name("MIT License\n\nCopyright (c) 2026 A\n") == "MIT License")
    #expect(name("\n      Apache License\n  Version 2.0\n") == "Apache License")
    #expect(name("# Licenses\n\nReleased under the following licenses:\n") == "see LICENSE")
    #expect(RuleFiles([("a.yml", rule)]).license == nil)
  }

  @Test func aFileThatWasPutBesideThePinnedOnesIsNoticed() throws {
    let place = try folder()
    let library = RulePackLibrary(directory: place)
    _ = try library.add(RuleFiles([("a.yml", rule)]), name: "p", source: "p", nowMs: 5)
    try write("title: Smuggled\n", "\(place)/p/files/z.yml")
    #expect(library.packs().first?.fault?.code == "rules.changed")
  }

  @Test func aWrongDigestAddsNothingAndKeepsWhatWasThere() throws {
    let library = RulePackLibrary(directory: try folder())
    let old = RuleFiles([("a.yml", rule)])
    _ = try library.add(old, name: "p", source: "p", nowMs: 5)
    let new = RuleFiles([("b.yml", rule)])
    #expect(throws: Diagnostic.self) {
      try library.add(new, name: "p", source: "p", digest: old.digest, nowMs: 6)
    }
    #expect(library.packs().first?.pack.digest == old.digest)
    _ = try library.add(new, name: "p", source: "p", digest: new.digest, nowMs: 6)
    #expect(library.packs().map(\.pack.digest) == [new.digest])
  }

  @Test func theDigestIsWhatShellToolsSay() throws {
    let place = try folder()
    try write("one\n", "\(place)/b.yml")
    try write("two\n", "\(place)/a/c.yml")
    let said = try run(
      "sh",
      [
        "-c",
        "find . -name '*.yml' | sed 's|^./||' | LC_ALL=C sort | xargs sha256sum | sha256sum",
      ],
      in: place)
    let digest = try RuleDirectory.read(place).digest
    #expect(digest == "sha256:" + String(decoding: said.prefix(64), as: UTF8.self))
  }

  @Test(arguments: ["tar czf - pack", "tar cf - pack", "tar cJf - pack", "tar cf - -C pack ."])
  func anArchiveGivesTheRulesOfItsOneFolder(_ command: String) throws {
    let place = try folder()
    try write("title: A\n", "\(place)/pack/rules/a.yml")
    try write("terms\n", "\(place)/pack/LICENSE.md")
    try write("no rule\n", "\(place)/pack/readme.md")
    try write("hidden\n", "\(place)/pack/.github/x.yml")
    let files = try RuleArchive.read(try run("sh", ["-c", command], in: place), name: "p.tgz")
    #expect(files.files.map(\.path) == ["LICENSE.md", "rules/a.yml"])
    #expect(files == (try RuleDirectory.read("\(place)/pack")))
  }

  @Test func aPathThatLeavesTheArchiveIsRefused() throws {
    let place = try folder()
    try write("title: A\n", "\(place)/x.yml")
    let bytes = try run(
      "sh", ["-c", "mkdir in && cd in && tar cPf - ../x.yml"], in: place)
    let fault = #expect(throws: Diagnostic.self) { try RuleArchive.read(bytes, name: "p.tar") }
    #expect(fault?.code == "rules.unsafe-path")
  }

  @Test func whatIsNoArchiveOrCutShortIsAFault() throws {
    #expect(throws: Diagnostic.self) {
      try RuleArchive.read(Array("title: no archive".utf8), name: "p.zip")
    }
    let place = try folder()
    try write(String(repeating: "title: A\n", count: 4000), "\(place)/x.yml")
    let whole = try run("sh", ["-c", "tar czf - x.yml"], in: place)
    #expect(throws: Diagnostic.self) {
      try RuleArchive.read(Array(whole.prefix(whole.count / 2)), name: "p.tgz")
    }
  }

  @Test func theCommitOfACheckoutIsKnown() throws {
    let place = try folder()
    try write("title: A\n", "\(place)/a.yml")
    let git = "git -c user.name=t -c user.email=t@example.org"
    let said = try run(
      "sh", ["-c", "git init -q && git add . && \(git) commit -qm x && git rev-parse HEAD"],
      in: place)
    let commit = String(decoding: said, as: UTF8.self).trimmingCharacters(
      in: .whitespacesAndNewlines)
    #expect(RuleDirectory.revision(of: place) == commit)
  }

  @Test(arguments: ["", ".hidden", "../up", "a/b"])
  func aNameThatIsNoneIsRefused(_ name: String) throws {
    let library = RulePackLibrary(directory: try folder())
    #expect(throws: Diagnostic.self) {
      try library.add(RuleFiles([("a.yml", rule)]), name: name, source: "p", nowMs: 5)
    }
  }
}
