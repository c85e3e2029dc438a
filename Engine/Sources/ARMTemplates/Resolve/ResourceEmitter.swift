import AzurePolicyEngine
import DemarcJSON
import DemarcModel

extension ARMResolver {
  /// The resource of an entry as Azure would receive it.
  func document(of entry: Entry, in deployment: Deployment) throws(PolicyFailure) -> ARMResource {
    var emitter = ResourceEmitter(self, entry.frame)
    let json = entry.json
    let place = json.position
    let namePlace = (json["name"] ?? json).position
    emitter.builder.beginObject(at: place)
    try emitter.known("type", .string(entry.type), at: (json["type"] ?? json).position)
    try emitter.known("name", entry.name, at: namePlace)
    try emitter.known("id", entry.id, at: namePlace)
    for member in json.members where !ResourceEmitter.directives.contains(member.name.lowercased())
    {
      try emitter.member(member)
    }
    emitter.builder.endObject()
    let unknown = emitter.unknown
    let document = emitter.builder.finish().root
    return ARMResource(
      type: entry.type, name: entry.name.string, id: entry.id.string,
      apiVersion: document["apiVersion"]?.string, symbolicName: entry.symbol,
      scope: entry.scope.string, dependsOn: try dependencies(of: entry),
      deployments: deployment.path, condition: entry.condition, document: document,
      unknown: unknown, metadata: json["metadata"],
      span: SourceSpan(file: template.file, place))
  }

  private func dependencies(of entry: Entry) throws(PolicyFailure) -> [String] {
    guard let list = entry.json["dependsOn"] else { return [] }
    return try resolve(list, entry.frame).elements?.compactMap(\.string) ?? []
  }

  /// A value as a document of its own, everything at one place.
  func document(
    of value: PolicyValue, at place: JSONPosition
  ) throws(PolicyFailure) -> JSONValue {
    var emitter = ResourceEmitter(self, Frame(home: allDeployments[0]))
    try emitter.add(value, at: place)
    return emitter.builder.finish().root
  }
}

/// Writes the document of one resource, expression by expression, with places and open values.
struct ResourceEmitter {
  private let resolver: ARMResolver
  private var frame: Frame
  private var path: [Token] = []
  private(set) var unknown: [ARMUnknown] = []

  /// A step of the way to where the next value goes.
  private enum Token {
    case name(String)
    case index(Int)

    var text: String {
      switch self {
      case .name(let name): name
      case .index(let index): "\(index)"
      }
    }
  }

  var builder = JSONBuilder(keepsPlaces: true)

  /// What speaks to the deployment and is no part of the resource, and what is written first.
  static let directives: Set<String> = [
    "type", "name", "id", "condition", "copy", "dependson", "scope", "comments", "metadata",
    "resources", "existing", "import", "extension", "@options", "asserts",
  ]

  init(_ resolver: ARMResolver, _ frame: Frame) {
    self.resolver = resolver
    self.frame = frame
  }

  /// A member whose value is worked out already.
  mutating func known(
    _ name: String, _ value: PolicyValue, at place: JSONPosition
  ) throws(PolicyFailure) {
    builder.key(name, at: place)
    try below(.name(name)) { emitter throws(PolicyFailure) in try emitter.add(value, at: place) }
  }

  /// A member as the template has it.
  mutating func member(_ member: JSONValue.Member) throws(PolicyFailure) {
    if let copies = Copies(member) {
      for copy in copies.definitions { try self.copy(copy) }
      return
    }
    guard let name = try resolver.key(member, frame).string else { return }
    builder.key(name, at: member.position)
    try below(.name(name)) { emitter throws(PolicyFailure) in try emitter.add(member.value) }
  }

  private mutating func add(_ json: JSONValue) throws(PolicyFailure) {
    try resolver.step()
    let place = json.position
    switch json.kind {
    case .string:
      switch resolver.meaning(of: json, frame) {
      case .literal: builder.string(json.string ?? "", at: place)
      case .escaped(let text): builder.string(text, at: place)
      case .expression(let text):
        try add(try resolver.expression(text, at: place, frame), at: place)
      case .later(let text, let own):
        try add(try resolver.expression(text, at: place, own), at: place)
      }
    case .array:
      try nested { emitter throws(PolicyFailure) in
        emitter.builder.beginArray(at: place)
        for (index, element) in json.elements.enumerated() {
          try emitter.below(.index(index)) { emitter throws(PolicyFailure) in
            try emitter.add(element)
          }
        }
        emitter.builder.endArray()
      }
    case .object:
      // A name that is not known leaves open what the object has.
      for member in json.members {
        if let reason = try resolver.key(member, frame).unknownReason {
          return mark(reason, at: member.position)
        }
      }
      try nested { emitter throws(PolicyFailure) in
        emitter.builder.beginObject(at: place)
        for member in json.members { try emitter.member(member) }
        emitter.builder.endObject()
      }
    default: builder.value(json)
    }
  }

  private mutating func copy(_ copy: JSONValue) throws(PolicyFailure) {
    let name = copy["name"]?.string ?? ""
    let place = copy.position
    builder.key(name, at: place)
    try below(.name(name)) { emitter throws(PolicyFailure) in
      switch try emitter.resolver.count(of: copy, emitter.frame) {
      case .unknown(let reason): emitter.mark(reason, at: place)
      case .known(let count):
        let outer = emitter.frame
        emitter.builder.beginArray(at: place)
        for index in 0..<count {
          emitter.frame = outer.inside(copy, index: .integer(Int64(index)), isWhole: false)
          try emitter.below(.index(index)) { emitter throws(PolicyFailure) in
            if let input = copy["input"] {
              try emitter.add(input)
            } else {
              emitter.builder.null(at: place)
            }
          }
        }
        emitter.frame = outer
        emitter.builder.endArray()
      }
    }
  }

  /// A computed value: parts of the template keep their own places, all else stands at `place`.
  mutating func add(_ value: PolicyValue, at place: JSONPosition) throws(PolicyFailure) {
    try resolver.step()
    switch value {
    case .null: builder.null(at: place)
    case .bool(let truth): builder.bool(truth, at: place)
    case .integer(let number): builder.number("\(number)", at: place)
    case .real(let number, let text):
      if number.isNaN {
        mark(text, at: place)
      } else if number.isFinite {
        builder.number(text, at: place)
      } else {
        builder.null(at: place)
      }
    case .string(let text):
      try resolver.step(text.utf8.count / 64)
      builder.string(text, at: place)
    case .array(let elements):
      try nested { emitter throws(PolicyFailure) in
        emitter.builder.beginArray(at: place)
        for (index, element) in elements.enumerated() {
          try emitter.below(.index(index)) { emitter throws(PolicyFailure) in
            try emitter.add(element, at: place)
          }
        }
        emitter.builder.endArray()
      }
    case .object(let members):
      try nested { emitter throws(PolicyFailure) in
        emitter.builder.beginObject(at: place)
        for member in members {
          emitter.builder.key(member.name, at: place)
          try emitter.below(.name(member.name)) { emitter throws(PolicyFailure) in
            try emitter.add(member.value, at: place)
          }
        }
        emitter.builder.endObject()
      }
    case .document(let json):
      try resolver.charge(json)
      if json.document === resolver.template.source.document {
        builder.value(json)
      } else {
        copy(json, at: place)
      }
    }
  }

  /// A part of another file: its places mean nothing here.
  private mutating func copy(_ json: JSONValue, at place: JSONPosition) {
    switch json.kind {
    case .null: builder.null(at: place)
    case .bool: builder.bool(json.bool == true, at: place)
    case .number: builder.number(json.numberText ?? "0", at: place)
    case .string: builder.string(json.string ?? "", at: place)
    case .array:
      builder.beginArray(at: place)
      for element in json.elements { copy(element, at: place) }
      builder.endArray()
    case .object:
      builder.beginObject(at: place)
      for member in json.members {
        builder.key(member.name, at: place)
        copy(member.value, at: place)
      }
      builder.endObject()
    }
  }

  private mutating func mark(_ reason: String, at place: JSONPosition) {
    builder.null(at: place, tag: AzureUnknown.mark(reason))
    unknown.append(
      ARMUnknown(
        pointer: JSONPointer(tokens: path.map(\.text)).description, reason: reason,
        span: .init(file: resolver.template.file, place)))
  }

  private mutating func below(
    _ token: Token, _ body: (inout ResourceEmitter) throws(PolicyFailure) -> Void
  ) throws(PolicyFailure) {
    path.append(token)
    try body(&self)
    path.removeLast()
  }

  /// One level deeper, within the bound.
  private mutating func nested(
    _ body: (inout ResourceEmitter) throws(PolicyFailure) -> Void
  ) throws(PolicyFailure) {
    try resolver.enter()
    defer { resolver.leave() }
    try body(&self)
  }
}
