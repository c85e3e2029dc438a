#if canImport(Glibc)
  internal import Glibc
#elseif canImport(Musl)
  internal import Musl
#else
  internal import Darwin
#endif

/// Standard input, kept in a nameless temporary file so that it can be read more than once.
package final class SpooledInput {
  private var file: UnsafeMutablePointer<FILE>?

  package init() {}

  /// A source at the first byte.
  ///
  /// - Throws: `SystemFault` when there is no room for the file or the input cannot be read.
  package func rewound() throws(SystemFault) -> FileSource {
    let file: UnsafeMutablePointer<FILE>
    if let spooled = self.file { file = spooled } else { file = try spool() }
    guard lseek(fileno(file), 0, SEEK_SET) == 0 else { throw SystemFault(code: errno) }
    return FileSource(descriptor: fileno(file), closes: false)
  }

  private func spool() throws(SystemFault) -> UnsafeMutablePointer<FILE> {
    guard let file = tmpfile() else { throw SystemFault(code: errno) }
    self.file = file
    let input = FileSource.standardInput
    var chunk = [UInt8](repeating: 0, count: 1 << 20)
    while true {
      let count: Int
      do {
        count = try chunk.withUnsafeMutableBytes { try input.read(into: $0) }
      } catch {
        throw (error as? SystemFault) ?? SystemFault(code: EIO)
      }
      if count == 0 { return file }
      try write(chunk[..<count], to: fileno(file))
    }
  }

  private func write(_ bytes: ArraySlice<UInt8>, to descriptor: Int32) throws(SystemFault) {
    var rest = bytes
    while !rest.isEmpty {
      let count = rest.withUnsafeBytes { buffer in
        #if canImport(Glibc)
          Glibc.write(descriptor, buffer.baseAddress, buffer.count)
        #elseif canImport(Musl)
          Musl.write(descriptor, buffer.baseAddress, buffer.count)
        #else
          Darwin.write(descriptor, buffer.baseAddress, buffer.count)
        #endif
      }
      if count < 0, errno == EINTR { continue }
      guard count > 0 else { throw SystemFault(code: errno) }
      rest = rest.dropFirst(count)
    }
  }

  deinit {
    if let file { _ = fclose(file) }
  }
}
