import DemarcJSON

/// What one append or modify policy does to one resource.
struct ChangePlan {
  /// Edits in the order of the operations, each with the operation's place.
  var edits: [(operation: Int, edit: ResourceEdit)] = []
  var outcomes: [AzureOperationOutcome] = []

  /// The first operation that the provider or another value forbids.
  var conflict: String? {
    for outcome in outcomes {
      if case .conflict(let message) = outcome.fate { return message }
    }
    return nil
  }
}

/// Applies operations one after the other.
///
/// Values and conditions are computed on the resource as the request has it; each operation writes
/// into what those before it left.
struct ChangePlanner: ~Copyable {
  private let evaluator: AzurePolicyEvaluator
  private let subject: Subject
  private var machine: Machine

  init(_ evaluator: AzurePolicyEvaluator, request: JSONValue) {
    self.evaluator = evaluator
    subject = evaluator.subject(request, type: Subject.type(of: request))
    machine = Machine(evaluator, subject)
  }

  /// - Parameter current: the resource so far; other policies may have changed it already.
  mutating func plan(
    on current: JSONValue
  ) throws(PolicyFailure) -> (plan: ChangePlan, resource: JSONValue) {
    var plan = ChangePlan()
    var current = current
    for operation in evaluator.details.operations {
      let field = try text(operation.field, "field")
      let name = try text(operation.operation, "operation")
      guard let kind = Self.kinds[name.lowercased()] else {
        throw .error("there is no operation '\(name)'")
      }
      let step = try write(operation, kind, field, current)
      plan.outcomes.append(
        AzureOperationOutcome(
          index: operation.index, operation: kind, field: field, fate: step.fate))
      for edit in step.edits { plan.edits.append((operation.index, edit)) }
      current = step.resource
    }
    return (plan, current)
  }

  private static let kinds: [String: AzureOperationOutcome.Operation] = [
    "append": .append, "add": .add, "addorreplace": .addOrReplace, "remove": .remove,
  ]

  private struct Step {
    var fate: AzureOperationOutcome.Fate
    var edits: [ResourceEdit] = []
    var resource: JSONValue
  }

  private mutating func write(
    _ operation: ChangeOperation, _ kind: AzureOperationOutcome.Operation, _ field: String,
    _ current: JSONValue
  ) throws(PolicyFailure) -> Step {
    func left(_ fate: AzureOperationOutcome.Fate) -> Step { Step(fate: fate, resource: current) }
    if let condition = operation.condition {
      let value = try machine.evaluate(condition)
      guard let holds = value.truth else {
        throw .error("the condition of an operation is \(value.kindName), not true or false")
      }
      if !holds { return left(.skipped("its condition is false")) }
    }
    let name = FieldName(field)
    let steps: [FieldPath.Step]
    switch path(name, field, current) {
    case .steps(let found): steps = found
    case .nothing(let reason): return left(.skipped(reason))
    }
    var value = PolicyValue.null
    if kind == .remove {
      guard name.isTag else { return left(.skipped("remove works on tags only")) }
    } else {
      guard let expression = operation.value else { throw .error("the operation has no value") }
      value = try machine.evaluate(expression)
      if let reason = value.unknownInside { return left(.knownAtDeployment(reason)) }
      if kind != .append, let refusal = refusal(name, field, value) {
        return left(.conflict(refusal))
      }
    }
    return Self.write(kind, value, field, steps, current)
  }

  private static func write(
    _ kind: AzureOperationOutcome.Operation, _ value: PolicyValue, _ field: String,
    _ steps: [FieldPath.Step], _ current: JSONValue
  ) -> Step {
    var edits: [ResourceEdit] = []
    var missing: String?
    for target in ChangeTarget.all(steps, in: current) {
      // What is there may be replaced unseen; whether it is there must be known.
      let isReplaced = (kind == .addOrReplace || kind == .remove) && target.current != nil
      if let reason = target.unknown, !isReplaced {
        return Step(fate: .knownAtDeployment(reason), resource: current)
      }
      if let parent = target.missing, kind != .append {
        missing = missing ?? parent
        continue
      }
      switch target.isBlocked ? .conflict : edit(kind, value, target) {
      case .edit(let action): edits.append(ResourceEdit(path: target.path, action: action))
      case .nothing: break
      case .conflict:
        let place = ResourceEdit.text(target.path)
        return Step(
          fate: .conflict("append would replace the value of \(place)"), resource: current)
      }
    }
    guard !edits.isEmpty else {
      let fate: AzureOperationOutcome.Fate =
        missing.map { .skipped("the request has no \($0)") } ?? .unchanged
      return Step(fate: fate, resource: current)
    }
    let changed = marked(
      edits.reduce(PolicyValue(current)) { $1.applied(to: $0) }.json, edits, current)
    let changes = AzureResourceChange.difference(current, changed)
    return Step(
      fate: changes.isEmpty ? .unchanged : .changes(changes), edits: changes.isEmpty ? [] : edits,
      resource: changed)
  }

  /// A changed copy with the marks of what is not known, which copies lose.
  private static func marked(
    _ copy: JSONValue, _ edits: [ResourceEdit], _ original: JSONValue
  ) -> JSONValue {
    var reasons = AzureUnknown.reasons(in: original)
    if reasons.isEmpty { return copy }
    for edit in edits {
      if case .remove = edit.action { reasons[edit.pointer] = nil }
    }
    return AzureUnknown.marked(copy, reasons)
  }

  private enum Writing {
    case edit(ResourceEdit.Action)
    case nothing
    case conflict
  }

  /// What an operation does to one value: the table of author-policies-for-arrays.md, "Modifying
  /// arrays".
  private static func edit(
    _ kind: AzureOperationOutcome.Operation, _ value: PolicyValue, _ target: ChangeTarget
  ) -> Writing {
    if target.isElements {
      if kind == .addOrReplace { return .edit(.set(.array([value]))) }
      guard let array = target.current else { return .edit(.insert(value)) }
      return array.isArray ? .edit(.insert(value)) : .conflict
    }
    switch kind {
    case .remove: return target.current == nil ? .nothing : .edit(.remove)
    case .addOrReplace: return .edit(.set(value))
    case .add, .append:
      guard let current = target.current, !current.isNull else { return .edit(.set(value)) }
      return kind == .add || PolicyValue(current).isExactly(value) ? .nothing : .conflict
    }
  }

  // MARK: Fields

  private enum Place {
    case steps([FieldPath.Step])
    case nothing(String)
  }

  private func path(_ name: FieldName, _ field: String, _ current: JSONValue) -> Place {
    switch name {
    case .tags: return .steps([.member(Subject.tagsKey)])
    case .tag(let tag): return .steps([.member(Subject.tagsKey), .member(JSONKey(tag))])
    case .kind: return .steps([.member(Subject.kindKey)])
    case .location: return .steps([.member(JSONKey("location"))])
    case .common(let text): return .steps(FieldPath(text).steps)
    case .type, .name, .fullName, .id: return .nothing("\(field) cannot be changed")
    case .bare(let text):
      guard evaluator.definition.aliases.accepts(name) else {
        return .nothing("there is no field '\(field)'")
      }
      return .steps(FieldPath(text).steps)
    case .alias(let alias):
      let meaning = evaluator.definition.aliases.meaning(
        of: alias, type: subject.type, apiVersion: evaluator.context.apiVersion)
      switch meaning {
      case .path(let path): return .steps(path.steps)
      case .guesses(let paths):
        let hit = paths.first { path in
          ChangeTarget.all(path.steps, in: current).contains { $0.current != nil }
        }
        guard let path = hit ?? paths.first else { break }
        return .steps(path.steps)
      case .idSegment: return .nothing("'\(field)' is part of an id and cannot be changed")
      case .otherType: break
      }
      return .nothing("\(subject.type) has no alias '\(field)'")
    }
  }

  /// Why the provider would not take the value; nil when it would, or when no source says.
  private func refusal(_ name: FieldName, _ field: String, _ value: PolicyValue) -> String? {
    guard case .alias(let alias) = name,
      let entry = evaluator.definition.aliases.entry(type: subject.type, alias: alias.lowercased()),
      let metadata = entry.metadata(evaluator.context.apiVersion)
    else { return nil }
    if !metadata.isModifiable {
      return "modify may not change '\(field)' in this API version"
    }
    guard let type = metadata.type, !value.isToken(type) else { return nil }
    return "'\(field)' takes \(type), and the operation gives \(value.kindName)"
  }

  private mutating func text(
    _ expression: Expression, _ name: String
  ) throws(PolicyFailure) -> String {
    let value = try machine.evaluate(expression)
    if let text = value.string { return text }
    throw .error("the \(name) of an operation evaluated to \(value.kindName)")
  }
}

extension FieldName {
  fileprivate var isTag: Bool {
    switch self {
    case .tag, .tags: true
    default: false
    }
  }
}
