import DemarcEstate
import DemarcJSON
import DemarcModel
import Testing

@Suite struct AzureImportTests {
  static let account =
    #"""
    {"id":"/subscriptions/S1/resourceGroups/rg/providers/Microsoft.Storage/storageAccounts/st1",
     "name":"st1","type":"microsoft.storage/storageaccounts","location":"westeurope",
     "subscriptionId":"s1","properties":{"supportsHttpsTrafficOnly":true}}
    """#

  @Test(arguments: [
    "{\"count\":1,\"data\":[\(account)],\"skip_token\":null,\"total_records\":1}",
    "[\(account)]", account, "{\"value\":[\(account)],\"nextLink\":null}",
  ])
  func everyFormOfAListGivesTheResource(_ text: String) throws {
    let run = Import(text)
    #expect(run.codes == [])
    let resource = try #require(run.resources.first)
    #expect(run.resources.count == 1)
    #expect(resource.cloud == .azure)
    #expect(resource.type == "microsoft.storage/storageaccounts")
    #expect(resource.name == "st1")
    #expect(resource.account == "s1")
    #expect(resource.region == "westeurope")
    #expect(resource.document["properties"]?["supportsHttpsTrafficOnly"]?.bool == true)
    let coverage = run.report.coverage
    #expect(coverage.covers(.azure, account: "S1", type: "Microsoft.Storage/storageAccounts"))
    #expect(!coverage.covers(.azure, account: "s1", type: "Microsoft.Sql/servers"))
  }

  @Test func theTableFormGivesTheSameDocument() throws {
    let run = Import(
      #"""
      {"totalRecords":1,"count":1,"resultTruncated":"false","data":{
        "columns":[{"name":"id","type":"string"},{"name":"type","type":"string"},
          {"name":"properties","type":"object"}],
        "rows":[["/subscriptions/S1/providers/Microsoft.Sql/servers/a","microsoft.sql/servers",
          {"version":"12.0"}],["short"]]}}
      """#)
    #expect(run.file?.format == .azureResourceGraph)
    let server = try #require(run.resources.first)
    #expect(server.type == "microsoft.sql/servers")
    #expect(server.name == "a")
    #expect(server.account == "s1")
    #expect(server.region == "global")
    #expect(server.document["properties"]?["version"]?.string == "12.0")
    #expect(run.codes == ["estate.wrong-type"])
    #expect(run.report.diagnostics[0].message.hasPrefix("data.rows[1] is array"))
  }

  @Test func aPageOfSeveralIsSaidToBeOne() {
    let run = Import("{\"data\":[\(Self.account)],\"skip_token\":\"abc\"}")
    #expect(run.resources.count == 1)
    #expect(run.codes == ["estate.partial"])
  }

  @Test func aTypeLeftOutIsReadOffTheId() {
    let run = Import(
      #"""
      {"data":[{"id":"/subscriptions/s/providers/Microsoft.Sql/servers/a/databases/b"},
       {"name":"x"}]}
      """#)
    #expect(run.resources.map(\.type) == ["Microsoft.Sql/servers/databases"])
    #expect(run.codes == ["estate.missing-field"])
    #expect(run.report.diagnostics[0].message.contains("data[1].id is missing"))
  }
}
