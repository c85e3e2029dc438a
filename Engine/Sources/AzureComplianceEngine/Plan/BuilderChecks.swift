import AzurePolicyEngine
import DemarcJSON
import DemarcModel

/// Parameters and what else an assignment may have wrong.
extension ProgramBuilder {
  /// The values of `{"name":{"value":…}}` by folded name; a plain value counts too.
  func given(_ json: JSONValue?) -> [String: JSONValue] {
    var values: [String: JSONValue] = [:]
    guard let json else { return values }
    for member in json.members {
      let value = member.value.isObject ? member.value.member("value") : nil
      // A null leaves the default.
      guard !(value ?? member.value).isNull else { continue }
      values[member.name.lowercased()] = value ?? member.value
    }
    return values
  }

  /// An object of the values that are known, in the order of the declarations.
  static func object(
    _ declarations: [ParameterDeclaration], _ values: [String: JSONValue]
  ) -> JSONValue {
    var builder = JSONBuilder(expectsRepeats: false)
    builder.beginObject()
    for declaration in declarations {
      guard let value = values[declaration.name.lowercased()] else { continue }
      builder.key(declaration.name)
      builder.value(value)
    }
    builder.endObject()
    return builder.finish().root
  }

  mutating func checkNames(
    _ values: [String: JSONValue], _ declarations: [ParameterDeclaration], _ json: JSONValue,
    _ file: String
  ) {
    let known = Set(declarations.map { $0.name.lowercased() })
    for name in values.keys.sorted() where !known.contains(name) {
      report(
        .about(
          "azure-compliance.unknown-parameter", "there is no parameter '\(name)' to set",
          values[name] ?? json, in: file, hint: "check the spelling; names ignore case",
          severity: .warning))
    }
  }

  /// - Parameter lost: folded names whose values could not be computed, as was told before.
  mutating func checkValues(
    _ values: [String: JSONValue], _ declarations: [ParameterDeclaration],
    lost: Set<String> = [], _ json: JSONValue, _ file: String
  ) {
    var missing: [String] = []
    for declaration in declarations {
      let name = declaration.name.lowercased()
      guard let value = values[name] else {
        if declaration.defaultValue == nil, !lost.contains(name) {
          missing.append(declaration.name)
        }
        continue
      }
      if let fault = declaration.fault(of: value) {
        report(
          .about(
            "azure-compliance.parameter-value", "the parameter '\(declaration.name)' \(fault)",
            json,
            in: file, severity: .warning))
      }
    }
    guard let first = missing.first else { return }
    let what =
      missing.count == 1
      ? "the parameter '\(first)' has neither value nor default"
      : "\(missing.count) parameters have neither value nor default:"
        + " \(missing.prefix(5).joined(separator: ", "))\(missing.count > 5 ? ", …" : "")"
    report(
      .about(
        "azure-compliance.missing-parameter", "\(what); where a rule reads it, the state is Error",
        json, in: file, hint: "give it a value in the assignment", severity: .warning))
  }

  /// An override may name no effect that the definition does not allow.
  mutating func check(
    _ effect: String, _ tree: AzurePolicyDefinition, _ definition: CompiledDefinition,
    _ reference: Reference
  ) {
    guard AzureEffect(effect) != nil else {
      report(
        .about(
          "azure-compliance.unknown-effect", "there is no effect '\(effect)' to override with",
          reference.document.json, in: reference.document.file,
          hint: "audit, deny, disabled, auditIfNotExists, …"))
      return
    }
    let text = tree.effectJSON.string?.lowercased() ?? ""
    guard
      let parameter = definition.declarations.first(where: {
        text == "[parameters('\($0.name.lowercased())')]"
      }), !parameter.allowedValues.isEmpty
    else { return }
    let allowed = parameter.allowedValues.compactMap(\.string)
    if allowed.contains(where: { $0.lowercased() == effect.lowercased() }) { return }
    report(
      .about(
        "azure-compliance.effect-not-allowed",
        "the override's effect '\(effect)' is not one that '\(reference.definitionID)' allows"
          + " (\(allowed.joined(separator: ", ")))",
        reference.document.json, in: reference.document.file, severity: .warning))
  }

  mutating func missing(_ kind: String, _ id: String, _ json: JSONValue, _ file: String) {
    report(
      .about(
        kind == "initiative"
          ? "azure-compliance.missing-initiative" : "azure-compliance.missing-definition",
        "the \(kind) '\(id)' was not read", json, in: file,
        hint: "add the file that holds it: a built-in one comes from the azure-policy repository"
          + " or from az policy"))
  }

  mutating func versionMissed(
    _ version: String, _ name: String, _ document: AzureAssignmentDocument
  ) {
    report(
      .about(
        "azure-compliance.missing-version",
        "version \(version) of '\(name)' was not read;"
          + " the latest that was is used", document.json, in: document.file, severity: .warning))
  }

  // MARK: Hierarchy

  mutating func reportUnknownHierarchy() {
    guard !library.hierarchy.isKnown,
      let index = program.assignmentSlots.firstIndex(where: { $0.managementGroup != nil })
    else { return }
    let count = program.assignmentSlots.count { $0.managementGroup != nil }
    let document = library.assignments[program.assignments[index].document]
    report(
      .about(
        "azure-compliance.unknown-hierarchy",
        "no file says which subscriptions stand below which management group;"
          + " \(count) assignments to management groups are taken to be about every subscription",
        document.json, in: document.file,
        hint: "add the answer of az account management-group show --expand --recurse",
        severity: .warning))
  }

  // MARK: Exemptions and attestations

  mutating func addExemptions() {
    let assignments = assignmentIndexes()
    for (index, exemption) in library.exemptions.enumerated() {
      guard let assignment = assignments[ScopePath.fold(exemption.assignmentID)] else {
        missingAssignment("exemption", exemption.assignmentID, exemption.json, exemption.file)
        continue
      }
      guard Expiry.isOpen(exemption.expiresOn, at: program.now) else {
        ended("exemption", exemption.name, exemption.expiresOn, exemption.json, exemption.file)
        continue
      }
      let scope = ScopePath.fold(exemption.scope)
      let slot = program.assignmentSlots[assignment]
      guard exemption.skipsScopeValidation || isInScope(scope, slot) else {
        report(
          .about(
            "azure-compliance.exemption-scope",
            "the exemption '\(exemption.name)' is not below the scope of its assignment"
              + " and does not count",
            exemption.json, in: exemption.file,
            hint: "assignmentScopeValidation DoNotValidate would let it count", severity: .warning))
        continue
      }
      let references = Set(exemption.referenceIDs.map { $0.lowercased() })
      checkReferences(references, exemption, assignment)
      program.exemptions.append(
        ExemptionSlot(
          document: Int32(index), scope: scope, assignment: Int32(assignment),
          references: references, selectors: exemption.selectors))
    }
  }

  private mutating func checkReferences(
    _ references: Set<String>, _ exemption: AzureExemptionDocument, _ assignment: Int
  ) {
    let known = Set(program.assignments[assignment].members.map { program.slots[$0].reference })
    for name in exemption.referenceIDs where !known.contains(name.lowercased()) {
      report(
        .about(
          "azure-compliance.unknown-reference",
          "the assigned initiative has no definition with the reference id '\(name)'",
          exemption.json, in: exemption.file, severity: .warning))
    }
  }

  mutating func addAttestations() {
    let assignments = assignmentIndexes()
    for (index, attestation) in library.attestations.enumerated() {
      guard let assignment = assignments[ScopePath.fold(attestation.assignmentID)] else {
        missingAssignment(
          "attestation", attestation.assignmentID, attestation.json, attestation.file)
        continue
      }
      guard Expiry.isOpen(attestation.expiresOn, at: program.now) else {
        ended(
          "attestation", attestation.name, attestation.expiresOn, attestation.json,
          attestation.file)
        continue
      }
      let key = AttestationKey(
        assignment: Int32(assignment), reference: attestation.referenceID?.lowercased() ?? "",
        scope: ScopePath.fold(attestation.scope))
      if let before = program.attestations[key],
        library.attestations[Int(before)].assessmentDate ?? "" > attestation.assessmentDate ?? ""
      {
        continue
      }
      program.attestations[key] = Int32(index)
    }
  }

  private func assignmentIndexes() -> [String: Int] {
    Dictionary(
      program.assignments.enumerated().map { (ScopePath.fold($1.id), $0) },
      uniquingKeysWith: { $1 })
  }

  /// Whether a scope stands below that of an assignment, as far as the hierarchy tells.
  private func isInScope(_ scope: String, _ slot: AssignmentSlot) -> Bool {
    guard let group = slot.managementGroup else { return ScopePath.contains(slot.scope, scope) }
    if let own = ScopePath.managementGroup(scope) {
      return own == group || !library.hierarchy.isKnown
        || library.hierarchy.ancestors(ofGroup: own).contains(group)
    }
    guard let subscription = ScopePath.subscription(scope),
      let groups = library.hierarchy.ancestors(ofSubscription: subscription)
    else { return true }
    return groups.contains(group)
  }

  private mutating func missingAssignment(
    _ kind: String, _ id: String, _ json: JSONValue, _ file: String
  ) {
    report(
      .about(
        "azure-compliance.missing-assignment", "the \(kind)'s assignment '\(id)' was not read",
        json,
        in: file, hint: "add the file that holds it", severity: .warning))
  }

  private mutating func ended(
    _ kind: String, _ name: String, _ date: String?, _ json: JSONValue, _ file: String
  ) {
    guard let date, Expiry.moment(date) != nil else { return }
    report(
      .about(
        "azure-compliance.ended", "the \(kind) '\(name)' ended on \(date) and does not count", json,
        in: file, severity: .note))
  }
}
