public import DemarcModel

extension Catalog {
  /// A framework by id, or by a name without its edition: `iso27001` is the newest one shipped.
  public func framework(_ id: String) -> Framework? {
    candidates(id).lazy.compactMap { self.index($0)?.framework }.first
  }

  /// A requirement in any notation people use: `AC-02(01)`, `ac-2.1`, `5.15`, `164.308(a)(1)`.
  ///
  /// Where the framework is named without its edition, the newest edition that has the id answers:
  /// `iso27001 A.9.2.3` is one of 2013.
  public func requirement(_ id: RequirementID) -> Requirement? {
    candidates(id.framework).lazy.compactMap { self.index($0)?[id.id] }.first
  }

  /// A requirement written in one text: `soc2 CC6.1`, `iso27001:2022 5.15`.
  public func requirement(_ text: String) -> Requirement? {
    guard let space = text.firstIndex(of: " ") else { return nil }
    return requirement(
      RequirementID(
        framework: String(text[..<space]), id: String(text[text.index(after: space)...])))
  }

  /// Requirements that refine this one, in order.
  public func children(of id: RequirementID) -> [Requirement] {
    guard let parent = requirement(id), let index = index(parent.id.framework) else { return [] }
    return index.framework.requirements.filter { $0.parent == parent.id.id }
  }

  func index(_ id: String) -> FrameworkIndex? {
    frameworks.value(id) {
      if let user = userFrameworks.first(where: { $0.framework.id == id }) {
        return FrameworkIndex(user.framework)
      }
      guard frameworkIDs.contains(id) else { return nil }
      return FrameworkLoader.load(id, source, FaultLog()).map { FrameworkIndex($0) }
    }
  }

  /// Framework ids that a name may mean, the likeliest first.
  func candidates(_ name: String) -> [String] {
    if frameworkIDs.contains(name) { return [name] }
    var key = String(name.lowercased().map { ":_ /".contains($0) ? "-" : $0 })
    if key.hasPrefix("iso-") { key = "iso" + key.dropFirst(4) }
    if frameworkIDs.contains(key) { return [key] }
    let aliases = [
      "csf": "nist-csf", "800-53": Self.hub, "nist-800-53": Self.hub, "sp800-53": Self.hub,
      "sp-800-53": Self.hub, "nist": Self.hub, "pci": "pci-dss", "soc-2": "soc2", "iso": "iso27001",
    ]
    key = aliases[key] ?? key
    // Editions sort by their number; `hipaa` has two rules, the Security Rule first.
    let editions = frameworkIDs.filter { $0 == key || $0.hasPrefix(key + "-") }
    let newestFirst = editions.sorted { Self.isOlder($1, $0) }
    return key == "hipaa" ? newestFirst.sorted { $0 == "hipaa-security" && $1 != $0 } : newestFirst
  }

  /// Whether the numbers in one id come before those in another: `5.0.0` before `10.0.0`.
  private static func isOlder(_ left: String, _ right: String) -> Bool {
    let numbers = { (text: String) in text.split { !$0.isNumber }.compactMap { Int($0) } }
    let first = numbers(left)
    let second = numbers(right)
    return first == second ? left < right : first.lexicographicallyPrecedes(second)
  }
}
