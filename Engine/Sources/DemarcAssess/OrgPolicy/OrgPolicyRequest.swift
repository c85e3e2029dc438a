public import DemarcEstate
public import DemarcModel

/// Which Organization Policies are to be judged over which exports.
public struct OrgPolicyRequest: Sendable {
  /// Files with policies, custom constraints, and saved answers of `constraints.list`.
  public var documents: [PolicyFile]
  /// Exports: files and directories; `-` is standard input.
  public var paths: [String]
  /// The node for policies that do not say where they are set.
  public var node: String?
  public var asOf: Instant
  public var limits: EstateLimits
  public var workers: Int

  public init(
    documents: [PolicyFile] = [], paths: [String], node: String? = nil, asOf: Instant,
    limits: EstateLimits = EstateLimits(), workers: Int = 2
  ) {
    self.documents = documents
    self.paths = paths
    self.node = node
    self.asOf = asOf
    self.limits = limits
    self.workers = max(workers, 1)
  }
}
