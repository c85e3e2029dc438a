public import ARMTemplates
public import AzurePolicyEngine
public import DemarcEstate
public import DemarcJSON
public import DemarcModel

/// Which Azure policies are to be judged over which exports.
public struct AzurePolicyRequest: Sendable {
  /// Files with definitions, initiatives, assignments, exemptions, attestations.
  public var documents: [PolicyFile]
  /// Exports: files and directories; `-` is standard input.
  public var paths: [String]
  /// Initiatives and definitions to assign to everything, instead of the assignments given; ids,
  /// names or display names.
  public var assign: [String]
  /// Values of parameters of what `assign` names.
  public var parameters: JSONValue?
  public var aliases: AliasTable
  /// Values that the platform forces, so that a rule about them can never fail.
  public var forced: ForcedValues
  /// What deployment templates among the documents, and those of a what-if, are deployed to.
  public var target = ARMOptions()
  public var asOf: Instant
  /// Exports that somebody vouches are complete.
  public var complete: [CompleteExport]
  public var limits: EstateLimits
  /// How Azure lists types, by which an answer shows what it covers.
  public var azureTypes: AzureTypeTable
  public var workers: Int

  public init(
    documents: [PolicyFile], paths: [String], assign: [String] = [],
    parameters: JSONValue? = nil, aliases: AliasTable,
    forced: ForcedValues = ForcedValues(), asOf: Instant,
    complete: [CompleteExport] = [], limits: EstateLimits = EstateLimits(),
    azureTypes: AzureTypeTable = AzureTypeTable(), workers: Int = 2
  ) {
    self.documents = documents
    self.paths = paths
    self.assign = assign
    self.parameters = parameters
    self.aliases = aliases
    self.forced = forced
    self.asOf = asOf
    self.complete = complete
    self.limits = limits
    self.azureTypes = azureTypes
    self.workers = max(workers, 1)
  }
}
