/// Something that must hold of one field's value for a term to hold, looked at as folded bytes.
struct SigmaAtom: Hashable, Sendable {
  enum Kind: Int, Hashable, Sendable { case exact, prefix, suffix, contains }

  var path: [String]
  var kind: Kind
  /// ASCII in lower case, without white space at its ends.
  var bytes: [UInt8]
}

/// What a rule cannot match without: at least one atom of every clause.
///
/// Sound, not complete: a rule of which nothing can be said has no clause. Negations, missing fields,
/// keywords, numbers and references give none.
struct SigmaWitness: Sendable {
  typealias Clause = [SigmaAtom]

  private(set) var clauses: [Clause] = []
  /// More atoms than this are no witness worth looking for.
  private static let atomsMax = 512

  init(_ rule: SigmaRule) {
    let searches = Dictionary(
      rule.searches.map { ($0.name, $0.search) }, uniquingKeysWith: { first, _ in first })
    clauses = Self.any(rule.conditions.map { Self.clauses($0, searches) })
  }

  private static func clauses(
    _ condition: SigmaCondition, _ searches: [String: SigmaSearch]
  ) -> [Clause] {
    switch condition {
    case .search(let name): searches[name].map(clauses) ?? []
    case .not: []
    case .all(let parts): parts.flatMap { clauses($0, searches) }
    case .any(let parts): any(parts.map { clauses($0, searches) })
    }
  }

  private static func clauses(_ search: SigmaSearch) -> [Clause] {
    switch search {
    case .all(let parts): parts.flatMap(clauses)
    case .any(let parts): any(parts.map(clauses))
    case .item(let item): clauses(item)
    }
  }

  private static func clauses(_ item: SigmaItem) -> [Clause] {
    guard let field = item.field, !item.isNegated, !item.terms.isEmpty else { return [] }
    let path = field.split(separator: ".", omittingEmptySubsequences: false).map(String.init)
    guard !path.contains("") else { return [] }
    let terms = item.terms.map { atoms($0, path) }
    if item.needsAll { return terms.compactMap { $0 } }
    return any(terms.map { $0.map { [$0] } ?? [] })
  }

  /// One of several must hold: a clause out of one clause of each, preferably of the same field.
  private static func any(_ parts: [[Clause]]) -> [Clause] {
    guard !parts.isEmpty, parts.allSatisfy({ !$0.isEmpty }) else { return [] }
    guard parts.count > 1 else { return parts[0] }
    var found: [Clause] = []
    for first in parts[0] where first.allSatisfy({ $0.path == first[0].path }) {
      let path = first[0].path
      let same = parts.compactMap { part in
        part.first { $0.allSatisfy { $0.path == path } }
      }
      if same.count == parts.count { found.append(same.flatMap { $0 }) }
    }
    if found.isEmpty {
      found.append(parts.flatMap { part in part.min { cost($0) < cost($1) } ?? [] })
    }
    return found.map(unique).filter { $0.count <= atomsMax }
  }

  private static func unique(_ clause: Clause) -> Clause {
    var seen: Set<SigmaAtom> = []
    return clause.filter { seen.insert($0).inserted }
  }

  /// How little a clause tells: many atoms, short ones, deep ones.
  static func cost(_ clause: Clause) -> Int {
    clause.reduce(0) { sum, atom in
      let kind = [4, 6, 8, 8][atom.kind.rawValue]
      let short = atom.kind == .exact ? 0 : max(0, 5 - atom.bytes.count) * 8
      return sum + kind + short + (atom.path.count - 1) * 3
    }
  }

  // MARK: Terms

  /// The atoms one of which must hold for the term to hold; nil when there are none.
  private static func atoms(_ term: SigmaTerm, _ path: [String]) -> Clause? {
    switch term {
    case .text(let text, _):
      return atom(text, path).map { [$0] }
    case .anyOf(let terms):
      let parts = terms.map { atoms($0, path) }
      let found = parts.compactMap { $0 }.flatMap { $0 }
      return parts.contains { $0 == nil } || found.isEmpty ? nil : found
    case .pattern(let pattern):
      guard let literal = SigmaPatternLiteral.longest(in: pattern) else { return nil }
      return make(.contains, literal, path).map { [$0] }
    case .number, .bool, .null, .network, .compare, .timePart, .exists, .reference:
      return nil
    }
  }

  private static func atom(_ text: SigmaText, _ path: [String]) -> SigmaAtom? {
    var literals: [(kind: SigmaAtom.Kind, text: String)] = []
    let last = text.parts.count - 1
    for (index, part) in text.parts.enumerated() {
      switch part {
      case .literal(let literal):
        let kind: SigmaAtom.Kind =
          last == 0 ? .exact : index == 0 ? .prefix : index == last ? .suffix : .contains
        literals.append((kind, literal))
      case .placeholder: return nil
      case .any, .one: break
      }
    }
    if text.parts.isEmpty { return SigmaAtom(path: path, kind: .exact, bytes: []) }
    let made = literals.compactMap { make($0.kind, $0.text, path) }
    return made.max { $0.bytes.count < $1.bytes.count }
  }

  /// White space at the ends does not count, since values may be compared without it.
  private static func make(
    _ kind: SigmaAtom.Kind, _ text: String, _ path: [String]
  ) -> SigmaAtom? {
    var bytes = Array(text.utf8)[...]
    guard bytes.allSatisfy({ $0 < 0x80 }) else { return nil }
    while let first = bytes.first, first <= 0x20 { bytes = bytes.dropFirst() }
    while let last = bytes.last, last <= 0x20 { bytes = bytes.dropLast() }
    guard kind == .exact || !bytes.isEmpty else { return nil }
    return SigmaAtom(path: path, kind: kind, bytes: bytes.map(SigmaFold.lower))
  }
}

/// Case folding of ASCII.
enum SigmaFold {
  @inline(__always)
  static func lower(_ byte: UInt8) -> UInt8 {
    byte &- 0x41 < 26 ? byte | 0x20 : byte
  }
}

/// Text that every match of a pattern holds.
enum SigmaPatternLiteral {
  /// The longest run of plain characters outside groups and classes, each once; nil when there is none of
  /// four or more.
  static func longest(in pattern: SigmaPattern) -> String? {
    var rest = Array(pattern.source.utf8)[...]
    if rest.starts(with: "(?i)".utf8) { rest = rest.dropFirst(4) }
    var (best, run): ([UInt8], [UInt8]) = ([], [])
    func end() {
      if run.count > best.count { best = run }
      run = []
    }
    while let byte = rest.popFirst() {
      switch byte {
      case UInt8(ascii: "^"), UInt8(ascii: "$"), UInt8(ascii: "."): end()
      case UInt8(ascii: "*"), UInt8(ascii: "?"), UInt8(ascii: "{"):
        if !run.isEmpty { run.removeLast() }
        end()
        guard byte != UInt8(ascii: "{") else { return nil }
      case UInt8(ascii: "+"): end()
      case UInt8(ascii: "\\"):
        guard let next = rest.popFirst() else { return nil }
        // A letter or digit behind a backslash means something else.
        guard !isWord(next), next < 0x80 else {
          end()
          guard "dDsSwWbB".utf8.contains(next) else { return nil }
          continue
        }
        run.append(next)
      case UInt8(ascii: "("), UInt8(ascii: ")"), UInt8(ascii: "["), UInt8(ascii: "]"),
        UInt8(ascii: "|"), UInt8(ascii: "}"), UInt8(ascii: "#"), 0...0x20, 0x80...:
        return nil
      default: run.append(byte)
      }
    }
    end()
    return best.count >= 4 ? String(decoding: best, as: UTF8.self) : nil
  }

  private static func isWord(_ byte: UInt8) -> Bool {
    (0x30...0x39).contains(byte) || (0x61...0x7a).contains(byte | 0x20)
  }
}
