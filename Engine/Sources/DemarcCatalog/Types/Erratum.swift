public import DemarcModel

/// What an identifier or a phrase is often taken for, what it is, and what to cite instead.
public struct Erratum: Hashable, Sendable {
  /// The requirement it is about; nil for a phrase.
  public var requirement: RequirementID?
  /// Words people write: `addressable`, `7 years for financial services`.
  public var phrase: String?
  /// The mistake, as a noun phrase: `the definition of the system boundary`.
  public var oftenTakenFor: String
  /// What it really is, in sentences.
  public var truth: String
  /// What bears on the mistaken meaning.
  public var citeInstead: [RequirementID]
  /// Sources outside the catalogue: laws, vendors' pages.
  public var citations: [String]

  /// An erratum about a requirement or a phrase.
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
  /// Whose product it is.
  public var cloud: Cloud
  /// What the provider calls it at present.
  public var now: String
  /// Names still found in policies and papers.
  public var formerly: [String]

  /// A product by its present name.
  public init(cloud: Cloud, now: String, formerly: [String]) {
    self.cloud = cloud
    self.now = now
    self.formerly = formerly
  }
}
