/// Judges a requirement by its policies: failed by one, met only by all.
struct EvidenceRuling {
  let state: AzureRequirementEvidence.State
  let because: String
  let missing: [String]

  /// - Parameters:
  ///   - tallies: those of evaluable policies; Microsoft's own word is not among them.
  ///   - hasClaims: whether Microsoft says anything of the requirement.
  init(_ tallies: [AzurePolicyTally], hasClaims: Bool) {
    let judged = tallies.filter { !$0.isAside }
    let failed = judged.count(where: \.isFailed)
    let met = judged.count(where: \.isMet)
    if failed > 0 {
      state = .failed
      because =
        "\(failed) of its \(Self.policies(judged.count)) \(Self.has(failed)) non-compliant"
        + " resources"
      missing = []
    } else if met > 0, met == judged.count {
      state = .met
      because =
        met == 1
        ? "its one policy with something to judge is compliant"
        : "all \(met) policies with something to judge are compliant"
      missing = []
    } else {
      state = .notAssessed
      missing = Self.missing(judged)
      because =
        if judged.isEmpty, !tallies.isEmpty {
          "the exports hold nothing that its policies speak of"
        } else if judged.isEmpty {
          hasClaims
            ? "nothing but Microsoft's own word, which is no evidence" : "no policy bears on it"
        } else {
          Self.undecided(judged.count - met, of: judged.count)
        }
    }
  }

  private static func policies(_ count: Int) -> String {
    count == 1 ? "1 policy" : "\(count) policies"
  }

  private static func has(_ count: Int) -> String { count == 1 ? "has" : "have" }

  private static func undecided(_ count: Int, of all: Int) -> String {
    "\(count) of its \(policies(all)) \(count == 1 ? "is" : "are") not decided"
  }

  /// What keeps the undecided ones from a verdict: their own phrases, else their state.
  private static func missing(_ judged: [AzurePolicyTally]) -> [String] {
    var phrases: Set<String> = []
    for tally in judged where !tally.isMet {
      if !tally.missing.isEmpty {
        phrases.formUnion(tally.missing)
        continue
      }
      phrases.insert("\(tally.title): \(reason(tally))")
    }
    return phrases.sorted()
  }

  private static func reason(_ tally: AzurePolicyTally) -> String {
    switch tally.outcome {
    case .exempt: return "exempt"
    case .conflict: return "policies that change it contradict each other"
    case .unknown: return "a person has to vouch for it"
    case .error: return "its evaluation ended in an error"
    case .noEvidence: return "what it must see was not exported"
    case .notEvaluable: return "only Azure can evaluate it"
    case .disabled: return "its effect is disabled"
    case .compliant, .nonCompliant, .notApplicable:
      let open = tally.resources
        .filter { $0.value > 0 && $0.key != .compliant && $0.key != .notApplicable }
        .sorted { $0.key < $1.key }
      return open.map { "\($0.value) \($0.key.rawValue)" }.joined(separator: ", ")
    }
  }
}
