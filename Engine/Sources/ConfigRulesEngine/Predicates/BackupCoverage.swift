internal import DemarcJSON

/// Whether a backup plan takes a resource in, and does with it what is asked for.
enum BackupCoverage {
  static func isInPlan(_ input: PredicateInput) -> PredicateVerdict {
    let item = input.reader
    guard isJudged(item) else { return .notApplicable }
    guard let candidate = BackupCandidate(item) else {
      return .insufficientData("the ARN of the resource is not shown")
    }
    switch isAskedFor(input, candidate) {
    case .success(true): break
    case .success(false): return .notApplicable
    case .failure(let gap): return .insufficientData(gap.reason)
    }
    let assignments = input.neighbours("selections").map(BackupAssignment.init)
    var plans: [String?] = []
    var isUndecided = false
    for assignment in assignments {
      switch assignment.takesIn(candidate) {
      case true?: plans.append(assignment.plan)
      case false?: break
      case nil: isUndecided = true
      }
    }
    let demands = BackupDemands(input)
    var reasons: [String] = []
    var gaps: [String] = []
    for plan in plans {
      switch demands.verdict(of: plan) {
      case .compliant: return .compliant
      case .nonCompliant(let reason): reasons.append(reason)
      case .insufficientData(let gap): gaps.append(gap)
      case .notApplicable: break
      }
    }
    if let gap = gaps.first { return .insufficientData(gap) }
    if isUndecided {
      return .insufficientData("an assignment or the tags of the resource are not exported")
    }
    if assignments.isEmpty, !input.neighbours("plans").isEmpty {
      return .insufficientData("the assignments of the backup plans are not exported")
    }
    return .nonCompliant(reasons.first ?? "no backup plan takes it in")
  }

  /// Resources that AWS Backup takes by themselves and that the rules speak of.
  private static func isJudged(_ item: ItemReader) -> Bool {
    let engine = item.text("configuration.engine")?.lowercased() ?? ""
    switch item.text("resourceType") {
    case "AWS::EC2::Instance": return item.text("configuration.state.name") == "running"
    case "AWS::RDS::DBCluster": return engine.hasPrefix("aurora")
    case "AWS::RDS::DBInstance":
      let isMember = !(item.text("configuration.dBClusterIdentifier") ?? "").isEmpty
      return !isMember && !["aurora", "docdb", "neptune"].contains { engine.hasPrefix($0) }
    default: return true
    }
  }

  private struct Gap: Error {
    let reason: String
  }

  /// Whether `resourceTags` and `resourceId` leave the resource in.
  private static func isAskedFor(
    _ input: PredicateInput, _ candidate: BackupCandidate
  ) -> Result<Bool, Gap> {
    if let id = input.parameter("resourceId")?.string {
      let own = ["resourceId", "resourceName"].compactMap { input.item[$0]?.string }
      guard (own + [candidate.arn]).contains(id) else { return .success(false) }
    }
    guard let text = input.parameter("resourceTags")?.string else { return .success(true) }
    guard let wanted = try? JSONDocument.parse(text).root, wanted.isObject else {
      return .failure(Gap(reason: "resourceTags is not a JSON object"))
    }
    guard let tags = candidate.tags else {
      return .failure(Gap(reason: "the tags of the resource are not exported"))
    }
    return .success(
      wanted.members.allSatisfy { member in
        guard let found = tags[member.name] else { return false }
        return member.value.isArray
          ? member.value.elements.contains { $0.equals(found) } : member.value.equals(found)
      })
  }
}

/// What parameters ask of the plan that takes a resource in.
struct BackupDemands {
  private let regions: [String]
  private let accounts: [String]
  private let isLockAsked: Bool
  private let leastDays: Int?
  private let mostDays: Int?
  private let plans: [ItemReader]
  private let vaults: [ItemReader]

  init(_ input: PredicateInput) {
    regions = input.texts("crossRegionList")
    accounts = input.texts("crossAccountList")
    leastDays = input.number("minRetentionDays")
    mostDays = input.number("maxRetentionDays")
    isLockAsked =
      input.parameter("backupVaultLockCheck")?.bool == true || leastDays != nil
      || mostDays != nil
    plans = input.neighbours("plans")
    vaults = input.neighbours("vaults")
  }

  func verdict(of plan: String?) -> PredicateVerdict {
    guard isLockAsked || !regions.isEmpty || !accounts.isEmpty else { return .compliant }
    let own = plans.filter { $0.text("configuration.BackupPlanId") == plan }
    let rules = own.compactMap(BackupRule.all).first { _ in true }
    guard plan != nil, let rules else {
      return .insufficientData("the rules of the backup plan are not exported")
    }
    let copies = rules.flatMap(\.destinations)
    if let region = regions.first(where: { region in
      !copies.contains { $0.region == region }
    }) {
      return .nonCompliant("the backup plan keeps no copy in \(region)")
    }
    if let account = accounts.first(where: { account in
      !copies.contains { $0.account == account }
    }) {
      return .nonCompliant("the backup plan keeps no copy in account \(account)")
    }
    guard isLockAsked else { return .compliant }
    let locks = rules.map { isLocked($0.vault) }
    if locks.contains(true) { return .compliant }
    return locks.contains(nil)
      ? .insufficientData("the lock of the backup vault is not exported")
      : .nonCompliant("the backup vault is not locked as asked for")
  }

  /// Nil when no export shows the lock of the vault.
  private func isLocked(_ name: String?) -> Bool? {
    let own = vaults.filter { $0.text("configuration.BackupVaultName") == name }
    for vault in own {
      let lock = vault.value("configuration.LockConfiguration").map(ItemReader.init)
      let flag = vault.flag("configuration.Locked")
      guard flag != nil || lock != nil else { continue }
      if flag == false { return false }
      let bounds = lock ?? ItemReader(vault.value("configuration") ?? vault.root)
      if let leastDays, (bounds.integer("MinRetentionDays") ?? 0) < leastDays { return false }
      if let mostDays, (bounds.integer("MaxRetentionDays") ?? Int.max) > mostDays {
        return false
      }
      return true
    }
    return nil
  }
}

/// A rule of a backup plan, in the spelling of configuration items or of the API.
struct BackupRule {
  struct Destination {
    let region: String
    let account: String
  }

  let reader: ItemReader

  var vault: String? { reader.text("TargetBackupVault") ?? reader.text("TargetBackupVaultName") }
  /// Without one the service runs the rule daily.
  var schedule: String? { reader.text("ScheduleExpression") }
  /// Nil = for ever.
  var keptDays: Int? { reader.integer("Lifecycle.DeleteAfterDays") }

  /// Where copies go, told from the ARNs of the vaults.
  var destinations: [Destination] {
    reader.texts("CopyActions.DestinationBackupVaultArn").compactMap { arn in
      let parts = arn.split(separator: ":", omittingEmptySubsequences: false)
      guard parts.count > 5 else { return nil }
      return Destination(region: String(parts[3]), account: String(parts[4]))
    }
  }

  /// The rules of a plan; nil when the export does not show them.
  static func all(_ plan: ItemReader) -> [BackupRule]? {
    for path in ["BackupPlan.BackupPlanRule", "BackupPlan.Rules"] {
      guard plan.isShown("configuration.\(path)") else { continue }
      return plan.values("configuration.\(path)").map { BackupRule(reader: ItemReader($0)) }
    }
    return nil
  }
}
