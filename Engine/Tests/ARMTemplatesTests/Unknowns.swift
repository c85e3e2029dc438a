import AzurePolicyEngine
import DemarcJSON

enum Unknowns {
  static func reason(_ value: JSONValue) -> String? { AzureUnknown.reason(of: value) }
}
