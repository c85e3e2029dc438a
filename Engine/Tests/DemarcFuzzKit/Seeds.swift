public import Foundation

/// Texts of the repository that fuzzing starts from.
public enum Seeds {
  /// The root of the repository.
  public static let root = URL(filePath: #filePath).deletingLastPathComponent()
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()

  /// Inputs that once broke a property, by name of file.
  public static func saved(_ target: FuzzTarget) -> [(name: String, bytes: [UInt8])] {
    let folder = root.appending(path: "Fuzz/corpus/\(target.name)")
    let names = (try? FileManager.default.contentsOfDirectory(atPath: folder.path())) ?? []
    return names.sorted().compactMap { name in
      bytes(folder.appending(path: name)).map { (name, $0) }
    }
  }

  /// The contents of every `step`-th file below `folder` that ends in `ending` and is short enough.
  static func files(
    _ folder: String, ending: String, every step: Int = 1, bytesMax: Int = 4096
  ) -> [[UInt8]] {
    let start = root.appending(path: folder)
    let names = FileManager.default.enumerator(atPath: start.path())?.allObjects ?? []
    let paths = names.compactMap { $0 as? String }.filter { $0.hasSuffix(ending) }.sorted()
    return stride(from: 0, to: paths.count, by: step).compactMap { index in
      bytes(start.appending(path: paths[index])).flatMap { $0.count <= bytesMax ? $0 : nil }
    }
  }

  /// The first `bytesMax` bytes of a file.
  public static func start(of path: String, bytesMax: Int = 4096) -> [UInt8] {
    Array((bytes(root.appending(path: path)) ?? []).prefix(bytesMax))
  }

  private static func bytes(_ file: URL) -> [UInt8]? {
    (try? Data(contentsOf: file)).map { Array($0) }
  }
}
