public import CELEngine

/// A file of schemas by name.
public struct SchemaFile: Sendable {
  public var name: String
  public var bytes: [UInt8]

  public init(name: String, bytes: [UInt8]) {
    self.name = name
    self.bytes = bytes
  }
}

/// Which message types make up which asset types, read from the text form.
///
/// ```
/// @storage.v1 20261009               a document, its revision, the text that '~' stands for
/// =storage.googleapis.com/Bucket Bucket         an asset type and its root message
/// Bucket    bool defaultEventBasedHold    string id kind    list<BucketAccessControl> acl
/// ```
///
/// Tabs stand between columns; a message's columns are a type and the fields of that type. A line is
/// taken apart when its asset type is asked for: reading a file costs one pass over it.
public struct SchemaTable: Sendable {
  /// An asset type, and where its schema comes from.
  public struct AssetType: Hashable, Sendable {
    /// `storage.googleapis.com/Bucket`.
    public var type: String
    /// The message a whole resource is.
    public var message: String
    /// The discovery document: `storage.v1`.
    public var document: String
    /// The document's revision, such as `20261009`.
    public var revision: String
  }

  struct Section: Sendable {
    var document: String
    var revision: String
    var prefix: String
    var messages: [String: Range<Int>] = [:]
  }

  let bytes: [UInt8]
  var sections: [Section] = []
  /// Asset type -> section and message.
  var roots: [String: (section: Int, message: String)] = [:]

  /// A table without any type.
  public init() { bytes = [] }

  init(bytes: [UInt8]) { self.bytes = bytes }

  /// The asset types, sorted.
  public var types: [AssetType] {
    roots.keys.sorted().compactMap(assetType)
  }

  /// Where an asset type's schema comes from; nil where the table has none.
  public func assetType(_ type: String) -> AssetType? {
    guard let root = roots[type] else { return nil }
    let section = sections[root.section]
    return AssetType(
      type: type, message: root.message, document: section.document, revision: section.revision)
  }

  /// The messages that an asset type is made of, its root first; empty where the table has none.
  public func messages(of type: String) -> [CELSchema.Definition] {
    guard let root = roots[type] else { return [] }
    let section = sections[root.section]
    var found: [CELSchema.Definition] = []
    var seen: Set<String> = [root.message]
    var queue = [root.message]
    while found.count < queue.count {
      let name = queue[found.count]
      let fields = fields(of: name, section)
      found.append(CELSchema.Definition(name: name, fields: fields))
      for field in fields {
        let inner = Self.element(of: field.type)
        if !CELSchema.isScalar(inner), section.messages[inner] != nil, seen.insert(inner).inserted {
          queue.append(inner)
        }
      }
    }
    return found
  }

  /// The schema of an asset type; nil where the table has none.
  ///
  /// - Throws: `CELSchema.Fault` when a field's type is neither a word nor a message of the file.
  public func schema(_ type: String) throws(CELSchema.Fault) -> CELSchema? {
    guard let root = roots[type] else { return nil }
    return try CELSchema(assetType: type, root: root.message, messages: messages(of: type))
  }

  /// `T` of `list<map<T>>`.
  static func element(of type: String) -> String {
    var inner = type[...]
    while inner.utf8.last == UInt8(ascii: ">") {
      if inner.hasPrefix("list<") {
        inner = inner.dropFirst(5).dropLast()
      } else if inner.hasPrefix("map<") {
        inner = inner.dropFirst(4).dropLast()
      } else {
        break
      }
    }
    return String(inner)
  }

  /// Exports of old called a list by the singular: `disk`, `accessConfig`, `serviceAccount`.
  private static func olderNames(_ name: String, _ type: String) -> [String] {
    guard type.hasPrefix("list<"), name.utf8.count > 2, name.hasSuffix("s") else { return [] }
    if name.hasSuffix("ies") { return [name.dropLast(3) + "y"] }
    let one = String(name.dropLast())
    // `addresses` was `address`; `disks` was `disk`.
    return name.hasSuffix("sses") || name.hasSuffix("xes") ? [String(one.dropLast())] : [one]
  }

  /// The fields of one message, by name.
  func fields(of message: String, _ section: Section) -> [CELSchema.Definition.Field] {
    guard let columns = section.messages[message] else { return [] }
    var fields: [CELSchema.Definition.Field] = []
    for column in bytes[columns].split(separator: 0x09) {
      var words = column.split(separator: 0x20).map { String(decoding: $0, as: UTF8.self) }[...]
      guard let written = words.popFirst() else { continue }
      let type = written.replacing("~", with: section.prefix)
      for word in words {
        fields.append(.init(name: word, type: type, olderNames: Self.olderNames(word, type)))
      }
    }
    return fields.sorted { $0.name < $1.name }
  }
}
