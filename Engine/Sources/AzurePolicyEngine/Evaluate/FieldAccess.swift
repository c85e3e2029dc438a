import DemarcJSON

/// What a field name selects.
enum Selection {
  /// One value, null when missing.
  case one(PolicyValue)
  /// The values behind `[*]`; nil stands for an element that lacks the property.
  case many([JSONValue?])
}

extension Machine {
  func select(_ reference: FieldReference, in subject: Subject) -> Selection {
    switch reference.target {
    case .type: return .one(subject.value(Subject.typeKey))
    case .name: return .one(subject.name)
    case .fullName: return .one(subject.fullName)
    case .kind: return .one(subject.value(Subject.kindKey))
    case .location: return .one(subject.location)
    case .id: return .one(subject.value(Subject.idKey))
    case .tags: return .one(subject.value(Subject.tagsKey))
    case .tag(let name):
      let steps = [FieldPath.Step.member(Subject.tagsKey), .member(JSONKey(name))]
      return .one(PolicyValue(FieldPath.single(subject.root, steps)))
    case .path(let path): return select(path, reference, subject)
    case .alias(let index): return select(subject.meanings[index], reference, subject)
    case .found(let meaning): return select(meaning, reference, subject)
    }
  }

  private func select(
    _ meaning: FieldMeaning, _ reference: FieldReference, _ subject: Subject
  ) -> Selection {
    switch meaning {
    case .path(let path): return select(path, reference, subject)
    case .idSegment(let path, let segment):
      let value = PolicyValue(FieldPath.single(subject.root, path.steps))
      guard let id = value.string else { return .one(value.unknownReason == nil ? .null : value) }
      return .one(ResourceID(id)?.name(after: segment).map { .string($0) } ?? .null)
    case .otherType: return reference.text.contains("[*]") ? .many([]) : .one(.null)
    case .guesses(let paths):
      for path in paths {
        switch select(path, reference, subject) {
        case .one(let value): if !value.isNull { return .one(value) }
        case .many(let values): if !values.isEmpty { return .many(values) }
        }
      }
      return paths.contains(where: \.isCollection) ? .many([]) : .one(.null)
    }
  }

  private func select(
    _ path: FieldPath, _ reference: FieldReference, _ subject: Subject
  ) -> Selection {
    if let (element, rest) = bound(path) {
      var found: [JSONValue?] = []
      FieldPath.collect(element, rest, into: &found)
      if rest.contains(.each) { return .many(found) }
      return .one(PolicyValue(found.first ?? nil))
    }
    guard path.isCollection else {
      return .one(PolicyValue(FieldPath.single(subject.root, path.steps)))
    }
    var found: [JSONValue?] = []
    FieldPath.collect(subject.root, path.steps[...], into: &found)
    return .many(found)
  }

  /// The element of the innermost enclosing count that `path` leads through, and the rest of it.
  ///
  /// Paths decide, not names: an alias without `[*]` may lead into the same array.
  private func bound(_ path: FieldPath) -> (JSONValue, ArraySlice<FieldPath.Step>)? {
    guard !frames.isEmpty, path.isCollection else { return nil }
    var best: (element: JSONValue, length: Int)?
    for frame in frames {
      guard case .element(let element, _, let counted) = frame, counted.count >= best?.length ?? 1,
        path.steps.count >= counted.count, zip(path.steps, counted).allSatisfy(FieldPath.isSame)
      else { continue }
      best = (element, counted.count)
    }
    return best.map { ($0.element, path.steps[$0.length...]) }
  }

  /// The path that a counted field stands for.
  func countedPath(_ reference: FieldReference, in subject: Subject) -> [FieldPath.Step] {
    let meaning: FieldMeaning
    switch reference.target {
    case .path(let path): return path.steps
    case .alias(let index): meaning = subject.meanings[index]
    case .found(let found): meaning = found
    default: return []
    }
    switch meaning {
    case .path(let path), .idSegment(let path, _): return path.steps
    case .guesses(let paths):
      let hit = paths.first { path in
        if case .many(let values) = select(path, reference, subject) { return !values.isEmpty }
        return false
      }
      return (hit ?? paths.first)?.steps ?? []
    case .otherType: return []
    }
  }

  /// A reference by a name that the evaluation computed.
  func reference(named text: String) throws(PolicyFailure) -> FieldReference {
    let name = FieldName(text)
    let definition = evaluator.definition
    guard definition.aliases.accepts(name) else {
      throw .error("no resource type has the alias '\(text)'")
    }
    let target: FieldReference.Target
    switch name {
    case .type: target = .type
    case .name: target = .name
    case .fullName: target = .fullName
    case .kind: target = .kind
    case .location: target = .location
    case .id: target = .id
    case .tags: target = .tags
    case .tag(let tag): target = .tag(tag)
    case .common(let path), .bare(let path): target = .path(FieldPath(path))
    case .alias(let alias):
      target = .found(
        definition.aliases.meaning(
          of: alias, type: subject.type, apiVersion: evaluator.context.apiVersion))
    }
    return FieldReference(
      target: target, text: text,
      isBound: AliasBinding.exists(text, in: frames.map(\.described)))
  }

  /// What `field()` gives: "" for a missing value, and a list for `[*]` that skips what is missing.
  func fieldValue(_ reference: FieldReference) -> PolicyValue {
    if isRelated, !frames.isEmpty {
      // What an existence condition counts are elements of the related resource.
      var outside = self
      outside.frames = []
      return outside.fieldValue(reference)
    }
    switch select(reference, in: evaluated) {
    case .one(let value):
      // The path decides, as an alias without [*] may lead into the counted array.
      let isCounted =
        !frames.isEmpty
        && (reference.isBound || countedPath(reference, in: evaluated).contains(.each))
      if isCounted {
        return .array(value.isNull ? [] : [value])
      }
      return value.isNull ? .string("") : value
    case .many(let values): return .array(values.compactMap { $0 }.map { PolicyValue($0) })
    }
  }

  /// What `current()` gives: an element, or a property of it, "" when missing as with `field()`.
  mutating func currentValue(_ reference: CurrentReference) throws(PolicyFailure) -> PolicyValue {
    switch reference {
    case .innermost:
      guard let frame = frames.last else { throw .error("current() outside a count") }
      return Self.value(of: frame)
    case .frame(let index):
      guard index < frames.count else { throw .error("current() outside its count") }
      return Self.value(of: frames[index])
    case .field(let reference):
      switch select(reference, in: subject) {
      case .one(let value): return value.isNull ? .string("") : value
      case .many(let values): return .array(values.compactMap { $0 }.map { PolicyValue($0) })
      }
    }
  }

  func current(named name: String) throws(PolicyFailure) -> CurrentReference {
    let frame = frames.lastIndex {
      if case .value(_, let own) = $0 { return TextFold.equal(own, name) }
      return false
    }
    if let frame { return .frame(frame) }
    let bound = try reference(named: name)
    guard bound.isBound else {
      throw .error("current('\(name)') names no enclosing count")
    }
    return .field(bound)
  }

  private static func value(of frame: Frame) -> PolicyValue {
    switch frame {
    case .element(let json, _, _): PolicyValue(json)
    case .value(let value, _): value
    }
  }
}
