internal import DemarcJSON

/// Reads one export format: recognises its records by their content and makes resources of them.
///
/// A format is one file with one of these and one line in `EstateImporters.all`.
protocol EstateImporter: SendableMetatype {
  /// Arrays whose elements are the format's records, as `JSONStream` names them.
  static var arrays: [String] { get }

  init()

  /// Sees the run and the file's name, before anything of the file.
  mutating func begin(_ run: ImportRun, file: String)

  /// What a file is that this importer recognised.
  func format(of record: JSONStream.Record?) -> EstateFormat

  /// Whether a record is of this format; a known record with a fault in a field still is.
  func recognises(_ record: JSONStream.Record) -> Bool

  /// Makes resources of a recognised record.
  mutating func take(_ record: JSONStream.Record, _ file: FileContext)

  /// Sees the object around the records, after them, its arrays of records emptied.
  mutating func finish(_ envelope: JSONValue, _ file: FileContext)

  /// Sees the end of the file, whether or not `finish` was called before.
  mutating func end(_ file: FileContext)

  /// The file was read to its end and nothing of it was left out.
  func endIntact(_ file: FileContext)

  /// Whether a file that is no JSON begins as this format does.
  static func recognises(head: [UInt8]) -> Bool

  /// Reads such a file; `more` gives its next bytes, none at the end.
  mutating func read(_ file: FileContext, more: () -> [UInt8])
}

extension EstateImporter {
  mutating func begin(_ run: ImportRun, file: String) {}
  mutating func finish(_ envelope: JSONValue, _ file: FileContext) {}
  mutating func end(_ file: FileContext) {}
  func endIntact(_ file: FileContext) {}
  static func recognises(head: [UInt8]) -> Bool { false }
  mutating func read(_ file: FileContext, more: () -> [UInt8]) {}
}

/// The formats, in the order in which they are asked.
enum EstateImporters {
  static let all: [any EstateImporter.Type] = [
    AWSConfigItems.self,
    AWSConfigQuery.self,
    IAMCredentialReport.self,
    IAMAuthorizationDetails.self,
    AWSAnswers.self,
    SecurityFindings.self,
    SecurityCommandCenter.self,
    CloudSearch.self,
    CloudAssets.self,
    CloudListings.self,
    AzurePolicyStates.self,
    AzurePolicyMetadataList.self,
    AzureTable.self,
    AzureResources.self,
  ]

  static let arrays = Set(all.flatMap { $0.arrays } + [""])
}
