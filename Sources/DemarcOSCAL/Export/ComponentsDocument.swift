internal import DemarcBoundary
internal import DemarcCatalog
internal import DemarcJSON
internal import DemarcModel
internal import DemarcReport

/// The services of one provider in use, as a component definition: a component each.
///
/// The model has no place for what is provided and asked for; that is in the leveraged plan. Here stand
/// the facts of each service, and whose each requirement is on it.
struct ComponentsDocument {
  let context: ExportContext
  let cloud: Cloud

  func bytes() -> [UInt8] {
    let cells = cellsByService()
    return context.document(
      .componentDefinition, cloud.rawValue, title: "\(cloud.title) services in use",
      parties: [cloud]
    ) { out in
      out.items("components", context.services[cloud] ?? []) { out, service in
        component(service, cells[service] ?? [:], &out)
      }
    }
  }

  private func cellsByService() -> [String: [String: [Cell]]] {
    var found: [String: [String: [Cell]]] = [:]
    for cell in context.assessment.matrix.cells {
      guard context.model.cloud(of: cell.service) == cloud else { continue }
      found[cell.service, default: [:]][cell.requirement.framework, default: []].append(cell)
    }
    return found
  }

  private func component(_ service: String, _ cells: [String: [Cell]], _ out: inout JSONWriter) {
    let entry = context.input.catalog.service(service)
    out.member("uuid", context.ids.uuid("defined-component", service))
    out.member("type", "service")
    out.line("title", context.name(service))
    let summary = entry?.summary ?? ""
    out.member(
      "description", summary.isEmpty ? "\(context.name(service)) of \(cloud.title)." : summary)
    let use = context.assessment.matrix.services.first { $0.service == service }
    out.props([
      OSCALProp(name: "service-id", value: service),
      OSCALProp(name: "service-model", value: entry?.model.rawValue ?? ""),
      OSCALProp(name: "resources", value: use.map { "\($0.resources)" } ?? ""),
    ])
    out.roles("provider", party: context.party(cloud))
    let frameworks = context.frameworks.filter { cells[$0] != nil }
    out.items("control-implementations", frameworks) { out, framework in
      out.member(
        "uuid", context.ids.uuid("control-implementation", service, framework))
      out.member("source", context.href(.catalog, framework))
      out.member(
        "description",
        "Whose each requirement is on this service, layer by layer, as the estate shows it.")
      out.items("implemented-requirements", cells[framework] ?? []) { out, cell in
        requirement(cell, &out)
      }
    }
  }

  private func requirement(_ cell: Cell, _ out: inout JSONWriter) {
    let token = context.tokens[cell.requirement]
    out.member(
      "uuid",
      context.ids.uuid("defined", cell.service, cell.requirement.framework, cell.requirement.id))
    out.member("control-id", token)
    let owners = cell.parts.filter { $0.owner != .none }
    let words = owners.map { "\(context.layer($0.layer)): \($0.owner.rawValue)" }
    out.member(
      "description",
      words.isEmpty ? "No layer of this service is about it." : words.joined(separator: "; ") + ".")
    out.props([OSCALProp(name: "responsibility", value: Self.owner(owners).rawValue)])
  }

  private static func owner(_ parts: [Part]) -> Owner {
    let owners = Set(parts.map(\.owner))
    if owners.isEmpty { return .none }
    if owners.count == 1, let only = owners.first { return only }
    let provider = owners.contains { $0.involves(.provider) }
    let customer = owners.contains { $0.involves(.customer) }
    return provider ? (customer ? .shared : .provider) : .customer
  }
}

extension ExportContext {
  func layer(_ id: String) -> String { input.report.names.layer(id) }
}
