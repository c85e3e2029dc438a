internal import DemarcBoundary
internal import DemarcModel

/// What agreements lack, and where health data lies without one.
extension AssuranceReview {
  func gaps(of agreement: Agreement) -> [AssuranceGap] {
    let isReplaced = registry.agreements.contains { other in
      other.id != agreement.id && other.kind == agreement.kind && other.party == agreement.party
        && other.from > agreement.from && other.isInForce(on: day)
        && (agreement.services.map { own in
          other.services.map { own.isSubset(of: $0) } ?? true
        } ?? (other.services == nil))
    }
    if isReplaced { return [] }
    func gap(
      _ kind: AssuranceGap.Kind, _ severity: Severity, _ sentence: String, hint: String,
      due: CivilDay? = nil
    ) -> AssuranceGap {
      AssuranceGap(
        kind, severity, agreement.id, sentence, hint: hint, cloud: agreement.cloud, due: due,
        span: agreement.span)
    }
    var gaps: [AssuranceGap] = []
    if agreement.signed.map({ $0 > day }) ?? true {
      gaps.append(
        gap(
          .contractUnsigned, .medium, "the \(agreement.title) is not signed",
          hint: "until it is, it binds nobody"))
    }
    if let to = agreement.to {
      let left = to.number - day.number
      if left < 0 {
        gaps.append(
          gap(
            .contractLapsed, .high, "the \(agreement.title) ended \(distance(to)), on \(to)",
            hint: "renew it, or take the services out of use", due: to))
      } else if let severity = context.severity(daysLeft: left) {
        gaps.append(
          gap(
            .contractLapsesSoon, severity, "the \(agreement.title) ends \(distance(to)), on \(to)",
            hint: "renew it", due: to))
      }
    }
    if agreement.kind.needsNotificationTerms, agreement.notification.isEmpty {
      gaps.append(
        gap(
          .notificationTermsMissing, .medium,
          "no notification terms are on file for the \(agreement.title)",
          hint: "record who tells whom of what, and within how long, under 'notification'"))
    }
    let nobody = agreement.notification.filter { $0.contact == nil }
    if let first = nobody.first {
      gaps.append(
        gap(
          .notificationTermsMissing, .low,
          "the \(agreement.title) names nobody to be told after \(first.trigger)",
          hint: "add 'contact'"))
    }
    return gaps
  }

  /// Whether health data is in scope: it is said where it lies, or a HIPAA rule is one of the frameworks.
  var hasHealthData: Bool {
    registry.healthData != nil || context.frameworks.contains { $0.hasPrefix("hipaa") }
  }

  /// Services in use that may hold health data and that no agreement in force covers: one gap for each
  /// provider and reason.
  func healthData() -> [AssuranceGap] {
    guard hasHealthData, let services = context.services else { return [] }
    let scope = registry.healthData ?? HealthDataScope()
    let agreements = registry.agreements.filter { $0.kind == .baa }
    var open: [Cloud: [String: [String]]] = [:]
    for use in services where scope.concerns(use) {
      // What only ought to be in use holds nothing yet.
      guard use.resources > 0, OrganizationService.cloud(use.service) == nil else { continue }
      let own = agreements.filter { $0.cloud == use.cloud }
      let naming = own.filter { $0.names(service: use.service) }
      if naming.contains(where: { $0.isInForce(on: day) }) { continue }
      let reason =
        own.isEmpty
        ? "no business associate agreement with \(use.cloud.title) is on file"
        : naming.isEmpty
          ? "no business associate agreement with \(use.cloud.title) covers it"
          : "\(naming.map(\.id).sorted().joined(separator: ", ")) is not in force"
      open[use.cloud, default: [:]][reason, default: []].append(use.service)
    }
    return misplaced(scope, services)
      + open.sorted { $0.key < $1.key }.flatMap { cloud, reasons in
        reasons.sorted { $0.key < $1.key }.map { reason, services in
          let names = services.sorted()
          let shown = names.prefix(3).joined(separator: ", ")
          let rest = names.count > 3 ? " and \(names.count - 3) more" : ""
          return AssuranceGap(
            .baaMissing, .high, cloud.rawValue,
            "health data may lie on \(shown)\(rest), and \(reason)",
            hint:
              "sign one and add it under 'agreements', or say under 'healthData' where the data lies",
            cloud: cloud, services: names)
        }
      }
  }

  /// A misspelt account or service would exempt what it was to name, and nobody would know.
  private func misplaced(_ scope: HealthDataScope, _ services: [ServiceUse]) -> [AssuranceGap] {
    let accounts = Set(services.lazy.flatMap(\.accounts))
    let used = Set(services.map(\.service))
    let missing =
      scope.accounts.filter { !accounts.contains($0) }
      + scope.services.filter { !used.contains($0) }
    return missing.map { name in
      AssuranceGap(
        .healthDataUnplaced, .medium, name,
        "'healthData' names '\(name)', which no export holds",
        hint: "write it as 'demarc import' shows it, or export it")
    }
  }
}
