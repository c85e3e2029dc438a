import DemarcCatalog
import DemarcModel
import Testing

@testable import DemarcBoundary

/// Who owns a layer of a service in use, and the chain that says why.
@Suite struct OwnershipDeriverTests {
  private static let runtime = Layer(
    id: "runtime", title: "Runtime", scope: .service,
    owners: [.iaas: .customer, .paas: .provider, .faas: .shared, .saas: .none],
    statements: [.provider: "Patches it.", .customer: "Pins it."], source: "a table")
  private static let keys = Layer(
    id: "keys", title: "Keys", scope: .service, owners: [.iaas: .customer, .faas: .shared],
    statements: [.provider: "Guards them.", .customer: "Chooses them."], source: "")
  private static let people = Layer(
    id: "people", title: "People", scope: .organization, owners: [.iaas: .both],
    statements: [.provider: "Trains its own.", .customer: "Trains its own."], source: "a page")

  private func service(
    _ model: ServiceModel, overrides: [String: Service.Override] = [:],
    statements: [String: [Side: String]] = [:]
  ) -> Service {
    Service(
      id: "aws.thing", cloud: .aws, name: "Thing", model: model, resourceTypes: ["AWS::Thing"],
      overrides: overrides,
      conditions: [
        condition("image", .customer, "the image is yours"),
        condition("managed", .provider, "updates are automatic"),
        condition("odd", .none, "it has no runtime"),
      ], statements: statements, source: Citation(title: "t", url: "u"))
  }

  private func condition(_ id: String, _ owner: Owner, _ because: String) -> OwnerCondition {
    OwnerCondition(
      id: id, layer: "runtime", owner: owner, resourceTypes: ["AWS::Thing"], when: "true",
      because: because)
  }

  private func facets(
    _ service: Service, observed: [ObservedOwner] = [], overrides: [OwnerOverride] = []
  ) -> [Facet] {
    var use = ServiceUse(service: "aws.thing", cloud: .aws)
    for owner in observed { use.note(owner, layer: "runtime") }
    return OwnershipDeriver(
      layers: [Self.runtime, Self.keys, Self.people], overrides: overrides, day: Estate.today
    ).facets(of: service, use)
  }

  private func override(
    _ owner: Owner, _ expires: String, layer: String = "runtime", service: String = "aws.thing",
    author: String = "A. Author"
  ) -> OwnerOverride {
    OwnerOverride(
      service: service, layer: layer, owner: owner, reason: "a contract says so", author: author,
      expires: day(expires))
  }

  // MARK: Defaults

  @Test(arguments: [
    (ServiceModel.iaas, Owner.customer), (.paas, .provider), (.faas, .shared),
    (.caas, .shared),  // the layer says nothing of it
  ])
  func theServiceModelGivesTheDefault(_ model: ServiceModel, _ owner: Owner) throws {
    let facet = try #require(facets(service(model)).first)
    #expect(facet.owner == owner)
    #expect(facet.variants.isEmpty)
  }

  @Test func layersThatAServiceDoesNotHaveAreLeftOut() {
    #expect(facets(service(.iaas)).map(\.layer) == ["runtime", "keys"])
    #expect(facets(service(.saas)).map(\.layer) == ["keys"])
    let without = service(
      .iaas, overrides: ["keys": .init(owner: .none, because: "it stores nothing")])
    #expect(facets(without).map(\.layer) == ["runtime"])
  }

  @Test func theChainGoesFromTheLayerToTheService() {
    let service = service(
      .faas, overrides: ["runtime": .init(owner: .provider, because: "it is built in")])
    #expect(
      facets(service).map(\.chain) == [
        [
          "layer 'Runtime' under faas: shared by default (a table)",
          "Thing: provider, because it is built in",
        ], ["layer 'Keys' under faas: shared by default"],
      ])
  }

  @Test func aServicesOwnStatementReplacesThatOfTheLayer() throws {
    let service = service(.faas, statements: ["runtime": [.customer: "Chooses a version."]])
    let facet = try #require(facets(service).first)
    #expect(facet.statements == [.provider: "Patches it.", .customer: "Chooses a version."])
  }

  // MARK: Settings that move the line

  @Test func aSettingMovesTheLayerOfTheResourcesThatHaveIt() throws {
    let facet = try #require(
      facets(
        service(.faas),
        observed: [
          ObservedOwner(condition: "managed", resources: 1, examples: ["fn-1"])
        ]
      ).first)
    #expect(facet.owner == .provider)
    #expect(
      facet.variants == [
        .init(
          owner: .provider, resources: 1, because: "updates are automatic", examples: ["fn-1"])
      ])
    #expect(
      facet.chain == [
        "layer 'Runtime' under faas: shared by default (a table)",
        "1 resource: provider, because updates are automatic",
      ])
  }

  @Test func resourcesThatDifferMakeTheLayerShared() throws {
    let facet = try #require(
      facets(
        service(.paas),
        observed: [
          ObservedOwner(condition: nil, resources: 3),
          ObservedOwner(condition: "managed", resources: 2),
          ObservedOwner(condition: "image", resources: 1),
        ]
      ).first)
    #expect(facet.owner == .shared)
    #expect(facet.variants.map(\.owner) == [.customer, .provider, .provider])
    #expect(
      facet.chain == [
        "layer 'Runtime' under paas: provider by default (a table)",
        "1 resource: customer, because the image is yours",
        "2 resources: provider, because updates are automatic",
        "3 resources: provider, because no setting moves it from the default",
      ])
  }

  @Test func aSettingThatWasNotExportedIsSaidToBeOpen() throws {
    let facet = try #require(
      facets(
        service(.faas), observed: [ObservedOwner(condition: nil, resources: 4, undetermined: 3)]
      ).first)
    #expect(facet.owner == .shared)
    #expect(
      facet.chain.last
        == "4 resources: shared, because no setting moves it from the default; "
        + "for 3 the export does not hold the setting")
  }

  @Test(
    arguments: [
      ([], Owner.customer, Owner.customer), ([.none], .customer, .customer),
      ([.provider], .customer, .provider), ([.provider, .none], .customer, .provider),
      ([.provider, .provider], .customer, .provider), ([.provider, .customer], .customer, .shared),
      ([.both, .customer], .customer, .shared), ([.both, .both], .customer, .both),
    ] as [([Owner], Owner, Owner)])
  func aMixOfOwnersIsShared(_ owners: [Owner], _ standard: Owner, _ owner: Owner) {
    #expect(OwnershipDeriver.fold(owners, standard) == owner)
  }

  // MARK: Overrides

  @Test(arguments: ["2026-06-30", "2026-07-01"])
  func anOverrideInForceHasTheLastWord(_ expires: String) throws {
    let facet = try #require(
      facets(
        service(.faas), observed: [ObservedOwner(condition: "managed", resources: 1)],
        overrides: [override(.customer, expires)]
      ).first)
    #expect(facet.owner == .customer)
    #expect(facet.variants.isEmpty)
    #expect(
      facet.chain == [
        "layer 'Runtime' under faas: shared by default (a table)",
        "1 resource: provider, because updates are automatic",
        "override until \(expires) by A. Author: customer, because a contract says so",
      ])
  }

  @Test func anExpiredOverrideNoLongerCountsAndIsNamed() throws {
    let facet = try #require(
      facets(service(.paas), overrides: [override(.customer, "2026-06-29")]).first)
    #expect(facet.owner == .provider)
    #expect(
      facet.chain.last
        == "the override by A. Author expired on 2026-06-29 and no longer counts")
  }

  @Test func anOverrideIsForItsServiceAndLayerOnly() {
    let others = [
      override(.customer, "2026-12-31", layer: "keys"),
      override(.customer, "2026-12-31", service: "aws.other"),
    ]
    #expect(facets(service(.paas), overrides: others).map(\.owner) == [.provider, .customer])
  }

  @Test func ofTwoOverridesInForceTheLaterCountsAndBothAreNamed() throws {
    let both = [
      override(.customer, "2026-12-31", author: "First"),
      override(.both, "2026-12-31", author: "Second"),
    ]
    let facet = try #require(facets(service(.paas), overrides: both).first)
    #expect(facet.owner == .both)
    #expect(facet.chain.count == 3)
  }

  @Test func anOverrideGivesAServiceALayerTheCatalogueDeniesIt() {
    let given = facets(service(.saas), overrides: [override(.customer, "2026-06-30")])
    #expect(given.map(\.layer) == ["runtime", "keys"])
    #expect(given.first?.owner == .customer)
    let expired = facets(service(.saas), overrides: [override(.customer, "2026-06-29")])
    #expect(expired.map(\.layer) == ["keys"])
  }

  // MARK: What is kept once with each provider

  @Test func peopleAreKeptOnceWithEachProvider() {
    let overridden = override(
      .customer, "2026-12-31", layer: "people", service: "azure.organization")
    let deriver = OwnershipDeriver(
      layers: [Self.runtime, Self.people], overrides: [overridden], day: Estate.today)
    let own = deriver.organizationFacets(.aws)
    #expect(own.map(\.service) == ["aws.organization"])
    #expect(own.map(\.owner) == [.both])
    #expect(
      own.map(\.chain) == [
        ["layer 'People' is kept once with each provider", "owner: both (a page)"]
      ])
    #expect(deriver.organizationFacets(.azure).map(\.owner) == [.customer])
  }
}
