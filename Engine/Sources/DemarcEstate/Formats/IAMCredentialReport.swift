internal import DemarcJSON
internal import DemarcModel

/// The IAM credential report: the CSV, or the answer of `get-credential-report` with it in Base64.
///
/// Each row becomes an item of a type of its own.
struct IAMCredentialReport: EstateImporter {
  static let arrays: [String] = []
  static let type = "AWS::IAM::CredentialReport"

  private static let content: JSONKey = "Content"
  private static let header = Array("user,arn,user_creation_time".utf8)

  func format(of record: JSONStream.Record?) -> EstateFormat { .iamCredentialReport }

  func recognises(_ record: JSONStream.Record) -> Bool {
    record.isRoot && record.value[Self.content] != nil
      && (record.value["ReportFormat"] != nil || record.value["GeneratedTime"] != nil)
  }

  static func recognises(head: [UInt8]) -> Bool {
    head.starts(with: header) || head.starts(with: [0xef, 0xbb, 0xbf] + header)
  }

  mutating func take(_ record: JSONStream.Record, _ file: FileContext) {
    do throws(FieldFault) {
      let text = try record.value.required(Self.content).string ?? ""
      let plain = Array(text.utf8)
      guard let bytes = plain.starts(with: Self.header) ? plain : Base64.decode(text) else {
        throw FieldFault(
          kind: .other, field: "Content", expected: "neither a report nor Base64",
          found: record.value[Self.content])
      }
      var rows = Rows(file: file, capturedAt: try record.value.text("GeneratedTime")?.string)
      rows.line = record.line
      var lines = CSVLines(rowBytesMax: file.run.limits.json.bytesMax)
      lines.feed(bytes[...]) { rows.take($0, $1) }
      lines.finish { rows.take($0, $1) }
      // Even an empty account has its root user.
      guard rows.count > 0 else {
        throw FieldFault(
          kind: .other, field: "Content", expected: "the report has no rows",
          found: record.value[Self.content])
      }
    } catch {
      file.skip(error, record)
    }
  }

  mutating func read(_ file: FileContext, more: () -> [UInt8]) {
    var rows = Rows(file: file, capturedAt: nil)
    var lines = CSVLines(rowBytesMax: file.run.limits.json.bytesMax)
    var isFirst = true
    while true {
      let bytes = more()
      guard !bytes.isEmpty else { break }
      let start = isFirst && bytes.first == 0xef ? 3 : 0
      isFirst = false
      lines.feed(bytes[start...]) { rows.take($0, $1) }
    }
    lines.finish { rows.take($0, $1) }
    file.report.records += rows.count
  }

  /// Turns rows into resources.
  private struct Rows {
    let file: FileContext
    let capturedAt: String?
    /// The line of the JSON record that held the report; nil when the file is the report.
    var line: Int?
    var count = 0
    private var columns: [String] = []

    init(file: FileContext, capturedAt: String?) {
      self.file = file
      self.capturedAt = capturedAt
    }

    mutating func take(_ row: [String], _ rowLine: Int) {
      let place = line ?? rowLine
      guard !row.isEmpty else {
        count += 1
        file.skip(
          "estate.bad-row", "row of more than \(file.run.limits.json.bytesMax) bytes",
          at: file.span(line: place), hint: "the row is left out; export the report anew")
        return
      }
      if columns.isEmpty {
        columns = row
        return
      }
      count += 1
      guard row.count == columns.count, let arn = value("arn", row), let user = value("user", row),
        let parsed = ARN(arn)
      else {
        file.skip(
          "estate.bad-row", "row of \(row.count) fields; expected \(columns.count) with an ARN",
          at: file.span(line: place), hint: "the row is left out; export the report anew")
        return
      }
      let account = file.run.pool.shared(parsed.account)
      file.emit(
        Resource(
          cloud: .aws, type: IAMCredentialReport.type, id: arn, name: user, account: account,
          region: "global", document: document(row, arn, user, account), capturedAt: capturedAt,
          origin: RecordOrigin(file: file.name, line: place)))
    }

    private func value(_ column: String, _ row: [String]) -> String? {
      columns.firstIndex(of: column).map { row[$0] }
    }

    private func document(
      _ row: [String], _ arn: String, _ user: String, _ account: String
    ) -> JSONValue {
      var builder = AWSItemBuilder(
        type: IAMCredentialReport.type, arn: arn, id: user, name: user, account: account,
        capturedAt: capturedAt)
      builder.writer.key("configuration")
      builder.writer.beginObject()
      for (column, field) in zip(columns, row) { builder.writer.member(column, field) }
      builder.writer.endObject()
      return builder.finish(line: line ?? 1)
    }
  }
}
