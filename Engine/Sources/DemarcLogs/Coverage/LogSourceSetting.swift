public import DemarcModel

/// Something that is set up to log: a trail, a diagnostic setting, a sink.
public struct LogSourceSetting: Hashable, Sendable {
  /// What it is, by the names that outputs use.
  public enum Kind: String, Hashable, Sendable, CaseIterable {
    case trail
    /// A subscription's activity log sent elsewhere.
    case activityLogExport = "activity-log-export"
    case logProfile = "log-profile"
    /// A resource's own logs.
    case diagnosticSetting = "diagnostic-setting"
    case sink
    /// Which reads and writes of data Google Cloud logs.
    case auditConfig = "audit-config"
  }

  public var kind: Kind
  public var cloud: Cloud
  public var id: String
  public var name: String
  /// Account, subscription or project it belongs to.
  public var account: String
  /// The one region it is for; nil for all.
  public var region: String?
  /// Whether it also covers other accounts: those of an organisation, the children of a folder.
  public var coversOthers = false
  /// Nil where the export does not say.
  public var isOn: Bool?
  /// Operations of the control plane.
  public var logsManagement: Bool?
  /// Reads and writes of data.
  public var logsData: Bool?
  /// Whether digests are delivered, by which log files can be proven.
  public var isValidated: Bool?
  /// Categories, log types or a filter, as the setting words them.
  public var scope: [String] = []
  /// Where the logs go, in the provider's own names: bucket, log group, workspace.
  public var destinations: [String] = []
  public var origin: RecordOrigin

  init(_ kind: Kind, _ resource: Resource) {
    self.kind = kind
    cloud = resource.cloud
    id = resource.id
    name = resource.name
    account = resource.account
    origin = resource.origin
  }
}

/// How long a store keeps what is written to it.
public enum LogKeeping: Hashable, Sendable {
  case days(Int)
  /// Until someone deletes it.
  case unlimited
  /// The export does not say.
  case unknown
}

/// A place in which logs are kept.
public struct LogStore: Hashable, Sendable {
  public var cloud: Cloud
  public var type: String
  public var id: String
  public var name: String
  public var account: String
  public var keeping: LogKeeping
  /// Where the time for which it keeps is written.
  public var origin: RecordOrigin

  init(_ resource: Resource, _ keeping: LogKeeping) {
    cloud = resource.cloud
    type = resource.type
    id = resource.id
    name = resource.name
    account = resource.account
    self.keeping = keeping
    origin = resource.origin
  }
}
