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
      target: target(name), text: text, isBound: AliasBinding.exists(text, in: frames))
  }

  private mutating func target(_ name: FieldName) -> FieldReference.Target {
    if let target = FieldReference.target(name) { return target }
    guard case .alias(let text) = name else { return .tags }
    if let index = aliasNames.firstIndex(where: { TextFold.equal($0, text) }) {
      return .alias(index)
    }
    aliasNames.append(text)
    return .alias(aliasNames.count - 1)
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

  /// Whether `text` is, or continues, the name of an enclosing field count.
  static func exists(_ text: String, in frames: [Frame]) -> Bool {
    frames.contains { frame in
      guard !frame.isValue else { return false }
      let count = frame.name.count
      guard TextFold.equal(String(text.prefix(count)), frame.name) else { return false }
      let next = text.dropFirst(count).first
      return next == nil || next == "." || next == "["
    }
  }
}
