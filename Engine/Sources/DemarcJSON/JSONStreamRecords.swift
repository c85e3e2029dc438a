extension JSONValue {
  /// What a stream gives out of a whole root value: itself, or the elements of its streamed arrays and
  /// then the object around them.
  func records(streaming: Set<String>, rootIndex: inout Int) -> [JSONStream.Event] {
    if isArray, streaming.contains("") { return elements(of: "") }
    var events: [JSONStream.Event] = []
    var found = false
    for member in members {
      let name = member.name
      if member.value.isArray, streaming.contains(name) {
        events += member.value.elements(of: name)
        found = true
      } else if member.value.isObject {
        for inner in member.value.members where inner.value.isArray {
          let path = "\(name).\(inner.name)"
          guard streaming.contains(path) else { continue }
          events += inner.value.elements(of: path)
          found = true
        }
      }
    }
    if found { return events + [.envelope(self)] }
    defer { rootIndex += 1 }
    return [.record(record(at: "", index: rootIndex, isRoot: true))]
  }

  private func elements(of path: String) -> [JSONStream.Event] {
    elements.enumerated().map { .record($1.record(at: path, index: $0, isRoot: false)) }
  }

  private func record(at path: String, index: Int, isRoot: Bool) -> JSONStream.Record {
    JSONStream.Record(path: path, isRoot: isRoot, index: index, value: self, line: position.line)
  }
}
