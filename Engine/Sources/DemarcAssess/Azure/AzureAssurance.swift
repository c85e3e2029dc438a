internal import AzureComplianceEngine
internal import AzurePolicyEngine
internal import DemarcJSON
internal import DemarcModel

/// Finds the assigned policies that no resource can ever fail: they give no assurance.
struct AzureAssurance {
  private let aliases: AliasTable
  private let forced: ForcedValues

  init(_ request: AzurePolicyRequest) {
    aliases = request.aliases
    forced = request.forced
  }

  /// A warning for each such definition, once however often it is assigned.
  func diagnostics(_ program: AzureComplianceProgram) -> [Diagnostic] {
    var seen: Set<Int> = []
    var found: [Diagnostic] = []
    for (index, member) in program.members.enumerated() {
      guard let number = member.definition, seen.insert(number).inserted else { continue }
      let document = program.library.definitions[number]
      guard let definition = program.definition(of: index) ?? unknown(member, document) else {
        continue
      }
      found += AzureRuleAssurance(definition, forced: forced)
        .diagnostics(file: document.file, json: document.json)
    }
    return found
  }

  /// A definition with a name that is no alias is not evaluated, but has a reason to be told.
  private func unknown(
    _ member: AzureComplianceMember, _ document: AzureDefinitionDocument
  ) -> AzurePolicyDefinition? {
    guard case .unknownAlias = member.obstacle else { return nil }
    return AzurePolicyDefinition.compile(document.json, file: document.file, aliases: aliases).tree
  }
}
