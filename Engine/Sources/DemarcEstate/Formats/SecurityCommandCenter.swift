internal import DemarcJSON
internal import DemarcModel

/// Findings of Security Command Center, in both versions of its API: `gcloud scc findings list`, the
/// API's `listFindingsResults`, continuous exports (a line a finding) and notifications.
struct SecurityCommandCenter: EstateImporter {
  static let arrays = ["listFindingsResults"]

  private static let finding: JSONKey = "finding"
  private static let category: JSONKey = "category"
  private static let name: JSONKey = "name"

  func format(of record: JSONStream.Record?) -> EstateFormat { .securityCommandCenter }

  func recognises(_ record: JSONStream.Record) -> Bool {
    if record.path == "listFindingsResults" { return true }
    return record.path.isEmpty
      && (Self.isOne(record.value[Self.finding] ?? record.value))
  }

  /// The name tells where a finding stands: `organizations/1/sources/2/findings/3`, with locations
  /// between in the second version.
  private static func isOne(_ value: JSONValue) -> Bool {
    guard let name = value[name]?.string else { return false }
    return name.contains("/sources/") && name.contains("/findings/")
      && (value[category] ?? value["state"]) != nil
  }

  mutating func take(_ record: JSONStream.Record, _ file: FileContext) {
    do throws(FieldFault) {
      let wrapped = record.value[Self.finding]
      let finding = try Self.read(
        wrapped ?? record.value, wrapped == nil ? nil : record.value["resource"],
        file.origin(record))
      file.run.take([finding])
      file.report.findings += 1
    } catch {
      file.skip(error, record)
    }
  }

  mutating func finish(_ envelope: JSONValue, _ file: FileContext) {
    file.warnIfPaged(envelope, ["nextPageToken"])
  }

  private static func read(
    _ finding: JSONValue, _ resource: JSONValue?, _ origin: RecordOrigin
  ) throws(FieldFault) -> ExternalFinding {
    guard finding.isObject else {
      throw FieldFault(kind: .wrongType, field: "finding", expected: "an object", found: finding)
    }
    let control = try finding.required(category).string ?? ""
    let subject =
      finding["resourceName", or: "resource_name"]?.string ?? resource?[name]?.string ?? ""
    let kind = finding["findingClass", or: "finding_class"]?.string ?? ""
    var found = ExternalFinding(
      source: ExternalFinding.securityCommandCenter, control: control,
      title: finding["description"]?.string ?? control,
      outcome: outcome(finding["state"]?.string, kind),
      severity: ASFFFinding.severity(finding["severity"]?.string), resource: subject,
      account: account(finding, resource, subject),
      region: resource?["location"]?.string ?? "",
      updatedAt: finding["eventTime", or: "event_time"]?.string,
      isSuppressed: finding["mute"]?.equals("MUTED") == true, origin: origin)
    found.kind = kind.isEmpty ? nil : kind
    found.standards = standards(finding["compliances"])
    return found
  }

  /// What a detector found wrong fails while it is active; once it is not, what asks for a setting
  /// passes, and an event of the past says nothing of today.
  private static func outcome(_ state: String?, _ kind: String) -> Outcome {
    // Findings before there were classes are those of settings.
    let isState = [
      "", "MISCONFIGURATION", "VULNERABILITY", "POSTURE_VIOLATION", "EXTERNAL_EXPOSURE",
      "TOXIC_COMBINATION", "CHOKEPOINT", "SENSITIVE_DATA_RISK", "SECRET",
    ].contains(kind)
    switch state {
    case "ACTIVE": return isState || kind == "THREAT" ? .fail : .noEvidence
    case "INACTIVE": return isState ? .pass : .noEvidence
    default: return .noEvidence
    }
  }

  /// The project's number or id; the folder or organisation of what stands above.
  private static func account(
    _ finding: JSONValue, _ resource: JSONValue?, _ subject: String
  ) -> String {
    let metadata = resource?["gcpMetadata", or: "gcp_metadata"]
    let places =
      [
        metadata?["project"], resource?["projectName", or: "project_name"],
        resource?["project"],
      ].compactMap { $0?.string } + [subject, finding[name]?.string ?? ""]
    for kind in ["projects", "folders", "organizations"] {
      for place in places {
        let words = place.split(separator: "/")
        guard let index = words.firstIndex(of: kind[...]), index + 1 < words.count else { continue }
        return kind == "projects" ? String(words[index + 1]) : "\(kind)/\(words[index + 1])"
      }
    }
    return ""
  }

  private static func standards(_ list: JSONValue?) -> [ExternalFinding.Standard] {
    guard let list else { return [] }
    return list.elements.compactMap { entry in
      guard let name = entry["standard"]?.string else { return nil }
      return ExternalFinding.Standard(
        name: name, version: entry["version"]?.string ?? "",
        ids: entry["ids"]?.elements.compactMap(\.string) ?? [])
    }
  }
}
