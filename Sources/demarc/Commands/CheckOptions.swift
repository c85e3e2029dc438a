import ArgumentParser
import DemarcCatalog
import DemarcChecks
import DemarcModel
import DemarcTemplates

/// What is known of a deployment beside the templates.
struct CheckKnownOptions: ParsableArguments {
  @Option(
    help: """
      Parameter file: the list the AWS command line takes, {"Parameters": {…}}, or a flat map; JSON \
      or YAML (repeatable).
      """)
  var parameters: [String] = []

  @Option(help: "A pseudo parameter, such as AWS::Region=eu-west-1 (repeatable).")
  var pseudo: [String] = []

  func options(_ diagnostics: inout [Diagnostic]) throws -> TemplateOptions {
    var options = TemplateOptions()
    for path in parameters {
      let parsed = ParameterFile.parse(try Files.text(path))
      diagnostics += parsed.diagnostics
      options.parameters.merge(parsed.tree ?? [:]) { $1 }
    }
    for pair in pseudo {
      guard let mark = pair.firstIndex(of: "="), pair.hasPrefix("AWS::") else {
        throw ValidationError("'\(pair)' is no pseudo parameter; write AWS::Region=eu-west-1")
      }
      options.pseudo[String(pair[..<mark])] = String(pair[pair.index(after: mark)...])
    }
    return options
  }
}

/// Which rules judge, and which frameworks are spoken of.
struct CheckChoiceOptions: ParsableArguments {
  @Option(help: "Guard rule file of your own, or a directory of them (repeatable).")
  var rules: [String] = []

  @Option(parsing: .upToNextOption, help: "Only these checks.")
  var checks: [String] = []

  @Option(parsing: .upToNextOption, help: "All but these checks.")
  var skip: [String] = []

  @Option(
    name: .customLong("framework"),
    help: "Say which of its requirements a failure puts at risk (repeatable).")
  var frameworks: [String] = []

  struct Selection {
    var checks: [Check]
    var rules: [SourceFile]
    var diagnostics: [Diagnostic]
  }

  /// - Throws: `ValidationError` for a name that stands for nothing.
  func selection() throws -> Selection {
    let library = try CheckLibrary.embedded()
    for id in checks + skip {
      guard let check = library.check(id) else {
        throw ValidationError("no check is called '\(id)'; 'demarc checks list' prints them")
      }
      guard check.judgesTemplates || !checks.contains(id) else {
        throw ValidationError("\(id) judges what is deployed; no template can say it")
      }
    }
    let chosen = library.checks.filter { check in
      check.judgesTemplates && (checks.isEmpty || checks.contains(check.id))
        && !skip.contains(check.id)
    }
    let found = PolicyFiles.rules.find(rules)
    let files = try found.names.map { try Files.text($0) }
    return Selection(checks: chosen, rules: files, diagnostics: found.diagnostics)
  }

  /// Names the requirements that each failure bears on, by way of its controls.
  func addRequirements(to results: inout [PolicyResult]) throws {
    guard !frameworks.isEmpty else { return }
    let catalog = try Session.catalog(workspace: ".")
    for name in frameworks where catalog.framework(name) == nil {
      throw ValidationError("no framework is called '\(name)'; 'demarc frameworks' lists them")
    }
    var byControl: [String: [String]] = [:]
    for index in results.indices where results[index].outcome == .fail {
      var seen: Set<String> = []
      for control in results[index].controls {
        if byControl[control] == nil {
          byControl[control] = frameworks.flatMap { framework in
            catalog.requirements(ofControl: control, in: framework).map { "\($0.id)" }
          }
        }
        for id in byControl[control] ?? [] where seen.insert(id).inserted {
          results[index].requirements.append(id)
        }
      }
    }
  }
}
