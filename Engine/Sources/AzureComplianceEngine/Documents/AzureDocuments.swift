public import DemarcJSON

/// A policy definition as it was read.
public struct AzureDefinitionDocument: Sendable {
  /// As written; empty where the document has none (a file of a library, a bare rule).
  public var id: String
  /// The last part of the id, or the name of the file.
  public var name: String
  public var displayName: String?
  /// `BuiltIn`, `Custom`, `Static`, as written.
  public var policyType: String?
  public var mode: String?
  public var category: String?
  public var description: String?
  public var version: String?
  /// Every version that the document says exists.
  public var versions: [String]
  public var isDeprecated: Bool
  /// The document, as the rule engine compiles it.
  public var json: JSONValue
  public var file: String

  /// Whether Microsoft answers for it and nothing can be evaluated: type Static, or mode None.
  public var isStatic: Bool {
    policyType?.lowercased() == "static" || mode?.lowercased() == "none"
  }
}

/// An initiative (policy set definition) as it was read.
public struct AzureInitiativeDocument: Sendable {
  public var id: String
  public var name: String
  public var displayName: String?
  public var policyType: String?
  public var category: String?
  public var description: String?
  public var version: String?
  public var versions: [String]
  /// The object of parameter declarations.
  public var parameters: JSONValue?
  public var members: [AzureInitiativeMember]
  public var groups: [AzurePolicyGroup]
  public var json: JSONValue
  public var file: String
}

/// One definition inside an initiative.
public struct AzureInitiativeMember: Sendable {
  public var definitionID: String
  /// Unique inside the initiative, whatever the case of its letters.
  public var referenceID: String
  /// `{"name":{"value":…}}`; values may be expressions over the initiative's parameters.
  public var parameters: JSONValue?
  public var definitionVersion: String?
  public var groupNames: [String]
  /// Where it stands.
  public var json: JSONValue
}

/// A group of an initiative: a control, where the initiative is a regulatory one.
public struct AzurePolicyGroup: Sendable {
  public var name: String
  public var category: String?
  public var displayName: String?
  public var description: String?
  /// Id of the policy metadata that says more.
  public var metadataID: String?
}

/// What Microsoft says about a control: title, category, and whose it is.
public struct AzurePolicyMetadata: Sendable {
  public var id: String
  public var name: String
  /// The control's own identifier.
  public var metadataID: String?
  public var category: String?
  public var title: String?
  /// `Customer`, `Microsoft` or `Shared`, as written; a claim without evidence.
  public var owner: String?
  public var url: String?
  public var file: String
}

/// An assignment as it was read.
public struct AzureAssignmentDocument: Sendable {
  public var id: String
  public var name: String
  public var displayName: String?
  public var description: String?
  /// The scope's id; `/` is everything.
  public var scope: String
  public var notScopes: [String]
  /// Id (or name) of the definition or initiative.
  public var definitionID: String
  public var definitionVersion: String?
  /// `{"name":{"value":…}}`.
  public var parameters: JSONValue?
  public var enforcementMode: AzureEnforcementMode
  public var messages: [Message]
  public var overrides: [AzureOverride]
  public var selectors: [AzureResourceSelector]
  public var json: JSONValue
  public var file: String
  /// Whether somebody asked "what if this were assigned", and no export holds it.
  public var isSynthetic: Bool

  /// A non-compliance message.
  public struct Message: Sendable, Hashable {
    public var text: String
    /// The definition it is about; nil is the default of the assignment.
    public var referenceID: String?
  }
}

/// Whether an assignment's effects take place; compliance is reported in any mode.
public enum AzureEnforcementMode: Sendable, Hashable, CustomStringConvertible {
  case `default`, doNotEnforce, enroll
  case other(String)

  init(_ text: String?) {
    switch text?.lowercased() {
    case nil, "", "default": self = .default
    case "donotenforce": self = .doNotEnforce
    case "enroll": self = .enroll
    case .some: self = .other(text ?? "")
    }
  }

  public var description: String {
    switch self {
    case .default: "Default"
    case .doNotEnforce: "DoNotEnforce"
    case .enroll: "Enroll"
    case .other(let text): text
    }
  }
}

/// A change that an assignment makes to effects or versions of the definitions it assigns.
public struct AzureOverride: Sendable {
  public enum Kind: Sendable, Hashable {
    case policyEffect, policyVersion
    case other(String)
  }

  public var kind: Kind
  public var value: String
  /// All must hold; without any the override is about everything.
  public var selectors: [AzureSelector]
}

/// A named set of conditions on resources, all of which must hold.
public struct AzureResourceSelector: Sendable {
  public var name: String?
  public var selectors: [AzureSelector]
}

/// One condition of a resource selector or an override.
public struct AzureSelector: Sendable, Hashable {
  public enum Kind: Sendable, Hashable {
    case resourceLocation, resourceType, resourceWithoutLocation, policyDefinitionReferenceID
    /// Not known here; holds for nothing.
    case other(String)
  }

  public var kind: Kind
  /// Folded to lower case, locations without spaces; nil when `notIn` is given.
  public var isIn: Set<String>?
  public var isNotIn: Set<String>?
}

/// An exemption as it was read.
public struct AzureExemptionDocument: Sendable {
  public var id: String
  public var name: String
  public var displayName: String?
  public var description: String?
  /// What is exempt: the id of a management group, subscription, resource group or resource.
  public var scope: String
  public var assignmentID: String
  /// Empty when the whole assignment is meant.
  public var referenceIDs: [String]
  /// `Waiver` or `Mitigated`, as written.
  public var category: String?
  public var expiresOn: String?
  public var selectors: [AzureResourceSelector]
  /// Whether it counts though its scope is not below that of the assignment.
  public var skipsScopeValidation: Bool
  public var json: JSONValue
  public var file: String
}

/// An attestation as it was read.
public struct AzureAttestationDocument: Sendable {
  /// A link to what proves the attested state.
  public struct Evidence: Sendable, Hashable {
    public var description: String?
    public var sourceURI: String?
  }

  public var id: String
  public var name: String
  /// What is attested: the id of a subscription, resource group or resource.
  public var scope: String
  public var assignmentID: String
  public var referenceID: String?
  /// `Compliant`, `NonCompliant` or `Unknown`, as written.
  public var complianceState: String?
  public var expiresOn: String?
  public var owner: String?
  public var comments: String?
  public var evidence: [Evidence]
  public var assessmentDate: String?
  public var json: JSONValue
  public var file: String
}
