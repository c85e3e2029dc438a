import AzurePolicyEngine
import DemarcJSON
import DemarcModel

/// Assignments, with their selectors and overrides.
extension DocumentReader {
  static let selectorsMax = 10
  static let overridesMax = 10
  static let valuesMax = 50

  mutating func addAssignment(_ json: JSONValue, _ library: inout AzurePolicyLibrary) {
    let properties = json.member("properties") ?? json
    let id = text("id", of: json) ?? ""
    guard let target = text("policyDefinitionId", of: properties) else {
      report(
        "azure-compliance.missing-definition-id", "the assignment names no policyDefinitionId",
        json,
        hint: "give the id of the definition or the initiative")
      return
    }
    let derived = ScopePath.scope(of: id, before: "Microsoft.Authorization/policyAssignments")
    guard let scope = text("scope", of: properties) ?? derived, !scope.isEmpty else {
      report(
        "azure-compliance.missing-scope", "the assignment has neither scope nor id", json,
        hint: "give the id of what it is assigned to as scope")
      return
    }
    let assignment = AzureAssignmentDocument(
      id: id, name: name(of: json, id: id), displayName: text("displayName", of: properties),
      description: text("description", of: properties), scope: scope,
      notScopes: texts("notScopes", of: properties), definitionID: target,
      definitionVersion: text("definitionVersion", of: properties),
      parameters: object("parameters", of: properties),
      enforcementMode: enforcementMode(properties), messages: messages(properties),
      overrides: overrides(properties), selectors: resourceSelectors(properties), json: json,
      file: file, isSynthetic: false)
    put(assignment, &library)
  }

  private mutating func put(
    _ assignment: AzureAssignmentDocument, _ library: inout AzurePolicyLibrary
  ) {
    let key =
      assignment.id.isEmpty
      ? ScopePath.fold(assignment.scope) + " " + assignment.name.lowercased()
      : ScopePath.fold(assignment.id)
    keep(
      assignment, "assignment", assignment.id.isEmpty ? assignment.name : assignment.id, key,
      &library.assignments, &library.assignmentKeys)
  }

  private mutating func enforcementMode(_ properties: JSONValue) -> AzureEnforcementMode {
    let mode = AzureEnforcementMode(text("enforcementMode", of: properties))
    if case .other(let name) = mode, let place = properties.member("enforcementMode") {
      report(
        "azure-compliance.unknown-enforcement-mode", "there is no enforcement mode '\(name)'",
        place,
        hint: "Default or DoNotEnforce; compliance is reported in any mode", severity: .warning)
    }
    return mode
  }

  private mutating func messages(_ properties: JSONValue) -> [AzureAssignmentDocument.Message] {
    elements("nonComplianceMessages", of: properties).compactMap { element in
      guard let message = text("message", of: element) else { return nil }
      return .init(text: message, referenceID: text("policyDefinitionReferenceId", of: element))
    }
  }

  // MARK: Overrides

  private mutating func overrides(_ properties: JSONValue) -> [AzureOverride] {
    let list = elements("overrides", of: properties)
    if list.count > Self.overridesMax, let place = properties.member("overrides") {
      report(
        "azure-compliance.too-many-overrides",
        "an assignment has at most \(Self.overridesMax) overrides, this one \(list.count)", place,
        severity: .warning)
    }
    return list.compactMap { override($0) }
  }

  private mutating func override(_ json: JSONValue) -> AzureOverride? {
    guard let value = text("value", of: json) else {
      report("azure-compliance.missing-value", "the override has no value", json)
      return nil
    }
    let name = text("kind", of: json) ?? "policyEffect"
    let kind: AzureOverride.Kind
    switch name.lowercased() {
    case "policyeffect": kind = .policyEffect
    case "policyversion": kind = .policyVersion
    default:
      kind = .other(name)
      report(
        "azure-compliance.unknown-override", "there is no override of kind '\(name)'", json,
        hint: "policyEffect or policyVersion", severity: .warning)
    }
    return AzureOverride(kind: kind, value: value, selectors: selectors(json))
  }

  // MARK: Selectors

  mutating func resourceSelectors(_ properties: JSONValue) -> [AzureResourceSelector] {
    let list = elements("resourceSelectors", of: properties)
    if list.count > Self.selectorsMax, let place = properties.member("resourceSelectors") {
      report(
        "azure-compliance.too-many-selectors",
        "there are at most \(Self.selectorsMax) resource selectors, here \(list.count)", place,
        severity: .warning)
    }
    return list.map { json in
      let found = selectors(json)
      let kinds = found.map(\.kind)
      if Set(kinds).count < kinds.count {
        report(
          "azure-compliance.repeated-selector", "each kind stands once in a resource selector",
          json,
          severity: .warning)
      }
      if kinds.contains(.resourceLocation), kinds.contains(.resourceWithoutLocation) {
        report(
          "azure-compliance.clashing-selectors",
          "resourceLocation and resourceWithoutLocation cannot stand in one resource selector",
          json,
          severity: .warning)
      }
      return AzureResourceSelector(name: text("name", of: json), selectors: found)
    }
  }

  private mutating func selectors(_ json: JSONValue) -> [AzureSelector] {
    elements("selectors", of: json).map { selector($0) }
  }

  private mutating func selector(_ json: JSONValue) -> AzureSelector {
    let name = text("kind", of: json) ?? ""
    let kind: AzureSelector.Kind
    switch name.lowercased() {
    case "resourcelocation": kind = .resourceLocation
    case "resourcetype": kind = .resourceType
    case "resourcewithoutlocation": kind = .resourceWithoutLocation
    case "policydefinitionreferenceid": kind = .policyDefinitionReferenceID
    default:
      kind = .other(name)
      report(
        "azure-compliance.unknown-selector", "there is no selector of kind '\(name)'", json,
        hint: "resourceLocation, resourceType, resourceWithoutLocation"
          + " or policyDefinitionReferenceId", severity: .warning)
    }
    let isIn = values("in", kind, json)
    let isNotIn = values("notIn", kind, json)
    if (isIn == nil) == (isNotIn == nil) {
      report(
        "azure-compliance.selector-values", "a selector has either in or notIn", json,
        hint: isIn == nil ? "give one of them" : "remove one of them", severity: .warning)
    }
    return AzureSelector(kind: kind, isIn: isIn, isNotIn: isNotIn)
  }

  private mutating func values(
    _ name: String, _ kind: AzureSelector.Kind, _ json: JSONValue
  ) -> Set<String>? {
    guard let member = json.member(name), !member.isNull else { return nil }
    let list = texts(name, of: json)
    if list.count > Self.valuesMax {
      report(
        "azure-compliance.too-many-values",
        "a selector has at most \(Self.valuesMax) values, here \(list.count)",
        member, severity: .warning)
    }
    return Set(
      list.map {
        kind == .resourceLocation ? AzureResource.normalizedLocation($0) : $0.lowercased()
      })
  }
}
