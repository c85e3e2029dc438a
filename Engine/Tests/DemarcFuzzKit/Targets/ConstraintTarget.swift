import CELEngine
import DemarcJSON
import DemarcModel
import OrgPolicyEngine

extension FuzzTarget {
  /// Custom constraints of Organization Policy.
  static let constraint = FuzzTarget(
    name: "constraint",
    seeds: { Seeds.files("Engine/Data/checks", ending: "constraint.yaml", every: 2) },
    dictionary: [
      "condition: ", "name: custom.a", "actionType: ALLOW", "actionType: DENY",
      "resourceTypes:\n- ",
      "methodTypes: [CREATE]", "iam.googleapis.com/AllowPolicy", "resource.bindings.all(b, ",
      "|-\n  ",
      ">\n  ", "\"", "MemberSubjectMatches(", "RoleNameMatches(", "has(resource.", "parameters.a",
    ]
  ) { bytes in
    let source = SourceFile(name: "fuzz.yaml", text: String(decoding: bytes, as: UTF8.self))
    let parsed = CustomConstraint.compile(source) { _ in CustomSchema.allowPolicy }
    try TextPlaces(source.text).holdSpans(parsed.diagnostics, file: source.name)
    guard let constraint = parsed.tree else {
      try hold(parsed.hasErrors, "neither a constraint nor an error")
      return
    }
    try hold(!parsed.hasErrors, "a constraint with errors: \(parsed.diagnostics)")
    let places = TextPlaces(constraint.condition)
    try places.holdSpans(parsed.diagnostics, file: "\(source.name)#condition")
    for document in Samples.documents {
      for type in constraint.resourceTypes.prefix(2) + ["a/Other"] {
        let judgement = constraint.evaluate(resourceType: type, resource: document)
        let again = constraint.evaluate(resourceType: type, resource: document)
        try hold(judgement == again, "a second evaluation differs")
        try hold(!judgement.detail.isEmpty, "a judgement without a word")
        guard !constraint.resourceTypes.contains(type) else { continue }
        try hold(judgement.outcome == .skip, "another type gives \(judgement.outcome)")
      }
    }
  }
}

/// A schema to see resources through.
enum CustomSchema {
  static let allowPolicy = CustomConstraint.builtinSchema("iam.googleapis.com/AllowPolicy")
}
