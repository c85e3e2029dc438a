import DemarcCatalog
import DemarcModel
import Testing

/// What the loader says about data it does not take, word for word.
@Suite struct LoaderRefusalTests {
  /// All that is wrong when `files` replace or join those of the tree.
  private func faults(_ files: [String: String]) -> String {
    do {
      _ = try Catalog.load(PatchedSource(files, over: TestData.tree))
      return ""
    } catch {
      return error.description
    }
  }

  private let header = """
    {"crosswalk":"hipaa-breach--nist-csf-2.0","from":"hipaa-breach","to":"nist-csf-2.0",\
    "relationship":"intersects-with","source":"test","status":"draft"}

    """
  private let crosswalk = "catalog/crosswalks/hipaa-breach--nist-csf-2.0.ndjson"

  @Test func unknownWithdrawnAndRepeatedIdsAreAllNamed() {
    let hub = crosswalk.replacing("nist-csf-2.0", with: "nist-800-53r5")
    let text =
      header.replacing("nist-csf-2.0", with: "nist-800-53r5") + """
        {"from":"164.404","to":["IR-6","AC-99"]}
        {"from":"164.406","to":["RA-4","ir-6"]}
        {"from":"164.404","to":["IR-6","IR-6"]}
        {"from":"164.416","to":["SC-19"]}
        """
    #expect(
      faults([hub: text]) == """
        \(hub):2:32: error[catalog.unknown-id]: nist-800-53r5 has no requirement 'AC-99'
          hint: write an id of catalog/frameworks/nist-800-53r5.ndjson
        \(hub):3:25: error[catalog.withdrawn-id]: nist-800-53r5 RA-4 is withdrawn
          hint: name RA-3, which took it over
        \(hub):3:32: error[catalog.notation]: 'ir-6' is printed 'IR-6'
          hint: data uses the printed form
        \(hub):4:1: error[catalog.duplicate-id]: '164.404' is mapped twice
          hint: keep one line a source id
        \(hub):4:32: error[catalog.duplicate-id]: 'IR-6' stands twice among the targets
        \(hub):5:9: error[catalog.unknown-id]: hipaa-breach has no requirement '164.416'
          hint: write an id of catalog/frameworks/hipaa-breach.ndjson
        \(hub):5:25: error[catalog.withdrawn-id]: nist-800-53r5 SC-19 is withdrawn
          hint: nothing took it over; leave it out
        """)
  }

  @Test func aFrameworkWithRepeatedIdsAndUnknownParentsIsRefused() {
    let path = "catalog/frameworks/mine.ndjson"
    let text = """
      {"framework":"mine","title":"Mine","licence":"own-words"}
      {"id":"M-1","title":"One"}
      {"id":"m-1","title":"Again"}
      {"id":"M-2","title":"Two","parent":"M-9","kind":"control","sumary":"x"}
      {"title":"Nameless"}
      """
    #expect(
      faults([path: text]) == """
        \(path):3:1: error[catalog.duplicate-id]: 'm-1' stands twice, first on line 2
          hint: keep one line an identifier
        \(path):4:36: error[catalog.unknown-id]: mine has no requirement 'M-9'
          hint: write an id of catalog/frameworks/mine.ndjson
        \(path):4:49: error[catalog.unknown-word]: "control" is no value of 'kind'
          hint: one of: requirement, standard, enhancement, implementation-specification
        \(path):4:59: error[catalog.unknown-key]: 'sumary' is no key of this record
          hint: known keys: baselines, change, designation, from, group, id, kind, movedTo, \
        parent, status, summary, title
        \(path):5:1: error[catalog.missing-key]: 'id' is missing
        """)
  }

  @Test func brokenTextNamesItsPlace() {
    let path = "catalog/frameworks/mine.ndjson"
    let text = "{\"framework\":\"mine\",\"title\":\"Mine\",\"licence\":\"own-words\"}\n{\"id\":}\n"
    #expect(faults([path: text]).hasPrefix("\(path):2:7: error[catalog.no-json]: "))
  }

  @Test func aHeaderMustAgreeWithItsFile() {
    let path = "catalog/frameworks/mine.ndjson"
    #expect(
      faults([path: #"{"framework":"yours","title":"T","licence":"free"}"#]) == """
        \(path):1:45: error[catalog.unknown-word]: "free" is no value of 'licence'
          hint: one of: public-domain, own-words, ids-only, user-supplied
        """)
    #expect(
      faults([path: #"{"framework":"yours","title":"T","licence":"own-words"}"#]) == """
        \(path):1:2: error[catalog.misplaced]: the header names 'yours', the file is named 'mine'
          hint: a framework's file is named after its id
        """)
  }

  @Test func rulesMayNameKnownLayersAndControlsOnly() {
    let path = "catalog/rules.json"
    let text = """
      {"rules":[
      {"controls":["AC-2","RA-4"],"layers":["identity","moat"]},
      {"controls":["AC-2"],"layers":["identity"]}]}
      """
    let lines = faults([path: text]).split(separator: "\n").map(String.init)
    #expect(
      lines.contains("\(path):2:21: error[catalog.withdrawn-id]: nist-800-53r5 RA-4 is withdrawn"))
    #expect(lines.contains("\(path):2:50: error[catalog.unknown-layer]: there is no layer 'moat'"))
    #expect(lines.contains("\(path):3:14: error[catalog.duplicate-id]: two rules name 'AC-2'"))
    #expect(lines.contains("\(path):1:1: error[catalog.no-layer]: no rule gives AC-3 a layer"))
  }

  private func service(_ id: String, _ body: String) -> String {
    """
    {"id":"aws.\(id)","cloud":"aws","name":"Test","model":"paas",
    "source":{"title":"t","url":"https://example.org"},
    \(body)}
    """
  }

  @Test func servicesMayNotShareTypesNorInventLayers() {
    let one = "catalog/services/aws/test-one.json"
    let two = "catalog/services/aws/test-two.json"
    let body = #""resourceTypes":["AWS::Test::Thing"],"layers":{"moat":{"owner":"nobody"}}"#
    #expect(
      faults([
        one: service("test-one", #""resourceTypes":["AWS::Test::Thing"]"#),
        two: service("test-two", body),
      ]).split(separator: "\n").filter { !$0.hasPrefix("  ") } == [
        "\(two):3:18: error[catalog.shared-type]: 'AWS::Test::Thing' belongs to aws.test-one already",
        "\(two):3:48: error[catalog.unknown-layer]: there is no layer 'moat'",
        "\(two):3:64: error[catalog.unknown-word]: \"nobody\" is no value of 'owner'",
      ])
  }

  @Test func aConditionBelongsToATypeAndLayerOfItsService() {
    let path = "catalog/services/aws/test-one.json"
    let body = """
      "resourceTypes":["AWS::Test::Thing"],"conditions":[
      {"id":"a","layer":"moat","owner":"customer","resourceTypes":["AWS::Test::Other"],"when":"true"}]
      """
    #expect(
      faults([path: service("test-one", body)]) == """
        \(path):4:1: error[catalog.missing-key]: 'because' is missing
        \(path):4:19: error[catalog.unknown-layer]: there is no layer 'moat'
          hint: layers: \(layerList)
        \(path):4:62: error[catalog.foreign-type]: 'AWS::Test::Other' is no resource type of aws.test-one
          hint: add it to the service's resourceTypes
        """)
  }

  private var layerList: String {
    ((try? TestData.catalog().layers.map(\.id).sorted()) ?? []).joined(separator: ", ")
  }

  @Test func aServiceStandsInTheFileOfItsName() {
    let path = "catalog/services/aws/wrong.json"
    #expect(
      faults([path: service("test-one", #""resourceTypes":["AWS::Test::Thing"]"#)]) == """
        \(path):1:1: error[catalog.misplaced]: service 'aws.test-one' stands in the wrong file
          hint: its file is catalog/services/aws/test-one.json
        """)
  }

  @Test func errataCiteRequirementsInForce() {
    let path = "catalog/errata.json"
    let text = """
      {"errata":[
      {"framework":"soc2","id":"CC6.9","oftenTakenFor":"x","is":"y","citeInstead":["soc2 CC6.7","RA-4"]},
      {"oftenTakenFor":"x","is":"y"}]}
      """
    #expect(
      faults([path: text]) == """
        \(path):2:26: error[catalog.unknown-id]: soc2 has no requirement 'CC6.9'
          hint: write an id of catalog/frameworks/soc2.ndjson
        \(path):2:91: error[catalog.unknown-id]: "RA-4" is no requirement in force
          hint: write framework and id: "soc2 CC6.6"
        \(path):3:1: error[catalog.missing-key]: an erratum is about a requirement or a phrase
          hint: write either 'framework' and 'id', or 'phrase'
        """)
  }

  @Test func aMissingFileIsNamed() throws {
    let faults = try #require(throws: CatalogFaults.self) { try Catalog.load(PatchedSource([:])) }
    #expect(
      faults.description == """
        catalog/errata.json:1:1: error[catalog.missing-file]: the file is missing or unreadable
        catalog/layers.json:1:1: error[catalog.missing-file]: the file is missing or unreadable
        catalog/names.json:1:1: error[catalog.missing-file]: the file is missing or unreadable
        catalog/rules.json:1:1: error[catalog.missing-file]: the file is missing or unreadable
        """)
  }
}
