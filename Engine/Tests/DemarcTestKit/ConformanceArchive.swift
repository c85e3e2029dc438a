public import DemarcJSON
public import Foundation
import Glibc

/// A corpus of real samples kept outside the repository, unpacked for one test run.
///
/// The folder `DEMARC_CORPORA` names holds `<area>/<name>.tar.gz`; a suite whose archive is not there
/// does not run.
public final class ConformanceArchive: Sendable {
  /// Where the archive's own top folder was unpacked.
  public let root: URL
  private let folder: URL

  /// Unpacks `area/name.tar.gz`; nil when `DEMARC_CORPORA` is not set or has no such archive.
  public static func open(_ area: String, _ name: String) throws -> ConformanceArchive? {
    try open(area, name, in: "DEMARC_CORPORA")
  }

  /// Unpacks what cases refer to (definitions, schemas, rules): from the same folder, or from the usual
  /// one that `DEMARC_CORPORA_BASE` names.
  public static func openSupport(_ area: String, _ name: String) throws -> ConformanceArchive? {
    try open(area, name) ?? open(area, name, in: "DEMARC_CORPORA_BASE")
  }

  private static func open(
    _ area: String, _ name: String, in variable: String
  ) throws -> ConformanceArchive? {
    guard let corpora = ProcessInfo.processInfo.environment[variable] else { return nil }
    let archive = URL(fileURLWithPath: corpora).appending(path: "\(area)/\(name).tar.gz")
    guard FileManager.default.isReadableFile(atPath: archive.path()) else { return nil }
    return try ConformanceArchive(archive, name: name)
  }

  private init(_ archive: URL, name: String) throws {
    folder = FileManager.default.temporaryDirectory
      .appending(path: "demarc-\(name)-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    root = folder.appending(path: name)
    let status = try Self.run(["tar", "-xzf", archive.path(), "-C", folder.path()])
    guard status == 0 else { throw ConformanceError("tar cannot unpack \(archive.path())") }
  }

  deinit { try? FileManager.default.removeItem(at: folder) }

  /// Paths below `root` of the files whose name ends in `suffix`, in order.
  public func files(in part: String = "", suffix: String) -> [String] {
    let start = part.isEmpty ? root : root.appending(path: part)
    let names = FileManager.default.enumerator(atPath: start.path())?.allObjects ?? []
    return names.compactMap { $0 as? String }.filter { $0.hasSuffix(suffix) }.sorted()
      .map { part.isEmpty ? $0 : "\(part)/\($0)" }
  }

  /// The text of a file below `root`; nil when it is absent or no UTF-8.
  public func text(_ path: String) -> String? {
    try? String(contentsOf: root.appending(path: path), encoding: .utf8)
  }

  /// A JSON document below `root`.
  public func document(_ path: String) throws -> JSONDocument {
    try JSONDocument.parse(Array(try Data(contentsOf: root.appending(path: path))))
  }

  /// The documents of a file that holds one a line.
  public func documents(_ path: String) throws -> [JSONDocument] {
    try Data(contentsOf: root.appending(path: path)).split(separator: UInt8(ascii: "\n"))
      .map { try JSONDocument.parse(Array($0)) }
  }

  private static func run(_ words: [String]) throws -> Int32 {
    var pid: pid_t = 0
    var arguments = words.map { strdup($0) } + [nil]
    defer { for argument in arguments { free(argument) } }
    let spawned = posix_spawnp(&pid, words[0], nil, nil, &arguments, environ)
    guard spawned == 0 else { throw ConformanceError("cannot start \(words[0])") }
    var status: Int32 = 0
    while waitpid(pid, &status, 0) == -1, errno == EINTR {}
    return status
  }
}

/// Why a corpus could not be used.
public struct ConformanceError: Error, CustomStringConvertible {
  public let description: String

  public init(_ description: String) { self.description = description }
}
