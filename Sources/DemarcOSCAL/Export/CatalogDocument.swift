internal import DemarcBoundary
internal import DemarcCatalog
internal import DemarcJSON
internal import DemarcModel
internal import DemarcReport

/// A framework as a catalog: ids, titles and our own words, never a publisher's text.
struct CatalogDocument {
  let context: ExportContext
  let framework: Framework

  private typealias Children = [String: [Requirement]]

  func bytes() -> [UInt8] {
    let active = framework.requirements.filter { $0.status == .active }
    let known = Set(active.map(\.id.id))
    var children: Children = [:]
    var groups: [(title: String, members: [Requirement])] = []
    for requirement in active {
      if let parent = requirement.parent, known.contains(parent) {
        children[parent, default: []].append(requirement)
      } else if let index = groups.firstIndex(where: { $0.title == requirement.group }) {
        groups[index].members.append(requirement)
      } else {
        groups.append((requirement.group, [requirement]))
      }
    }
    return context.document(
      .catalog, framework.id, title: "\(framework.title), \(framework.edition)", parties: []
    ) { out in
      out.items("controls", groups.filter { $0.title.isEmpty }.flatMap(\.members)) {
        control($1, children, &$0, depth: 0)
      }
      let named = groups.filter { !$0.title.isEmpty }
      out.items("groups", named.indices.map { ($0, named[$0]) }) { out, entry in
        out.member("id", "\(OSCALToken.token(framework.id))-group-\(entry.0 + 1)")
        out.line("title", entry.1.title)
        out.items("controls", entry.1.members) { control($1, children, &$0, depth: 0) }
      }
    }
  }

  static let depthMax = 32

  private func control(
    _ requirement: Requirement, _ children: Children, _ out: inout JSONWriter, depth: Int
  ) {
    let token = context.tokens[requirement.id]
    out.member("id", token)
    let title = OSCALText.line(requirement.title)
    out.member("title", title.isEmpty ? requirement.id.id : title)
    out.props([
      .standard("label", requirement.id.id),
      OSCALProp(name: "designation", value: requirement.designation?.rawValue ?? ""),
    ])
    out.items("parts", [requirement]) { out, requirement in
      out.member("id", context.tokens.statement(requirement.id))
      out.member("name", "statement")
      let words = [requirement.summary, requirement.title].first { !$0.isEmpty }
      out.member("prose", words ?? "Identifier only; the publisher holds the text.")
    }
    guard depth < Self.depthMax else { return }
    out.items("controls", children[requirement.id.id] ?? []) {
      control($1, children, &$0, depth: depth + 1)
    }
  }
}

/// The frameworks in scope as one profile.
struct ProfileDocument {
  let context: ExportContext

  func bytes() -> [UInt8] {
    let byFramework = Dictionary(
      grouping: context.stretches.map(\.requirement), by: \.framework)
    return context.document(
      .profile, "customer", title: "\(context.organization): requirements in scope", parties: []
    ) { out in
      let imports = context.frameworks.filter { byFramework[$0] != nil }
      out.items("imports", imports) { out, framework in
        out.member("href", context.href(.catalog, framework))
        out.items("include-controls", [framework]) { out, framework in
          out.texts("with-ids", (byFramework[framework] ?? []).map { context.tokens[$0] })
        }
      }
      // No 'combine': ids are unique, and the JSON schema of 1.2.1 has no room for its method.
      out.object("merge") { $0.member("as-is", true) }
    }
  }
}

/// Crosswalks between the frameworks in scope and the hub (OSCAL 1.2's mapping model).
struct MappingDocument {
  let context: ExportContext

  /// One crosswalk whose ends are both in the catalogue.
  struct Entry: Sendable {
    var crosswalk: Crosswalk
    /// Requirements of its source that have pairs, in the framework's order.
    var sources: [Requirement]
  }

  /// Crosswalks that touch a framework in scope and the hub.
  static func entries(_ input: OSCALExportInput) -> [Entry] {
    input.report.assessment.frameworks.flatMap { framework -> [Entry] in
      guard framework != Catalog.hub else { return [] }
      let ends = [(framework, Catalog.hub), (Catalog.hub, framework)]
      return ends.compactMap { from, to in
        guard let crosswalk = input.catalog.crosswalk(from, to) ?? own(framework, from, input),
          let source = input.catalog.framework(from)
        else { return nil }
        let sources = source.requirements.filter { crosswalk.pairs[$0.id.id]?.isEmpty == false }
        return sources.isEmpty ? nil : Entry(crosswalk: crosswalk, sources: sources)
      }
    }
  }

  /// What a user's own framework says of hub controls.
  private static func own(
    _ framework: String, _ from: String, _ input: OSCALExportInput
  ) -> Crosswalk? {
    guard from == framework,
      let user = input.catalog.userFrameworks.first(where: { $0.framework.id == framework })
    else { return nil }
    return Crosswalk(
      from: framework, to: Catalog.hub, relationship: "intersects-with",
      source: user.framework.source, status: "published", pairs: user.controls)
  }

  func bytes(_ entries: [Entry]) -> [UInt8] {
    let isDraft = entries.contains { $0.crosswalk.status != "published" }
    return context.document(
      .mappingCollection, "customer", title: "\(context.organization): crosswalks", parties: []
    ) { out in
      out.object("provenance") { out in
        out.member("method", "human")
        out.member("matching-rationale", "semantic")
        out.member("status", isDraft ? "draft" : "complete")
        out.member(
          "mapping-description",
          "Pairs of identifiers; each relationship says that the two meet, never that one proves "
            + "the other.")
      }
      out.items("mappings", entries, mapping)
    }
  }

  private func mapping(_ out: inout JSONWriter, _ entry: Entry) {
    let crosswalk = entry.crosswalk
    out.member("uuid", context.ids.uuid("mapping", crosswalk.from, crosswalk.to))
    out.member("method", "human")
    out.member("matching-rationale", "semantic")
    out.member("status", crosswalk.status == "published" ? "complete" : "draft")
    for (name, framework) in [
      ("source-resource", crosswalk.from), ("target-resource", crosswalk.to),
    ] {
      out.object(name) { out in
        out.member("type", "catalog")
        out.member("href", context.href(.catalog, framework))
      }
    }
    out.items("maps", entry.sources) { out, source in
      let targets = crosswalk.pairs[source.id.id] ?? []
      out.member("uuid", context.ids.uuid("map", crosswalk.from, crosswalk.to, source.id.id))
      out.member("relationship", crosswalk.relationship)
      out.items("sources", [source.id]) { control(&$0, $1) }
      out.items("targets", targets.map { RequirementID(framework: crosswalk.to, id: $0) }) {
        control(&$0, $1)
      }
    }
    out.line("mapping-description", crosswalk.source)
  }

  private func control(_ out: inout JSONWriter, _ id: RequirementID) {
    out.member("type", "control")
    out.member("id-ref", context.tokens[id])
  }
}
