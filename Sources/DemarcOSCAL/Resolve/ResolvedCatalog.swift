internal import DemarcJSON
public import DemarcModel

/// A profile as the catalog it stands for.
public struct ResolvedCatalog: Sendable {
  /// The profile, or the catalog, that was resolved.
  public let document: OSCALDocument
  /// Warnings of the resolution.
  public let diagnostics: [Diagnostic]
  let work: ProfileResolver.Work
  let metadata: Node

  init(
    document: OSCALDocument, work: ProfileResolver.Work, metadata: Node, diagnostics: [Diagnostic]
  ) {
    self.document = document
    self.work = work
    self.metadata = metadata
    self.diagnostics = diagnostics
  }

  /// Controls that were asked for.
  public var selectedCount: Int { work.tree.selectedCount }
  /// Controls in the catalog: those asked for, and the parents that hold them.
  public var controlCount: Int { work.tree.count }
  /// Ids of the controls that were asked for, in the catalog's order.
  public var selectedIDs: [String] {
    work.tree.allControls.filter { $0.isSelected }.map(\.id)
  }

  /// The catalog as JSON text, a line feed at its end.
  public func bytes(indent: Int? = 2) -> [UInt8] {
    var out = JSONWriter(indent: indent)
    out.beginObject()
    out.key("catalog")
    out.beginObject()
    out.member("uuid", uuid)
    out.key("metadata")
    metadata.write(to: &out)
    Self.list("params", work.tree.looseParams, &out)
    Self.list("controls", work.tree.controls.map(\.node), &out)
    Self.list("groups", work.tree.groups.map(\.node), &out)
    if !work.resources.isEmpty {
      out.key("back-matter")
      out.beginObject()
      Self.list("resources", work.resources, &out)
      out.endObject()
    }
    out.endObject()
    out.endObject()
    return out.bytes + [UInt8(ascii: "\n")]
  }

  private static func list(_ name: String, _ nodes: [Node], _ out: inout JSONWriter) {
    guard !nodes.isEmpty else { return }
    out.key(name)
    out.beginArray()
    for node in nodes { node.write(to: &out) }
    out.endArray()
  }

  /// A catalog keeps its id; that of a profile's resolution follows from all that went in.
  private var uuid: String {
    guard document.kind == .profile else { return document.uuid }
    return StableID("profile-resolution").uuid(work.sources)
  }
}

/// Metadata of a resolved catalog: the profile's, and whence it came (Profile Resolution, "Metadata
/// Resolution").
enum ResolvedMetadata {
  static func node(_ profile: OSCALDocument, _ work: ProfileResolver.Work, _ asOf: Instant) -> Node
  {
    let source = Node.source(profile.body)["metadata"] ?? .object([])
    var node = Node.object([])
    for name in ["title", "published", "last-modified", "version", "oscal-version"] {
      node[name] = source[name]
    }
    node["last-modified"] = .text("\(asOf)")
    node["version"] = .text(source.text("version") ?? "1.0")
    node["oscal-version"] = .text("\(min(work.version, .standard))")
    for field in source.fields where node[field.name] == nil { node[field.name] = field.value }
    node.set(
      "props",
      list: source.list("props").filter { $0.text("name") != "resolution-tool" } + [
        .object([.init("name", .text("resolution-tool")), .init("value", .text("demarc"))])
      ])
    let name = profile.file.split(separator: "/").last.map(String.init) ?? profile.file
    node.set(
      "links",
      list: source.list("links").filter { $0.text("rel") != "source-profile" } + [
        .object([
          .init("href", .text(encoded(name))), .init("rel", .text("source-profile")),
        ])
      ])
    return node
  }

  /// A file name as a URI reference.
  private static func encoded(_ name: String) -> String {
    var out = ""
    for byte in name.utf8 {
      let isPlain =
        byte | 0x20 >= 0x61 && byte | 0x20 <= 0x7a || byte >= 0x30 && byte <= 0x39
        || byte == 0x2d || byte == 0x2e || byte == 0x5f || byte == 0x7e
      if isPlain {
        out.unicodeScalars.append(Unicode.Scalar(byte))
      } else {
        let digits = Array("0123456789ABCDEF")
        out += "%\(digits[Int(byte >> 4)])\(digits[Int(byte & 15)])"
      }
    }
    return out
  }
}
