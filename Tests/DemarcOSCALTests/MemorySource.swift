import DemarcModel

@testable import DemarcOSCAL

/// Files in memory.
struct MemorySource: OSCALSource {
  var files: [String: String]

  func bytes(_ path: String) throws(Diagnostic) -> [UInt8]? { files[path].map { Array($0.utf8) } }
}

enum Sample {
  static let asOf = Instant(day: CivilDay(number: 20_634))  // 2026-06-30

  /// A document of memory.
  static func document(_ text: String, _ file: String) throws -> OSCALDocument {
    try OSCALDocument.read(Array(text.utf8), file: file)
  }

  /// Resolves `profile.json` of these files.
  static func resolve(_ files: [String: String]) throws -> ResolvedCatalog {
    let source = MemorySource(files: files)
    let profile = try document(files["profile.json"] ?? "", "profile.json")
    return try ProfileResolver(library: OSCALLibrary(source: source), asOf: asOf).resolve(profile)
  }

  static func metadata(_ title: String, version: String = "1.2.1") -> String {
    """
    {"title": "\(title)", "last-modified": "2026-01-31T12:00:00Z", "version": "1.0",
     "oscal-version": "\(version)"}
    """
  }

  static func profile(_ body: String, version: String = "1.1.2") -> String {
    """
    {"profile": {"uuid": "1e513768-1f84-4166-b8d4-0addf88f7ea3",
     "metadata": \(metadata("P", version: version)), \(body)}}
    """
  }

  static func catalog(
    _ body: String, uuid: String = "e242681a-dcaf-4f46-9914-f75a73e33d1a",
    version: String = "1.0.4"
  ) -> String {
    """
    {"catalog": {"uuid": "\(uuid)", "metadata": \(metadata("C", version: version)), \(body)}}
    """
  }

  /// Two groups, controls two deep, a loose parameter that is used and one that is not.
  static let base = catalog(
    """
    "params": [{"id": "loose-1", "label": "used"}, {"id": "loose-2", "label": "unused"}],
    "groups": [
     {"id": "ac", "title": "Access", "controls": [
      {"id": "ac-1", "title": "Policy", "parts": [{"id": "ac-1_smt", "name": "statement",
        "prose": "Write {{ insert: param, loose-1 }}, see [this](#aaaaaaaa-0000-4000-8000-000000000001)."}]},
      {"id": "ac-2", "title": "Accounts", "params": [{"id": "ac-2_prm_1", "label": "types"}],
       "props": [{"name": "label", "value": "AC-2"}],
       "parts": [{"id": "ac-2_smt", "name": "statement", "parts": [
          {"id": "ac-2_smt.a", "name": "item", "prose": "Define {{ insert: param, ac-2_prm_1 }}."},
          {"id": "ac-2_smt.b", "name": "item", "prose": "Review."}]},
         {"id": "ac-2_gdn", "name": "guidance", "prose": "Words."}],
       "controls": [
        {"id": "ac-2.1", "title": "Automated", "controls": [{"id": "ac-2.1.1", "title": "Deep"}]},
        {"id": "ac-2.10", "title": "Shared"}]}]},
     {"id": "pe", "title": "Physical", "controls": [{"id": "pe-3", "title": "Doors"}]}],
    "back-matter": {"resources": [
     {"uuid": "aaaaaaaa-0000-4000-8000-000000000001", "title": "Used"},
     {"uuid": "aaaaaaaa-0000-4000-8000-000000000002", "title": "Unused"},
     {"uuid": "aaaaaaaa-0000-4000-8000-000000000003", "title": "Kept",
      "props": [{"name": "keep", "value": "always"}]}]}
    """)
}

/// A catalog in one line: groups by id with their controls in parentheses, children in brackets.
func outline(_ catalog: ResolvedCatalog) -> String {
  func control(_ node: ControlNode) -> String {
    node.id
      + (node.controls.isEmpty ? "" : "[" + node.controls.map(control).joined(separator: " ") + "]")
  }
  func group(_ group: ControlGroup) -> String {
    let inside = group.groups.map { "\(group2($0))" } + group.controls.map(control)
    return "\(group.id ?? "-")(" + inside.joined(separator: " ") + ")"
  }
  func group2(_ inner: ControlGroup) -> String { group(inner) }
  let tree = catalog.work.tree
  return (tree.groups.map(group) + tree.controls.map(control)).joined(separator: " ")
}
