internal import DemarcJSON
internal import DemarcModel

/// `azure-policy.json`: everything that a run over Azure policies found.
enum AzureJSON {
  static func bytes(_ input: AzureReportInput) -> [UInt8] {
    var out = JSONWriter(indent: 2)
    out.beginObject()
    out.member("schema", "demarc/azure-policy/1")
    out.member("asOf", "\(input.asOf)")
    out.member("version", input.version)
    out.member("resources", input.resources.count)
    out.member("subscriptions", input.subscriptions)
    out.list("assignments", input.assignments) { write($0, input, &$1) }
    out.list("missing", input.missing) { row, out in
      out.member("type", row.type)
      out.member("scopes", row.scopes)
      out.member("policies", row.policies)
      out.member("command", row.command)
    }
    if let comparison = input.comparison { write(comparison, &out) }
    out.list("requirements", input.requirements) { row, out in
      out.member("requirement", row.requirement)
      out.member("title", row.title)
      out.member("state", row.state)
      out.member("policies", row.policies)
      out.member("decided", row.decided)
      out.member("failedResources", row.failedResources)
      out.member("providerClaim", row.claim)
      if !row.note.isEmpty { out.member("note", row.note) }
    }
    out.diagnostics(input.diagnostics)
    out.endObject()
    return out.bytes + [UInt8(ascii: "\n")]
  }

  private static func counts(
    _ counts: [AzureComplianceState: Int], _ out: inout JSONWriter
  ) {
    out.key("counts")
    out.beginObject()
    for state in AzureComplianceState.allCases { out.member(state.name, counts[state] ?? 0) }
    out.endObject()
  }

  private static func write(
    _ assignment: AzureAssignmentRow, _ input: AzureReportInput, _ out: inout JSONWriter
  ) {
    out.member("id", assignment.id)
    out.member("title", assignment.title)
    out.member("scope", assignment.scope)
    out.member("target", assignment.targetID)
    out.member("targetTitle", assignment.target)
    out.member("enforcementMode", assignment.enforcement)
    if assignment.isMadeUp { out.member("madeUp", true) }
    counts(assignment.counts, &out)
    out.member("percentage", assignment.percentage.map { AzureWords.tenths($0) })
    out.list("groups", assignment.groups) { group, out in
      out.member("name", group.name)
      out.member("state", group.state?.name)
      out.member("policies", group.policies)
      out.member("decided", group.decided)
    }
    out.list("policies", assignment.policies) { policy, out in
      out.member("reference", policy.reference)
      out.member("title", policy.title)
      out.member("definitionId", policy.definitionID)
      out.member("effect", policy.effect)
      out.member("groups", policy.groups)
      out.member("state", policy.state?.name)
      out.member("note", policy.note)
      out.member("message", policy.message)
      counts(policy.counts, &out)
      let records = policy.records.filter { $0.state != .compliant }
      out.list("records", records) { write($0, input, &$1) }
    }
  }

  private static func write(
    _ record: AzureRecordRow, _ input: AzureReportInput, _ out: inout JSONWriter
  ) {
    let resource = input.resources[Int(record.resource)]
    let reason = input.reason(record)
    out.member("state", record.state.name)
    out.member("resourceId", resource.id)
    out.member("resourceType", resource.type)
    out.member("location", resource.location)
    out.member("reason", reason.text)
    if reason.isLowConfidence { out.member("lowConfidence", true) }
    out.member("at", "\(resource.origin)")
    out.conditions(reason.conditions)
  }

  private static func write(_ comparison: AzureComparisonRow, _ out: inout JSONWriter) {
    out.key("azureStates")
    out.beginObject()
    out.member("agreed", comparison.agreed)
    out.member("onlyOurs", comparison.onlyOurs)
    out.member("onlyAzure", comparison.onlyAzure)
    out.list("differences", comparison.differences) { row, out in
      out.member("policy", row.policy)
      out.member("resource", row.resource)
      out.member("ours", row.ours)
      out.member("azure", row.azure)
      out.member("reason", row.reason)
    }
    out.endObject()
  }
}

/// Words that the forms share.
enum AzureWords {
  /// One digit behind the point: `87.5`.
  static func tenths(_ value: Double) -> String {
    let tenths = Int((value * 10).rounded())
    return "\(tenths / 10).\(tenths % 10)"
  }

  static func word(_ state: AzureComplianceState) -> String {
    switch state {
    case .nonCompliant: "non-compliant"
    case .compliant: "compliant"
    case .error: "error"
    case .conflict: "conflict"
    case .protected: "protected"
    case .exempt: "exempt"
    case .unknown: "unknown"
    case .noEvidence: "no evidence"
    case .notEvaluable: "not evaluable offline"
    }
  }

  static func ink(_ state: AzureComplianceState) -> Style.Ink {
    switch state {
    case .nonCompliant: .red
    case .compliant: .green
    case .error, .conflict: .magenta
    case .exempt, .protected: .cyan
    case .unknown, .noEvidence: .yellow
    case .notEvaluable: .dim
    }
  }

  /// The mark of a bar without colour.
  static func mark(_ state: AzureComplianceState) -> Character {
    switch state {
    case .nonCompliant: "x"
    case .compliant: "#"
    case .error: "!"
    case .conflict: "%"
    case .exempt, .protected: "="
    case .unknown, .noEvidence: "?"
    case .notEvaluable: "."
    }
  }

  /// `3 non-compliant · 12 compliant`, without what there is none of.
  static func counts(_ counts: [AzureComplianceState: Int], _ dot: String) -> String {
    AzureComplianceState.allCases.compactMap { state in
      counts[state].flatMap { $0 > 0 ? "\($0) \(word(state))" : nil }
    }
    .joined(separator: dot)
  }
}
