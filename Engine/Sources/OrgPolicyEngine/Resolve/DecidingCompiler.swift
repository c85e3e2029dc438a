internal import CELEngine
internal import DemarcModel

/// Compiles the expressions of deciding fields.
struct DecidingCompiler {
  private let read: DecidingFieldsFile
  private let schemas: [String: CELSchema]
  private(set) var diagnostics: [Diagnostic] = []

  init(_ read: DecidingFieldsFile, schemas: [String: CELSchema]) {
    self.read = read
    self.schemas = schemas
  }

  /// Variables that every expression may name.
  private static let common = ["asset", "document", "now", "policy", "parameters", "services"]

  mutating func program(
    _ mapping: ConstraintMapping, _ rule: ConstraintMapping.Rule, _ type: String
  ) -> DecidingProgram {
    let schema = schemas[type]
    var program = DecidingProgram(mapping, schema, needs: rule.needs)
    let place = "\(mapping.name)#\(type)"
    if schema == nil, type != "*" {
      program.fault = "no schema is known for \(type)"
      return program
    }
    var environment = environment(schema)
    for need in rule.needs {
      let name = DecidingFieldsFile.plain(need)
      guard let join = read.joins[name] else { continue }
      if !join.isMany, let joined = join.assetTypes.first.flatMap({ schemas[$0] }) {
        environment.declare(name, as: joined)
      } else {
        environment.variables[name] = .dynamic
      }
    }
    for name in rule.uses {
      if let text = read.facts[name]?[type],
        let fact = compile(text, "\(place).\(name)", environment)
      {
        program.facts.append((name: name, expression: fact))
      }
      environment.variables[name] = .dynamic
    }
    program.skipWhen = rule.skipWhen.flatMap { compile($0, "\(place).skipWhen", environment) }
    program.at = rule.at.flatMap { compile($0, "\(place).at", environment) }
    program.violates = rule.violates.flatMap { compile($0, "\(place).violates", environment) }
    program.values = rule.values.flatMap { compile($0, "\(place).values", environment) }
    let isWhole =
      program.facts.count == rule.uses.count
      && (rule.skipWhen == nil) == (program.skipWhen == nil)
      && (rule.at == nil) == (program.at == nil)
      && (rule.violates == nil) == (program.violates == nil)
      && (rule.values == nil) == (program.values == nil)
    if !isWhole { program.fault = "its deciding fields do not fit the schema of \(type)" }
    return program
  }

  /// Joins name their assets by CEL over the asset that is judged, seen as plain JSON.
  mutating func joins() -> [String: JoinProgram] {
    var programs: [String: JoinProgram] = [:]
    for (name, join) in read.joins.sorted(by: { $0.key < $1.key }) {
      var environment = environment(nil)
      environment.variables["resource"] = .dynamic
      environment.variables["candidate"] = .dynamic
      var known: [String: CELSchema] = [:]
      for type in join.assetTypes { known[type] = schemas[type] }
      programs[name] = JoinProgram(
        join: join, names: join.names.flatMap { compile($0, "join.\(name).names", environment) },
        filter: join.filter.flatMap { compile($0, "join.\(name).where", environment) },
        schemas: known)
    }
    return programs
  }

  private func environment(_ schema: CELSchema?) -> CELEnvironment {
    var environment = CELEnvironment(variables: Self.common)
    if let schema { environment.declare("resource", as: schema) }
    environment.functions = AssetFunctions.all
    return environment
  }

  private mutating func compile(
    _ text: String, _ place: String, _ environment: CELEnvironment
  ) -> CELExpression? {
    let parsed = CELExpression.compile(
      SourceFile(name: place, text: text), environment: environment)
    diagnostics += parsed.diagnostics
    return parsed.tree
  }
}
