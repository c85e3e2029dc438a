public import DemarcModel

/// Where a requirement's hub controls come from.
public struct HubMapping: Hashable, Sendable {
  /// Printed ids of the hub, in the hub's order.
  public var controls: [String]
  /// Who published the pairs.
  public var source: String
  /// `published`, or `draft` for our own unreviewed pairs.
  public var status: String
  /// The requirement that holds the pairs, where it is not the one asked for: the standard of a HIPAA
  /// specification.
  public var heldBy: RequirementID?

  /// Controls with the source of the pairs.
  public init(controls: [String], source: String, status: String, heldBy: RequirementID? = nil) {
    self.controls = controls
    self.source = source
    self.status = status
    self.heldBy = heldBy
  }
}

/// One framework's requirements with their hub controls.
struct HubMap: Sendable {
  var controls: [String: [String]] = [:]
  var source = ""
  var status = ""
}

extension Catalog {
  /// Hub controls of a requirement by direct crosswalk; a hub control is its own.
  ///
  /// Candidates, not proofs: every shipped relationship is `intersects-with`.
  public func controls(of id: RequirementID) -> [String] { hubMapping(of: id)?.controls ?? [] }

  /// Hub controls of a requirement with the source of the pairs.
  ///
  /// A HIPAA implementation specification takes the pairs of its standard.
  public func hubMapping(of id: RequirementID) -> HubMapping? {
    guard let requirement = requirement(id) else { return nil }
    if requirement.id.framework == Self.hub {
      guard requirement.status == .active else { return nil }
      return HubMapping(controls: [requirement.id.id], source: "itself", status: "published")
    }
    let map = hubMap(requirement.id.framework)
    if let controls = map.controls[requirement.id.id], !controls.isEmpty {
      return HubMapping(controls: controls, source: map.source, status: map.status)
    }
    guard let parent = requirement.parent, let controls = map.controls[parent] else { return nil }
    return HubMapping(
      controls: controls, source: map.source, status: map.status,
      heldBy: RequirementID(framework: requirement.id.framework, id: parent))
  }

  /// Requirements of a framework that a hub control bears on, in the framework's order.
  public func requirements(ofControl control: String, in framework: String) -> [Requirement] {
    guard let id = candidates(framework).first, let index = index(id),
      let printed = self.index(Self.hub)?[control]?.id.id
    else { return [] }
    if id == Self.hub { return index[printed].map { [$0] } ?? [] }
    let byControl = requirementsByControl.value(id) {
      var byControl: [String: [String]] = [:]
      for requirement in index.framework.requirements where requirement.status == .active {
        for control in self.controls(of: requirement.id) {
          byControl[control, default: []].append(requirement.id.id)
        }
      }
      return byControl
    }
    return (byControl[printed] ?? []).compactMap { index[$0] }
  }

  /// Ids of the same requirement in the framework's other edition.
  public func otherEditions(of id: RequirementID) -> [RequirementID] {
    guard let requirement = requirement(id) else { return [] }
    var found: [RequirementID] = []
    for (old, new) in Self.editions {
      guard let crosswalk = crosswalk(old, new) else { continue }
      if requirement.id.framework == old {
        found += (crosswalk.pairs[requirement.id.id] ?? []).map {
          RequirementID(framework: new, id: $0)
        }
      } else if requirement.id.framework == new, let index = index(old) {
        found += index.framework.requirements.map(\.id).filter {
          crosswalk.pairs[$0.id]?.contains(requirement.id.id) == true
        }
      }
    }
    return found
  }

  /// A crosswalk by its two frameworks.
  public func crosswalk(_ from: String, _ to: String) -> Crosswalk? {
    let path = CrosswalkLoader.path(from, to)
    return crosswalks.value(path) {
      guard source.paths.contains(path) else { return nil }
      return CrosswalkLoader.load(path, source, FaultLog())
    }
  }

  /// Layers a hub control is about: its own rule, then its enhancements', its base's, its family's.
  public func layers(ofControl control: String) -> [String] {
    let key = RequirementNotation.key(control, framework: Self.hub)
    guard let dash = key.firstIndex(of: "-") else { return [] }
    let base = String(key.prefix { $0 != "(" })
    var selectors = [key]
    if key != base { selectors += ["\(base)(*)", base] }
    if base.hasSuffix("-1") { selectors.append("*-1") }
    selectors.append("\(key[..<dash])-*")
    return selectors.lazy.compactMap { self.layersBySelector[$0] }.first ?? []
  }

  private static let editions = [
    ("iso27001-2013", "iso27001-2022"), ("nist-csf-1.1", "nist-csf-2.0"),
  ]

  private func hubMap(_ framework: String) -> HubMap {
    hubMaps.value(framework) {
      if let user = userFrameworks.first(where: { $0.framework.id == framework }) {
        return HubMap(controls: user.controls, source: user.framework.source, status: "published")
      }
      if let there = crosswalk(framework, Self.hub) {
        return HubMap(controls: there.pairs, source: there.source, status: there.status)
      }
      guard let back = crosswalk(Self.hub, framework), let hub = index(Self.hub) else {
        return HubMap()
      }
      var map = HubMap(source: back.source, status: back.status)
      for requirement in hub.framework.requirements {
        for target in back.pairs[requirement.id.id] ?? [] {
          map.controls[target, default: []].append(requirement.id.id)
        }
      }
      return map
    }
  }
}
