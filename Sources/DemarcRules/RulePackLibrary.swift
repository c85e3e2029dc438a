public import DemarcModel
import Foundation

/// The rule packs of a workspace: `.demarc/rules/<name>/` with `pack.json` and `files/`.
///
/// A pack is used only as long as its files are those that were pinned; one that was changed is a
/// fault, and the others are used.
public struct RulePackLibrary: Sendable {
  private let directory: String

  public init(directory: String) { self.directory = directory }

  /// All packs, by name.
  public func packs() -> [RulePackState] {
    let names = (try? FileManager.default.contentsOfDirectory(atPath: directory)) ?? []
    return names.filter { !$0.hasPrefix(".") }.sorted().map(state)
  }

  /// Adds a pack, or replaces the one of that name whole.
  ///
  /// - Parameters:
  ///   - digest: what the files must have, if given.
  ///   - nowMs: the clock, UTC milliseconds since 1970-01-01.
  /// - Throws: `Diagnostic` when it holds no rules, has another digest, or cannot be written; what was
  ///   there before then stays.
  public func add(
    _ files: RuleFiles, name: String, source: String, revision: String? = nil,
    digest: String? = nil, nowMs: Int64
  ) throws(Diagnostic) -> RulePack {
    guard Self.isName(name) else {
      throw Diagnostic(
        "rules.bad-name", "'\(name)' is no name for a rule pack",
        hint: "letters, digits, '-', '_' and '.', not first a dot; give one with --name")
    }
    guard files.files.contains(where: { RuleFiles.isRule($0.path) }) else {
      throw Diagnostic(
        "rules.no-rules", "\(source) holds no .yml or .yaml file",
        hint: "name the directory or archive that has the Sigma rules")
    }
    let pack = RulePack(
      name: name, source: source, revision: revision, digest: files.digest,
      files: files.files.count, addedAtMs: nowMs)
    if let digest, digest.lowercased() != pack.digest {
      throw Diagnostic(
        "rules.wrong-digest", "\(source) has the digest \(pack.digest), not \(digest)",
        hint: "nothing was added; ask its publisher which is right")
    }
    do {
      try write(pack, files)
    } catch {
      throw Diagnostic(
        "rules.not-written", "cannot write \(directory)/\(name): \(error.localizedDescription)",
        hint: "what was there before is unchanged; check permissions and disk space")
    }
    return pack
  }

  /// Written beside its place first, then moved in.
  private func write(_ pack: RulePack, _ files: RuleFiles) throws {
    let manager = FileManager.default
    let staged = "\(directory)/.\(pack.name).part"
    try? manager.removeItem(atPath: staged)
    do {
      for file in files.files {
        let path = "\(staged)/files/\(file.path)"
        try manager.createDirectory(
          atPath: (path as NSString).deletingLastPathComponent, withIntermediateDirectories: true)
        try Data(file.bytes).write(to: URL(filePath: path))
      }
      let encoder = JSONEncoder()
      encoder.outputFormatting = [.sortedKeys, .prettyPrinted, .withoutEscapingSlashes]
      try encoder.encode(pack).write(to: URL(filePath: "\(staged)/pack.json"))
      let place = "\(directory)/\(pack.name)"
      let old = "\(directory)/.\(pack.name).old"
      try? manager.removeItem(atPath: old)
      let isThere = manager.fileExists(atPath: place)
      if isThere { try manager.moveItem(atPath: place, toPath: old) }
      do { try manager.moveItem(atPath: staged, toPath: place) } catch {
        if isThere { try? manager.moveItem(atPath: old, toPath: place) }
        throw error
      }
      try? manager.removeItem(atPath: old)
    } catch {
      try? manager.removeItem(atPath: staged)
      throw error
    }
  }

  private func state(_ name: String) -> RulePackState {
    let root = "\(directory)/\(name)"
    guard let data = FileManager.default.contents(atPath: "\(root)/pack.json"),
      let pack = try? JSONDecoder().decode(RulePack.self, from: data)
    else {
      let unknown = RulePack(name: name, source: root, digest: "", files: 0, addedAtMs: 0)
      return RulePackState(
        pack: unknown,
        fault: Diagnostic(
          "rules.broken-pack", "\(root)/pack.json is missing or broken; the pack is not used",
          hint: "add it again with 'demarc rules add'"))
    }
    do throws(Diagnostic) {
      let files = try RuleDirectory.read("\(root)/files")
      guard files.digest == pack.digest else {
        return RulePackState(
          pack: pack,
          fault: Diagnostic(
            "rules.changed", "the files of rule pack '\(name)' are not those that were added",
            hint: "add it again with 'demarc rules add' if the change is meant"))
      }
      return RulePackState(pack: pack, texts: try files.texts(below: "\(root)/files"))
    } catch {
      return RulePackState(pack: pack, fault: error)
    }
  }

  private static func isName(_ name: String) -> Bool {
    !name.isEmpty && !name.hasPrefix(".") && name.utf8.count <= 100
      && name.utf8.allSatisfy { byte in
        switch byte {
        case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
          UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "-"), UInt8(ascii: "_"),
          UInt8(ascii: "."):
          true
        default: false
        }
      }
  }
}
