internal import DemarcJSON
internal import DemarcModel

/// Cloud Asset Inventory: exports (a line an asset), `gcloud asset list` (an array) and the REST
/// answer (`assets`); keys in snake or camel case.
struct CloudAssets: EstateImporter {
  static let arrays = ["assets"]

  private static let typeSnake: JSONKey = "asset_type"
  private static let typeCamel: JSONKey = "assetType"
  private static let asset: JSONKey = "asset"

  func format(of record: JSONStream.Record?) -> EstateFormat { .cloudAssetInventory }

  func recognises(_ record: JSONStream.Record) -> Bool {
    if record.path == "assets" { return true }
    guard record.path.isEmpty else { return false }
    if record.value[Self.typeSnake, or: Self.typeCamel] != nil { return true }
    // History and feeds wrap the asset with the time for which it holds.
    return record.value[Self.asset]?[Self.typeSnake, or: Self.typeCamel] != nil
  }

  mutating func take(_ record: JSONStream.Record, _ file: FileContext) {
    let wrapped = record.value[Self.asset].flatMap { $0.isObject ? $0 : nil }
    do {
      let asset = try CloudAsset(wrapped ?? record.value, record, file)
      if wrapped != nil, record.value["deleted"]?.bool == true {
        file.bury(try asset.parts().map(\.resource))
      } else {
        for part in try asset.parts() {
          file.emit(part.resource, isOlderForm: part.isOlderForm)
        }
      }
    } catch {
      file.skip(error, record)
    }
  }

  mutating func finish(_ envelope: JSONValue, _ file: FileContext) {
    file.warnIfPaged(envelope, ["nextPageToken", "next_page_token"])
  }
}

/// One asset and the resources it holds: itself, its IAM policy, its organisation policies, what an
/// access policy says, and the inventory of a machine.
struct CloudAsset {
  /// A resource out of an asset.
  struct Part {
    var resource: Resource
    /// Whether it is told in the first version of organisation policies.
    var isOlderForm = false
  }

  static let allowPolicyType = "iam.googleapis.com/AllowPolicy"
  static let orgPolicyType = "orgpolicy.googleapis.com/Policy"

  private static let nameKey: JSONKey = "name"
  private static let typeSnake: JSONKey = "asset_type"
  private static let typeCamel: JSONKey = "assetType"
  private static let timeSnake: JSONKey = "update_time"
  private static let timeCamel: JSONKey = "updateTime"
  private static let resourceKey: JSONKey = "resource"
  private static let dataKey: JSONKey = "data"
  private static let iamSnake: JSONKey = "iam_policy"
  private static let iamCamel: JSONKey = "iamPolicy"
  private static let orgSnake: JSONKey = "org_policy"
  private static let orgCamel: JSONKey = "orgPolicy"
  private static let orgV2Snake: JSONKey = "v2_org_policies"
  private static let orgV2Camel: JSONKey = "v2OrgPolicies"

  /// What the content type ACCESS_POLICY gives, by the type it is an asset of.
  private static let accessParts: [(snake: JSONKey, camel: JSONKey, type: String)] = [
    ("access_policy", "accessPolicy", "accesscontextmanager.googleapis.com/AccessPolicy"),
    ("access_level", "accessLevel", "accesscontextmanager.googleapis.com/AccessLevel"),
    (
      "service_perimeter", "servicePerimeter",
      "accesscontextmanager.googleapis.com/ServicePerimeter"
    ),
  ]
  private static let inventorySnake: JSONKey = "os_inventory"
  private static let inventoryCamel: JSONKey = "osInventory"

  private let asset: JSONValue
  private let file: FileContext
  private let type: String
  private let name: String
  private let account: String
  private let region: String
  private let capturedAt: String?
  private let data: JSONValue?
  private let origin: RecordOrigin

  init(
    _ asset: JSONValue, _ record: JSONStream.Record, _ file: FileContext
  ) throws(FieldFault) {
    guard asset.isObject else {
      throw FieldFault(kind: .wrongType, field: "", expected: "an object", found: asset)
    }
    self.asset = asset
    self.file = file
    guard let type = try asset.text(Self.typeSnake, or: Self.typeCamel) else {
      throw FieldFault(kind: .missing, field: "asset_type", expected: "a string", found: nil)
    }
    self.type = file.run.pool.shared(type)
    name = try asset.required(Self.nameKey).string ?? ""
    let window = record.value["window"]
    capturedAt =
      try asset.text(Self.timeSnake, or: Self.timeCamel)?.string
      ?? window?["start_time", or: "startTime"]?.string
    let resource = try asset.object(Self.resourceKey)
    // A resource without any field of its own has no `data`.
    data = try resource?.object(Self.dataKey) ?? resource.map { _ in CloudPolicies.empty }
    account = try CloudAssetPlace.account(of: asset, resource, name: name, &file.run.pool)
    file.run.noteAncestors(of: account) { CloudAssetPlace.ancestors(of: asset) }
    if let data { CloudNodes.note(type: self.type, name: name, data, file.run) }
    region = try CloudAssetPlace.region(of: resource, data, name: name, &file.run.pool)
    origin = file.origin(record)
  }

  /// The asset alone, with whatever of its configuration there is.
  func itself() -> Resource {
    var resource = make(type, id: name, name: title(data), data ?? CloudPolicies.empty)
    // `gcloud asset list` without a content type says no more than that the asset exists.
    if data == nil { resource.unexported = ["resource.data"] }
    return resource
  }

  /// At least one.
  func parts() throws(FieldFault) -> [Part] {
    var found: [Part] = []
    if data != nil { found.append(Part(resource: itself())) }
    if let policy = try object(Self.iamSnake, Self.iamCamel) {
      found.append(
        Part(
          resource: make(
            Self.allowPolicyType, id: name + "#allowPolicy",
            name: "IAM policy of \(title(data))", CloudPolicies.camelCased(policy))))
    }
    found += try orgPolicies()
    for part in Self.accessParts {
      guard let held = try object(part.snake, part.camel) else { continue }
      let own = try held.required(Self.nameKey).string ?? ""
      found.append(
        Part(
          resource: make(
            part.type, id: "//accesscontextmanager.googleapis.com/" + own,
            name: held["title"]?.string ?? own, CloudPolicies.camelCased(held))))
    }
    if let inventory = try object(Self.inventorySnake, Self.inventoryCamel) {
      let own = inventory[Self.nameKey]?.string.map { "//osconfig.googleapis.com/" + $0 }
      found.append(
        Part(
          resource: make(
            "osconfig.googleapis.com/Inventory", id: own ?? name + "#osInventory",
            name: "inventory of \(title(data))", inventory)))
    }
    return found.isEmpty ? [Part(resource: itself())] : found
  }

  /// A member under either of its names; nil where there is none.
  private func object(_ snake: JSONKey, _ camel: JSONKey) throws(FieldFault) -> JSONValue? {
    guard let held = asset[snake, or: camel], !held.isNull else { return nil }
    guard held.isObject else { throw wrong(snake.text, "an object", held) }
    return held
  }

  private func list(_ snake: JSONKey, _ camel: JSONKey) throws(FieldFault) -> [JSONValue] {
    guard let held = asset[snake, or: camel], !held.isNull else { return [] }
    guard held.isArray else { throw wrong(snake.text, "an array", held) }
    let objects = held.elements.filter(\.isObject)
    guard objects.count == held.count else { throw wrong(snake.text, "an array of objects", held) }
    return objects
  }

  private func orgPolicies() throws(FieldFault) -> [Part] {
    var found: [Part] = []
    for policy in try list(Self.orgSnake, Self.orgCamel) {
      let constraint = try policy.required("constraint").string ?? ""
      let document = CloudPolicies.secondVersion(of: policy, constraint, on: name)
      // The id that the policy has in its second version: of the two, that one counts.
      found.append(
        Part(
          resource: make(
            Self.orgPolicyType,
            id: "//orgpolicy.googleapis.com/" + (document[Self.nameKey]?.string ?? ""),
            name: "\(constraint) on \(title(data))", document), isOlderForm: true))
    }
    for policy in try list(Self.orgV2Snake, Self.orgV2Camel) {
      let own = try policy.required(Self.nameKey).string ?? ""
      // The id that the policy has as an asset of its own.
      found.append(
        Part(
          resource: make(
            Self.orgPolicyType, id: "//orgpolicy.googleapis.com/" + own, name: own,
            CloudPolicies.camelCased(policy))))
    }
    return found
  }

  private func wrong(_ field: String, _ expected: String, _ found: JSONValue) -> FieldFault {
    FieldFault(kind: .wrongType, field: field, expected: expected, found: found)
  }

  private func make(_ type: String, id: String, name: String, _ document: JSONValue) -> Resource {
    Resource(
      cloud: .gcp, type: type, id: id, name: name, account: account, region: region,
      document: document, capturedAt: capturedAt, origin: origin)
  }

  /// The last part of the name, or what the resource calls itself where that is only a number.
  private func title(_ data: JSONValue?) -> String {
    let last = CloudAssetPlace.lastPart(name)
    guard last.utf8.allSatisfy({ $0 &- 0x30 <= 9 }), let data else { return String(last) }
    let own = data["displayName"] ?? data["projectId"] ?? data[Self.nameKey]
    return own?.string ?? String(last)
  }
}
