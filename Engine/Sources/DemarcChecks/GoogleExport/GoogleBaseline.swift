public import DemarcCatalog
internal import DemarcJSON
public import DemarcModel

/// The baseline for Google Cloud: organisation policies with Google's own constraints.
///
/// `baseline/gcp/baseline.json` says what each does, what it does not do, and which controls it serves.
public struct GoogleBaseline: Sendable {
  /// What only the user knows.
  public struct Options: Sendable {
    public var export: GoogleExport.Options
    /// Values of `gcp.resourceLocations` for the whole node.
    public var locations: [String] = []
    /// Locations of parts below: node such as `projects/x` -> values.
    public var locationsBelow: [(node: String, values: [String])] = []
    /// Directory customer ids, such as `C0abc123`.
    public var customers: [String] = []
    /// Projects that hold keys; none = any of the organisation.
    public var keyProjects: [String] = []

    public init(_ export: GoogleExport.Options) { self.export = export }
  }

  /// A policy that needs an option that was not given.
  public struct LeftOut: Sendable {
    public let constraint: String
    public let option: String
  }

  public let policies: [OrgPolicyFile]
  public let leftOut: [LeftOut]
  /// Checks that each policy passes, by constraint.
  public let checks: [String: [String]]
  private let options: Options

  static let path = "baseline/gcp/baseline.json"

  /// - Throws: `Diagnostic` when the data cannot be read or an option is no value of its constraint.
  public init(
    _ source: any CatalogSource, catalog: Catalog, options: Options
  ) throws(Diagnostic) {
    guard let bytes = source.file(Self.path), let root = try? JSONDocument.parse(bytes).root,
      let entries = root["policies"]?.elements
    else { throw Diagnostic("check.bad-baseline", "\(Self.path) is missing or no JSON") }
    var policies: [OrgPolicyFile] = []
    var leftOut: [LeftOut] = []
    var checks: [String: [String]] = [:]
    for entry in entries {
      guard let constraint = entry["constraint"]?.string, let written = entry["rule"] else {
        throw Diagnostic("check.bad-baseline", "\(Self.path) has an entry without constraint")
      }
      checks[constraint] = entry["checks"]?.elements.compactMap(\.string) ?? []
      guard let rule = try Self.rule(written, options) else {
        leftOut.append(LeftOut(constraint: constraint, option: entry["needs"]?.string ?? ""))
        continue
      }
      policies.append(
        OrgPolicyFile(
          constraint: constraint, node: options.export.node, rule: rule,
          isDryRun: options.export.isDryRun, comments: Self.comments(entry, catalog)))
    }
    self.policies =
      policies
      + options.locationsBelow.map { below in
        OrgPolicyFile(
          constraint: "gcp.resourceLocations", node: below.node, rule: .allowed(below.values),
          isDryRun: options.export.isDryRun,
          comments: ["Data classes of demarc.yaml that live here: narrower than what lies above."])
      }
    self.leftOut = leftOut
    self.checks = checks
    self.options = options
  }

  private static func rule(
    _ written: JSONValue, _ options: Options
  ) throws(Diagnostic) -> OrgPolicyFile.Rule? {
    if written["enforce"]?.bool == true { return .enforce }
    if written["denyAll"]?.bool == true { return .denyAll }
    if let denied = written["denied"] { return .denied(denied.elements.compactMap(\.string)) }
    guard let allowed = written["allowed"] else {
      throw Diagnostic("check.bad-baseline", "\(path) has a rule that says nothing")
    }
    guard let option = allowed.string else {
      return .allowed(allowed.elements.compactMap(\.string))
    }
    switch option {
    case "locations": return options.locations.isEmpty ? nil : .allowed(options.locations)
    case "customers": return options.customers.isEmpty ? nil : .allowed(try customers(options))
    default:
      let projects = options.keyProjects.map {
        "under:" + ($0.hasPrefix("projects/") ? $0 : "projects/\($0)")
      }
      return .allowed(
        projects.isEmpty ? ["under:organizations/\(options.export.organization)"] : projects)
    }
  }

  private static func customers(_ options: Options) throws(Diagnostic) -> [String] {
    for id in options.customers
    where !id.hasPrefix("C") || id.count < 5
      || !id.allSatisfy({ $0.isASCII && ($0.isLetter || $0.isNumber) })
    {
      throw Diagnostic(
        "baseline.customer", "'\(id)' is no directory customer id",
        hint: "such as C0abc123; 'gcloud organizations list' shows it")
    }
    return options.customers.map { "is:\($0)" }
  }

  /// What it does, what it does not, and whom it serves.
  private static func comments(_ entry: JSONValue, _ catalog: Catalog) -> [String] {
    let controls = entry["controls"]?.elements.compactMap(\.string) ?? []
    let named = controls.map { id in
      let title = catalog.requirement(RequirementID(framework: Catalog.hub, id: id))?.title
      return title.map { "\(id) \($0)" } ?? id
    }
    return wrapped(entry["does"]?.string ?? "")
      + wrapped("Not: " + (entry["doesNot"]?.string ?? ""))
      + wrapped("Serves (NIST SP 800-53): " + named.joined(separator: "; "))
  }

  private static let columnsMax = 96

  private static func wrapped(_ text: String) -> [String] {
    var lines: [String] = []
    for word in text.split(separator: " ") {
      if let last = lines.last, last.count + word.count < columnsMax {
        lines[lines.count - 1] = "\(last) \(word)"
      } else {
        lines.append(String(word))
      }
    }
    return lines
  }
}

extension GoogleBaseline {
  /// One file a policy, the script that sets them, and what was left out.
  public var files: [ExportedFile] {
    policies.map { ExportedFile(name: "policies/\(fileName($0))", text: $0.yaml) }
      + [
        ExportedFile(name: "apply.sh", text: applyScript),
        ExportedFile(name: "README.md", text: readme),
      ]
  }

  /// All policies as one YAML stream.
  public var stream: String { policies.map(\.yaml).joined(separator: "---\n") }

  /// All policies for Terraform's Google provider.
  public var terraform: String { policies.map(\.terraform).joined(separator: "\n") }

  private func fileName(_ policy: OrgPolicyFile) -> String {
    policy.node == options.export.node
      ? policy.name : policy.node.replacing("/", with: "-") + "." + policy.name
  }

  private var applyScript: String {
    """
    #!/bin/sh
    # Sets the policies and names those that Google Cloud refused. See README.md first.
    set -u
    cd "$(dirname "$0")"
    refused=0
    for file in policies/*.yaml; do
      gcloud org-policies set-policy "$file" \
    --update-mask=\(options.export.isDryRun ? "dryRunSpec" : "spec") || {
        echo "refused: $file" >&2
        refused=1
      }
    done
    exit $refused

    """
  }

  private var readme: String {
    var text = """
      # Organisation policies

      \(policies.count) policies on \(options.export.node)\
      \(options.export.isDryRun ? ", in dry run: violations are logged, nothing is refused" : ""). \
      Each file says which controls it serves and what it does not do.

      1. See what breaks them today: `demarc assess` over an asset export.
      2. `sh apply.sh` sets them. Most refuse changes only: what is there already stays as it is.

      | policy | file |
      | --- | --- |

      """
    for policy in policies {
      text += "| \(policy.constraint) | policies/\(fileName(policy)) |\n"
    }
    if !leftOut.isEmpty {
      text += "\nLeft out, for want of what only you know:\n\n"
      for part in leftOut { text += "- \(part.constraint): give \(Self.flag(part.option))\n" }
    }
    return text
  }

  /// How to give what a policy needs.
  public static func flag(_ option: String) -> String {
    switch option {
    case "locations": "--locations, or a residency section in demarc.yaml"
    case "customers": "--customer-id"
    default: "--\(option)"
    }
  }
}
