public import DemarcModel

/// Functions and macros beyond the standard ones.
public enum CELLibrary: String, Hashable, Sendable, CaseIterable {
  case strings, math, lists, encoders, optionals, bindings, network
  /// `proto.getExt(msg, pkg.ext)` and `proto.hasExt`.
  case extensions
  /// Macros with two variables: `m.all(key, value, …)`, `transformMap`.
  case comprehensions
  /// `cel.block`, as optimisers write it.
  case block
}

/// What an expression may name: variables, functions, libraries, and within which bounds.
public struct CELEnvironment: Sendable {
  /// What a variable holds, as far as it is known before evaluation.
  public enum Variable: Sendable {
    /// Anything.
    case dynamic
    /// A value seen through a schema: unknown fields are faults when compiling.
    case shaped(CELShape)
    /// A value of this type.
    case typed(CELType)
  }

  /// The namespace that names are looked up in first, such as `google.protobuf`.
  public var container = ""
  /// The variables by name; a name may be qualified, such as `request.auth`.
  public var variables: [String: Variable] = [:]
  /// Functions beyond those of the libraries; they win over a library's of the same form.
  public var functions: [CELFunction] = []
  /// The message and enum types that may be named.
  public var types = CELDescriptors.wellKnown
  /// The libraries whose functions and macros may be called.
  public var libraries: Set<CELLibrary> = Set(CELLibrary.allCases).subtracting([.block])
  /// The bounds of compiling and of each evaluation.
  public var limits = Limits()
  /// Whether unknown variables and functions are faults when compiling.
  ///
  /// Otherwise they are errors of evaluation, which `&&` and `||` may absorb.
  public var refusesUnknownNames = true
  /// Whether an expression whose types cannot fit is a fault when compiling, as reference engines
  /// have it.
  ///
  /// Otherwise `1 + 'a'` is an error of evaluation only, which `&&` and `||` may absorb, and
  /// `1 == 'a'` is false.
  public var checksTypes = true

  /// Whether evaluation looks at documents where their values stand; off in tests only, which compare.
  var usesPlaces = true

  public init() {}

  /// An environment with these variables, each holding anything.
  public init(variables: [String]) {
    for name in variables { self.variables[name] = .dynamic }
  }

  /// Names to try for a name written inside the container, most specific first.
  func candidates(_ name: String, isRooted: Bool) -> [String] {
    guard !isRooted, !container.isEmpty else { return [name] }
    let parts = container.split(separator: ".")
    return (0...parts.count).reversed().map { count in
      (parts.prefix(count) + [Substring(name)]).joined(separator: ".")
    }
  }

  /// Names a variable seen through a schema.
  public mutating func declare(_ name: String, as schema: CELSchema) {
    variables[name] = .shaped(schema.root)
  }
}

/// The values of one evaluation's variables.
public struct CELBindings: Sendable, ExpressibleByDictionaryLiteral {
  private var entries: [(name: String, value: CELValue)]

  public init() { entries = [] }

  public init(dictionaryLiteral elements: (String, CELValue)...) {
    entries = elements.map { (name: $0.0, value: $0.1) }
  }

  /// The value of the variable `name`.
  public subscript(name: String) -> CELValue? {
    get { entries.first { $0.name == name }?.value }
    set {
      entries.removeAll { $0.name == name }
      if let newValue { entries.append((name, newValue)) }
    }
  }
}
