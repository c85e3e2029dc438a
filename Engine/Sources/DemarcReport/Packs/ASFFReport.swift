internal import DemarcJSON
internal import DemarcModel

/// Findings in the AWS Security Finding Format (2018-10-08), as `batch-import-findings` takes them.
///
/// What is not applicable is no finding and is left out.
enum ASFFReport {
  static func bytes(_ input: PackReportInput) -> [UInt8] {
    let regions = PackRegions(input)
    var out = JSONWriter(indent: 2)
    out.beginArray()
    for (pack, rule, said) in input.evaluations where said.compliance != .notApplicable {
      write(pack, rule, said, input, regions, &out)
    }
    out.endArray()
    return out.bytes + [UInt8(ascii: "\n")]
  }

  private static func write(
    _ pack: ConfigPackResult, _ rule: ConfigRuleResult, _ said: ConfigEvaluation,
    _ input: PackReportInput, _ regions: PackRegions, _ out: inout JSONWriter
  ) {
    let region = regions.real(said)
    let partition = PackRegions.partition(region)
    out.beginObject()
    out.member("SchemaVersion", "2018-10-08")
    out.member("Id", "demarc/\(pack.name)/\(said.fingerprint)")
    out.member(
      "ProductArn",
      "arn:\(partition):securityhub:\(region):\(said.account):product/\(said.account)/default")
    out.member("ProductName", "Demarc")
    out.member("GeneratorId", "demarc/\(pack.name)/\(rule.name)")
    out.member("AwsAccountId", said.account)
    out.member("Region", region)
    out.member("Types", ["Software and Configuration Checks/Industry and Regulatory Standards"])
    out.member("CreatedAt", "\(input.asOf)")
    out.member("UpdatedAt", "\(input.asOf)")
    out.key("Severity")
    out.beginObject()
    let failed = said.compliance == .nonCompliant
    out.member("Label", failed ? rule.severity.rawValue.uppercased() : "INFORMATIONAL")
    out.endObject()
    out.member("Title", cut(rule.title.isEmpty ? rule.name : rule.title, 256))
    let annotation = said.annotation.isEmpty ? rule.title : said.annotation
    out.member("Description", cut(annotation.isEmpty ? rule.name : annotation, 1024))
    if !rule.remedy.isEmpty {
      out.key("Remediation")
      out.beginObject()
      out.key("Recommendation")
      out.beginObject()
      out.member("Text", cut(rule.remedy, 512))
      out.endObject()
      out.endObject()
    }
    out.key("Resources")
    out.beginArray()
    out.beginObject()
    out.member("Type", said.asffType)
    out.member("Id", said.arn.isEmpty ? said.resourceID : said.arn)
    out.member("Partition", partition)
    out.member("Region", region)
    out.endObject()
    out.endArray()
    out.key("Compliance")
    out.beginObject()
    out.member("Status", status(said.compliance))
    let controls = rule.controls.map { "NIST.800-53.r5 \($0)" } + rule.packControls
    if !controls.isEmpty { out.member("RelatedRequirements", Array(controls.prefix(32))) }
    out.endObject()
    out.key("Workflow")
    out.beginObject()
    out.member("Status", failed || said.compliance == .insufficientData ? "NEW" : "RESOLVED")
    out.endObject()
    out.member("RecordState", "ACTIVE")
    out.key("ProductFields")
    out.beginObject()
    out.member("demarc/version", input.version)
    out.member("demarc/pack", pack.name)
    out.member("demarc/compliance", said.compliance.rawValue)
    out.endObject()
    out.endObject()
  }

  private static func status(_ compliance: ConfigCompliance) -> String {
    switch compliance {
    case .compliant: "PASSED"
    case .nonCompliant: "FAILED"
    case .insufficientData, .notApplicable: "NOT_AVAILABLE"
    }
  }

  private static func cut(_ text: String, _ count: Int) -> String {
    text.count <= count ? text : text.prefix(count - 1) + "…"
  }
}

/// Regions as formats want them that have no `global`.
struct PackRegions {
  private var first: [String: String] = [:]

  init(_ input: PackReportInput) {
    for (_, _, said) in input.evaluations where said.region != "global" {
      let known = first[said.account]
      if known.map({ said.region < $0 }) ?? true { first[said.account] = said.region }
    }
  }

  /// The region, or for what is global one that the account uses.
  func real(_ said: ConfigEvaluation) -> String {
    said.region == "global" ? first[said.account] ?? "us-east-1" : said.region
  }

  static func partition(_ region: String) -> String {
    if region.hasPrefix("cn-") { return "aws-cn" }
    return region.hasPrefix("us-gov-") ? "aws-us-gov" : "aws"
  }
}

extension ConfigEvaluation {
  /// Sixteen digits of a 64-bit FNV-1a hash of rule and resource: the same in every run.
  var fingerprint: String {
    var hash: UInt64 = 0xcbf2_9ce4_8422_2325
    for part in [rule, account, region, resourceType, resourceID] {
      for byte in part.utf8 { hash = (hash ^ UInt64(byte)) &* 0x100_0000_01b3 }
      // Ends each part, so that no two splits of the same text meet.
      hash = (hash ^ 0xff) &* 0x100_0000_01b3
    }
    let digits = String(hash, radix: 16)
    return String(repeating: "0", count: 16 - digits.count) + digits
  }

  /// `AwsS3Bucket` of `AWS::S3::Bucket`, as the format spells resource types.
  var asffType: String { Self.asffType(resourceType) }

  static func asffType(_ type: String) -> String {
    if type == accountType { return "AwsAccount" }
    let parts = type.split(separator: ":", omittingEmptySubsequences: true)
    guard parts.first == "AWS", parts.count == 3 else { return "Other" }
    return "Aws" + Self.capitalised(parts[1]) + Self.capitalised(parts[2])
  }

  /// `DBInstance` is `DbInstance`, `EC2` is `Ec2`: of a run of capitals all but the last become small.
  private static func capitalised(_ word: Substring) -> String {
    if word == "WAFv2" { return "Wafv2" }
    let letters = Array(word)
    var out = ""
    for (index, letter) in letters.enumerated() {
      let follows = index > 0 && (letters[index - 1].isUppercase || letters[index - 1].isNumber)
      let begins = index + 1 < letters.count && letters[index + 1].isLowercase
      out += letter.isUppercase && follows && !begins ? letter.lowercased() : String(letter)
    }
    return out
  }
}
