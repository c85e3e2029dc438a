public import ARMTemplates
public import AzureComplianceEngine
public import AzurePolicyEngine
internal import DemarcEstate
internal import DemarcJSON
public import DemarcModel

/// What policies would do to the resources of templates, before anything is deployed.
public struct AzureWhatIf: Sendable {
  /// One resource of a template and what becomes of it.
  public struct Request: Sendable {
    public var resource: ARMResource
    /// By index of the program's members, as `outcome.decisions` are.
    public var members: [Int]
    public var outcome: AzureRequestOutcome
  }

  public let program: AzureComplianceProgram
  public let requests: [Request]
  public let diagnostics: [Diagnostic]
  private let aliases: AliasTable

  /// - Parameters:
  ///   - policies: the documents, and exports of what is there already, if any.
  ///   - templates: ARM templates, as JSON; other files are diagnostics.
  ///   - target: where the deployment goes; without a subscription every assignment counts.
  public init(
    _ policies: AzurePolicyRequest, templates: [PolicyFile], target: ARMOptions
  ) {
    var documents = AzureDocuments(policies.documents, target: target)
    let (resources, report) = AzurePolicyAssessor(policies).read { _ in }
    documents.add(resources)
    documents.assign(policies.assign, parameters: policies.parameters)
    var library = documents.library
    var diagnostics = documents.diagnostics + report.diagnostics
    if target.subscriptionID == nil, library.assignments.contains(where: { !$0.isSynthetic }) {
      library.widenAssignments()
      diagnostics.append(
        Diagnostic(
          "azure-policy.no-target",
          "no subscription was given, so every assignment is taken to apply",
          hint: "say where the deployment goes: --subscription and --resource-group",
          severity: .note))
    }
    let prepared = AzureComplianceProgram.prepare(
      library, aliases: policies.aliases, now: policies.asOf)
    diagnostics += prepared.diagnostics
    var asked: [ARMResource] = []
    for file in templates {
      let parsed = ARMTemplate.read(file.bytes, file: file.name)
      diagnostics += parsed.diagnostics
      guard let template = parsed.tree else { continue }
      let resolved = template.resources(target.settled)
      diagnostics += resolved.diagnostics
      asked += resolved.resources
    }
    // What the template itself brings counts as being there.
    let lookup = RelatedIndex(
      resources + asked.compactMap(\.planned), coverage: report.coverage, cloud: .azure)
    var run = AzureComplianceRun(
      prepared.program, containers: Self.containers(resources, target)
    ) { lookup.answer($0) }
    program = prepared.program
    requests = asked.map { Self.judge($0, &run) }
    self.diagnostics = diagnostics
    aliases = policies.aliases
  }

  private static func judge(
    _ resource: ARMResource, _ run: inout AzureComplianceRun
  ) -> Request {
    let policies = run.requestPolicies(for: resource.document, scope: resource.scope)
    let request = AzureRequest(resource: resource.document, apiVersion: resource.apiVersion)
    return Request(
      resource: resource, members: policies.map(\.member),
      outcome: request.evaluate(policies.map(\.policy)))
  }

  /// Exported subscriptions and groups, and the group that was described.
  private static func containers(_ resources: [Resource], _ target: ARMOptions) -> [JSONValue] {
    var found = resources.filter(AzureDocuments.isContainer).map(\.document)
    let settled = target.settled
    guard let subscription = settled.subscriptionID, let group = settled.resourceGroupName,
      target.resourceGroupLocation != nil || target.resourceGroupTags != nil
    else { return found }
    let id = "/subscriptions/\(subscription)/resourceGroups/\(group)"
    guard !resources.contains(where: { $0.id.lowercased() == id.lowercased() }) else {
      return found
    }
    var builder = JSONBuilder()
    builder.beginObject()
    for (name, text) in [
      ("id", id), ("name", group), ("type", "Microsoft.Resources/subscriptions/resourceGroups"),
      ("location", target.resourceGroupLocation ?? ""),
    ] {
      builder.key(name)
      builder.string(text)
    }
    builder.key("tags")
    if let tags = target.resourceGroupTags {
      builder.value(tags)
    } else {
      builder.beginObject()
      builder.endObject()
    }
    builder.endObject()
    found.append(builder.finish().root)
    return found
  }

  /// Where the value stands that an alias of a resource names: its own place, or the closest around it.
  public func span(of subject: String, in request: Request) -> SourceSpan {
    request.resource.span(at: request.resource.pointer(of: subject, aliases))
  }
}
