internal import DemarcCatalog
internal import DemarcJSON
internal import DemarcModel

/// An account is judged by all its resources of a type.
enum AccountVerdict {
  /// Passes if any resource passes.
  ///
  /// Without one, the absence only counts where the exports would have shown it.
  static func judge(
    _ check: Check, _ counts: CheckCounts, covers: (String) -> Bool
  ) -> Judgement {
    if counts.passed > 0 { return .pass }
    if counts.errors > 0 {
      return Judgement(
        .error, detail: "the rule could not be evaluated on \(counts.errors) resources")
    }
    let types = check.resourceTypes.joined(separator: ", ")
    if counts.withoutEvidence > 0 {
      return Judgement(
        .noEvidence,
        detail: "of \(counts.withoutEvidence) \(types) the export leaves out what decides")
    }
    guard check.resourceTypes.allSatisfy(covers) else {
      return counts.failed > 0
        ? Judgement(
          .noEvidence,
          detail: "none of \(counts.failed) \(types) does, and the export does not hold all of them"
        )
        : unexported(check)
    }
    if counts.failed > 0 {
      return Judgement(.fail, detail: "none of \(counts.failed) \(types) in the account does")
    }
    return Judgement(.fail, detail: "the account has no \(types)")
  }

  /// Nothing can be said: what the check is about was not exported.
  static func unexported(_ check: Check) -> Judgement {
    let types = check.resourceTypes.joined(separator: ", ")
    return Judgement(
      .noEvidence, detail: "no export of the account says whether it has \(types)")
  }

  /// The account itself, in the place of a resource.
  static func resource(_ cloud: Cloud, account: String) -> Resource {
    var builder = JSONBuilder()
    builder.null()
    let kind =
      switch cloud {
      case .aws: "AWS account"
      case .azure: "Azure subscription"
      case .gcp: "Google Cloud project"
      }
    return Resource(
      cloud: cloud, type: kind, id: account, name: account, account: account, region: "global",
      document: builder.finish().root, origin: RecordOrigin(file: "", line: 0))
  }
}
