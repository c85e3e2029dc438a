public import DemarcModel

/// What a person wants to know about one requirement, as data.
public struct RequirementExplanation: Sendable {
  /// A hub control that the requirement is mapped to.
  public struct Control: Hashable, Sendable {
    /// The control itself.
    public var control: Requirement
    /// Layer ids, in the order of the rule.
    public var layers: [String]
    /// Ids of the checks that bear on it.
    public var checks: [String]
  }

  /// The requirement that was asked for.
  public var requirement: Requirement
  /// Title and edition of its framework.
  public var framework: String
  /// Whether its words are the publisher's, ours or absent.
  public var licence: Framework.Licence
  /// What it is often taken for.
  public var errata: [Erratum]
  /// The requirement it refines.
  public var parent: Requirement?
  /// Requirements that refine it.
  public var children: [Requirement]
  /// For a withdrawn one: what took over.
  public var movedTo: [Requirement]
  /// The same requirement in the framework's other edition.
  public var otherEditions: [Requirement]
  /// Hub controls it is mapped to: candidates, not proofs.
  public var controls: [Control]
  /// Where the pairs come from; nil when there are none.
  public var mapping: HubMapping?
  /// All layers of its controls, in the order of the stack.
  public var layers: [Layer]
  /// Checks that bear on any of its controls, by cloud, sorted by id.
  public var checks: [Cloud: [Check]]
}

extension Catalog {
  /// Explains a requirement: `explain("soc2", "CC6.7")`.
  ///
  /// - Parameter checks: the check library, which lies above the catalogue.
  public func explain(_ framework: String, _ id: String, checks: [Check] = [])
    -> RequirementExplanation?
  {
    guard let requirement = requirement(RequirementID(framework: framework, id: id)),
      let index = index(requirement.id.framework)
    else { return nil }
    let own = { (other: String) in index[other] }
    let mapping = hubMapping(of: requirement.id)
    let controls = (mapping?.controls ?? []).compactMap {
      control -> RequirementExplanation.Control? in
      guard let found = self.requirement(RequirementID(framework: Self.hub, id: control)) else {
        return nil
      }
      return RequirementExplanation.Control(
        control: found, layers: layers(ofControl: control),
        checks: checks.filter { $0.controls.contains(control) }.map(\.id).sorted())
    }
    let layerIDs = Set(controls.flatMap(\.layers))
    let checkIDs = Set(controls.flatMap(\.checks))
    let bearing = checks.filter { checkIDs.contains($0.id) }.sorted { $0.id < $1.id }
    return RequirementExplanation(
      requirement: requirement,
      framework: title(index.framework),
      licence: index.framework.licence,
      errata: errata.filter { $0.requirement == requirement.id },
      parent: requirement.parent.flatMap(own), children: children(of: requirement.id),
      movedTo: requirement.movedTo.compactMap(own),
      otherEditions: otherEditions(of: requirement.id).compactMap { self.requirement($0) },
      controls: controls, mapping: mapping, layers: layers.filter { layerIDs.contains($0.id) },
      checks: Dictionary(grouping: bearing, by: \.cloud))
  }

  /// Title and edition, where the title does not name it.
  private func title(_ framework: Framework) -> String {
    let isNamed = framework.edition.isEmpty || framework.title.contains(framework.edition)
    return isNamed ? framework.title : "\(framework.title), \(framework.edition)"
  }
}
