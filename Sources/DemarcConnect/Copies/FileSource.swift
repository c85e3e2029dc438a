public import DemarcModel
internal import Glibc

/// A regular file, read piece by piece; a file that changes meanwhile is noticed by its hash.
public final class FileSource: ByteSource {
  public let path: String
  public let size: Int64
  private let file: Int32

  /// - Throws: `copy.unreadable` naming the file and what the system said.
  public init(_ path: String) throws(Diagnostic) {
    self.path = path
    file = open(path, O_RDONLY | O_CLOEXEC | O_NOFOLLOW | O_NONBLOCK)
    guard file >= 0 else { throw Self.fault(path) }
    var info = stat()
    guard fstat(file, &info) == 0, info.st_mode & S_IFMT == S_IFREG else {
      close(file)
      throw Diagnostic("copy.unreadable", "\(path) is no regular file")
    }
    size = Int64(info.st_size)
  }

  deinit { close(file) }

  public func read(at offset: Int64, count: Int) throws(Diagnostic) -> [UInt8] {
    var bytes = [UInt8](repeating: 0, count: count)
    var done = 0
    while done < count {
      let got = bytes.withUnsafeMutableBytes { buffer in
        buffer.baseAddress.map { pread(file, $0 + done, count - done, off_t(offset) + done) } ?? 0
      }
      if got < 0, errno == EINTR { continue }
      guard got >= 0 else { throw Self.fault(path) }
      guard got > 0 else {
        throw Diagnostic("copy.changed", "\(path) became shorter while it was read")
      }
      done += got
    }
    return bytes
  }

  private static func fault(_ path: String) -> Diagnostic {
    Diagnostic(
      "copy.unreadable", "cannot read \(path): \(String(cString: strerror(errno)))",
      hint: "check the path and its permissions")
  }
}
