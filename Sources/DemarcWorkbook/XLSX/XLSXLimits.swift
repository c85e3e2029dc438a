/// What Excel takes; less only in tests.
public struct XLSXLimits: Hashable, Sendable {
  /// UTF-16 units of one cell.
  public var textUnitsMax = CellText.unitsMax
  /// Rows of one sheet, its titles counted.
  public var rowsMax = 1_048_576
  /// Links of one sheet.
  public var linksMax = 65_530

  public init() {}
}
