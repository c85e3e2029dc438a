import DemarcJSON
import DemarcYAML

extension FuzzTarget {
  /// YAML in its three schemas.
  static let yaml = FuzzTarget(
    name: "yaml",
    seeds: {
      Seeds.files("Engine/Data/checks", ending: ".yaml", every: 8)
        + Seeds.files("examples/acme", ending: ".yaml")
        + [
          "a: &b {x: [1, 0x1F, 0o17, .5, ~, yes]}\ncopy: *b\n",
          "- !Sub 'x-${y}'\n- |\n  t\n- >-\n  f\n",
          #"{"a": [1, 2.5e3, "text", true, null], "b": {"c": "\u00e9"}}"#, "a\n---\nb\n...\n",
        ].map { Array($0.utf8) }
    },
    dictionary: [
      "&a ", "*a", "!!str ", "!Ref ", "---\n", "...\n", "? ", ": ", "- ", "|\n", ">\n", "%YAML 1.1",
      "0x", "0o", "1_0", ".5", "e+1", "yes", "~", "<<: ", "\u{2018}", "\u{A0}", "\u{85}", "\\x",
      "'",
    ]
  ) { bytes in
    let text = String(decoding: bytes, as: UTF8.self)
    for reader in [
      YAMLReader(), YAMLReader(schema: .legacy, valuesMax: 200, depthMax: 8),
      YAMLReader(schema: .failsafe, allowsAliases: false),
    ] {
      try YAMLProperties.check(text, reader)
    }
    try YAMLProperties.compareWithJSON(text)
  }
}

/// What holds for every YAML text.
enum YAMLProperties {
  static func check(_ text: String, _ reader: YAMLReader) throws {
    let places = TextPlaces(text)
    let documents: [JSONDocument]
    do throws(YAMLError) {
      documents = try reader.documents(text)
    } catch {
      try hold(
        places.offset(line: error.line, column: error.column) != nil, "outside the text: \(error)")
      return
    }
    for document in documents {
      try checkPlaces(document.root, places)
      let json = document.root.json
      let limits = JSONLimits(depthMax: reader.depthMax, numberBytesMax: .max)
      let again = try JSONDocument.parse(json, limits: limits)
      try hold(again.root.json == json, "the value's JSON text does not read back: \(json)")
      try hold(!again.hasDuplicateKeys, "a name stands twice: \(json)")
    }
  }

  private static func checkPlaces(_ value: JSONValue, _ places: TextPlaces) throws {
    let place = value.position
    try hold(
      places.offset(line: place.line, column: place.column) != nil, "a value outside: \(place)")
    for element in value.elements { try checkPlaces(element, places) }
    for member in value.members { try checkPlaces(member.value, places) }
  }

  /// JSON of printable ASCII is YAML, and means the same.
  ///
  /// Left out: names past libyaml's 1024 characters, and escaped surrogates, which YAML has not.
  static func compareWithJSON(_ text: String) throws {
    let isPlain = text.utf8.allSatisfy { 0x20...0x7e ~= $0 || $0 == 0x0a }
    guard isPlain, !text.lowercased().contains("\\ud"),
      let json = try? JSONDocument.parse(text), !json.hasDuplicateKeys, !hasLongNames(json.root)
    else { return }
    do {
      let yaml = try YAMLReader().document(text).root
      try hold(yaml.isSame(as: json.root), "as YAML it is \(yaml.json), not \(json.root.json)")
    } catch let error as YAMLError {
      throw BrokenProperty("JSON is refused as YAML: \(error)")
    }
  }

  private static func hasLongNames(_ value: JSONValue) -> Bool {
    value.members.contains { $0.name.utf8.count > 160 || hasLongNames($0.value) }
      || value.elements.contains { hasLongNames($0) }
  }
}
