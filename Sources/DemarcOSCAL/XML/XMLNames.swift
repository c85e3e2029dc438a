/// How elements of OSCAL's XML are called in its JSON (the metaschema's `group-as` and `json-value-key`).
enum XMLNames {
  /// Elements that repeat, and the list they form.
  private static let lists: [String: String] = [
    "prop": "props", "link": "links", "role": "roles", "location": "locations",
    "party": "parties", "responsible-party": "responsible-parties", "revision": "revisions",
    "document-id": "document-ids", "action": "actions", "group": "groups",
    "control": "controls", "param": "params", "part": "parts", "constraint": "constraints",
    "guideline": "guidelines", "value": "values", "choice": "choice", "test": "tests",
    "resource": "resources", "rlink": "rlinks", "hash": "hashes", "import": "imports",
    "include-controls": "include-controls", "exclude-controls": "exclude-controls",
    "with-id": "with-ids", "matching": "matching", "insert-controls": "insert-controls",
    "set-parameter": "set-parameters", "alter": "alters", "remove": "removes", "add": "adds",
    "party-uuid": "party-uuids", "location-uuid": "location-uuids",
    "email-address": "email-addresses", "telephone-number": "telephone-numbers",
    "addr-line": "addr-lines", "url": "urls", "external-id": "external-ids",
    "member-of-organization": "member-of-organizations",
  ]

  static func member(_ name: String, in parent: String) -> String {
    if name == "address" { return parent == "party" ? "addresses" : "address" }
    return lists[name] ?? name
  }

  static func isList(_ name: String, in parent: String) -> Bool {
    name == "address" ? parent == "party" : lists[name] != nil
  }

  /// Elements that only hold a list.
  static let wrappers: Set<String> = ["revisions"]
  /// Elements whose own text is a member beside their attributes.
  static let valueNames: [String: String] = [
    "hash": "value", "telephone-number": "number", "document-id": "identifier",
    "external-id": "id", "base64": "value",
  ]
  /// Elements that are plain text or one line of markup.
  static let lines: Set<String> = [
    "title", "published", "last-modified", "version", "oscal-version", "label", "value", "choice",
    "with-id", "party-uuid", "location-uuid", "email-address", "addr-line", "url", "name",
    "short-name", "city", "state", "postal-code", "country", "text", "caption", "expression",
    "member-of-organization",
  ]
  /// Elements that hold blocks of markup.
  static let blocks: Set<String> = ["description", "remarks", "usage"]
  static let booleans: Set<String> = ["as-is"]
  /// Elements in which blocks of markup stand beside other members.
  static let holdsProse: Set<String> = ["part", "guideline"]
}
