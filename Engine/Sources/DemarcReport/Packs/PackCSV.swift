internal import DemarcModel

/// `packs.csv`: one line a result, as auditors sample them.
enum PackCSV {
  static func bytes(_ input: PackReportInput) -> [UInt8] {
    var out = CSVWriter()
    out.row([
      "pack", "rule", "identifier", "severity", "compliance", "resource type", "resource",
      "name", "account", "region", "annotation", "missing", "controls", "remedy",
    ])
    for (pack, rule, said) in input.evaluations {
      out.row([
        pack.name, rule.name, rule.identifier, rule.severity.rawValue, said.compliance.rawValue,
        said.resourceType, said.arn.isEmpty ? said.resourceID : said.arn, said.resourceName,
        said.account, said.region, said.annotation, said.missing ?? "",
        (rule.packControls + rule.controls).joined(separator: " "), rule.remedy,
      ])
    }
    return out.bytes
  }
}
