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

extension AzureConditionTrace {
  /// What was found and what it was compared with, as the portal words it.
  public var sentence: String {
    "\(subject) is \(current ?? "absent") (\(comparison)\(target.map { " \($0)" } ?? ""))"
  }

  /// Whether it tells why the rule holds, or with `false`, why it does not: below an odd number of `not`
  /// a comparison tells by the opposite.
  func tells(byHolding holding: Bool) -> Bool {
    (verdict == holding) != (path.split(separator: ".").count { $0 == "not" } % 2 == 1)
  }
}

extension [AzureConditionTrace] {
  /// The comparisons that decided; the type only says whom the policy is about.
  ///
  /// - Parameter holding: false for an existence condition that nothing satisfies.
  public func deciding(byHolding holding: Bool = true) -> [AzureConditionTrace] {
    let telling = filter { $0.subject.lowercased() != "type" }
    let met = telling.filter { $0.tells(byHolding: holding) }
    return met.isEmpty ? telling : met
  }
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
