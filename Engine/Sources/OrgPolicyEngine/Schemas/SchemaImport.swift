internal import CELEngine

/// Discovery documents on their way into a table.
///
/// A message that a `get` method answers with is the asset type `<host>/<message>`, short of the API's
/// name and version; names say where that is different.
public struct SchemaImport: Sendable {
  private struct Root {
    var document: String
    var message: String
    var also: (document: String, message: String)?
  }

  private let names: AssetTypeNames
  /// In the order they were added.
  private var documents: [DiscoveryDocument] = []

  /// Answers of `get` methods that are no resources.
  private static let notAssets: Set<String> = ["Operation", "Location"]

  public init(names: AssetTypeNames = AssetTypeNames()) { self.names = names }

  /// Adds a document; of two with one name the later one counts, and so it is with asset types.
  public mutating func add(_ document: DiscoveryDocument) {
    documents.removeAll { $0.name == document.name }
    documents.append(document)
  }

  /// The asset types that the documents describe, sorted.
  public var types: [String] { roots().keys.sorted() }

  private func roots() -> [String: Root] {
    var roots: [String: Root] = [:]
    let named = Dictionary(grouping: names.rows, by: \.type)
    for document in documents {
      for message in document.resources {
        let short = AssetTypeNames.shortName(of: message)
        let type = "\(document.host)/\(short)"
        guard !Self.notAssets.contains(short), !short.hasSuffix("Operation"), named[type] == nil
        else { continue }
        roots[type] = Root(document: document.name, message: message)
      }
      for row in names.rows where isNamed(document, row.document) {
        guard document.messages[row.message] != nil else { continue }
        roots[row.type] = Root(document: document.name, message: row.message, also: row.also)
      }
    }
    return roots
  }

  private func isNamed(_ document: DiscoveryDocument, _ name: String) -> Bool {
    document.name == name || document.name.prefix { $0 != "." } == name
  }

  // MARK: Writing

  private static let heading = """
    # Field types of Google Cloud assets, out of the provider's public discovery documents.
    # Written by 'demarc gcp schemas import'. '@' is a document, '=' an asset type and its message.

    """

  /// The table in its text form: the same documents give the same bytes.
  ///
  /// - Parameters:
  ///   - types: asset types to keep; all when nil.
  ///   - service: the service whose types are kept, such as `storage`; all when nil.
  public func text(types: Set<String>? = nil, service: String? = nil) -> [UInt8] {
    var sections: [String: [(type: String, root: Root)]] = [:]
    for (type, root) in roots() where types?.contains(type) ?? true {
      guard service == nil || AssetSchemas.service(of: type) == service else { continue }
      sections[root.document, default: []].append((type, root))
    }
    var text = Self.heading
    for name in sections.keys.sorted() {
      guard let document = documents.first(where: { $0.name == name }) else { continue }
      let roots = (sections[name] ?? []).sorted { $0.type < $1.type }
      text += section(document, roots)
    }
    return Array(text.utf8)
  }

  /// The services of the types, such as `storage`, sorted.
  public func services(types: Set<String>? = nil) -> [String] {
    let kept = roots().keys.filter { types?.contains($0) ?? true }
    return Set(kept.map(AssetSchemas.service)).sorted()
  }

  private func section(
    _ document: DiscoveryDocument, _ roots: [(type: String, root: Root)]
  ) -> String {
    var messages: [String: [CELSchema.Definition.Field]] = [:]
    for (_, root) in roots {
      Self.gather(root.message, document, into: &messages)
      guard let also = root.also, let other = documents.first(where: { $0.name == also.document })
      else { continue }
      let added = other.messages[also.message] ?? []
      messages[root.message] = Self.joined(messages[root.message] ?? [], added)
      for field in added {
        Self.gather(SchemaTable.element(of: field.type), other, into: &messages)
      }
    }
    let prefix = Self.prefix(messages.keys.sorted())
    let seconds = roots.compactMap { $0.root.also?.document }.compactMap { name in
      documents.first { $0.name == name }.map { "\($0.name) \($0.revision)" }
    }
    let short = { (text: String) in prefix.isEmpty ? text : text.replacing(prefix, with: "~") }
    var lines = ["@\(document.name)\t\(document.revision)\(prefix.isEmpty ? "" : "\t\(prefix)")"]
    lines += Set(seconds).sorted().map { "# with fields of \($0)" }
    lines += roots.map { "=\($0.type)\t\(short($0.root.message))" }
    for (name, fields) in messages.sorted(by: { $0.key < $1.key }) {
      let columns = Dictionary(grouping: fields, by: { short($0.type) }).sorted { $0.key < $1.key }
        .map { type, fields in type + " " + fields.map(\.name).sorted().joined(separator: " ") }
      lines.append(([short(name)] + columns).joined(separator: "\t"))
    }
    return lines.joined(separator: "\n") + "\n"
  }

  /// Fields of both; one that the two write differently may hold anything.
  private static func joined(
    _ own: [CELSchema.Definition.Field], _ other: [CELSchema.Definition.Field]
  ) -> [CELSchema.Definition.Field] {
    var fields = own
    for field in other {
      guard let index = own.firstIndex(where: { $0.name == field.name }) else {
        fields.append(field)
        continue
      }
      if own[index].type != field.type { fields[index].type = "any" }
    }
    return fields
  }

  private static func gather(
    _ root: String, _ document: DiscoveryDocument,
    into messages: inout [String: [CELSchema.Definition.Field]]
  ) {
    var queue = [root]
    while let name = queue.popLast() {
      guard messages[name] == nil, let fields = document.messages[name] else { continue }
      messages[name] = fields
      queue += fields.map { SchemaTable.element(of: $0.type) }.filter { !CELSchema.isScalar($0) }
    }
  }

  /// The API's name and version that most messages begin with, if it is worth a sign of its own.
  private static func prefix(_ names: [String]) -> String {
    var counts: [String: Int] = [:]
    for name in names where name.hasPrefix("Google") {
      let short = AssetTypeNames.shortName(of: name)
      counts[String(name.dropLast(short.count)), default: 0] += 1
    }
    let best = counts.max { ($0.value, $1.key) < ($1.value, $0.key) }
    return (best?.value ?? 0) > 1 ? best?.key ?? "" : ""
  }
}
