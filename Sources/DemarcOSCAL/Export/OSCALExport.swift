internal import DemarcCatalog
public import DemarcModel

/// Writes an assessment as a set of OSCAL documents that refer to each other.
public enum OSCALExport {
  /// The documents, each written only when its bytes are asked for.
  ///
  /// Same input, same bytes: ids are of version 5, from stable names. What needs a newer version than
  /// the one asked for (mappings, OSCAL 1.2) is left out.
  public static func documents(_ input: OSCALExportInput) -> [OSCALExportDocument] {
    let context = ExportContext(input)
    let layout = input.layout
    var documents: [OSCALExportDocument] = []
    func add(
      _ kind: OSCALKind, _ name: String = "customer", _ write: @escaping @Sendable () -> [UInt8]
    ) {
      documents.append(OSCALExportDocument(name: layout.path(kind, name), kind: kind, write))
    }
    let mappings = input.version.hasMapping ? MappingDocument.entries(input) : []
    var frameworks = context.frameworks
    if !mappings.isEmpty, !frameworks.contains(Catalog.hub) { frameworks.append(Catalog.hub) }
    for id in frameworks {
      guard let framework = input.catalog.framework(id) else { continue }
      add(.catalog, id) { CatalogDocument(context: context, framework: framework).bytes() }
    }
    guard !context.stretches.isEmpty else { return documents }
    add(.profile) { ProfileDocument(context: context).bytes() }
    for cloud in context.clouds {
      add(.componentDefinition, cloud.rawValue) {
        ComponentsDocument(context: context, cloud: cloud).bytes()
      }
    }
    for cloud in context.clouds {
      add(.systemSecurityPlan, cloud.rawValue) {
        ProviderPlanDocument(context: context, cloud: cloud).bytes()
      }
    }
    add(.systemSecurityPlan) { CustomerPlanDocument(context: context).bytes() }
    add(.assessmentPlan) { AssessmentPlanDocument(context: context).bytes() }
    let results = ResultsModel(context)
    add(.assessmentResults) { AssessmentResultsDocument(results: results).bytes() }
    if !results.risks.isEmpty {
      add(.planOfAction) { PlanOfActionDocument(results: results).bytes() }
    }
    if !mappings.isEmpty {
      add(.mappingCollection) { MappingDocument(context: context).bytes(mappings) }
    }
    return documents
  }

  /// The assessment results alone; their plan is a resource of the back matter with the name it has in a
  /// set.
  ///
  /// - Throws: `Diagnostic` where no requirement is assessed: results without findings are none.
  public static func results(_ input: OSCALExportInput) throws(Diagnostic) -> [UInt8] {
    let context = ExportContext(input)
    guard !context.stretches.isEmpty else {
      throw Diagnostic(
        "oscal.no-results", "no requirement is assessed",
        hint: "name a framework with --framework or in demarc.yaml")
    }
    return AssessmentResultsDocument(results: ResultsModel(context), isAlone: true).bytes()
  }
}
