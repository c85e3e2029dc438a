internal import DemarcBoundary
internal import DemarcModel

/// What reports lack.
extension AssuranceReview {
  func gaps(of report: AssuranceReport) -> [AssuranceGap] {
    // What a later report of the same kind took the place of is history.
    if registry.reports.contains(where: { report.isReplaced(by: $0, on: day) }) { return [] }
    return lapse(report) + bridge(report) + opinion(report) + exceptions(report)
      + subservices(report)
  }

  private func gap(
    _ kind: AssuranceGap.Kind, _ severity: Severity, _ report: AssuranceReport,
    _ sentence: String, hint: String, due: CivilDay? = nil, span: SourceSpan? = nil
  ) -> AssuranceGap {
    AssuranceGap(
      kind, severity, report.id, sentence, hint: hint, cloud: report.cloud, due: due,
      span: span ?? report.span)
  }

  private func lapse(_ report: AssuranceReport) -> [AssuranceGap] {
    let last = report.lastDay
    let left = last.number - day.number
    guard report.from <= day, let severity = context.severity(daysLeft: left) else { return [] }
    if left < 0 {
      return [
        gap(
          .reportLapsed, severity, report, "\(report.title) spoke until \(last), \(distance(last))",
          hint: "ask \(report.provider) for the next one", due: last)
      ]
    }
    return [
      gap(
        .reportLapsesSoon, severity, report, "\(report.title) lapses \(distance(last)), on \(last)",
        hint: "ask \(report.provider) for the next one"
          + (report.type?.isOverPeriod ?? true ? ", or for a bridge letter" : ""), due: last)
    ]
  }

  private func bridge(_ report: AssuranceReport) -> [AssuranceGap] {
    let furthest = report.to.adding(days: ProviderReport.bridgeDaysMax)
    guard let bridge = report.bridge else {
      guard report.type?.isOverPeriod == true, report.to < day, day <= furthest else { return [] }
      return [
        gap(
          .bridgeMissing, .medium, report,
          "its period ended on \(report.to) and no bridge letter carries \(report.title) on",
          hint: "ask the management of \(report.provider) for one; it can speak until \(furthest)",
          due: furthest)
      ]
    }
    var gaps: [AssuranceGap] = []
    if bridge.to > furthest {
      gaps.append(
        gap(
          .bridgeTooLong, .medium, report,
          "its bridge letter to \(bridge.to) reaches more than three months past the period; "
            + "it counts to \(furthest)", hint: "ask for a new report", due: furthest))
    }
    if bridge.author != .management {
      gaps.append(
        gap(
          .bridgeNotByManagement, .medium, report,
          "its bridge letter is not by the management of \(report.provider)",
          hint: "a letter of an auditor or anyone else says nothing for the management"))
    }
    return gaps
  }

  private func opinion(_ report: AssuranceReport) -> [AssuranceGap] {
    switch report.opinion {
    case .unqualified: return []
    case .qualified:
      // A decision to follow it up is none yet.
      guard report.disposition == nil || report.disposition?.decision == .followUp else {
        return []
      }
      return [
        gap(
          .opinion, .medium, report, "the opinion in \(report.title) is qualified",
          hint: "read why, and record a disposition")
      ]
    case .adverse, .disclaimer:
      return [
        gap(
          .opinion, .high, report,
          "the opinion in \(report.title) is \(report.opinion.rawValue): it attests nothing",
          hint: "rely on own controls, or on another provider")
      ]
    }
  }

  private func exceptions(_ report: AssuranceReport) -> [AssuranceGap] {
    report.exceptions.compactMap { exception in
      guard let disposition = exception.disposition else {
        return gap(
          .exceptionOpen, .medium, report,
          "nobody has decided about exception \(exception.id): \(exception.text)",
          hint: "record a disposition: \(Disposition.Decision.allWords)", span: exception.span)
      }
      guard disposition.decision == .followUp else { return nil }
      return gap(
        .exceptionOpen, .low, report,
        "exception \(exception.id) is followed up since \(disposition.date): \(disposition.because)",
        hint: "record what the provider answered", span: exception.span)
    }
  }

  private func subservices(_ report: AssuranceReport) -> [AssuranceGap] {
    report.subservices.compactMap { other in
      guard other.method == .carvedOut else { return nil }
      let hint =
        "get its own report, add it, and name it under 'report'; its controls are not in \(report.id)"
      guard let id = other.report else {
        return gap(
          .subserviceWithoutReport, .medium, report,
          "\(other.name) is carved out and has no report of its own on file", hint: hint,
          span: other.span)
      }
      guard let own = registry.report(id) else {
        return gap(
          .subserviceWithoutReport, .medium, report,
          "\(other.name) is carved out and its report '\(id)' is not on file", hint: hint,
          span: other.span)
      }
      let successor = registry.reports.first { own.isReplaced(by: $0, on: day) } ?? own
      guard !successor.covers(day: day) || !successor.opinion.canAttest else { return nil }
      return gap(
        .subserviceWithoutReport, .medium, report,
        "\(other.name) is carved out and its report '\(id)' does not speak for \(day)", hint: hint,
        due: successor.lastDay, span: other.span)
    }
  }

  // MARK: Scope

  /// Services and regions in use that no report in force names.
  func scopeHoles() -> [AssuranceGap] {
    (context.matrix?.scopeHoles ?? []).map { hole in
      AssuranceGap(
        .scopeHole, .medium, hole.service, "\(hole.reason)",
        hint: hole.regions.isEmpty
          ? "get a report that names the service" : "get a report that names the regions",
        cloud: hole.cloud, services: [hole.service])
    }
  }
}

extension Disposition.Decision {
  static var allWords: String { allCases.map(\.rawValue).joined(separator: ", ") }
}
