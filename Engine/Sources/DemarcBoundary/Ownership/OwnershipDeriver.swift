public import DemarcCatalog
public import DemarcModel

/// Derives who owns each layer of each service in use.
///
/// Nothing here is typed in: the owner comes from the layer, the service model, the service's own
/// exceptions, what its resources are configured to be, and at the very end a person's override
/// that has not expired.
public struct OwnershipDeriver: Sendable {
  private let layers: [Layer]
  private let overrides: [OwnerOverride]
  private let day: CivilDay

  public init(layers: [Layer], overrides: [OwnerOverride], day: CivilDay) {
    self.layers = layers
    self.overrides = overrides
    self.day = day
  }

  /// The facets of one service, in the order of the layers.
  ///
  /// Layers it does not have are left out, unless an override gives it one.
  public func facets(of service: Service, _ use: ServiceUse) -> [Facet] {
    layers.filter { $0.scope == .service }.compactMap { facet(service, $0, use) }
  }

  /// What is kept once with each provider: people, notification, assurance, endpoints.
  public func organizationFacets(_ cloud: Cloud) -> [Facet] {
    let id = OrganizationService.id(cloud)
    return layers.filter { $0.scope == .organization }.compactMap { layer in
      // A customer of any cloud has the same duties here; IaaS leaves the most to the customer.
      let owner = layer.owners[.iaas] ?? .both
      let facet = Facet(
        service: id, layer: layer.id, owner: owner, variants: [],
        chain: [
          "layer '\(layer.title)' is kept once with each provider",
          "owner: \(owner.rawValue) (\(layer.source))",
        ], statements: layer.statements)
      return apply(overrides: facet)
    }
  }

  private func facet(_ service: Service, _ layer: Layer, _ use: ServiceUse) -> Facet? {
    var owner = layer.owners[service.model] ?? .shared
    var chain = [
      "layer '\(layer.title)' under \(service.model.rawValue): \(owner.rawValue) by default"
        + (layer.source.isEmpty ? "" : " (\(layer.source))")
    ]
    if let exception = service.overrides[layer.id] {
      owner = exception.owner
      chain.append("\(service.name): \(owner.rawValue), because \(exception.because)")
    }
    let variants = owner == .none ? [] : variants(service, layer, use, standard: owner, &chain)
    var statements = layer.statements
    for (side, text) in service.statements[layer.id] ?? [:] { statements[side] = text }
    let facet = Facet(
      service: service.id, layer: layer.id, owner: Self.fold(variants.map(\.owner), owner),
      variants: variants, chain: chain, statements: statements)
    let overridden = apply(overrides: facet)
    // What a person's override took away stays, so that the report shows who did and until when.
    return owner == .none && overridden.owner == .none ? nil : overridden
  }

  private func variants(
    _ service: Service, _ layer: Layer, _ use: ServiceUse, standard: Owner,
    _ chain: inout [String]
  ) -> [Facet.Variant] {
    guard let observed = use.observed[layer.id] else { return [] }
    let conditions = Dictionary(
      service.conditions.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
    let ordered = observed.sorted { ($0.condition ?? "~") < ($1.condition ?? "~") }
    return ordered.map { group in
      let condition = group.condition.flatMap { conditions[$0] }
      let owner = condition?.owner ?? standard
      var because = condition?.because ?? "no setting moves it from the default"
      if group.undetermined > 0 {
        because += "; for \(group.undetermined) the export does not hold the setting"
      }
      let count = group.resources == 1 ? "1 resource" : "\(group.resources) resources"
      chain.append("\(count): \(owner.rawValue), because \(because)")
      return Facet.Variant(
        owner: owner, resources: group.resources, because: because, examples: group.examples)
    }
  }

  /// One owner for a mix: different parties make it shared.
  static func fold(_ owners: [Owner], _ standard: Owner) -> Owner {
    let distinct = Set(owners.filter { $0 != .none })
    guard let first = distinct.first else { return standard }
    return distinct.count == 1 ? first : .shared
  }

  private func apply(overrides facet: Facet) -> Facet {
    var facet = facet
    for override in overrides
    where override.service == facet.service && override.layer == facet.layer {
      if override.expires < day {
        facet.chain.append(
          "the override by \(override.author) expired on \(override.expires) and no longer counts")
      } else {
        facet.owner = override.owner
        facet.variants = []
        facet.chain.append(
          "override until \(override.expires) by \(override.author): \(override.owner.rawValue), "
            + "because \(override.reason)")
      }
    }
    return facet
  }
}
