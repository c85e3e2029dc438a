internal import DemarcJSON
internal import DemarcModel

/// An attribute of a rule, as the condition `rule_attribute` compares it.
enum PipelineAttribute {
  case scalar(PipelineScalar)
  case list([String])
  /// Its place in the order of levels or of statuses, and the names of that order.
  case ranked(Int, [String])

  private static let statuses = ["unsupported", "deprecated", "experimental", "test", "stable"]
  private static let levels = SigmaLevel.allCases.map(\.rawValue)

  /// Nil where the rule has no such attribute.
  init?(_ name: String, of head: SigmaHead) {
    func text(_ value: String?) -> PipelineAttribute? { value.map { .scalar(.text($0)) } }
    let found: PipelineAttribute? =
      switch name {
      case "title": text(head.title)
      case "id": text(head.id)
      case "name": text(head.name)
      case "description": text(head.description)
      case "author": text(head.author)
      case "license": text(head.license)
      case "date": text(head.date)
      case "modified": text(head.modified)
      case "references": .list(head.references)
      case "tags": .list(head.tags)
      case "fields": .list(head.fields)
      case "falsepositives": .list(head.falsePositives)
      case "level":
        head.level.flatMap { level in
          Self.levels.firstIndex(of: level.rawValue).map { .ranked($0, Self.levels) }
        }
      case "status":
        head.status.flatMap { status in
          Self.statuses.firstIndex(of: status.rawValue).map { .ranked($0, Self.statuses) }
        }
      default: head.custom[name].map { Self.custom($0) }
      }
    guard let found else { return nil }
    self = found
  }

  private static func custom(_ value: JSONValue) -> PipelineAttribute {
    switch value.kind {
    case .array: .list(value.elements.map { $0.string ?? $0.json })
    case .string: .scalar(.text(value.string ?? ""))
    case .number: .scalar(.number(value.json))
    case .bool: .scalar(.bool(value.bool == true))
    case .null, .object: .scalar(.null)
    }
  }

  func holds(_ relation: PipelineRelation, _ value: PipelineScalar) -> Bool {
    switch self {
    case .scalar(let own):
      if case .number = own, let number = Double(value.text) {
        return relation.holds(own, .number("\(number)"))
      }
      return relation.holds(own, value)
    case .list(let own):
      switch relation {
      case .isIn: return own.contains(value.text)
      case .notIn: return !own.contains(value.text)
      case .ne: return true
      case .eq, .gt, .gte, .lt, .lte: return false
      }
    case .ranked(let own, let order):
      guard let other = order.firstIndex(of: value.text.lowercased()) else { return false }
      return relation.holds(.number("\(own)"), .number("\(other)"))
    }
  }
}

/// Fills `$category`, `$product` and `$service` of an added condition.
struct PipelineTemplate {
  private let parts: [String: String?]

  init(_ source: SigmaLogSource) {
    parts = ["category": source.category, "product": source.product, "service": source.service]
  }

  func fill(_ search: SigmaSearch) throws(PipelineTemplateFault) -> SigmaSearch {
    switch search {
    case .all(let searches):
      var out: [SigmaSearch] = []
      for search in searches { out.append(try fill(search)) }
      return .all(out)
    case .any(let searches):
      var out: [SigmaSearch] = []
      for search in searches { out.append(try fill(search)) }
      return .any(out)
    case .item(var item):
      for index in item.terms.indices { item.terms[index] = try fill(item.terms[index]) }
      return .item(item)
    }
  }

  private func fill(_ term: SigmaTerm) throws(PipelineTemplateFault) -> SigmaTerm {
    guard case .text(let text, let isCased) = term else { return term }
    var filled: [SigmaText.Part] = []
    for part in text.parts {
      if case .literal(let text) = part {
        filled.append(.literal(try fill(text)))
      } else {
        filled.append(part)
      }
    }
    return .text(SigmaText(joining: filled), isCased: isCased)
  }

  /// `$name` and `${name}` of the three names; any other dollar sign stands for itself.
  private func fill(_ text: String) throws(PipelineTemplateFault) -> String {
    var out = ""
    var rest = Substring(text)
    while let dollar = rest.firstIndex(of: "$") {
      out += rest[..<dollar]
      rest = rest[rest.index(after: dollar)...]
      if rest.first == "$" {
        out += "$"
        rest = rest.dropFirst()
        continue
      }
      let isBraced = rest.first == "{"
      let start = isBraced ? rest.dropFirst() : rest
      let name = start.prefix { $0.isLetter || $0.isNumber || $0 == "_" }
      let end = start.dropFirst(name.count)
      guard let value = parts[String(name)], !isBraced || end.first == "}" else {
        out += "$"
        continue
      }
      guard let value else { throw PipelineTemplateFault(part: String(name)) }
      out += value
      rest = isBraced ? end.dropFirst() : end
    }
    return out + rest
  }
}

/// The part of the log source that a template needs and a rule lacks.
struct PipelineTemplateFault: Error {
  let part: String
}
