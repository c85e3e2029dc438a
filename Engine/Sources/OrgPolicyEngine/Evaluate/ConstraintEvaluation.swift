internal import CELEngine
public import DemarcJSON
public import DemarcModel

extension CustomConstraint {
  /// What a constraint says about one resource.
  public struct Judgement: Hashable, Sendable {
    /// `pass`, `fail`, `skip` (another resource type), `error` (the condition has no value) or
    /// `noEvidence` (its value takes data that was not given).
    public var outcome: Outcome
    /// One clause for a person.
    public var detail: String
    /// Whether the answer takes data outside of the resource that was not given.
    public var lacksData: Bool { outcome == .noEvidence }
  }

  /// Judges a resource at rest.
  ///
  /// ALLOW fails when the condition is false, DENY when it is true; a condition without a value is
  /// an error, never a pass.
  public func evaluate(
    resourceType: String, resource: JSONValue, parameters: JSONValue? = nil
  ) -> Judgement {
    guard let program = programs[resourceType] else {
      return Judgement(outcome: .skip, detail: "the constraint is not about \(resourceType)")
    }
    var bindings = CELBindings()
    do throws(CELError) {
      bindings["resource"] = try program.schema?.value(resource) ?? CELValue(json: resource)
    } catch {
      return Judgement(outcome: .error, detail: error.message)
    }
    if let parameters { bindings["parameters"] = CELValue(json: parameters) }
    switch program.expression.evaluateBool(bindings) {
    case .success(let holds):
      let isGood = holds == (action == .allow)
      return Judgement(
        outcome: isGood ? .pass : .fail,
        detail: isGood
          ? "the condition is \(holds) and the action \(action.rawValue)"
          : Self.found(program.expression.readNames, in: resource)
            + "; the condition is \(holds) and the action \(action.rawValue)")
    case .failure(let error):
      let place = program.expression.span(of: error).map { "\($0): " } ?? ""
      return Judgement(
        outcome: error.code == .unknown ? .noEvidence : .error, detail: place + error.message)
    }
  }

  /// How many fields a judgement tells of.
  private static let fieldsMax = 4
  /// Characters of a value that a judgement shows.
  private static let valueMax = 120

  /// `resource.settings.tier is "db-f1-micro"`: what the condition read, as the export has it.
  private static func found(_ names: [String], in resource: JSONValue) -> String {
    let fields = names.filter { $0.hasPrefix("resource.") }.prefix(fieldsMax)
    guard !fields.isEmpty else { return "the resource as a whole" }
    return fields.map { name in
      var value: JSONValue? = resource
      for part in name.split(separator: ".").dropFirst() { value = value?[String(part)] }
      let text = value?.json ?? "absent"
      return "\(name) is " + (text.count > valueMax ? text.prefix(valueMax) + "…" : text)
    }.joined(separator: ", ")
  }
}
