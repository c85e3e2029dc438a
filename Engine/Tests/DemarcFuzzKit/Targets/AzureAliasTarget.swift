import AzurePolicyEngine
import DemarcModel

extension FuzzTarget {
  /// Alias files of a user's own: the compact form, lines of three columns, the provider's JSON.
  static let azureAliases = FuzzTarget(
    name: "azure-aliases",
    seeds: {
      [
        "*T.W\n!0\t2020-01-01 2021-01-01\nT.W/s\na\t=\nb[*].c\t=b[*].d\t+String\t\t0:=\n/T.W/x\tp\n",
        "resourceType\talias\tdefaultPath\nT.W/s\tT.W/s/a\tproperties.a\n",
        #"[{"namespace":"T","resourceTypes":[{"resourceType":"s","aliases":[{"name":"T/s/a","#
          + #""defaultPath":"properties.a","paths":[{"path":"b","apiVersions":["1"]}],"#
          + #""defaultMetadata":{"type":"Any","attributes":"Modifiable"}}]}]}]"#,
      ].map { Array($0.utf8) }
    },
    dictionary: [
      "\t", "\n", "=", "\t=", "/", "!1\t", "*", "#", "0:", "+", "-", "properties.", "[*]",
      "\"aliases\":[", "\"paths\":[", "\"defaultPath\":", "\"apiVersions\":[", "\"namespace\":",
    ]
  ) { bytes in
    let loaded = AliasTable.load(
      shipped: [], imported: [AliasFile(name: "fuzz.txt", bytes: bytes)])
    guard let table = loaded.tree else { throw BrokenProperty("no table") }
    for fault in loaded.diagnostics {
      try hold(fault.span?.start.line ?? 1 >= 1, "a place before the file: \(fault)")
    }
    try hold(table.count > 0 || loaded.hasErrors, "neither a row nor an error")
    for fact in table.facts.prefix(100) {
      try hold(
        table.defaultPath(type: fact.type, alias: fact.name) == fact.path,
        "a row is not found by its own names: \(fact)")
    }
    let text = AliasDump(table.facts).text()
    let again = AliasDump(AliasTable(compact: text).facts).text()
    try hold(text == again, "what was written reads as something else")
  }
}
