internal import DemarcBoundary
internal import DemarcCatalog
internal import DemarcJSON
internal import DemarcModel

/// The matrix itself, packed: facets, parts, cells, rows.
extension HTMLData {
  /// A part as the page needs it; equal ones are held once.
  private struct PackedPart: Hashable {
    var facet: Int
    /// Provider state + 5 × customer state + 35 if it rests on a person's word.
    var code: Int
    var checks: Int
  }

  /// A cell: its folded states and its parts.
  private struct PackedCell: Hashable {
    var service: Int
    /// Provider state + 5 × customer state.
    var code: Int
    var parts: [Int]
  }

  mutating func matrix() {
    let facets = assessment.matrix.facets
    rows("facets", facets) { $0.facet($1) }
    let facetIndexes = Dictionary(
      zip(facets.map(\.key), facets.indices), uniquingKeysWith: { first, _ in first })
    var sets = Interner<[Int]>()
    var parts = Interner<PackedPart>()
    var cells = Interner<PackedCell>()
    var rowsByID: [RequirementID: [Int]] = [:]
    for cell in assessment.matrix.cells {
      guard let service = serviceIndexes[cell.service] else { continue }
      let packed = cell.parts.compactMap { part in
        facetIndexes[FacetKey(service: cell.service, layer: part.layer)].map { facet in
          parts.index(
            PackedPart(
              facet: facet,
              code: Self.code(part.provider, part.customer) + (part.isAttested ? 35 : 0),
              checks: sets.index(part.checks.compactMap { checkIndexes[$0] })))
        }
      }
      rowsByID[cell.requirement, default: []].append(
        cells.index(
          PackedCell(
            service: service, code: Self.code(cell.provider, cell.customer), parts: packed)))
    }
    list("sets", sets.values) { $0.numbers($1) }
    out.key("parts")
    numbers(parts.values.flatMap { [$0.facet, $0.code, $0.checks] })
    list("cells", cells.values) { $0.numbers([$1.service, $1.code] + $1.parts) }
    requirements(rowsByID)
  }

  private static func code(_ provider: ProviderState, _ customer: CustomerState) -> Int {
    index(provider) + ProviderState.allCases.count * index(customer)
  }

  private mutating func facet(_ facet: Facet) {
    out.number(serviceIndexes[facet.service] ?? 0)
    out.number(layerIndexes[facet.layer] ?? 0)
    out.number(Self.index(facet.owner))
    for side in [Side.provider, .customer] {
      text(facet.owner.involves(side) ? facet.statements[side] ?? "" : "")
    }
    array { for step in facet.chain { $0.text(step) } }
    array { data in
      for variant in facet.variants {
        data.array {
          $0.out.number(Self.index(variant.owner))
          $0.out.number(variant.resources)
          $0.text(variant.because)
          $0.strings(variant.examples)
        }
      }
    }
  }

  private mutating func requirements(_ cells: [RequirementID: [Int]]) {
    let frameworks = Self.indexes(assessment.frameworks)
    rows("requirements", assessment.matrix.verdicts) { data, verdict in
      let words = data.input.names.requirements[verdict.requirement]
      data.out.number(frameworks[verdict.requirement.framework] ?? -1)
      data.out.string(verdict.requirement.id)
      data.out.string(words?.title ?? "")
      data.text(words?.summary ?? "")
      data.text(words?.group ?? "")
      data.out.number(Self.index(verdict.state))
      data.out.number(Self.index(verdict.owner))
      data.strings(verdict.controls)
      data.numbers(verdict.layers.compactMap { data.layerIndexes[$0] })
      data.numbers(CustomerState.allCases.map { verdict.customerParts[$0] ?? 0 })
      data.numbers(ProviderState.allCases.map { verdict.providerParts[$0] ?? 0 })
      data.out.number(verdict.attestedParts)
      data.strings(verdict.policies.map(\.sentence))
      data.numbers(cells[verdict.requirement] ?? [])
    }
    let indexes = Dictionary(
      zip(assessment.matrix.verdicts.map(\.requirement), assessment.matrix.verdicts.indices),
      uniquingKeysWith: { first, _ in first })
    rows("pitfalls", facts.pitfalls) { data, pitfall in
      data.out.number(indexes[pitfall.requirement] ?? -1)
      data.out.number(Self.index(pitfall.worst))
      data.numbers(pitfall.services.compactMap { data.serviceIndexes[$0] })
    }
  }
}
