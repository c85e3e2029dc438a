internal import DemarcJSON
internal import DemarcModel

/// Assessments of Microsoft Defender for Cloud: resources that policies ask for, and at the same
/// time what another tool says of a resource.
enum AzureAssessments {
  /// What an assessment says; nil for a resource of another type, or one without a status.
  static func finding(of resource: Resource) -> ExternalFinding? {
    guard resource.type.utf8.count == 30,
      resource.type.lowercased() == "microsoft.security/assessments",
      let properties = resource.document["properties"],
      let status = properties["status"], let code = status["code"]?.string
    else { return nil }
    let metadata = properties["metadata"]
    return ExternalFinding(
      source: "Defender for Cloud", control: resource.name,
      title: properties["displayName"]?.string ?? metadata?["displayName"]?.string ?? resource.name,
      outcome: outcome(code), severity: ASFFFinding.severity(metadata?["severity"]?.string),
      resource: subject(of: resource, properties["resourceDetails"]), account: resource.account,
      region: "", updatedAt: status["statusChangeDate"]?.string,
      isSuppressed: status["cause"]?.string?.lowercased() == "exempt", origin: resource.origin)
  }

  /// The resource assessed: named in the details, else what the id stands below.
  private static func subject(of resource: Resource, _ details: JSONValue?) -> String {
    for key in ["Id", "id", "ResourceId", "resourceId"] {
      if let id = details?[key]?.string, !id.isEmpty { return id }
    }
    let parts = resource.id.split(separator: "/")
    guard parts.count > 4, parts[parts.count - 4].lowercased() == "providers" else {
      return resource.id
    }
    return "/" + parts.dropLast(4).joined(separator: "/")
  }

  private static func outcome(_ code: String) -> Outcome {
    switch code.lowercased() {
    case "healthy": .pass
    case "unhealthy": .fail
    case "notapplicable": .skip
    default: .noEvidence
    }
  }
}
