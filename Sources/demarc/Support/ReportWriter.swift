import DemarcModel
import DemarcReport
import Glibc

/// Writes the files of a report all or nothing: each beside its place first, then all are moved in.
///
/// A full disk or a read-only directory leaves the old report whole.
struct ReportWriter {
  let directory: String

  /// - Throws: `Diagnostic` naming the file and what the system said.
  func write(_ items: [ReportFile]) throws(Diagnostic) {
    try Files.makeDirectory(directory)
    var staged: [(from: String, to: String)] = []
    do throws(Diagnostic) {
      for item in items {
        let to = "\(directory)/\(item.name)"
        let from = "\(directory)/.\(item.name).\(getpid()).part"
        staged.append((from, to))
        try stage(item.bytes, from)
      }
      for (from, to) in staged {
        guard rename(from, to) == 0 else { throw Files.unwritten("cannot replace", to) }
      }
    } catch {
      for (from, _) in staged { unlink(from) }
      throw error
    }
  }

  private func stage(_ bytes: [UInt8], _ path: String) throws(Diagnostic) {
    let descriptor = open(path, O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0o644)
    guard descriptor >= 0 else { throw Files.unwritten("cannot write", path) }
    defer { close(descriptor) }
    try Files.write(bytes[...], to: descriptor, path)
    guard fsync(descriptor) == 0 || errno == EINVAL else {
      throw Files.unwritten("cannot write", path)
    }
  }
}
