/// Joins types and remembers what type variables stand for.
///
/// Variables are parameters with a `?` name, made by `fresh`. A join looks at a bounded number of
/// parts: what lies behind the bound counts as `dyn`, so that no text makes the checker slow.
struct Unifier {
  private var bindings: [String: CELType] = [:]
  /// What to put back when a join fails half way.
  private var trail: [(name: String, old: CELType?)] = []
  private var count = 0
  private var visits = 0

  private static let visitsMax = 512

  mutating func fresh() -> CELType {
    count += 1
    return .parameter("?\(count)")
  }

  // MARK: Trying

  /// Where to go back to with `undo`.
  var mark: Int { trail.count }

  mutating func undo(to mark: Int) {
    while trail.count > mark {
      let last = trail.removeLast()
      bindings[last.name] = last.old
    }
  }

  private mutating func bind(_ name: String, _ type: CELType) {
    trail.append((name, bindings[name]))
    bindings[name] = type
  }

  // MARK: Reading

  /// The type itself, or what the variable stands for; an unbound variable is `dyn`.
  func shallow(_ type: CELType) -> CELType {
    guard case .parameter(let name) = type else { return type }
    return bindings[root(name)] ?? .dyn
  }

  func isUnbound(_ type: CELType) -> Bool {
    guard case .parameter(let name) = type else { return false }
    return bindings[root(name)] == nil
  }

  /// Whether any part is known only when evaluating.
  mutating func isOpen(_ type: CELType) -> Bool {
    visits = 0
    return hasOpenPart(type)
  }

  private mutating func hasOpenPart(_ type: CELType) -> Bool {
    visits += 1
    guard visits <= Self.visitsMax else { return true }
    switch type {
    case .parameter(let name): return bindings[root(name)].map { hasOpenPart($0) } ?? true
    case .list(let part), .type(let part): return hasOpenPart(part)
    case .map(let key, let value): return hasOpenPart(key) || hasOpenPart(value)
    case .opaque(_, let parameters):
      for parameter in parameters where hasOpenPart(parameter) { return true }
      return false
    default: return type.isDynamic || type == .null
    }
  }

  /// The last variable of a chain of variables.
  private func root(_ name: String) -> String {
    var name = name
    while case .parameter(let next)? = bindings[name] { name = next }
    return name
  }

  /// The type with every variable replaced; what nothing decided is `dyn`.
  mutating func resolved(_ type: CELType) -> CELType {
    visits = 0
    return replace(type)
  }

  private mutating func replace(_ type: CELType) -> CELType {
    visits += 1
    guard visits <= Self.visitsMax else { return .dyn }
    switch type {
    case .parameter(let name):
      return bindings[root(name)].map { replace($0) } ?? .dyn
    case .list(let element): return .list(replace(element))
    case .map(let key, let value):
      return .map(replace(key), replace(value))
    case .type(let type): return .type(replace(type))
    case .opaque(let name, let parameters) where !parameters.isEmpty:
      return .opaque(name, parameters.map { replace($0) })
    default: return type
    }
  }

  // MARK: Joining

  /// The most general of two types that fit each other, nil when they do not.
  mutating func join(_ a: CELType, _ b: CELType) -> CELType? {
    visits = 0
    let start = mark
    if let joined = merge(a, b) { return joined }
    undo(to: start)
    return nil
  }

  private mutating func merge(_ a: CELType, _ b: CELType) -> CELType? {
    visits += 1
    guard visits <= Self.visitsMax else { return .dyn }
    switch (a, b) {
    case (.parameter(let name), _): return merge(variable: name, b)
    case (_, .parameter(let name)): return merge(variable: name, a)
    case (.error, _): return b
    case (_, .error): return a
    case (.any, .any): return .any
    case (.dyn, _), (_, .dyn), (.any, _), (_, .any): return .dyn
    case (.null, _): return b.isNullable ? b : nil
    case (_, .null): return a.isNullable ? a : nil
    case (.wrapper(let x), .wrapper(let y)): return x == y ? a : nil
    case (.wrapper(let x), _): return x == b ? a : nil
    case (_, .wrapper(let y)): return y == a ? b : nil
    case (.list(let x), .list(let y)): return merge(x, y).map { .list($0) }
    case (.map(let k, let v), .map(let l, let w)):
      guard let key = merge(k, l), let value = merge(v, w) else { return nil }
      return .map(key, value)
    case (.type(let x), .type(let y)):
      // Types are values that all compare; which type it is is seen when evaluating.
      let start = mark
      if merge(x, y) == nil { undo(to: start) }
      return a
    case (.opaque(let name, let x), .opaque(let other, let y)):
      guard name == other, x.count == y.count else { return nil }
      var joined: [CELType] = []
      for (x, y) in zip(x, y) {
        guard let part = merge(x, y) else { return nil }
        joined.append(part)
      }
      return .opaque(name, joined)
    default: return a == b ? a : nil
    }
  }

  /// A type without end fits nothing; one too large to look through fits everything.
  private var endless: CELType? { visits > Self.visitsMax ? .dyn : nil }

  private mutating func merge(variable name: String, _ other: CELType) -> CELType? {
    let root = root(name)
    var other = other
    if case .parameter(let twin) = other {
      let twinRoot = self.root(twin)
      guard twinRoot != root else { return .parameter(root) }
      guard let bound = bindings[twinRoot] else {
        guard !occurs(twinRoot, in: .parameter(root)) else { return endless }
        bind(twinRoot, .parameter(root))
        return .parameter(root)
      }
      guard bindings[root] != nil else {
        guard !occurs(root, in: bound) else { return endless }
        bind(root, .parameter(twinRoot))
        return .parameter(twinRoot)
      }
      guard !occurs(twinRoot, in: .parameter(root)) else { return endless }
      bind(twinRoot, .parameter(root))
      other = bound
    }
    var joined = other
    if let bound = bindings[root] {
      guard let both = merge(bound, other) else { return nil }
      joined = both
    }
    guard !occurs(root, in: joined) else { return endless }
    bind(root, joined)
    return .parameter(root)
  }

  /// Whether binding the variable to the type would make a type without end.
  private mutating func occurs(_ name: String, in type: CELType) -> Bool {
    visits += 1
    guard visits <= Self.visitsMax else { return true }
    switch type {
    case .parameter(let other):
      let root = root(other)
      if root == name { return true }
      return bindings[root].map { occurs(name, in: $0) } ?? false
    case .list(let part), .type(let part): return occurs(name, in: part)
    case .map(let key, let value): return occurs(name, in: key) || occurs(name, in: value)
    case .opaque(_, let parameters):
      for parameter in parameters where occurs(name, in: parameter) { return true }
      return false
    default: return false
    }
  }

  // MARK: Signatures

  /// The types of a signature with variables of its own for its parameters.
  mutating func instance(_ signature: CELSignature) -> (parameters: [CELType], result: CELType) {
    guard signature.isGeneric else { return (signature.parameters, signature.result) }
    var variables: [String: CELType] = [:]
    return (
      signature.parameters.map { instantiate($0, &variables) },
      instantiate(signature.result, &variables)
    )
  }

  private mutating func instantiate(
    _ type: CELType, _ variables: inout [String: CELType]
  ) -> CELType {
    switch type {
    case .parameter(let name):
      if let known = variables[name] { return known }
      let variable = fresh()
      variables[name] = variable
      return variable
    case .list(let element): return .list(instantiate(element, &variables))
    case .map(let key, let value):
      let key = instantiate(key, &variables)
      return .map(key, instantiate(value, &variables))
    case .type(let type): return .type(instantiate(type, &variables))
    case .opaque(let name, let parameters):
      return .opaque(name, parameters.map { instantiate($0, &variables) })
    default: return type
    }
  }
}

extension CELType {
  /// Whether null stands for an absent value of this type.
  var isNullable: Bool {
    switch self {
    case .null, .message, .timestamp, .duration, .wrapper, .opaque: true
    default: false
    }
  }

  /// Whether nothing is known before evaluation.
  var isDynamic: Bool {
    switch self {
    case .dyn, .any, .error, .parameter: true
    default: false
    }
  }

  /// The scalar inside a wrapper, other types as they are.
  var unwrapped: CELType {
    if case .wrapper(let scalar) = self { return scalar }
    return self
  }

  /// Whether a type parameter is anywhere in the type.
  var isGeneric: Bool {
    switch self {
    case .parameter: true
    case .list(let part), .type(let part), .wrapper(let part): part.isGeneric
    case .map(let key, let value): key.isGeneric || value.isGeneric
    case .opaque(_, let parameters): parameters.contains(where: \.isGeneric)
    default: false
    }
  }
}
