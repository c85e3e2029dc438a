import CELEngine
import DemarcModel
import OrgPolicyEngine

extension FuzzTarget {
  /// Schemas of a user's own: tables, and discovery documents.
  static let gcpSchemas = FuzzTarget(
    name: "gcp-schemas",
    seeds: {
      [
        "@a.v1\t1\tGoogleA\n=a.googleapis.com/B\t~B\n~B\tbool x\tlist<~C> cs\tmap<string> m\n~C\t~B b\n",
        #"{"name":"a","version":"v1","revision":"1","rootUrl":"https://a.googleapis.com/","#
          + #""resources":{"bs":{"methods":{"get":{"response":{"$ref":"B"}}},"resources":{}}},"#
          + #""schemas":{"B":{"type":"object","properties":{"x":{"type":"string","format":"int64"},"#
          + #""c":{"type":"array","items":{"$ref":"B"}},"d":{"type":"object","properties":{"e":{"type":"any"}}},"#
          + #""m":{"type":"object","additionalProperties":{"type":"string","enum":["A"]}}}}}}"#,
      ].map { Array($0.utf8) }
    },
    dictionary: [
      "\t", "\n", "@", "=", "~", "#", "list<", "map<", ">", "string ", "bool ", "any ", "\"$ref\":",
      "\"properties\":{", "\"additionalProperties\":{", "\"items\":{", "\"type\":\"object\"",
      "\"format\":\"google-duration\"", "\"enum\":[", "\"methods\":{\"get\":{",
    ]
  ) { bytes in
    let file = SchemaFile(name: "fuzz.txt", bytes: bytes)
    let loaded = AssetSchemas.load(files: [file]) { _ in nil }
    guard let schemas = loaded.tree else { throw BrokenProperty("no schemas") }
    for fault in loaded.diagnostics {
      try hold(fault.span?.start.line ?? 1 >= 1, "a place before the file: \(fault)")
    }
    let types = schemas.types(services: [])
    try hold(!types.isEmpty || loaded.hasErrors, "neither a type nor an error")
    for type in types.prefix(50) {
      let messages = schemas.messages(of: type.type)
      try hold(messages.first?.name == type.message, "\(type.type) does not begin with its message")
      try hold(schemas.schema(type.type) != nil, "\(type.type) is listed and cannot be built")
      _ = SchemaListing.fields(messages, countMax: 500)
    }
    guard let document = DiscoveryDocument.read(bytes, name: "fuzz.json").tree else { return }
    var imported = SchemaImport()
    imported.add(document)
    let table = SchemaTable.read(SchemaFile(name: "again", bytes: imported.text()))
    try hold(
      table.tree?.types.map(\.type) == imported.types, "what was written reads as something else")
    try hold(imported.types.isEmpty || table.diagnostics.isEmpty, "\(table.diagnostics)")
  }
}
