public import DemarcJSON

/// The bounds of one import; crossing one is a diagnostic of the file, and the run goes on.
public struct EstateLimits: Hashable, Sendable {
  /// Bounds of each record.
  public var json: JSONLimits
  /// Bytes read at once; with the largest record it bounds the memory of the run.
  public var chunkBytes: Int
  /// Resources handed over at once.
  public var batchCount: Int
  /// Bytes of one file's text, after inflation.
  public var textBytesMax: Int
  /// How many times larger than its gzip file a text may be, once it is past `inflationFreeBytes`.
  public var inflationMax: Int
  /// Inflated bytes to which no ratio applies.
  public var inflationFreeBytes: Int
  /// Files of one run, directories walked.
  public var filesMax: Int
  /// Levels of directories.
  public var directoryDepthMax: Int
  /// Diagnostics kept for one file; the rest are counted.
  public var diagnosticsMax: Int
  /// Rows held back until a table's columns are known.
  public var tableRowsMax: Int
  /// Places (parents, resource groups) of one Azure answer that are told apart; with more of them the
  /// answer says nothing of what it lists whole.
  public var azurePlacesMax: Int

  public init(
    json: JSONLimits = JSONLimits(), chunkBytes: Int = 1 << 20, batchCount: Int = 256,
    textBytesMax: Int = 1 << 40, inflationMax: Int = 400, inflationFreeBytes: Int = 64 << 20,
    filesMax: Int = 1_000_000, directoryDepthMax: Int = 32, diagnosticsMax: Int = 20,
    tableRowsMax: Int = 100_000, azurePlacesMax: Int = 1 << 18
  ) {
    self.json = json
    self.chunkBytes = chunkBytes
    self.batchCount = max(batchCount, 1)
    self.textBytesMax = textBytesMax
    self.inflationMax = inflationMax
    self.inflationFreeBytes = inflationFreeBytes
    self.filesMax = filesMax
    self.directoryDepthMax = directoryDepthMax
    self.diagnosticsMax = diagnosticsMax
    self.tableRowsMax = tableRowsMax
    self.azurePlacesMax = azurePlacesMax
  }
}
