public import AzurePolicyEngine
public import DemarcEstate

/// The commands that export what Azure Policy rules look up and no export holds.
///
/// - Order: those that decide most policies come first, then by type and scope.
/// - Hostile names: types are letters, digits, dots, slashes; ids are quoted and percent-encoded.
public struct AzureFetchPlan: Sendable {
  /// Resources of one type that no export covers.
  public struct Missing: Hashable, Sendable {
    public var type: String
    /// Ids: what the resources hang on, where they stand, a resource group or a subscription.
    public var scopes: [String]
    /// How many policies could be decided with them.
    public var policies: Int

    public init(type: String, scopes: [String], policies: Int) {
      self.type = type
      self.scopes = scopes
      self.policies = policies
    }

    /// What one lookup that was not answered asked for.
    public init(_ query: RelatedQuery, policies: Int = 1) {
      self.init(
        type: query.type, scopes: [query.collectionID ?? query.resourceID], policies: policies)
    }
  }

  /// One command.
  public struct Command: Hashable, Sendable {
    /// The type that it exports.
    public let type: String
    /// What its whole answer covers.
    public let scope: String
    public let policies: Int
    /// Ready to be pasted into a shell; gives one page where there are several.
    public let text: String
  }

  let steps: [(step: AzureFetchStep, policies: Int)]
  /// What no command can be written for: ids that are none, or types that only a list of their parents
  /// leads to.
  public let left: [Missing]

  /// - Parameter table: how Azure lists types; others are asked for in the general form.
  public init(_ missing: [Missing], table: AzureTypeTable) {
    var policies: [AzureFetchStep: Int] = [:]
    var spelling: [String: AzureFetchStep] = [:]
    var left: [Missing] = []
    for one in missing {
      var lost: [String] = []
      for scope in one.scopes {
        guard let step = AzureFetchStep(type: one.type, scope: scope, table: table) else {
          lost.append(scope)
          continue
        }
        // Two spellings of one id are one call.
        let key = AzureID.folded("\(step.type) \(step.scope)")
        let known = spelling[key, default: step]
        spelling[key] = known
        policies[known] = max(policies[known] ?? 0, one.policies)
      }
      if !lost.isEmpty || one.scopes.isEmpty {
        left.append(Missing(type: one.type, scopes: lost, policies: one.policies))
      }
    }
    steps = policies.map { (step: $0.key, policies: $0.value) }.sorted { a, b in
      (-a.policies, a.step.type.lowercased(), a.step.scope.lowercased())
        < (-b.policies, b.step.type.lowercased(), b.step.scope.lowercased())
    }
    self.left = left
  }

  /// One command for each type and scope.
  public var commands: [Command] {
    steps.map { step, policies in
      Command(type: step.type, scope: step.scope, policies: policies, text: step.command)
    }
  }

  /// A POSIX shell script that runs them all, follows every page, goes on after a failure and writes
  /// files that say what they cover; needs `az` and `jq`.
  ///
  /// - Parameter subscriptions: whose policy documents it fetches as well, into `policy/`.
  public func script(documentsOf subscriptions: [String] = []) -> String {
    AzureFetchScript.text(self, AzurePolicyDocuments.all(of: subscriptions))
  }
}
