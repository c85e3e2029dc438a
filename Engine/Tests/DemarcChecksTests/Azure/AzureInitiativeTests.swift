import AzurePolicyEngine
import DemarcCatalog
import DemarcChecks
import DemarcJSON
import DemarcModel
import Foundation
import Testing

/// The initiative of all checks, and templates that deploy it.
@Suite struct AzureInitiativeTests {
  static func initiative(_ frameworks: [String] = []) throws -> AzureInitiative {
    try AzureInitiative.checks(
      AzureExportTests.checks, catalog: Catalog.embedded(), frameworks: frameworks)
  }

  @Test(arguments: [[], ["soc2", "iso27001-2022"]])
  func everyReferenceResolves(_ frameworks: [String]) throws {
    let initiative = try Self.initiative(frameworks)
    let text = initiative.text(scope: "/subscriptions/s")
    #expect(text.utf8.count <= AzurePolicyLimits.bodyBytesMax)
    let properties = try #require(try JSONDocument.parse(text).root["properties"])
    let members = Array(try #require(properties["policyDefinitions"]).elements)
    #expect(members.count == AzureExportTests.checks.count)
    #expect(members.count <= AzurePolicyLimits.initiativeMembersMax)
    let groups = Array(try #require(properties["policyDefinitionGroups"]).elements)
    let names = groups.compactMap { $0["name"]?.string }
    #expect(Set(names).count == groups.count && groups.count <= 1000)
    var used: Set<String> = []
    for member in members {
      let reference = try #require(member["policyDefinitionReferenceId"]?.string)
      #expect(
        member["policyDefinitionId"]?.string
          == "/subscriptions/s/providers/Microsoft.Authorization/policyDefinitions/\(reference)")
      let own = member["groupNames"]?.elements.compactMap(\.string) ?? []
      #expect(!own.isEmpty && Set(own).count == own.count, "\(reference)")
      used.formUnion(own)
      for parameter in member["parameters"]?.members.map(\.value) ?? [] {
        let name = try #require(DeployedTemplate.parameter(parameter["value"]?.string))
        #expect(properties["parameters"]?[name] != nil)
      }
    }
    #expect(used == Set(names))
    for group in groups {
      #expect(group["displayName"]?.string?.count ?? 999 <= AzurePolicyLimits.displayNameMax)
      #expect(group["description"]?.string?.count ?? 999 <= AzurePolicyLimits.descriptionMax)
    }
    for framework in [Catalog.hub] + frameworks {
      #expect(names.contains { $0.hasPrefix("\(framework)_") }, "\(framework)")
    }
  }

  @Test func aControlsGroupHoldsTheChecksThatBearOnIt() throws {
    let initiative = try Self.initiative()
    let library = try CheckLibrary.embedded()
    for control in ["SC-28", "AU-2"] {
      let wanted = library.checks(forControl: control).filter { $0.cloud == .azure }.map(\.id)
      let found = initiative.members.filter {
        $0.groups.contains("nist-800-53r5_\(control)")
      }.compactMap(\.file.check)
      #expect(found == wanted && !found.isEmpty)
    }
  }

  @Test func namesFitAndStandOnce() throws {
    let initiative = try Self.initiative()
    let names = initiative.members.map(\.file.name)
    #expect(Set(names).count == names.count)
    #expect(initiative.name.count <= AzurePolicyLimits.nameMax)
    #expect(initiative.assignmentName.count <= AzurePolicyLimits.assignmentNameMax)
    #expect(initiative.description.count <= AzurePolicyLimits.descriptionMax)
  }

  @Test(arguments: [
    ("[parameters('effect')]", "[[parameters('effect')]"), ("[[x]", "[[[x]"), ("plain", "plain"),
    ("[open", "[open"), ("closed]", "closed]"), ("[]", "[[]"), ("", ""),
  ])
  func textsSurviveATemplate(_ text: String, _ escaped: String) {
    #expect(AzureTemplate.escape(text) == escaped)
    #expect(DeployedTemplate.plain(escaped) == text)
  }

  @Test(arguments: AzureTemplate.Scope.allCases)
  func theTemplateDeploysWhatTheFilesSay(_ scope: AzureTemplate.Scope) throws {
    let initiative = try Self.initiative()
    let template = try DeployedTemplate(AzureTemplate.text(initiative, scope: scope))
    let schema = template.root["$schema"]?.string ?? ""
    #expect(schema.contains(scope == .subscription ? "/subscriptionDep" : "/managementGroupDep"))
    #expect(template.root["contentVersion"]?.string == "1.0.0.0")
    let definitions = template.resources("policyDefinitions")
    #expect(definitions.count == initiative.members.count)
    for (resource, member) in zip(definitions, initiative.members) {
      #expect(resource["name"]?.string == member.file.name)
      let deployed = DeployedTemplate.deployed(try #require(resource["properties"]))
      #expect(deployed == member.file.properties.json, "\(member.file.name)")
    }
  }

  /// Every expression that the template itself evaluates is one of a few known forms, and what it
  /// names is in the template.
  @Test(arguments: AzureTemplate.Scope.allCases)
  func theTemplatesOwnExpressionsResolve(_ scope: AzureTemplate.Scope) throws {
    let template = try DeployedTemplate(AzureTemplate.text(Self.initiative(), scope: scope))
    var names: Set<String> = []
    for type in ["policyDefinitions", "policySetDefinitions", "policyAssignments"] {
      for resource in template.resources(type) {
        names.insert("Microsoft.Authorization/\(type)', '\(resource["name"]?.string ?? "")")
      }
    }
    let head =
      scope == .subscription
      ? "[subscriptionResourceId('" : "[extensionResourceId(managementGroup().id, '"
    var seen = 0
    Self.texts(template.root) { text in
      guard text.hasPrefix("["), text.hasSuffix("]"), !text.hasPrefix("[[") else { return }
      seen += 1
      if let name = DeployedTemplate.parameter(text) {
        #expect(template.root["parameters"]?[name] != nil, "\(text)")
      } else {
        #expect(text.hasPrefix(head) && text.hasSuffix("')]"), "\(text)")
        #expect(names.contains(String(text.dropFirst(head.count).dropLast(3))), "\(text)")
      }
    }
    #expect(seen > 200)
  }

  static func texts(_ value: JSONValue, _ body: (String) -> Void) {
    if let text = value.string { body(text) }
    for member in value.members { texts(member.value, body) }
    for element in value.elements { texts(element, body) }
  }

  @Test func theScriptNamesWhatIsWritten() throws {
    let script = try Self.initiative().assignScript
    for part in ["demarc-azure-checks", "definitions/*.json", "initiative.json", "{scope}"] {
      #expect(script.contains(part))
    }
  }
}
