public import DemarcModel

/// What policies that a customer has assigned in a cloud say about one requirement.
///
/// Partial evidence: a policy that fails shows that the requirement is not kept, and policies that hold
/// do not show that it is. So they can fail a verdict, and never make one.
public struct PolicyEvidence: Hashable, Sendable {
  public var requirement: RequirementID
  public var cloud: Cloud
  /// The initiative that names the requirement, as a person calls it.
  public var source: String
  /// Titles of the policies, sorted.
  public var failed: [String]
  /// How many hold everywhere.
  public var passed: Int
  /// How many could not be decided: something was not exported, or only people can tell.
  public var undecided: Int
  /// Distinct resources that fail a policy.
  public var failedResources: Int
  /// Whose the requirement is in the provider's own words; a claim, never evidence.
  public var claim: String?

  public init(
    requirement: RequirementID, cloud: Cloud, source: String, failed: [String], passed: Int,
    undecided: Int, failedResources: Int, claim: String? = nil
  ) {
    self.requirement = requirement
    self.cloud = cloud
    self.source = source
    self.failed = failed
    self.passed = passed
    self.undecided = undecided
    self.failedResources = failedResources
    self.claim = claim
  }

  /// One sentence for a reader.
  public var sentence: String {
    let total = failed.count + passed + undecided
    var text = "\(cloud.title) policies of \(source): "
    if failed.isEmpty {
      text += "none of \(total) fails"
    } else {
      let names = failed.prefix(3).joined(separator: "; ")
      let rest = failed.count > 3 ? " and \(failed.count - 3) more" : ""
      let resources = failedResources == 1 ? "1 resource" : "\(failedResources) resources"
      text += "\(failed.count) of \(total) fail on \(resources) (\(names)\(rest))"
    }
    if undecided > 0 { text += ", \(undecided) not decided" }
    if let claim { text += "; the provider calls the requirement \(claim.lowercased())" }
    return text
  }
}
