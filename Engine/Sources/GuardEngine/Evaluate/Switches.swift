/// The differences an evaluation asks for, as plain flags.
struct Switches: Sendable {
  let negatedClause: Bool
  let negatedCall: Bool
  let skippedReference: Bool
  let incomparableNotIn: Bool
  let nothingToCompare: Bool
  let emptyBoolean: Bool
  let negativeIndex: Bool
  let indexedKeys: Bool
  let digitKeys: Bool
  let filterScope: Bool

  init(_ reading: GuardReading) {
    negatedClause = reading.has(.negatedClause)
    negatedCall = reading.has(.negatedCall)
    skippedReference = reading.has(.skippedReference)
    incomparableNotIn = reading.has(.incomparableNotIn)
    nothingToCompare = reading.has(.nothingToCompare)
    emptyBoolean = reading.has(.emptyBoolean)
    negativeIndex = reading.has(.negativeIndex)
    indexedKeys = reading.has(.indexedKeys)
    digitKeys = reading.has(.digitKeys)
    filterScope = reading.has(.filterScope)
  }
}
