// Function calls: which forms fit the arguments, and what they give.
extension Checker {
  mutating func call(
    _ name: String, _ target: Expression?, _ arguments: [Expression], _ whole: Expression
  ) -> CELType {
    if let type = macro(name, target, arguments, whole) { return type }
    if let target {
      if let (qualifier, isRooted) = target.qualifiedName,
        local(String(qualifier.prefix { $0 != "." })) == nil
      {
        let full = "\(qualifier).\(name)"
        if full == "math.greatest" || full == "math.least", environment.libraries.contains(.math) {
          return extreme(full, arguments, whole)
        }
        if let overloads = overloads(full, isRooted, arguments.count) {
          return apply(overloads, arguments, whole)
        }
      }
      let all = [target] + arguments
      return apply(overloads(name, isMember: true, count: all.count), all, whole)
    }
    let isRooted = name.hasPrefix(".")
    let bare = isRooted ? String(name.dropFirst()) : name
    return apply(overloads(bare, isRooted, arguments.count), arguments, whole)
  }

  func local(_ name: String) -> Local? { scope.last { $0.name == name } }

  private func overloads(_ name: String, _ isRooted: Bool, _ count: Int) -> Overloads? {
    for candidate in environment.candidates(name, isRooted: isRooted) {
      if let found = overloads(candidate, isMember: false, count: count) { return found }
    }
    return nil
  }

  /// The forms with this many arguments; functions of the host come before those of the engine.
  private func overloads(_ name: String, isMember: Bool, count: Int) -> Overloads? {
    for function in environment.functions.reversed()
    where function.name == name && function.isMember == isMember
      && function.arity ?? count == count
    {
      return Overloads(
        name: name, isMember: isMember,
        signatures: function.signatures.filter { $0.parameters.count == count },
        isTyped: !function.signatures.isEmpty)
    }
    var forms = Signatures.find(name, isMember: isMember, libraries: environment.libraries)
      .filter { $0.parameters.count == count }
    if !isMember, count == 1 { forms += environment.types.enumSignatures(name) }
    guard !forms.isEmpty else { return nil }
    return Overloads(name: name, isMember: isMember, signatures: forms, isTyped: true)
  }

  private mutating func apply(
    _ overloads: Overloads?, _ arguments: [Expression], _ whole: Expression
  ) -> CELType {
    let given = arguments.map { type($0) }
    // An unknown function is the compiler's to report.
    guard let overloads else { return .error }
    guard overloads.isTyped else { return .dyn }
    let fitting = fitting(overloads.signatures, given)
    guard let first = fitting.first else {
      return fault(
        TypeFaults.call(
          overloads, given.map { unifier.resolved($0) }, arguments, whole.range))
    }
    // One form alone says what its variables are; of several only a common result is known.
    if fitting.count == 1, let result = fit(first, given) {
      return result
    }
    var result: CELType?
    for signature in fitting {
      let mark = unifier.mark
      let given = fit(signature, given).map { unifier.resolved($0) }
      unifier.undo(to: mark)
      if let result, result != given { return .dyn }
      result = given
    }
    return result ?? .dyn
  }

  /// The forms that the types fit; the first one decides when nothing is `dyn`.
  private mutating func fitting(_ signatures: [CELSignature], _ given: [CELType]) -> [CELSignature]
  {
    var found: [CELSignature] = []
    var isOpen: Bool?
    for signature in signatures {
      let mark = unifier.mark
      let fits = fit(signature, given) != nil
      unifier.undo(to: mark)
      guard fits else { continue }
      found.append(signature)
      if isOpen == nil { isOpen = given.contains { unifier.isOpen($0) } }
      if isOpen == false { break }
    }
    return found
  }

  private mutating func fit(_ signature: CELSignature, _ given: [CELType]) -> CELType? {
    let (parameters, result) = unifier.instance(signature)
    for (wanted, type) in zip(parameters, given) where wanted != type {
      guard unifier.join(wanted, type) != nil else { return nil }
    }
    return result
  }

  /// `math.greatest` and `math.least`: numbers, or one list of numbers.
  private mutating func extreme(
    _ name: String, _ arguments: [Expression], _ whole: Expression
  ) -> CELType {
    let types = arguments.map { type($0) }
    let given = types.map { unifier.shallow($0).unwrapped }
    var parts = given
    if given.count == 1, case .list(let element) = given[0] {
      parts = [unifier.shallow(element).unwrapped]
    }
    for part in parts where !part.isDynamic && ![.int, .uint, .double].contains(part) {
      let overloads = Overloads(
        name: name, isMember: false,
        signatures: [CELType.int, .uint, .double].map { CELSignature([.list($0)], $0) },
        isTyped: true)
      return fault(
        TypeFaults.call(
          overloads, given.map { unifier.resolved($0) }, arguments, whole.range))
    }
    guard let first = parts.first, parts.allSatisfy({ $0 == first }) else { return .dyn }
    return first
  }
}
