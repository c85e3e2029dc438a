internal import DemarcCatalog
internal import DemarcJSON
public import DemarcModel

/// What a rule said about one resource; `detail` is made only when there is something to explain.
public struct Judgement: Hashable, Sendable {
  public var outcome: Outcome
  /// Value found, value wanted, place in the document.
  public var detail: String

  public init(_ outcome: Outcome, detail: String = "") {
    self.outcome = outcome
    self.detail = detail
  }

  static let pass = Judgement(.pass)
  static let skip = Judgement(.skip)
}

/// A check's rule, compiled for its engine.
protocol CheckRule: Sendable {
  func judge(_ resource: Resource, related: any RelatedResources) -> Judgement

  /// Of the named members of a resource's document, the first that the rule reads.
  func firstRead(of members: [String]) -> String?
}

extension CheckRule {
  func firstRead(of members: [String]) -> String? { members.first }
}

/// Other resources that a rule may look up.
protocol RelatedResources: Sendable {
  /// Resources of `type` in the account, those whose ids lie below `scope` if it is given; others may
  /// be among them.
  ///
  /// Nil when no export covers that type there.
  func resources(ofType type: String, below scope: String?, account: String) -> [Resource]?
}

/// While exports still stream in, nothing is known of other resources.
struct NothingRelated: RelatedResources {
  func resources(ofType type: String, below scope: String?, account: String) -> [Resource]? { nil }
}

extension Check {
  /// The values its rule is given, as one JSON object; nil when it takes none.
  func parameterDocument(asOf: Instant) throws(JSONError) -> JSONDocument? {
    guard !parameters.isEmpty else { return nil }
    var builder = JSONBuilder()
    builder.beginObject()
    for (name, parameter) in parameters.sorted(by: { $0.key < $1.key }) {
      builder.key(name)
      switch parameter {
      case .daysAgo(let days): builder.string("\(asOf.adding(days: -days))")
      case .constant(let json): builder.value(try JSONDocument.parse(json).root)
      }
    }
    builder.endObject()
    return builder.finish()
  }
}
