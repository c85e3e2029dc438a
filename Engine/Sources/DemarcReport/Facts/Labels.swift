internal import DemarcCatalog

/// The words a person reads for a state: the state's own word, never another.
public enum Label {
  /// `needs-attestation` → `Needs attestation`.
  public static func of(_ state: some RawRepresentable<String>) -> String {
    let words = lower(state)
    return words.prefix(1).uppercased() + words.dropFirst()
  }

  /// `needs-attestation` → `needs attestation`.
  public static func lower(_ state: some RawRepresentable<String>) -> String {
    state.rawValue.split(separator: "-").joined(separator: " ")
  }

  /// `1204` → `1,204`.
  public static func count(_ number: Int) -> String {
    var out: [Character] = []
    for (index, digit) in String(number.magnitude).reversed().enumerated() {
      if index > 0, index % 3 == 0 { out.append(",") }
      out.append(digit)
    }
    return (number < 0 ? "-" : "") + String(out.reversed())
  }

  /// `1 part`, `2 parts`.
  public static func count(_ number: Int, _ noun: String, _ plural: String? = nil) -> String {
    "\(count(number)) \(number == 1 ? noun : plural ?? noun + "s")"
  }
}

extension Check.Language {
  /// The name of the language as its cloud knows it.
  var title: String {
    switch self {
    case .guardRules: "AWS Config custom policy rule (Guard)"
    case .azurePolicy: "Azure Policy definition"
    case .customConstraint: "Organization Policy custom constraint (CEL)"
    }
  }
}
