import ARMTemplates
import DemarcJSON
import Testing

@Suite struct RecognitionTests {
  @Test func aSchemaOfAnyScopeMakesATemplate() throws {
    let text = """
      {"$schema": "https://schema.management.azure.com/schemas/2018-05-01/subscriptionDeploymentTemplate.json#"}
      """
    #expect(ARMTemplate.recognises(try JSONDocument.parse(text).root))
  }
}
