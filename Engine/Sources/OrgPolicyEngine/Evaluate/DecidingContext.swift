internal import CELEngine
internal import DemarcJSON

/// What the expressions about one asset may read.
struct DecidingContext {
  let asset: GovernedAsset
  let estate: any GovernedEstate
  let now: CELTimestamp?
  private let assetValue: CELValue
  private var joined: [String: Joined] = [:]

  /// What a join found.
  enum Joined {
    case value(CELValue)
    /// Nothing, and why that matters.
    case missing(String)
  }

  init(_ asset: GovernedAsset, in estate: any GovernedEstate, now: CELTimestamp?) {
    self.asset = asset
    self.estate = estate
    self.now = now
    var builder = JSONBuilder(expectsRepeats: false)
    builder.beginObject()
    for (name, text) in [
      ("name", asset.name), ("type", asset.type), ("location", asset.location),
      ("project", asset.project), ("service", asset.service),
      ("projectNumber", asset.nodes.first { $0.hasPrefix("projects/") } ?? ""),
    ] {
      builder.key(name)
      builder.string(text)
    }
    builder.endObject()
    assetValue = CELValue(json: builder.finish().root)
  }

  /// Values for the expressions of a program, and why a join gave none.
  mutating func bindings(
    _ program: DecidingProgram, _ document: JSONValue, joins: [String: JoinProgram]
  ) throws(CELError) -> (CELBindings, missing: String?) {
    var bindings = CELBindings()
    bindings["asset"] = assetValue
    bindings["document"] = CELValue(json: document)
    bindings["resource"] = try program.schema?.value(document) ?? CELValue(json: document)
    if let now { bindings["now"] = .timestamp(now) }
    bindings["services"] = .elements(program.mapping.services.map(CELValue.text))
    var missing: String?
    for need in program.needs {
      let name = DecidingFieldsFile.plain(need)
      guard let join = joins[name] else { continue }
      let found: Joined
      if let known = joined[name] { found = known } else { found = try find(join, bindings) }
      joined[name] = found
      switch found {
      case .value(let value): bindings[name] = value
      case .missing(let why):
        if need != name {
          bindings[name] = Self.empty(join)
        } else {
          missing = missing ?? why
        }
      }
    }
    for fact in program.facts {
      bindings[fact.name] = try fact.expression.evaluate(bindings).get()
    }
    return (bindings, missing)
  }

  /// What stands in for an asset that may be missing: one without any field.
  private static func empty(_ join: JoinProgram) -> CELValue? {
    if join.join.isMany { return .elements([]) }
    var builder = JSONBuilder()
    builder.beginObject()
    builder.endObject()
    let nothing = builder.finish().root
    return join.join.assetTypes.first.flatMap { join.schemas[$0] }.flatMap { schema in
      try? schema.value(nothing)
    }
  }

  private func find(_ join: JoinProgram, _ bindings: CELBindings) throws(CELError) -> Joined {
    let missing = Joined.missing(join.join.missing)
    var found: [CELValue] = []
    if let names = join.names {
      guard case .list(let list) = try names.evaluate(bindings).get() else { return missing }
      for name in try list.values() {
        guard let name = name.text,
          let other = estate.asset(named: name, types: join.join.assetTypes),
          let value = try value(of: other, join)
        else {
          if isComplete(join) { continue }
          return missing
        }
        found.append(value)
      }
    } else {
      for type in join.join.assetTypes {
        for other in estate.assets(ofType: type, besides: asset) {
          guard let value = try value(of: other, join) else { continue }
          var bindings = bindings
          bindings["candidate"] = value
          if try join.filter?.evaluateBool(bindings).get() ?? true { found.append(value) }
        }
      }
      if found.isEmpty, !isComplete(join) { return missing }
    }
    if join.join.isMany { return .value(.elements(found)) }
    if let first = found.first { return .value(first) }
    // Known not to exist: as one without any field.
    return Self.empty(join).map(Joined.value) ?? missing
  }

  private func isComplete(_ join: JoinProgram) -> Bool {
    join.join.assetTypes.allSatisfy { estate.isComplete($0, around: asset) }
  }

  private func value(of other: GovernedAsset, _ join: JoinProgram) throws(CELError) -> CELValue? {
    guard let document = other.document else { return nil }
    return try join.schemas[other.type]?.value(document) ?? CELValue(json: document)
  }
}
