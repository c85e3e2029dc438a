import AzurePolicyEngine
import DemarcJSON
import DemarcModel
import Testing

/// Policies that can never report anything, and such that can.
struct AssuranceTests {
  static let storage = "Microsoft.Storage/storageAccounts"

  static func assurance(
    _ condition: String, effect: String = #""audit""#, parameters: String = "{}",
    given: String? = nil, aliases: AliasTable? = nil
  ) throws -> AzureRuleAssurance {
    let json = try Rule.json(
      """
      {"properties":{"mode":"all","parameters":\(parameters),
       "policyRule":{"if":\(condition),"then":{"effect":\(effect)}}}}
      """)
    let parsed = AzurePolicyDefinition.compile(
      json, file: "p.json", aliases: try aliases ?? Shipped.aliases())
    return AzureRuleAssurance(
      try #require(parsed.tree), forced: try Shipped.forced(),
      parameters: try given.map { try Rule.json($0) })
  }

  static func accounts(_ condition: String) -> String {
    #"{"allOf":[{"field":"type","equals":"\#(storage)"},\#(condition)]}"#
  }

  static let blob = "\(storage)/encryption.services.blob.enabled"

  @Test(arguments: [
    accounts(#"{"field":"\#(blob)","notEquals":true}"#),
    accounts(#"{"field":"\#(blob)","equals":"False"}"#),
    accounts(#"{"field":"\#(blob)","exists":"false"}"#),
    accounts(#"{"not":{"field":"\#(blob.uppercased())","in":["True",1]}}"#),
    accounts(#"{"value":"[field('\#(blob)')]","equals":"false"}"#),
    accounts(
      #"{"anyOf":[{"field":"\#(blob)","notEquals":true},{"not":{"field":"\#(blob)","equals":true}}]}"#
    ),
    accounts(#"{"field":"\#(storage)/encryption.keySource","exists":false}"#),
    accounts(#"{"value":"[false()]","equals":true}"#),
    accounts(#"{"value":1,"equals":2}"#), accounts(#"{"field":"location","in":[]}"#),
    accounts(#"{"not":{"field":"location","notIn":[]}}"#),
    accounts(#"{"field":"type","equals":"Microsoft.Compute/disks"}"#),
    accounts(#"{"field":"type","notEquals":"MICROSOFT.storage/storageAccounts"}"#),
    accounts(#"{"not":{"field":"type","in":["a/b","\#(storage)"]}}"#),
    accounts(#"{"allOf":[{"field":"type","in":["Microsoft.Compute/disks","a/b"]}]}"#),
    accounts(
      #"{"allOf":[{"field":"kind","equals":"StorageV2"},{"field":"kind","equals":"Storage"}]}"#),
    accounts(#"{"count":{"field":"\#(storage)/networkAcls.ipRules[*]"},"less":0}"#),
  ])
  func isReported(_ condition: String) throws {
    let assurance = try Self.assurance(condition)
    #expect(assurance.canNeverFail, "\(condition)")
    let found = assurance.diagnostics(file: "p.json", json: try Rule.json("{}"))
    #expect(
      found.allSatisfy { $0.code == "azure-policy.can-never-fail" && $0.severity == .warning })
    #expect(found.first?.message.contains("no assurance value") == true)
  }

  @Test(arguments: [
    accounts(#"{"field":"\#(blob)","equals":true}"#),
    accounts(#"{"field":"\#(storage)/encryption.keySource","notEquals":"Microsoft.Keyvault"}"#),
    accounts(#"{"field":"\#(storage)/allowBlobPublicAccess","notEquals":false}"#),
    // Other types have no such property: the condition holds for them.
    #"{"field":"\#(blob)","notEquals":true}"#,
    #"{"allOf":[{"field":"type","in":["\#(storage)","a/b"]},{"field":"\#(blob)","notEquals":true}]}"#,
    accounts(
      #"{"anyOf":[{"field":"\#(blob)","notEquals":true},{"field":"location","equals":"a"}]}"#),
    accounts(#"{"not":{"field":"\#(blob)","notEquals":true}}"#),
    #"{"anyOf":[{"field":"type","equals":"a/b"},{"field":"type","equals":"c/d"}]}"#,
    accounts(#"{"field":"type","in":["a/b","\#(storage)"]}"#),
    accounts(#"{"field":"type","notEquals":"a/b"}"#), accounts(#"{"field":"kind","notIn":[]}"#),
    #"{"allOf":[{"field":"location","in":["East US"]},{"field":"location","equals":"eastus"}]}"#,
    #"{"allOf":[{"field":"tags.a","equals":"1"},{"field":"tags.a","equals":"2"}]}"#,
    accounts(#"{"value":"[parameters('p')]","equals":true}"#),
    accounts(#"{"field":"location","in":"[parameters('l')]"}"#),
    accounts(#"{"value":"[less(1, 'a')]","equals":true}"#),
    accounts(#"{"count":{"field":"\#(storage)/networkAcls.ipRules[*]"},"equals":0}"#),
    #"{"field":"type","like":"*"}"#,
  ])
  func isNotReported(_ condition: String) throws {
    let parameters = """
      {"p":{"type":"Boolean","defaultValue":false},"l":{"type":"Array","defaultValue":[]}}
      """
    let assurance = try Self.assurance(condition, parameters: parameters)
    #expect(assurance.reasons.isEmpty, "\(assurance.reasons)")
  }

  @Test func anAssignmentSettlesParameters() throws {
    let condition = Self.accounts(#"{"value":"[parameters('p')]","equals":true}"#)
    let parameters = #"{"p":{"type":"Boolean","defaultValue":false}}"#
    for (given, expected) in [(#"{"p":true}"#, false), (#"{"p":false}"#, true), ("{}", true)] {
      let assurance = try Self.assurance(condition, parameters: parameters, given: given)
      #expect(assurance.canNeverFail == expected, "\(given)")
    }
  }

  @Test func aDisabledEffectIsToldApartFromOneThatAnAssignmentMaySet() throws {
    let condition = Self.accounts(#"{"field":"location","equals":"a"}"#)
    #expect(try Self.assurance(condition, effect: #""Disabled""#).reasons == [.disabled])
    let parameters = #"{"effect":{"type":"String","defaultValue":"disabled"}}"#
    let effect = #""[parameters('effect')]""#
    let open = try Self.assurance(condition, effect: effect, parameters: parameters)
    #expect(open.reasons == [.disabledByDefault] && !open.canNeverFail)
    #expect(open.diagnostics(file: "p", json: try Rule.json("{}")).isEmpty)
    for (given, expected) in [(#"{"effect":"Audit"}"#, false), ("{}", true)] {
      let assigned = try Self.assurance(
        condition, effect: effect, parameters: parameters, given: given)
      #expect(assigned.canNeverFail == expected)
    }
  }

  @Test func theExampleIsPointlessTwice() throws {
    let path = "examples/azure/naive-encryption.json"
    let json = try Rule.json(try Shipped.example("azure/naive-encryption.json"))
    let parsed = AzurePolicyDefinition.compile(
      json, file: path, aliases: try Shipped.aliases())
    let found = AzureRuleAssurance(try #require(parsed.tree), forced: try Shipped.forced())
      .diagnostics(file: path, json: json)
    #expect(found.count == 2, "\(found)")
    #expect(found.first?.hint == "did you mean \(Self.blob)?")
    #expect(found.last?.message.contains("\(Self.blob) is always true") == true)
    #expect(found.allSatisfy { $0.span?.file == path && $0.span?.start.line ?? 0 > 1 })
  }

  @Test func anUnknownAliasCountsOnlyWhereTheSourceIsWhole() throws {
    let condition = #"{"field":"Test.Web/sites/tsl","equals":1}"#
    #expect(try Self.assurance(condition).reasons.isEmpty)
    let own = AliasFileTests.table(AliasFileTests.compact)
    let reasons = try Self.assurance(condition, aliases: own).reasons
    #expect(reasons == [.unknownAlias("Test.Web/sites/tsl", meant: "Test.Web/sites/tls")])
  }

  @Test func everyForcedValueNamesAnAliasOfItsTypeAndAPage() throws {
    let aliases = try Shipped.aliases()
    let rows = try Shipped.forced().all
    #expect(rows.count >= 6)
    for row in rows {
      #expect(aliases.defaultPath(type: row.type, alias: row.alias) != nil, "\(row)")
      #expect(row.source.hasPrefix("https://learn.microsoft.com/") && !row.because.isEmpty)
    }
  }
}
