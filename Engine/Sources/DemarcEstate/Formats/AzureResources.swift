internal import DemarcJSON
internal import DemarcModel

/// ARM resources: `az graph query`, `az resource list` and `show`, and REST lists under `value`.
struct AzureResources: EstateImporter {
  static let arrays = ["data", "value"]

  private static let id: JSONKey = "id"
  private static let type: JSONKey = "type"

  func format(of record: JSONStream.Record?) -> EstateFormat {
    record?.path == "data" ? .azureResourceGraph : .azureResourceList
  }

  func recognises(_ record: JSONStream.Record) -> Bool {
    if record.path == "data" || record.path == "value" { return true }
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
    do {
      try AzureResource.take(record.value, record, file)
    } catch {
      file.skip(error, record)
    }
  }

  mutating func finish(_ envelope: JSONValue, _ file: FileContext) {
    AzureResource.warnIfPaged(envelope, file)
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
  static func take(
    _ row: JSONValue, _ record: JSONStream.Record, _ file: FileContext
  ) throws(FieldFault) {
    guard !AzurePolicyStates.isOne(row) else {
      return try AzurePolicyStates.take(row, record, file)
    }
    let resource = try resource(of: row, record, file)
    file.emit(resource)
    guard let finding = AzureAssessments.finding(of: resource) else { return }
    file.run.take([finding])
    file.report.findings += 1
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
    } else if let derived = Self.type(ofID: id) {
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
        (subscription?.string ?? String(Self.subscription(ofID: id))).lowercased()[...]),
      region: region.map { file.run.pool.shared($0) } ?? "global", document: row,
      origin: file.origin(record), unexported: isWhole ? [] : ["properties"])
  }

  static func warnIfPaged(_ envelope: JSONValue, _ file: FileContext) {
    file.warnIfPaged(
      envelope, ["nextLink", "$skipToken", "skip_token", "skipToken", "resultTruncated"])
  }

  /// `/subscriptions/<id>/…`; empty for what belongs to a tenant or a management group.
  private static func subscription(ofID id: String) -> Substring {
    let parts = id.split(separator: "/", maxSplits: 2)
    guard parts.count > 1, parts[0].lowercased() == "subscriptions" else { return "" }
    return parts[1]
  }

  /// `…/providers/Microsoft.Sql/servers/a/databases/b` is `Microsoft.Sql/servers/databases`.
  private static func type(ofID id: String) -> String? {
    let parts = id.split(separator: "/")
    guard let at = parts.lastIndex(where: { $0.lowercased() == "providers" }), at + 2 < parts.count
    else { return nil }
    let kinds = parts[(at + 2)...].enumerated().filter { $0.offset % 2 == 0 }.map(\.element)
    return ([parts[at + 1]] + kinds).joined(separator: "/")
  }
}
