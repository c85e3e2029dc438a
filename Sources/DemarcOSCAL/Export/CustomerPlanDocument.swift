internal import DemarcBoundary
internal import DemarcJSON
internal import DemarcModel

/// The leveraging side: what the customer inherits from each provider, what it satisfies itself, and an
/// answer to everything else.
struct CustomerPlanDocument {
  let context: ExportContext

  private var frame: PlanFrame { PlanFrame(context: context) }

  func bytes() -> [UInt8] {
    context.document(
      .systemSecurityPlan, "customer", title: "\(context.organization): shared responsibility",
      parties: context.clouds
    ) { out in
      frame.characteristics(
        "customer", name: context.organization,
        description: "What \(context.organization) runs in the cloud.",
        boundary: "The customer's side of each layer of the services in use.", &out)
      out.object("system-implementation") { out in
        out.items("leveraged-authorizations", context.clouds, authorization)
        frame.user("customer", role: "customer", &out)
        components(&out)
      }
      out.object("control-implementation") { out in
        out.member(
          "description",
          "An answer to every statement of the leveraged systems: inherited or not relied on, "
            + "satisfied, planned or an accepted risk.")
        requirements(&out)
      }
    }
  }

  private func authorization(_ out: inout JSONWriter, _ cloud: Cloud) {
    let reports = context.assessment.reports.filter { $0.cloud == cloud }
    let day = context.assessment.asOf.day
    let begun = reports.filter { $0.from <= day }
    let latest = begun.map(\.from).max() ?? day
    let inForce = reports.filter { $0.covers(day: day) }
    out.member("uuid", context.ids.uuid("leveraged-authorization", cloud.rawValue))
    out.line("title", "\(cloud.title) services")
    out.props(
      inForce.map { OSCALProp(name: "provider-report", value: $0.id, remarks: $0.title) })
    out.items("links", [cloud]) { out, cloud in
      out.member("href", context.href(.systemSecurityPlan, cloud.rawValue))
      out.member("rel", "system-security-plan")
    }
    out.member("party-uuid", context.party(cloud))
    out.member("date-authorized", "\(latest)")
    if inForce.isEmpty {
      out.member("remarks", "No report of the provider is in force: nothing is inherited.")
    }
  }

  private func components(_ out: inout JSONWriter) {
    out.key("components")
    out.beginArray()
    out.object {
      frame.thisSystem(
        context.customerSystem, context.organization, "The customer's own side.", &$0)
    }
    for cloud in context.clouds {
      for service in context.services[cloud] ?? [] {
        out.object { leveraged(service, cloud, &$0) }
      }
    }
    out.endArray()
  }

  private func leveraged(_ service: String, _ cloud: Cloud, _ out: inout JSONWriter) {
    out.member("uuid", context.leveraged(service))
    out.member("type", "service")
    out.line("title", context.name(service))
    out.member("description", "\(context.name(service)), run by \(cloud.title).")
    out.props([
      .standard("implementation-point", "external"),
      .standard(
        "leveraged-authorization-uuid",
        context.ids.uuid("leveraged-authorization", cloud.rawValue)),
      .standard("inherited-uuid", context.component(service)),
      OSCALProp(name: "service-id", value: service),
    ])
    frame.operational(&out)
  }

  private func requirements(_ out: inout JSONWriter) {
    let cells = context.assessment.matrix.cells
    out.key("implemented-requirements")
    out.beginArray()
    for stretch in context.stretches {
      let rows = cells[stretch.cells].map { ($0.service, context.model.rows($0)) }
      out.object { requirement(stretch.requirement, rows, &$0) }
    }
    out.endArray()
  }

  private func requirement(
    _ requirement: RequirementID, _ rows: [(service: String, rows: [ResponsibilityRow])],
    _ out: inout JSONWriter
  ) {
    let all = rows.flatMap(\.rows)
    let duties = all.filter { $0.responsibility != nil }
    let inherits = all.contains { $0.inherited != nil }
    let origination = duties.isEmpty ? (inherits ? "inherited" : nil) : "system-specific"
    let leaning = rows.filter { entry in entry.rows.contains { $0.provided != nil } }
    frame.requirement("customer", requirement, origination: origination, &out) { out in
      out.key("by-components")
      out.beginArray()
      if !duties.isEmpty || leaning.isEmpty {
        out.object { own(requirement, duties, &$0) }
      }
      for entry in leaning {
        out.object { leaned(requirement, entry.service, entry.rows, &$0) }
      }
      out.endArray()
    }
  }

  /// What the customer does itself, over all services.
  private func own(
    _ requirement: RequirementID, _ duties: [ResponsibilityRow], _ out: inout JSONWriter
  ) {
    let done = duties.filter { $0.satisfied != nil }
    let words =
      duties.isEmpty
      ? "Nothing in use has a layer it is about."
      : "\(done.count) of \(duties.count) responsibilities are satisfied."
    frame.byComponent("customer", requirement, context.customerSystem, words, &out)
    out.props(refusals(duties, [.planned, .accepted]))
    let state =
      duties.isEmpty
      ? "not-applicable"
      : done.isEmpty ? "planned" : done.count == duties.count ? "implemented" : "partial"
    out.object("implementation-status") { $0.member("state", state) }
    out.items("satisfied", done) { out, row in
      guard let satisfied = row.satisfied else { return }
      out.member("uuid", satisfied.uuid)
      out.member("responsibility-uuid", satisfied.refersTo)
      out.member("description", satisfied.text)
    }
  }

  /// What the customer takes over from a service's provider.
  private func leaned(
    _ requirement: RequirementID, _ service: String, _ rows: [ResponsibilityRow],
    _ out: inout JSONWriter
  ) {
    let taken = rows.filter { $0.inherited != nil }
    frame.byComponent(
      "customer", requirement, context.leveraged(service),
      taken.isEmpty
        ? "The provider's word is not relied on." : "Taken over from \(context.name(service)).",
      &out)
    out.props(refusals(rows, [.notReliedOn]))
    out.items("inherited", taken) { out, row in
      guard let inherited = row.inherited else { return }
      out.member("uuid", inherited.uuid)
      out.member("provided-uuid", inherited.refersTo)
      out.member("description", inherited.text)
    }
  }

  private func refusals(
    _ rows: [ResponsibilityRow], _ kinds: Set<ResponsibilityRow.Refusal.Kind>
  ) -> [OSCALProp] {
    rows.flatMap(\.refusals).filter { kinds.contains($0.kind) }.map { refusal in
      let name =
        switch refusal.kind {
        case .notReliedOn: AnswerProp.refused
        case .planned: AnswerProp.planned
        case .accepted: AnswerProp.accepted
        }
      return OSCALProp(
        name: name, value: refusal.refersTo, itemClass: refusal.state, remarks: refusal.reason)
    }
  }
}
