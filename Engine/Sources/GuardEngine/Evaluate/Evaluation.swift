internal import DemarcJSON
internal import DemarcModel

/// One document judged by one rule file: scopes, variables, bounds.
final class Evaluation {
  /// A scope: what queries start from and where variables are looked up.
  struct Frame {
    enum Kind { case root, block, value, parameters }

    let kind: Kind
    let root: Value
    let parent: Int
    /// The variables of a block; none for the other kinds.
    let block: BlockPlan?
    let names: [NameID]
    /// First of this frame's entries in `cache`.
    let slots: Int
  }

  let plan: GuardRules.Plan
  let comparer: Comparer
  let switches: Switches
  let limits: Limits
  var frames: [Frame] = []
  /// Values of the variables of the frames in use; nil until asked for.
  private var cache: [[Selected]?] = []
  /// Keys captured by `[ name | … ]`, for the whole document.
  private var captures: [[Selected]]
  private var captureCount = 0
  var steps = 0
  var depth = 0
  /// Verdicts of rules already judged.
  var ruleStatuses: [Status?]
  var rulesInProgress: Set<Int> = []
  /// Whether the clauses evaluated now select or gate, rather than assert.
  var isGate = false
  let keepsFindings: Bool
  /// Fails of the rule being judged; absent where a fail is no finding.
  var notes: [Note]?
  var ruleNotes: [Int: [Note]] = [:]
  /// What is wrong with document and parameters together, if anything.
  let inputFault: EvaluationStop?

  /// The moment that `now` gives, in seconds since 1970.
  let now: Int64?
  let subject: GuardSubject

  init(
    _ plan: GuardRules.Plan, _ subject: GuardSubject, _ context: GuardContext, keepsFindings: Bool
  ) {
    self.plan = plan
    self.subject = subject
    now = context.now
    let (document, parameters) = (subject.root, context.parameters)
    comparer = Comparer(reading: plan.reading)
    switches = Switches(plan.reading)
    limits = plan.limits
    captures = []
    ruleStatuses = [Status?](repeating: nil, count: plan.rules.count)
    self.keepsFindings = keepsFindings
    inputFault = parameters.flatMap { Self.overlap(document, $0) }
    let root = parameters.map { Value.merged(document, $0) } ?? .json(document)
    frames.reserveCapacity(16)
    push(.root, root, parent: -1, block: plan.file)
  }

  private static func overlap(_ document: JSONValue, _ parameters: JSONValue) -> EvaluationStop? {
    guard document.isObject, parameters.isObject else {
      return EvaluationStop("parameters need an object beside a document that is one")
    }
    for member in parameters.members where document[member.name] != nil {
      return EvaluationStop("document and parameters both have a member '\(member.name)'")
    }
    return nil
  }

  // MARK: Bounds

  func step() throws(EvaluationStop) {
    steps += 1
    guard steps <= limits.stepsMax else {
      throw EvaluationStop("more than \(limits.stepsMax) steps")
    }
  }

  func enter() throws(EvaluationStop) {
    depth += 1
    guard depth <= limits.depthMax else {
      throw EvaluationStop("rules or variables nest deeper than \(limits.depthMax) levels")
    }
  }

  // MARK: Scopes

  @discardableResult
  func push(_ kind: Frame.Kind, _ root: Value, parent: Int, block: BlockPlan? = nil) -> Int {
    frames.append(
      Frame(kind: kind, root: root, parent: parent, block: block, names: [], slots: cache.count))
    if let block, !block.lets.isEmpty {
      cache.append(contentsOf: repeatElement(nil, count: block.lets.count))
    }
    return frames.count - 1
  }

  func push(parameters names: [NameID], _ values: [[Selected]], parent: Int) -> Int {
    frames.append(
      Frame(
        kind: .parameters, root: frames[parent].root, parent: parent, block: nil, names: names,
        slots: cache.count))
    for value in values { cache.append(value) }
    return frames.count - 1
  }

  /// Removes frame `index` and everything above it.
  func pop(_ index: Int) {
    let slots = frames[index].slots
    frames.removeLast(frames.count - index)
    if cache.count > slots { cache.removeLast(cache.count - slots) }
  }

  /// Leaves only the file's own scope, after an interrupted rule.
  func unwind() {
    if frames.count > 1 { pop(1) }
    rulesInProgress = []
    isGate = false
    notes = nil
  }

  /// Where a query in this scope starts, and the scope its own parts see.
  func start(_ scope: Int) -> (current: Value, scope: Int) {
    var at = scope
    while frames[at].kind == .parameters { at = frames[at].parent }
    let frame = frames[at]
    return (frame.root, frame.kind == .value ? frame.parent : at)
  }

  /// What a query gives in a scope, one result at a time.
  func select(
    _ query: QueryPlan, _ scope: Int, _ visit: (Selected) throws(EvaluationStop) -> Void
  ) throws(EvaluationStop) {
    let start = start(scope)
    try walk(query, 0, start.current, start.scope, -1, visit)
  }

  func collect(_ query: QueryPlan, _ scope: Int) throws(EvaluationStop) -> [Selected] {
    var all: [Selected] = []
    try select(query, scope) { (selected) throws(EvaluationStop) in
      all.append(selected)
      guard all.count <= limits.elementsMax else {
        throw EvaluationStop("a query gives more than \(limits.elementsMax) values")
      }
    }
    return all
  }

  func collect(_ operand: OperandPlan, _ scope: Int) throws(EvaluationStop) -> [Selected] {
    switch operand {
    case .literal(let constant): return [.literal(.constant(constant))]
    case .query(let query): return try collect(query, scope)
    case .call(let function, let arguments):
      var values: [[Selected]] = []
      for argument in arguments { values.append(try collect(argument, scope)) }
      return try call(function, values).map { .resolved($0) }
    }
  }

  // MARK: Variables

  func variable(_ name: NameID, _ scope: Int) throws(EvaluationStop) -> [Selected] {
    var at = scope
    while at >= 0 {
      let frame = frames[at]
      if frame.kind == .parameters {
        if let index = frame.names.firstIndex(of: name) { return cache[frame.slots + index] ?? [] }
      } else if let block = frame.block,
        let index = block.lets.firstIndex(where: { $0.name == name })
      {
        return try value(of: block.lets[index], at: frame.slots + index, scope: at)
      }
      at = frame.parent
    }
    if name < captures.count, !captures[name].isEmpty { return captures[name] }
    throw EvaluationStop("variable '%\(plan.names[name])' has no value here")
  }

  private func value(
    of plan: LetPlan, at slot: Int, scope: Int
  ) throws(EvaluationStop) -> [Selected] {
    if let known = cache[slot] { return known }
    try enter()
    defer { depth -= 1 }
    var values = try collect(plan.value, scope)
    if case .query(let query) = plan.value, query.isSome {
      values.removeAll { if case .resolved = $0 { false } else { true } }
    }
    cache[slot] = values
    return values
  }

  func capture(_ name: NameID, _ key: String) throws(EvaluationStop) {
    captureCount += 1
    guard captureCount <= limits.elementsMax else {
      throw EvaluationStop("more than \(limits.elementsMax) captured keys")
    }
    if captures.isEmpty { captures = Array(repeating: [], count: plan.names.count) }
    captures[name].append(.resolved(.text(key)))
  }
}
