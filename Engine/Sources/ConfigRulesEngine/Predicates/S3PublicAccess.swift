internal import DemarcJSON

/// What everyone may do with a bucket, by its policy and its access control list.
enum S3PublicAccess {
  static let noRead: Predicate = { judge($0, reading) }
  static let noWrite: Predicate = { judge($0, writing) }

  private struct Access: Sendable {
    let word: String
    let actions: [PolicyPattern]
    let permissions: Set<String>

    init(_ word: String, verbs: [String], permissions: Set<String>) {
      self.word = word
      actions = verbs.map { PolicyPattern(action: "s3:\($0)*") }
      self.permissions = permissions
    }
  }

  private static let reading = Access(
    "read", verbs: ["Get", "List", "Head"], permissions: ["read", "readacp", "fullcontrol"])

  private static let writing = Access(
    "change",
    verbs: [
      "Put", "Delete", "Create", "Abort", "Replicate", "Restore", "Bypass", "Update", "Object",
      "Initiate", "Tag", "Untag", "Write", "Submit", "Associate", "Dissociate", "Pause",
    ], permissions: ["write", "writeacp", "fullcontrol"])

  private static let grants = ItemPath("supplementaryConfiguration.AccessControlList.grantList")
  private static let ignoresLists = ItemPath("ignorePublicAcls")
  private static let restricts = ItemPath("restrictPublicBuckets")

  private static func judge(_ input: PredicateInput, _ access: Access) -> PredicateVerdict {
    let account = input.related["accountBlock"] ?? []
    let blocks =
      [input.supplementary?.member("PublicAccessBlockConfiguration")].compactMap { $0 }
      + account.compactMap { $0.member("configuration") }
    let isOn: (ItemPath) -> Bool = { path in
      blocks.contains { path.values(in: $0).contains { $0.bool == true } }
    }
    let list = input.supplementary?.member("AccessControlList")
    if !isOn(ignoresLists) {
      guard list?.isObject == true else {
        return .insufficientData("the access control list could not be read")
      }
      if grants.values(in: input.item).contains(where: { gives($0, access) }) {
        return .nonCompliant(
          "the access control list lets everyone \(access.word) and no block disarms it")
      }
    }
    guard !isOn(restricts), let text = input.supplementary?.bucketPolicy else {
      return .compliant
    }
    guard let document = PolicyDocument(text) else {
      return .insufficientData("the bucket policy is no readable document")
    }
    let open = document.statements.first { statement in
      statement.isPublic && access.actions.contains { statement.meets(action: $0) }
    }
    guard let open else { return .compliant }
    return .nonCompliant(
      "\(open.label) of the bucket policy lets everyone \(access.word) and no block disarms it")
  }

  private static func gives(_ grant: JSONValue, _ access: Access) -> Bool {
    let grantee = grant.member("grantee")
    let group = grantee?.string ?? grantee?.member("uri")?.string ?? ""
    guard group.hasSuffix("AllUsers") || group.hasSuffix("AuthenticatedUsers") else {
      return false
    }
    let permission = grant.member("permission")?.string?.lowercased() ?? ""
    return access.permissions.contains(permission.replacing("_", with: ""))
  }
}

extension JSONValue {
  /// A bucket's policy, a document or text that holds none; nil when the bucket has no policy.
  var bucketPolicy: JSONValue? {
    guard let text = member("BucketPolicy")?.member("policyText"), !text.equals("") else {
      return nil
    }
    return text
  }
}
