internal import DemarcEstate

/// One text to read, and what tells it from others.
struct LogFile: Hashable, Sendable {
  enum Place: Hashable, Sendable {
    case path
    case standardInput
    case bytes([UInt8])
  }

  /// What alerts and diagnostics call it; the path of a file.
  var name: String
  var place: Place
  /// Bytes as stored; nil for a pipe.
  var size: Int?
  var device: UInt64 = 0
  var inode: UInt64 = 0

  init(name: String, place: Place) {
    self.name = name
    self.place = place
  }

  /// A regular file or a pipe that was named.
  init(path: String, status: FileStatus) {
    self.init(name: path, place: .path)
    size = status.kind == .file ? status.size : nil
    device = status.device
    inode = status.inode
  }
}
