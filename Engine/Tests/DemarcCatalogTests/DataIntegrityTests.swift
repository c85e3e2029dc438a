import DemarcCatalog
import DemarcModel
import Testing

/// The whole tree below `Engine/Data/catalog`; the checks have a test of their own.
@Suite struct DataIntegrityTests {
  @Test func everyReferenceResolves() throws {
    #expect(throws: Never.self) { try Catalog.load(TestData.tree) }
  }

  @Test func theTwentyLayersHaveAnOwnerUnderEveryModel() throws {
    let layers = try TestData.catalog().layers
    #expect(layers.count == 20)
    for layer in layers {
      #expect(Set(layer.owners.keys) == Set(ServiceModel.allCases), "\(layer.id)")
    }
  }

  @Test(arguments: Cloud.allCases)
  func aCloudHasItsServices(_ cloud: Cloud) throws {
    let services = try TestData.catalog().services.filter { $0.cloud == cloud }
    #expect(services.count >= 40)
    #expect(services.flatMap(\.conditions).count >= 5)
  }

  @Test func ownershipDependsOnConfigurationInPlaces() throws {
    #expect(try TestData.catalog().services.flatMap(\.conditions).count >= 20)
  }

  @Test func aServiceIsFoundByItsTypes() throws {
    let catalog = try TestData.catalog()
    for service in catalog.services {
      #expect(catalog.service(service.id) == service)
      for type in service.resourceTypes {
        #expect(catalog.service(forType: type, cloud: service.cloud)?.id == service.id)
        guard service.cloud == .azure else { continue }
        let lower = catalog.service(forType: type.lowercased(), cloud: .azure)
        #expect(lower?.id == service.id)
      }
    }
  }

  @Test func oldNamesLeadToPresentOnes() throws {
    let catalog = try TestData.catalog()
    #expect(catalog.presentName(of: "azure ad")?.now == "Microsoft Entra ID")
    #expect(catalog.presentName(of: "Azure Security Center")?.now == "Microsoft Defender for Cloud")
    #expect(
      catalog.presentName(of: "Cloud Security Command Center")?.now == "Security Command Center")
    #expect(catalog.presentName(of: "Amazon S3") == nil)
  }
}
