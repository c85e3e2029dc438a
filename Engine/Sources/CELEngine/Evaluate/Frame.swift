internal import DemarcModel

/// What one evaluation holds: variables in slots, and what is left of its allowance.
struct Frame: ~Copyable {
  /// A variable: its value, or the place it stands at, or both.
  ///
  /// Of an input both are known, and the value keeps the document; the variable of a macro has a place
  /// inside what the macro goes through.
  private struct Slot {
    var value: CELValue?
    var place: Place?
  }

  /// Slot numbers are the compiler's.
  private let slots: UnsafeMutableBufferPointer<Slot>
  /// Whether variables know their places; without them every part is made a value first.
  let usesPlaces: Bool
  /// Why a slot of `cel.bind` has no value.
  var faults: [Int: CELError] = [:]
  let limits: Limits
  var allowance: Allowance

  init(slotCount: Int, limits: Limits, usesPlaces: Bool) {
    slots = .allocate(capacity: slotCount)
    slots.initialize(repeating: Slot())
    self.limits = limits
    self.usesPlaces = usesPlaces
    allowance = Allowance(stepsMax: limits.stepsMax)
  }

  deinit { slots.deinitialize().deallocate() }

  /// The place of a variable, where it looks into a document.
  @inline(__always)
  func place(_ slot: Int) -> Place? { slots[slot].place }

  /// The value of a variable.
  func value(_ slot: Int) throws(CELError) -> CELValue? {
    if let value = slots[slot].value { return value }
    return try slots[slot].place?.value()
  }

  mutating func set(_ slot: Int, _ value: CELValue?) {
    slots[slot] = Slot(value: value, place: usesPlaces ? value.flatMap { Place($0) } : nil)
  }

  /// Sets a variable to a place whose document outlives the variable's scope.
  mutating func set(_ slot: Int, _ place: Place) {
    slots[slot].value = nil
    slots[slot].place = place
  }

  /// Makes the frame ready for another evaluation with the same inputs.
  mutating func reset(keeping inputs: [Int]) {
    allowance = Allowance(stepsMax: limits.stepsMax)
    if !faults.isEmpty { faults.removeAll() }
    for slot in slots.indices where !inputs.contains(slot) { slots[slot] = Slot() }
  }
}
