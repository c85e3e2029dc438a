internal import DemarcJSON

/// What decides whether an assignment takes a resource in.
struct BackupCandidate {
  let arn: String
  /// Nil when the export does not show them.
  let tags: [String: String]?

  /// Nil when no ARN is shown and none can be told from the type.
  init?(_ item: ItemReader) {
    guard let arn = Self.arn(of: item) else { return nil }
    self.arn = arn
    tags = item.tags
  }

  /// The API names volumes and instances without their ARN.
  private static func arn(of item: ItemReader) -> String? {
    if let arn = item.text("ARN"), arn.hasPrefix("arn:") { return arn }
    let kinds = ["AWS::EC2::Volume": "volume", "AWS::EC2::Instance": "instance"]
    guard let kind = item.text("resourceType").flatMap({ kinds[$0] }),
      let account = item.text("awsAccountId") ?? item.text("accountId"),
      let region = item.text("awsRegion"), let id = item.text("resourceId")
    else { return nil }
    let partition =
      region.hasPrefix("cn-") ? "aws-cn" : region.hasPrefix("us-gov-") ? "aws-us-gov" : "aws"
    return "arn:\(partition):ec2:\(region):\(account):\(kind)/\(id)"
  }
}

/// An assignment of resources to a backup plan.
struct BackupAssignment {
  let plan: String?
  private let selection: ItemReader

  init(_ entry: ItemReader) {
    plan = entry.text("configuration.BackupPlanId")
    var builder = JSONBuilder()
    builder.null()
    selection = ItemReader(
      entry.value("configuration.BackupSelection") ?? builder.finish().root)
  }

  /// Whether the assignment takes the resource in; nil when that needs what is not shown.
  func takesIn(_ candidate: BackupCandidate) -> Bool? {
    guard !matches("NotResources", candidate) else { return false }
    let parts = ["Resources", "ListOfTags", "Conditions"]
    guard parts.contains(where: selection.isShown) else { return nil }
    let conditions = holds(candidate)
    guard conditions != false else { return false }
    let named = !selection.values("Resources").isEmpty
    let tagged = !selection.values("ListOfTags").isEmpty
    guard named || tagged else { return conditions }
    if named, matches("Resources", candidate) {
      let isWhole = selection.texts("Resources").contains(candidate.arn)
      return isWhole || showsTags ? conditions : nil
    }
    guard tagged else { return false }
    guard let tags = candidate.tags else { return nil }
    let meets = selection.values("ListOfTags").map(ItemReader.init).contains { entry in
      guard let key = entry.text("ConditionKey") else { return false }
      return tags[Self.key(key)].map { $0 == entry.text("ConditionValue") } ?? false
    }
    return meets ? conditions : false
  }

  /// Whether the export holds the parts that speak of tags; configuration items may leave them out.
  private var showsTags: Bool {
    selection.isShown("ListOfTags") || selection.isShown("Conditions")
  }

  private func matches(_ list: String, _ candidate: BackupCandidate) -> Bool {
    let arn = PolicyPattern(candidate.arn)
    return selection.texts(list).contains { PolicyPattern($0).covers(arn) }
  }

  /// All conditions; nil when the tags are not shown.
  private func holds(_ candidate: BackupCandidate) -> Bool? {
    let operators = selection.value("Conditions").map { Array($0.members) } ?? []
    var isUnknown = false
    for member in operators {
      for condition in member.value.elements.map(ItemReader.init) {
        guard let tags = candidate.tags else {
          isUnknown = true
          continue
        }
        let found = condition.text("ConditionKey").flatMap { tags[Self.key($0)] }
        let wanted = condition.text("ConditionValue") ?? ""
        let holds: Bool
        switch member.name.lowercased() {
        case "stringequals": holds = found == wanted
        case "stringnotequals": holds = found != wanted
        case "stringlike": holds = Self.isLike(found, wanted)
        case "stringnotlike": holds = !Self.isLike(found, wanted)
        default:
          isUnknown = true
          continue
        }
        if !holds { return false }
      }
    }
    return isUnknown ? nil : true
  }

  private static func isLike(_ value: String?, _ pattern: String) -> Bool {
    value.map { PolicyPattern(pattern).covers(PolicyPattern($0)) } ?? false
  }

  private static func key(_ text: String) -> String {
    let prefix = "aws:ResourceTag/"
    return text.hasPrefix(prefix) ? String(text.dropFirst(prefix.count)) : text
  }
}
