import DemarcJSON

/// The resource that conditions read, with what the rule's aliases mean on it.
struct Subject: Sendable {
  let resource: AzureResource
  let meanings: [FieldMeaning]

  static let typeKey = AzureResource.typeKey
  static let idKey = AzureResource.idKey
  static let nameKey = AzureResource.nameKey
  static let kindKey = AzureResource.kindKey
  static let tagsKey = AzureResource.tagsKey

  static func type(of root: JSONValue) -> String { AzureResource.type(of: root) }

  static func id(of root: JSONValue) -> String? { root[folding: idKey]?.string }

  var root: JSONValue { resource.document }
  /// Folded resource type.
  var type: String { resource.type }
  var name: PolicyValue { resource.name }
  var fullName: PolicyValue { resource.fullName }
  var location: PolicyValue { resource.location }

  func value(_ key: JSONKey) -> PolicyValue { PolicyValue(root[folding: key]) }
}
