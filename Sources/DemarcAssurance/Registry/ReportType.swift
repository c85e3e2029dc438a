/// What kind of assurance a report is.
public enum ReportType: String, Hashable, Sendable, CaseIterable {
  case soc1Type1 = "soc1-type1"
  case soc1Type2 = "soc1-type2"
  case soc2Type1 = "soc2-type1"
  case soc2Type2 = "soc2-type2"
  case soc3
  case iso27001, iso27017, iso27018, iso27701, iso22301
  case fedramp
  case hitrust
  case pciAOC = "pci-aoc"
  case c5Type1 = "c5-type1"
  case c5Type2 = "c5-type2"
  case csaStar = "csa-star"
  case penTest = "pen-test"
  case other

  /// The name a person reads.
  public var title: String {
    switch self {
    case .soc1Type1: "SOC 1 Type I"
    case .soc1Type2: "SOC 1 Type II"
    case .soc2Type1: "SOC 2 Type I"
    case .soc2Type2: "SOC 2 Type II"
    case .soc3: "SOC 3"
    case .iso27001: "ISO/IEC 27001 certificate"
    case .iso27017: "ISO/IEC 27017 certificate"
    case .iso27018: "ISO/IEC 27018 certificate"
    case .iso27701: "ISO/IEC 27701 certificate"
    case .iso22301: "ISO 22301 certificate"
    case .fedramp: "FedRAMP authorization"
    case .hitrust: "HITRUST certification"
    case .pciAOC: "PCI DSS attestation of compliance"
    case .c5Type1: "C5 Type 1"
    case .c5Type2: "C5 Type 2"
    case .csaStar: "CSA STAR"
    case .penTest: "Penetration test"
    case .other: "Report"
    }
  }

  /// Frameworks that a report of this kind speaks to where its entry names none.
  ///
  /// Empty = nothing by itself: a penetration test, or a report on financial reporting, attests no
  /// requirement unless its entry says which.
  public var frameworks: [String] {
    switch self {
    case .soc2Type1, .soc2Type2, .soc3: ["soc2"]
    case .iso27001: ["iso27001-2022"]
    case .fedramp: ["nist-800-53r5"]
    case .pciAOC: ["pci-dss-4.0.1"]
    case .hitrust: ["hipaa-security"]
    case .soc1Type1, .soc1Type2, .iso27017, .iso27018, .iso27701, .iso22301, .c5Type1, .c5Type2,
      .csaStar, .penTest, .other:
      []
    }
  }

  /// Whether it speaks for operation over a period, which a letter of the management may bridge.
  public var isOverPeriod: Bool {
    switch self {
    case .soc1Type2, .soc2Type2, .soc3, .c5Type2: true
    default: false
    }
  }
}
