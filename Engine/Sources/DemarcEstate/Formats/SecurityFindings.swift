internal import DemarcJSON
internal import DemarcModel

/// Findings of other tools: the AWS Security Finding Format (`aws securityhub get-findings`, or a list)
/// and OCSF findings (Prowler), one record a finding.
struct SecurityFindings: EstateImporter {
  static let arrays = ["Findings"]

  func format(of record: JSONStream.Record?) -> EstateFormat {
    record.map { OCSFFinding.isOne($0.value) } == true ? .ocsfFindings : .securityHubFindings
  }

  func recognises(_ record: JSONStream.Record) -> Bool {
    // GuardDuty's own answers use the same array; ours have a schema version.
    ASFFFinding.isOne(record.value) || OCSFFinding.isOne(record.value)
  }

  mutating func take(_ record: JSONStream.Record, _ file: FileContext) {
    do throws(FieldFault) {
      let found =
        OCSFFinding.isOne(record.value)
        ? try OCSFFinding.findings(record.value, file.origin(record))
        : try ASFFFinding.findings(record.value, file.origin(record))
      file.run.take(found)
      file.report.findings += found.count
    } catch {
      file.skip(error, record)
    }
  }

  mutating func finish(_ envelope: JSONValue, _ file: FileContext) {
    file.warnIfPaged(envelope, ["NextToken"])
  }
}

/// AWS Security Finding Format, 2018-10-08.
enum ASFFFinding {
  static func isOne(_ value: JSONValue) -> Bool {
    value["SchemaVersion"]?.string != nil && value["ProductArn"]?.string != nil
      && value["GeneratorId"] != nil
  }

  /// One for each resource it names.
  static func findings(
    _ value: JSONValue, _ origin: RecordOrigin
  ) throws(FieldFault) -> [ExternalFinding] {
    let account = try value.required("AwsAccountId").string ?? ""
    // An archived record says nothing of today.
    if value["RecordState"]?.equals("ARCHIVED") == true { return [] }
    let generator = value["GeneratorId"]?.string ?? ""
    let control = value["Compliance"]?["SecurityControlId"]?.string ?? Self.control(of: generator)
    let resources = value["Resources"].map { Array($0.elements) } ?? []
    return resources.map { resource in
      let id = resource["Id"]?.string ?? ""
      let isAccount = resource["Type"]?.equals("AwsAccount") == true || id.hasPrefix("AWS::::")
      return ExternalFinding(
        source: value["ProductName"]?.string ?? "Security Hub", control: control,
        title: value["Title"]?.string ?? control, outcome: outcome(value["Compliance"]?["Status"]),
        severity: severity(value["Severity"]?["Label"]?.string), resource: isAccount ? account : id,
        account: account,
        region: resource["Region"]?.string ?? value["Region"]?.string ?? "",
        updatedAt: value["UpdatedAt"]?.string,
        isSuppressed: value["Workflow"]?["Status"]?.equals("SUPPRESSED") == true, origin: origin)
    }
  }

  /// `security-control/S3.5`, `aws-foundational-security-best-practices/v/1.0.0/S3.5`, or a tool's own.
  private static func control(of generator: String) -> String {
    generator.split(separator: "/").last.map(String.init) ?? generator
  }

  private static func outcome(_ status: JSONValue?) -> Outcome {
    switch status?.string {
    case "PASSED": .pass
    case "FAILED": .fail
    default: .noEvidence
    }
  }

  static func severity(_ label: String?) -> Severity {
    Severity(rawValue: label?.lowercased() ?? "") ?? .medium
  }
}

/// OCSF findings: Compliance Finding (2003) and Detection Finding (2004), as Prowler writes them.
enum OCSFFinding {
  private static let classes: Set<Int64> = [2003, 2004]

  static func isOne(_ value: JSONValue) -> Bool {
    guard let number = value["class_uid"]?.int64 else { return false }
    return classes.contains(number) && value["metadata"] != nil && value["finding_info"] != nil
  }

  /// One for each resource it names.
  static func findings(
    _ value: JSONValue, _ origin: RecordOrigin
  ) throws(FieldFault) -> [ExternalFinding] {
    let metadata = try value.object("metadata")
    let cloud = value["cloud"]
    let account = cloud?["account"]?["uid"]?.string ?? ""
    let control =
      metadata?["event_code"]?.string ?? value["compliance"]?["control"]?.string ?? ""
    let resources = value["resources"].map { Array($0.elements) } ?? []
    return resources.map { resource in
      ExternalFinding(
        source: metadata?["product"]?["name"]?.string ?? "OCSF", control: control,
        title: value["finding_info"]?["title"]?.string ?? control, outcome: outcome(value),
        severity: ASFFFinding.severity(value["severity"]?.string),
        resource: resource["uid"]?.string ?? resource["name"]?.string ?? "", account: account,
        region: resource["region"]?.string ?? cloud?["region"]?.string ?? "",
        updatedAt: value["finding_info"]?["created_time_dt"]?.string ?? value["time_dt"]?.string,
        isSuppressed: value["status"]?.equals("Suppressed") == true, origin: origin)
    }
  }

  /// Prowler says it in `status_code`; the class of its own in the compliance object.
  private static func outcome(_ value: JSONValue) -> Outcome {
    switch value["status_code"]?.string ?? value["compliance"]?["status"]?.string {
    case "PASS", "Pass": return .pass
    case "FAIL", "Fail": return .fail
    default: break
    }
    switch value["compliance"]?["status_id"]?.int64 {
    case 1: return .pass
    case 3: return .fail
    default: return .noEvidence
    }
  }
}
