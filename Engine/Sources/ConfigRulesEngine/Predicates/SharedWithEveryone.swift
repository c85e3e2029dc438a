internal import DemarcJSON

/// Snapshots and documents of which only a question apiece says with whom they are shared.
enum SharedWithEveryone {
  /// EBS_SNAPSHOT_PUBLIC_RESTORABLE_CHECK.
  static func snapshots(_ input: PredicateInput) -> PredicateVerdict {
    var known: Set<String> = []
    for answer in input.related["permissions"] ?? [] {
      guard let id = answer.text(at: "configuration.snapshotId") ?? answer["resourceId"]?.string,
        ItemPath("configuration.createVolumePermissions").leadsSomewhere(in: answer)
      else { continue }
      let groups = answer.values(at: "configuration.createVolumePermissions.group")
      if groups.contains(where: { $0.equals("all") }) {
        return .nonCompliant("everyone may make volumes of \(id)")
      }
      known.insert(id)
    }
    for snapshot in input.related["snapshots"] ?? [] {
      let owner = snapshot.text(at: "configuration.ownerId")
      guard owner == nil || owner == input.account else { continue }
      let id = snapshot.text(at: "configuration.snapshotId") ?? snapshot["resourceId"]?.string ?? ""
      if !known.contains(id) {
        return .insufficientData("no export says who may make volumes of \(id)")
      }
    }
    return .compliant
  }

  /// SSM_DOCUMENT_NOT_PUBLIC.
  static func document(_ input: PredicateInput) -> PredicateVerdict {
    if let owner = input.item.text(at: "configuration.owner"), owner != input.account {
      return .notApplicable
    }
    let shown = input.besides("permissions").filter {
      ItemPath("configuration.accountIds").leadsSomewhere(in: $0)
    }
    guard !shown.isEmpty else {
      return .insufficientData("no export says with whom the document is shared")
    }
    let accounts = shown.flatMap { $0.values(at: "configuration.accountIds") }
    return accounts.contains { $0.string?.lowercased() == "all" }
      ? .nonCompliant("the document is shared with everyone") : .compliant
  }
}
