extension JSONValue {
  /// Where this value stands in its document.
  ///
  /// Found by descending from the root, so that nothing has to keep paths while a document is
  /// judged: the cost is paid by the few values a report names.
  public var pointer: JSONPointer { pointer(below: document.root) }

  /// Where this value stands below one that holds it.
  public func pointer(below ancestor: JSONValue) -> JSONPointer {
    var tokens: [String] = []
    var current = ancestor
    while current.index != index {
      guard let step = current.step(towards: index) else { break }
      tokens.append(step.token)
      current = step.child
    }
    return JSONPointer(tokens: tokens)
  }

  /// The child whose words hold `target`.
  private func step(towards target: Int) -> (token: String, child: JSONValue)? {
    if isObject {
      for member in members where document.skip(member.index + 1) > target {
        return (member.name, member.value)
      }
    } else if isArray {
      for (position, element) in elements.enumerated()
      where document.skip(element.index) > target {
        return ("\(position)", element)
      }
    }
    return nil
  }
}
