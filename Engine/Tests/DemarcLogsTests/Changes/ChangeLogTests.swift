import DemarcJSON
import DemarcLogs
import DemarcModel
import Testing

/// Who changed what, as a person asks it of an estate and its logs.
@Suite struct ChangeLogTests {
  private func resource(
    _ id: String, _ type: String, account: String = "111122223333", cloud: Cloud = .aws
  ) throws -> Resource {
    Resource(
      cloud: cloud, type: type, id: id, name: "", account: account, region: "eu-west-1",
      document: try JSONDocument.parse("{}").root, origin: RecordOrigin(file: "x", line: 1))
  }

  private func cloudTrail(
    _ action: String, _ parameters: String, second: Int = 0, readOnly: Bool = false,
    error: String = "", account: String = "111122223333", id: String = "e"
  ) throws -> LogFacts {
    let event = """
      {"eventVersion":"1.11","userIdentity":{"type":"IAMUser","arn":"arn:aws:iam::\(account):user/ann",
       "accountId":"\(account)","userName":"ann"},"eventTime":"2026-03-02T08:00:0\(second)Z",
       "eventSource":"s3.amazonaws.com","eventName":"\(action)","awsRegion":"eu-west-1",
       "sourceIPAddress":"203.0.113.4","userAgent":"x",\(error)"requestParameters":\(parameters),
       "responseElements":null,"eventID":"\(id)","readOnly":\(readOnly),"eventType":"AwsApiCall",
       "managementEvent":true,"recipientAccountId":"\(account)","eventCategory":"Management"}
      """
    return LogFacts(of: try JSONDocument.parse(event).root, kind: .cloudTrail)
  }

  private func place(_ id: String = "e") -> AlertEvent {
    AlertEvent(id: id, timeMs: 0, file: "log.json", offset: 0, length: 1, line: 1)
  }

  private func log(_ resources: [Resource], keepsOthers: Bool = false) -> ChangeLog {
    ChangeLog(names: ResourceNames(resources), keepsOthers: keepsOthers)
  }

  @Test func aBucketNameInTheLogIsTheBucketOfTheEstate() throws {
    var log = log([try resource("arn:aws:s3:::clinic", "AWS::S3::Bucket")])
    log.add(try cloudTrail("PutBucketAcl", #"{"bucketName":"clinic"}"#), event: place())
    let change = try #require(log.changes(of: "arn:aws:s3:::clinic").first)
    #expect(change.action == "PutBucketAcl")
    #expect(change.actor?.name == "ann")
    #expect(change.type == "AWS::S3::Bucket")
    #expect(change.isInEstate)
  }

  @Test func readsAndFailuresChangeNothing() throws {
    var log = log([try resource("arn:aws:s3:::clinic", "AWS::S3::Bucket")], keepsOthers: true)
    log.add(
      try cloudTrail("GetBucketAcl", #"{"bucketName":"clinic"}"#, readOnly: true), event: place())
    log.add(
      try cloudTrail(
        "PutBucketAcl", #"{"bucketName":"clinic"}"#, error: #""errorCode":"AccessDenied","#),
      event: place())
    #expect(log.all.isEmpty)
  }

  @Test func aNameInAnotherAccountIsAnotherResource() throws {
    var log = log([
      try resource("arn:aws:rds:eu-west-1:111122223333:db:main", "AWS::RDS::DBInstance")
    ])
    log.add(
      try cloudTrail(
        "PutBucketAcl", #"{"bucketName":"main"}"#, account: "444455556666"), event: place())
    #expect(log.all.isEmpty)
    #expect(log.outsideEstate == 1)
  }

  @Test func aNameThatTwoResourcesBearIsNotGuessed() throws {
    var log = log([
      try resource("arn:aws:x:eu-west-1:111122223333:a/main", "AWS::X::A"),
      try resource("arn:aws:x:eu-west-1:111122223333:b/main", "AWS::X::B"),
    ])
    log.add(try cloudTrail("PutBucketAcl", #"{"bucketName":"main"}"#), event: place())
    #expect(log.all.isEmpty)
  }

  @Test func theLatestChangesStandFirstWhateverTheOrder() throws {
    var log = log([try resource("arn:aws:s3:::clinic", "AWS::S3::Bucket")])
    for second in [3, 9, 1, 5] {
      log.add(
        try cloudTrail(
          "Put\(second)", #"{"bucketName":"clinic"}"#, second: second, id: "e\(second)"),
        event: place("e\(second)"))
    }
    #expect(log.all.map(\.action) == ["Put9", "Put5", "Put3", "Put1"])
    // Delivered a second time, by another trail.
    log.add(
      try cloudTrail("Put9", #"{"bucketName":"clinic"}"#, second: 9, id: "e9"), event: place("e9"))
    #expect(log.all.count == 4)
  }

  @Test func idsOfAzureAndGoogleAreFoundAsTheirLogsSpellThem() throws {
    let vault = "/subscriptions/S/resourceGroups/rg/providers/Microsoft.KeyVault/vaults/kv"
    let rule = "//compute.googleapis.com/projects/p/global/firewalls/ssh"
    var log = log([
      try resource(vault, "microsoft.keyvault/vaults", account: "S", cloud: .azure),
      try resource(
        rule, "compute.googleapis.com/Firewall", account: "p", cloud: .gcp),
    ])
    for (id, account, cloud) in [
      (vault.uppercased(), "S", Cloud.azure), ("projects/p/global/firewalls/ssh", "p", .gcp),
    ] {
      var facts = try cloudTrail("write", "{}")
      facts.resources = [AlertResource(id: id)]
      facts.account = account
      facts.cloud = cloud
      log.add(facts, event: place())
    }
    #expect(Set(log.all.map(\.resource)) == [vault, rule])
  }
}
