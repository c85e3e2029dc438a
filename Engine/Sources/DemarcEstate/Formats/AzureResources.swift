internal import DemarcJSON
internal import DemarcModel

/// ARM resources: `az graph query`, `az resource list` and `show`, and REST lists under `value`, with a
/// completeness statement or without.
struct AzureResources: EstateImporter {
  static let arrays = ["data", "value"]

  /// Of the answer being read.
  private var places = AzurePlaces()
  private var isGraph = false
  /// What the answers read so far list whole, for when the file turns out to be intact.
  private var shown: [(type: String, scope: String)] = []
  private var stated: [AzureStatement.Claim] = []

  private static let id: JSONKey = "id"
  private static let type: JSONKey = "type"

  func format(of record: JSONStream.Record?) -> EstateFormat {
    record?.path == "data" ? .azureResourceGraph : .azureResourceList
  }

  func recognises(_ record: JSONStream.Record) -> Bool {
    if record.path == "data" || record.path == "value" { return true }
    if record.isRoot, AzureStatement.isMade(by: record.value) { return true }
    guard record.path.isEmpty, let type = record.value[Self.type] else { return false }
    let id = record.value[Self.id]?.withUTF8 { $0.count > 1 && $0[0] == UInt8(ascii: "/") }
    if let isPath = id ?? nil { return isPath }
    // A resource with a fault in its id still is one: `Microsoft.Sql/servers` with properties.
    let hasSlash = type.withUTF8 { bytes in
      bytes.indices.contains { bytes[$0] == UInt8(ascii: "/") }
    }
    return hasSlash == true && record.value["properties"] != nil
  }

  mutating func take(_ record: JSONStream.Record, _ file: FileContext) {
    if record.isRoot, AzureStatement.isMade(by: record.value) {
      file.report.format = .azureCompleteList
      return file.skip(
        FieldFault(
          kind: .missing, field: "value", expected: "an array of resources, though it be empty",
          found: nil, hint: "a list of nothing is \"value\":[]"), record)
    }
    do throws(FieldFault) {
      let taken = try AzureResource.take(record.value, record, file)
      // One resource by itself says nothing of others.
      guard let resource = taken, !record.isRoot else { return }
      isGraph = record.path == "data"
      places.note(
        id: resource.id, type: resource.type, placesMax: file.run.limits.azurePlacesMax)
    } catch {
      file.skip(error, record)
    }
  }

  mutating func finish(_ envelope: JSONValue, _ file: FileContext) {
    AzureResource.warnIfPaged(envelope, file)
    if AzureStatement.isMade(by: envelope) {
      file.report.format = .azureCompleteList
      if let statement = AzureStatement(envelope, places, file) { stated += statement.claims }
    } else {
      shown += places.shown(isGraph: isGraph, file.run.azureTypes)
    }
    places = AzurePlaces()
  }

  func endIntact(_ file: FileContext) {
    for claim in stated { file.run.report.coverage.addStated(claim.type, at: claim.scope) }
    // An array has no object around it.
    for (type, scope) in shown + places.shown(isGraph: false, file.run.azureTypes) {
      file.run.report.coverage.addShown(type, at: scope)
    }
  }
}

/// One ARM resource, as a list or a query gives it.
enum AzureResource {
  private static let id: JSONKey = "id"
  private static let type: JSONKey = "type"
  private static let name: JSONKey = "name"
  private static let location: JSONKey = "location"
  private static let properties: JSONKey = "properties"
  private static let subscription: JSONKey = "subscriptionId"
  private static let hint = "project id, name, type, location and properties in the query"

  /// Makes a resource of a row, a state of Azure Policy, or of an assessment both resource and finding.
  ///
  /// - Returns: the resource, if it is one.
  static func take(
    _ row: JSONValue, _ record: JSONStream.Record, _ file: FileContext
  ) throws(FieldFault) -> Resource? {
    guard !AzurePolicyStates.isOne(row) else {
      try AzurePolicyStates.take(row, record, file)
      return nil
    }
    let resource = try resource(of: row, record, file)
    file.emit(resource)
    if let finding = AzureAssessments.finding(of: resource) {
      file.run.take([finding])
      file.report.findings += 1
    }
    return resource
  }

  /// Whether a type is the one named, in any letter case.
  ///
  /// - Parameter name: in lower case.
  static func isType(_ type: JSONValue, _ name: String) -> Bool {
    guard type.withUTF8({ $0.count }) == name.utf8.count else { return false }
    return type.string?.lowercased() == name
  }

  private static func resource(
    of row: JSONValue, _ record: JSONStream.Record, _ file: FileContext
  ) throws(FieldFault) -> Resource {
    guard row.isObject else {
      throw FieldFault(kind: .wrongType, field: "", expected: "an object", found: row)
    }
    let id = try row.required(Self.id, hint: hint).string ?? ""
    let type: String
    if let written = try row.text(Self.type) {
      type = file.run.pool.shared(written)
    } else if let derived = AzureID.type(of: id) {
      type = file.run.pool.shared(derived[...])
    } else {
      throw FieldFault(
        kind: .missing, field: "type", expected: "a string", found: nil, hint: hint)
    }
    let subscription = try row.text(Self.subscription)
    let region = try row.text(Self.location)
    let name = try row.text(Self.name)?.string
    // `az resource list` names resources and leaves their properties out; the flattened output of other
    // commands has no such member either.
    let isWhole = row[Self.properties]?.isObject ?? false
    return Resource(
      cloud: .azure, type: type, id: id,
      name: name ?? id.split(separator: "/").last.map { String($0) } ?? id,
      account: file.run.pool.shared(
        (subscription?.string ?? AzureID.subscription(of: id)).lowercased()[...]),
      region: region.map { file.run.pool.shared($0) } ?? "global", document: row,
      origin: file.origin(record), unexported: isWhole ? [] : ["properties"])
  }

  static func warnIfPaged(_ envelope: JSONValue, _ file: FileContext) {
    file.warnIfPaged(
      envelope, ["nextLink", "$skipToken", "skip_token", "skipToken", "resultTruncated"])
  }
}
