public import DemarcBoundary
public import DemarcModel

/// What a review of the registry goes by.
public struct ReviewContext: Sendable {
  public var day: CivilDay
  /// Days before the end at which a warning begins, such as 60, 30 and 0; the fewer, the worse.
  public var warnDays: [Int]
  /// Frameworks that the customer is held to by name.
  public var frameworks: [String]
  /// Services in use; nil = nothing is known of them, so nothing is said about scopes.
  public var services: [ServiceUse]?
  /// The matrix, where there is one.
  public var matrix: Matrix?
  /// Files of the registry -> digest now; nil as a value = the file is not there.
  ///
  /// Files that were not looked at are absent.
  public var digests: [String: String?]
  /// Scores of answered questionnaires, by id.
  public var scores: [String: QuestionnaireScore]
  public var claims: [ResponsibilityClaim]

  public init(
    day: CivilDay, warnDays: [Int] = [60, 30, 0], frameworks: [String] = [],
    services: [ServiceUse]? = nil, matrix: Matrix? = nil, digests: [String: String?] = [:],
    scores: [String: QuestionnaireScore] = [:], claims: [ResponsibilityClaim] = []
  ) {
    self.day = day
    self.warnDays = warnDays
    self.frameworks = frameworks
    self.services = services
    self.matrix = matrix
    self.digests = digests
    self.scores = scores
    self.claims = claims
  }

  /// How bad it is that so many days are left; nil = not worth a word yet.
  func severity(daysLeft: Int) -> Severity? {
    if daysLeft < 0 { return .high }
    let steps = Array(Set(warnDays.filter { $0 >= 0 })).sorted()
    guard let step = steps.firstIndex(where: { daysLeft <= $0 }) else { return nil }
    // From the last step to the first: high, medium, low.
    return step == 0 ? (steps.count == 1 ? .medium : .high) : step == 1 ? .medium : .low
  }
}

/// Finds what the assurance from outside lacks.
public struct AssuranceReview: Sendable {
  let registry: AssuranceRegistry
  let context: ReviewContext

  public init(_ registry: AssuranceRegistry, _ context: ReviewContext) {
    self.registry = registry
    self.context = context
  }

  /// All gaps, worst first.
  public func gaps() -> [AssuranceGap] {
    AssuranceGap.inOrder(
      registry.reports.flatMap(gaps(of:)) + scopeHoles() + registry.agreements.flatMap(gaps(of:))
        + healthData() + duties() + documents() + questionnaires() + reviews() + claimConflicts())
  }

  var day: CivilDay { context.day }

  /// `in 12 days`, `today`, `3 days ago`.
  func distance(_ date: CivilDay) -> String {
    let days = date.number - day.number
    switch days {
    case 0: return "today"
    case 1: return "in 1 day"
    case 2...: return "in \(days) days"
    case -1: return "1 day ago"
    default: return "\(-days) days ago"
    }
  }

  // MARK: Files

  private func documents() -> [AssuranceGap] {
    registry.documents.flatMap { id, document -> [AssuranceGap] in
      guard let known = context.digests[document.file] else { return [] }
      guard let now = known else {
        return [
          AssuranceGap(
            .documentChanged, .medium, id, "its file \(document.file) is not there",
            hint: "put it back, or correct the path", span: document.span)
        ]
      }
      guard let pinned = document.sha256 else {
        return [
          AssuranceGap(
            .documentNotPinned, .informational, id, "its file \(document.file) is not pinned",
            hint: "add sha256: \(now)", span: document.span)
        ]
      }
      guard pinned != now else { return [] }
      return [
        AssuranceGap(
          .documentChanged, .high, id,
          "its file \(document.file) is not the one that was pinned: its digest is \(now)",
          hint: "put the pinned file back, or add the new one as a new entry", span: document.span)
      ]
    }
  }

  // MARK: Sheets and reviews

  private func questionnaires() -> [AssuranceGap] {
    registry.questionnaires.flatMap { entry -> [AssuranceGap] in
      var gaps: [AssuranceGap] = []
      if entry.returned == nil, let due = entry.due, due < day {
        gaps.append(
          AssuranceGap(
            .questionnaireOverdue, .medium, entry.id,
            "the questionnaire to \(entry.party) was due \(distance(due))",
            hint: "ask again, and set 'returned' when it is back", cloud: entry.cloud, due: due,
            span: entry.span))
      }
      if let score = context.scores[entry.id], !score.gaps.isEmpty {
        let heavy = score.gaps.contains { $0.weight >= 3 && $0.answer != .yes }
        gaps.append(
          AssuranceGap(
            .questionnaireGap, heavy ? .medium : .low, entry.id,
            "\(score.gaps.count) of \(score.total) answers of \(entry.party) leave something open",
            hint: "'demarc assurance show \(entry.id)' lists them", cloud: entry.cloud,
            span: entry.span))
      }
      return gaps
    }
  }

  private func reviews() -> [AssuranceGap] {
    registry.reviews.flatMap { record -> [AssuranceGap] in
      let isReplaced = registry.reviews.contains {
        $0.subject == record.subject && $0.date > record.date
      }
      guard !isReplaced else { return [] }
      var gaps: [AssuranceGap] = []
      if let next = record.next, next < day {
        gaps.append(
          AssuranceGap(
            .reviewOverdue, .medium, record.id,
            "the next review of \(record.subject) was due \(distance(next))",
            hint: "review it, and add the new record", services: record.services.sorted(),
            due: next, span: record.span))
      }
      if !record.open.isEmpty {
        gaps.append(
          AssuranceGap(
            .reviewOverdue, .low, record.id,
            "\(record.subject) has open conditions: "
              + record.open.joined(separator: "; "),
            hint: "take a condition off the list when it is met",
            services: record.services.sorted(), span: record.span))
      }
      return gaps
    }
  }

  private func claimConflicts() -> [AssuranceGap] {
    guard let matrix = context.matrix, !context.claims.isEmpty else { return [] }
    let standings = ClaimComparison(matrix).standings(context.claims)
    return standings.filter { $0.state == .conflict }.map { standing in
      AssuranceGap(
        .claimConflict, .informational, standing.claim.source, standing.sentence ?? "",
        hint:
          "a claim proves nothing: ask the provider, or correct the derived owner with an override",
        cloud: standing.claim.cloud, services: standing.services, span: standing.claim.span)
    }
  }
}
