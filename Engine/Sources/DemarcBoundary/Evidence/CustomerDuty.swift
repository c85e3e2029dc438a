public import DemarcModel

/// A complementary user-entity control: what a provider's report assumes that its customer does (AS2).
///
/// It is a part of the customer's side of its own. The report that names it never answers it; only
/// its own checks, or a person's word or record in force, do.
public struct CustomerDuty: Hashable, Sendable {
  /// How the customer shows that the control is there.
  public enum Answer: Hashable, Sendable {
    /// Ids of checks: the duty stands as they do.
    case checks([String])
    /// A person's word, from its day until it expires.
    case word(statement: String, author: String, date: CivilDay, expires: CivilDay)
    /// A record kept elsewhere, such as the minutes of a review, until a day.
    case record(reference: String, author: String, date: CivilDay, expires: CivilDay)
  }

  /// Unique over all reports.
  public var id: String
  public var cloud: Cloud
  /// Id and title of the report that names it.
  public var report: String
  public var reportTitle: String
  /// Services it is about; empty = what is kept once with the provider.
  public var services: [String]
  /// Requirements it belongs to, by their names.
  public var criteria: [RequirementID]
  /// Controls of the hub; every requirement that maps to one of them has the duty.
  public var controls: [String]
  /// What has to be done, in the user's words.
  public var text: String
  public var owner: String?
  public var answer: Answer?
  /// Where it is written.
  public var span: SourceSpan?

  public init(
    id: String, cloud: Cloud, report: String, reportTitle: String, services: [String] = [],
    criteria: [RequirementID] = [], controls: [String] = [], text: String, owner: String? = nil,
    answer: Answer? = nil, span: SourceSpan? = nil
  ) {
    self.id = id
    self.cloud = cloud
    self.report = report
    self.reportTitle = reportTitle
    self.services = services
    self.criteria = criteria
    self.controls = controls
    self.text = text
    self.owner = owner
    self.answer = answer
    self.span = span
  }

  /// What names the duty among the layers of a service; no layer of the catalogue begins so.
  public static let layerPrefix = "cuec."

  /// The duty's place in the matrix: a facet of its own.
  public var layer: String { Self.layerPrefix + id }

  /// The services of the matrix that carry it.
  var places: [String] { services.isEmpty ? [OrganizationService.id(cloud)] : services }

  /// Whether a word or record answers it on a day.
  public func isAnsweredByWord(on day: CivilDay) -> Bool {
    switch answer {
    case .word(_, _, let date, let expires), .record(_, _, let date, let expires):
      date <= day && day <= expires
    case .checks, nil: false
    }
  }

  /// Checks that answer it.
  public var checks: [String] {
    if case .checks(let ids) = answer { ids } else { [] }
  }

  /// The answer in one sentence, for a reader.
  public var answerSentence: String {
    switch answer {
    case .checks(let ids): "tested by \(ids.joined(separator: ", "))"
    case .word(let statement, let author, let date, let expires):
      "\(author), \(date) (until \(expires)): \(statement)"
    case .record(let reference, let author, let date, let expires):
      "record of \(author), \(date) (until \(expires)): \(reference)"
    case nil: "nothing answers it yet"
    }
  }
}
