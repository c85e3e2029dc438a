public import DemarcJSON
public import DemarcModel

/// What a deployment would send to Azure.
public struct ARMResolution: Sendable {
  /// In the order of the template, those of nested deployments where the deployment stands.
  public var resources: [ARMResource]
  /// Deployments inside the template, the ones whose template lies elsewhere included.
  public var deployments: [ARMDeployment]
  /// The template's outputs, `{"name": value}`; what is not known is marked as in resources.
  public var outputs: JSONValue
  /// Sorted by place.
  public var diagnostics: [Diagnostic]
}

/// One resource as Azure would receive it.
public struct ARMResource: Sendable {
  /// In full: `Microsoft.Storage/storageAccounts/blobServices`.
  public var type: String
  /// In full: `account/default`; nil when it is not known.
  public var name: String?
  /// Computed from the scope; nil when the scope or the name is not known.
  public var id: String?
  public var apiVersion: String?
  /// Name in a template of language version 2.0; `name[0]` for a turn of a loop.
  public var symbolicName: String?
  /// Id of what it is deployed to: a resource group, a subscription, …; nil when it is not known.
  public var scope: String?
  /// Id or name of the resources it waits for, as far as known.
  public var dependsOn: [String]
  /// Names of the nested deployments around it, outermost first.
  public var deployments: [String]
  /// Why it is not known whether the resource is deployed at all; nil when it is.
  public var condition: ARMUnknown?
  /// `type`, `name`, `id`, `apiVersion`, `location`, `tags`, `properties`, …: what a policy reads.
  ///
  /// Each value knows its line and column in the template. A value that only the deployment knows is
  /// null, bears a mark that `AzurePolicyEngine` honours, and is listed in `unknown`.
  public var document: JSONValue
  /// In the order of the document.
  public var unknown: [ARMUnknown]
  /// The resource's own `metadata`, as written.
  public var metadata: JSONValue?
  /// Where the resource stands in the template.
  public var span: SourceSpan

  /// Where the value at a JSON pointer of the document stands in the template: its own place, or that
  /// of the closest value around it.
  public func span(at pointer: String) -> SourceSpan {
    var value = document
    for token in JSONPointer(pointer)?.tokens ?? [] {
      guard let next = value.isArray ? Int(token).flatMap({ value[$0] }) : value[token] else {
        break
      }
      value = next
    }
    return SourceSpan(file: span.file, value.position)
  }
}

/// Something that only the deployment knows.
public struct ARMUnknown: Hashable, Sendable {
  /// JSON pointer into the resource's document; empty for its condition.
  public var pointer: String
  /// One clause: "reference() is known only at deployment".
  public var reason: String
  /// Where the expression stands in the template.
  public var span: SourceSpan
}

/// A deployment inside a template.
public struct ARMDeployment: Sendable {
  /// Names from the outermost nested deployment to this one.
  public var path: [String]
  /// The address of a template that lies elsewhere, which is not read; nil where it stands inside.
  public var link: String?
  /// Why it is not known whether it takes place at all; nil when it does.
  public var condition: ARMUnknown?
  public var span: SourceSpan
}

extension SourceSpan {
  init(file: String, _ place: JSONPosition) {
    self.init(file: file, start: SourcePosition(line: place.line, column: place.column))
  }
}
