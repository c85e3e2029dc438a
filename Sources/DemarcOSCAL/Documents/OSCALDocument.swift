public import DemarcJSON
public import DemarcModel
internal import DemarcYAML

/// One OSCAL document as it was read: JSON, YAML or XML, always in the shape of the JSON format.
public struct OSCALDocument: Sendable {
  /// Where it was read; hrefs in it are relative to this.
  public var file: String
  public var kind: OSCALKind
  /// The object below the root's only member.
  public var body: JSONValue
  /// Its `oscal-version`.
  public var version: OSCALVersion

  /// Bytes of one document; an SSP of a large estate has tens of megabytes.
  static let bytesMax = 1 << 31
  static let depthMax = 128

  /// Reads one document; what it is in is told from its first character.
  ///
  /// - Throws: `Diagnostic` with line, column and, where there is one, the JSON path.
  public static func read(_ bytes: [UInt8], file: String) throws(Diagnostic) -> OSCALDocument {
    try OSCALReading(file: file).document(try root(bytes, file))
  }

  /// The document's own id.
  public var uuid: String { body["uuid"]?.string ?? "" }
  public var title: String { body["metadata"]?["title"]?.string ?? "" }

  private static func root(_ bytes: [UInt8], _ file: String) throws(Diagnostic) -> JSONValue {
    let start = bytes.first { ![0x20, 0x09, 0x0a, 0x0d, 0xef, 0xbb, 0xbf].contains($0) }
    switch start {
    case UInt8(ascii: "{"), UInt8(ascii: "["): return try json(bytes, file)
    case UInt8(ascii: "<"):
      return try OSCALXML.document(bytes, file: file)
    case nil:
      throw Diagnostic(
        "oscal.no-document", "the file is empty", at: place(file, 1, 1),
        hint: "give an OSCAL document")
    default: return try yaml(bytes, file)
    }
  }

  private static func json(_ bytes: [UInt8], _ file: String) throws(Diagnostic) -> JSONValue {
    let limits = JSONLimits(depthMax: depthMax, bytesMax: bytesMax)
    do throws(JSONError) {
      return try JSONDocument.parse(bytes, limits: limits).root
    } catch {
      throw Diagnostic(
        "oscal.no-json", error.message, at: place(file, error.line, error.column),
        hint: "an OSCAL document in JSON is one object")
    }
  }

  private static func yaml(_ bytes: [UInt8], _ file: String) throws(Diagnostic) -> JSONValue {
    guard let text = String(validating: bytes, as: UTF8.self) else {
      throw Diagnostic(
        "oscal.not-utf8", "the file is not UTF-8 text", at: place(file, 1, 1),
        hint: "OSCAL documents are UTF-8")
    }
    // Only booleans are read as what they are: an id `1.10` is not the number 1.1.
    let reader = YAMLReader(
      schema: .core, allowsAliases: true, valuesMax: 1 << 24, depthMax: depthMax)
    do throws(YAMLError) {
      return try reader.document(text).root
    } catch {
      throw Diagnostic(
        "oscal.no-yaml", error.message, at: place(file, error.line, error.column),
        hint: error.hint)
    }
  }

  static func place(_ file: String, _ line: Int, _ column: Int) -> SourceSpan {
    SourceSpan(file: file, start: SourcePosition(line: line, column: column))
  }
}

/// Checks the frame that every OSCAL document has: its root, uuid, metadata and version.
struct OSCALReading {
  let file: String

  func document(_ root: JSONValue) throws(Diagnostic) -> OSCALDocument {
    guard root.isObject else {
      throw fault("oscal.no-document", "the document is of kind \(root.kind.rawValue)", root)
    }
    let members = root.members.filter { $0.name != "$schema" }
    guard members.count == 1, let member = members.first,
      let kind = OSCALKind(rawValue: member.name)
    else {
      let names = members.prefix(3).map { "'\($0.name)'" }.joined(separator: ", ")
      throw fault(
        "oscal.unknown-model", "the root holds \(names.isEmpty ? "nothing" : names)", root,
        hint: "it must hold one of: "
          + OSCALKind.allCases.map(\.rawValue).joined(separator: ", "))
    }
    let body = member.value
    guard body.isObject else {
      throw fault(
        "oscal.wrong-type", "'/\(kind.rawValue)' is of kind \(body.kind.rawValue), not object",
        body)
    }
    try text("uuid", body, "/\(kind.rawValue)")
    guard let metadata = body["metadata"], metadata.isObject else {
      throw fault("oscal.missing-key", "'/\(kind.rawValue)/metadata' is missing", body)
    }
    let path = "/\(kind.rawValue)/metadata"
    try text("title", metadata, path)
    try text("last-modified", metadata, path)
    let written = try text("oscal-version", metadata, path)
    guard let version = OSCALVersion(written), OSCALVersion.readable.contains(version) else {
      throw fault(
        "oscal.unknown-version", "'\(path)/oscal-version' is '\(written)'",
        metadata["oscal-version"] ?? metadata,
        hint: "versions 1.0.0 to 1.2.x are read; no 'v' stands before the number")
    }
    return OSCALDocument(file: file, kind: kind, body: body, version: version)
  }

  @discardableResult
  private func text(
    _ name: String, _ value: JSONValue, _ path: String
  ) throws(Diagnostic) -> String {
    guard let member = value[name] else {
      throw fault("oscal.missing-key", "'\(path)/\(name)' is missing", value)
    }
    // YAML reads `version: 1.0` as a number; its text is what was written.
    guard let text = member.string ?? member.numberText, !text.isEmpty else {
      throw fault("oscal.wrong-type", "'\(path)/\(name)' must be a non-empty string", member)
    }
    return text
  }

  private func fault(
    _ code: String, _ message: String, _ value: JSONValue, hint: String? = nil
  ) -> Diagnostic {
    let place = value.position
    return Diagnostic(
      code, message, at: OSCALDocument.place(file, place.line, place.column), hint: hint)
  }
}
