public import ConfigRulesEngine
internal import DemarcEstate

/// A shell script that asks AWS, read-only, for what packs need.
public struct EvidenceScript: Sendable {
  private let data: ConfigData

  public init(_ data: ConfigData) { self.data = data }

  /// The script; the same for the same packs.
  public func text(_ packs: [ConformancePack]) -> String {
    let types = Set(packs.flatMap(\.rules).flatMap(types))
    var lines = Self.head(packs.map(\.name))
    let fetches = data.answers.fetches(for: types)
    for fetch in fetches where fetch.isGlobal { lines += Self.line(fetch, "global", "") }
    if types.contains(where: { $0.hasPrefix("AWS::IAM::") }) {
      lines += [
        "aws iam generate-credential-report > /dev/null; sleep 10",
        "fetch global iam.get-credential-report aws iam get-credential-report",
        "fetch global iam.get-account-authorization-details "
          + "aws iam get-account-authorization-details",
      ]
    }
    lines += ["for region in \"$@\"; do"]
    for fetch in fetches where !fetch.isGlobal {
      lines += Self.line(fetch, "\"$region\"", " --region \"$region\"").map { "  \($0)" }
    }
    for type in types.subtracting(fetches.map(\.type)).sorted()
    where data.answers.isRecorded(type) && !type.hasPrefix("AWS::IAM::") {
      lines.append("  items \(type)")
    }
    lines += ["done", "echo \"evidence/$account is ready\" >&2", ""]
    return lines.joined(separator: "\n")
  }

  private func types(_ rule: PackRule) -> Set<String> {
    guard case .managed(let identifier) = rule.source else {
      return Set(rule.scope.resourceTypes)
    }
    return data.library.rule(identifier)?.types ?? []
  }

  private static func line(_ fetch: AnswerFetch, _ place: String, _ region: String) -> [String] {
    guard let each = fetch.each else {
      return ["fetch \(place) \(fetch.fileName) aws \(fetch.operation)\(region)"]
    }
    return [
      "for name in $(aws \(each.operation) --query '\(each.query)' --output text\(region)); do",
      "  fetch \(place) \"\(fetch.fileName).$name\" aws \(fetch.operation)"
        + " \(each.option) \"$name\"\(region)",
      "done",
    ]
  }

  private static func head(_ names: [String]) -> [String] {
    let known = names.map { name in name.filter { !$0.isNewline } }.joined(separator: ", ")
    return [
      "#!/usr/bin/env bash",
      "# Collects what these conformance packs need: \(known).",
      "# Usage: bash collect.sh REGION...   (credentials that may read, such as SecurityAudit)",
      "# Writes evidence/ACCOUNT/REGION/; a call that fails leaves its error text, which counts too.",
      "set -u",
      "[ $# -gt 0 ] || { echo 'usage: bash collect.sh REGION...' >&2; exit 64; }",
      "account=$(aws sts get-caller-identity --query Account --output text) || exit 1",
      "mkdir -p \"evidence/$account/global\"",
      "aws sts get-caller-identity --output json > \"evidence/$account/sts.get-caller-identity.json\"",
      "# fetch PLACE FILE COMMAND...",
      "fetch() {",
      "  local place=\"evidence/$account/$1\" file",
      "  file=$(printf %s \"$2\" | tr '/:' '~~')",
      "  shift 2",
      "  mkdir -p \"$place\"",
      "  if ! \"$@\" --output json > \"$place/$file.json\" 2> \"$place/.error\"; then",
      "    cp \"$place/.error\" \"$place/$file.json\"",
      "  fi",
      "  rm -f \"$place/.error\"",
      "}",
      "# items TYPE: configuration items of one type in $region",
      "items() {",
      "  fetch \"$region\" \"config.$(printf %s \"$1\" | tr ':' '-')\" aws configservice"
        + " select-resource-config --region \"$region\" --expression \"SELECT resourceId,"
        + " resourceName, resourceType, arn, accountId, awsRegion, configuration,"
        + " supplementaryConfiguration, tags, relationships WHERE resourceType = '$1'\"",
      "}",
    ]
  }
}
