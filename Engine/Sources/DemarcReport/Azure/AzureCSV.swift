internal import DemarcModel

/// `azure-policy.csv`: a row for each policy and resource.
enum AzureCSV {
  static func bytes(_ input: AzureReportInput) -> [UInt8] {
    var out = CSVWriter()
    out.row([
      "assignment", "policy", "policyTitle", "definitionId", "effect", "groups", "state",
      "resourceId", "resourceType", "location", "reason", "file", "line",
    ])
    for assignment in input.assignments {
      for policy in assignment.policies {
        for record in policy.records {
          let resource = input.resources[Int(record.resource)]
          let reason = record.state == .compliant ? "" : input.reason(record).text
          out.row([
            assignment.id, policy.reference, policy.title, policy.definitionID, policy.effect,
            policy.groups.joined(separator: " "), record.state.name, resource.id,
            resource.type, resource.location, reason, resource.origin.file,
            "\(resource.origin.line)",
          ])
        }
      }
    }
    return out.bytes
  }
}
