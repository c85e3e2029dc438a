internal import DemarcJSON

/// Lets the scanner look for the members of one family of logs alone, once all records are of it.
struct FamilyWatch {
  /// Slots that are filled for each family.
  private let slots: [LogFamily: Set<Int>]
  private var family: LogFamily?
  private var isNarrow = false
  /// Records of the family one after another.
  private var count = 0
  /// Enough to believe that it goes on so.
  private static let countMin = 16

  init(_ plan: DetectionPlan) { slots = plan.slotsOfFamily }

  /// Begins with another segment.
  mutating func begin(_ scanner: JSONRecordScanner) {
    if isNarrow { scanner.fill(only: nil) }
    (family, isNarrow, count) = (nil, false, 0)
  }

  /// Takes note of the kind that the scanner's present record told by its slots; nil when it did not.
  mutating func follow(_ kind: LogKind?, _ scanner: JSONRecordScanner) {
    if let kind, let family, family.kinds.contains(kind) {
      count += 1
      guard count == Self.countMin, !isNarrow else { return }
      scanner.fill(only: slots[family])
      isNarrow = true
    } else {
      if isNarrow { scanner.fill(only: nil) }
      (family, isNarrow, count) = (kind.flatMap { LogFamily($0) }, false, 0)
    }
  }
}
