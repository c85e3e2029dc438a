public import ConfigRulesEngine
internal import DemarcEstate

/// A shell script that asks AWS, read-only, for what packs need.
public struct EvidenceScript: Sendable {
  private let data: ConfigData

  public init(_ data: ConfigData) { self.data = data }

  /// The script; the same for the same packs.
  public func text(_ packs: [ConformancePack]) -> String {
    let rules = packs.flatMap(\.rules)
    let types = Set(rules.flatMap(types))
    var lines = Self.head(packs.map(\.name))
    let fetches = data.answers.fetches(for: types)
    lines += EvidenceCalls(fetches.filter(\.isGlobal), place: "global", region: "").lines
    if types.contains(where: { $0.hasPrefix("AWS::IAM::") }) {
      lines += [
        "for attempt in 1 2 3 4 5 6; do",
        "  aws iam generate-credential-report --query State --output text | grep -q COMPLETE && break",
        "  sleep 5",
        "done",
        "fetch global iam.get-credential-report aws iam get-credential-report",
        "fetch global iam.get-account-authorization-details "
          + "aws iam get-account-authorization-details",
      ]
    }
    lines += ["for region in \"$@\"; do"]
    let regional = EvidenceCalls(
      fetches.filter { !$0.isGlobal }, place: "\"$region\"", region: " --region \"$region\"")
    lines += regional.lines.map { "  \($0)" }
    let known = Set(fetches.map(\.type)).subtracting(rules.flatMap(supplemented))
    for type in types.subtracting(known).sorted()
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

  /// Types of which a rule reads what only configuration items show.
  private func supplemented(_ rule: PackRule) -> [String] {
    let member = "supplementaryConfiguration"
    guard case .managed(let identifier) = rule.source,
      let managed = data.library.rule(identifier)
    else { return Array(rule.scope.resourceTypes) }
    switch managed.body {
    case .guardText(_, let text):
      let isRead = text.contains(member) || managed.requires.contains { $0.hasPrefix(member) }
      return isRead ? managed.resourceTypes : []
    case .predicate: return managed.note.contains("item") ? managed.resourceTypes : []
    }
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
      "export AWS_DEFAULT_REGION=\"${AWS_DEFAULT_REGION:-$1}\" AWS_PAGER=",
      "account=$(aws sts get-caller-identity --query Account --output text) || exit 1",
      "mkdir -p \"evidence/$account/global\"",
      "aws sts get-caller-identity --output json > \"evidence/$account/sts.get-caller-identity.json\"",
      "# fetch PLACE FILE COMMAND...: an answer, or the error; a slash in FILE is written ~",
      "fetch() {",
      "  local place=\"evidence/$account/$1\" file",
      "  file=$(printf %s \"$2\" | tr / '~').json",
      "  shift 2",
      "  mkdir -p \"$place\"",
      "  if ! \"$@\" --output json > \"$place/$file\" 2> \"$place/.error\" < /dev/null; then",
      "    { grep -q 'An error occurred (' \"$place/.error\" ||",
      "      printf 'An error occurred (NoAnswer) when calling the %s operation: ' \"$3\"",
      "      cat \"$place/.error\"; } > \"$place/$file\"",
      "  fi",
      "  [ -s \"$place/$file\" ] || echo '{}' > \"$place/$file\"",
      "  rm -f \"$place/.error\"",
      "}",
      "# names COMMAND...: one a line",
      "names() { \"$@\" --output text 2> /dev/null < /dev/null | tr '\\t' '\\n' | grep -vx -e None -e ''; }",
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
