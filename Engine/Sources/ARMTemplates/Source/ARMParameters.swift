public import DemarcJSON
public import DemarcModel

/// Values of a template's parameters, from a parameter file or from whoever calls.
public struct ARMParameters: Sendable {
  public enum Value: Sendable {
    /// A value as a parameter file has it.
    case json(JSONValue)
    /// A text of a command line: read as JSON unless the parameter is of type string.
    case text(String)
    /// A secret that only the deployment reads; the text says where it lies.
    case secret(String)
  }

  /// By name; names ignore case.
  public private(set) var values: [String: Value] = [:]

  public init() {}

  /// The value of a parameter, whatever the case of its name.
  public subscript(name: String) -> Value? {
    get { values[name.lowercased()] }
    set { values[name.lowercased()] = newValue }
  }

  /// These values, with those of `other` in place of what both have.
  public func overridden(by other: ARMParameters) -> ARMParameters {
    var merged = self
    merged.values.merge(other.values) { _, new in new }
    return merged
  }

  /// Whether a document is a parameter file, judged by its content alone.
  public static func recognises(_ value: JSONValue) -> Bool {
    guard let schema = value["$schema"]?.string?.lowercased() else { return false }
    return schema.contains("deploymentparameters.json")
  }

  /// Reads a parameter file: `{"parameters": {"name": {"value": …}}}`, or the inner object alone.
  public static func read(
    _ bytes: [UInt8], file: String, limits: ARMLimits = ARMLimits()
  ) -> Parsed<ARMParameters> {
    ARMReader(file: file, limits: limits).parameters(bytes)
  }
}
