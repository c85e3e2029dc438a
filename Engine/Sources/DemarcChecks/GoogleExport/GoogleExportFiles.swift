/// The text of one file of an export, relative to its folder.
public struct ExportedFile: Sendable {
  public let name: String
  public let text: String

  public init(name: String, text: String) {
    self.name = name
    self.text = text
  }
}

extension GoogleExport {
  /// Constraints, policies, the script that sets them, and what was left out.
  public var files: [ExportedFile] {
    constraints.map { ExportedFile(name: "constraints/\($0.id).yaml", text: $0.yaml) }
      + policies.map { ExportedFile(name: "policies/\($0.name)", text: $0.yaml) }
      + [
        ExportedFile(name: "apply.sh", text: applyScript),
        ExportedFile(name: "README.md", text: readme),
      ]
  }

  /// The same as one Terraform file.
  public var terraform: String {
    zip(constraints, policies).map { $0.terraform + "\n" + $1.terraform }
      .joined(separator: "\n")
  }

  private var applyScript: String {
    """
    #!/bin/sh
    # Sets the custom constraints, then the policies that name them. A constraint by itself enforces
    # nothing. A new one may take minutes to be known: run this again if a policy says it is not found.
    set -eu
    cd "$(dirname "$0")"
    for file in constraints/*.yaml; do
      gcloud org-policies set-custom-constraint "$file"
    done
    for file in policies/*.yaml; do
      gcloud org-policies set-policy "$file" --update-mask=\(options.isDryRun ? "dryRunSpec" : "spec")
    done

    """
  }

  private var readme: String {
    var text = """
      # Checks as custom constraints

      \(constraints.count) constraints of organisation \(options.organization), each with a policy \
      on \(options.node)\(options.isDryRun ? " in dry run" : "").

      1. See who breaks them today: `demarc assess` over an asset export names the resources. What is
         there already stays as it is; Google Cloud refuses only what is created or changed afterwards.
      2. `sh apply.sh` sets the constraints first and the policies after them.
      \(options.isDryRun ? dryRunStep : liveStep)

      On allow policies Google Cloud looks at the changed bindings only; the check judges the whole policy.

      | constraint | on | check |
      | --- | --- | --- |

      """
    for constraint in constraints {
      text +=
        "| \(constraint.id) | \(constraint.resourceTypes.joined(separator: ", ")) | \(constraint.check) |\n"
    }
    guard !leftOut.isEmpty else { return text }
    text += "\n## Not exported\n\n| check | why | built-in constraint |\n| --- | --- | --- |\n"
    for check in leftOut {
      text += "| \(check.check) | \(check.reason) | \(check.instead.joined(separator: ", ")) |\n"
    }
    return text
  }

  private var dryRunStep: String {
    "3. Dry run refuses nothing: violations appear in the audit log. Export again without --dry-run to\n"
      + "   enforce."
  }

  private var liveStep: String {
    "3. It refuses from then on. To see first what it would refuse, export with --dry-run."
  }
}
