import DemarcJSON
import Glibc

/// The JSON parser's own speed over an estate: every record parsed once, nothing read of it.
enum ParseOnly {
  static func run(_ directory: String) throws {
    var records = 0
    for name in try Files.names(in: directory) {
      let source = try FileBytes(path: "\(directory)/\(name)")
      let stream = JSONStream(
        source, streaming: ["configurationItems", "data", ""], limits: JSONLimits(),
        chunkBytes: 1 << 20)
      while let event = try stream.next() {
        if case .record = event { records += 1 }
      }
    }
    print("\(records) records parsed")
  }
}

/// A file's bytes as they are asked for.
final class FileBytes: ByteSource {
  private let descriptor: Int32

  init(path: String) throws {
    descriptor = open(path, O_RDONLY)
    guard descriptor >= 0 else { throw BenchFault("cannot read \(path)") }
  }

  deinit { close(descriptor) }

  func read(into buffer: UnsafeMutableRawBufferPointer) throws -> Int {
    let count = Glibc.read(descriptor, buffer.baseAddress, buffer.count)
    guard count >= 0 else { throw BenchFault("reading failed") }
    return count
  }
}

enum Files {
  static func names(in directory: String) throws -> [String] {
    guard let handle = opendir(directory) else { throw BenchFault("no directory \(directory)") }
    defer { closedir(handle) }
    var names: [String] = []
    while let entry = readdir(handle) {
      let name = withUnsafePointer(to: &entry.pointee.d_name) {
        $0.withMemoryRebound(to: CChar.self, capacity: 256) { String(cString: $0) }
      }
      if !name.hasPrefix(".") { names.append(name) }
    }
    return names.sorted()
  }

  /// Every file below a folder, in the order of their paths.
  static func tree(_ folder: String) throws -> [String] {
    var paths: [String] = []
    for name in try names(in: folder) {
      let path = "\(folder)/\(name)"
      var status = stat()
      guard stat(path, &status) == 0 else { throw BenchFault("cannot read \(path)") }
      paths += status.st_mode & S_IFMT == S_IFDIR ? try tree(path) : [path]
    }
    return paths
  }

  static func read(_ path: String) throws -> [UInt8] {
    let source = try FileBytes(path: path)
    var bytes: [UInt8] = []
    var chunk = [UInt8](repeating: 0, count: 1 << 16)
    while true {
      let count = try chunk.withUnsafeMutableBytes { try source.read(into: $0) }
      if count == 0 { return bytes }
      bytes += chunk[..<count]
    }
  }
}
