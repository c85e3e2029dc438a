public import DemarcModel

extension AssetSchemas {
  /// The schemas that ship with a user's own files before them: later files win over earlier ones.
  ///
  /// - Parameters:
  ///   - files: what `demarc gcp schemas import` wrote, or discovery documents as they are.
  ///   - names: which asset types are not called like their message; for discovery documents.
  ///   - shipped: the bytes of a service's table.
  /// - Returns: always schemas; a file or line that could not be read is an error in the diagnostics
  ///   and left out.
  public static func load(
    files: [SchemaFile], names: AssetTypeNames = AssetTypeNames(),
    shipped: @escaping @Sendable (_ service: String) -> [UInt8]?
  ) -> Parsed<AssetSchemas> {
    var tables: [SchemaTable] = []
    var diagnostics: [Diagnostic] = []
    for file in files {
      let read = table(file, names)
      diagnostics += read.diagnostics
      if let table = read.tree { tables.append(table) }
    }
    return Parsed(AssetSchemas(imported: tables, shipped: shipped), diagnostics)
  }

  private static func table(_ file: SchemaFile, _ names: AssetTypeNames) -> Parsed<SchemaTable> {
    let first = file.bytes.first { ![0x20, 0x09, 0x0a, 0x0d, 0xef, 0xbb, 0xbf].contains($0) }
    guard first == UInt8(ascii: "{") else { return SchemaTable.read(file) }
    let document = DiscoveryDocument.read(file.bytes, name: file.name)
    guard let tree = document.tree else { return Parsed(nil, document.diagnostics) }
    var imported = SchemaImport(names: names)
    imported.add(tree)
    let table = SchemaTable.read(SchemaFile(name: file.name, bytes: imported.text()))
    return Parsed(table.tree, document.diagnostics + table.diagnostics)
  }
}
