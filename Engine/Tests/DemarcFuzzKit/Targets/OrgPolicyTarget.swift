import DemarcJSON
import DemarcModel
import OrgPolicyEngine

extension FuzzTarget {
  /// Organisation policies in every form.
  static let orgPolicy = FuzzTarget(
    name: "org-policy",
    seeds: {
      [
        """
        name: organizations/1/policies/compute.requireOsLogin
        spec:
          rules:
          - enforce: false
            condition:
              expression: resource.matchTag('1/env', 'test') && !resource.hasTagKey('1/pci')
          - enforce: true
        dryRunSpec:
          reset: true
        """,
        """
        - name: folders/2/policies/gcp.resourceLocations
          spec: {inheritFromParent: true, rules: [{values: {allowedValues: [in:eu-locations]}}]}
        - constraint: constraints/compute.vmExternalIpAccess
          listPolicy: {allValues: DENY}
        """,
        """
        {"policies":[{"name":"projects/p/policies/iam.managed.allowedPolicyMembers","spec":{"rules":
        [{"enforce":true,"parameters":{"allowedMemberSubjects":["user:a@b.c"]}}]}}]}
        """,
        """
        compute.restrictVpcPeering:
          rules:
          - allow: {values: ['under:folders/2', 'is:projects/3']}
          - deny: {all: true}
            condition: {expression: "resource.matchTagId('tagKeys/1', 'tagValues/2')"}
        """,
        "constraint: constraints/a.b\nrestore_default: {}\nnode: folders/2\n",
      ].map { Array($0.utf8) }
    },
    dictionary: [
      "name: ", "/policies/", "organizations/1", "folders/2", "projects/3", "spec:", "dryRunSpec:",
      "rules:", "- enforce: true", "allowAll: true", "denyAll: true", "values:", "allowedValues:",
      "deniedValues:", "inheritFromParent: true", "reset: true", "condition:", "expression:",
      "resource.matchTag('1/a', 'b')", "resource.hasTagKeyId('tagKeys/1')", " && ", " || ", "!",
      "under:", "in:", "is:", "parameters:", "booleanPolicy:", "listPolicy:", "restoreDefault:",
      "custom.a", "a.managed.b", "${x}", "---\n",
    ]
  ) { bytes in
    let source = SourceFile(name: "fuzz.yaml", text: String(decoding: bytes, as: UTF8.self))
    let read = OrgPolicy.read(source, node: "organizations/1")
    try TextPlaces(source.text).holdSpans(read.diagnostics, file: source.name)
    guard let policies = read.tree else { throw BrokenProperty("no list of policies") }
    try hold(
      read.hasErrors || policies.allSatisfy(\.isReadable), "an unreadable policy without an error")
    var hierarchy = ResourceHierarchy()
    hierarchy.add(chain: ["projects/3", "folders/2", "organizations/1"])
    var catalogue = ConstraintCatalogue()
    catalogue.add(
      OrgConstraint(
        name: "gcp.resourceLocations", kind: .list, default: .allow, origin: .shipped))
    for tags in [TagBindings.unknown, TagBindings()] {
      let set = PolicySet.compile(
        policies, hierarchy: hierarchy, tags: tags, catalogue: catalogue)
      try TextPlaces(source.text).holdSpans(set.diagnostics, file: source.name)
      guard let set = set.tree else { throw BrokenProperty("no set") }
      for constraint in set.constraints.prefix(8) {
        for pass in PolicyPass.allCases {
          try PolicyProperties.check(set.effective(constraint, at: "projects/3", pass: pass))
        }
      }
    }
  }
}

private enum PolicyProperties {
  static func check(_ policy: EffectivePolicy) throws {
    try hold(policy.chain.count == 3, "\(policy.chain.count) nodes in the chain")
    try hold(!policy.rules.isEmpty, "no rule, not even the default")
    let json = policy.json()
    try hold((try? JSONDocument.parse(json)) != nil, "the analyzer's form is no JSON")
    let hasBroken = policy.chain.contains { $0.role == .unreadable }
    let outcome = policy.accepts("projects/3").outcome
    if policy.constraint.kind.isEnforced {
      try hold(outcome != .allowed && outcome != .denied, "a value of what has none is \(outcome)")
      let isSettled = [.enforced, .notEnforced].contains(policy.enforcement)
      try hold(!hasBroken || !isSettled, "an unreadable policy decides")
    } else {
      try hold(!hasBroken || outcome != .allowed, "an unreadable policy allows")
    }
  }
}
