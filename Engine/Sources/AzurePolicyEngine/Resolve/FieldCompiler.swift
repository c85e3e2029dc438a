import DemarcJSON
import DemarcModel

extension DefinitionCompiler {
  /// Settles a field name against the alias table and the enclosing counts.
  mutating func reference(_ text: String, _ json: JSONValue, _ path: String) -> FieldReference {
    let name = FieldName(text)
    if !aliases.accepts(name) {
      unknownAliases.insert(text)
      report(
        "azure-policy.unknown-alias", "no resource type has the alias '\(text)'", json, path,
        hint: "Azure would call the policy not applicable; update the alias table",
        severity: .warning)
    }
    return FieldReference(
      target: target(name), text: text, binding: AliasBinding.find(text, in: frames))
  }

  private mutating func target(_ name: FieldName) -> FieldReference.Target {
    switch name {
    case .type: return .type
    case .name: return .name
    case .fullName: return .fullName
    case .kind: return .kind
    case .location: return .location
    case .id: return .id
    case .tags: return .tags
    case .tag(let tag): return .tag(tag)
    case .common(let text), .bare(let text): return .path(FieldPath(text))
    case .alias(let text):
      if let index = aliasNames.firstIndex(where: { TextFold.equal($0, text) }) {
        return .alias(index)
      }
      aliasNames.append(text)
      return .alias(aliasNames.count - 1)
    }
  }
}

/// Which enclosing field count a name refers into.
enum AliasBinding {
  /// An enclosing count, as the compiler and `current(…)` with a computed name see it.
  struct Frame: Sendable {
    /// The counted alias, or the name of a value count.
    var name: String
    var isValue: Bool
  }

  /// The count with the longest name that `text` is or continues.
  static func find(_ text: String, in frames: [Frame]) -> FieldReference.Binding? {
    var best: (frame: Int, length: Int)?
    for (index, frame) in frames.enumerated() where !frame.isValue {
      let count = frame.name.utf8.count
      guard count >= best?.length ?? 0, text.utf8.count >= count else { continue }
      guard TextFold.equal(String(text.prefix(frame.name.count)), frame.name) else { continue }
      let next = text.dropFirst(frame.name.count).first
      if next == nil || next == "." || next == "[" { best = (index, count) }
    }
    guard let best else { return nil }
    return .init(frame: best.frame, wildcards: wildcards(in: frames[best.frame].name))
  }

  static func wildcards(in name: String) -> Int {
    var count = 0
    var rest = Substring(name)
    while let open = rest.firstIndex(of: "[") {
      rest = rest[open...]
      if rest.hasPrefix("[*]") { count += 1 }
      rest = rest.dropFirst()
    }
    return count
  }
}
