internal import CELEngine
internal import DemarcJSON

// Judging by deciding fields.

extension ConstraintJudge {
  /// Nil when the asset is not the constraint's business.
  func judge(
    _ program: DecidingProgram, as name: String, _ context: inout DecidingContext,
    _ pass: PolicyPass
  ) -> ConstraintVerdict? {
    let mapping = program.mapping
    let asset = context.asset
    var effective = effective(name, for: asset, pass)
    func verdict(_ state: ConstraintVerdict.State, _ detail: String? = nil) -> ConstraintVerdict {
      ConstraintVerdict(
        constraint: name, asset: asset.name, assetType: asset.type, node: effective.node,
        pass: pass, state: state, detail: detail ?? state.reason ?? "", acts: mapping.acts,
        effective: effective, note: mapping.note)
    }
    func known(_ restraint: EffectivePolicy.Restraint) -> ConstraintVerdict? {
      switch restraint {
      case .holds: nil
      case .none(let why): verdict(.unenforced, why)
      case .unknown(let why): verdict(.unknown(why))
      }
    }

    if mapping.cannotSee != nil || program.fault != nil {
      if let verdict = known(effective.restraint) { return verdict }
      if let fault = program.fault { return verdict(.error(fault)) }
      return verdict(.notAssessed(mapping.cannotSee ?? ""))
    }
    // Where nothing is asked for, no expression needs to be run.
    if program.skipWhen == nil, program.at == nil, case .none(let why) = effective.restraint {
      return verdict(.unenforced, why)
    }
    // An inventory may list an asset without its configuration; what reads none can be judged.
    guard let document = asset.document ?? (program.schema == nil ? Self.nothing : nil) else {
      return known(effective.restraint)
        ?? verdict(.unknown("the inventory holds no configuration of the asset"))
    }
    var missing: String?
    do throws(CELError) {
      var (bindings, why) = try context.bindings(program, document, joins: fields.joins)
      missing = why
      if let skip = program.skipWhen, try skip.evaluateBool(bindings).get() { return nil }
      if let at = program.at {
        let project = try at.evaluate(bindings).get().text ?? ""
        guard !project.isEmpty, policies.hierarchy.reachesRoot(from: project) else { return nil }
        effective = self.effective(name, for: asset, at: project, pass)
      }
      if let verdict = known(effective.restraint) { return verdict }
      bindings["policy"] = effective.listed
      bindings["parameters"] = CELValue(json: effective.parameters ?? Self.nothing)
      let evidence = Evidence(program, document)
      if effective.constraint.kind == .managed,
        let why = effective.openParameters([program.violates, program.values].compactMap { $0 })
      {
        return verdict(.unknown(why))
      }
      if let violates = program.violates {
        if case .unknown(let why) = effective.unsettled { return verdict(.unknown(why)) }
        if try violates.evaluateBool(bindings).get() {
          return verdict(.noncompliant, "\(evidence.text); \(effective.decider)")
        }
        guard program.values != nil else { return verdict(.compliant, evidence.text) }
      }
      guard let values = program.values else { return verdict(.compliant, evidence.text) }
      guard case .list(let list) = try values.evaluate(bindings).get() else {
        return verdict(.error("the deciding field gives no list of values"))
      }
      var texts: [String] = []
      for value in try list.values() {
        guard let text = value.text else {
          return verdict(.error("a value to judge is \(value.typeName), not text"))
        }
        if !texts.contains(text) { texts.append(text) }
      }
      let (state, detail) = judge(texts, mapping, effective)
      return verdict(state, detail ?? state.reason)
    } catch {
      // A missing join leaves its name without a value; `&&` and `||` may decide all the same.
      if error.code == .undeclared, let missing {
        return known(effective.restraint) ?? verdict(.unknown(missing))
      }
      return known(effective.restraint) ?? verdict(.error(error.message))
    }
  }

  private static let nothing: JSONValue = {
    var builder = JSONBuilder()
    builder.beginObject()
    builder.endObject()
    return builder.finish().root
  }()

  /// Puts values to a policy: one that is denied decides, then one that is not known.
  private func judge(
    _ values: [String], _ mapping: ConstraintMapping, _ effective: EffectivePolicy
  ) -> (ConstraintVerdict.State, String?) {
    guard !values.isEmpty else { return (.compliant, "it has nothing that the constraint governs") }
    var denied: [String] = []
    var open: String?
    for value in values {
      switch standing(of: value, mapping, effective) {
      case .allowed: continue
      case .denied(let why): denied.append(why)
      case .unknown(let why): open = open ?? why
      }
    }
    if !denied.isEmpty {
      let more = denied.count > 3 ? "; \(denied.count - 3) more" : ""
      return (.noncompliant, denied.prefix(3).joined(separator: "; ") + more)
    }
    if let open { return (.unknown(open), nil) }
    let shown = values.prefix(3).map { "'\($0)'" }.joined(separator: ", ")
    return (.compliant, "\(shown)\(values.count > 3 ? " and others" : "") allowed")
  }
}

/// What the deciding fields of an asset hold, for people.
struct Evidence {
  private let names: [String]
  private let document: JSONValue

  init(_ program: DecidingProgram, _ document: JSONValue) {
    var names: [String] = []
    let read =
      [program.violates, program.values].compactMap { $0 } + program.facts.map(\.expression)
    for expression in read {
      for name in expression.readNames
      where name.hasPrefix("resource.") || name.hasPrefix("document.") {
        if !names.contains(name) { names.append(name) }
      }
    }
    self.names = names
    self.document = document
  }

  /// How many fields are told of.
  private static let fieldsMax = 4
  /// Characters of a value that are shown.
  private static let valueMax = 120

  /// `settings.tier is "db-f1-micro"`, as the export has it.
  var text: String {
    let found = names.prefix(Self.fieldsMax).map { name in
      var value: JSONValue? = document
      for part in name.split(separator: ".").dropFirst() { value = value?[String(part)] }
      let shown = value?.json ?? "absent"
      let field = name.drop { $0 != "." }.dropFirst()
      return "\(field) is "
        + (shown.count > Self.valueMax ? shown.prefix(Self.valueMax) + "…" : shown)
    }
    return found.isEmpty ? "the resource as a whole" : found.joined(separator: ", ")
  }
}
