public import DemarcModel

/// What an identifier or a phrase is often taken for, what it is, and what to cite instead.
public struct Erratum: Hashable, Sendable {
  /// The requirement it is about; nil for a phrase.
  public var requirement: RequirementID?
  /// Words people write: `addressable`, `7 years for financial services`.
  public var phrase: String?
  public var oftenTakenFor: String
  public var truth: String
  public var citeInstead: [RequirementID]
  /// Sources outside the catalogue: laws, vendors' pages.
  public var citations: [String]

  public init(
    requirement: RequirementID? = nil, phrase: String? = nil, oftenTakenFor: String,
    truth: String, citeInstead: [RequirementID] = [], citations: [String] = []
  ) {
    self.requirement = requirement
    self.phrase = phrase
    self.oftenTakenFor = oftenTakenFor
    self.truth = truth
    self.citeInstead = citeInstead
    self.citations = citations
  }
}

/// A product and the names it went by.
public struct ProductName: Hashable, Sendable {
  public var cloud: Cloud
  public var now: String
  public var formerly: [String]

  public init(cloud: Cloud, now: String, formerly: [String]) {
    self.cloud = cloud
    self.now = now
    self.formerly = formerly
  }
}
