public import DemarcJSON

/// A document made of template values, with the places at which something is not known.
public struct TemplateDocument: Sendable {
  public var document: JSONDocument
  /// Pointers of values that are not known, in the order of the document.
  public var unknowns: [OpenPlace]
}

/// A value that is not known, by where it stands.
public struct OpenPlace: Hashable, Sendable {
  /// JSON pointer into the document judged.
  public var pointer: String
  public var unknown: Unknown
}

/// Writes template values into a document.
struct TemplateEmitter {
  private var builder: JSONBuilder
  private var path = ""
  private(set) var unknowns: [OpenPlace] = []
  /// Values to write in place of what is not known, by pointer.
  private let assumed: [String: TemplateValue]

  /// - Parameter mayRepeat: whether the source names members twice.
  init(assuming assumed: [String: TemplateValue] = [:], mayRepeat: Bool = true) {
    self.assumed = assumed
    // Nobody reports places of a document that only tries something out.
    builder = JSONBuilder(keepsPlaces: assumed.isEmpty, expectsRepeats: mayRepeat)
  }

  mutating func beginObject(at place: JSONPosition) { builder.beginObject(at: place) }
  mutating func endObject() { builder.endObject() }

  /// Opens a member; everything added by `body` lies below it.
  mutating func member(
    _ name: String, at place: JSONPosition, _ body: (inout TemplateEmitter) -> Void
  ) {
    builder.key(name, at: place)
    below(name) { body(&$0) }
  }

  mutating func add(_ value: TemplateValue) {
    switch value.form {
    case .source(let source): add(source)
    case .text(let text): builder.string(text, at: value.place)
    case .number(let text): builder.number(text, at: value.place)
    case .absent: builder.null(at: value.place)
    case .open(let written, let unknown):
      if let assumption = assumed[path] { return add(assumption) }
      unknowns.append(OpenPlace(pointer: path, unknown: unknown))
      // What is inside an unknown value is as unknown as the whole.
      let mark = unknowns.count
      add(written)
      unknowns.removeLast(unknowns.count - mark)
    case .list(let elements):
      builder.beginArray(at: value.place)
      for (index, element) in elements.enumerated() {
        below("\(index)") { $0.add(element) }
      }
      builder.endArray()
    case .map(let members):
      builder.beginObject(at: value.place)
      for member in members {
        self.member(member.name, at: member.place) { $0.add(member.value) }
      }
      builder.endObject()
    }
  }

  /// Copies what needs no resolving; tags have nothing to say any more.
  private mutating func add(_ value: JSONValue) { builder.value(value) }

  private mutating func below(_ token: String, _ body: (inout TemplateEmitter) -> Void) {
    let before = path
    path += "/"
    path += token.utf8.contains(where: { $0 == 0x7e || $0 == 0x2f }) ? Self.escape(token) : token
    body(&self)
    path = before
  }

  private static func escape(_ token: String) -> String {
    String(JSONPointer(tokens: [token]).description.dropFirst())
  }

  consuming func finish() -> TemplateDocument {
    let unknowns = unknowns
    return TemplateDocument(document: builder.finish(), unknowns: unknowns)
  }
}
