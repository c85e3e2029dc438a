import DemarcJSON
import DemarcModel

/// Exemptions and attestations: what people declare about an assignment.
extension DocumentReader {
  mutating func addExemption(_ json: JSONValue, _ library: inout AzurePolicyLibrary) {
    let properties = json.member("properties") ?? json
    let id = text("id", of: json) ?? ""
    guard let assignment = text("policyAssignmentId", of: properties) else {
      report(
        "azure-compliance.missing-assignment-id", "the exemption names no policyAssignmentId", json)
      return
    }
    let derived = ScopePath.scope(of: id, before: "Microsoft.Authorization/policyExemptions")
    guard let scope = derived ?? text("scope", of: properties), !scope.isEmpty else {
      report(
        "azure-compliance.missing-scope", "the exemption has neither id nor scope", json,
        hint: "an exemption's id begins with what is exempt")
      return
    }
    let category = text("exemptionCategory", of: properties)
    if let category, !["waiver", "mitigated"].contains(category.lowercased()) {
      report(
        "azure-compliance.unknown-category", "there is no exemption category '\(category)'", json,
        hint: "Waiver or Mitigated", severity: .warning)
    }
    let expiresOn = text("expiresOn", of: properties)
    check(expiresOn, "exemption", properties)
    let validation = text("assignmentScopeValidation", of: properties)?.lowercased()
    let exemption = AzureExemptionDocument(
      id: id, name: name(of: json, id: id), displayName: text("displayName", of: properties),
      description: text("description", of: properties), scope: scope, assignmentID: assignment,
      referenceIDs: texts("policyDefinitionReferenceIds", of: properties), category: category,
      expiresOn: expiresOn, selectors: resourceSelectors(properties),
      skipsScopeValidation: validation == "donotvalidate", json: json, file: file)
    let key = id.isEmpty ? ScopePath.fold(scope) + " " + exemption.name : ScopePath.fold(id)
    keep(exemption, "exemption", exemption.name, key, &library.exemptions, &library.exemptionKeys)
  }

  mutating func addAttestation(_ json: JSONValue, _ library: inout AzurePolicyLibrary) {
    let properties = json.member("properties") ?? json
    let id = text("id", of: json) ?? ""
    guard let assignment = text("policyAssignmentId", of: properties) else {
      report(
        "azure-compliance.missing-assignment-id", "the attestation names no policyAssignmentId",
        json)
      return
    }
    guard
      let scope = ScopePath.scope(of: id, before: "Microsoft.PolicyInsights/attestations")
        ?? text("scope", of: properties), !scope.isEmpty
    else {
      report(
        "azure-compliance.missing-scope", "the attestation has neither id nor scope", json,
        hint: "an attestation's id begins with what is attested")
      return
    }
    let state = text("complianceState", of: properties)
    if let state, !["compliant", "noncompliant", "unknown"].contains(state.lowercased()) {
      report(
        "azure-compliance.unknown-state", "nobody can attest the state '\(state)'", json,
        hint: "Compliant, NonCompliant or Unknown", severity: .warning)
    }
    let expiresOn = text("expiresOn", of: properties)
    check(expiresOn, "attestation", properties)
    let attestation = AzureAttestationDocument(
      id: id, name: name(of: json, id: id), scope: scope, assignmentID: assignment,
      referenceID: text("policyDefinitionReferenceId", of: properties), complianceState: state,
      expiresOn: expiresOn, owner: text("owner", of: properties),
      comments: text("comments", of: properties),
      evidence: elements("evidence", of: properties).map { element in
        .init(
          description: text("description", of: element), sourceURI: text("sourceUri", of: element))
      }, assessmentDate: text("assessmentDate", of: properties), json: json, file: file)
    let key = id.isEmpty ? ScopePath.fold(scope) + " " + attestation.name : ScopePath.fold(id)
    keep(
      attestation, "attestation", attestation.name, key, &library.attestations,
      &library.attestationKeys)
  }

  private mutating func check(_ date: String?, _ kind: String, _ properties: JSONValue) {
    guard let date, Expiry.moment(date) == nil, let place = properties.member("expiresOn") else {
      return
    }
    report(
      "azure-compliance.bad-date", "expiresOn '\(date)' is no date; the \(kind) does not count",
      place,
      hint: "write it as 2026-06-30T00:00:00Z")
  }
}

/// When an exemption or an attestation ends.
enum Expiry {
  /// Seconds since 1970; nil for a text that is no date.
  static func moment(_ text: String) -> Int? {
    var text = text
    var shift = 0
    if text.utf8.count > 10 {
      let clock = text.utf8.dropFirst(10)
      if let sign = clock.lastIndex(where: { $0 == UInt8(ascii: "+") || $0 == UInt8(ascii: "-") }) {
        let zone = text[sign...].dropFirst().split(separator: ":").map { Int($0) }
        guard zone.count == 2, let hours = zone[0], let minutes = zone[1] else { return nil }
        shift = (hours * 60 + minutes) * (text[sign] == "-" ? 60 : -60)
        text = String(text[..<sign])
      }
      if text.last != "Z" { text += "Z" }
    }
    guard let instant = Instant(text) else { return nil }
    return seconds(instant) + shift
  }

  static func seconds(_ instant: Instant) -> Int { instant.day.number * 86_400 + instant.second }

  /// Whether it still counts at that moment; one without an end always does, one whose end cannot
  /// be read never.
  static func isOpen(_ end: String?, at now: Instant) -> Bool {
    guard let end, !end.isEmpty else { return true }
    guard let moment = moment(end) else { return false }
    return seconds(now) < moment
  }
}
