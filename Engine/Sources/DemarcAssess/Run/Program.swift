internal import CELEngine
internal import DemarcBoundary
internal import DemarcCatalog
internal import DemarcJSON
internal import DemarcModel
internal import OrgPolicyEngine

/// Everything compiled before the first resource is read: rules by resource type, owner conditions by
/// resource type, types that rules look up.
struct Program: Sendable {
  /// A class, since each resource takes hold of several and a check is a large value.
  final class Entry: Sendable {
    let check: Check
    let rule: any CheckRule

    init(check: Check, rule: any CheckRule) {
      self.check = check
      self.rule = rule
    }

    /// No evidence, if the resource's export leaves out what the rule reads.
    func unseen(of resource: Resource) -> Judgement? {
      guard !resource.unexported.isEmpty, let member = rule.firstRead(of: resource.unexported)
      else { return nil }
      return Judgement(.noEvidence, detail: "the export leaves out its '\(member)'")
    }
  }

  /// What to do with a resource of one type.
  struct Plan: Sendable {
    var service: String?
    /// Indexes into `entries`.
    var checks: [Int] = []
    var conditions: [LayerConditions] = []
    var isRetained = false
  }

  /// The owner conditions of one layer, in the catalogue's order: the first that holds decides.
  struct LayerConditions: Sendable {
    var layer: String
    var conditions: [(id: String, expression: CELExpression)]
  }

  var entries: [Entry] = []
  private var plans: [TypeKey: Plan] = [:]
  /// Rules that could not be compiled: they decide nothing, and say so.
  var diagnostics: [Diagnostic] = []

  init(
    catalog: Catalog, checks: [Check], asOf: Instant, schemas: AssetSchemas? = nil
  ) {
    let compiler = RuleCompiler(source: catalog.source, asOf: asOf, schemas: schemas)
    for check in checks {
      let compiled = compiler.compile(check)
      diagnostics += compiled.diagnostics
      guard let rule = compiled.tree else { continue }
      for type in check.resourceTypes {
        plans[Self.key(check.cloud, type), default: Plan()].checks.append(entries.count)
      }
      for type in check.needs {
        plans[Self.key(check.cloud, type), default: Plan()].isRetained = true
      }
      entries.append(Entry(check: check, rule: rule))
    }
    for service in catalog.services {
      for type in service.resourceTypes {
        plans[Self.key(service.cloud, type), default: Plan()].service = service.id
      }
      addConditions(of: service)
    }
  }

  private mutating func addConditions(of service: Service) {
    for condition in service.conditions {
      let source = SourceFile(name: "\(service.id)#\(condition.id)", text: condition.when)
      let compiled = CELExpression.compile(
        source, environment: CELEnvironment(variables: ["resource"]))
      diagnostics += compiled.diagnostics.filter { $0.severity == .error }
      guard let expression = compiled.tree, !compiled.hasErrors else { continue }
      for type in condition.resourceTypes {
        var plan = plans[Self.key(service.cloud, type)] ?? Plan()
        let entry = (id: condition.id, expression: expression)
        if let index = plan.conditions.firstIndex(where: { $0.layer == condition.layer }) {
          plan.conditions[index].conditions.append(entry)
        } else {
          plan.conditions.append(LayerConditions(layer: condition.layer, conditions: [entry]))
        }
        plans[Self.key(service.cloud, type)] = plan
      }
    }
  }

  /// Azure spells its types in any case; the others in one.
  static func key(_ cloud: Cloud, _ type: String) -> TypeKey {
    TypeKey(cloud: cloud, type: cloud == .azure ? type.lowercased() : type)
  }

  func plan(_ cloud: Cloud, _ type: String) -> Plan? { plans[Self.key(cloud, type)] }
}
