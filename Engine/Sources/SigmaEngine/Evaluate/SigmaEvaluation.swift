internal import DemarcJSON
internal import DemarcRegex

/// Why an evaluation was given up.
struct SigmaGivenUp: Error {
  let reason: String
}

/// Runs rules over one event.
struct SigmaEvaluation {
  /// Bytes that one rule may look at in one event, each as often as it does.
  static let stepsMax = 1 << 31

  private let shared: SigmaSharedCode
  var state: SigmaEventState
  private var steps = 0

  init(_ shared: SigmaSharedCode) {
    self.shared = shared
    state = SigmaEventState(shared.code)
  }

  mutating func run(rule: Int) throws(SigmaGivenUp) -> Bool {
    steps = 0
    if let fault = shared.code.rules[rule].fault { throw SigmaGivenUp(reason: fault) }
    return try run(from: shared.code.rules[rule].entry)
  }

  private mutating func run(from entry: Int32) throws(SigmaGivenUp) -> Bool {
    var next = entry
    while next >= 0 {
      let step = shared.code.steps[Int(next)]
      let isYes =
        step.kind == .item ? try holds(item: Int(step.index)) : try holds(search: Int(step.index))
      next = isYes ? step.onYes : step.onNo
    }
    return next == SigmaStep.accept
  }

  private mutating func holds(search: Int) throws(SigmaGivenUp) -> Bool {
    if let answer = state.answer(search) { return answer }
    let verdict = try run(from: shared.code.searches[search].entry)
    state.remember(search, verdict)
    return verdict
  }

  mutating func holds(item index: Int) throws(SigmaGivenUp) -> Bool {
    let item = shared.code.items[index]
    for test in item.tests {
      let isYes = try holds(test: test, view: item.view)
      if isYes != item.needsAll { return isYes != item.isNegated }
    }
    return item.needsAll != item.isNegated
  }

  /// Whether any value of the view satisfies the test.
  mutating func holds(test index: Int, view: Int) throws(SigmaGivenUp) -> Bool {
    let test = shared.code.tests[index]
    switch test.kind {
    case .null: return state.isNull(view, shared)
    case .exists:
      guard let field = shared.code.views[view].field else { return false }
      return state.has(field, shared) == (test.first == 1)
    case .never: return false
    case .group:
      for inner in Int(test.first)..<Int(test.second) {
        if try holds(test: inner, view: view) { return true }
      }
      return false
    case .reference:
      let reference = shared.code.references[Int(test.first)]
      let others = state.texts(reference.view, shared)
      for text in state.texts(view, shared) {
        for other in others {
          if try compare(text, reference.relation, other) { return true }
        }
      }
      return false
    default:
      for text in state.texts(view, shared) {
        if try holds(test, text: text) { return true }
      }
      return false
    }
  }

  private mutating func compare(
    _ text: Int, _ relation: SigmaFieldReference.Relation, _ other: Int
  ) throws(SigmaGivenUp) -> Bool {
    let (left, right) = (state.texts[text].folded, state.texts[other].folded)
    try pay(left.count)
    return state.bytes.withUnsafeBufferPointer { bytes in
      let (a, b) = (Self.part(bytes, left), Self.part(bytes, right))
      return switch relation {
      case .equals: a.elementsEqual(b)
      case .startsWith: a.starts(with: b)
      case .endsWith: a.count >= b.count && a.suffix(b.count).elementsEqual(b)
      case .contains: SigmaNeedle(Array(b)).find(in: a, from: 0, end: a.count) != nil
      }
    }
  }

  private mutating func pay(_ count: Int) throws(SigmaGivenUp) {
    steps += count
    guard steps <= Self.stepsMax else {
      throw SigmaGivenUp(reason: "the rule looks at more than \(Self.stepsMax) bytes of the event")
    }
  }

  static func part(
    _ bytes: UnsafeBufferPointer<UInt8>, _ range: Range<Int>
  ) -> UnsafeBufferPointer<UInt8> {
    UnsafeBufferPointer(rebasing: bytes[range])
  }

  // MARK: One text

  /// Whether one text satisfies a test of values.
  mutating func holds(_ test: SigmaTest, text index: Int) throws(SigmaGivenUp) -> Bool {
    let text = state.texts[index]
    let range = test.isCased ? text.raw : text.folded
    try pay(range.count + 1)
    let first = Int(test.first)
    switch test.kind {
    case .present: return true
    case .pattern:
      do throws(PatternError) {
        return try shared.code.patterns[first].matches(utf8: state.bytes.span.extracting(range))
      } catch {
        throw SigmaGivenUp(
          reason:
            "a search for '\(shared.code.patterns[first].text)' was given up: \(error.message)")
      }
    case .network:
      return text.form == .string && shared.code.networks[first].holds(state.bytes[text.raw])
    default: break
    }
    let shared = shared
    return state.bytes.withUnsafeBufferPointer { bytes in
      let value = Self.part(bytes, range)
      switch test.kind {
      case .equal: return value.elementsEqual(shared.code.needles[first].bytes)
      case .prefix: return value.starts(with: shared.code.needles[first].bytes)
      case .suffix:
        let needle = shared.code.needles[first].bytes
        return value.count >= needle.count && value.suffix(needle.count).elementsEqual(needle)
      case .contains:
        return shared.code.needles[first].find(in: value, from: 0, end: value.count) != nil
      case .wildcard: return shared.code.wildcards[first].matches(value, steps: &steps)
      case .set: return shared.code.sets[first].contains(value)
      case .many: return shared.code.automata[first].isFound(in: value)
      case .number: return shared.code.numbers[first].equals(value, text.form)
      case .bool:
        return (text.form == .bool || text.form == .string)
          && value.elementsEqual((first == 1 ? "true" : "false").utf8)
      case .compare:
        let comparison = shared.code.comparisons[Int(test.second)]
        return shared.code.numbers[first].holds(comparison, value, text.form)
      case .time: return shared.code.holdsTime(first, Self.part(bytes, text.raw), text.form)
      default: return false
      }
    }
  }
}

extension SigmaNumber {
  /// Whether a value is this number, or the text that a rule wrote for it.
  func equals(_ value: UnsafeBufferPointer<UInt8>, _ form: SigmaEventState.Text.Form) -> Bool {
    if value.elementsEqual(text) { return form == .number || form == .string }
    guard form == .number, let decimal else { return false }
    // A whole number has one form, but for exponents.
    if whole != nil, value.allSatisfy({ $0 >= 0x30 && $0 <= 0x39 }) { return false }
    return JSONDecimal(String(decoding: value, as: UTF8.self)) == decimal
  }

  /// Whether a value, compared with this number, is as the rule asks.
  func holds(
    _ comparison: SigmaComparison, _ value: UnsafeBufferPointer<UInt8>,
    _ form: SigmaEventState.Text.Form
  ) -> Bool {
    guard form == .number || (form == .string && Self.isNumber(value)) else { return false }
    let text = String(decoding: value, as: UTF8.self)
    if let whole, let other = Int64(text) { return comparison.holds(other, whole) }
    guard let decimal, let other = JSONDecimal(text) else { return false }
    return comparison.holds(other, decimal)
  }

  /// Whether a text is a number as JSON writes it; noughts in front are let pass.
  private static func isNumber(_ text: UnsafeBufferPointer<UInt8>) -> Bool {
    var rest = text[...]
    func digits() -> Bool {
      let before = rest.count
      rest = rest.drop { $0 >= 0x30 && $0 <= 0x39 }
      return rest.count < before
    }
    guard text.count <= 1024 else { return false }
    if rest.first == UInt8(ascii: "-") { rest = rest.dropFirst() }
    guard digits() else { return false }
    if rest.first == UInt8(ascii: ".") {
      rest = rest.dropFirst()
      guard digits() else { return false }
    }
    if let mark = rest.first, mark | 0x20 == UInt8(ascii: "e") {
      rest = rest.dropFirst()
      if let sign = rest.first, sign == UInt8(ascii: "-") || sign == UInt8(ascii: "+") {
        rest = rest.dropFirst()
      }
      guard digits() else { return false }
    }
    return rest.isEmpty
  }
}

extension SigmaComparison {
  func holds<Value: Comparable>(_ left: Value, _ right: Value) -> Bool {
    switch self {
    case .gt: left > right
    case .gte: left >= right
    case .lt: left < right
    case .lte: left <= right
    }
  }
}

extension SigmaCode {
  fileprivate func holdsTime(
    _ index: Int, _ value: UnsafeBufferPointer<UInt8>, _ form: SigmaEventState.Text.Form
  ) -> Bool {
    let time = times[index]
    guard form == .string, let found = SigmaTime(value)?[time.part] else { return false }
    return time.comparison?.holds(found, time.value) ?? (found == time.value)
  }
}
