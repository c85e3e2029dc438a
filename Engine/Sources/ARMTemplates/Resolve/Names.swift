import AzurePolicyEngine
import DemarcJSON
import DemarcModel

/// Parameters, variables and outputs: worked out when first asked for.
extension ARMResolver {
  func variable(_ name: String, of home: Deployment) throws(PolicyFailure) -> PolicyValue {
    let key = name.lowercased()
    switch home.variables[key] {
    case .done(let value): return value
    case .working: throw .error("the variable '\(name)' is defined by itself")
    case nil: break
    }
    guard let source = home.variableSource(key) else {
      throw .error("the template has no variable '\(name)'")
    }
    home.variables[key] = .working
    let before = kept
    let value: PolicyValue
    switch source {
    case .value(let json):
      value = try deeper { () throws(PolicyFailure) in
        try resolve(json, home.ownFrame)
      }
    case .copy(let copy):
      value = try deeper { () throws(PolicyFailure) in
        try copied(copy, home.ownFrame)
      }
    }
    try charge(value)
    home.variables[key] = kept == before ? .done(value) : nil
    return value
  }

  func parameter(_ name: String, of home: Deployment) throws(PolicyFailure) -> PolicyValue {
    let key = name.lowercased()
    switch home.parameters[key] {
    case .done(let value): return value
    case .working: throw .error("the parameter '\(name)' is defined by itself")
    case nil: break
    }
    guard let declaration = home.declaration(key) else {
      throw .error("the template has no parameter '\(name)'")
    }
    home.parameters[key] = .working
    let before = kept
    let value = try deeper { () throws(PolicyFailure) in
      try worked(out: declaration, key, of: home)
    }
    try charge(value)
    home.parameters[key] = kept == before ? .done(value) : nil
    return value
  }

  private func worked(
    out declaration: JSONValue.Member, _ key: String, of home: Deployment
  ) throws(PolicyFailure) -> PolicyValue {
    let type = ParameterType(declaration.value, in: home.template)
    let name = declaration.name
    if let given = try given(key, type, declaration, of: home) {
      if type.isSecure, given.unknownReason == nil {
        // A secret has no place in a report, and no rule of a company depends on its letters.
        return .unknown("parameter '\(name)' is a secret")
      }
      if given.isNull, type.isNullable { return .null }
      return check(given, type, name, at: declaration.value.position)
    }
    if let byDefault = declaration.value["defaultValue"] {
      var frame = home.ownFrame
      frame.isDefault = true
      let value = try resolve(byDefault, frame)
      return check(value, type, name, at: byDefault.position)
    }
    if type.isNullable { return .null }
    note(
      "arm.parameter-missing", "parameter '\(name)' has neither a value nor a default",
      at: declaration.position, hint: "give it with a parameter file", severity: .warning)
    return .unknown("parameter '\(name)' has no value")
  }

  private func given(
    _ key: String, _ type: ParameterType, _ declaration: JSONValue.Member, of home: Deployment
  ) throws(PolicyFailure) -> PolicyValue? {
    switch home.given[key] {
    case nil: return nil
    case .known(let value): return value
    case .outside(.json(let json)): return PolicyValue(json)
    case .outside(.secret(let place)):
      return .unknown("parameter '\(declaration.name)' is \(place)")
    case .outside(.text(let text)):
      if let value = type.value(ofText: text) { return value }
      note(
        "arm.parameter-value", "'\(text)' is no value of parameter '\(declaration.name)'",
        at: declaration.position, hint: "the type is \(type.name)")
      return .unknown("parameter '\(declaration.name)' is given a wrong value")
    case .argument(let json, let frame):
      if let value = json["value"] { return try resolve(value, frame) }
      if let reference = json["reference"] {
        return .unknown("parameter '\(declaration.name)' is \(ARMReader.vault(reference))")
      }
      return nil
    }
  }

  /// The value, or unknown with a fault noted where the declaration does not allow it.
  private func check(
    _ value: PolicyValue, _ type: ParameterType, _ name: String, at place: JSONPosition
  ) -> PolicyValue {
    guard let complaint = type.complaint(about: value) else { return value }
    note(
      "arm.parameter-value", "parameter '\(name)': \(complaint)", at: place,
      hint: "a deployment would be refused")
    return .unknown("parameter '\(name)' is given a wrong value")
  }

  /// Looks at every parameter of the outermost template, used or not, as Azure does.
  func checkParameters(of home: Deployment) throws(PolicyFailure) {
    guard let table = home.template["parameters"], table.isObject else { return }
    for member in table.members {
      try step()
      do throws(PolicyFailure) {
        _ = try parameter(member.name, of: home)
      } catch {
        if case .limit = error { throw error }
        note("arm.expression", "the expression fails: \(error.message)", at: member.position)
      }
    }
    let declared = Set(table.members.map { $0.name.lowercased() })
    for name in home.given.keys.sorted() where !declared.contains(name) {
      note(
        "arm.unknown-parameter", "the template has no parameter '\(name)', but a value is given",
        at: table.position, hint: "check the spelling", severity: .warning)
    }
  }

  // MARK: Outputs

  /// `{"name": value}` of a deployment, those left out whose condition is false.
  func outputs(of home: Deployment) throws(PolicyFailure) -> PolicyValue {
    switch home.outputs {
    case .done(let value): return value
    case .working: return .unknown("the outputs depend on themselves")
    case nil: break
    }
    home.outputs = .working
    let before = kept
    var members: [PolicyValue.Member] = []
    if let table = home.template["outputs"], table.isObject {
      for member in table.members {
        try step()
        let frame = home.frame
        if let condition = member.value["condition"] {
          let truth = try resolve(condition, frame)
          if case .bool(false) = truth { continue }
          if let reason = truth.unknownReason {
            members.append(.init(name: member.name, value: .unknown(reason)))
            continue
          }
        }
        var value = PolicyValue.null
        if let copy = member.value["copy"], copy.isObject {
          value = try copiedOutput(copy, frame)
        } else if let json = member.value["value"] {
          value = try resolve(json, frame)
        }
        members.append(.init(name: member.name, value: value))
      }
    }
    let value = PolicyValue.object(members)
    try charge(value)
    home.outputs = kept == before ? .done(value) : nil
    return value
  }

  private func copiedOutput(
    _ copy: JSONValue, _ frame: Frame
  ) throws(PolicyFailure) -> PolicyValue {
    switch try count(of: copy, frame) {
    case .unknown(let reason): return .unknown(reason)
    case .known(let count):
      var elements: [PolicyValue] = []
      for index in 0..<count {
        let inner = frame.inside(copy, index: .integer(Int64(index)), isWhole: true)
        elements.append(try input(of: copy, inner))
      }
      return .array(elements)
    }
  }
}
