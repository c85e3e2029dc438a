import AzurePolicyEngine
import DemarcJSON

/// One deployment: a template with what is known of its names, the outermost or a nested one.
final class Deployment {
  let template: JSONValue
  /// Around this one, for a nested deployment.
  let parent: Deployment?
  /// Names of the nested deployments down to this one.
  let path: [String]
  let name: PolicyValue
  /// Where its resources go.
  let target: Target
  /// Whether names in its expressions are those of the deployment around it.
  let isOuter: Bool
  /// Frames of the deployment around an outer one: its loops may be named inside.
  let outerFrame: Frame?

  /// Arguments by folded name.
  var given: [String: Given] = [:]
  var parameters: [String: State] = [:]
  var variables: [String: State] = [:]
  var outputs: State?
  /// Its resources, once they are listed.
  var entries: [Entry]?
  private var sources: [String: VariableSource]?
  private var functions: [String: JSONValue]?

  enum Given {
    /// From a parameter file or the caller.
    case outside(ARMParameters.Value)
    /// An expression of the deployment around this one.
    case argument(JSONValue, Frame)
    case known(PolicyValue)
  }

  /// A value that is worked out when first asked for.
  enum State {
    case working
    case done(PolicyValue)
  }

  enum VariableSource {
    case value(JSONValue)
    /// An entry of `variables.copy`.
    case copy(JSONValue)
  }

  init(
    _ template: JSONValue, name: PolicyValue, target: Target, parent: Deployment? = nil,
    path: [String] = [], isOuter: Bool = false, outerFrame: Frame? = nil
  ) {
    self.template = template
    self.name = name
    self.target = target
    self.parent = parent
    self.path = path
    self.isOuter = isOuter
    self.outerFrame = outerFrame
  }

  /// Where its expressions are read.
  var frame: Frame {
    guard isOuter, var frame = outerFrame else { return ownFrame }
    frame.passes = passes
    frame.own = self
    return frame
  }

  /// Where its names are its own.
  var ownFrame: Frame {
    var frame = Frame(home: self)
    frame.passes = passes
    frame.own = self
    return frame
  }

  /// How often the texts of its template are read before they are its own: once for each deployment
  /// around it whose expressions are read outside.
  private var passes: Int {
    (parent?.passes ?? 0) + (isOuter ? 1 : 0)
  }

  func takeApart() {
    entries = nil
    given = [:]
  }

  /// A member of the template's `parameters`, whatever the case of its name.
  func declaration(_ folded: String) -> JSONValue.Member? {
    guard let table = template["parameters"], table.isObject else { return nil }
    return table.members.first { $0.name.lowercased() == folded }
  }

  /// The source of a variable.
  func variableSource(_ folded: String) -> VariableSource? {
    if let sources { return sources[folded] }
    var made: [String: VariableSource] = [:]
    if let table = template["variables"], table.isObject {
      for member in table.members {
        if member.name.lowercased() == "copy", member.value.isArray {
          for entry in member.value.elements {
            if let name = entry["name"]?.string { made[name.lowercased()] = .copy(entry) }
          }
        } else {
          made[member.name.lowercased()] = .value(member.value)
        }
      }
    }
    sources = made
    return made[folded]
  }

  /// A function that the template defines: `namespace.name`, folded.
  func function(_ folded: String) -> JSONValue? {
    if let functions { return functions[folded] }
    var made: [String: JSONValue] = [:]
    if let list = template["functions"], list.isArray {
      for space in list.elements {
        guard let namespace = space["namespace"]?.string, let members = space["members"],
          members.isObject
        else { continue }
        for member in members.members {
          made["\(namespace).\(member.name)".lowercased()] = member.value
        }
      }
    }
    functions = made
    return made[folded]
  }
}

/// Where an expression stands: what its names mean.
struct Frame {
  /// Whose parameters, variables and functions they are.
  let home: Deployment
  var loops: [Loop] = []
  /// Variables of the lambdas around, by folded name.
  var lambdas: [String: PolicyValue] = [:]
  /// Arguments of the user-defined function around, by folded name; nil outside of one.
  var arguments: [String: PolicyValue]?
  /// Whether it is the default of a parameter, where alone the clock may be read.
  var isDefault = false
  /// How often an escaped text is read before it is one of the template's own.
  var passes = 0
  /// The deployment that then reads it.
  var own: Deployment?

  /// A copy loop around an expression.
  struct Loop {
    var name: String
    var index: PolicyValue
    /// Whether it is the loop of a resource or output rather than of a property.
    var isWhole: Bool
  }
}

/// One resource of a template, as listed: not yet its document.
final class Entry {
  let json: JSONValue
  /// Whose template it stands in.
  let owner: Deployment
  let frame: Frame
  /// Name in a template of language version 2.0; `name[0]` for a turn of a loop.
  let symbol: String?
  let type: String
  let name: PolicyValue
  let id: PolicyValue
  let scope: PolicyValue
  let condition: ARMUnknown?
  /// Whether it is deployed by something else.
  let isExisting: Bool
  /// The template inside, for a nested deployment.
  var nested: Deployment?

  init(
    json: JSONValue, owner: Deployment, frame: Frame, symbol: String?, type: String,
    name: PolicyValue,
    id: PolicyValue, scope: PolicyValue, condition: ARMUnknown?, isExisting: Bool
  ) {
    self.json = json
    self.owner = owner
    self.frame = frame
    self.symbol = symbol
    self.type = type
    self.name = name
    self.id = id
    self.scope = scope
    self.condition = condition
    self.isExisting = isExisting
  }

  var isDeployment: Bool { TextFold.equal(type, "Microsoft.Resources/deployments") }
}
