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
  /// The resources sought, others perhaps among them, and whether the exports would show all.
  func resources(_ sought: RelatedSearch) -> RelatedFound
}

/// What a lookup found.
struct RelatedFound {
  var resources: [Resource]
  /// Whether there are no others: what is not among them does not exist.
  var isWhole: Bool

  static let nothingKnown = RelatedFound(resources: [], isWhole: false)
}

/// What a rule looks up.
struct RelatedSearch {
  var type: String
  var account: String
  /// Only resources whose id begins with this one.
  var below: String?
  /// Where all that is sought stands, as narrowly as can be said: `…/vaults/v/providers/Microsoft.X/y`;
  /// nil is anywhere in the account.
  var within: String?
  /// Only resources one of whose properties is this id.
  var mentioning: String?
}

/// While exports still stream in, nothing is known of other resources.
struct NothingRelated: RelatedResources {
  func resources(_ sought: RelatedSearch) -> RelatedFound { .nothingKnown }
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
