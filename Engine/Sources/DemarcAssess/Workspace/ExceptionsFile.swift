public import DemarcBoundary
public import DemarcCatalog
internal import DemarcJSON
public import DemarcModel

/// What `exceptions.yaml` says: findings the organisation lives with for a while (PO6).
public struct ExceptionsFile: Sendable {
  public var exceptions: [RiskException] = []
  /// Every name in it that must stand for something known.
  public var references: [NameReference] = []

  public init() {}

  /// Reads the text; entries with a fault are left out, the rest counts.
  public static func parse(_ source: SourceFile) -> Parsed<ExceptionsFile> {
    do throws(Diagnostic) {
      var fields = try YAMLFields.root(source, what: "exceptions.yaml")
      fields.refuseUnknown(["exceptions"])
      var diagnostics: [Diagnostic] = []
      var file = ExceptionsFile()
      for value in fields.mappings("exceptions") {
        var entry = YAMLFields(value, file: source.name, what: "an exception")
        if let exception = exception(&entry) { file.exceptions.append(exception) }
        entry.refer(.check, "check")
        file.references += entry.references
        diagnostics += entry.diagnostics
      }
      return Parsed(file, fields.diagnostics + diagnostics)
    } catch {
      return Parsed(nil, [error])
    }
  }

  /// The shortest reason that can be one.
  static let reasonCharactersMin = 10

  private static func exception(_ fields: inout YAMLFields) -> RiskException? {
    fields.refuseUnknown(["check", "resource", "reason", "owner", "approver", "expires"])
    let (check, resource) = (fields.text("check"), fields.text("resource"))
    let (reason, owner) = (fields.text("reason"), fields.text("owner"))
    let approver = fields.text("approver")
    let expires = fields.day("expires")
    if !reason.isEmpty, reason.count < reasonCharactersMin {
      fields.fault(
        "the reason '\(reason)' says too little", fields.value["reason"],
        hint: "an auditor reads it: say why the risk is acceptable")
    }
    if !approver.isEmpty, approver == owner {
      fields.fault(
        "owner and approver are the same person", fields.value["approver"],
        hint: "someone other than the owner has to approve")
    }
    guard fields.diagnostics.isEmpty, let expires else { return nil }
    return RiskException(
      check: check, resource: resource, reason: reason, owner: owner, approver: approver,
      expires: expires, span: YAMLFields.span(fields.value, fields.file))
  }
}
