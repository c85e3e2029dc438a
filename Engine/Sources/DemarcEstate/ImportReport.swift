public import DemarcModel

/// What one import read, left out and could not read.
public struct ImportReport: Sendable {
  /// In the order they were read; a directory is its files.
  public internal(set) var files: [FileReport] = []
  public internal(set) var coverage = Coverage()
  /// Resources handed over.
  public internal(set) var resources = 0
  /// Descriptions of resources left out because another one says more, or is later.
  public internal(set) var duplicates = 0

  /// What other tools say, as they said it.
  public internal(set) var externalFindings: [ExternalFinding] = []
  /// What Azure Policy itself says: the latest state of each policy and resource, in reading order.
  public internal(set) var policyStates: [AzurePolicyState] = []
  /// What Azure says of the requirements its regulatory initiatives name, in reading order.
  public internal(set) var requirementOwners: [AzureRequirementOwner] = []

  /// Diagnostics of all files, in their order.
  public var diagnostics: [Diagnostic] { files.flatMap(\.diagnostics) }
  /// Whether any file had a fault that left something out.
  public var hasErrors: Bool { diagnostics.contains { $0.severity == .error } }
}

/// What one file held.
public struct FileReport: Sendable {
  public let path: String
  /// Absent when the file was not recognised, empty or unreadable.
  public internal(set) var format: EstateFormat?
  /// Bytes of the file as it is stored.
  public internal(set) var bytes = 0
  /// Bytes of its text; larger than `bytes` when it is compressed.
  public internal(set) var textBytes = 0
  /// Values read: configuration items, rows, assets.
  public internal(set) var records = 0
  /// Resources handed over; a record may hold several or none.
  public internal(set) var resources = 0
  /// Findings of other tools.
  public internal(set) var findings = 0
  /// Policy states and policy metadata of Azure.
  public internal(set) var policyRecords = 0
  /// Records that could not be used; each has a diagnostic or is counted in `diagnosticsOmitted`.
  public internal(set) var skipped = 0
  /// Records that tell of something that is gone or is not recorded, and so are no resources.
  public internal(set) var notResources = 0
  /// Descriptions left out because another one says more, or is later.
  public internal(set) var duplicates = 0
  /// Earliest and latest capture time, as the export writes them.
  public internal(set) var firstCapture: String?
  public internal(set) var lastCapture: String?
  /// At most `EstateLimits.diagnosticsMax`.
  public internal(set) var diagnostics: [Diagnostic] = []
  /// How many more there were.
  public internal(set) var diagnosticsOmitted = 0

  init(path: String) { self.path = path }
}
