public import DemarcEstate
public import DemarcModel

/// Microsoft's word on who does what a requirement asks for, without evidence.
///
/// It is shown beside the provider's side and is no part of it: only a report (`ProviderReport`)
/// attests anything, and nothing here can be made into one.
public struct ProviderClaim: Hashable, Sendable, Comparable {
  /// Who Microsoft says has to do it.
  public enum Owner: String, Hashable, Sendable, CaseIterable {
    case customer, microsoft, shared
  }

  /// Where the word is written.
  public enum Source: String, Hashable, Sendable, CaseIterable {
    /// `owner` of a record of `az policy metadata list`.
    case metadata
    /// A policy of `policyType` Static in the requirement's group.
    case staticPolicy = "static-policy"
  }

  /// In the words of the initiative's standard, which need not be a framework of the catalogue.
  public var requirement: RequirementID
  public var owner: Owner
  public var source: Source
  /// Id of the record or definition.
  public var id: String

  public init(requirement: RequirementID, owner: Owner, source: Source, id: String) {
    self.requirement = requirement
    self.owner = owner
    self.source = source
    self.id = id
  }

  /// One line for a person.
  public var sentence: String {
    let who =
      switch owner {
      case .customer: "the customer"
      case .microsoft: "Microsoft"
      case .shared: "both parties"
      }
    return "Microsoft says that \(who) has to meet it (\(id)); this is a claim without evidence"
  }

  public static func < (left: ProviderClaim, right: ProviderClaim) -> Bool {
    (left.requirement, left.owner.rawValue, left.source.rawValue, left.id)
      < (right.requirement, right.owner.rawValue, right.source.rawValue, right.id)
  }
}

extension ProviderClaim.Owner {
  /// Owners by the name of the record, of what `az policy metadata list` gave.
  public static func byName(_ metadata: [AzureRequirementOwner]) -> [String: ProviderClaim.Owner] {
    metadata.reduce(into: [:]) { owners, record in
      switch record.owner {
      case .customer: owners[record.name] = .customer
      case .microsoft: owners[record.name] = .microsoft
      case .shared: owners[record.name] = .shared
      case nil: break
      }
    }
  }
}
