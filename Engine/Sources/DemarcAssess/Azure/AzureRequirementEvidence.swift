public import DemarcCatalog
public import DemarcModel

/// What the policies of Azure's regulatory initiatives say of one requirement.
///
/// Partial evidence: Microsoft's own text says that the policies of a control rarely cover it
/// wholly, so that met means "its policies are", never "the requirement is".
public struct AzureRequirementEvidence: Hashable, Sendable {
  public enum State: String, Hashable, Sendable, CaseIterable {
    case met, failed
    case notAssessed = "not-assessed"
  }

  /// One policy that bears on the requirement.
  public struct Policy: Hashable, Sendable {
    public var definition: String
    public var reference: String
    public var title: String
    public var outcome: AzurePolicyOutcome
  }

  /// What every report of such evidence has to say beside it.
  public static let caveat =
    "A group's policies are partial evidence: they rarely cover a requirement wholly."

  /// The group with its standard, number and ways to requirements of the catalogue.
  public var group: RegulatoryGroup
  /// Ids of the initiatives that name it, sorted.
  public var initiatives: [String]
  public var state: State
  /// One sentence on the state.
  public var because: String
  /// What would settle it, sorted; empty unless the state is not-assessed.
  public var missing: [String]
  /// Sorted by what became of them, then by title.
  public var policies: [Policy]
  /// Resources of all its policies by what became of them.
  public var resources: [AzurePolicyOutcome: Int]
  /// What Microsoft says about who has to meet it; never counted.
  public var claims: [ProviderClaim]

  /// Policies that were decided either way.
  public var decided: Int { policies.count { $0.outcome.isDecided } }
  /// Policies that had something to judge and were not decided.
  public var undecided: Int {
    policies.count { !$0.outcome.isDecided && $0.outcome != .notApplicable }
  }
  /// Policies with nothing to judge.
  public var aside: Int { policies.count { $0.outcome == .notApplicable } }

  /// Requirements of the catalogue whose number is the group's: the state speaks for their
  /// policies.
  public var speaksFor: [RequirementID] { group.mappings.filter(\.isExact).map(\.requirement) }

  /// Requirements of the catalogue that an edition or a crosswalk leads to: candidates, no proof.
  public var bearsOn: [RequirementID] { group.mappings.filter { !$0.isExact }.map(\.requirement) }
}

extension AzureRequirementEvidence {
  /// Evidence for each requirement that groups name, sorted by standard and number.
  ///
  /// A policy of two assignments counts twice. Groups of no known standard stand by their own name.
  ///
  /// - Parameters:
  ///   - declared: groups that an initiative declares, so that one without a policy is shown; by id
  ///     of the initiative.
  ///   - owners: Microsoft's word on who has to meet what, by the name of the metadata record.
  public static func evidence(
    _ tallies: [AzurePolicyTally], declared: [String: [AzurePolicyTally.Group]] = [:],
    groups: RegulatoryGroups, owners: [String: ProviderClaim.Owner] = [:]
  ) -> [AzureRequirementEvidence] {
    let owners = Dictionary(owners.map { ($0.key.lowercased(), $0.value) }) { first, _ in first }
    var heaps: [RequirementID: Heap] = [:]
    var read: [AzurePolicyTally.Group: RegulatoryGroup] = [:]
    func key(of named: AzurePolicyTally.Group) -> RequirementID {
      let group =
        read[named] ?? groups.requirement(group: named.name, metadataID: named.metadata)
      read[named] = group
      let key = group.requirement ?? RequirementID(framework: "", id: group.name)
      if heaps[key] == nil { heaps[key] = Heap(group, key) }
      return key
    }
    for (initiative, named) in declared.sorted(by: { $0.key < $1.key }) {
      for named in named { heaps[key(of: named)]?.declare(named, by: initiative, owners) }
    }
    for (number, tally) in tallies.enumerated() {
      for named in tally.groups {
        let key = key(of: named)
        heaps[key]?.declare(named, by: tally.initiative, owners)
        heaps[key]?.take(tally, number)
      }
    }
    return heaps.sorted { Self.precedes($0.key, $1.key) }.map { $0.value.evidence }
  }

  /// By standard, then by the numbers in the id: `CC6.2` before `CC6.10`.
  private static func precedes(_ left: RequirementID, _ right: RequirementID) -> Bool {
    guard left.framework == right.framework else { return left.framework < right.framework }
    let (first, second) = (Self.parts(left.id), Self.parts(right.id))
    return first == second ? left.id < right.id : first.lexicographicallyPrecedes(second)
  }

  /// Runs of digits padded, so that they compare as numbers.
  private static func parts(_ id: String) -> [String] {
    var parts: [String] = []
    var wasDigit: Bool?
    for character in id {
      let isDigit = character.isNumber
      if isDigit == wasDigit, let last = parts.indices.last {
        parts[last].append(character)
      } else {
        parts.append(String(character))
      }
      wasDigit = isDigit
    }
    return parts.map { part in
      part.first?.isNumber == true
        ? String(repeating: "0", count: max(0, 8 - part.count)) + part : part
    }
  }
}

/// What is gathered for one requirement before it is judged.
private struct Heap {
  private let group: RegulatoryGroup
  private let requirement: RequirementID
  private var initiatives: Set<String> = []
  private var tallies: [AzurePolicyTally] = []
  /// Numbers of the tallies taken: two groups of one policy may be one requirement.
  private var taken: Set<Int> = []
  private var claims: Set<ProviderClaim> = []

  init(_ group: RegulatoryGroup, _ requirement: RequirementID) {
    self.group = group
    self.requirement = requirement
  }

  mutating func declare(
    _ named: AzurePolicyTally.Group, by initiative: String,
    _ owners: [String: ProviderClaim.Owner]
  ) {
    initiatives.insert(initiative)
    let record = named.metadata.flatMap { $0.split(separator: "/").last.map(String.init) }
    guard
      let name = [record, named.name].compactMap({ $0 }).first(where: {
        owners[$0.lowercased()] != nil
      }), let owner = owners[name.lowercased()]
    else { return }
    claims.insert(
      ProviderClaim(requirement: requirement, owner: owner, source: .metadata, id: name))
  }

  mutating func take(_ tally: AzurePolicyTally, _ number: Int) {
    guard taken.insert(number).inserted else { return }
    guard !tally.isStatic else {
      claims.insert(
        ProviderClaim(
          requirement: requirement, owner: .microsoft, source: .staticPolicy,
          id: tally.definition))
      return
    }
    tallies.append(tally)
  }

  var evidence: AzureRequirementEvidence {
    let ruling = EvidenceRuling(tallies, hasClaims: !claims.isEmpty)
    return AzureRequirementEvidence(
      group: group, initiatives: initiatives.sorted(), state: ruling.state,
      because: ruling.because, missing: ruling.missing,
      policies: tallies.map {
        AzureRequirementEvidence.Policy(
          definition: $0.definition, reference: $0.reference, title: $0.title,
          outcome: $0.isFailed ? .nonCompliant : $0.outcome)
      }.sorted {
        ($0.outcome, $0.title, $0.definition, $0.reference)
          < ($1.outcome, $1.title, $1.definition, $1.reference)
      },
      resources: tallies.reduce(into: [:]) { sum, tally in
        sum.merge(tally.resources.filter { $0.value > 0 }, uniquingKeysWith: +)
      }, claims: claims.sorted())
  }
}
