internal import DemarcJSON

#if canImport(Glibc)
  internal import Glibc
#elseif canImport(Musl)
  internal import Musl
#else
  internal import Darwin
#endif

/// The bytes of an open file or pipe; what it opened it closes.
package final class FileSource: ByteSource {
  private let descriptor: Int32
  private let closes: Bool

  package init(descriptor: Int32, closes: Bool) {
    self.descriptor = descriptor
    self.closes = closes
  }

  /// Opens a file for reading.
  ///
  /// - Throws: `SystemFault` as the system words it.
  package convenience init(path: String) throws(SystemFault) {
    let descriptor = open(path, O_RDONLY | O_CLOEXEC)
    guard descriptor >= 0 else { throw SystemFault(code: errno) }
    self.init(descriptor: descriptor, closes: true)
  }

  /// The process's standard input.
  package static var standardInput: FileSource {
    FileSource(descriptor: STDIN_FILENO, closes: false)
  }

  /// Goes on at a byte of the file.
  ///
  /// - Throws: `SystemFault` where the input is a pipe.
  package func seek(to offset: Int) throws(SystemFault) {
    guard lseek(descriptor, off_t(offset), SEEK_SET) >= 0 else { throw SystemFault(code: errno) }
  }

  /// What the open file is now, whatever its path names by then.
  ///
  /// - Throws: `SystemFault` as the system words it.
  package func status() throws(SystemFault) -> FileStatus {
    var status = stat()
    guard fstat(descriptor, &status) == 0 else { throw SystemFault(code: errno) }
    return FileStatus(status)
  }

  deinit {
    if closes { _ = close(descriptor) }
  }

  package func read(into buffer: UnsafeMutableRawBufferPointer) throws -> Int {
    guard let base = buffer.baseAddress, buffer.count > 0 else { return 0 }
    while true {
      #if canImport(Glibc)
        let count = Glibc.read(descriptor, base, buffer.count)
      #elseif canImport(Musl)
        let count = Musl.read(descriptor, base, buffer.count)
      #else
        let count = Darwin.read(descriptor, base, buffer.count)
      #endif
      if count >= 0 { return count }
      guard errno == EINTR else { throw SystemFault(code: errno) }
    }
  }
}

/// A call that the system refused.
package struct SystemFault: Error, CustomStringConvertible {
  package let code: Int32

  package init(code: Int32) { self.code = code }

  package var description: String { String(cString: strerror(code)) }
}
