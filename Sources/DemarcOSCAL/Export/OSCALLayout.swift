/// Where the exported documents lie, and how they refer to each other.
public enum OSCALLayout: String, Hashable, Sendable, CaseIterable {
  /// Side by side in one folder, with relative hrefs.
  case flat
  /// As a workspace of compliance-trestle, with its `trestle://` hrefs.
  case trestle

  func path(_ kind: OSCALKind, _ name: String) -> String {
    switch self {
    case .flat:
      switch kind {
      case .catalog: "catalog-\(name).json"
      case .componentDefinition: "components-\(name).json"
      case .systemSecurityPlan: name == "customer" ? "ssp.json" : "ssp-\(name).json"
      case .planOfAction: "poam.json"
      case .mappingCollection: "mapping.json"
      case .profile, .assessmentPlan, .assessmentResults: "\(kind.rawValue).json"
      }
    case .trestle: "\(Self.folder(kind))/\(name)/\(kind.rawValue).json"
    }
  }

  func href(_ kind: OSCALKind, _ name: String) -> String {
    self == .flat ? path(kind, name) : "trestle://" + path(kind, name)
  }

  private static func folder(_ kind: OSCALKind) -> String {
    switch kind {
    case .assessmentResults, .planOfAction: kind.rawValue
    default: kind.rawValue + "s"
    }
  }
}
