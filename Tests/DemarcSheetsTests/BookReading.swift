import DemarcModel
import DemarcRecordFuzzKit
import DemarcSheets

extension Book {
  /// The rows of a sheet: number, then cells between bars.
  func rows(_ sheet: String? = nil) throws -> [String] {
    try Spreadsheet(bytes, name: "book.xlsx").rows(of: sheet)
      .map { "\($0.number)|" + $0.cells.joined(separator: "|") }
  }

  func fault(_ sheet: String? = nil) -> Diagnostic? {
    do { _ = try rows(sheet) } catch { return error as? Diagnostic }
    return nil
  }
}
