/// Takes out what nothing refers to (Profile Resolution, "Pruning and Ordering").
struct Pruning {
  let metadata: Node

  func prune(_ work: ProfileResolver.Work) -> ProfileResolver.Work {
    var result = work
    let body = work.tree.groups.map(\.node) + work.tree.controls.map(\.node)
    var found = References()
    for node in body + [metadata] { found.note(node) }
    // What is kept may refer to more: each kept entry is read once.
    var params = work.tree.looseParams.map { (node: $0, isKept: $0.isKeptAlways) }
    var resources = work.resources.map { (node: $0, isKept: $0.isKeptAlways) }
    var paramsByID: [String: [Int]] = [:]
    for (index, param) in params.enumerated() {
      let id = param.node.text("id") ?? ""
      paramsByID[id, default: []].append(index)
      if work.namedParams.contains(id) { params[index].isKept = true }
    }
    var resourcesByID: [String: [Int]] = [:]
    for (index, resource) in resources.enumerated() {
      let uuid = (resource.node.text("uuid") ?? "").lowercased()
      resourcesByID[uuid, default: []].append(index)
    }
    for entry in params + resources where entry.isKept { found.note(entry.node) }
    while let id = found.next() {
      for index in paramsByID[id] ?? [] where !params[index].isKept {
        params[index].isKept = true
        found.note(params[index].node)
      }
      for index in resourcesByID[id] ?? [] where !resources[index].isKept {
        resources[index].isKept = true
        found.note(resources[index].node)
      }
    }
    var seen: Set<String> = []
    result.tree.looseParams = params.filter(\.isKept).map(\.node).filter { param in
      param.text("id").map { seen.insert($0).inserted } ?? true
    }
    result.resources = resources.filter(\.isKept).map(\.node)
    return result
  }
}

/// Ids that texts refer to: `#id`, and parameters inserted into prose.
struct References {
  private var known: Set<String> = []
  private var open: [String] = []

  /// One that was found and not yet followed.
  mutating func next() -> String? { open.popLast() }

  private mutating func add(_ id: String) {
    if known.insert(id).inserted { open.append(id) }
  }

  mutating func note(_ node: Node) {
    node.forEachText { text in
      let bytes = Array(text.utf8)
      for (index, byte) in bytes.enumerated() {
        if byte == UInt8(ascii: "#") {
          let id = Self.id(bytes[(index + 1)...])
          add(id)
          add(id.lowercased())
        } else if byte == UInt8(ascii: "{"), index > 0, bytes[index - 1] == byte {
          if let param = Self.param(bytes[(index + 1)...]) { add(param) }
        }
      }
    }
  }

  private static func id(_ rest: ArraySlice<UInt8>) -> String {
    let id = rest.prefix { byte in
      byte >= 0x80 || byte | 0x20 >= 0x61 && byte | 0x20 <= 0x7a || byte >= 0x30 && byte <= 0x39
        || byte == 0x2d || byte == 0x2e || byte == 0x5f
    }
    return String(decoding: id, as: UTF8.self)
  }

  /// The parameter of `{{ insert: param, id }}`, or of `{{ id }}` as OSCAL 1.0 drafts wrote.
  private static func param(_ rest: ArraySlice<UInt8>) -> String? {
    guard let end = rest.firstIndex(of: UInt8(ascii: "}")) else { return nil }
    let inside = String(decoding: rest[..<end], as: UTF8.self)
    let words = inside.split { " ,:\t\n".contains($0) }
    guard let last = words.last, words.count == 1 || words.first == "insert" else { return nil }
    return String(last)
  }
}
