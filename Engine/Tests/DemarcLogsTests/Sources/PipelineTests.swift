import DemarcJSON
import DemarcLogs
import DemarcModel
import Foundation
import SigmaEngine
import Testing

@Suite struct PipelineTests {
  @Test func pipelinesAreReadWithoutComplaint() {
    #expect(PipelineKit.files.count >= 11)
    for file in PipelineKit.files {
      let parsed = SigmaPipelineParser.parse(file)
      #expect(parsed.diagnostics == [], "\(file.name)")
      #expect(parsed.tree?.name.isEmpty == false && parsed.tree?.isEmpty == false, "\(file.name)")
    }
  }

  struct Row: Sendable, CustomTestStringConvertible {
    var source, field, status, note: String
    var testDescription: String { "\(source) \(field)" }
  }

  /// Every field that public rules ask of these logs, and what becomes of it.
  static let table: [Row] = {
    let path = PipelineKit.engine.appending(path: "Tests/DemarcLogsTests/Sources/fields.tsv")
    let text = (try? String(contentsOf: path, encoding: .utf8)) ?? ""
    return text.split(separator: "\n").filter { !$0.hasPrefix("#") }.map { line in
      let parts = line.split(separator: "\t", omittingEmptySubsequences: false).map(String.init)
      return Row(source: parts[0], field: parts[1], status: parts[2], note: parts[3])
    }
  }()

  @Test func fieldsOfPublicRulesGoWhereTheTableSays() throws {
    #expect(Self.table.count > 100)
    for row in Self.table {
      let rules = PipelineKit.rules(
        PipelineKit.rule(row.source, "'\(row.field)': v\n    zz: v"))
      let found = try #require(rules.first?.searches.first.map { PipelineKit.fields($0.search) })
      let fields = found.filter { $0 != "zz" }
      switch row.status {
      case "mapped": #expect(fields.joined(separator: ", ") == row.note, "\(row)")
      case "dropped": #expect(fields.isEmpty && !row.note.isEmpty, "\(row)")
      case "absent": #expect(fields == [row.field] && !row.note.isEmpty, "\(row)")
      default: #expect(fields == [row.field], "\(row)")
      }
    }
  }

  /// A column of Log Analytics that the unwrapper renames is found by a rule that names the column.
  @Test(arguments: [
    (
      "azure/signinlogs", #""ResultType":"0","AppDisplayName":"x","#,
      [
        "UserPrincipalName", "UserDisplayName", "UserId", "UserType", "UserAgent", "IPAddress",
        "AppId", "ClientAppUsed", "ConditionalAccessStatus", "AuthenticationRequirement",
        "AuthenticationProtocol", "HomeTenantId", "ResourceTenantId", "ResourceDisplayName",
        "RiskState", "RiskLevelDuringSignIn", "RiskLevelAggregated", "RiskEventTypes_V2",
        "CrossTenantAccessType", "IncomingTokenType", "ServicePrincipalName", "Location",
        "OperationName", "Category", "CorrelationId", "ResultDescription", "AADTenantId",
        "IPAddressFromResourceProvider", "UniqueTokenIdentifier", "SignInIdentifierType",
      ]
    ),
    (
      "azure/auditlogs", #""TimeGenerated":"t","InitiatedBy":"{}","#,
      [
        "OperationName", "Category", "Result", "ResultReason", "ResultDescription", "ResultType",
        "LoggedByService", "AADOperationType", "ActivityDisplayName", "ActivityDateTime", "Id",
        "Identity", "CorrelationId", "AADTenantId", "TargetResources", "AdditionalDetails",
      ]
    ),
    (
      "azure/activitylogs", #""TimeGenerated":"t","ActivityStatusValue":"x","#,
      [
        "OperationNameValue", "CategoryValue", "ResourceProviderValue", "ResourceId",
        "_ResourceId", "ResourceGroup", "SubscriptionId", "Caller", "CallerIpAddress",
        "CorrelationId", "Level", "ActivitySubstatusValue",
      ]
    ),
    (
      "azure/riskdetection", #""RiskEventType":"x","RiskLevel":"x","#,
      ["RiskState", "RiskDetail", "Activity", "IpAddress", "UserPrincipalName", "Source"]
    ),
  ])
  func columnIsFoundUnderItsOwnName(
    _ source: String, _ row: String, _ columns: [String]
  ) throws {
    for column in columns {
      let event = "{\(row)\"\(column)\":\"needle\"}"
      #expect(
        try PipelineKit.matches(PipelineKit.rule(source, "\(column): needle"), event), "\(column)")
      #expect(
        try !PipelineKit.matches(PipelineKit.rule(source, "\(column): other"), event), "\(column)")
    }
  }
}
