internal import DemarcJSON

/// GUARDDUTY_ENABLED_CENTRALIZED: a list of detectors names them, each one's own answer says more.
enum DetectorRunning {
  static func centralized(_ input: PredicateInput) -> PredicateVerdict {
    let answers = input.related["detectors"] ?? []
    let listed = Set(answers.flatMap { ItemPath.texts("configuration.DetectorIds", in: $0) })
    let detectors = answers.filter {
      !ItemPath("configuration.DetectorIds").leadsSomewhere(in: $0)
    }
    guard detectors.contains(where: isRunning) else {
      let described = Set(detectors.flatMap { ItemPath.texts("resourceId", in: $0) })
      if let unknown = listed.subtracting(described).min() {
        return .insufficientData("the state of detector \(unknown) was not exported")
      }
      return .nonCompliant(
        detectors.isEmpty ? "GuardDuty has no detector here" : "the detector is suspended")
    }
    return reports(input)
  }

  private static func isRunning(_ detector: JSONValue) -> Bool {
    ItemPath.flag("configuration.Enable", in: detector) == true
      || ItemPath.text("configuration.Status", in: detector) == "ENABLED"
  }

  /// Whether findings go to an account that was named, if any was.
  private static func reports(_ input: PredicateInput) -> PredicateVerdict {
    let central = input.parameters?["CentralMonitoringAccount"]?.elements.compactMap(\.string) ?? []
    let own = ItemPath.text("awsAccountId", in: input.item) ?? ""
    guard !central.isEmpty, !central.contains(own) else { return .compliant }
    let administrators = input.related["administrators"] ?? []
    guard !administrators.isEmpty else {
      return .insufficientData("the administrator account of GuardDuty was not exported")
    }
    let isCentral = administrators.contains { administrator in
      ItemPath.text("configuration.RelationshipStatus", in: administrator) == "Enabled"
        && central.contains(ItemPath.text("configuration.AccountId", in: administrator) ?? "")
    }
    return isCentral
      ? .compliant : .nonCompliant("findings go to none of the central accounts that were named")
  }
}
