public import CELEngine

/// The fields of a schema as paths, for people to read.
public enum SchemaListing {
  /// A place in a resource and the type of what stands there.
  public struct Field: Hashable, Sendable, CustomStringConvertible {
    /// `acl[].role`: brackets stand for each element of a list, braces for each value of a map.
    public var path: String
    public var type: String

    public var description: String { "\(path): \(type)" }
  }

  private static let depthMax = 24

  /// Every field below the first message, in the order of their names.
  ///
  /// A message within itself is named and not entered again.
  ///
  /// - Parameter countMax: how many are listed at most.
  public static func fields(
    _ messages: [CELSchema.Definition], countMax: Int = 20_000
  ) -> [Field] {
    guard let root = messages.first else { return [] }
    var listing = Listing(
      messages: Dictionary(
        messages.map { ($0.name, $0.fields) }, uniquingKeysWith: { first, _ in first }),
      countMax: countMax)
    listing.add(root.name, at: "", above: [root.name])
    return listing.fields
  }

  private struct Listing {
    let messages: [String: [CELSchema.Definition.Field]]
    let countMax: Int
    var fields: [Field] = []

    mutating func add(_ message: String, at path: String, above: Set<String>) {
      for field in messages[message] ?? [] {
        guard fields.count < countMax else { return }
        let place = path.isEmpty ? field.name : "\(path).\(field.name)"
        let inner = SchemaTable.element(of: field.type)
        guard messages[inner] != nil, !above.contains(inner),
          above.count < SchemaListing.depthMax
        else {
          fields.append(Field(path: place, type: field.type))
          continue
        }
        // An object that holds fields is known by them; one without any is worth a line.
        if messages[inner]?.isEmpty == true {
          fields.append(Field(path: place, type: field.type))
        }
        add(inner, at: place + Self.marks(field.type), above: above.union([inner]))
      }
    }

    /// `[]` for each list and `{}` for each map around the message.
    private static func marks(_ type: String) -> String {
      var marks = ""
      var rest = type[...]
      while rest.hasSuffix(">") {
        let isList = rest.hasPrefix("list<")
        marks += isList ? "[]" : "{}"
        rest = rest.dropFirst(isList ? 5 : 4).dropLast()
      }
      return marks
    }
  }
}
