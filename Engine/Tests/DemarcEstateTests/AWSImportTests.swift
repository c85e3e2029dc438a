import DemarcEstate
import DemarcJSON
import DemarcModel
import Testing

@Suite struct AWSImportTests {
  @Test func aSnapshotGivesItsItemsWholeWithTheirPlace() throws {
    let text = snapshot([item("a"), item("b", captured: "2026-06-02T00:00:00.000Z")])
    let run = Import(text)
    #expect(run.codes == [])
    #expect(run.file?.format == .awsConfigSnapshot)
    #expect(run.file?.records == 2)
    #expect(run.file?.firstCapture == "2026-06-01T00:00:00.000Z")
    #expect(run.file?.lastCapture == "2026-06-02T00:00:00.000Z")
    let bucket = try #require(run.resources.last)
    #expect(bucket.cloud == .aws)
    #expect(bucket.type == "AWS::S3::Bucket")
    #expect(bucket.id == "arn:aws:s3:::b")
    #expect(bucket.name == "b")
    #expect(bucket.account == "111122223333")
    #expect(bucket.region == "eu-west-1")
    #expect(bucket.capturedAt == "2026-06-02T00:00:00.000Z")
    #expect(bucket.origin.description == "export.json:3")
    #expect(bucket.document["configurationItemStatus"]?.string == "OK")
    #expect(bucket.document["configuration"]?["name"]?.string == "b")
  }

  @Test func anAPIAnswerIsDecodedIntoTheFormOfAFile() throws {
    let run = Import(
      #"""
      {"configurationItems":[{
        "version":"1.3","accountId":"111122223333","configurationItemCaptureTime":1502510556.116,
        "configurationItemStatus":"ResourceDiscovered","arn":"arn:aws:s3:::logs",
        "resourceType":"AWS::S3::Bucket","resourceId":"logs","awsRegion":"us-east-1",
        "supplementaryConfiguration":{
          "AccessControlList":"\"{\\\"grantSet\\\":null,\\\"owner\\\":{\\\"id\\\":\\\"x\\\"}}\"",
          "BucketPolicy":
            "{\"policyText\":\"{\\\"Version\\\":\\\"2012-10-17\\\",\\n\\\"Statement\\\":[]}\"}",
          "IsRequesterPaysEnabled":"false","Note":"no json {"},
        "configuration":"{\"name\":\"logs\",\n\"size\":1.0}"}]}
      """#)
    #expect(run.codes == [])
    #expect(run.file?.format == .awsConfigItems)
    let bucket = try #require(run.resources.first)
    #expect(bucket.capturedAt == "2017-08-12T04:02:36.116Z")
    let document = bucket.document
    #expect(document["configuration"]?["name"]?.string == "logs")
    #expect(document["configuration"]?["size"]?.numberText == "1.0")
    let more = try #require(document["supplementaryConfiguration"])
    #expect(more["AccessControlList"]?["owner"]?["id"]?.string == "x")
    #expect(more["BucketPolicy"]?["policyText"]?["Version"]?.string == "2012-10-17")
    #expect(more["IsRequesterPaysEnabled"]?.bool == false)
    #expect(more["Note"]?.string == "no json {")
    #expect(document["resourceId"]?.string == "logs")
    #expect(document["awsRegion"]?.position.line == 4)
  }

  @Test func inAFileOnlyObjectsInStringsAreDecoded() throws {
    let extra =
      #","supplementaryConfiguration":{"AccessControlList":"{\"grantSet\":null}","#
      + #""Version":"1.0","Tags":[{"key":"[x"}]}"#
    let bucket = try #require(Import(snapshot([item("a", extra: extra)])).resources.first)
    let more = try #require(bucket.document["supplementaryConfiguration"])
    #expect(more["AccessControlList"]?["grantSet"]?.isNull == true)
    #expect(more["Version"]?.string == "1.0")
    #expect(more["Tags"]?[0]?["key"]?.string == "[x")
  }

  @Test func whatIsDeletedOrNotRecordedIsCountedAndNoResource() {
    let run = Import(
      snapshot([
        item("a", status: "ResourceDeleted"), item("b", status: "ResourceNotRecorded"),
        item("c", status: "ResourceDiscovered"),
      ]))
    #expect(run.ids == ["arn:aws:s3:::c"])
    #expect(run.file?.notResources == 2)
    #expect(run.codes == [])
  }

  @Test func aSingleItemAndALineEachAreRead() {
    #expect(Import(item("a")).ids == ["arn:aws:s3:::a"])
    let run = Import(item("a") + "\n" + item("b") + "\n")
    #expect(run.ids == ["arn:aws:s3:::a", "arn:aws:s3:::b"])
    #expect(run.resources.map(\.origin.line) == [1, 2])
  }

  @Test func aBatchAnswerIsRead() {
    let run = Import(
      #"""
      {"baseConfigurationItems":[{"version":"1.3","accountId":"111122223333",
        "arn":"arn:aws:kms:eu-west-1:111122223333:key/1","resourceType":"AWS::KMS::Key",
        "resourceId":"1","configuration":"{\"enabled\":true}"}],
       "unprocessedResourceKeys":[{"resourceType":"AWS::KMS::Key","resourceId":"2"}]}
      """#)
    #expect(run.file?.format == .awsConfigBatch)
    #expect(run.resources.first?.region == "eu-west-1")
    #expect(run.resources.first?.document["configuration"]?["enabled"]?.bool == true)
    #expect(run.codes == ["estate.partial"])
  }

  @Test func aQueryAnswerHoldsRowsInStrings() throws {
    let run = Import(
      #"""
      {"Results":[
        "{\"resourceId\":\"i-1\",\"resourceType\":\"AWS::EC2::Instance\",\#
      \"accountId\":\"111122223333\",\"awsRegion\":\"eu-west-1\",\#
      \"configuration\":{\"imageId\":\"ami-1\"}}",
        "{\"COUNT(*)\":3}",
        "{"
      ],"QueryInfo":{"SelectFields":[{"Name":"resourceId"}]},"NextToken":"x"}
      """#)
    #expect(run.file?.format == .awsConfigQuery)
    #expect(run.ids == ["111122223333/eu-west-1/AWS::EC2::Instance/i-1"])
    #expect(run.resources.first?.document["configuration"]?["imageId"]?.string == "ami-1")
    #expect(run.codes == ["estate.missing-field", "estate.bad-field", "estate.partial"])
    #expect(run.report.diagnostics[0].description.contains("Results[1].resourceType is missing"))
    #expect(run.report.diagnostics[0].hint?.contains("SELECT resourceId") == true)
    #expect(run.file?.skipped == 2)
  }

  static let report = """
    user,arn,user_creation_time,password_enabled,mfa_active
    <root_account>,arn:aws:iam::111122223333:root,2020-01-01T00:00:00+00:00,not_supported,false
    "doe, jane",arn:aws:iam::111122223333:user/jane,2021-01-01T00:00:00+00:00,true,true
    broken,row

    """

  @Test func aCredentialReportGivesAnItemARow() throws {
    let run = Import(Self.report)
    #expect(run.file?.format == .iamCredentialReport)
    #expect(run.resources.map(\.name) == ["<root_account>", "doe, jane"])
    #expect(run.resources.map(\.origin.line) == [2, 3])
    let root = try #require(run.resources.first)
    #expect(root.type == "AWS::IAM::CredentialReport")
    #expect(root.account == "111122223333")
    #expect(root.document["configuration"]?["mfa_active"]?.string == "false")
    #expect(root.document["configuration"]?["user"]?.string == "<root_account>")
    #expect(root.document["resourceType"]?.string == "AWS::IAM::CredentialReport")
    #expect(run.codes == ["estate.bad-row"])
    #expect(run.report.diagnostics[0].span?.start.line == 4)
    let coverage = run.report.coverage
    #expect(coverage.holds(.aws, account: "111122223333", type: root.type))
    #expect(!coverage.covers(.aws, account: "111122223333", type: root.type), "a row is lost")
    let whole = Import(Self.report.replacing("broken,row\n", with: "")).report.coverage
    #expect(whole.covers(.aws, account: "111122223333", type: root.type))
  }

  @Test func aCredentialReportInBase64IsRead() throws {
    let text =
      "dXNlcixhcm4sdXNlcl9jcmVhdGlvbl90aW1lCmFubmEsYXJuOmF3czppYW06OjExMTEyMjIyMzMzMzp1c2Vy"
      + "L2FubmEsMjAyMC0wMS0wMQo="
    let run = Import(
      #"""
      {"Content":"\#(text)","ReportFormat":"text/csv",
       "GeneratedTime":"2026-06-01T10:00:00+00:00"}
      """#)
    #expect(run.codes == [])
    let user = try #require(run.resources.first)
    #expect(user.name == "anna")
    #expect(user.capturedAt == "2026-06-01T10:00:00+00:00")
    #expect(user.document["configuration"]?["user_creation_time"]?.string == "2020-01-01")
  }

  @Test func authorizationDetailsBecomeItems() throws {
    let run = Import(
      #"""
      {"UserDetailList":[{"UserName":"anna","UserId":"AID1",
        "Arn":"arn:aws:iam::111122223333:user/anna","GroupList":["admins"]}],
       "GroupDetailList":[{"GroupName":"admins","Arn":"arn:aws:iam::111122223333:group/admins"}],
       "RoleDetailList":[{"RoleName":"r","Arn":"arn:aws:iam::111122223333:role/r",
        "AssumeRolePolicyDocument":{"Version":"2012-10-17"}}, {"RoleName":"no-arn"}],
       "Policies":[{"PolicyName":"AdministratorAccess","PolicyVersionList":[],
        "Arn":"arn:aws:iam::aws:policy/AdministratorAccess"}],"IsTruncated":false}
      """#)
    #expect(run.file?.format == .iamAuthorizationDetails)
    #expect(
      run.resources.map(\.type) == [
        "AWS::IAM::User", "AWS::IAM::Group", "AWS::IAM::Role", "AWS::IAM::Policy",
      ])
    #expect(Set(run.resources.map(\.account)) == ["111122223333"])
    #expect(run.resources[0].document["configuration"]?["GroupList"]?[0]?.string == "admins")
    #expect(run.resources[0].document["awsAccountId"]?.string == "111122223333")
    #expect(run.resources[3].id == "arn:aws:iam::aws:policy/AdministratorAccess")
    #expect(run.codes == ["estate.missing-field"])
  }
}
