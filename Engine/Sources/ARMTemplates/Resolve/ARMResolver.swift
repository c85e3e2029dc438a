import AzurePolicyEngine
import DemarcJSON
import DemarcModel

/// Resolves one template with its nested deployments.
///
/// What only a deployment knows stays unknown, with the reason; nothing is guessed. Parts of the work
/// are in extensions: `Evaluate…` expressions, `Values` and `Copies` JSON with expressions in it,
/// `Listing` which resources there are, `Nested` deployments, `ResourceEmitter` their documents.
final class ARMResolver {
  let template: ARMTemplate
  let options: ARMOptions
  let limits: ARMLimits
  let functionLimits: Limits
  private(set) var diagnostics: [Diagnostic] = []
  private var said: Set<Diagnostic> = []
  /// Above zero while a branch is tried out that may never be taken: its faults are not the template's.
  var quiet = 0
  /// Faults kept quiet so far: what is worked out meanwhile must be worked out again to be told.
  private(set) var kept = 0
  private var steps = 0
  private var depth = 0
  private var resourcesMade = 0
  private var syntaxes: [String: Syntax] = [:]
  /// Every deployment, to be taken apart at the end: entries and deployments hold each other.
  var allDeployments: [Deployment] = []
  var resources: [ARMResource] = []
  var deployments: [ARMDeployment] = []

  enum Syntax {
    case tree(ExpressionSyntax)
    case fault(ExpressionFault)
  }

  init(_ template: ARMTemplate, _ options: ARMOptions) {
    self.template = template
    self.options = options
    limits = template.limits
    functionLimits = Limits(
      depthMax: limits.depthMax, stringBytesMax: limits.textBytesMax, elementsMax: 1 << 16)
  }

  func resolution() -> ARMResolution {
    let root = Deployment(
      template.source, name: optional(options.deploymentName, "the name of the deployment"),
      target: rootTarget())
    root.given = options.parameters.values.mapValues { .outside($0) }
    allDeployments.append(root)
    defer { for deployment in allDeployments { deployment.takeApart() } }
    var outputs: JSONValue?
    do throws(PolicyFailure) {
      try checkParameters(of: root)
      try deploy(root)
      outputs = try document(of: try self.outputs(of: root), at: template.source.position)
    } catch {
      note(
        "arm.limit", "the template is too large: \(error.message)", at: template.source.position,
        hint: "split the template")
    }
    return ARMResolution(
      resources: resources, deployments: deployments,
      outputs: outputs ?? JSONBuilder.emptyObject, diagnostics: sorted())
  }

  private func rootTarget() -> Target {
    var target = Target(kind: template.scope)
    target.subscription = optional(options.subscriptionID, "the id of the subscription")
    target.group = optional(options.resourceGroupName, "the name of the resource group")
    target.managementGroup = optional(
      options.managementGroup, "the name of the management group")
    target.groupLocation = optional(
      options.resourceGroupLocation, "the location of the resource group")
    target.groupTags =
      options.resourceGroupTags.map { PolicyValue($0) }
      ?? .unknown("the tags of the resource group are not given")
    return target
  }

  func optional(_ text: String?, _ what: String) -> PolicyValue {
    text.map { .string($0) } ?? .unknown("\(what) is not given")
  }

  // MARK: Limits

  /// Counts work; the bound ends everything.
  func step(_ count: Int = 1) throws(PolicyFailure) {
    steps += count
    guard steps <= limits.stepsMax else {
      throw .limit("resolving the template takes more than \(limits.stepsMax) steps")
    }
  }

  /// Runs `body` one level deeper.
  func deeper<Result>(
    _ body: () throws(PolicyFailure) -> Result
  ) throws(PolicyFailure) -> Result {
    try enter()
    defer { leave() }
    return try body()
  }

  func enter() throws(PolicyFailure) {
    try step()
    guard depth < limits.depthMax else {
      throw .limit("expressions and values nest deeper than \(limits.depthMax) levels")
    }
    depth += 1
  }

  func leave() { depth -= 1 }

  func countResource() throws(PolicyFailure) {
    resourcesMade += 1
    guard resourcesMade <= limits.resourcesMax else {
      throw .limit("the template makes more than \(limits.resourcesMax) resources")
    }
  }

  /// Counts a value as work, and bounds how deep it nests.
  func charge(_ value: PolicyValue, level: Int = 0) throws(PolicyFailure) {
    switch value {
    case .string(let text): try step(1 + text.utf8.count / 64)
    case .array(let elements):
      try checkLevel(level)
      for element in elements { try charge(element, level: level + 1) }
    case .object(let members):
      try checkLevel(level)
      for member in members { try charge(member.value, level: level + 1) }
    case .document(let json): try charge(json)
    default: try step()
    }
  }

  private func checkLevel(_ level: Int) throws(PolicyFailure) {
    try step()
    guard level < limits.depthMax else {
      throw .limit("values nest deeper than \(limits.depthMax) levels")
    }
  }

  func charge(_ json: JSONValue) throws(PolicyFailure) {
    try step()
    switch json.kind {
    case .string: try step((json.withUTF8 { $0.count } ?? 0) / 64)
    case .array: for element in json.elements { try charge(element) }
    case .object: for member in json.members { try charge(member.value) }
    default: break
    }
  }

  // MARK: Expressions

  /// The tree of an expression's text; each text is read once.
  func syntax(of text: String) -> Syntax {
    if let known = syntaxes[text] { return known }
    let made: Syntax
    do throws(ExpressionFault) {
      made = .tree(try ExpressionParser.parse(text, depthMax: limits.depthMax))
    } catch {
      made = .fault(error)
    }
    syntaxes[text] = made
    return made
  }

  // MARK: Faults

  /// Notes a fault once, however often its place is resolved.
  func note(
    _ code: String, _ message: String, at place: JSONPosition, hint: String? = nil,
    severity: Diagnostic.Severity = .error
  ) {
    guard quiet == 0 else {
      kept += 1
      return
    }
    let fault = Diagnostic(
      code, message, at: SourceSpan(file: template.file, place), hint: hint, severity: severity)
    if said.insert(fault).inserted { diagnostics.append(fault) }
  }

  private func sorted() -> [Diagnostic] {
    diagnostics.sorted { left, right in
      guard let one = left.span?.start, let other = right.span?.start, one != other else {
        return left.message < right.message
      }
      return one < other
    }
  }
}

extension JSONBuilder {
  static var emptyObject: JSONValue {
    var builder = JSONBuilder()
    builder.beginObject()
    builder.endObject()
    return builder.finish().root
  }
}
