public import CELEngine
public import DemarcJSON
public import DemarcModel

/// The deciding fields of the built-in constraints, compiled for the asset types of an estate.
public struct DecidingFields: Sendable {
  /// In the order of the data file: by name.
  public let mappings: [ConstraintMapping]
  private let index: [String: Int]
  /// Asset type, then its programs; `*` for those of every type.
  private(set) var programs: [String: [DecidingProgram]] = [:]
  let joins: [String: JoinProgram]

  /// Reads the data file and compiles every expression against the schemas of its asset types.
  ///
  /// With `assetTypes`, only the expressions for these are compiled. An expression with a fault is
  /// reported and left out; its constraint then says so for each asset.
  public static func compile(
    _ document: JSONValue, file: String = "deciding-fields.json",
    assetTypes: Set<String>? = nil, schemas: (String) -> CELSchema?
  ) -> Parsed<DecidingFields> {
    let read = DecidingFieldsFile(document, file: file)
    let isWanted = { (type: String) in type != "*" && (assetTypes?.contains(type) ?? true) }
    let types = read.mappings.flatMap(\.rules).flatMap(\.assetTypes).filter(isWanted)
    var known: [String: CELSchema] = [:]
    for type in Set(types + read.joins.values.flatMap(\.assetTypes)) {
      known[type] = CustomConstraint.builtinSchema(type) ?? schemas(type)
    }
    var compiler = DecidingCompiler(read, schemas: known)
    let joins = compiler.joins()
    var programs: [String: [DecidingProgram]] = [:]
    for mapping in read.mappings {
      if mapping.cannotSee != nil {
        for type in mapping.assetTypes where isWanted(type) {
          programs[type, default: []].append(DecidingProgram(mapping))
        }
      }
      for rule in mapping.rules {
        for type in rule.assetTypes where type == "*" || isWanted(type) {
          programs[type, default: []].append(compiler.program(mapping, rule, type))
        }
      }
    }
    return Parsed(
      DecidingFields(mappings: read.mappings, programs: programs, joins: joins),
      read.diagnostics + compiler.diagnostics)
  }

  private init(
    mappings: [ConstraintMapping], programs: [String: [DecidingProgram]],
    joins: [String: JoinProgram]
  ) {
    self.mappings = mappings
    self.programs = programs
    self.joins = joins
    var index: [String: Int] = [:]
    for (place, mapping) in mappings.enumerated() {
      index[mapping.name] = place
      if let twin = mapping.managedTwin, index[twin] == nil { index[twin] = place }
    }
    self.index = index
  }

  /// What decides a constraint, by its own name or that of its managed twin.
  public subscript(name: String) -> ConstraintMapping? { index[name].map { mappings[$0] } }

  /// Every constraint that is judged by these fields, managed twins included, sorted.
  public var names: [String] { index.keys.sorted() }
}

/// One constraint's expressions for one asset type.
struct DecidingProgram: Sendable {
  let mapping: ConstraintMapping
  let schema: CELSchema?
  let needs: [String]
  var violates: CELExpression?
  var values: CELExpression?
  var skipWhen: CELExpression?
  var at: CELExpression?
  var facts: [(name: String, expression: CELExpression)] = []
  /// Why the program cannot be run.
  var fault: String?

  /// For constraints that no asset shows.
  init(_ mapping: ConstraintMapping) {
    self.mapping = mapping
    schema = nil
    needs = []
  }

  init(_ mapping: ConstraintMapping, _ schema: CELSchema?, needs: [String]) {
    self.mapping = mapping
    self.schema = schema
    self.needs = needs
  }
}

/// A join, ready to be run.
struct JoinProgram: Sendable {
  let join: AssetJoin
  let names: CELExpression?
  let filter: CELExpression?
  let schemas: [String: CELSchema]
}
