internal import DemarcJSON

/// One organisation policy as Google Cloud takes it, version 2.
public struct OrgPolicyFile: Sendable {
  /// What the policy's only rule says.
  public enum Rule: Hashable, Sendable {
    case enforce
    case denyAll
    case allowed([String])
    case denied([String])
  }

  /// `compute.requireOsLogin` or `custom.name`.
  public let constraint: String
  /// `organizations/1`, `folders/2` or `projects/3`.
  public let node: String
  public let rule: Rule
  /// Whether it is tried in dry run: violations are logged, nothing is refused.
  public let isDryRun: Bool
  /// Lines above the policy that say what it is for.
  public let comments: [String]

  public init(
    constraint: String, node: String, rule: Rule, isDryRun: Bool = false, comments: [String] = []
  ) {
    self.constraint = constraint
    self.node = node
    self.rule = rule
    self.isDryRun = isDryRun
    self.comments = comments
  }

  /// The file's name without folder.
  public var name: String { "\(constraint).yaml" }

  /// What `gcloud org-policies set-policy` reads.
  public var yaml: String {
    var lines = comments.map { $0.isEmpty ? "#" : "# \($0)" }
    lines.append("name: \(node)/policies/\(constraint)")
    lines.append(isDryRun ? "dryRunSpec:" : "spec:")
    lines.append("  rules:")
    switch rule {
    case .enforce: lines.append("  - enforce: true")
    case .denyAll: lines.append("  - denyAll: true")
    case .allowed(let values):
      lines += ["  - values:", "      allowedValues:"] + values.map { "      - \(quoted($0))" }
    case .denied(let values):
      lines += ["  - values:", "      deniedValues:"] + values.map { "      - \(quoted($0))" }
    }
    return lines.joined(separator: "\n") + "\n"
  }

  /// The same for Terraform's Google provider.
  public var terraform: String {
    var lines = comments.map { $0.isEmpty ? "#" : "# \($0)" }
    lines.append("resource \"google_org_policy_policy\" \"\(Terraform.label(constraint))\" {")
    let isCustom = constraint.hasPrefix("custom.")
    let reference = "google_org_policy_custom_constraint.\(Terraform.label(constraint)).name"
    lines.append(
      "  name   = "
        + (isCustom
          ? "\"\(node)/policies/${\(reference)}\""
          : Terraform.text("\(node)/policies/\(constraint)")))
    lines.append("  parent = \(Terraform.text(node))")
    lines.append(isDryRun ? "  dry_run_spec {" : "  spec {")
    lines.append("    rules {")
    switch rule {
    case .enforce: lines.append("      enforce = \"TRUE\"")
    case .denyAll: lines.append("      deny_all = \"TRUE\"")
    case .allowed(let values):
      lines += ["      values {", "        allowed_values = \(Terraform.list(values))", "      }"]
    case .denied(let values):
      lines += ["      values {", "        denied_values = \(Terraform.list(values))", "      }"]
    }
    lines += ["    }", "  }", "}"]
    return lines.joined(separator: "\n") + "\n"
  }

  private func quoted(_ text: String) -> String {
    var writer = JSONWriter()
    writer.string(text)
    return writer.text
  }
}

/// Texts of Terraform's language.
enum Terraform {
  /// A quoted text; nothing in it is a template.
  static func text(_ text: String) -> String {
    var out = "\""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\"": out += "\\\""
      case "\\": out += "\\\\"
      case "\n": out += "\\n"
      case "\t": out += "\\t"
      case "\r": out += "\\r"
      default: out.unicodeScalars.append(scalar)
      }
    }
    return out.replacing("${", with: "$${").replacing("%{", with: "%%{") + "\""
  }

  static func list(_ texts: [String]) -> String {
    "[" + texts.map(text).joined(separator: ", ") + "]"
  }

  /// A name for a block: letters, digits and underscores.
  static func label(_ name: String) -> String {
    String(name.map { $0.isASCII && ($0.isLetter || $0.isNumber) ? $0 : "_" })
  }
}
