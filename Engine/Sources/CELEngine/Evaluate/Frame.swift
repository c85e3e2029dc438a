internal import DemarcModel

/// What one evaluation holds: variables in slots, and what is left of its allowance.
struct Frame {
  var slots: [CELValue?]
  /// Why a slot of `cel.bind` has no value.
  var faults: [Int: CELError] = [:]
  let limits: Limits
  private var stepsLeft: Int

  init(slots: [CELValue?], limits: Limits) {
    self.slots = slots
    self.limits = limits
    stepsLeft = limits.stepsMax
  }

  /// Counts one step.
  ///
  /// - Throws: `CELError.Code.limit` past the allowance.
  @inline(__always)
  mutating func step(_ count: Int = 1) throws(CELError) {
    stepsLeft -= count
    if stepsLeft < 0 { throw tooManySteps }
  }

  private var tooManySteps: CELError {
    CELError(.limit, "evaluation stopped after \(limits.stepsMax) steps")
  }
}

extension Limits {
  func check(bytes count: Int) throws(CELError) {
    guard count > stringBytesMax else { return }
    throw CELError(.limit, "a string or bytes value would exceed \(stringBytesMax) bytes")
  }

  func check(elements count: Int) throws(CELError) {
    guard count > elementsMax else { return }
    throw CELError(.limit, "a list or map would exceed \(elementsMax) elements")
  }
}

/// A compiled part of an expression.
///
/// Classes behind a protocol, not closures: they can be looked into, and a call is one dispatch.
protocol Node: AnyObject, Sendable {
  func evaluate(_ frame: inout Frame) throws(CELError) -> CELValue
}
