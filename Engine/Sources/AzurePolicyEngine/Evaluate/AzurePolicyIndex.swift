/// Many policies, and which of them are about a resource by its type.
///
/// Nearly every rule states the types that it is about. The index leaves a rule out only where its
/// outcome would be `skip`; definitions with faults stay in for every type, as they say so each time.
public struct AzurePolicyIndex: Sendable {
  public let evaluators: [AzurePolicyEvaluator]
  /// Positions by folded type, those for any type among them.
  private let byType: [String: [Int]]
  private let anyType: [Int]

  public init(_ evaluators: [AzurePolicyEvaluator]) {
    var anyType: [Int] = []
    var stated: [String: [Int]] = [:]
    for (position, evaluator) in evaluators.enumerated() {
      guard !evaluator.hasFault, let types = evaluator.resourceTypes else {
        anyType.append(position)
        continue
      }
      for type in types { stated[type, default: []].append(position) }
    }
    self.evaluators = evaluators
    self.anyType = anyType
    byType = stated.mapValues { ($0 + anyType).sorted() }
  }

  /// How many policies are about every type, as far as their rules say.
  public var anyTypeCount: Int { anyType.count }

  /// Positions in `evaluators` of what is to be evaluated on resources of a type, in ascending order.
  ///
  /// - Parameter type: in any case; empty for a resource without one.
  public func positions(type: String) -> [Int] { byType[type.lowercased()] ?? anyType }

  /// Positions in `evaluators` of what is to be evaluated on a resource, in ascending order.
  public func positions(for resource: AzureResource) -> [Int] { byType[resource.type] ?? anyType }

  /// Evaluates what may apply to each of many resources.
  ///
  /// Resources of one type are taken together, and rule by rule: a rule that was just used is at hand for
  /// the processor, which is worth more than half of the time.
  /// - Parameter body: is given the position of the resource, the position in `evaluators`, and the
  ///   result; resources come in blocks of one type, and each of them meets its policies in order.
  public func evaluate(
    _ resources: [AzureResource],
    _ body: (_ resource: Int, _ policy: Int, AzurePolicyResult) -> Void
  ) {
    var waiting: [String: [Int]] = [:]
    func judge(_ block: [Int], _ type: String) {
      for policy in byType[type] ?? anyType {
        for position in block {
          body(position, policy, evaluators[policy].evaluate(resources[position]))
        }
      }
    }
    for (position, resource) in resources.enumerated() {
      waiting[resource.type, default: []].append(position)
      guard let block = waiting[resource.type], block.count == Self.blockCount else { continue }
      waiting[resource.type] = []
      judge(block, resource.type)
    }
    for (type, block) in waiting.sorted(by: { $0.key < $1.key }) where !block.isEmpty {
      judge(block, type)
    }
  }

  /// Few enough for the processor to keep their documents at hand.
  private static let blockCount = 64

  /// The same policies, but for where related resources are looked up.
  public func looking(
    up related: @escaping @Sendable (RelatedQuery) -> RelatedAnswer
  ) -> AzurePolicyIndex {
    AzurePolicyIndex(self, evaluators.map { $0.looking(up: related) })
  }

  private init(_ index: AzurePolicyIndex, _ evaluators: [AzurePolicyEvaluator]) {
    self.evaluators = evaluators
    byType = index.byType
    anyType = index.anyType
  }
}
