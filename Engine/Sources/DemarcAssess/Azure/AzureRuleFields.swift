package import DemarcJSON

/// What a policy's rule reads: the fields it names, and the related type that it asks for without
/// naming the one it means.
package enum AzureRuleFields {
  /// Sorted, each once, as written.
  ///
  /// - Parameter definition: the document, with its rule below `properties` or at its top.
  package static func names(of definition: JSONValue) -> [String] {
    let rule =
      definition["properties"]?["policyRule"] ?? definition["policyRule"] ?? definition
    var found: Set<String> = []
    if let details = rule["then"]?["details"], details["name"] == nil,
      let type = details["type"]?.string
    {
      found.insert(type)
    }
    var open = [rule]
    while let value = open.popLast() {
      open += value.elements
      for member in value.members {
        open.append(member.value)
        if member.name.lowercased() == "field", let name = member.value.string,
          !name.hasPrefix("[")
        {
          found.insert(name)
        }
      }
      if let text = value.string, text.hasPrefix("[") { found.formUnion(arguments(in: text)) }
    }
    return found.sorted()
  }

  /// The names in `field('…')` and `current('…')` of an expression.
  private static func arguments(in expression: String) -> [String] {
    let parts = expression.split(separator: "'", omittingEmptySubsequences: false)
    return parts.indices.dropLast().compactMap { index in
      guard index % 2 == 0 else { return nil }
      let before = parts[index].lowercased()
      return before.hasSuffix("field(") || before.hasSuffix("current(")
        ? String(parts[index + 1]) : nil
    }
  }
}
