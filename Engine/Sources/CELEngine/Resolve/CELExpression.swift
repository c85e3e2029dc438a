public import DemarcModel

/// A compiled expression of the Common Expression Language.
///
/// Compile once, evaluate on many documents; evaluation has no side effects and is bounded.
public struct CELExpression: Sendable {
  /// The text it was compiled from.
  public let source: SourceFile
  let root: any Node
  let inputs: [(name: String, slot: Int)]
  private let slotCount: Int
  private let limits: Limits
  private let usesPlaces: Bool
  /// The dotted names it reads below its variables (`resource.settings.tier`), without repetition, in the
  /// order they stand.
  public let readNames: [String]
  /// The type the checker deduced; absent when the environment does not check types.
  public let type: CELType?

  /// Reads and resolves an expression; the tree is absent when there is any fault.
  public static func compile(
    _ source: SourceFile, environment: CELEnvironment = CELEnvironment()
  ) -> Parsed<CELExpression> {
    let places = SourcePlaces(source)
    let tree: Expression
    do throws(SyntaxFault) {
      tree = try Parser.parse(source.text, limits: environment.limits)
    } catch {
      return Parsed(nil, [places.diagnostic(error)])
    }
    var compiler = Compiler(environment)
    let root = compiler.compile(tree).node
    var faults = compiler.faults
    var type: CELType?
    if environment.checksTypes {
      var checker = Checker(environment)
      type = checker.check(tree)
      faults += checker.faults.filter { fault in
        !compiler.faults.contains { $0.code == fault.code && $0.range == fault.range }
      }
    }
    guard faults.isEmpty else {
      faults.sort { $0.range.lowerBound < $1.range.lowerBound }
      return Parsed(nil, faults.map(places.diagnostic))
    }
    return Parsed(
      CELExpression(
        source: source, root: root, inputs: compiler.inputs, slotCount: compiler.slotCount,
        limits: environment.limits, usesPlaces: environment.usesPlaces,
        readNames: readNames(tree, environment), type: type))
  }

  private static func readNames(_ tree: Expression, _ environment: CELEnvironment) -> [String] {
    var seen: Set<String> = []
    return tree.readNames.filter { name in
      let root = String(name.prefix { $0 != "." })
      return environment.variables[root] != nil && seen.insert(name).inserted
    }
  }

  /// The value of the expression, or why it has none.
  public func evaluate(_ bindings: CELBindings) -> Result<CELValue, CELError> {
    var frame = frame(bindings)
    return evaluate(&frame)
  }

  /// The truth value of the expression; any other value is an error.
  public func evaluateBool(_ bindings: CELBindings) -> Result<Bool, CELError> {
    var frame = frame(bindings)
    return evaluateBool(&frame)
  }

  /// A frame with the inputs of one evaluation; `CELEvaluator` keeps one.
  func frame(_ bindings: CELBindings = CELBindings()) -> Frame {
    var frame = Frame(slotCount: slotCount, limits: limits, usesPlaces: usesPlaces)
    for input in inputs { frame.set(input.slot, bindings[input.name]) }
    return frame
  }

  func evaluate(_ frame: inout Frame) -> Result<CELValue, CELError> {
    do throws(CELError) {
      return .success(try root.evaluate(&frame))
    } catch {
      return .failure(error)
    }
  }

  func evaluateBool(_ frame: inout Frame) -> Result<Bool, CELError> {
    do throws(CELError) {
      if let bool = try root.truth(&frame) { return .success(bool) }
      let value = try root.evaluate(&frame)
      return .failure(
        CELError(.noSuchOverload, "the expression gives \(value.typeName), not true or false"))
    } catch {
      return .failure(error)
    }
  }

  /// Names of the variables the expression reads.
  public var variableNames: [String] { inputs.map(\.name) }

  /// The place of an error in the source, where known.
  public func span(of error: CELError) -> SourceSpan? {
    error.offset.map { SourcePlaces(source).span($0..<$0) }
  }
}

/// Turns byte offsets into lines and columns.
struct SourcePlaces {
  private let name: String
  private let bytes: [UInt8]

  init(_ source: SourceFile) {
    name = source.name
    bytes = Array(source.text.utf8)
  }

  func position(_ offset: Int) -> SourcePosition {
    let before = bytes.prefix(offset)
    let line = before.count { $0 == 10 } + 1
    let start = (before.lastIndex(of: 10) ?? -1) + 1
    return SourcePosition(line: line, column: min(offset, bytes.count) - start + 1)
  }

  func span(_ range: Range<Int>) -> SourceSpan {
    SourceSpan(
      file: name, start: position(range.lowerBound), end: position(range.upperBound))
  }

  func diagnostic(_ fault: SyntaxFault) -> Diagnostic {
    Diagnostic(fault.code, fault.message, at: span(fault.range), hint: fault.hint)
  }
}
