/// The forms a report comes in.
public enum ReportFormat: String, Hashable, Sendable, CaseIterable {
  case text, json, csv, html, md, sarif, junit

  /// What the files of this format are called in the report folder.
  public var fileNames: [String] {
    switch self {
    case .text: ["report.txt"]
    case .json: ["assessment.json"]
    case .csv: ["matrix.csv", "findings.csv"]
    case .html: ["report.html"]
    case .md: ["report.md"]
    case .sarif: ["findings.sarif"]
    case .junit: ["findings.junit.xml"]
    }
  }

  /// Writes the files of this format, in the order of `fileNames`.
  ///
  /// - Throws: `ReportError.missingAsset` if the page's own parts are not to be had (`html` only).
  public func files(_ input: ReportInput, assets: ReportAssets) throws(ReportError) -> [ReportFile]
  {
    let contents: [[UInt8]] =
      switch self {
      case .text: [Array(TextReport.text(input, style: .plain).utf8)]
      case .json: [AssessmentJSON.bytes(input)]
      case .csv: [MatrixCSV.bytes(input), FindingsCSV.bytes(input)]
      case .html: [try HTMLReport.bytes(input, assets: assets)]
      case .md: [MarkdownReport.bytes(input)]
      case .sarif: [SARIFReport.bytes(input)]
      case .junit: [JUnitReport.bytes(input)]
      }
    return zip(fileNames, contents).map { ReportFile(name: $0, bytes: $1) }
  }
}

/// One file of a report.
public struct ReportFile: Hashable, Sendable {
  public var name: String
  public var bytes: [UInt8]

  public init(name: String, bytes: [UInt8]) {
    self.name = name
    self.bytes = bytes
  }
}

/// Where the page's template, style and script come from.
public struct ReportAssets: Sendable {
  /// Bytes by name: `report.html`, `report.css`, `report.js`.
  public var asset: @Sendable (_ name: String) -> [UInt8]?

  public init(_ asset: @escaping @Sendable (_ name: String) -> [UInt8]?) { self.asset = asset }
}

/// Why a report could not be written.
public enum ReportError: Error, Hashable, Sendable, CustomStringConvertible {
  case missingAsset(String)

  public var description: String {
    switch self {
    case .missingAsset(let name):
      "error[report.missing-asset]: '\(name)' of the report page is not in this build\n"
        + "  hint: it belongs under Data/report; build again from a complete source tree"
    }
  }
}
