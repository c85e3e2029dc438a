import DemarcJSON
import DemarcModel

/// Reads templates and parameter files.
struct ARMReader {
  let file: String
  let limits: ARMLimits

  /// A text as a document, places in the file included; or why it is none.
  private enum Reading {
    case document(JSONValue, [RelaxedJSON.Comment])
    case fault(Diagnostic)
  }

  func template(_ bytes: [UInt8]) -> Parsed<ARMTemplate> {
    switch read(bytes) {
    case .fault(let fault): return Parsed(nil, [fault])
    case .document(let root, let comments):
      guard ARMTemplate.recognises(root) else {
        return Parsed(
          nil,
          [
            fault(
              "arm.no-template", "the document is no ARM template", root.position,
              hint: "a template names its $schema, …/deploymentTemplate.json#")
          ])
      }
      guard let resources = root["resources"], resources.isArray || resources.isObject else {
        return Parsed(
          nil,
          [
            fault(
              "arm.no-resources", "the template has no resources",
              (root["resources"] ?? root).position,
              hint: "write \"resources\": […], or {…} in language version 2.0")
          ])
      }
      let scope = root["$schema"]?.string.flatMap { ARMTemplate.scope(ofSchema: $0) }
      let notes = comments.map { comment in
        ARMTemplate.Comment(text: comment.text, span: SourceSpan(file: file, comment.place))
      }
      return Parsed(
        ARMTemplate(
          scope: scope ?? .resourceGroup, file: file, source: root, comments: notes,
          limits: limits),
        repeated(root))
    }
  }

  func parameters(_ bytes: [UInt8]) -> Parsed<ARMParameters> {
    switch read(bytes) {
    case .fault(let fault): return Parsed(nil, [fault])
    case .document(let root, _):
      let table = root["parameters"] ?? root
      guard table.isObject else {
        return Parsed(
          nil,
          [
            fault(
              "arm.parameter-file", "the file holds no object of parameters", root.position,
              hint: "write {\"parameters\": {\"name\": {\"value\": …}}}")
          ])
      }
      var parameters = ARMParameters()
      var faults: [Diagnostic] = repeated(root)
      for member in table.members where !member.name.hasPrefix("$") {
        if let value = member.value["value"] {
          parameters[member.name] = .json(value)
        } else if let reference = member.value["reference"] {
          parameters[member.name] = .secret(Self.vault(reference))
        } else if member.value["expression"] != nil {
          parameters[member.name] = .secret("an expression of the parameter file")
        } else if table.position != root.position {
          faults.append(
            fault(
              "arm.parameter-file", "parameter '\(member.name)' has neither value nor reference",
              member.value.position, hint: "write {\"value\": …}"))
        }
      }
      return Parsed(parameters, faults)
    }
  }

  /// Where a secret lies, in words.
  static func vault(_ reference: JSONValue) -> String {
    let name = reference["secretName"]?.string.map { "'\($0)'" } ?? "a secret"
    return "\(name) of a key vault"
  }

  private func read(_ bytes: [UInt8]) -> Reading {
    guard bytes.count <= limits.sourceBytesMax else {
      return .fault(
        fault(
          "arm.limit",
          "the file has \(bytes.count) bytes; at most \(limits.sourceBytesMax) are read",
          JSONPosition(line: 1, column: 1), hint: "Azure takes templates of 4 MB"))
    }
    let hasMark = bytes.starts(with: [0xef, 0xbb, 0xbf])
    let relaxed = RelaxedJSON(hasMark ? Array(bytes.dropFirst(3)) : bytes)
    do throws(JSONError) {
      let document = try JSONDocument.parse(relaxed.bytes).placed()
      return .document(
        relaxed.joinsLines ? moved(document.root, relaxed) : document.root, relaxed.comments)
    } catch {
      let place = relaxed.place(of: JSONPosition(line: error.line, column: error.column))
      return .fault(
        fault(
          "arm.unreadable", "the text is no JSON: \(error.message)", place,
          hint: error.code == .notUTF8Encoding ? "save it as UTF-8" : nil))
    }
  }

  /// A copy with places in the file, where texts over several lines moved them.
  private func moved(_ root: JSONValue, _ relaxed: RelaxedJSON) -> JSONValue {
    var builder = JSONBuilder(keepsPlaces: true)
    func add(_ value: JSONValue) {
      let place = relaxed.place(of: value.position)
      switch value.kind {
      case .null: builder.null(at: place)
      case .bool: builder.bool(value.bool == true, at: place)
      case .number: builder.number(value.numberText ?? "0", at: place)
      case .string: builder.string(value.string ?? "", at: place)
      case .array:
        builder.beginArray(at: place)
        for element in value.elements { add(element) }
        builder.endArray()
      case .object:
        builder.beginObject(at: place)
        for member in value.members {
          builder.key(member.name, at: relaxed.place(of: member.position))
          add(member.value)
        }
        builder.endObject()
      }
    }
    add(root)
    return builder.finish().root
  }

  private func repeated(_ root: JSONValue) -> [Diagnostic] {
    root.document.duplicateKeys(max: 20).map { name, position in
      Diagnostic(
        "arm.repeated-member", "the member '\(name)' is named twice; the last counts",
        at: SourceSpan(file: file, position), hint: "remove one of them", severity: .warning)
    }
  }

  private func fault(
    _ code: String, _ message: String, _ place: JSONPosition, hint: String?
  ) -> Diagnostic {
    Diagnostic(code, message, at: SourceSpan(file: file, place), hint: hint)
  }
}

extension ARMTemplate {
  /// The scope that a `$schema` names; nil when it is that of something else.
  static func scope(ofSchema schema: String) -> Scope? {
    let schema = schema.lowercased()
    if schema.contains("subscriptiondeploymenttemplate.json") { return .subscription }
    if schema.contains("managementgroupdeploymenttemplate.json") { return .managementGroup }
    if schema.contains("tenantdeploymenttemplate.json") { return .tenant }
    return schema.contains("deploymenttemplate.json") ? .resourceGroup : nil
  }
}
