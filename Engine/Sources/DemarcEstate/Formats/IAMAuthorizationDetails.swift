internal import DemarcJSON
internal import DemarcModel

/// The answer of `aws iam get-account-authorization-details`: users, groups, roles and policies,
/// each as the `configuration` of an item.
struct IAMAuthorizationDetails: EstateImporter {
  static let arrays = ["UserDetailList", "GroupDetailList", "RoleDetailList", "Policies"]

  /// The account of the last entry that had one; AWS's own policies have none.
  private var account = ""

  func format(of record: JSONStream.Record?) -> EstateFormat { .iamAuthorizationDetails }

  func recognises(_ record: JSONStream.Record) -> Bool {
    switch record.path {
    case "UserDetailList", "GroupDetailList", "RoleDetailList": true
    // `list-policies` gives an array of this name without the policies' documents.
    case "Policies": record.value["PolicyVersionList"] != nil
    default: false
    }
  }

  mutating func take(_ record: JSONStream.Record, _ file: FileContext) {
    do {
      file.emit(try resource(record, file))
    } catch {
      file.skip(error, record)
    }
  }

  mutating func finish(_ envelope: JSONValue, _ file: FileContext) {
    file.warnIfPaged(envelope, ["IsTruncated"])
  }

  private mutating func resource(
    _ record: JSONStream.Record, _ file: FileContext
  ) throws(FieldFault) -> Resource {
    let entry = record.value
    guard entry.isObject else {
      throw FieldFault(kind: .wrongType, field: "", expected: "an object", found: entry)
    }
    let (type, idKey, nameKey) = Self.kind(of: record.path)
    let arn = try entry.required("Arn")
    let text = arn.string ?? ""
    guard let parsed = ARN(text) else {
      throw FieldFault(kind: .other, field: "Arn", expected: "no ARN", found: arn)
    }
    if parsed.hasAccount { account = file.run.pool.shared(parsed.account) }
    let name = try entry.text(nameKey)?.string ?? text
    let id = try entry.text(idKey)?.string ?? text
    let item = AWSItemBuilder(type: type, arn: text, id: id, name: name, account: account)
    return Resource(
      cloud: .aws, type: type, id: text, name: name, account: account, region: "global",
      document: AWSConfigDocument.decoded(
        item.finish(configuration: entry, line: record.line), record, file),
      origin: file.origin(record))
  }

  private static func kind(of path: String) -> (type: String, id: JSONKey, name: JSONKey) {
    switch path {
    case "UserDetailList": ("AWS::IAM::User", "UserId", "UserName")
    case "GroupDetailList": ("AWS::IAM::Group", "GroupId", "GroupName")
    case "RoleDetailList": ("AWS::IAM::Role", "RoleId", "RoleName")
    default: ("AWS::IAM::Policy", "PolicyId", "PolicyName")
    }
  }
}
