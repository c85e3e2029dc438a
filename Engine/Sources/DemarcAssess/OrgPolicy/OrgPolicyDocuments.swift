internal import CELEngine
internal import DemarcEstate
internal import DemarcJSON
internal import DemarcModel
internal import DemarcYAML
internal import OrgPolicyEngine

/// Policies and constraints, from files of the user and from the exports.
struct OrgPolicyDocuments {
  private(set) var policies: [OrgPolicy] = []
  private(set) var constraints: [CustomConstraint] = []
  private(set) var catalogue: ConstraintCatalogue
  private(set) var diagnostics: [Diagnostic] = []
  private let schemas: (String) -> CELSchema?
  private var constraintPlaces: [String: Int] = [:]

  init(catalogue: ConstraintCatalogue, schemas: @escaping (String) -> CELSchema?) {
    self.catalogue = catalogue
    self.schemas = schemas
  }

  // MARK: Files

  mutating func add(_ files: [PolicyFile], node: String?) {
    for file in files {
      do throws(Diagnostic) {
        add(try file.text(), node: node)
      } catch {
        diagnostics.append(error)
      }
    }
  }

  private mutating func add(_ file: SourceFile, node: String?) {
    let root: JSONValue
    do throws(YAMLError) {
      root = try YAMLReader().document(file.text).root
    } catch {
      // Several documents in one file are policies, which are read document by document.
      return take(OrgPolicy.read(file, node: node))
    }
    if Self.isConstraint(root) { return takeConstraint(file) }
    if root["constraints"]?.isArray == true || root["customConstraints"]?.isArray == true {
      return takeDefinitions(root, file.name)
    }
    if root.isArray, root.count > 0, root.elements.allSatisfy(Self.isConstraint) {
      return takeDefinitions(root, file.name)
    }
    take(OrgPolicy.read(file, node: node))
  }

  private static func isConstraint(_ value: JSONValue) -> Bool {
    value["condition"]?.isString == true
      && (value["resourceTypes"] ?? value["resource_types"]) != nil
  }

  private mutating func takeDefinitions(_ root: JSONValue, _ file: String) {
    diagnostics += catalogue.add(root, file: file)
    for list in [root, root["constraints"], root["customConstraints"]] {
      for value in list?.elements.map({ $0 }) ?? [] where Self.isConstraint(value) {
        takeConstraint(SourceFile(name: file, text: value.json))
      }
    }
  }

  private mutating func takeConstraint(_ file: SourceFile) {
    let parsed = CustomConstraint.compile(file, schemas: schemas)
    diagnostics += parsed.diagnostics
    guard let constraint = parsed.tree else { return }
    let name = OrgConstraint.shortName(constraint.name)
    if let known = constraintPlaces[name] {
      constraints[known] = constraint
    } else {
      constraintPlaces[name] = constraints.count
      constraints.append(constraint)
    }
    if let document = try? YAMLReader().document(file.text).root {
      diagnostics += catalogue.add(document, file: file.name)
    }
  }

  // MARK: Exports

  /// Takes what exports hold, where no file has said it already.
  mutating func add(_ resources: [Resource], _ hierarchy: ResourceHierarchy) {
    func key(_ policy: OrgPolicy) -> String {
      "\(hierarchy.name(of: policy.node)) \(OrgConstraint.shortName(policy.constraint))"
    }
    let files = Set(policies.map(key))
    let own = Set(constraintPlaces.keys)
    for resource in resources {
      switch resource.type {
      case "orgpolicy.googleapis.com/Policy":
        let parsed = OrgPolicy.read(
          resource.document, node: CloudHierarchy.node(ofAccount: resource.account),
          file: resource.origin.file)
        var kept = parsed
        kept.tree = parsed.tree?.filter { !files.contains(key($0)) }
        take(kept.placed(resource.origin))
      case "orgpolicy.googleapis.com/CustomConstraint":
        guard let name = resource.document["name"]?.string,
          !own.contains(OrgConstraint.shortName(name))
        else { continue }
        takeConstraint(
          SourceFile(name: "\(resource.origin)", text: resource.document.json))
      case "orgpolicy.googleapis.com/Constraint":
        diagnostics += catalogue.add(resource.document, file: resource.origin.file)
      default: continue
      }
    }
  }

  private mutating func take(_ parsed: Parsed<[OrgPolicy]>) {
    diagnostics += parsed.diagnostics
    policies += parsed.tree ?? []
  }
}

extension Parsed<[OrgPolicy]> {
  /// The same with the place of the record that holds the policy; a record stands on one line.
  func placed(_ origin: RecordOrigin) -> Parsed<[OrgPolicy]> {
    let place = SourceSpan(
      file: origin.file, start: SourcePosition(line: origin.line, column: 1))
    return Parsed(
      tree?.map { policy in
        var policy = policy
        policy.place = place
        return policy
      },
      diagnostics.map { fault in
        Diagnostic(
          fault.code, fault.message, at: place, hint: fault.hint, severity: fault.severity)
      })
  }
}
