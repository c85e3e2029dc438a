public import DemarcModel

/// A file of aliases by name.
public struct AliasFile: Sendable {
  public var name: String
  public var bytes: [UInt8]

  public init(name: String, bytes: [UInt8]) {
    self.name = name
    self.bytes = bytes
  }
}

extension AliasTable {
  /// The shipped table with a user's own files before it: later files win over earlier ones.
  ///
  /// - Parameter imported: what `demarc azure aliases import` wrote, the provider API's own JSON, or
  ///   lines of type, alias and path under that heading.
  /// - Returns: always a table; a file or line that could not be read is an error in the
  ///   diagnostics and left out.
  public static func load(
    shipped: [UInt8], imported: [AliasFile] = [], unknown: Unknown = .notApplicable
  ) -> Parsed<AliasTable> {
    var table = AliasTable(compact: shipped, unknown: unknown)
    var diagnostics: [Diagnostic] = []
    for file in imported {
      let (rows, faults) = rows(file)
      diagnostics += faults
      if let rows { table.layers.insert(rows, at: 0) }
    }
    return Parsed(table, diagnostics)
  }

  private static func rows(_ file: AliasFile) -> (AliasRows?, [Diagnostic]) {
    let first = file.bytes.first { ![0x20, 0x09, 0x0a, 0x0d, 0xef, 0xbb, 0xbf].contains($0) }
    if first == UInt8(ascii: "{") || first == UInt8(ascii: "[") {
      let dump = AliasDump.read(file.bytes, name: file.name)
      return (dump.tree.map { AliasRows(compact: $0.text()) }, dump.diagnostics)
    }
    let isPlain = file.bytes.starts(with: Array("resourceType\talias\t".utf8))
    let rows = isPlain ? AliasRows(plain: file.bytes) : AliasRows(compact: file.bytes)
    var faults = rows.faults.map { fault in
      Diagnostic(
        "azure-policy.alias-line", fault.message,
        at: SourceSpan(file: file.name, start: SourcePosition(line: fault.line, column: 1)),
        hint: "write the file anew with 'demarc azure aliases import'")
    }
    if rows.faultCount > rows.faults.count {
      faults.append(
        Diagnostic(
          "azure-policy.alias-line",
          "\(file.name): \(rows.faultCount - rows.faults.count) more lines cannot be read"))
    }
    if rows.rows.isEmpty, faults.isEmpty {
      faults.append(
        Diagnostic(
          "azure-policy.alias-dump", "\(file.name) holds no alias",
          hint: "write it with 'demarc azure aliases import'"))
    }
    return (rows.rows.isEmpty ? nil : rows, faults)
  }
}
