import AzurePolicyEngine
import Foundation

/// The data that ships, read from the tree.
enum Shipped {
  static let data = URL(filePath: #filePath).deletingLastPathComponent()
    .deletingLastPathComponent().deletingLastPathComponent().appending(path: "Data")
    .resolvingSymlinksInPath()

  /// A file below `examples`.
  static func example(_ path: String) throws -> String {
    let root = data.deletingLastPathComponent().deletingLastPathComponent()
    return try String(contentsOf: root.appending(path: "examples/\(path)"), encoding: .utf8)
  }

  static func bytes(_ name: String) throws -> [UInt8] {
    Array(try Data(contentsOf: data.appending(path: name)))
  }

  private static let table = Result { AliasTable(compact: try bytes("azure/aliases.txt")) }

  static func aliases() throws -> AliasTable { try table.get() }

  static func forced() throws -> ForcedValues {
    ForcedValues(tsv: try bytes("azure/forced-values.tsv"))
  }
}
