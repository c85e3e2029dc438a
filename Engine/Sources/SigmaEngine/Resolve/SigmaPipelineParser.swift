internal import DemarcJSON
public import DemarcModel
internal import DemarcYAML

/// Reads pySigma pipeline files (YAML).
///
/// The format is pySigma's, as its documentation of processing pipelines describes it.
public enum SigmaPipelineParser {
  private static let yaml = YAMLReader(valuesMax: 1 << 18, depthMax: 64)
  private static let keys = [
    "name", "priority", "vars", "transformations", "postprocessing", "finalizers",
    "allowed_backends",
  ]

  /// A step that is wrong is left out with a diagnostic.
  public static func parse(_ source: SourceFile) -> Parsed<SigmaPipeline> {
    guard source.text.utf8.count <= SigmaParser.sourceBytesMax else {
      return Parsed(
        nil,
        [
          Diagnostic(
            "sigma.too-large", "a file of more than \(SigmaParser.sourceBytesMax >> 20) MiB",
            at: place(source, 1, 1), hint: "split it")
        ])
    }
    do throws(YAMLError) {
      let document = try yaml.document(source.text)
      let part = SigmaDocuments.Part(text: Array(source.text.utf8), firstLine: 0)
      var reading = PipelineReading(SigmaReading(file: source.name, part: part))
      let pipeline = read(document.root, &reading)
      return Parsed(pipeline, reading.diagnostics)
    } catch {
      return Parsed(
        nil,
        [
          Diagnostic(
            "sigma.bad-yaml", "not readable as YAML: \(error.message)",
            at: place(source, error.line, error.column), hint: error.hint)
        ])
    }
  }

  private static func place(_ source: SourceFile, _ line: Int, _ column: Int) -> SourceSpan {
    SourceSpan(file: source.name, start: SourcePosition(line: line, column: column))
  }

  private static func read(
    _ root: JSONValue, _ reading: inout PipelineReading
  ) -> SigmaPipeline? {
    guard root.isObject else {
      reading.refuse(
        "a pipeline must be a map", at: root, hint: "write 'transformations:' and a list of steps")
      return nil
    }
    reading.base.warnOfOthers(root, known: keys, in: "a pipeline")
    var pipeline = SigmaPipeline()
    pipeline.name = root["name"].flatMap { reading.base.text($0, "name") } ?? ""
    if let value = root["priority"], !value.isNull {
      if let priority = value.int64 {
        pipeline.priority = Int(priority)
      } else {
        reading.refuse("'priority' must be a whole number", at: value, hint: "lower comes first")
      }
    }
    if let variables = root["vars"] { pipeline.variables = reading.variables(variables) }
    if let steps = root["transformations"], !steps.isNull {
      pipeline.steps = reading.steps(steps, depth: 0)
    }
    for key in ["postprocessing", "finalizers"] {
      guard let value = root[key], value.count > 0 else { continue }
      reading.note("'\(key)' shapes the text of queries, and there is none here", at: value)
    }
    return pipeline
  }
}
