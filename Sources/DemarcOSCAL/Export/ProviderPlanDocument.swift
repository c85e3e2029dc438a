internal import DemarcBoundary
internal import DemarcJSON
internal import DemarcModel

/// The leveraged side: what one provider provides for each requirement and service, and what it leaves
/// to the customer.
///
/// Written from the catalogue's facts and what the estate shows; it is Demarc's statement of the split,
/// not the provider's own plan.
struct ProviderPlanDocument {
  let context: ExportContext
  let cloud: Cloud

  private var frame: PlanFrame { PlanFrame(context: context) }

  func bytes() -> [UInt8] {
    context.document(
      .systemSecurityPlan, cloud.rawValue,
      title: "\(cloud.title) as leveraged by \(context.organization)", parties: [cloud]
    ) { out in
      frame.characteristics(
        cloud.rawValue, name: "\(cloud.title) services",
        description: "Services of \(cloud.title) that \(context.organization) uses.",
        boundary: "The provider's side of each layer of the services listed here.", &out)
      out.object("system-implementation") { out in
        frame.user(cloud.rawValue, role: "provider", &out)
        components(&out)
      }
      out.object("control-implementation") { out in
        out.member(
          "description",
          "What the provider provides and what it leaves to the customer, derived from the services "
            + "in use and their configuration.")
        requirements(&out)
      }
    }
  }

  private func components(_ out: inout JSONWriter) {
    out.key("components")
    out.beginArray()
    out.object {
      frame.thisSystem(
        context.system(cloud), cloud.title, "The provider's systems as a whole.", &$0)
    }
    for service in context.services[cloud] ?? [] {
      out.object { out in
        out.member("uuid", context.component(service))
        out.member("type", "service")
        out.line("title", context.name(service))
        out.member("description", "\(context.name(service)) of \(cloud.title).")
        out.props([OSCALProp(name: "service-id", value: service)])
        frame.operational(&out)
      }
    }
    out.endArray()
  }

  private func requirements(_ out: inout JSONWriter) {
    let cells = context.assessment.matrix.cells
    out.key("implemented-requirements")
    out.beginArray()
    for stretch in context.stretches {
      let own = cells[stretch.cells].filter { context.model.cloud(of: $0.service) == cloud }
      let rows = own.map { ($0.service, context.model.rows($0)) }.filter { !$0.1.isEmpty }
      guard !rows.isEmpty else { continue }
      let all = rows.flatMap(\.1)
      let provides = all.contains { $0.provided != nil }
      let asks = all.contains { $0.responsibility != nil }
      let origination =
        provides ? (asks ? "customer-configured" : "system-specific") : "customer-provided"
      out.object { out in
        frame.requirement(
          cloud.rawValue, stretch.requirement, origination: origination, &out
        ) { out in
          out.items("by-components", rows) { out, entry in
            component(stretch.requirement, entry.0, entry.1, &out)
          }
        }
      }
    }
    out.endArray()
  }

  private func component(
    _ requirement: RequirementID, _ service: String, _ rows: [ResponsibilityRow],
    _ out: inout JSONWriter
  ) {
    frame.byComponent(
      cloud.rawValue, requirement, context.component(service),
      "The split on \(context.name(service)).", &out)
    out.object("implementation-status") { $0.member("state", "implemented") }
    out.object("export") { out in
      out.items("provided", rows.filter { $0.provided != nil }) { out, row in
        statement(row.provided, row.layer, &out)
      }
      out.items("responsibilities", rows.filter { $0.responsibility != nil }) { out, row in
        statement(row.responsibility, row.layer, &out)
      }
    }
    // Once here: by its list, each statement says whose it is.
    out.roles("provider", party: context.party(cloud))
  }

  private func statement(
    _ statement: ResponsibilityRow.Statement?, _ layer: String, _ out: inout JSONWriter
  ) {
    guard let statement else { return }
    out.member("uuid", statement.uuid)
    out.member("provided-uuid", statement.refersTo)
    out.member("description", statement.text)
    out.props([OSCALProp(name: "layer", value: layer)])
  }
}
