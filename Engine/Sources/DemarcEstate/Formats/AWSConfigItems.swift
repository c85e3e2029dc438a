internal import DemarcJSON
internal import DemarcModel

/// AWS Config's configuration items: snapshot and history files, the answers of
/// `get-resource-config-history` and `batch-get-resource-config`, and items one by one.
struct AWSConfigItems: EstateImporter {
  static let arrays = ["configurationItems", "baseConfigurationItems"]

  private static let resourceType: JSONKey = "resourceType"
  private static let marks: [JSONKey] = [
    "configurationItemStatus", "configurationItemCaptureTime", "configurationItemVersion",
    "awsAccountId", "accountId", "arn", "ARN",
  ]

  /// What `batch-get-resource-config` leaves out of each item.
  private static let notInBatches = ["relationships", "tags"]

  private var isSnapshot = false
  /// Places whose recorder records every type it supports.
  private var recorders: [Recorder] = []

  private struct Recorder {
    let account: String
    let region: String
    let includesGlobalTypes: Bool
  }

  func format(of record: JSONStream.Record?) -> EstateFormat {
    record?.path == "baseConfigurationItems" ? .awsConfigBatch : .awsConfigItems
  }

  func recognises(_ record: JSONStream.Record) -> Bool {
    if !record.path.isEmpty { return Self.arrays.contains(record.path) }
    return record.value[Self.resourceType] != nil
      && Self.marks.contains { record.value[$0] != nil }
  }

  mutating func take(_ record: JSONStream.Record, _ file: FileContext) {
    do {
      let isBatch = record.path == "baseConfigurationItems"
      let resource = try AWSConfigItem.resource(
        of: record.value, record, file, unexported: isBatch ? Self.notInBatches : [])
      guard let resource else { return }
      if resource.type == "AWS::Config::ConfigurationRecorder" { note(resource) }
      file.emit(resource)
    } catch {
      file.skip(error, record)
    }
  }

  mutating func finish(_ envelope: JSONValue, _ file: FileContext) {
    isSnapshot = envelope["configSnapshotId"] != nil
    if isSnapshot { file.report.format = .awsConfigSnapshot }
    file.warnIfPaged(envelope, ["nextToken", "NextToken"])
    if let rest = envelope["unprocessedResourceKeys"], rest.count > 0 {
      file.warn(
        "estate.partial", "the answer leaves out \(rest.count) of the resources asked for",
        at: file.span(rest.position), hint: "ask again for 'unprocessedResourceKeys'")
    }
  }

  func endIntact(_ file: FileContext) {
    guard isSnapshot else { return }
    for recorder in recorders {
      file.run.report.coverage.addComplete(
        cloud: .aws, account: recorder.account, region: recorder.region,
        includesGlobalTypes: recorder.includesGlobalTypes)
    }
  }

  private mutating func note(_ resource: Resource) {
    // Items spell the members as the API's own types do; answers of the API in lower case.
    guard let group = resource.document["configuration"]?["RecordingGroup", or: "recordingGroup"],
      group["AllSupported", or: "allSupported"]?.bool == true
    else { return }
    let global = group["IncludeGlobalResourceTypes", or: "includeGlobalResourceTypes"]
    recorders.append(
      Recorder(
        account: resource.account, region: resource.region,
        includesGlobalTypes: global?.bool == true))
  }
}

/// One configuration item, in the spelling of files (`awsAccountId`, `ARN`) or of API answers
/// (`accountId`, `arn`).
enum AWSConfigItem {
  private static let status: JSONKey = "configurationItemStatus"
  private static let resourceType: JSONKey = "resourceType"
  private static let resourceID: JSONKey = "resourceId"
  private static let resourceName: JSONKey = "resourceName"
  private static let arnUpper: JSONKey = "ARN"
  private static let arnLower: JSONKey = "arn"
  private static let accountInFiles: JSONKey = "awsAccountId"
  private static let accountInAnswers: JSONKey = "accountId"
  private static let configuration: JSONKey = "configuration"
  private static let awsRegion: JSONKey = "awsRegion"
  private static let captureTime: JSONKey = "configurationItemCaptureTime"

  /// The resource; nil, after taking note, when the item tells of one that is gone or not recorded.
  ///
  /// - Parameter unexported: members that this form of export leaves out of each item.
  static func resource(
    of item: JSONValue, _ record: JSONStream.Record, _ file: FileContext,
    unexported: [String] = []
  ) throws(FieldFault) -> Resource? {
    guard item.isObject else {
      throw FieldFault(kind: .wrongType, field: "", expected: "an object", found: item)
    }
    let type = try item.required(resourceType, hint: "a configuration item has 'resourceType'")
    let arn = try item.text(arnUpper, or: arnLower)?.string
    let native = try item.text(resourceID)?.string
    guard let own = arn ?? native else {
      throw FieldFault(
        kind: .missing, field: "ARN", expected: "'ARN' or 'resourceId'", found: nil,
        hint: "name both in the query or export whole items")
    }
    let (account, region) = try place(of: item, arn: arn, file)
    let typeName = file.run.pool.shared(type)
    let name = try item.text(resourceName)?.string ?? native ?? own
    // A type that Config records without its settings says no more than that it exists.
    let isShown = item[configuration].map { !$0.isNull } ?? false
    let missing =
      isShown || unexported.contains(configuration.text)
      ? unexported : unexported + [configuration.text]
    let resource = Resource(
      cloud: .aws, type: typeName,
      // A resource id is unique only within its account, region and type.
      id: arn ?? "\(account)/\(region)/\(typeName)/\(own)", name: name, account: account,
      region: region, document: AWSConfigDocument.decoded(item, record, file),
      capturedAt: try captured(item), origin: file.origin(record), unexported: missing)
    guard let status = try item.text(status), isNoResource(status) else { return resource }
    file.bury([resource])
    return nil
  }

  private static func isNoResource(_ status: JSONValue) -> Bool {
    status.equals("ResourceDeleted") || status.equals("ResourceNotRecorded")
      || status.equals("ResourceDeletedNotRecorded")
  }

  private static func place(
    of item: JSONValue, arn: String?, _ file: FileContext
  ) throws(FieldFault) -> (account: String, region: String) {
    let account = try item.text(accountInFiles, or: accountInAnswers)
    let region = try item.text(awsRegion)
    let parsed = account == nil || region == nil ? arn.flatMap { ARN($0) } : nil
    let fromARN = parsed.flatMap { $0.hasAccount ? $0.account : nil } ?? ""
    let regionFromARN = parsed.flatMap { $0.region.isEmpty ? nil : $0.region } ?? "global"
    return (
      account.map { file.run.pool.shared($0) } ?? file.run.pool.shared(fromARN),
      region.map { file.run.pool.shared($0) } ?? file.run.pool.shared(regionFromARN)
    )
  }

  /// Old command-line tools print the time as seconds since 1970.
  private static func captured(_ item: JSONValue) throws(FieldFault) -> String? {
    guard let time = item[captureTime], !time.isNull else { return nil }
    if let seconds = time.double, abs(seconds) < 1e11 {
      return Timestamp.text(milliseconds: Int64((seconds * 1000).rounded()))
    }
    return try item.text(captureTime)?.string
  }
}
