import DemarcCatalog
import DemarcEstate
import DemarcJSON
import DemarcModel
import Testing

/// Answers that are asked for one resource at a time, after a list.
@Suite struct ListedAnswerTests {
  private static let table = """
    [{"operation":"kms describe-key","recognise":["KeyMetadata"],"items":"KeyMetadata",
      "type":"AWS::KMS::Key","id":"KeyId",
      "each":{"operation":"kms list-keys","query":"Keys[].KeyId","option":"--key-id"}},
     {"operation":"apigateway get-stages","recognise":["item"],"items":"item",
      "type":"AWS::ApiGateway::Stage","id":"stageName","idFromFile":true,
      "each":{"operation":"apigateway get-rest-apis","query":"items[].id","option":"--rest-api-id"}},
     {"operation":"secrets get-policy","recognise":["ResourcePolicy"],"items":"",
      "type":"AWS::Own::Policy","idFromFile":true,
      "each":{"operation":"secrets list","query":"L[].N","option":"--id"}},
     {"operation":"cloudfront get-distribution","recognise":["Distribution"],
      "items":"Distribution","type":"AWS::CloudFront::Distribution","id":"Id","global":true,
      "each":{"operation":"cloudfront list-distributions",
              "query":"DistributionList.Items[].Id","option":"--id"}},
     {"operation":"guardduty get-findings","recognise":["Findings"],"items":"Findings",
      "type":"AWS::GuardDuty::Finding","id":"Id","whole":true,
      "each":{"operation":"guardduty list-findings","query":"FindingIds[]",
              "option":"--finding-ids","all":true,
              "within":{"operation":"guardduty list-detectors","query":"DetectorIds[]",
                        "option":"--detector-id"}}}]
    """

  private func read(_ name: String, _ text: String) throws -> ([Resource], ImportReport) {
    let reader = EstateReader(
      inputs: [.bytes(name: "111122223333/eu-west-1/\(name)", Array(text.utf8))],
      answers: try AnswerTable([("table.json", Array(Self.table.utf8))], recorded: []))
    var resources: [Resource] = []
    let report = reader.read(restart: { resources = [] }) { (batch: [Resource]) in
      resources += batch
    }
    return (resources, report)
  }

  private func covers(_ name: String, _ text: String, _ type: String) throws -> Bool {
    let (resources, report) = try read(name, text)
    #expect(resources.isEmpty)
    return report.coverage.covers(account: "111122223333", region: "eu-west-1", type: type)
  }

  @Test(arguments: [
    ("kms.list-keys.json", #"{"Keys":[]}"#, "AWS::KMS::Key"),
    ("apigateway.get-rest-apis.json", #"{"items":[]}"#, "AWS::ApiGateway::Stage"),
    ("guardduty.list-detectors.json", #"{"DetectorIds":[]}"#, "AWS::GuardDuty::Finding"),
    ("guardduty.list-findings.0a.json", #"{"FindingIds":[]}"#, "AWS::GuardDuty::Finding"),
  ])
  func anEmptyListMeansThatThereIsNone(_ name: String, _ text: String, _ type: String) throws {
    #expect(try covers(name, text, type))
  }

  @Test(arguments: [
    ("kms.list-keys.json", #"{"Keys":[{"KeyId":"0a"}]}"#, "AWS::KMS::Key"),
    ("guardduty.list-detectors.json", #"{"DetectorIds":["0a"]}"#, "AWS::GuardDuty::Finding"),
    ("other.json", #"{"Keys":[]}"#, "AWS::KMS::Key"),
  ])
  func aListOfSomethingCoversNothing(_ name: String, _ text: String, _ type: String) throws {
    #expect(try !covers(name, text, type))
  }

  @Test func aTildeInAFilesNameStandsForASlash() throws {
    let (resources, _) = try read(
      "secrets.get-policy.shop~database.json", #"{"ResourcePolicy":"{}"}"#)
    #expect(resources.map(\.name) == ["shop/database"])
  }

  /// `Items` and the like are what many services call their lists.
  @Test func aFilesNameSaysWhichServiceListsNothing() throws {
    let table = """
      [{"operation":"efs describe-file-systems","recognise":["FileSystems"],
        "entry":["FileSystemId","CreationToken"],"items":"FileSystems",
        "type":"AWS::EFS::FileSystem","id":"FileSystemId"},
       {"operation":"fsx describe-file-systems","recognise":["FileSystems"],
        "entry":["FileSystemId"],"items":"FileSystems","type":"AWS::FSx::FileSystem",
        "id":"FileSystemId"}]
      """
    let reader = EstateReader(
      inputs: [
        .bytes(
          name: "111122223333/eu-west-1/fsx.describe-file-systems.json",
          Array(#"{"FileSystems":[]}"#.utf8))
      ],
      answers: try AnswerTable([("table.json", Array(table.utf8))], recorded: []))
    let report = reader.read(restart: {}) { (_: [Resource]) in }
    func covers(_ type: String) -> Bool {
      report.coverage.covers(account: "111122223333", region: "eu-west-1", type: type)
    }
    #expect(covers("AWS::FSx::FileSystem"))
    #expect(!covers("AWS::EFS::FileSystem"))
  }

  @Test func aListThatFailedIsNamed() throws {
    let (_, report) = try read(
      "kms.list-keys.json",
      "An error occurred (500) when calling the ListKeys operation (reached max retries: 0): <html>"
    )
    #expect(report.diagnostics.map(\.message) == ["aws kms list-keys failed: 500"])
    let isCovered = report.coverage.covers(
      account: "111122223333", region: "eu-west-1", type: "AWS::KMS::Key")
    #expect(!isCovered)
  }
}
