public import CELEngine
public import DemarcModel

/// An organisation's own constraint: a CEL condition over resources of some types.
public struct CustomConstraint: Sendable {
  /// What a condition that holds means.
  public enum Action: String, Hashable, Sendable {
    /// The resource is as it should be.
    case allow = "ALLOW"
    /// The resource violates the constraint.
    case deny = "DENY"
  }

  /// As written: `custom.name` or `organizations/1/customConstraints/custom.name`.
  public let name: String
  public let resourceTypes: [String]
  /// The operations the constraint governs when enforced; a judgement at rest does not read them.
  public let methodTypes: [String]
  /// The text of the condition.
  public let condition: String
  public let action: Action
  public let displayName: String
  public let description: String
  let programs: [String: Program]

  struct Program: Sendable {
    let expression: CELExpression
    /// Absent when the resource is seen as plain JSON.
    let schema: CELSchema?
  }

  /// Reads a constraint from YAML or JSON and compiles its condition for each resource type.
  ///
  /// A type without schema is judged as plain JSON, where fields that an export leaves out end in
  /// errors; a warning says so. `directory` answers what members alone do not show; without it such a
  /// question has no answer, which is neither a pass nor a failure.
  public static func compile(
    _ file: SourceFile, directory: PrincipalDirectory = PrincipalDirectory(),
    schemas: (String) -> CELSchema?
  ) -> Parsed<CustomConstraint> {
    let read = ConstraintFile(file)
    var diagnostics = read.diagnostics
    guard let action = Action(rawValue: read.actionType), !read.condition.isEmpty else {
      return Parsed(nil, diagnostics)
    }
    let start = SourceSpan(file: file.name, start: read.conditionPlace)
    var programs: [String: Program] = [:]
    for type in read.resourceTypes {
      let schema = schemas(type) ?? builtinSchema(type)
      if schema == nil {
        diagnostics.append(
          Diagnostic(
            "constraint.no-schema", "no schema is known for \(type)", at: start,
            hint: "fields that an export leaves out will end in errors; guard them with has()",
            severity: .warning))
      }
      let condition = SourceFile(name: "\(file.name)#condition", text: read.condition)
      let parsed = CELExpression.compile(
        condition, environment: environment(schema, directory))
      diagnostics += parsed.diagnostics.filter { !diagnostics.contains($0) }
      if type == BuiltinSchemas.allowPolicyType {
        diagnostics += AllowPolicyUses.faults(in: condition)
      }
      if let expression = parsed.tree {
        if let fault = Self.notBool(expression, start) { diagnostics.append(fault) }
        programs[type] = Program(expression: expression, schema: schema)
      }
    }
    guard programs.count == Set(read.resourceTypes).count,
      !diagnostics.contains(where: { $0.severity == .error })
    else { return Parsed(nil, diagnostics) }
    return Parsed(CustomConstraint(read, action, programs), diagnostics)
  }

  /// A condition that certainly is not true or false; one known only when evaluating may be.
  private static func notBool(_ expression: CELExpression, _ place: SourceSpan) -> Diagnostic? {
    switch expression.type {
    case nil, .bool, .dyn, .any, .wrapper(.bool): nil
    case let type?:
      Diagnostic(
        "constraint.not-bool", "the condition gives \(type), not true or false", at: place,
        hint: "compare the value: resource.field == 'wanted'")
    }
  }

  private init(_ read: ConstraintFile, _ action: Action, _ programs: [String: Program]) {
    name = read.name
    resourceTypes = read.resourceTypes
    methodTypes = read.methodTypes
    condition = read.condition
    self.action = action
    displayName = read.displayName
    description = read.description
    self.programs = programs
  }

  /// The schema this library brings for a resource type, if any.
  public static func builtinSchema(_ resourceType: String) -> CELSchema? {
    resourceType == BuiltinSchemas.allowPolicyType ? BuiltinSchemas.allowPolicy : nil
  }

  private static func environment(
    _ schema: CELSchema?, _ directory: PrincipalDirectory
  ) -> CELEnvironment {
    var environment = CELEnvironment(variables: ["resource", "parameters"])
    if let schema { environment.declare("resource", as: schema) }
    environment.functions = PortFunctions.all + PrincipalFunctions.all(directory)
    return environment
  }
}
