import DemarcJSON
import DemarcModel

/// One evaluation of one rule on one resource.
struct Machine {
  /// An enclosing count.
  enum Frame {
    /// Element of a field count, with the path that was counted.
    case element(JSONValue, name: String, path: [FieldPath.Step])
    case value(PolicyValue, name: String)

    var described: AliasBinding.Frame {
      switch self {
      case .element(_, let name, _): .init(name: name, isValue: false)
      case .value(_, let name): .init(name: name, isValue: true)
      }
    }
  }

  let evaluator: AzurePolicyEvaluator
  /// What field conditions read: the resource, or a related one inside an existence condition.
  var subject: Subject
  /// What `field()` reads.
  let evaluated: Subject
  /// Whether the two are different resources.
  var isRelated = false
  var frames: [Frame] = []
  var steps = 0
  var depth = 0
  /// Iterations of the enclosing value counts, multiplied.
  var iterations = 1
  var recorder: TraceRecorder?
  /// Whether a document that is read bears marks of what is not known; the checks for them are made
  /// only then.
  var readsUnknown: Bool

  init(_ evaluator: AzurePolicyEvaluator, _ subject: Subject, recorder: TraceRecorder? = nil) {
    self.evaluator = evaluator
    self.subject = subject
    evaluated = subject
    let context = evaluator.context
    readsUnknown =
      subject.root.document.isTagged || context.resourceGroup?.document.isTagged == true
      || context.subscription?.document.isTagged == true
    self.recorder = recorder
  }

  var limits: Limits { evaluator.definition.limits }

  mutating func step() throws(PolicyFailure) {
    steps += 1
    if steps > limits.stepsMax {
      throw .limit("the rule takes more than \(limits.stepsMax) steps on this resource")
    }
  }

  // MARK: Conditions

  /// The truth of a condition.
  ///
  /// A failing part counts only when the other parts do not decide: `false and failing` is false.
  mutating func holds(_ condition: Condition) throws(PolicyFailure) -> Bool {
    try step()
    switch condition {
    case .not(let inner): return try !holds(inner)
    case .test(let test): return try holds(test)
    case .all(let parts): return try joined(parts, deciding: false)
    case .any(let parts): return try joined(parts, deciding: true)
    }
  }

  private mutating func joined(
    _ parts: [Condition], deciding: Bool
  ) throws(PolicyFailure) -> Bool {
    var failure: PolicyFailure?
    for part in parts {
      do {
        if try holds(part) == deciding { return deciding }
      } catch {
        // A bound ends the evaluation; the rest of the rule must not run on.
        if case .limit = error { throw error }
        failure = failure ?? error
      }
    }
    if let failure { throw failure }
    return !deciding
  }

  private mutating func holds(_ test: Condition.Test) throws(PolicyFailure) -> Bool {
    switch test.left {
    case .field(let reference): return try holds(reference, test)
    case .fieldNamed(let expression):
      let name = try evaluate(expression)
      guard let text = name.string else {
        throw .error("a field name evaluated to \(name.kindName), at \(test.path)")
      }
      return try holds(reference(named: text), test)
    case .value(let expression):
      let value = try evaluate(expression)
      return try compare(value, test, isLocation: false)
    case .count(let count):
      return try compare(try self.count(count), test)
    }
  }

  private mutating func holds(
    _ reference: FieldReference, _ test: Condition.Test
  ) throws(PolicyFailure) -> Bool {
    if case .type = reference.target { return try compareType(test) }
    switch select(reference, in: subject) {
    case .one(let value):
      var isLocation = false
      if case .location = reference.target { isLocation = true }
      return try compare(value, test, isLocation: isLocation)
    case .many(let values):
      var failure: PolicyFailure?
      for value in values {
        try step()
        do {
          if try !compare(PolicyValue(value), test, isLocation: false) { return false }
        } catch {
          failure = failure ?? error
        }
      }
      if let failure { throw failure }
      if values.isEmpty { record(test, left: nil, verdict: true) }
      return true
    }
  }

  /// Type comparisons without making texts: both sides are folded already.
  private mutating func compareType(_ test: Condition.Test) throws(PolicyFailure) -> Bool {
    guard recorder == nil, !subject.type.isEmpty, case .prepared(let operand) = test.operand else {
      return try compare(.string(typeText), test, isLocation: false)
    }
    switch test.comparison {
    case .equals: return subject.type == operand.folded
    case .notEquals: return subject.type != operand.folded
    case .in: return operand.elements.contains { $0.folded == subject.type }
    case .notIn: return !operand.elements.contains { $0.folded == subject.type }
    default: return try compare(.string(typeText), test, isLocation: false)
    }
  }

  private var typeText: String {
    FieldPath.member(JSONKey("type"), of: subject.root)?.string ?? subject.type
  }

  mutating func compare(
    _ left: PolicyValue, _ test: Condition.Test, isLocation: Bool
  ) throws(PolicyFailure) -> Bool {
    var operand: Comparand
    switch test.operand {
    case .prepared(let prepared): operand = prepared
    case .expression(let expression):
      let value = try evaluate(expression)
      if value.isNull {
        throw .error(
          "the operand of \(test.comparison.rawValue) evaluated to null, at \(test.path)")
      }
      if readsUnknown, let reason = value.unknownInside { throw .notKnown(reason) }
      operand = Comparand(value, for: test.comparison)
    }
    if readsUnknown, let reason = open(left, test.comparison) { throw .notKnown(reason) }
    if isLocation { operand.normalizeLocation() }
    let verdict: Bool
    do {
      verdict = try Operators.holds(left, test.comparison, operand)
    } catch {
      throw .error("\(error.message), at \(test.path)")
    }
    record(test, left: left, operand: operand.value, verdict: verdict)
    return verdict
  }

  func record(
    _ test: Condition.Test, left: PolicyValue?, operand: PolicyValue? = nil, verdict: Bool
  ) {
    guard let recorder else { return }
    recorder.add(test, left: left, operand: operand, verdict: verdict)
  }

  // MARK: Counts

  mutating func count(_ count: Count) throws(PolicyFailure) -> Counted {
    depth += 1
    defer { depth -= 1 }
    switch count.source {
    case .field(let reference):
      guard case .many(let values) = select(reference, in: subject) else { return Counted() }
      let path = countedPath(reference, in: subject)
      if readsUnknown, let reason = FieldPath.openReason(subject.root, path[...]) {
        throw .notKnown(reason)
      }
      guard let condition = count.condition else { return Counted(sure: values.count) }
      var found = Counted()
      for value in values {
        guard let value else { continue }
        frames.append(.element(value, name: reference.text, path: path))
        defer { frames.removeLast() }
        try add(condition, to: &found)
      }
      return found
    case .value(let expression, let name):
      let value = try evaluate(expression)
      if let reason = value.unknownReason { throw .notKnown(reason) }
      guard let elements = value.elements ?? (value.scalarText == "" ? [] : nil) else {
        throw .error("count.value evaluated to \(value.kindName), not an array")
      }
      guard let condition = count.condition else { return Counted(sure: elements.count) }
      let outer = iterations
      iterations *= max(elements.count, 1)
      defer { iterations = outer }
      guard iterations <= evaluator.context.countIterationsMax else {
        throw .limit(
          "a value count makes \(iterations) iterations, the limit is"
            + " \(evaluator.context.countIterationsMax)")
      }
      var found = Counted()
      for element in elements {
        frames.append(.value(element, name: name))
        defer { frames.removeLast() }
        try add(condition, to: &found)
      }
      return found
    }
  }
}

extension Machine {
  /// How many elements satisfy a condition, and of how many that is not known.
  struct Counted {
    var sure = 0
    var open = 0
    var reason = ""
  }

  private mutating func add(
    _ condition: Condition, to counted: inout Counted
  ) throws(PolicyFailure) {
    do {
      if try holds(condition) { counted.sure += 1 }
    } catch {
      guard case .notKnown(let reason) = error else { throw error }
      if counted.open == 0 { counted.reason = reason }
      counted.open += 1
    }
  }

  /// A count is known well enough when every number that it may be gives the same answer.
  private mutating func compare(
    _ counted: Counted, _ test: Condition.Test
  ) throws(PolicyFailure) -> Bool {
    let verdict = try compare(.integer(Int64(counted.sure)), test, isLocation: false)
    for more in 0..<counted.open {
      try step()
      let number = PolicyValue.integer(Int64(counted.sure + more + 1))
      if try compare(number, test, isLocation: false) != verdict {
        throw .notKnown(counted.reason)
      }
    }
    return verdict
  }

  /// Why a comparison with `left` has no answer; an array or object is there, whatever is in it.
  private func open(_ left: PolicyValue, _ comparison: Comparison) -> String? {
    switch comparison {
    case .exists, .containsKey, .notContainsKey: left.unknownReason
    default: left.unknownInside
    }
  }
}

extension Comparand {
  mutating func normalizeLocation() {
    folded = folded.map { Subject.normalizedLocation($0) }
    for index in elements.indices { elements[index].normalizeLocation() }
  }
}
