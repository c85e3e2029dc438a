internal import CArchive
public import DemarcModel

/// Writes the package as one zip file: the order as it comes, one time for all, no owners.
public final class PackageZip {
  private let path: String
  private let archive: OpaquePointer
  private let folder: String
  private let seconds: Int
  private var isOpen = true

  /// - Parameters:
  ///   - folder: the folder that all files are in when the archive is unpacked.
  ///   - moment: what each file's time says.
  /// - Throws: `Diagnostic` when the file cannot be made.
  public init(path: String, folder: String, moment: Instant) throws(Diagnostic) {
    guard let archive = archive_write_new() else {
      throw Diagnostic("evidence.package-zip", "no memory to write \(path)")
    }
    self.path = path
    self.folder = folder
    self.archive = archive
    seconds = moment.day.number * 86_400 + moment.second
    archive_write_set_format_zip(archive)
    archive_write_set_options(archive, "zip:compression=deflate")
    guard archive_write_open_filename(archive, path) == ARCHIVE_OK else { throw failed() }
  }

  deinit { archive_write_free(archive) }

  /// Appends one file.
  public func add(_ file: PackageFile) throws(Diagnostic) {
    guard let entry = archive_entry_new() else { throw failed() }
    defer { archive_entry_free(entry) }
    archive_entry_set_pathname(entry, "\(folder)/\(file.path)")
    archive_entry_set_size(entry, Int64(file.bytes.count))
    archive_entry_set_filetype(entry, 0o100000)
    archive_entry_set_perm(entry, file.path.hasSuffix(".sh") ? 0o755 : 0o644)
    archive_entry_set_mtime(entry, seconds, 0)
    guard archive_write_header(archive, entry) == ARCHIVE_OK else { throw failed() }
    let written = file.bytes.withUnsafeBytes {
      archive_write_data(archive, $0.baseAddress, $0.count)
    }
    guard written == file.bytes.count else { throw failed() }
  }

  /// Ends the archive; without it the file is not complete.
  public func finish() throws(Diagnostic) {
    guard isOpen else { return }
    isOpen = false
    guard archive_write_close(archive) == ARCHIVE_OK else { throw failed() }
  }

  private func failed() -> Diagnostic {
    let reason = archive_error_string(archive).map { String(cString: $0) } ?? "unknown"
    return Diagnostic(
      "evidence.package-zip", "cannot write \(path): \(reason)",
      hint: "the directory needs to be writable and to have room")
  }
}
