public import DemarcModel

/// Which message of which document an asset type is, where its name does not say it.
///
/// Read from lines of tab-separated columns: asset type, document (`run.v1`, or `run` for whichever
/// version there is), message, and at will a second document and message whose fields are added.
public struct AssetTypeNames: Sendable {
  struct Row: Sendable {
    var type: String
    var document: String
    var message: String
    /// Whose fields are added: exports of one type come in the form of either version.
    var also: (document: String, message: String)?
  }

  let rows: [Row]

  /// No names: every asset type is called like its message.
  public init() { rows = [] }

  /// Reads the table; a line that says nothing is left out and is an error.
  public static func read(_ file: SchemaFile) -> Parsed<AssetTypeNames> {
    var rows: [Row] = []
    var faults: [Diagnostic] = []
    let text = String(decoding: file.bytes, as: UTF8.self)
    for (index, line) in text.split(separator: "\n", omittingEmptySubsequences: false).enumerated()
    where !line.isEmpty && !line.hasPrefix("#") {
      let words = line.split(separator: "\t").map(String.init)
      guard words.count == 3 || words.count == 5, words[0].contains("/") else {
        let place = SourcePosition(line: index + 1, column: 1)
        faults.append(
          Diagnostic(
            "gcp-schema.file", "a name is an asset type, a document and a message",
            at: SourceSpan(file: file.name, start: place),
            hint: "put tabs between them; a second document and message may follow"))
        continue
      }
      rows.append(
        Row(
          type: words[0], document: words[1], message: words[2],
          also: words.count == 5 ? (words[3], words[4]) : nil))
    }
    return Parsed(AssetTypeNames(rows: rows), faults)
  }

  private init(rows: [Row]) { self.rows = rows }

  /// `Policy` of `GoogleCloudOrgpolicyV2Policy`: what stands behind the API's name and version.
  static func shortName(of message: String) -> String {
    guard message.hasPrefix("Google") else { return message }
    let bytes = Array(message.utf8)
    var start = 0
    var index = 6
    while index + 1 < bytes.count {
      guard bytes[index] == UInt8(ascii: "V"), isDigit(bytes[index + 1]) else {
        index += 1
        continue
      }
      var end = index + 1
      // `V1`, `V2beta1`, `V1p4beta1`: until the next word begins.
      while end < bytes.count, isDigit(bytes[end]) || isLower(bytes[end]) { end += 1 }
      if end < bytes.count { start = end }
      index = end
    }
    return String(decoding: bytes[start...], as: UTF8.self)
  }

  private static func isDigit(_ byte: UInt8) -> Bool { byte &- 0x30 <= 9 }
  private static func isLower(_ byte: UInt8) -> Bool { byte &- 0x61 <= 25 }
}
