import DemarcModel
import Glibc

/// A file that is written beside its place and moved there when it is whole.
///
/// One that is never moved leaves nothing behind.
final class StagedFile {
  private let path: String
  /// Where it is until it is moved.
  let staged: String
  private var descriptor: Int32
  private var isMoved = false
  /// What has not been written yet.
  var buffer: [UInt8] = []

  private static let bufferBytes = 1 << 18

  /// - Throws: `Diagnostic` naming the file and what the system said.
  init(_ path: String) throws(Diagnostic) {
    self.path = path
    let slash = path.lastIndex(of: "/").map(path.index(after:)) ?? path.startIndex
    staged = "\(path[..<slash]).\(path[slash...]).\(getpid()).part"
    descriptor = open(staged, O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0o644)
    guard descriptor >= 0 else { throw Files.unwritten("cannot write", path) }
  }

  deinit {
    if descriptor >= 0 { _ = Glibc.close(descriptor) }
    if !isMoved { unlink(staged) }
  }

  func append(_ bytes: [UInt8]) { buffer += bytes }

  func spillIfLong() throws(Diagnostic) {
    if buffer.count >= Self.bufferBytes { try spill() }
  }

  func spill() throws(Diagnostic) {
    try Files.write(buffer[...], to: descriptor, path)
    buffer.removeAll(keepingCapacity: true)
  }

  /// Writes what is left, and sees to it that it lasts.
  func close() throws(Diagnostic) {
    try spill()
    guard fsync(descriptor) == 0 || errno == EINVAL else {
      throw Files.unwritten("cannot write", path)
    }
    _ = Glibc.close(descriptor)
    descriptor = -1
  }

  func move() throws(Diagnostic) {
    guard rename(staged, path) == 0 else { throw Files.unwritten("cannot replace", path) }
    isMoved = true
  }
}
