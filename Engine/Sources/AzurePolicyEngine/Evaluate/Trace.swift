/// One comparison as it was made: what a portal shows as the reason.
public struct AzureConditionTrace: Hashable, Sendable {
  /// Where the condition stands: `properties.policyRule.if.allOf[1]`.
  public var path: String
  /// What was looked at: a field, `value`, or `count` of an alias.
  public var subject: String
  public var comparison: String
  /// JSON text of the current value; nil when `[*]` selected nothing.
  public var current: String?
  /// JSON text of the target value.
  public var target: String?
  public var verdict: Bool
}

/// Collects the comparisons of one evaluation.
final class TraceRecorder {
  private(set) var entries: [AzureConditionTrace] = []
  let entriesMax: Int

  init(entriesMax: Int = 1000) { self.entriesMax = entriesMax }

  func add(
    _ test: Condition.Test, left: PolicyValue?, operand: PolicyValue?, verdict: Bool
  ) {
    guard entries.count < entriesMax else { return }
    entries.append(
      AzureConditionTrace(
        path: test.path, subject: Self.subject(test.left), comparison: test.comparison.rawValue,
        current: left?.text, target: operand?.text, verdict: verdict))
  }

  private static func subject(_ left: Left) -> String {
    switch left {
    case .field(let reference): reference.text
    case .fieldNamed: "field"
    case .value: "value"
    case .count(let count): "count of \(count.text)"
    }
  }
}
