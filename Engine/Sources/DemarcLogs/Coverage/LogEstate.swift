internal import DemarcJSON
public import DemarcModel

/// What an estate says about logs: what is in use, what is to be logged, and how long it is kept.
public struct LogEstate: Sendable {
  /// Resources of one service in one account and region.
  struct Use: Hashable, Sendable {
    var cloud: Cloud
    var account: String
    var region: String
    /// As the log names it, in lower case.
    var service: String
  }

  let names: LogServiceNames
  private(set) var uses: [Use: Int] = [:]
  /// Trails, diagnostic settings and sinks, in the order read.
  public private(set) var sources: [LogSourceSetting] = []
  private(set) var stores: [LogStore] = []
  /// Whether a trail is logging, told apart from the trail itself.
  private var trailIsOn: [String: Bool] = [:]
  private var trailSelectors: [String: TrailSelectors] = [:]

  public init(names: LogServiceNames = LogServiceNames()) { self.names = names }

  /// Takes one resource of an import.
  public mutating func add(_ resource: Resource) {
    switch resource.cloud {
    case .aws: addAWS(resource)
    case .azure: addAzure(resource)
    case .gcp: addGoogle(resource)
    }
  }

  private mutating func count(_ resource: Resource) {
    guard let service = names.service(of: resource.type, cloud: resource.cloud) else { return }
    let use = Use(
      cloud: resource.cloud, account: resource.account, region: resource.region, service: service)
    uses[use, default: 0] += 1
  }

  // MARK: AWS

  private mutating func addAWS(_ resource: Resource) {
    let item = resource.document
    let configuration = item["configuration"] ?? item
    switch resource.type {
    case "AWS::CloudTrail::TrailStatus":
      trailIsOn[resource.id] = configuration.named("isLogging")?.bool
    case "AWS::CloudTrail::EventSelectors":
      trailSelectors[resource.id] = TrailSelectors(configuration)
    case "AWS::CloudTrail::Trail":
      count(resource)
      sources.append(LogSourceSetting(trail: resource, configuration))
    case "AWS::S3::Bucket":
      count(resource)
      stores.append(LogStore(resource, LogKeeping(bucket: item)))
    case "AWS::Logs::LogGroup":
      count(resource)
      stores.append(LogStore(resource, LogKeeping(logGroup: configuration)))
    default: count(resource)
    }
  }

  // MARK: Azure

  private mutating func addAzure(_ resource: Resource) {
    let properties = resource.document["properties"]
    switch resource.type.lowercased() {
    case "microsoft.insights/diagnosticsettings":
      sources.append(LogSourceSetting(diagnosticSetting: resource, properties))
    case "microsoft.insights/logprofiles":
      sources.append(LogSourceSetting(logProfile: resource, properties))
    case "microsoft.operationalinsights/workspaces":
      count(resource)
      stores.append(LogStore(resource, LogKeeping(days: properties?["retentionInDays"])))
    case "microsoft.storage/storageaccounts/managementpolicies":
      stores.append(LogStore(resource, LogKeeping(managementPolicy: properties)))
    default: count(resource)
    }
  }

  // MARK: Google Cloud

  private mutating func addGoogle(_ resource: Resource) {
    let data = resource.document
    switch resource.type {
    case "logging.googleapis.com/LogSink":
      sources.append(LogSourceSetting(sink: resource, data))
    case "iam.googleapis.com/AllowPolicy":
      if let setting = LogSourceSetting(auditConfig: resource, data) { sources.append(setting) }
    case "logging.googleapis.com/LogBucket":
      stores.append(LogStore(resource, LogKeeping(days: data["retentionDays"])))
    case "storage.googleapis.com/Bucket":
      count(resource)
      stores.append(LogStore(resource, LogKeeping(googleBucket: data)))
    case "bigquery.googleapis.com/Dataset":
      count(resource)
      stores.append(LogStore(resource, LogKeeping(dataset: data)))
    default: count(resource)
    }
  }

  /// The sources with what other records say of them.
  var settledSources: [LogSourceSetting] {
    sources.map { source in
      guard source.kind == .trail else { return source }
      var source = source
      if let isOn = trailIsOn[source.id] { source.isOn = isOn }
      if let selectors = trailSelectors[source.id] {
        source.logsManagement = selectors.logsManagement
        source.logsData = selectors.logsData
      }
      return source
    }
  }

  /// Accounts with resources.
  var accounts: [Cloud: Set<String>] {
    var accounts: [Cloud: Set<String>] = [:]
    for use in uses.keys where !use.account.isEmpty {
      accounts[use.cloud, default: []].insert(use.account)
    }
    return accounts
  }
}

extension JSONValue {
  /// A member in either spelling of the providers: `isLogging`, `IsLogging`.
  func named(_ name: String) -> JSONValue? {
    let value = self[name] ?? self[(name.first?.uppercased() ?? "") + name.dropFirst()]
    return value.flatMap { $0.isNull ? nil : $0 }
  }

  /// A whole number, also written as text.
  var wholeNumber: Int? { (numberText ?? string).flatMap { Int($0) } }
}
