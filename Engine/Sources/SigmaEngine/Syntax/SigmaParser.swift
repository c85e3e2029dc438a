internal import DemarcJSON
public import DemarcModel
internal import DemarcYAML

/// Reads Sigma files: rules, correlations and filters, one YAML document each.
public enum SigmaParser {
  /// Bytes of one file.
  public static let sourceBytesMax = 4 << 20

  private static let yaml = YAMLReader(valuesMax: 1 << 18, depthMax: 64)

  /// A document that is wrong is left out with a diagnostic; the others stay.
  public static func parse(_ source: SourceFile) -> Parsed<SigmaCollection> {
    guard source.text.utf8.count <= sourceBytesMax else {
      let fault = Diagnostic(
        "sigma.too-large", "a file of more than \(sourceBytesMax >> 20) MiB",
        at: start(source, line: 1), hint: "split it")
      return Parsed(nil, [fault])
    }
    var collection = SigmaCollection()
    var diagnostics: [Diagnostic] = []
    for part in SigmaDocuments(source.text).parts {
      do throws(YAMLError) {
        let documents = try yaml.documents(String(decoding: part.text, as: UTF8.self))
        for document in documents {
          var reading = SigmaReading(file: source.name, part: part)
          read(document.root, &reading, into: &collection)
          diagnostics += reading.diagnostics
        }
      } catch {
        let place = SourcePosition(line: error.line + part.firstLine, column: error.column)
        diagnostics.append(
          Diagnostic(
            "sigma.bad-yaml", "not readable as YAML: \(error.message)",
            at: SourceSpan(file: source.name, start: place), hint: error.hint))
      }
    }
    if collection.isEmpty, diagnostics.isEmpty {
      diagnostics.append(
        Diagnostic(
          "sigma.no-rule", "the file holds no rule", at: start(source, line: 1),
          hint: "a rule has 'title', 'logsource' and 'detection'", severity: .warning))
    }
    return Parsed(collection, diagnostics.sorted { place($0) < place($1) })
  }

  private static func start(_ source: SourceFile, line: Int) -> SourceSpan {
    SourceSpan(file: source.name, start: SourcePosition(line: line, column: 1))
  }

  private static func place(_ diagnostic: Diagnostic) -> SourcePosition {
    diagnostic.span?.start ?? SourcePosition(line: 1, column: 1)
  }

  private static func read(
    _ root: JSONValue, _ reading: inout SigmaReading, into collection: inout SigmaCollection
  ) {
    if root.isNull { return }
    guard root.isObject else {
      reading.refuse(
        "sigma.not-a-map", "a document that is no map", at: reading.span(root),
        hint: "a rule has 'title', 'logsource' and 'detection'")
      return
    }
    if let action = root["action"] {
      reading.refuse(
        "sigma.old-style",
        "'action: \(action.string ?? "")' joins documents in a way that Sigma has "
          + "given up", at: reading.span(action),
        hint: "write each rule out in a document of its own")
      return
    }
    let kinds = ["detection", "correlation", "filter"].filter { root[$0] != nil }
    guard kinds.count < 2 else {
      reading.refuse(
        "sigma.two-kinds", "a document with both '\(kinds[0])' and '\(kinds[1])'",
        at: reading.span(root), hint: "write two documents with '---' between them")
      return
    }
    switch kinds.first {
    case "correlation": collection.correlations += reading.correlation(root).map { [$0] } ?? []
    case "filter": collection.filters += reading.filter(root).map { [$0] } ?? []
    default: collection.rules += reading.rule(root).map { [$0] } ?? []
    }
  }
}

extension SigmaCollection {
  /// Whether there is nothing in it.
  public var isEmpty: Bool { rules.isEmpty && correlations.isEmpty && filters.isEmpty }
}
