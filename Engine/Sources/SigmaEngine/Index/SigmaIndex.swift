package import DemarcJSON

/// Says which rules can match a record at all, from the values of a few watched paths.
///
/// Sound: a rule that is not offered cannot match. Whoever asks evaluates the rules offered in full.
package struct SigmaIndex: Sendable {
  /// What is known of one rule.
  private struct Entry: Sendable {
    /// One of its atoms must hold; empty for a rule that is always offered.
    var primary: SigmaWitness.Clause = []
    /// One atom of each must hold as well.
    var others: [SigmaWitness.Clause] = []
  }

  private let rules: [SigmaRule]
  private var entries: [Entry]
  /// Paths to watch, for `JSONWatchList`.
  package private(set) var watched: [[String]] = []

  /// - Parameters:
  ///   - rules: after pipelines and filters; candidates are indices into them.
  ///   - atHand: paths that are read of every record whatever the rules; they tell rules apart for nothing.
  package init(rules: [SigmaRule], atHand: Set<[String]> = []) {
    self.rules = rules
    let witnesses = rules.map { rule in
      SigmaWitness(rule).clauses.filter { clause in
        clause.allSatisfy { $0.path.count <= JSONWatchList.depthMax }
      }
    }
    let variety = Self.variety(witnesses)
    entries = witnesses.map { clauses in
      let best = clauses.min { Self.rank($0, variety, atHand) < Self.rank($1, variety, atHand) }
      return Entry(primary: best ?? [])
    }
    watch(entries.flatMap(\.primary))
    for (entry, clauses) in zip(entries, witnesses)
    where Self.isCommon(entry.primary, variety) { watch(clauses.joined().map { $0 }) }
    // Fields that are watched anyhow keep more rules away.
    let known = Set(watched)
    for index in entries.indices {
      let primary = entries[index].primary
      entries[index].others = witnesses[index].filter { clause in
        clause != primary && clause.allSatisfy { known.contains($0.path) }
      }
    }
  }

  private mutating func watch(_ atoms: [SigmaAtom]) {
    var known = Set(watched)
    for atom in atoms where known.insert(atom.path).inserted { watched.append(atom.path) }
  }

  /// How many exact values the rules look for in each field: the more, the less often one is met.
  private static func variety(_ witnesses: [[SigmaWitness.Clause]]) -> [[String]: Int] {
    var values: [[String]: Set<[UInt8]>] = [:]
    for atom in witnesses.joined().joined() where atom.kind == .exact {
      values[atom.path, default: []].insert(atom.bytes)
    }
    return values.mapValues(\.count)
  }

  private static func rank(
    _ clause: SigmaWitness.Clause, _ variety: [[String]: Int], _ atHand: Set<[String]>
  ) -> (costsReading: Int, cost: Double) {
    let rarest = clause.map { variety[$0.path] ?? 0 }.min() ?? 0
    return (
      clause.allSatisfy { atHand.contains($0.path) } ? 0 : 1,
      Double(SigmaWitness.cost(clause)) / Double(4 + rarest)
    )
  }

  /// Whether many records may hold one of the atoms, since the rules know few values of their fields.
  private static func isCommon(_ clause: SigmaWitness.Clause, _ variety: [[String]: Int]) -> Bool {
    clause.contains { $0.kind == .exact && (variety[$0.path] ?? 0) < 8 }
  }

  /// Rules that speak of one log source; made once per source and used for each of its events.
  package final class Route: @unchecked Sendable {
    /// Indices of the rules whose log source admits it, in order.
    package let rules: [Int]
    /// Those of them that are always offered.
    let always: [Int]
    let fields: UnsafeBufferPointer<SigmaFieldIndex>
    /// Clauses beside the first: one holds when one of its fields does.
    let others: [UnsafeBufferPointer<SigmaFieldIndex>]
    /// Where those of each rule of the index stand.
    let othersOfRule: [Range<Int>]

    /// What `fields` and `others` stand in; nothing of it changes.
    private let tables: SigmaTables

    /// Slots whose values decide which rules are offered.
    package var slots: Set<Int> { Set(fields.map(\.slot)).union(others.joined().map(\.slot)) }

    init(
      rules: [Int], always: [Int], fields: UnsafeBufferPointer<SigmaFieldIndex>,
      others: [UnsafeBufferPointer<SigmaFieldIndex>], othersOfRule: [Range<Int>],
      tables: SigmaTables
    ) {
      self.tables = tables
      self.rules = rules
      self.always = always
      self.fields = fields
      self.others = others
      self.othersOfRule = othersOfRule
    }
  }

  /// The rules for events of `source`; every rule's own log source decides.
  ///
  /// - Parameter watch: the list that the scanner uses; it holds `watched`, and may hold more.
  package func route(for source: SigmaLogSource, watch: JSONWatchList) -> Route {
    let admitted = rules.indices.filter { rules[$0].logSource.admits(source) }
    var always: [Int] = []
    var atoms: [(atom: SigmaAtom, mark: Int)] = []
    var others: [UnsafeBufferPointer<SigmaFieldIndex>] = []
    var othersOfRule = Array(repeating: 0..<0, count: rules.count)
    let tables = SigmaTables()
    for rule in admitted {
      let entry = entries[rule]
      guard !entry.primary.isEmpty, let first = marked(entry.primary, rule, watch) else {
        always.append(rule)
        continue
      }
      atoms += first
      let start = others.count
      for clause in entry.others {
        guard let atoms = marked(clause, rule, watch) else { continue }
        others.append(Self.fields(atoms, watch, tables))
      }
      othersOfRule[rule] = start..<others.count
    }
    return Route(
      rules: admitted, always: always, fields: Self.fields(atoms, watch, tables), others: others,
      othersOfRule: othersOfRule, tables: tables)
  }

  /// The atoms of a clause, or nil when one of its fields is not watched.
  private func marked(
    _ clause: SigmaWitness.Clause, _ rule: Int, _ watch: JSONWatchList
  ) -> [(atom: SigmaAtom, mark: Int)]? {
    guard clause.allSatisfy({ watch.slot(of: $0.path) != nil }) else { return nil }
    return clause.map { ($0, rule) }
  }

  private static func fields(
    _ atoms: [(atom: SigmaAtom, mark: Int)], _ watch: JSONWatchList, _ tables: SigmaTables
  ) -> UnsafeBufferPointer<SigmaFieldIndex> {
    var bySlot: [Int: [(atom: SigmaAtom, mark: Int)]] = [:]
    for pair in atoms {
      if let slot = watch.slot(of: pair.atom.path) { bySlot[slot, default: []].append(pair) }
    }
    let fields = bySlot.sorted { $0.key < $1.key }.map {
      SigmaFieldIndex(slot: $0.key, $0.value, in: tables)
    }
    return tables.keep(fields)
  }
}

extension SigmaIndex.Route {
  /// Appends the rules that may match a record, in order, each once.
  ///
  /// - Parameters:
  ///   - bytes: the record, as `JSONRecordScanner.withRecord` lends it.
  ///   - isUnusual: whether the scanner could not look at it plainly; offers every rule.
  package func candidates(
    bytes: Span<UInt8>, slots: Span<JSONSlot>, isUnusual: Bool, into found: inout [Int]
  ) {
    if isUnusual {
      found += rules
      return
    }
    let before = found.count
    if !always.isEmpty { found += always }
    let start = found.count
    if let first = fields.baseAddress {
      for field in 0..<fields.count { Self.look(first + field, bytes, slots, into: &found) }
    }
    if found.count > start { settle(bytes, slots, before, &found) }
  }

  /// Puts what was found in order and takes out what another clause rules out.
  private func settle(
    _ bytes: Span<UInt8>, _ slots: Span<JSONSlot>, _ before: Int,
    _ found: inout [Int]
  ) {
    var kept = before
    var last = -1
    if found.count > before + 1 { found[before...].sort() }
    for position in before..<found.count {
      let rule = found[position]
      guard rule != last else { continue }
      last = rule
      guard mayMatch(rule, bytes, slots) else { continue }
      found[kept] = rule
      kept += 1
    }
    found.removeLast(found.count - kept)
  }

  /// Whether none of a rule's other clauses rules it out.
  private func mayMatch(_ rule: Int, _ bytes: Span<UInt8>, _ slots: Span<JSONSlot>) -> Bool {
    for other in othersOfRule[rule] {
      var isPossible = false
      guard let first = others[other].baseAddress else { return false }
      for number in 0..<others[other].count where !isPossible {
        let field = first + number
        let slot = slots[field.pointee.slot]
        switch slot.kind {
        case .absent: break
        case .text: isPossible = field.pointee.mayHold(bytes.extracting(slot.range))
        case .scalar, .container, .unusual: isPossible = true
        }
      }
      guard isPossible else { return false }
    }
    return true
  }

  @inline(__always)
  private static func look(
    _ field: UnsafePointer<SigmaFieldIndex>, _ bytes: Span<UInt8>, _ slots: Span<JSONSlot>,
    into found: inout [Int]
  ) {
    let slot = slots[field.pointee.slot]
    switch slot.kind {
    case .absent: break
    case .text: field.pointee.look(bytes.extracting(slot.range), into: &found)
    // A number may equal a text, an array is any of its elements, an object is its text.
    case .scalar, .container, .unusual: found += field.pointee.all
    }
  }
}
