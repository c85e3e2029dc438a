public import DemarcJSON
public import DemarcModel

/// An ARM template as it was read: Azure's deployment language, written by hand or by Bicep.
public struct ARMTemplate: Sendable {
  /// Where a template deploys to, as its `$schema` says.
  public enum Scope: String, Hashable, Sendable, CaseIterable {
    case resourceGroup, subscription, managementGroup, tenant
  }

  /// A comment of the file, for suppressions written in it.
  public struct Comment: Hashable, Sendable {
    /// Without the marks around it.
    public var text: String
    public var span: SourceSpan
  }

  public let scope: Scope
  /// What diagnostics call the file.
  public let file: String
  /// The template; each value knows its line and column in the file.
  public let source: JSONValue
  /// In the order of the file.
  public let comments: [Comment]
  let limits: ARMLimits

  /// Whether a document is an ARM template, judged by its content alone.
  public static func recognises(_ value: JSONValue) -> Bool {
    guard value.isObject else { return false }
    if let schema = value["$schema"]?.string { return scope(ofSchema: schema) != nil }
    guard value["contentVersion"]?.isString == true, let resources = value["resources"] else {
      return false
    }
    return resources.isArray || resources.isObject
  }

  /// Reads a template; comments and texts over several lines are allowed, as Azure allows them.
  ///
  /// - Returns: a tree unless the bytes are no JSON or no template.
  public static func read(
    _ bytes: [UInt8], file: String, limits: ARMLimits = ARMLimits()
  ) -> Parsed<ARMTemplate> {
    ARMReader(file: file, limits: limits).template(bytes)
  }

  /// Works out what a deployment of the template would send to Azure, as far as that is known.
  ///
  /// - Returns: the resources with conditions, loops and nested deployments resolved; what only the
  ///   deployment knows is marked, by place and reason. A limit that is crossed is an error among the
  ///   diagnostics, and the resources found before it remain.
  public func resources(_ options: ARMOptions = ARMOptions()) -> ARMResolution {
    ARMResolver(self, options).resolution()
  }
}
