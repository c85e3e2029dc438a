public import DemarcModel

/// A conformance pack: rules with the parameters they run with.
public struct ConformancePack: Sendable {
  /// The file's name without directories and ending.
  public var name: String
  public var file: String
  /// In the order of the pack; rules whose condition is false are left out.
  public var rules: [PackRule]
}

/// One rule of a pack.
public struct PackRule: Sendable {
  public enum Source: Sendable {
    /// A rule that AWS runs, by identifier.
    case managed(identifier: String)
    /// A custom policy rule: Guard text, and where it stands.
    case policy(text: String, runtime: String, span: SourceSpan)
    /// A Lambda function; its code is not in the pack.
    case lambda(String)
    /// Something that no AWS Config rule asks; the text says why nothing is decided.
    case direct(String)
  }

  /// `ConfigRuleName`, or the logical id where there is none.
  public var name: String
  public var description: String
  public var source: Source
  /// As text, references resolved.
  public var parameters: [String: String]
  public var scope: PackScope
  /// Ids that the pack names beside the rule.
  public var controls: [String]
  /// The document or automation that would mend what it finds; kept as text, never run.
  public var remediation: String?
  /// How often it runs, for periodic rules: `TwentyFour_Hours`.
  public var frequency: String?
  public var span: SourceSpan
}

extension PackRule {
  /// A managed rule by itself, as if a pack named it.
  public init(_ rule: ManagedRule, parameters: [String: String] = [:]) {
    let start = SourcePosition(line: 1, column: 1)
    self.init(
      name: rule.identifier.lowercased().replacing("_", with: "-"), description: rule.title,
      source: .managed(identifier: rule.identifier), parameters: parameters, scope: PackScope(),
      controls: [], remediation: nil, frequency: nil,
      span: SourceSpan(file: rule.identifier, start: start))
  }
}

/// Which resources a rule looks at (`Scope` of `AWS::Config::ConfigRule`); empty = all it can judge.
public struct PackScope: Hashable, Sendable {
  public var resourceTypes: [String] = []
  public var resourceID: String?
  public var tagKey: String?
  public var tagValue: String?
}

extension ConformancePack {
  /// Reads a conformance pack template.
  ///
  /// A fault in one rule leaves that rule out; the others stand. There is no pack when the text is
  /// no YAML or JSON or holds no `Resources`.
  ///
  /// - Parameter parameters: values for the pack's own parameters, before their defaults.
  public static func load(
    _ source: SourceFile, parameters: [String: String] = [:]
  ) -> Parsed<ConformancePack> {
    PackLoader.load(source, parameters)
  }
}
