public import DemarcModel

/// Everything that is known of frameworks, crosswalks, layers and services.
///
/// Frameworks, crosswalks and services are read from the source when first asked for: a command that
/// needs one framework does not pay for the others.
public final class Catalog: Sendable {
  /// The framework that all others are mapped to.
  public static let hub = "nist-800-53r5"

  /// Where the files come from.
  public let source: any CatalogSource
  /// In the order of the stack, from facility to assurance.
  public let layers: [Layer]
  /// The same layers by id.
  public let layerByID: [String: Layer]
  /// In the order of the file.
  public let rules: [LayerRule]
  /// Shipped ones in alphabetical order, then the user's own.
  public let frameworkIDs: [String]
  /// The user's own frameworks.
  public let userFrameworks: [UserFramework]

  let layersBySelector: [String: [String]]
  let frameworks = Cache<String, FrameworkIndex?>()
  let crosswalks = Cache<String, Crosswalk?>()
  let hubMaps = Cache<String, HubMap>()
  let requirementsByControl = Cache<String, [String: [String]]>()
  private let serviceIndexes = Cache<Int, ServiceIndex>()
  private let notes = Cache<Int, Notes>()

  private struct Notes: Sendable {
    let errata: [Erratum]
    let names: [ProductName]
  }

  init(_ source: any CatalogSource, users: [UserFramework] = [], log: FaultLog) {
    self.source = source
    layers = LayerLoader.layers(source, log)
    layerByID = Dictionary(layers.map { ($0.id, $0) }) { first, _ in first }
    rules = LayerLoader.rules(source, layers: Set(layers.map(\.id)), log)
    var selectors: [String: [String]] = [:]
    for rule in rules {
      for selector in rule.controls { selectors[selector] = rule.layers }
    }
    layersBySelector = selectors
    frameworkIDs =
      Self.names(source, FrameworkLoader.folder, ".ndjson").sorted() + users.map(\.framework.id)
    userFrameworks = users
  }

  /// The catalogue packed into the binary.
  ///
  /// Its references were checked when it was built.
  ///
  /// - Throws: what is wrong with layers and rules, the only files read at once.
  public static func embedded() throws(CatalogFaults) -> Catalog {
    let log = FaultLog()
    let catalog = Catalog(EmbeddedData(), log: log)
    guard log.faults.isEmpty else { throw CatalogFaults(diagnostics: log.sorted) }
    return catalog
  }

  /// A catalogue from elsewhere, every file read and every reference checked first.
  ///
  /// - Throws: all that is wrong, sorted by file and place.
  public static func load(_ source: any CatalogSource) throws(CatalogFaults) -> Catalog {
    let catalog = Catalog(source, log: FaultLog())
    let faults = catalog.faults()
    guard faults.isEmpty else { throw CatalogFaults(diagnostics: faults) }
    return catalog
  }

  /// The same catalogue with a user's own frameworks beside the shipped ones.
  public func adding(_ frameworks: [UserFramework]) -> Catalog {
    Catalog(source, users: userFrameworks + frameworks, log: FaultLog())
  }

  // MARK: Services

  /// All services, sorted by id.
  public var services: [Service] { serviceIndex.services }

  /// The service with this id: `aws.lambda`.
  public func service(_ id: String) -> Service? {
    serviceIndex.byID[id].map { serviceIndex.services[$0] }
  }

  /// The service that a native resource type belongs to; Azure's types are compared without case.
  public func service(forType type: String, cloud: Cloud) -> Service? {
    serviceIndex.byType[cloud]?[Self.typeKey(type, cloud)].map { serviceIndex.services[$0] }
  }

  private var serviceIndex: ServiceIndex {
    serviceIndexes.value(0) {
      let log = FaultLog()
      return ServiceIndex(
        servicePaths.compactMap { ServiceLoader.load($0, source, log) }
          .sorted { $0.id < $1.id })
    }
  }

  var servicePaths: [String] { source.paths.filter { $0.hasPrefix(ServiceLoader.folder) } }

  /// Azure's resource types have no fixed letter case.
  static func typeKey(_ type: String, _ cloud: Cloud) -> String {
    cloud == .azure ? type.lowercased() : type
  }

  // MARK: Errata and names

  /// What identifiers and phrases are often taken for.
  public var errata: [Erratum] { loadedNotes.errata }

  /// Products and the names they went by.
  public var productNames: [ProductName] { loadedNotes.names }

  /// What a product is called now; nil when `name` is no old name that is known.
  public func presentName(of name: String) -> ProductName? {
    let key = name.lowercased()
    return productNames.first { $0.formerly.contains { $0.lowercased() == key } }
  }

  private var loadedNotes: Notes {
    notes.value(0) {
      let log = FaultLog()
      return Notes(
        errata: NotesLoader.errata(source, log), names: NotesLoader.names(source, log))
    }
  }

  /// Names of the files directly in a folder, without the ending.
  static func names(_ source: any CatalogSource, _ folder: String, _ ending: String) -> [String] {
    source.paths.compactMap { path in
      guard path.hasPrefix(folder), path.hasSuffix(ending) else { return nil }
      return String(path.dropFirst(folder.count).dropLast(ending.count))
    }
  }
}

/// Services by id and by resource type.
private struct ServiceIndex: Sendable {
  let services: [Service]
  var byID: [String: Int] = [:]
  var byType: [Cloud: [String: Int]] = [:]

  init(_ services: [Service]) {
    self.services = services
    for (position, service) in services.enumerated() {
      byID[service.id] = position
      for type in service.resourceTypes {
        byType[service.cloud, default: [:]][Catalog.typeKey(type, service.cloud)] = position
      }
    }
  }
}

/// All that is wrong with a catalogue's files.
public struct CatalogFaults: Error, Hashable, Sendable, CustomStringConvertible {
  /// Sorted by file and place.
  public var diagnostics: [Diagnostic]

  /// Faults that are sorted already.
  public init(diagnostics: [Diagnostic]) { self.diagnostics = diagnostics }

  /// One fault after another, each with its hint.
  public var description: String {
    diagnostics.map(\.description).joined(separator: "\n")
  }
}
