public import DemarcModel

/// What every form of a pack report is made from.
public struct PackReportInput: Sendable {
  public var packs: [ConfigPackResult]
  public var asOf: Instant
  /// Of the program.
  public var version: String
  public var diagnostics: [Diagnostic]
  /// Resources read.
  public var resources: Int
  public var accounts: [String]
  /// What other tools say, kept apart from our own results.
  public var external: [ExternalFinding]
  public var contradictions: [Contradiction]

  public init(
    packs: [ConfigPackResult], asOf: Instant, version: String, diagnostics: [Diagnostic] = [],
    resources: Int = 0, accounts: [String] = [], external: [ExternalFinding] = [],
    contradictions: [Contradiction] = []
  ) {
    self.packs = packs
    self.asOf = asOf
    self.version = version
    self.diagnostics = diagnostics
    self.resources = resources
    self.accounts = accounts
    self.external = external
    self.contradictions = contradictions
  }

  /// Every evaluation with its rule and pack, in order.
  var evaluations: [(pack: ConfigPackResult, rule: ConfigRuleResult, said: ConfigEvaluation)] {
    packs.flatMap { pack in
      pack.rules.flatMap { rule in rule.evaluations.map { (pack, rule, $0) } }
    }
  }
}

/// The forms a pack report comes in.
public enum PackReportFormat: String, Hashable, Sendable, CaseIterable {
  case text, json, csv, config, asff, ocsf, junit

  public var fileName: String {
    switch self {
    case .text: "packs.txt"
    case .json: "packs.json"
    case .csv: "packs.csv"
    case .config: "config-evaluations.json"
    case .asff: "findings.asff.json"
    case .ocsf: "findings.ocsf.json"
    case .junit: "packs.junit.xml"
    }
  }

  public func bytes(_ input: PackReportInput, style: Style = .plain) -> [UInt8] {
    switch self {
    case .text: Array(PackText.text(input, style: style).utf8)
    case .json: PackJSON.bytes(input)
    case .csv: PackCSV.bytes(input)
    case .config: ConfigEvaluationsJSON.bytes(input)
    case .asff: ASFFReport.bytes(input)
    case .ocsf: OCSFReport.bytes(input)
    case .junit: PackJUnit.bytes(input)
    }
  }
}
