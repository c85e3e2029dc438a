public import DemarcModel

/// The managed rules we can judge, and the names of all that AWS Config knows.
public struct ManagedRuleLibrary: Sendable {
  /// By identifier.
  private let rules: [String: ManagedRule]
  /// Identifier by rule name, and every known identifier by itself.
  private let identifiers: [String: String]

  /// Reads `config/rules/*/rule.json` and `config/identifiers.tsv`.
  ///
  /// - Parameters:
  ///   - paths: all data files' names.
  ///   - file: a data file's bytes.
  /// - Throws: the first fault, with its place.
  public init(paths: [String], file: (String) -> [UInt8]?) throws(Diagnostic) {
    var rules: [String: ManagedRule] = [:]
    for path in paths where path.hasPrefix(Self.folder) && path.hasSuffix("/rule.json") {
      guard let bytes = file(path) else { continue }
      let folder = path.dropLast("rule.json".count)
      let rule = try ManagedRuleReader.read(bytes, file: path) { file(folder + $0) }
      guard path == "\(Self.folder)\(rule.identifier)/rule.json" else {
        throw Diagnostic("config.bad-rule", "\(path) describes '\(rule.identifier)'")
      }
      rules[rule.identifier] = rule
    }
    self.rules = rules
    var identifiers: [String: String] = [:]
    let table = file("config/identifiers.tsv").map { String(decoding: $0, as: UTF8.self) } ?? ""
    for line in table.split(separator: "\n").dropFirst() where !line.hasPrefix("#") {
      let cells = line.split(separator: "\t", omittingEmptySubsequences: false)
      guard cells.count >= 2, cells[0] != "identifier" else { continue }
      identifiers[String(cells[0])] = String(cells[0])
      identifiers[String(cells[1])] = String(cells[0])
    }
    for identifier in rules.keys { identifiers[identifier] = identifier }
    self.identifiers = identifiers
  }

  private static let folder = "config/rules/"

  /// The rules, sorted by identifier.
  public var all: [ManagedRule] { rules.values.sorted { $0.identifier < $1.identifier } }

  /// A rule by identifier or rule name (`restricted-ssh`); nil when we cannot judge it.
  public func rule(_ name: String) -> ManagedRule? {
    identifiers[name].flatMap { rules[$0] } ?? rules[name]
  }

  /// Whether AWS Config has a rule of that identifier or name.
  public func knows(_ name: String) -> Bool {
    name == ProcessCheck.identifier || identifiers[name] != nil
  }

  /// The known identifier that is nearest to a misspelt one; nil when none is near.
  public func nearest(to name: String) -> String? {
    let near = identifiers.values.map { ($0, Spelling.distance($0, name)) }
      .filter { $0.1 <= max(2, name.utf8.count / 8) }
    return near.min { ($0.1, $0.0) < ($1.1, $1.0) }?.0
  }
}

/// How far two spellings lie apart.
enum Spelling {
  /// Insertions, deletions and replacements of bytes that make one of the other (Levenshtein).
  static func distance(_ left: String, _ right: String) -> Int {
    let (left, right) = (Array(left.utf8), Array(right.utf8))
    var row = Array(0...right.count)
    for (position, byte) in left.enumerated() {
      var diagonal = row[0]
      row[0] = position + 1
      for (column, other) in right.enumerated() {
        let replaced = diagonal + (byte == other ? 0 : 1)
        diagonal = row[column + 1]
        row[column + 1] = min(replaced, row[column] + 1, diagonal + 1)
      }
    }
    return row[right.count]
  }
}
