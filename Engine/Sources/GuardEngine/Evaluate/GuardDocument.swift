public import DemarcJSON
public import DemarcModel
internal import DemarcYAML

/// Reads CloudFormation templates the way Guard sees them.
public enum GuardDocument {
  /// Where a document comes from, as far as that decides how it is read.
  public enum Origin: Hashable, Sendable {
    /// A file that is judged.
    case data
    /// The inputs of a test file: aliases may stand in it, and `True` is a boolean in every dialect.
    case tests
  }

  /// Reads JSON or YAML; short intrinsics (`!Ref x`) take their long form (`{"Ref": "x"}`).
  ///
  /// Nothing is resolved: an intrinsic is a map, and compares with nothing but a map. What 3.1 reads
  /// over in silence (a repeated key, a second document) is a warning, or an error where the dialect is
  /// strict.
  public static func load(
    _ source: SourceFile, dialect: GuardDialect = .guard31, origin: Origin = .data
  ) -> Parsed<JSONDocument> {
    load(source, reading: dialect.reading, origin: origin)
  }

  /// Reads JSON or YAML for any set of differences from 3.1.
  public static func load(
    _ source: SourceFile, reading: GuardReading, origin: Origin = .data
  ) -> Parsed<JSONDocument> {
    if startsAsJSON(source.text), let document = try? JSONDocument.parse(source.text) {
      return json(document, source)
    }
    do throws(YAMLError) {
      return try yaml(source, reading, origin)
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

  private static func json(_ document: JSONDocument, _ source: SourceFile) -> Parsed<JSONDocument> {
    guard document.hasDuplicateKeys else { return Parsed(document) }
    let warnings = repeated(document, source)
    return Parsed(LongForm.rewrite(document.root, short: .none), warnings)
  }

  private static func yaml(
    _ source: SourceFile, _ reading: GuardReading, _ origin: Origin
  ) throws(YAMLError) -> Parsed<JSONDocument> {
    let isStrict = reading.has(.wholeFiles)
    var reader = YAMLReader(schema: .exact, allowsAliases: false)
    reader.hasWords = reading.has(.yamlBooleans)
    reader.allowsRepeatedKeys = !isStrict
    reader.refusesOtherKeys = !isStrict
    if origin == .tests {
      reader = YAMLReader(schema: .core, allowsAliases: true)
      reader.hasWords = reading.has(.yamlBooleans)
    }
    var warnings: [Diagnostic] = []
    let read: JSONDocument
    if isStrict || origin == .tests {
      read = try reader.document(source.text)
    } else {
      let first = try reader.first(source.text)
      read = first.document
      if first.hasMore {
        warnings.append(
          Diagnostic(
            "guard.more-documents", "only the first document of the file is judged",
            at: SourceSpan(file: source.name, start: SourcePosition(line: 1, column: 1)),
            hint: "keep one document a file; '---' starts another", severity: .warning))
      }
    }
    warnings += repeated(read, source)
    let short = reading.has(.shortForms) ? LongForm.Short.all : .guard31
    return Parsed(LongForm.rewrite(read.root, short: short), warnings)
  }

  /// Repetitions named one by one; the rest is as clear after that many.
  private static let repeatedMax = 20

  private static func repeated(_ document: JSONDocument, _ source: SourceFile) -> [Diagnostic] {
    guard document.hasDuplicateKeys else { return [] }
    return document.duplicateKeys.prefix(repeatedMax).map { name, place in
      let start = SourcePosition(line: place.line, column: place.column)
      return Diagnostic(
        "guard.repeated-key", "key '\(name)' stands twice in one map; the last one counts",
        at: SourceSpan(file: source.name, start: start), hint: "keep one of them",
        severity: .warning)
    }
  }
}

/// CloudFormation's YAML tags, written out; repeated keys, left out but for the last.
private struct LongForm {
  /// Which tags are written out.
  enum Short { case none, guard31, all }

  private let short: Short
  private var builder = JSONBuilder(keepsPlaces: true)

  static func rewrite(_ value: JSONValue, short: Short) -> JSONDocument {
    var form = LongForm(short: short)
    form.add(value)
    return form.builder.finish()
  }

  private mutating func add(_ value: JSONValue) {
    guard short != .none, let tag = value.tag, tag.hasPrefix("!"),
      let name = ShortForm.name(String(tag.dropFirst()), value.kind, isStrict: short == .all)
    else { return addUntagged(value) }
    builder.beginObject(at: value.position)
    builder.key(name, at: value.position)
    addUntagged(value)
    builder.endObject()
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
      let hasRepeated = value.document.hasDuplicateKeys
      var seen: Set<[UInt8]> = []
      for member in value.members {
        let name = member.name
        if hasRepeated, !seen.insert(Array(name.utf8)).inserted { continue }
        builder.key(name, at: member.position)
        add(hasRepeated ? value[name] ?? member.value : member.value)
      }
      builder.endObject()
    }
  }
}

/// Tags that stand for intrinsic functions.
private enum ShortForm {
  /// Long forms that keep the tag's name.
  private static let plain: Set<String> = ["Ref", "Condition"]
  /// Tags that 3.1 writes out before a single value.
  private static let scalars: Set<String> = [
    "Base64", "Condition", "GetAZs", "GetAtt", "ImportValue", "Ref", "RefAll", "Sub",
  ]
  /// Tags that 3.1 writes out before a list.
  private static let lists: Set<String> = [
    "And", "Contains", "EachMemberEquals", "EachMemberIn", "Equals", "FindInMap", "GetAtt", "If",
    "Join", "Not", "Or", "Select", "Split", "Sub", "ValueOf",
  ]
  /// Functions that 3.1 leaves as it finds them.
  private static let others: Set<String> = [
    "Cidr", "ForEach", "Length", "ToJsonString", "Transform", "ValueOfAll",
  ]

  /// The long form's name; nil where the tag is read over.
  static func name(_ tag: String, _ kind: JSONValue.Kind, isStrict: Bool) -> String? {
    let isKnown: Bool
    if isStrict {
      isKnown = scalars.contains(tag) || lists.contains(tag) || others.contains(tag)
    } else {
      switch kind {
      case .object: isKnown = false
      case .array: isKnown = lists.contains(tag)
      default: isKnown = scalars.contains(tag)
      }
    }
    guard isKnown else { return nil }
    return plain.contains(tag) ? tag : "Fn::\(tag)"
  }
}
