import ArgumentParser
import DemarcAssess
import DemarcCatalog
import DemarcChecks
import DemarcJSON
import DemarcModel
import DemarcReport
import OrgPolicyEngine

/// Where organisation policies are set.
struct GoogleNodeOptions: ParsableArguments {
  @Option(help: "Digits of the organisation; 'gcloud organizations list' shows them.")
  var organization: String?

  @Option(help: "Where policies are set: organizations/1, folders/2 or projects/3.")
  var level: String?

  @Flag(help: "Policies in dry run: violations are logged, nothing is refused.")
  var dryRun = false

  var areGiven: Bool { organization != nil || level != nil || dryRun }

  func resolved() throws -> GoogleExport.Options {
    guard let organization else {
      throw ValidationError("name the organisation with --organization")
    }
    return try GoogleExport.Options(
      organization: organization, node: level, isDryRun: dryRun)
  }
}

extension PolicyExportCommand {
  /// Constraints and policies of the chosen checks, written or printed.
  func exportGoogle(_ console: Console) throws {
    let export = try GoogleExport(
      try chosen(), options: try google.resolved(), types: CustomConstraintTypes(EmbeddedData()))
    for warning in export.warnings { console.complain("\(warning)") }
    guard !export.constraints.isEmpty else {
      throw export.leftOut.first.map {
        Diagnostic(
          "check.not-deployable", "\($0.check) is no custom constraint: it \($0.reason)",
          hint: $0.instead.isEmpty
            ? "'demarc assess' judges it over an export"
            : "the built-in constraint \($0.instead.joined(separator: " or ")) stops the fault")
      } ?? Diagnostic("check.not-deployable", "no check was chosen")
    }
    guard let output else {
      if format == .terraform { return console.print(export.terraform) }
      guard export.constraints.count == 1 else {
        throw ValidationError("name a directory with --output, or one check")
      }
      console.print(export.constraints[0].yaml + "---\n" + export.policies[0].yaml)
      return
    }
    try GoogleFiles.write(
      format == .terraform
        ? [ExportedFile(name: "main.tf", text: export.terraform)] : export.files, to: output)
    console.note(
      "Wrote \(export.constraints.count) constraints with their policies to \(output); "
        + "\(export.leftOut.count) checks are no custom constraint")
  }
}

/// What the baseline for Google Cloud has to be told.
struct GoogleBaselineOptions: ParsableArguments {
  @OptionGroup var node: GoogleNodeOptions

  @Option(
    name: .customLong("locations"),
    help: "Value of gcp.resourceLocations, such as in:eu-locations (repeatable).")
  var locations: [String] = []

  @Option(
    name: .customLong("customer-id"),
    help: "Directory customer whose members may be granted roles (repeatable).")
  var customers: [String] = []

  @Option(name: .customLong("key-project"), help: "Project that holds keys (repeatable).")
  var keyProjects: [String] = []

  @Option(help: "Directory with demarc.yaml, whose residency section sets the locations.")
  var workspace: String?

  @Flag(help: "Print or write the policies for Terraform.")
  var terraform = false

  var areGiven: Bool {
    node.areGiven || !(locations + customers + keyProjects).isEmpty || workspace != nil || terraform
  }

  func emit(to output: String?, _ console: Console) throws {
    let source = EmbeddedData()
    var options = GoogleBaseline.Options(try node.resolved())
    options.customers = customers
    options.keyProjects = keyProjects
    guard let facts = source.file("gcp/locations.json") else {
      throw ExitStatus.internalError.error
    }
    let groups = try LocationGroups(try JSONDocument.parse(facts).root)
    let (file, diagnostics) = try Session.workspace(workspace ?? ".")
    for diagnostic in diagnostics { console.complain("\(diagnostic)") }
    let residency = try GoogleResidency(file.residency, groups: groups)
    options.locations =
      locations.isEmpty
      ? residency.locations : try GoogleResidency.completed(locations, groups)
    options.locationsBelow = residency.below
    let baseline = try GoogleBaseline(source, catalog: Catalog.embedded(), options: options)
    for part in baseline.leftOut {
      console.note("Left out \(part.constraint): give \(GoogleBaseline.flag(part.option))")
    }
    guard let output else {
      return console.print(terraform ? baseline.terraform : baseline.stream)
    }
    try GoogleFiles.write(
      terraform
        ? [ExportedFile(name: "main.tf", text: baseline.terraform)] : baseline.files, to: output)
    console.note("Wrote \(baseline.policies.count) policies to \(output)")
  }
}

enum GoogleFiles {
  /// Writes files with one folder at most in their names.
  static func write(_ files: [ExportedFile], to output: String) throws {
    var folders: [String] = []
    var items: [String: [ReportFile]] = [:]
    for file in files {
      let parts = file.name.split(separator: "/")
      let folder = parts.dropLast().reduce(output) { "\($0)/\($1)" }
      if items[folder] == nil { folders.append(folder) }
      items[folder, default: []].append(
        ReportFile(name: String(parts.last ?? ""), bytes: Array(file.text.utf8)))
    }
    for folder in folders { try ReportWriter(directory: folder).write(items[folder] ?? []) }
  }
}
