public import DemarcJSON
public import DemarcModel
internal import DemarcYAML

/// Reads CloudFormation templates the way Guard sees them.
public enum GuardDocument {
  /// Reads JSON or YAML; short intrinsics (`!Ref x`) take their long form (`{"Ref": "x"}`).
  ///
  /// Nothing is resolved: an intrinsic is a map, and compares with nothing but a map.
  ///
  /// - Parameters:
  ///   - allowsAliases: whether `*name` may stand for an anchored value; Guard refuses it in
  ///     templates.
  ///   - allowsRepeatedKeys: whether a mapping may hold a key twice; all its values are kept.
  public static func load(
    _ source: SourceFile, allowsAliases: Bool = false, allowsRepeatedKeys: Bool = false
  ) -> Parsed<JSONDocument> {
    if startsAsJSON(source.text), let document = try? JSONDocument.parse(source.text) {
      return Parsed(document)
    }
    do throws(YAMLError) {
      let reader = YAMLReader(
        schema: .core, allowsAliases: allowsAliases, allowsRepeatedKeys: allowsRepeatedKeys)
      let document = try reader.document(source.text)
      return Parsed(LongForm.rewrite(document.root))
    } catch {
      let place = SourcePosition(line: error.line, column: error.column)
      return Parsed(
        nil,
        [
          Diagnostic(
            "guard.document", error.message, at: SourceSpan(file: source.name, start: place),
            hint: error.hint)
        ])
    }
  }

  private static func startsAsJSON(_ text: String) -> Bool {
    let first = text.utf8.first { $0 != 0x20 && $0 != 0x09 && $0 != 0x0a && $0 != 0x0d }
    return first == UInt8(ascii: "{") || first == UInt8(ascii: "[")
  }
}

/// CloudFormation's YAML tags, written out.
private struct LongForm {
  private var builder = JSONBuilder(keepsPlaces: true)

  /// Tags that keep their name; all others of `functions` get `Fn::` before it.
  private static let plain: Set<String> = ["Ref", "Condition"]
  private static let functions: Set<String> = [
    "And", "Base64", "Cidr", "Contains", "EachMemberEquals", "EachMemberIn", "Equals",
    "FindInMap", "GetAZs", "GetAtt", "If", "ImportValue", "Join", "Not", "Or", "RefAll", "Select",
    "Split", "Sub", "Transform", "ValueOf", "ValueOfAll",
  ]

  static func rewrite(_ value: JSONValue) -> JSONDocument {
    var form = LongForm()
    form.add(value)
    return form.builder.finish()
  }

  private mutating func add(_ value: JSONValue) {
    guard let tag = value.tag, tag.hasPrefix("!"), let name = Self.name(tag.dropFirst()) else {
      return addUntagged(value)
    }
    builder.beginObject(at: value.position)
    builder.key(name, at: value.position)
    addUntagged(value)
    builder.endObject()
  }

  private static func name(_ tag: Substring) -> String? {
    if plain.contains(String(tag)) { return String(tag) }
    return functions.contains(String(tag)) ? "Fn::\(tag)" : nil
  }

  private mutating func addUntagged(_ value: JSONValue) {
    let place = value.position
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
        builder.key(member.name, at: member.position)
        add(member.value)
      }
      builder.endObject()
    }
  }
}
