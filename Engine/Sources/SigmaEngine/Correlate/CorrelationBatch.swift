/// Which correlations of a level take which observations, and what of them.
struct CorrelationUses: Sendable {
  /// A correlation, and which of its rules an observation is of.
  struct Use: Sendable {
    var member: Int
    var slot: Int
    var key: Places
    /// Values that are counted.
    var value: Places
    /// The value that is reckoned with; -1 for none.
    var number: Int
    /// Whether outer correlations need something of the event.
    var isCarried: Bool

    init(_ correlation: CompiledCorrelation, _ member: Int, _ slot: Int) {
      let input = correlation.inputs[slot]
      self.member = member
      self.slot = slot
      key = Places(input.groupPositions)
      isCarried = correlation.isCarried
      number = -1
      value = Places([])
      switch correlation.measure {
      case .events, .rules, .sequence, .expression: break
      case .distinct, .share: value = Places(input.valuePositions)
      case .sum, .average, .percentile: number = input.valuePositions.first ?? -1
      }
    }
  }

  /// Places of values; mostly they follow one another, so that their bytes are one piece.
  struct Places: Sendable {
    var first: Int
    var count: Int
    var isOnePiece: Bool

    init(_ positions: [Int]) {
      first = positions.first ?? 0
      count = positions.count
      isOnePiece = positions == Array(first..<first + count)
    }
  }

  private var uses: [Use] = []
  /// By source.
  private var ranges: [Range<Int>] = []

  init(_ correlations: [CompiledCorrelation], level: Int, sourceCount: Int) {
    var bySource: [[Use]] = Array(repeating: [], count: sourceCount)
    for (member, correlation) in correlations.enumerated() {
      guard correlation.level == level else { continue }
      for (slot, input) in correlation.inputs.enumerated() {
        bySource[input.source].append(Use(correlation, member, slot))
      }
    }
    for uses in bySource {
      ranges.append(self.uses.count..<self.uses.count + uses.count)
      self.uses += uses
    }
  }

  func takes(_ source: Int) -> Bool { !ranges[source].isEmpty }

  /// The uses of a source, as indexes.
  func range(of source: Int) -> Range<Int> { ranges[source] }

  subscript(index: Int) -> Use { uses[index] }
}

/// A few observations made ready for the groups: what each correlation takes of them, with hashes.
struct CorrelationBatch: Sendable {
  private(set) var events: [GroupEvent] = []
  private let hash = KeyHash()
  /// Where each value of the observation begins, and where the last ends.
  private var starts: [Int] = []

  mutating func empty() { events.removeAll(keepingCapacity: true) }

  /// Bytes of an observation's values.
  mutating func read(_ entry: HeldObservations.Entry, count: Int, _ bytes: [UInt8]) -> Range<Int> {
    while starts.count <= count { starts.append(0) }
    var at = Int(entry.start)
    for place in 0..<count {
      starts[place] = at
      at = ValueCoding.range(in: bytes, from: at).upperBound
    }
    starts[count] = at
    return Int(entry.start)..<at
  }

  /// Adds what the correlations take of the observation that was read last; bytes that are needed
  /// in one piece and are not are put behind the others.
  mutating func add(
    _ entry: HeldObservations.Entry, _ uses: CorrelationUses, _ plan: SigmaCorrelationPlan,
    _ bytes: inout [UInt8]
  ) {
    for index in uses.range(of: Int(entry.source)) {
      let use = uses[index]
      var event = GroupEvent(
        timeMs: entry.timeMs, reference: entry.reference, member: use.member, slot: use.slot)
      guard
        let key = piece(
          use.key, of: &bytes, plan.correlations[use.member].inputs[use.slot].groupPositions)
      else { continue }
      event.key = key
      if use.value.count > 0 {
        guard
          let value = piece(
            use.value, of: &bytes, plan.correlations[use.member].inputs[use.slot].valuePositions)
        else { continue }
        event.value = value
      }
      if use.number >= 0 {
        guard has(use.number, bytes),
          let number = SigmaCorrelator.number(
            bytes[ValueCoding.range(in: bytes, from: starts[use.number])])
        else { continue }
        event.number = number
      }
      if use.isCarried {
        event.carried = copy(
          plan.correlations[use.member].inputs[use.slot].carriedPositions, &bytes)
      }
      bytes.withUnsafeBytes { bytes in
        event.hash = hash(event.key.of(bytes))
        if use.value.count > 0 { event.valueHash = hash(event.value.of(bytes)) }
      }
      events.append(event)
    }
  }

  private func has(_ place: Int, _ bytes: [UInt8]) -> Bool { bytes[starts[place]] != 0 }

  /// The encoded values at some places in one piece; nil where one of them is none.
  private func piece(
    _ places: CorrelationUses.Places, of bytes: inout [UInt8], _ positions: @autoclosure () -> [Int]
  ) -> ByteRange? {
    guard places.isOnePiece else {
      let positions = positions()
      for place in positions { if !has(place, bytes) { return nil } }
      return copy(positions, &bytes)
    }
    for place in places.first..<places.first + places.count {
      if !has(place, bytes) { return nil }
    }
    return ByteRange(
      start: UInt32(truncatingIfNeeded: starts[places.first]),
      end: UInt32(truncatingIfNeeded: starts[places.first + places.count]))
  }

  private func copy(_ positions: [Int], _ bytes: inout [UInt8]) -> ByteRange {
    let start = bytes.count
    for place in positions {
      for at in starts[place]..<starts[place + 1] { bytes.append(bytes[at]) }
    }
    return ByteRange(
      start: UInt32(truncatingIfNeeded: start), end: UInt32(truncatingIfNeeded: bytes.count))
  }
}
