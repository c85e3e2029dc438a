/// The `parse_…` functions.
enum Conversion {
  /// Nil where the function does not apply to a value of this kind.
  static func convert(
    _ value: Value, _ function: BuiltinFunction
  ) throws(EvaluationStop) -> Value? {
    switch function {
    case .parseInt: try int(value)
    case .parseFloat: try float(value)
    case .parseBoolean: try bool(value)
    case .parseString: text(value)
    case .parseChar: try char(value)
    default: nil
    }
  }

  private static func failure(_ text: String, _ wanted: String) -> EvaluationStop {
    EvaluationStop("'\(text.prefix(64))' is not \(wanted)")
  }

  private static func int(_ value: Value) throws(EvaluationStop) -> Value? {
    switch value.kind {
    case .string:
      let text = value.string ?? ""
      guard let int = Int64(text) else { throw failure(text, "an integer") }
      return .int(int)
    case .int: return value.int.map { .int($0) }
    case .float:
      guard let float = value.float else { return nil }
      if float.isNaN { return .int(0) }
      return .int(float >= 0x1p63 ? .max : float <= -0x1p63 ? .min : Int64(float))
    case .char: return .int(try digit(value, "an integer"))
    default: return nil
    }
  }

  private static func float(_ value: Value) throws(EvaluationStop) -> Value? {
    switch value.kind {
    case .string:
      let text = value.string ?? ""
      guard let float = Double(text) else { throw failure(text, "a decimal") }
      return .float(float)
    case .int: return value.int.map { .float(Double($0)) }
    case .float: return value.float.map { .float($0) }
    case .char: return .float(Double(try digit(value, "a decimal")))
    default: return nil
    }
  }

  private static func digit(_ value: Value, _ wanted: String) throws(EvaluationStop) -> Int64 {
    guard case .char(let scalar) = value, (0x30...0x39).contains(scalar.value) else {
      throw failure("\(value)", wanted)
    }
    return Int64(scalar.value - 0x30)
  }

  private static func bool(_ value: Value) throws(EvaluationStop) -> Value? {
    if value.kind == .bool { return value.bool.map { .bool($0) } }
    guard let text = value.string else { return nil }
    switch text.lowercased() {
    case "true": return .bool(true)
    case "false": return .bool(false)
    default: throw failure(text, "a boolean")
    }
  }

  private static func text(_ value: Value) -> Value? {
    switch value.kind {
    case .string: value.string.map { .text($0) }
    case .int: value.int.map { .text("\($0)") }
    case .float: value.float.map { .text(decimal($0)) }
    case .bool: value.bool.map { .text($0 ? "true" : "false") }
    case .char: if case .char(let scalar) = value { .text(String(Character(scalar))) } else { nil }
    default: nil
    }
  }

  /// `1.0` reads `1`.
  private static func decimal(_ value: Double) -> String {
    if value == value.rounded(), abs(value) < 1e15 { return "\(Int64(value))" }
    return "\(value)"
  }

  private static func char(_ value: Value) throws(EvaluationStop) -> Value? {
    switch value.kind {
    case .int:
      guard let int = value.int, (0...9).contains(int),
        let scalar = Unicode.Scalar(UInt32(int) + 0x30)
      else { throw failure("\(value.int ?? 0)", "a single digit") }
      return .char(scalar)
    case .string:
      let text = value.string ?? ""
      guard text.utf8.count <= 1 else { throw failure(text, "a single character") }
      return text.unicodeScalars.first.map { .char($0) }
    case .char:
      if case .char(let scalar) = value { return .text(String(Character(scalar))) }
      return nil
    default: return nil
    }
  }
}
