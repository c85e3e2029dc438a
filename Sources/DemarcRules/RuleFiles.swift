import DemarcLogs
import DemarcModel
import Foundation

/// The files of a rule pack: rules, and what says under which terms they may be used.
public struct RuleFiles: Hashable, Sendable {
  /// Path below the pack's root, with `/`, and bytes; in byte order of the paths.
  public private(set) var files: [(path: String, bytes: [UInt8])] {
    didSet { files.sort { $0.path.utf8.lexicographicallyPrecedes($1.path.utf8) } }
  }

  public init(_ files: [(path: String, bytes: [UInt8])] = []) {
    self.files = files.sorted { $0.path.utf8.lexicographicallyPrecedes($1.path.utf8) }
  }

  public static func == (left: RuleFiles, right: RuleFiles) -> Bool {
    left.files.elementsEqual(right.files) { $0.path == $1.path && $0.bytes == $1.bytes }
  }

  public func hash(into hasher: inout Hasher) { hasher.combine(digest) }

  /// Whether a file of this path belongs to a pack.
  public static func takes(_ path: String) -> Bool {
    let name = path.split(separator: "/").last.map { $0.lowercased() } ?? ""
    guard !path.split(separator: "/").contains(where: { $0.hasPrefix(".") && $0 != ".." }) else {
      return false
    }
    return isRule(path) || isLicense(path) || name.hasPrefix("notice") || name.hasSuffix(".ndjson")
  }

  /// Whether a file says by its name under which terms the others may be used.
  static func isLicense(_ path: String) -> Bool {
    let name = path.split(separator: "/").last.map { $0.lowercased() } ?? ""
    return ["license", "licence", "copying"].contains { name.hasPrefix($0) } && !isRule(path)
  }

  /// What the licence in the outermost folder that has one calls itself in a short line near its top
  /// (`MIT License`); `see LICENSE` where it does not say so plainly.
  public var license: String? {
    let found = files.filter { Self.isLicense($0.path) }.min {
      $0.path.split(separator: "/").count < $1.path.split(separator: "/").count
    }
    guard let found else { return nil }
    let lines = String(decoding: found.bytes.prefix(1024), as: UTF8.self)
      .split(whereSeparator: \.isNewline).prefix(6)
      .map { $0.trimmingCharacters(in: CharacterSet(charactersIn: " #=*-\t")) }
    let name = lines.first { line in
      line.lowercased().contains("licen") && line.contains(" ") && line.count <= 60
        && line.last?.isPunctuation != true
    }
    return name ?? "see \(found.path)"
  }

  /// Whether a file holds rules by its name.
  public static func isRule(_ path: String) -> Bool {
    let name = path.lowercased()
    return name.hasSuffix(".yml") || name.hasSuffix(".yaml")
  }

  /// SHA-256 over what `sha256sum` prints of the files in byte order of their paths: a line each of
  /// digest, two blanks and path.
  public var digest: String {
    var lines = ""
    for file in files { lines += "\(ContentDigest.sha256(file.bytes))  \(file.path)\n" }
    return "sha256:" + ContentDigest.sha256(Array(lines.utf8))
  }
}
