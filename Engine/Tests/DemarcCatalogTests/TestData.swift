import DemarcCatalog
import DemarcModel
import Testing

/// The shipped data, and small catalogues with one thing changed.
enum TestData {
  /// `Engine/`, three levels above this file.
  static let engine = String(
    #filePath.split(separator: "/").dropLast(3).reduce("") { $0 + "/" + $1 })

  /// The data files as they stand in the tree.
  static let tree = DataDirectory("\(engine)/Data")

  static func catalog() throws -> Catalog { try Catalog.embedded() }
}

/// Files held in memory; what is not among them comes from the tree.
struct PatchedSource: CatalogSource {
  var files: [String: String]
  var base: (any CatalogSource)?

  init(_ files: [String: String], over base: (any CatalogSource)? = nil) {
    self.files = files
    self.base = base
  }

  var paths: [String] { Set(files.keys).union(base?.paths ?? []).sorted() }

  func file(_ path: String) -> [UInt8]? {
    files[path].map { Array($0.utf8) } ?? base?.file(path)
  }
}
