internal import DemarcJSON
public import DemarcModel
internal import DemarcYAML

/// What is known of a deployment beside the template itself.
public struct TemplateOptions: Sendable {
  /// Parameter values by name; they win over defaults.
  public var parameters: [String: ParameterValue]
  /// Pseudo parameters by name (`AWS::Region`); those not given stay unknown.
  public var pseudo: [String: String]
  public var limits: TemplateLimits

  public init(
    parameters: [String: ParameterValue] = [:], pseudo: [String: String] = [:],
    limits: TemplateLimits = TemplateLimits()
  ) {
    self.parameters = parameters
    self.pseudo = pseudo
    self.limits = limits
  }
}

/// A parameter's value as a parameter file gives it.
public enum ParameterValue: Hashable, Sendable {
  case text(String)
  case list([String])
}

/// The bounds of one template; crossing one is a diagnostic, never a crash.
public struct TemplateLimits: Hashable, Sendable {
  /// Nesting of values and functions.
  public var depthMax: Int
  /// Values that resolving may make.
  public var valuesMax: Int
  /// Bytes of any one text that resolving makes.
  public var textBytesMax: Int
  /// Copies that all `Fn::ForEach` of a template make together.
  public var copiesMax: Int
  /// Undecided conditions whose combinations are judged for one resource.
  public var conditionsMax: Int

  public init(
    depthMax: Int = 200, valuesMax: Int = 1 << 20, textBytesMax: Int = 1 << 20,
    copiesMax: Int = 10_000, conditionsMax: Int = 4
  ) {
    self.depthMax = depthMax
    self.valuesMax = valuesMax
    self.textBytesMax = textBytesMax
    self.copiesMax = copiesMax
    self.conditionsMax = conditionsMax
  }
}

/// Reads parameter files.
public enum ParameterFile {
  /// Reads the list that `aws cloudformation` takes, `{"Parameters": {…}}`, or a flat map; JSON or YAML.
  public static func parse(_ source: SourceFile) -> Parsed<[String: ParameterValue]> {
    do throws(YAMLError) {
      let root = try YAMLReader(schema: .failsafe).document(source.text).root
      return read(root, source.name)
    } catch {
      let place = SourcePosition(line: error.line, column: error.column)
      return Parsed(
        nil,
        [
          Diagnostic(
            "template.parameters", error.message, at: SourceSpan(file: source.name, start: place),
            hint: error.hint)
        ])
    }
  }

  private static func read(
    _ root: JSONValue, _ file: String
  ) -> Parsed<[String: ParameterValue]> {
    var found: [String: ParameterValue] = [:]
    var faults: [Diagnostic] = []
    func note(_ value: JSONValue, _ message: String) {
      let place = SourcePosition(line: value.position.line, column: value.position.column)
      faults.append(
        Diagnostic(
          "template.parameters", message, at: SourceSpan(file: file, start: place),
          hint: "write [{\"ParameterKey\": …, \"ParameterValue\": …}] or {\"Parameters\": {…}}"))
    }
    func add(_ name: String, _ value: JSONValue) {
      if let text = value.string {
        found[name] = .text(text)
      } else if value.isArray {
        found[name] = .list(value.elements.compactMap(\.string))
      } else {
        note(value, "the value of parameter '\(name)' is neither text nor a list")
      }
    }
    if root.isArray {
      for entry in root.elements {
        if let name = entry["ParameterKey"]?.string {
          // `UsePreviousValue` keeps what the stack has, which no file knows.
          if let value = entry["ParameterValue"] { add(name, value) }
        } else if let pair = entry.string, let mark = pair.firstIndex(of: "=") {
          found[String(pair[..<mark])] = .text(String(pair[pair.index(after: mark)...]))
        } else {
          note(entry, "an entry without 'ParameterKey'")
        }
      }
    } else if root.isObject {
      let table = root["Parameters"] ?? root
      for member in table.members { add(member.name, member.value) }
    } else {
      note(root, "neither a list nor a map of parameters")
    }
    return Parsed(found, faults)
  }
}
