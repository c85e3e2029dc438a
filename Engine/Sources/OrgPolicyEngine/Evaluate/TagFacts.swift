/// What is known about the tags at a node, and every way the rest could be.
struct TagFacts: Sendable {
  /// Nil when no data about tags was given.
  let tags: [Tag]?

  /// The answer to a question as far as the tags settle it.
  func truth(_ question: TagCondition.Question) -> Truth {
    guard let tags else { return .unknown }
    var isOpen = question.hasPlaceholder
    for tag in tags {
      switch Self.truth(question, tag) {
      case .true: return .true
      case .unknown: isOpen = true
      case .false: break
      }
    }
    return isOpen ? .unknown : .false
  }

  /// A tag of which the name or the id that is asked for is not known leaves the question open.
  private static func truth(_ question: TagCondition.Question, _ tag: Tag) -> Truth {
    switch question {
    case .hasTagKey(let key): same(key, tag.key)
    case .hasTagKeyID(let key): same(key, tag.keyID)
    case .matchTag(let key, let value): both(same(key, tag.key), same(value, tag.value))
    case .matchTagID(let key, let value): both(same(key, tag.keyID), same(value, tag.valueID))
    }
  }

  private static func same(_ wanted: String, _ held: String?) -> Truth {
    guard let held else { return .unknown }
    return wanted == held ? .true : .false
  }

  private static func both(_ left: Truth, _ right: Truth) -> Truth {
    if left == .false || right == .false { return .false }
    return left == .true && right == .true ? .true : .unknown
  }

  // MARK: what could be

  /// How many ways to fill in the unknown are tried; beyond them a result counts as dependent.
  private static let worldsMax = 4096

  /// Every way the open questions could turn out; nil when there are too many.
  ///
  /// A key has at most one value at a node, so two values of one key never hold together.
  func worlds(_ conditions: [TagCondition]) -> [TagWorld]? {
    var order: [KeyName] = []
    var values: [KeyName: [String]] = [:]
    for question in conditions.flatMap(\.questions) where truth(question) == .unknown {
      let (key, value) = question.parts
      if values[key] == nil {
        order.append(key)
        values[key] = []
      }
      if let value, values[key]?.contains(value) == false { values[key]?.append(value) }
    }
    var worlds = [TagWorld(facts: self, choices: [:])]
    for key in order {
      let choices: [TagWorld.Choice] =
        [.absent, .other] + (values[key] ?? []).map { .value($0) }
      guard worlds.count * choices.count <= Self.worldsMax else { return nil }
      worlds = worlds.flatMap { world in
        choices.map { choice in
          var world = world
          world.choices[key] = choice
          return world
        }
      }
    }
    return worlds
  }
}

/// A tag key by its name or by its id.
enum KeyName: Hashable, Sendable {
  case name(String)
  case id(String)
}

extension TagCondition.Question {
  /// Whether a part of it is still to be filled in.
  var hasPlaceholder: Bool {
    switch self {
    case .matchTag(let key, let value), .matchTagID(let key, let value):
      key.hasPlaceholder || value.hasPlaceholder
    case .hasTagKey(let key), .hasTagKeyID(let key): key.hasPlaceholder
    }
  }

  /// The key, and the value if one is asked for.
  var parts: (key: KeyName, value: String?) {
    switch self {
    case .matchTag(let key, let value): (.name(key), value)
    case .matchTagID(let key, let value): (.id(key), value)
    case .hasTagKey(let key): (.name(key), nil)
    case .hasTagKeyID(let key): (.id(key), nil)
    }
  }
}

/// One way the tags could be.
struct TagWorld: Sendable {
  enum Choice: Hashable, Sendable {
    case absent
    /// A value that no condition asks for.
    case other
    case value(String)
  }

  let facts: TagFacts
  var choices: [KeyName: Choice]

  func holds(_ condition: TagCondition) -> Bool {
    condition.tree.truth { question in
      let known = facts.truth(question)
      guard known == .unknown else { return known }
      let (key, value) = question.parts
      switch (choices[key] ?? .absent, value) {
      case (.absent, _): return .false
      case (_, nil): return .true
      case (.other, _): return .false
      case (.value(let held), let wanted?): return held == wanted ? .true : .false
      }
    } == .true
  }
}
