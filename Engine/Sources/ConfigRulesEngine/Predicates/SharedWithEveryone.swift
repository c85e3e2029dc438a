internal import DemarcJSON

/// Snapshots and documents of which only a question apiece says with whom they are shared.
enum SharedWithEveryone {
  /// EBS_SNAPSHOT_PUBLIC_RESTORABLE_CHECK.
  static func snapshots(_ input: PredicateInput) -> PredicateVerdict {
    var known: Set<String> = []
    for answer in input.neighbours("permissions") {
      guard let id = answer.text("configuration.snapshotId") ?? answer.text("resourceId"),
        answer.isShown("configuration.createVolumePermissions")
      else { continue }
      if answer.texts("configuration.createVolumePermissions.group").contains("all") {
        return .nonCompliant("everyone may make volumes of \(id)")
      }
      known.insert(id)
    }
    for snapshot in input.neighbours("snapshots") {
      let owner = snapshot.text("configuration.ownerId")
      guard owner == nil || owner == input.account else { continue }
      let id = snapshot.text("configuration.snapshotId") ?? snapshot.text("resourceId") ?? ""
      if !known.contains(id) {
        return .insufficientData("no export says who may make volumes of \(id)")
      }
    }
    return .compliant
  }

  /// SSM_DOCUMENT_NOT_PUBLIC.
  static func document(_ input: PredicateInput) -> PredicateVerdict {
    if let owner = input.reader.text("configuration.owner"), owner != input.account {
      return .notApplicable
    }
    let shown = input.neighbours("permissions").filter { $0.isShown("configuration.accountIds") }
    guard !shown.isEmpty else {
      return .insufficientData("no export says with whom the document is shared")
    }
    let accounts = shown.flatMap { $0.texts("configuration.accountIds") }
    return accounts.contains { $0.lowercased() == "all" }
      ? .nonCompliant("the document is shared with everyone") : .compliant
  }
}

extension PredicateInput {
  /// The account that the item was exported from.
  fileprivate var account: String? { reader.text("awsAccountId") ?? reader.text("accountId") }
}
