import DemarcConnect
import DemarcModel
import Foundation
import Testing

/// Copies in a directory.
@Suite struct DirectoryTests {
  private let folder = FileManager.default.temporaryDirectory.appending(path: "copy-\(UUID())").path

  private func item(_ name: String, _ text: String, isPointer: Bool = false) throws -> CopyItem {
    try CopyItem(
      name: name, source: MemorySource(Array(text.utf8)), retainUntil: nil, isPointer: isPointer)
  }

  private func text(_ name: String) throws -> String {
    try String(contentsOf: URL(filePath: "\(folder)/\(name)"), encoding: .utf8)
  }

  private func names(_ sub: String = "") throws -> [String] {
    try FileManager.default.contentsOfDirectory(atPath: folder + sub).sorted()
  }

  @Test func anItemIsWrittenOnceAndReadOnly() throws {
    let target = DirectoryTarget(folder)
    try target.prepare()
    let outcome = try target.keep(try item("tile/0/x001/002", "hello"))
    #expect(outcome.action == .sent && outcome.proof == .readBack && outcome.lock == nil)
    #expect(try text("tile/0/x001/002") == "hello")
    #expect(try target.keep(try item("tile/0/x001/002", "hello")).action == .wasThere)
    #expect(try names("/tile/0/x001") == ["002"])
    let mode = try FileManager.default.attributesOfItem(atPath: "\(folder)/tile/0/x001/002")[
      .posixPermissions]
    #expect(mode as? Int == 0o444)
  }

  @Test func nothingIsEverOverwritten() throws {
    let target = DirectoryTarget(folder)
    try target.prepare()
    _ = try target.keep(try item("a", "one"))
    let fault = #expect(throws: Diagnostic.self) { try target.keep(try item("a", "two")) }
    #expect(fault?.code == "copy.differs")
    #expect(try text("a") == "one" && (try names()) == ["a"])
    // A pointer moves on.
    _ = try target.keep(try item("checkpoint", "one", isPointer: true))
    #expect(try target.keep(try item("checkpoint", "two", isPointer: true)).action == .sent)
    #expect(try text("checkpoint") == "two")
    #expect(try target.read("checkpoint", bytesMax: 3) == Array("two".utf8))
    #expect(try target.read("absent/x", bytesMax: 3) == nil)
    #expect(try target.read("../\(folder.split(separator: "/").last ?? "")/a", bytesMax: 3) == nil)
  }

  @Test func whatAnInterruptedRunLeftIsReplaced() throws {
    let target = DirectoryTarget(folder)
    try target.prepare()
    try Data("hal".utf8).write(to: URL(filePath: "\(folder)/.part-a"))
    #expect(try target.keep(try item("a", "half")).action == .sent)
    #expect(try names() == ["a"])
  }

  @Test func aLinkIsNotFollowed() throws {
    let target = DirectoryTarget(folder)
    try target.prepare()
    try Data("secret".utf8).write(to: URL(filePath: "\(folder)/b"))
    try FileManager.default.createSymbolicLink(
      atPath: "\(folder)/a", withDestinationPath: "\(folder)/b")
    #expect(throws: Diagnostic.self) { try target.keep(try item("a", "secret")) }
    #expect(throws: Diagnostic.self) { try FileSource("\(folder)/a") }
  }

  @Test func aFileIsReadPieceByPiece() throws {
    try DirectoryTarget(folder).prepare()
    let bytes = (0..<3_000_000).map { UInt8(truncatingIfNeeded: $0 / 7) }
    try Data(bytes).write(to: URL(filePath: "\(folder)/big"))
    let source = try FileSource("\(folder)/big")
    #expect(source.size == 3_000_000)
    #expect(try source.read(at: 2_999_990, count: 10) == Array(bytes.suffix(10)))
    let item = try CopyItem(name: "kept", source: source, retainUntil: nil)
    #expect(try DirectoryTarget(folder).keep(item).size == 3_000_000)
    let fault = #expect(throws: Diagnostic.self) { try source.read(at: 2_999_990, count: 11) }
    #expect(fault?.code == "copy.changed")
    #expect(throws: Diagnostic.self) { try FileSource(folder) }
  }

  @Test func aPlaceThatCannotBeWrittenIsNamed() throws {
    try DirectoryTarget(folder).prepare()
    try Data().write(to: URL(filePath: "\(folder)/file"))
    let fault = #expect(throws: Diagnostic.self) {
      try DirectoryTarget("\(folder)/file/x").prepare()
    }
    #expect(fault?.code == "copy.not-written" && fault?.message.contains("file/x") == true)
  }
}
