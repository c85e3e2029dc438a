public import DemarcJSON

/// A request to create or update a resource, judged by policies before its provider sees it.
///
/// The order is that of Azure (effect-basics.md, "Order of evaluation"): disabled policies fall
/// out, append and modify change the request, deny is judged on the changed resource, then the
/// rest. Effects with IfNotExists, which come after the provider's success, are judged on the
/// changed resource too.
public struct AzureRequest: Sendable {
  /// The resource as the request has it: `type`, `name`, `location`, `tags`, `properties`, …
  public var resource: JSONValue
  /// The API version of the request; nil means the latest, where default alias paths apply.
  public var apiVersion: String?

  public init(resource: JSONValue, apiVersion: String? = nil) {
    self.resource = resource
    self.apiVersion = apiVersion
  }

  /// Judges the request by each policy and applies those that change it.
  public func evaluate(_ policies: [AzureRequestPolicy]) -> AzureRequestOutcome {
    AzureRequestOutcome(decisions: [], resource: resource, changes: [])
  }
}
