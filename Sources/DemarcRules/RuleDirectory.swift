public import DemarcModel
import Foundation

/// Reads rule files from a directory.
public enum RuleDirectory {
  /// All rule files below a directory; names that start with a dot are left out.
  ///
  /// - Throws: `Diagnostic` when the directory or a file in it cannot be read, or passes a limit.
  public static func read(_ directory: String) throws(Diagnostic) -> RuleFiles {
    guard let walk = FileManager.default.enumerator(atPath: directory) else {
      throw Diagnostic(
        "rules.unreadable", "cannot read the directory \(directory)",
        hint: "check the path and its permissions")
    }
    var files: [(path: String, bytes: [UInt8])] = []
    var total = 0
    while let path = walk.nextObject() as? String {
      let attributes = walk.fileAttributes
      if (path as NSString).lastPathComponent.hasPrefix(".") {
        walk.skipDescendants()
        continue
      }
      guard attributes?[.type] as? FileAttributeType == .typeRegular, RuleFiles.takes(path) else {
        continue
      }
      guard let data = FileManager.default.contents(atPath: "\(directory)/\(path)") else {
        throw Diagnostic(
          "rules.unreadable", "cannot read \(directory)/\(path)", hint: "check its permissions")
      }
      total += data.count
      guard files.count < RuleArchive.filesMax, data.count <= RuleArchive.fileBytesMax,
        total <= RuleArchive.bytesMax
      else {
        throw Diagnostic(
          "rules.directory-too-large", "\(directory)/\(path) is past the limits of a rule pack",
          hint: "add the folder with the rules you want instead")
      }
      files.append((path, Array(data)))
    }
    return RuleFiles(files)
  }

  /// The commit that a git checkout is at, where the directory is the root of one.
  public static func revision(of directory: String) -> String? {
    func text(_ path: String) -> String? {
      FileManager.default.contents(atPath: "\(directory)/.git/\(path)")
        .flatMap { String(bytes: $0, encoding: .utf8) }?
        .trimmingCharacters(in: .whitespacesAndNewlines)
    }
    guard let head = text("HEAD") else { return nil }
    guard head.hasPrefix("ref: ") else { return head }
    let reference = String(head.dropFirst(5))
    guard !reference.contains("..") else { return nil }
    if let commit = text(reference) { return commit }
    return text("packed-refs")?.split(separator: "\n")
      .first { $0.hasSuffix(" " + reference) }?.split(separator: " ").first.map(String.init)
  }
}

extension RuleFiles {
  /// The rule files as texts; those in `fixtures` folders hold events and are left out.
  ///
  /// - Throws: `Diagnostic` for a file that is not UTF-8.
  public func texts(below root: String) throws(Diagnostic) -> RuleTexts {
    var sources: [SourceFile] = []
    for file in files where Self.isRule(file.path) {
      guard let text = String(validating: file.bytes, as: UTF8.self) else {
        throw Diagnostic(
          "rules.not-utf8", "\(root)/\(file.path) is not UTF-8 text", hint: "save it as UTF-8")
      }
      sources.append(SourceFile(name: "\(root)/\(file.path)", text: text))
    }
    return RuleTexts(folder: root, files: sources, license: license)
  }
}
