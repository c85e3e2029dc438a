import CELEngine
import DemarcModel
import DemarcTestKit
import Foundation
import OrgPolicyEngine
import Testing

@Suite struct ShippedSchemaTests {
  @Test func everyShippedTypeCanBeBuilt() {
    var types = 0
    for service in ShippedSchemas.services {
      let bytes = ShippedSchemas.bytes("schemas/\(service).txt") ?? []
      let table = SchemaTable.read(SchemaFile(name: service, bytes: bytes))
      #expect(table.diagnostics == [])
      for type in table.tree?.types ?? [] {
        types += 1
        #expect(AssetSchemas.service(of: type.type) == service)
        #expect(ShippedSchemas.schemas.schema(type.type)?.assetType == type.type)
        #expect(!type.revision.isEmpty && type.document.contains("."))
      }
    }
    #expect(types >= 500)
  }

  /// What the provider lists as usable in custom constraints, but publishes no document for.
  private static let withoutDocument: Set<String> = [
    "bigquerymigration", "cloudquotas", "gkemulticloud", "livestream", "memorystore",
    "privilegedaccessmanager", "securitycentermanagement", "videostitcher",
  ]

  @Test func everyTypeForCustomConstraintsIsTypedOrHasNoPublicDocument() {
    let listed = ShippedSchemas.lines("custom-constraint-types.tsv").map {
      String($0.prefix { $0 != "\t" })
    }
    #expect(listed.count == 324)
    for type in listed {
      let isKnown = ShippedSchemas.schemas.schema(type) != nil
      let service = AssetSchemas.service(of: type)
      #expect(isKnown != Self.withoutDocument.contains(service), "\(type)")
    }
  }

  @Test func aTableOfOneServiceIsReadForItsTypesAlone() {
    let asked = Asked()
    let schemas = AssetSchemas { service in
      asked.note(service)
      return ShippedSchemas.bytes("schemas/\(service).txt")
    }
    #expect(schemas.schema("storage.googleapis.com/Bucket") != nil)
    #expect(schemas.schema("storage.googleapis.com/Bucket") != nil)
    #expect(schemas.schema("storage.googleapis.com/Nothing") == nil)
    #expect(asked.services == ["storage"])
  }

  /// The same documents give the same table: what ships is what the import writes.
  @Test func importingThePublishedDocumentsGivesTheShippedTypes() throws {
    guard let archive = try ConformanceArchive.open("cel-orgpolicy", "gcp-discovery") else {
      return
    }
    let names = AssetTypeNames.read(
      SchemaFile(name: "asset-types.tsv", bytes: ShippedSchemas.bytes("asset-types.tsv") ?? []))
    #expect(names.diagnostics == [])
    var imported = SchemaImport(names: names.tree ?? AssetTypeNames())
    var revisions: [String: String] = [:]
    for path in archive.files(suffix: ".json") {
      let bytes = Array(try Data(contentsOf: archive.root.appending(path: path)))
      let read = DiscoveryDocument.read(bytes, name: path)
      #expect(read.diagnostics == [])
      guard let document = read.tree else { continue }
      revisions[document.name] = document.revision
      imported.add(document)
    }
    let table = SchemaTable.read(SchemaFile(name: "imported", bytes: imported.text()))
    #expect(table.diagnostics == [])
    var compared = 0
    for type in table.tree?.types ?? [] {
      guard let shipped = ShippedSchemas.schemas.origin(type.type), shipped == type else {
        continue
      }
      // A type joined of two documents has both only where both are there.
      let own = table.tree?.messages(of: type.type)
      guard !type.document.hasPrefix("cloudresourcemanager") else { continue }
      compared += 1
      #expect(own == ShippedSchemas.schemas.messages(of: type.type), "\(type.type)")
    }
    #expect(compared > 150)
  }

  /// Services asked for, in order.
  private final class Asked: @unchecked Sendable {
    private(set) var services: [String] = []
    func note(_ service: String) { services.append(service) }
  }
}
