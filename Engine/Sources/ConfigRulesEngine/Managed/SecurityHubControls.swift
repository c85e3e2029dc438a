public import DemarcModel

/// Security Hub's controls: the AWS Config rule behind each, and the standards it belongs to.
///
/// Read from `config/security-hub.tsv`; what Prowler calls the same is in `config/prowler.tsv`.
public struct SecurityHubControls: Sendable {
  public struct Control: Hashable, Sendable {
    /// `S3.5`.
    public var id: String
    /// Identifier of the managed rule; nil where AWS Config has none of its own.
    public var rule: String?
    public var severity: Severity
    /// `fsbp`, `cis-5.0`.
    public var standards: Set<String>
  }

  /// In the order of the table.
  public let controls: [Control]
  private let ruleByControl: [String: String]
  private let ruleByProwlerCheck: [String: String]

  public init(hub: [UInt8], prowler: [UInt8]) {
    controls = Self.rows(hub).compactMap { cells in
      guard cells.count >= 5 else { return nil }
      return Control(
        id: cells[0], rule: cells[2] == "managed" ? cells[1] : nil,
        severity: Severity(rawValue: cells[3]) ?? .medium,
        standards: Set(cells[4].split(separator: " ").map(String.init)))
    }
    ruleByControl = Dictionary(
      controls.compactMap { control in control.rule.map { (control.id, $0) } },
      uniquingKeysWith: { first, _ in first })
    ruleByProwlerCheck = Dictionary(
      Self.rows(prowler).compactMap { $0.count >= 2 ? ($0[0], $0[1]) : nil },
      uniquingKeysWith: { first, _ in first })
  }

  /// Standards that can be judged as packs.
  public var standards: [String] {
    Array(controls.reduce(into: Set<String>()) { $0.formUnion($1.standards) }).filter { $0 != "-" }
      .sorted()
  }

  /// The managed rule that asks the same as another tool's control; nil when none is known to.
  public func rule(for finding: ExternalFinding) -> String? {
    ruleByControl[finding.control] ?? ruleByProwlerCheck[finding.control]
  }

  /// A standard as a pack: one rule for each control that AWS Config has one for.
  ///
  /// Rules are called by their control, as Security Hub shows them.
  public func pack(standard: String) -> ConformancePack? {
    let chosen = controls.filter { $0.standards.contains(standard) }
    guard !chosen.isEmpty else { return nil }
    let place = SourcePosition(line: 1, column: 1)
    let rules = chosen.map { control in
      PackRule(
        name: control.id, description: "",
        source: control.rule.map { .managed(identifier: $0) }
          ?? .direct("Security Hub checks \(control.id) itself; AWS Config has no rule for it"),
        parameters: [:], scope: PackScope(), controls: [control.id], remediation: nil,
        frequency: nil, span: SourceSpan(file: standard, start: place))
    }
    return ConformancePack(name: standard, file: standard, rules: rules)
  }

  private static func rows(_ bytes: [UInt8]) -> [[String]] {
    String(decoding: bytes, as: UTF8.self).split(separator: "\n")
      .filter { !$0.hasPrefix("#") }.dropFirst()
      .map { $0.split(separator: "\t", omittingEmptySubsequences: false).map(String.init) }
  }
}
