internal import DemarcJSON
internal import DemarcModel

/// The table form of a Resource Graph answer: `{"data":{"columns":[{"name":…}],"rows":[[…]]}}`.
///
/// The columns come with the envelope, after the rows, so rows are held until then; the service
/// gives at most a thousand a page.
struct AzureTable: EstateImporter {
  static let arrays = ["data.rows"]

  private var held: [JSONStream.Record] = []
  private var places = AzurePlaces()

  func format(of record: JSONStream.Record?) -> EstateFormat { .azureResourceGraph }

  func recognises(_ record: JSONStream.Record) -> Bool { record.path == "data.rows" }

  mutating func take(_ record: JSONStream.Record, _ file: FileContext) {
    guard held.count < file.run.limits.tableRowsMax else {
      file.skip(
        "estate.table-too-long", "more than \(file.run.limits.tableRowsMax) rows in one table",
        at: file.span(line: record.line), hint: "query with resultFormat objectArray")
      return
    }
    held.append(record)
  }

  mutating func finish(_ envelope: JSONValue, _ file: FileContext) {
    defer { held = [] }
    let columns = (envelope["data"]?["columns"]?.elements).map { list in
      list.map { $0["name"]?.string ?? "" }
    }
    guard let columns, !columns.isEmpty else {
      return end(file)
    }
    for record in held {
      do {
        let row = try object(record, columns)
        guard let resource = try AzureResource.take(row, record, file) else { continue }
        places.note(
          id: resource.id, type: resource.type, placesMax: file.run.limits.azurePlacesMax)
      } catch {
        file.skip(error, record)
      }
    }
    AzureResource.warnIfPaged(envelope, file)
  }

  func endIntact(_ file: FileContext) {
    for (type, scope) in places.shown(isGraph: true, file.run.azureTypes) {
      file.run.report.coverage.addShown(type, at: scope)
    }
  }

  /// Rows whose columns never came.
  mutating func end(_ file: FileContext) {
    guard let first = held.first else { return }
    file.skip(
      "estate.missing-field", "data.columns is missing; expected the columns' names",
      at: file.span(line: first.line), hint: "query with resultFormat objectArray")
    file.report.skipped += held.count - 1
    held = []
  }

  private func object(
    _ record: JSONStream.Record, _ columns: [String]
  ) throws(FieldFault) -> JSONValue {
    guard record.value.isArray, record.value.count == columns.count else {
      throw FieldFault(
        kind: .wrongType, field: "", expected: "an array of \(columns.count) cells",
        found: record.value)
    }
    var builder = JSONBuilder()
    builder.beginObject()
    for (column, cell) in zip(columns, record.value.elements) {
      builder.key(column)
      builder.value(cell)
    }
    builder.endObject()
    return builder.finish().root
  }
}
