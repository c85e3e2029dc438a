public import DemarcCatalog
public import DemarcModel

extension AzureInitiative {
  /// All of these checks, grouped by the requirements they bear on.
  ///
  /// - Parameters:
  ///   - frameworks: further frameworks whose requirements become groups, beside the hub's controls.
  /// - Throws: `Diagnostic` for a check that Azure Policy cannot hold.
  public static func checks(
    _ checks: [Check], catalog: Catalog, frameworks: [String] = []
  ) throws(Diagnostic) -> AzureInitiative {
    var initiative = AzureInitiative(
      name: "demarc-azure-checks", assignmentName: "demarc-azure-checks",
      displayName: "Demarc checks for Azure",
      description: "Reports what the checks of Demarc report, with the requirements they bear on.")
    initiative.category = "Regulatory Compliance"
    var used: Set<Group> = []
    for check in checks {
      let file = try AzureDefinitionExport.file(check)
      var member = Member(file: file)
      if let name = Self.effectParameter(file) { member.parameters["effect"] = name }
      for framework in [Catalog.hub] + frameworks {
        for control in check.controls {
          for requirement in catalog.requirements(ofControl: control, in: framework) {
            let group = Group(requirement, catalog)
            used.insert(group)
            if !member.groups.contains(group.name) { member.groups.append(group.name) }
          }
        }
      }
      initiative.members.append(member)
    }
    initiative.groups = used.sorted { $0.name < $1.name }
    let handedOn = Set(initiative.members.flatMap { $0.parameters.values })
    initiative.parameters = [effect, lookupEffect].filter { handedOn.contains($0.name) }
    return initiative
  }

  private static func effectParameter(_ file: AzurePolicyFile) -> String? {
    for parameter in [effect, lookupEffect] where parameter.allowedValues == file.effects {
      return parameter.name
    }
    return nil
  }

  static let effect = Parameter(
    name: "effect", type: "String", displayName: "Effect on settings",
    description: "Audit reports, Deny refuses the change, Disabled switches the definitions off.",
    allowedValues: ["Audit", "Deny", "Disabled"], defaultValue: #""Audit""#)

  static let lookupEffect = Parameter(
    name: "lookupEffect", type: "String", displayName: "Effect on what must exist beside",
    description: "AuditIfNotExists reports, Disabled switches the definitions off.",
    allowedValues: ["AuditIfNotExists", "Disabled"], defaultValue: #""AuditIfNotExists""#)

  /// A shell script that puts the files of a folder in place with the az command line.
  ///
  /// The folder holds `definitions/*.json` and `initiative.json` for the scope `{scope}`.
  public var assignScript: String {
    """
    #!/bin/sh
    # Puts the definitions, the initiative and its assignment in place. It reports; to let it refuse,
    # pass --params '{"effect":{"value":"Deny"}}' to the last command.
    set -eu
    scope=${1:?usage: assign.sh /subscriptions/ID or /providers/Microsoft.Management/managementGroups/NAME}
    cd "$(dirname "$0")"
    at="https://management.azure.com$scope/providers/Microsoft.Authorization"
    for file in definitions/*.json; do
      name=$(basename "$file" .json)
      az rest --method put --url "$at/policyDefinitions/$name?api-version=2021-06-01" --body "@$file"
    done
    sed "s|{scope}|$scope|g" initiative.json > initiative.put.json
    az rest --method put --body @initiative.put.json \\
      --url "$at/policySetDefinitions/\(name)?api-version=2021-06-01"
    az policy assignment create --name \(assignmentName) --scope "$scope" \\
      --policy-set-definition "$scope/providers/Microsoft.Authorization/policySetDefinitions/\(name)"

    """
  }
}

extension AzureInitiative.Group {
  init(_ requirement: Requirement, _ catalog: Catalog) {
    let framework = requirement.id.framework
    name = "\(framework)_\(requirement.id.id)"
    category = Self.cut(
      requirement.group.isEmpty
        ? catalog.framework(framework)?.title ?? framework : requirement.group, 128)
    displayName = Self.cut(
      "\(requirement.id.id) \(requirement.title)", AzurePolicyLimits.displayNameMax)
    description = Self.cut(
      requirement.summary.isEmpty ? requirement.title : requirement.summary,
      AzurePolicyLimits.descriptionMax)
  }

  private static func cut(_ text: String, _ max: Int) -> String {
    text.count <= max ? text : text.prefix(max - 1) + "…"
  }
}
