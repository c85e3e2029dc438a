internal import DemarcBoundary
internal import DemarcCatalog
internal import DemarcEstate
internal import DemarcModel

extension NameReference {
  /// Why it stands for nothing; nil if it does.
  ///
  /// A misspelt name would otherwise vouch for nothing, or except nothing, and nobody would know.
  func fault(_ catalog: Catalog, checks: Set<String>, _ coverage: Coverage) -> Diagnostic? {
    switch kind {
    case .framework:
      if catalog.framework(name) != nil { return nil }
      return unknown(
        "workspace.unknown-framework", "no framework is called '\(name)'",
        hint: "'demarc frameworks' lists them")
    case .service:
      if name == "all" || catalog.service(name) != nil { return nil }
      if OrganizationService.cloud(name) != nil { return nil }
      return unknown(
        "workspace.unknown-service", "no service is called '\(name)'",
        hint: "an id such as aws.s3; 'demarc services' lists them")
    case .layer:
      if catalog.layerByID[name] != nil { return nil }
      return unknown(
        "workspace.unknown-layer", "no layer is called '\(name)'",
        hint: "one of " + catalog.layers.map(\.id).joined(separator: ", "))
    case .requirement:
      if catalog.requirement(name) != nil { return nil }
      return unknown(
        "workspace.unknown-requirement", "no requirement is called '\(name)'",
        hint: "'demarc frameworks ID' lists those of a framework")
    case .check:
      if checks.contains(name) { return nil }
      return unknown(
        "workspace.unknown-check", "no check is called '\(name)'",
        hint: "'demarc checks' lists them")
    case .account(let cloud):
      let isThere = coverage.accounts.contains {
        $0.cloud == cloud && $0.account.lowercased() == name.lowercased()
      }
      if isThere { return nil }
      return Diagnostic(
        "workspace.account-not-exported", "no export holds anything of '\(name)'", at: span,
        hint: "write the account as 'demarc import' shows it", severity: .warning)
    }
  }

  private func unknown(_ code: String, _ message: String, hint: String) -> Diagnostic {
    Diagnostic(code, message, at: span, hint: hint)
  }
}
