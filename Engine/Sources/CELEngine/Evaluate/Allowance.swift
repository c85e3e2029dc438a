internal import DemarcModel

/// What is left of the steps one evaluation may take.
///
/// A step is a call, an operation or a turn of a macro; work and memory whose size the values decide
/// count too: a step for 64 bytes of text looked at or built, or for a few elements.
struct Allowance {
  private(set) var stepsLeft: Int
  private let stepsMax: Int
  /// How deep values nest where a comparison stands.
  private var depth = 0

  init(stepsMax: Int) {
    stepsLeft = stepsMax
    self.stepsMax = stepsMax
  }

  /// For work outside of an evaluation, bounded as one with the usual limits is.
  static var usual: Allowance { Allowance(stepsMax: Limits().stepsMax) }

  /// Nesting of values that are compared or shown; more than a document may have.
  static let valueDepthMax = 512

  /// Counts steps.
  ///
  /// - Throws: `CELError.Code.limit` past the allowance.
  @inline(__always)
  mutating func spend(_ count: Int) throws(CELError) {
    stepsLeft -= count
    if stepsLeft < 0 { throw tooManySteps }
  }

  /// Counts looking at text once.
  @inline(__always)
  mutating func spend(bytes count: Int) throws(CELError) {
    if count >= 64 { try spend(count >> 6) }
  }

  private var tooManySteps: CELError {
    CELError(.limit, "evaluation stopped after \(stepsMax) steps")
  }

  /// Goes one level down into a value.
  mutating func descend<Result>(
    _ body: (inout Allowance) throws(CELError) -> Result
  ) throws(CELError) -> Result {
    depth += 1
    defer { depth -= 1 }
    guard depth <= Self.valueDepthMax else {
      throw CELError(.limit, "a value nests deeper than \(Self.valueDepthMax) levels")
    }
    return try body(&self)
  }
}

extension Frame {
  /// Counts one step.
  ///
  /// - Throws: `CELError.Code.limit` past the allowance.
  @inline(__always)
  mutating func step(_ count: Int = 1) throws(CELError) { try allowance.spend(count) }

  /// Counts what a function does that goes once through its argument.
  mutating func charge(reading value: CELValue) throws(CELError) {
    switch value {
    case .string(let text): try allowance.spend(bytes: text.byteCount)
    case .bytes(let bytes): try allowance.spend(bytes: bytes.count)
    case .list(let list): try allowance.spend(list.count >> 4)
    default: return
    }
  }

  /// Counts the memory of what a function or an operator has built.
  mutating func charge(building value: CELValue) throws(CELError) {
    switch value {
    case .string(.own(let text)):
      try limits.check(bytes: text.utf8.count)
      try allowance.spend(bytes: text.utf8.count)
    case .bytes(let bytes):
      try limits.check(bytes: bytes.count)
      try allowance.spend(bytes: bytes.count)
    case .list(.values(let values)):
      try limits.check(elements: values.count)
      try allowance.spend(values.count >> 1)
    default: return
    }
  }
}

extension Limits {
  func check(bytes count: Int) throws(CELError) {
    guard count > stringBytesMax else { return }
    throw CELError(.limit, "a string or bytes value would exceed \(stringBytesMax) bytes")
  }

  /// Whether a value may be built as it is.
  func allow(_ value: CELValue) -> Bool {
    switch value {
    case .string(let text): text.byteCount <= stringBytesMax
    case .bytes(let bytes): bytes.count <= stringBytesMax
    case .list(let list): list.count <= elementsMax
    default: true
    }
  }

  func check(elements count: Int) throws(CELError) {
    guard count > elementsMax else { return }
    throw CELError(.limit, "a list or map would exceed \(elementsMax) elements")
  }
}

/// Bounds of what a built-in function makes of one call; an evaluation's own limits stand above them.
enum CallLimits {
  static let usual = Limits()

  /// Refuses to search where text times part is out of all proportion: the search is a plain one.
  static func check(search text: Int, for part: Int) throws(CELError) {
    guard part > 1, text.multipliedReportingOverflow(by: part).partialValue > 1 << 26 else {
      return
    }
    throw CELError(.limit, "searching \(text) characters for \(part) takes too many steps")
  }
}
