internal import DemarcModel
internal import DemarcXML

/// What a part of the package refers to (OPC §6.5): id -> kind and target.
struct Relationships {
  struct Target {
    /// The last word of the type: `worksheet`, `sharedStrings`; alike in the transitional and the
    /// strict form.
    var kind: String
    /// The part it means, without the first slash.
    var part: String
  }

  private(set) var byID: [String: Target] = [:]

  /// Those of a part; of the package itself where `source` is empty.
  init(of source: String, in parts: WorkbookParts, name: String) throws(Diagnostic) {
    let slash = source.lastIndex(of: "/")
    let folder = slash.map { String(source[...$0]) } ?? ""
    let file = slash.map { String(source[source.index(after: $0)...]) } ?? source
    let path = "\(folder)_rels/\(file).rels"
    guard let bytes = try parts.part(path) else { return }
    var found: [String: Target] = [:]
    try XMLReader().read(bytes, file: "\(name)/\(path)") { (event: XMLEvent) in
      guard case .start(let tag) = event, tag.name == "Relationship",
        let id = tag["Id"], let type = tag["Type"], let target = tag["Target"],
        tag["TargetMode"] != "External"
      else { return }
      let kind = type.split(separator: "/").last.map(String.init) ?? ""
      found[id] = Target(kind: kind, part: Self.resolved(target, folder))
    }
    byID = found
  }

  func first(_ kind: String) -> String? {
    // By id, so that the answer is the same in each run.
    byID.sorted { $0.key < $1.key }.first { $0.value.kind == kind }?.value.part
  }

  /// A target is absolute, or relative to the folder of its source (RFC 3986 §5.2).
  static func resolved(_ target: String, _ folder: String) -> String {
    let path = target.hasPrefix("/") ? target : folder + target
    var parts: [Substring] = []
    for part in path.split(separator: "/") where part != "." {
      if part == ".." { _ = parts.popLast() } else { parts.append(part) }
    }
    return parts.joined(separator: "/")
  }
}
