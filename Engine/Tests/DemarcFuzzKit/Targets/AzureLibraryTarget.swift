import AzureComplianceEngine
import AzurePolicyEngine
import DemarcJSON
import DemarcModel

extension FuzzTarget {
  /// Initiatives, assignments, exemptions and attestations, prepared and judged.
  static let azureLibrary = FuzzTarget(
    name: "azure-library",
    seeds: { Seeds.files("examples/azure/policies", ending: ".json") + AzureLibrary.seeds },
    dictionary: [
      "\"policyRule\":{", "\"policyDefinitions\":[", "\"policyDefinitionId\":\"a\"",
      "\"policyDefinitionReferenceId\":\"r\"", "\"scope\":\"/subscriptions/1\"", "\"notScopes\":[",
      "\"overrides\":[{\"kind\":\"policyEffect\",\"value\":\"deny\"}]", "\"resourceSelectors\":[",
      "\"selectors\":[{\"kind\":\"resourceLocation\",\"in\":[\"westeurope\"]}]",
      "\"definitionVersion\":\"1.*.*\"", "\"parameters\":{\"a\":{\"value\":",
      "\"[parameters('a')]\"", "\"expiresOn\":\"2026-06-30T12:00:00Z\"",
      "\"exemptionCategory\":\"Waiver\"", "\"complianceState\":\"Compliant\"",
      "\"policyAssignmentId\":\"/subscriptions/1", "\"effect\":\"manual\"", "\"value\":[",
      "\"schema\":{\"type\":\"object\"", "\"children\":[", "\"managementGroupAncestorsChain\":[",
      "/providers/Microsoft.Authorization/policyAssignments/a",
      "/providers/Microsoft.Management/managementGroups/m",
    ]
  ) { bytes in
    guard let document = try? JSONDocument.parse(bytes) else { return }
    try AzureLibrary.check(document.root, TextPlaces(bytes))
  }
}

/// What must hold for any documents of Azure Policy.
private enum AzureLibrary {
  /// One file with a document of each kind, which belong together.
  static let seeds: [[UInt8]] = [
    Array(
      """
      [{"id":"/providers/Microsoft.Authorization/policyDefinitions/d","properties":{"mode":"All",
      "parameters":{"e":{"type":"String","defaultValue":"audit"}},"policyRule":{"if":
      {"field":"location","equals":"westeurope"},"then":{"effect":"[parameters('e')]"}}}},
      {"id":"/providers/Microsoft.Authorization/policySetDefinitions/s","policyDefinitions":[
      {"policyDefinitionId":"/providers/Microsoft.Authorization/policyDefinitions/d",
      "policyDefinitionReferenceId":"r","parameters":{"e":{"value":"[parameters('x')]"}}}],
      "parameters":{"x":{"type":"String","defaultValue":"manual"}}},
      {"id":"/subscriptions/1/providers/Microsoft.Authorization/policyAssignments/a","properties":{
      "policyDefinitionId":"/providers/Microsoft.Authorization/policySetDefinitions/s",
      "overrides":[{"kind":"policyEffect","value":"deny","selectors":[{"kind":"resourceLocation",
      "in":["westeurope"]}]}],"notScopes":[]}},
      {"id":"/subscriptions/1/resourceGroups/g/providers/Microsoft.Authorization/policyExemptions/e",
      "properties":{"exemptionCategory":"Waiver","policyDefinitionReferenceIds":["q"],
      "policyAssignmentId":"/subscriptions/1/providers/Microsoft.Authorization/policyAssignments/a"}}]
      """.utf8)
  ]

  private static let now = Instant(secondsSince1970: 1_780_000_000)

  static func check(_ json: JSONValue, _ places: TextPlaces) throws {
    let limits = Limits(stepsMax: 5000, depthMax: 32, elementsMax: 10_000)
    let file = "fuzz.json"
    var library = AzurePolicyLibrary()
    try places.holdSpans(library.add(json, file: file), file: file)
    for definition in library.definitions.prefix(2) {
      _ = library.assign(definition.id.isEmpty ? definition.name : definition.id)
    }
    let aliases = AliasTable(unknown: .barePath)
    let (program, found) = AzureComplianceProgram.prepare(
      library, aliases: aliases, now: now, limits: limits)
    try places.holdSpans(found, file: file, required: false)
    var run = AzureComplianceRun(program, containers: Samples.documents) { query in
      query.name == nil ? .found(Samples.documents) : .notExported(query.type)
    }
    var rollup = AzureComplianceRollup(program)
    var states: Set<AzureComplianceState> = []
    for (number, document) in Samples.documents.enumerated() {
      var records: [AzureComplianceRecord] = []
      run.judge(document, number: Int32(number)) { records.append($0) }
      let members = Set(records.map(\.member))
      try hold(members.count == records.count, "two records of one member: \(records)")
      for record in records {
        rollup.add(record)
        if record.reason != .matchWithoutVerdict { states.insert(record.state) }
        let told = run.explain(member: Int(record.member), resource: document)
        try hold(
          told.state == record.state,
          "explained as \(told.state?.name ?? "nothing"), judged \(record)")
        try hold(told.steps.contains(where: \.isDecisive), "nothing decided \(record)")
      }
    }
    rollup.finish()
    try hold(
      Set(AzureComplianceState.allCases.filter { rollup.overall.resources[$0] > 0 })
        .isSubset(of: states), "a state in the sum that no record has")
    let isFaulty = rollup.overall.state == .nonCompliant
    try hold(isFaulty == states.contains(.nonCompliant), "a roll-up hides what does not comply")
    _ = run.missing
  }
}
