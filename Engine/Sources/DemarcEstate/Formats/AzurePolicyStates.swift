internal import DemarcJSON
internal import DemarcModel

/// States of Azure Policy: `az policy state list`, the REST answer under `value`, and rows of the
/// Resource Graph table `policyresources` (get-compliance-data.md).
struct AzurePolicyStates: EstateImporter {
  /// The arrays of Azure's resource lists; an empty one of them is such a list.
  static let arrays: [String] = []

  private static let type: JSONKey = "type"
  private static let properties: JSONKey = "properties"
  private static let resource: JSONKey = "resourceId"
  private static let assignment: JSONKey = "policyAssignmentId"
  private static let definition: JSONKey = "policyDefinitionId"
  private static let reference: JSONKey = "policyDefinitionReferenceId"
  private static let initiative: JSONKey = "policySetDefinitionId"
  private static let groups: JSONKey = "policyDefinitionGroupNames"
  private static let state: JSONKey = "complianceState"
  private static let isCompliant: JSONKey = "isCompliant"
  private static let resourceType: JSONKey = "resourceType"
  private static let action: JSONKey = "policyDefinitionAction"
  private static let timestamp: JSONKey = "timestamp"
  private static let hint = "export them with 'az policy state list'"

  func format(of record: JSONStream.Record?) -> EstateFormat { .azurePolicyStates }

  func recognises(_ record: JSONStream.Record) -> Bool {
    Self.isOne(record.value) || Self.isSummary(record.value)
  }

  mutating func take(_ record: JSONStream.Record, _ file: FileContext) {
    guard !Self.isSummary(record.value) else {
      file.report.notResources += 1
      file.warnOnce(
        "estate.policy-summary", "a summary of policy states counts them and names none",
        at: file.span(record.value.position), hint: Self.hint)
      return
    }
    do {
      try Self.take(record.value, record, file)
    } catch {
      file.skip(error, record)
    }
  }

  mutating func finish(_ envelope: JSONValue, _ file: FileContext) {
    file.warnIfPaged(envelope, ["@odata.nextLink", "nextLink", "$skipToken", "skipToken"])
  }

  /// A row of the table, or one of the flat form.
  static func isOne(_ value: JSONValue) -> Bool {
    if let type = value[type] {
      return AzureResource.isType(type, "microsoft.policyinsights/policystates")
    }
    return value[assignment] != nil && value[definition] != nil
      && (value[resource] != nil || value[state] != nil || value[isCompliant] != nil)
  }

  /// What `az policy state summarize` prints, and the REST answer behind it.
  private static func isSummary(_ value: JSONValue) -> Bool {
    value["results"]?.isObject == true && value["policyAssignments"]?.isArray == true
  }

  static func take(
    _ row: JSONValue, _ record: JSONStream.Record, _ file: FileContext
  ) throws(FieldFault) {
    let value = row[type] == nil ? row : try row.object(properties) ?? row
    guard value["principalOid"] == nil else {
      file.report.skipped += 1
      file.warnOnce(
        "estate.policy-events", "these are policy events, which tell what happened once",
        at: file.span(row.position), hint: hint)
      return
    }
    let pool = { (value: JSONValue?) in value.map { file.run.pool.shared($0) } ?? "" }
    file.run.take(
      AzurePolicyState(
        resource: try value.required(resource, hint: hint).string ?? "",
        resourceType: pool(try value.text(resourceType)),
        assignment: pool(try value.required(assignment, hint: hint)),
        definition: pool(try value.required(definition, hint: hint)),
        reference: pool(try value.text(reference)),
        initiative: pool(try value.text(initiative)), groups: try groups(of: value, pool),
        state: try state(of: value, file), effect: pool(try value.text(action)),
        evaluatedAt: try value.text(timestamp)?.string, origin: file.origin(record)))
    file.report.policyRecords += 1
  }

  private static func groups(
    of value: JSONValue, _ pool: (JSONValue?) -> String
  ) throws(FieldFault) -> [String] {
    guard let list = value[groups], !list.isNull else { return [] }
    guard list.isArray else {
      throw FieldFault(kind: .wrongType, field: groups.text, expected: "an array", found: list)
    }
    return list.elements.filter(\.isString).map { pool($0) }
  }

  /// The word, or for rows of older versions the flag.
  private static func state(
    of value: JSONValue, _ file: FileContext
  ) throws(FieldFault) -> AzureComplianceState {
    guard let word = try value.text(state) else {
      guard let flag = value[isCompliant]?.bool else {
        throw FieldFault(
          kind: .missing, field: state.text, expected: "a string", found: value[state], hint: hint)
      }
      return flag ? .compliant : .nonCompliant
    }
    let shown = word.string ?? ""
    if let known = AzureComplianceState(name: shown), known.isReportedByAzure { return known }
    file.warnOnce(
      "estate.policy-state", "'\(shown)' is no known compliance state",
      at: file.span(word.position), hint: "it counts as unknown")
    return .unknown
  }
}
