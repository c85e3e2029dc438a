public import DemarcJSON

/// One resource as an export described it.
///
/// - `document` is what the cloud's own policy engine sees: the whole configuration item (AWS), the
///   ARM resource (Azure), `resource.data` or the policy of an asset (Google Cloud). It is never
///   changed; a derived value lives beside it.
public struct Resource: Sendable {
  public var cloud: Cloud
  /// The provider's own name: `AWS::S3::Bucket`, `Microsoft.Storage/storageAccounts`,
  /// `storage.googleapis.com/Bucket`.
  public var type: String
  /// Unique within the cloud: ARN, ARM id, full resource name.
  public var id: String
  /// What a person calls it, when that is not the id.
  public var name: String
  /// Account, subscription or project.
  public var account: String
  /// Region or location in the provider's spelling; `global` where there is none.
  public var region: String
  public var document: JSONValue
  /// When the provider saw this state (ISO 8601), where the export says so.
  public var capturedAt: String?
  public var origin: RecordOrigin
  /// Members of the document that the export leaves out although the resource may have them; a rule
  /// that reads one decides nothing.
  public var unexported: [String]
  /// Whether the document wraps an answer of the provider's API, whose members are spelt and shaped
  /// otherwise than those the cloud's own policy engine sees.
  public var isAnswer: Bool

  public init(
    cloud: Cloud, type: String, id: String, name: String, account: String, region: String,
    document: JSONValue, capturedAt: String? = nil, origin: RecordOrigin,
    unexported: [String] = [], isAnswer: Bool = false
  ) {
    self.cloud = cloud
    self.type = type
    self.id = id
    self.name = name
    self.account = account
    self.region = region
    self.document = document
    self.capturedAt = capturedAt
    self.origin = origin
    self.unexported = unexported
    self.isAnswer = isAnswer
  }
}

/// Where a record was read: file, and line of its first byte (from 1).
public struct RecordOrigin: Hashable, Sendable, CustomStringConvertible {
  public var file: String
  public var line: Int

  public init(file: String, line: Int) {
    self.file = file
    self.line = line
  }

  public var description: String { "\(file):\(line)" }
}
