import ARMTemplates
import DemarcJSON
import DemarcModel
import Testing

@Suite struct RecognitionTests {
  struct Row: Sendable, CustomTestStringConvertible {
    let text: String
    let isTemplate: Bool
    var testDescription: String { text }
  }

  /// syntax.md, "Template format": four schemas, one for each scope.
  @Test(arguments: [
    Row(text: #"{"$schema": "https://x/2019-04-01/deploymentTemplate.json#"}"#, isTemplate: true),
    Row(text: #"{"$schema": "https://x/subscriptionDeploymentTemplate.json#"}"#, isTemplate: true),
    Row(
      text: #"{"$schema": "https://x/managementGroupDeploymentTemplate.json#"}"#, isTemplate: true),
    Row(text: #"{"$schema": "https://x/TENANTDEPLOYMENTTEMPLATE.JSON"}"#, isTemplate: true),
    Row(text: #"{"contentVersion": "1.0.0.0", "resources": []}"#, isTemplate: true),
    Row(text: #"{"$schema": "https://x/deploymentParameters.json#"}"#, isTemplate: false),
    Row(text: #"{"resources": []}"#, isTemplate: false),
    Row(text: #"{"AWSTemplateFormatVersion": "2010-09-09", "Resources": {}}"#, isTemplate: false),
    Row(text: "[1]", isTemplate: false),
  ])
  func whatAFileIsItsContentSays(_ row: Row) throws {
    #expect(ARMTemplate.recognises(try JSONDocument.parse(row.text).root) == row.isTemplate)
  }

  @Test func theSchemaNamesTheScope() throws {
    let schemas: [(String, ARMTemplate.Scope)] = [
      ("2019-04-01/deploymentTemplate.json#", .resourceGroup),
      ("2018-05-01/subscriptionDeploymentTemplate.json#", .subscription),
      ("2019-08-01/managementGroupDeploymentTemplate.json#", .managementGroup),
      ("2019-08-01/tenantDeploymentTemplate.json#", .tenant),
    ]
    for (schema, scope) in schemas {
      let text =
        #"{"$schema": "https://schema.management.azure.com/schemas/"#
        + schema + #"", "resources": []}"#
      #expect(ARMTemplate.read(Array(text.utf8), file: "t").tree?.scope == scope)
    }
  }

  @Test func aParameterFileIsRecognised() throws {
    let text = #"{"$schema": "https://x/2019-04-01/deploymentParameters.json#", "parameters": {}}"#
    #expect(ARMParameters.recognises(try JSONDocument.parse(text).root))
    #expect(!ARMTemplate.recognises(try JSONDocument.parse(text).root))
  }

  @Test(arguments: [
    ("{\"a\": ", "arm.unreadable"), ("{\"a\": 1}", "arm.no-template"),
    ("{\"$schema\": \"x/deploymentTemplate.json\"}", "arm.no-resources"),
    ("{\"$schema\": \"x/deploymentTemplate.json\", \"resources\": 3}", "arm.no-resources"),
    ("{\"$schema\": \"x/deploymentTemplate.json\", \"resources\": [] /* open", "arm.unreadable"),
  ])
  func whatCannotBeReadIsSaidSo(_ text: String, _ code: String) {
    let parsed = ARMTemplate.read(Array(text.utf8), file: "t")
    #expect(parsed.tree == nil)
    #expect(parsed.diagnostics.map(\.code) == [code])
  }

  @Test func aMemberNamedTwiceIsReported() throws {
    let text = #"{"$schema": "x/deploymentTemplate.json", "resources": [], "resources": []}"#
    let parsed = ARMTemplate.read(Array(text.utf8), file: "t")
    #expect(parsed.diagnostics.map(\.code) == ["arm.repeated-member"])
  }

  @Test func theLargestFileIsReadAndOneByteMoreIsNot() {
    let text = #"{"$schema": "x/deploymentTemplate.json", "resources": []}"#
    let bytes = Array(text.utf8)
    let fits = ARMLimits(sourceBytesMax: bytes.count)
    #expect(ARMTemplate.read(bytes, file: "t", limits: fits).tree != nil)
    let over = ARMTemplate.read(bytes + [0x20], file: "t", limits: fits)
    #expect(over.tree == nil && over.diagnostics.map(\.code) == ["arm.limit"])
  }
}
