#if canImport(Darwin)
  internal import Darwin
#else
  internal import Glibc
#endif

/// Data files in a directory on disk, laid out as below `Engine/Data`.
public struct DataDirectory: CatalogSource {
  /// Directories below one another that are followed; a link in a circle ends here.
  private static let depthMax = 16

  /// The directory itself.
  public let root: String
  /// Files found when the value was made; names that start with a dot are left out.
  public let paths: [String]

  /// Lists the files below `root`; a directory that cannot be read has none.
  public init(_ root: String) {
    self.root = root
    var found: [String] = []
    Self.list(root, "", depth: 0, into: &found)
    paths = found.sorted()
  }

  /// The bytes as they stand on disk now.
  public func file(_ path: String) -> [UInt8]? {
    guard let handle = fopen("\(root)/\(path)", "rb") else { return nil }
    defer { fclose(handle) }
    var bytes: [UInt8] = []
    var piece = [UInt8](repeating: 0, count: 1 << 16)
    while true {
      let count = fread(&piece, 1, piece.count, handle)
      bytes.append(contentsOf: piece[..<count])
      guard count == piece.count else { return ferror(handle) == 0 ? bytes : nil }
    }
  }

  private static func list(_ root: String, _ prefix: String, depth: Int, into found: inout [String])
  {
    guard depth < depthMax, let directory = opendir("\(root)/\(prefix)") else { return }
    defer { closedir(directory) }
    while let entry = readdir(directory) {
      let name = withUnsafeBytes(of: entry.pointee.d_name) { bytes in
        String(decoding: bytes.prefix { $0 != 0 }, as: UTF8.self)
      }
      guard !name.hasPrefix(".") else { continue }
      let path = prefix.isEmpty ? name : "\(prefix)/\(name)"
      var status = stat()
      guard stat("\(root)/\(path)", &status) == 0 else { continue }
      switch status.st_mode & S_IFMT {
      case S_IFDIR: list(root, path, depth: depth + 1, into: &found)
      case S_IFREG: found.append(path)
      default: continue
      }
    }
  }
}
