public import DemarcCatalog
internal import DemarcModel

/// The checks that ship, or a user's own in the same form: one folder a check.
public struct CheckLibrary: Sendable {
  /// Sorted by id.
  public let checks: [Check]
  private let positions: [String: Int]
  private let byControl: [String: [Int]]

  /// A library of given checks.
  public init(_ checks: [Check]) {
    self.checks = checks.sorted { $0.id < $1.id }
    var positions: [String: Int] = [:]
    var byControl: [String: [Int]] = [:]
    for (position, check) in self.checks.enumerated() {
      positions[check.id] = position
      for control in check.controls { byControl[control, default: []].append(position) }
    }
    self.positions = positions
    self.byControl = byControl
  }

  /// The checks packed into the binary.
  ///
  /// Their references were checked when it was built.
  ///
  /// - Throws: files that cannot be read as checks.
  public static func embedded() throws(CatalogFaults) -> CheckLibrary {
    try read(EmbeddedData())
  }

  /// Checks from elsewhere, every reference checked against `catalog` first.
  ///
  /// - Throws: all that is wrong, sorted by file and place.
  public static func load(
    _ source: any CatalogSource, catalog: Catalog, requiresFixtures: Bool = false
  ) throws(CatalogFaults) -> CheckLibrary {
    let faults = CheckFaults(source, catalog: catalog, requiresFixtures: requiresFixtures).all()
    guard faults.isEmpty else { throw CatalogFaults(diagnostics: faults) }
    return try read(source)
  }

  private static func read(_ source: any CatalogSource) throws(CatalogFaults) -> CheckLibrary {
    let log = FaultLog()
    let library = CheckLibrary(
      CheckLoader.paths(source).compactMap { CheckLoader.load($0, source, log) })
    guard log.faults.isEmpty else { throw CatalogFaults(diagnostics: log.sorted) }
    return library
  }

  /// The check with this id.
  public func check(_ id: String) -> Check? { positions[id].map { checks[$0] } }

  /// Checks that bear on a hub control, given in printed form; sorted by id.
  public func checks(forControl control: String) -> [Check] {
    (byControl[control] ?? []).map { checks[$0] }
  }
}
