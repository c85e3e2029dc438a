import CArchive
public import DemarcModel

/// Reads rule files out of an archive: zip, tar and what compresses it, as libarchive knows them.
///
/// Nothing is unpacked to disk here. Paths that would leave the archive's root, links and devices are
/// refused; sizes are bounded, whatever the archive claims.
public enum RuleArchive {
  /// Files that are taken out of one archive, at most.
  public static let filesMax = 100_000
  /// Bytes of one file, unpacked.
  public static let fileBytesMax = 4 << 20
  /// Bytes of all files, unpacked.
  public static let bytesMax = 512 << 20

  /// - Throws: `Diagnostic` when the file is no archive, is damaged or passes a limit.
  public static func read(_ bytes: [UInt8], name: String) throws(Diagnostic) -> RuleFiles {
    guard let archive = archive_read_new() else {
      throw Diagnostic("rules.no-memory", "no memory to read \(name)")
    }
    defer { archive_read_free(archive) }
    archive_read_support_filter_all(archive)
    archive_read_support_format_zip(archive)
    archive_read_support_format_tar(archive)
    // The bytes have to stay where they are as long as the archive is read.
    let files: Result<[(path: String, bytes: [UInt8])], Diagnostic> = bytes.withUnsafeBytes {
      buffer in
      guard let base = buffer.baseAddress,
        archive_read_open_memory(archive, base, buffer.count) == ARCHIVE_OK
      else {
        return .failure(damaged(archive, name, "is no zip or tar archive"))
      }
      do throws(Diagnostic) { return .success(try entries(of: archive, name)) } catch {
        return .failure(error)
      }
    }
    return RuleFiles(withoutCommonFolder(try files.get()))
  }

  private static func entries(
    of archive: OpaquePointer, _ name: String
  ) throws(Diagnostic) -> [(path: String, bytes: [UInt8])] {
    var files: [(path: String, bytes: [UInt8])] = []
    var total = 0
    var entry: OpaquePointer?
    while true {
      let status = archive_read_next_header(archive, &entry)
      if status == ARCHIVE_EOF { return files }
      guard status == ARCHIVE_OK || status == ARCHIVE_WARN, let entry else {
        throw damaged(archive, name, "is damaged or no archive of rules")
      }
      guard archive_entry_filetype(entry) == 0o100000, archive_entry_hardlink(entry) == nil,
        let path = archive_entry_pathname_utf8(entry).map({ Self.plain(String(cString: $0)) }),
        RuleFiles.takes(path)
      else {
        continue
      }
      try check(path, name)
      guard files.count < filesMax else { throw tooLarge(name, "more than \(filesMax) files") }
      let bytes = try contents(of: archive, path, name)
      total += bytes.count
      guard total <= bytesMax else { throw tooLarge(name, "more than \(bytesMax >> 20) MiB") }
      files.append((path, bytes))
    }
  }

  /// `./rules/a.yml` is `rules/a.yml`.
  private static func plain(_ path: String) -> String {
    var path = Substring(path)
    while path.hasPrefix("./") { path = path.dropFirst(2) }
    return String(path)
  }

  private static func contents(
    of archive: OpaquePointer, _ path: String, _ name: String
  ) throws(Diagnostic) -> [UInt8] {
    var bytes: [UInt8] = []
    var chunk = [UInt8](repeating: 0, count: 1 << 16)
    while true {
      let count = chunk.withUnsafeMutableBytes {
        archive_read_data(archive, $0.baseAddress, $0.count)
      }
      guard count >= 0 else { throw damaged(archive, name, "is damaged at \(path)") }
      if count == 0 { return bytes }
      bytes += chunk[..<count]
      guard bytes.count <= fileBytesMax else {
        throw tooLarge(name, "\(path) is longer than \(fileBytesMax >> 20) MiB")
      }
    }
  }

  private static func check(_ path: String, _ name: String) throws(Diagnostic) {
    let parts = path.split(separator: "/", omittingEmptySubsequences: false)
    guard !path.hasPrefix("/"), !path.contains("\\"), !path.contains("\0"),
      !parts.contains(".."), !parts.contains("")
    else {
      throw Diagnostic(
        "rules.unsafe-path", "\(name) holds a path that leaves its root: \(path)",
        hint: "an archive of rules has relative paths; get it from its publisher again")
    }
  }

  /// The one folder that all files are in, as release archives have it, is no part of the pack.
  private static func withoutCommonFolder(
    _ files: [(path: String, bytes: [UInt8])]
  ) -> [(path: String, bytes: [UInt8])] {
    let heads = Set(files.map { $0.path.split(separator: "/").first.map(String.init) ?? "" })
    guard heads.count == 1, let head = heads.first,
      files.allSatisfy({ $0.path.hasPrefix(head + "/") })
    else {
      return files
    }
    return files.map { (String($0.path.dropFirst(head.count + 1)), $0.bytes) }
  }

  private static func damaged(
    _ archive: OpaquePointer, _ name: String, _ what: String
  ) -> Diagnostic {
    let reason = archive_error_string(archive).map { ": " + String(cString: $0) } ?? ""
    return Diagnostic(
      "rules.bad-archive", "\(name) \(what)\(reason)",
      hint: "zip and tar archives are read, compressed or not; a directory can be added too")
  }

  private static func tooLarge(_ name: String, _ what: String) -> Diagnostic {
    Diagnostic(
      "rules.archive-too-large", "\(name) is too large: \(what)",
      hint: "add the folder with the rules you want instead")
  }
}
