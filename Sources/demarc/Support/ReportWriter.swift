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
    try makeDirectory()
    var staged: [(from: String, to: String)] = []
    do throws(Diagnostic) {
      for item in items {
        let to = "\(directory)/\(item.name)"
        let from = "\(directory)/.\(item.name).\(getpid()).part"
        staged.append((from, to))
        try stage(item.bytes, from)
      }
      for (from, to) in staged {
        guard rename(from, to) == 0 else { throw fault("cannot replace", to) }
      }
    } catch {
      for (from, _) in staged { unlink(from) }
      throw error
    }
  }

  private func makeDirectory() throws(Diagnostic) {
    var path = directory.hasPrefix("/") ? "/" : ""
    for part in directory.split(separator: "/") {
      path += path.isEmpty || path.hasSuffix("/") ? String(part) : "/\(part)"
      guard mkdir(path, 0o755) == 0 || errno == EEXIST else { throw fault("cannot create", path) }
    }
  }

  private func stage(_ bytes: [UInt8], _ path: String) throws(Diagnostic) {
    let descriptor = open(path, O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0o644)
    guard descriptor >= 0 else { throw fault("cannot write", path) }
    defer { close(descriptor) }
    var rest = bytes[...]
    while !rest.isEmpty {
      let count = rest.withUnsafeBytes { Glibc.write(descriptor, $0.baseAddress, $0.count) }
      if count < 0, errno == EINTR { continue }
      guard count > 0 else { throw fault("cannot write", path) }
      rest = rest.dropFirst(count)
    }
    guard fsync(descriptor) == 0 || errno == EINVAL else { throw fault("cannot write", path) }
  }

  private func fault(_ what: String, _ path: String) -> Diagnostic {
    let reason = String(cString: strerror(errno))
    return Diagnostic(
      "report.not-written", "\(what) \(path): \(reason)",
      hint: "the report that was there before is unchanged; give another place with --output")
  }
}
