/// A function an expression may call.
public struct CELFunction: Sendable {
  /// What a function of one argument does.
  public typealias Unary = @Sendable (CELValue) throws(CELError) -> CELValue
  /// What a function of two arguments does.
  public typealias Binary = @Sendable (CELValue, CELValue) throws(CELError) -> CELValue
  /// What a function of any number of arguments does; a member's target is the first.
  public typealias Many = @Sendable ([CELValue]) throws(CELError) -> CELValue

  enum Body: Sendable {
    case unary(Unary)
    case binary(Binary)
    case many(Many)
  }

  /// The name as written in a call; may be qualified, such as `math.abs`.
  public let name: String
  /// Whether it is called on a target: `target.name(…)`.
  public let isMember: Bool
  /// The number of arguments, the target counted; nil for any number.
  public let arity: Int?
  /// The types it takes and gives; without any it takes and gives anything.
  public let signatures: [CELSignature]
  let body: Body
  /// Steps of a call of two arguments; more than one where it takes far longer than others.
  var steps = 1
  /// The test that a call with a constant text is, for the functions that ask about texts.
  var textTest: (@Sendable ([UInt8]) -> TextTest)?

  private init(
    _ name: String, isMember: Bool, arity: Int?, signatures: [CELSignature] = [], body: Body
  ) {
    self.name = name
    self.isMember = isMember
    self.arity = arity
    self.signatures = signatures
    self.body = body
  }

  /// A function of any number of arguments; a member's target is the first.
  ///
  /// The checker refuses calls that fit none of the signatures; the body must still look, since a
  /// `dyn` argument fits all.
  public init(
    _ name: String, isMember: Bool = false, arity: Int?, signatures: [CELSignature] = [],
    _ body: @escaping Many
  ) {
    self.init(name, isMember: isMember, arity: arity, signatures: signatures, body: .many(body))
  }

  static func one(
    _ name: String, isMember: Bool = false, _ body: @escaping Unary
  ) -> CELFunction {
    CELFunction(name, isMember: isMember, arity: 1, body: .unary(body))
  }

  static func two(
    _ name: String, isMember: Bool = false, steps: Int = 1,
    textTest: (@Sendable ([UInt8]) -> TextTest)? = nil, _ body: @escaping Binary
  ) -> CELFunction {
    var function = CELFunction(name, isMember: isMember, arity: 2, body: .binary(body))
    function.steps = steps
    function.textTest = textTest
    return function
  }
}

/// The functions an expression may call: the host's, those of its libraries, the standard ones.
struct KnownFunctions {
  private let tables: [FunctionTable]

  init(_ environment: CELEnvironment) {
    var tables: [FunctionTable] = []
    if !environment.functions.isEmpty { tables.append(FunctionTable(environment.functions)) }
    // In a fixed order: `lists` widens the `reverse` of `strings`.
    tables += CELLibrary.allCases.reversed().filter(environment.libraries.contains).compactMap {
      FunctionTable.extensions[$0]
    }
    tables.append(.standard)
    self.tables = tables
  }

  func find(_ name: String, isMember: Bool, count: Int) -> CELFunction? {
    for table in tables {
      if let found = table.find(name, isMember: isMember, count: count) { return found }
    }
    return nil
  }

  func contains(_ name: String) -> Bool { tables.contains { $0.names.contains(name) } }

  /// Every name, in order.
  var names: [String] { tables.flatMap(\.names).sorted() }
}

/// Functions by name, form and number of arguments; built once for each library.
struct FunctionTable: Sendable {
  private struct Form: Hashable {
    var name: String
    var isMember: Bool
    var arity: Int?
  }

  private var functions: [Form: CELFunction] = [:]
  private(set) var names: Set<String> = []

  init(_ functions: [CELFunction]) {
    for function in functions { add(function) }
  }

  mutating func add(_ function: CELFunction) {
    functions[Form(name: function.name, isMember: function.isMember, arity: function.arity)] =
      function
    names.insert(function.name)
  }

  func find(_ name: String, isMember: Bool, count: Int) -> CELFunction? {
    functions[Form(name: name, isMember: isMember, arity: count)]
      ?? functions[Form(name: name, isMember: isMember, arity: nil)]
  }

  static let standard = FunctionTable(
    StandardFunctions.all + StringFunctions.standard + ConversionFunctions.all + TimeFunctions.all)

  static let extensions: [CELLibrary: FunctionTable] = [
    .strings: FunctionTable(StringFunctions.extended + StringFormat.functions),
    .math: FunctionTable(MathFunctions.all), .lists: FunctionTable(ListFunctions.all),
    .encoders: FunctionTable(EncoderFunctions.all),
    .optionals: FunctionTable(OptionalFunctions.all),
    .network: FunctionTable(NetworkFunctions.all),
  ]
}
