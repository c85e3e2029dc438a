internal import DemarcJSON
internal import DemarcModel
internal import SigmaEngine

extension AlertRule {
  /// The rule as its file describes it.
  ///
  /// The custom attribute `demarc` adds what Sigma has no word for: `controls`, a list of hub
  /// controls, and `side`, `customer` or `provider`.
  init(_ head: SigmaHead) {
    self.init(
      id: head.identifier, title: head.title, severity: head.level?.severity ?? .medium)
    description = head.description
    author = head.author
    license = head.license
    references = head.references
    tags = head.tags
    falsePositives = head.falsePositives
    file = head.span.file
    guard let own = head.custom["demarc"] else { return }
    controls = own["controls"]?.elements.compactMap(\.string) ?? []
    side = own["side"]?.string.flatMap { Side(rawValue: $0) }
  }
}

extension SigmaLevel {
  /// The same word among Demarc's own.
  var severity: Severity {
    switch self {
    case .informational: .informational
    case .low: .low
    case .medium: .medium
    case .high: .high
    case .critical: .critical
    }
  }
}

extension SigmaLogSource {
  /// `aws/cloudtrail`: product, category and service, those that are given.
  var text: String {
    [product, category, service].compactMap { $0 }.joined(separator: "/")
  }
}
