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

  /// - Parameter rules: after pipelines and filters; candidates are indices into them.
  package init(rules: [SigmaRule]) {
    self.rules = rules
    let witnesses = rules.map { rule in
      SigmaWitness(rule).clauses.filter { clause in
        clause.allSatisfy { $0.path.count <= JSONWatchList.depthMax }
      }
    }
    let variety = Self.variety(witnesses)
    entries = witnesses.map { clauses in
      let best = clauses.min { Self.rank($0, variety) < Self.rank($1, variety) }
      return Entry(primary: best ?? [])
    }
    watch(entries.flatMap(\.primary))
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

  private static func rank(_ clause: SigmaWitness.Clause, _ variety: [[String]: Int]) -> Double {
    let rarest = clause.map { variety[$0.path] ?? 0 }.min() ?? 0
    return Double(SigmaWitness.cost(clause)) / Double(4 + rarest)
  }

  /// Rules that speak of one log source; made once per source and used for each of its events.
  package struct Route: Sendable {
    /// Indices of the rules whose log source admits it, in order.
    package var rules: [Int]
    /// Those of them that are always offered.
    var always: [Int] = []
    /// A slot of the watch list, and what is looked for in it.
    var fields: [(slot: Int, index: SigmaFieldIndex)] = []
    var others: [Other] = []
    /// Where the others of each rule of the index stand.
    var othersOfRule: [Range<Int32>] = []

    /// One clause: it holds when a field of it does.
    struct Other: Sendable {
      var fields: [(slot: Int, index: SigmaFieldIndex)]
    }
  }

  /// The rules for events of `source`; every rule's own log source decides.
  ///
  /// - Parameter watch: the list that the scanner uses; it holds `watched`, and may hold more.
  package func route(for source: SigmaLogSource, watch: JSONWatchList) -> Route {
    var route = Route(rules: rules.indices.filter { rules[$0].logSource.admits(source) })
    var atoms: [(atom: SigmaAtom, mark: Int32)] = []
    route.othersOfRule = Array(repeating: 0..<0, count: rules.count)
    for rule in route.rules {
      let entry = entries[rule]
      guard !entry.primary.isEmpty, let fields = fields(of: entry.primary, rule, watch) else {
        route.always.append(rule)
        continue
      }
      atoms += fields
      let start = Int32(route.others.count)
      for clause in entry.others {
        guard let fields = self.fields(of: clause, rule, watch) else { continue }
        route.others.append(Route.Other(fields: Self.indexes(fields, watch)))
      }
      route.othersOfRule[rule] = start..<Int32(route.others.count)
    }
    route.fields = Self.indexes(atoms, watch)
    return route
  }

  /// The atoms of a clause, or nil when one of its fields is not watched.
  private func fields(
    of clause: SigmaWitness.Clause, _ rule: Int, _ watch: JSONWatchList
  ) -> [(atom: SigmaAtom, mark: Int32)]? {
    guard clause.allSatisfy({ watch.slot(of: $0.path) != nil }) else { return nil }
    return clause.map { ($0, Int32(rule)) }
  }

  private static func indexes(
    _ atoms: [(atom: SigmaAtom, mark: Int32)], _ watch: JSONWatchList
  ) -> [(slot: Int, index: SigmaFieldIndex)] {
    var bySlot: [Int: [(atom: SigmaAtom, mark: Int32)]] = [:]
    for pair in atoms {
      if let slot = watch.slot(of: pair.atom.path) { bySlot[slot, default: []].append(pair) }
    }
    return bySlot.sorted { $0.key < $1.key }.map { ($0.key, SigmaFieldIndex($0.value)) }
  }

  /// Appends the rules of `route` that may match a record, in order, each once.
  ///
  /// - Parameters:
  ///   - bytes: the record, as `JSONRecordScanner.withRecord` lends it.
  ///   - isUnusual: whether the scanner could not look at it plainly; offers every rule.
  package func candidates(
    _ route: Route, bytes: Span<UInt8>, slots: Span<JSONSlot>, isUnusual: Bool,
    into found: inout [Int]
  ) {
    if isUnusual {
      found += route.rules
      return
    }
    let before = found.count
    found += route.always
    for field in route.fields {
      Self.look(field, bytes, slots) { found.append(Int($0)) }
    }
    if found.count > before + route.always.count { settle(route, bytes, slots, before, &found) }
  }

  /// Puts what was found in order and takes out what another clause rules out.
  private func settle(
    _ route: Route, _ bytes: Span<UInt8>, _ slots: Span<JSONSlot>, _ before: Int,
    _ found: inout [Int]
  ) {
    var kept = before
    var last = -1
    found[before...].sort()
    for position in before..<found.count {
      let rule = found[position]
      guard rule != last else { continue }
      last = rule
      let others = route.othersOfRule[rule]
      let isPossible = others.allSatisfy { Self.holds(route.others[Int($0)], bytes, slots) }
      guard isPossible else { continue }
      found[kept] = rule
      kept += 1
    }
    found.removeSubrange(kept...)
  }

  private static func holds(
    _ clause: Route.Other, _ bytes: Span<UInt8>, _ slots: Span<JSONSlot>
  ) -> Bool {
    var holds = false
    for field in clause.fields where !holds { look(field, bytes, slots) { _ in holds = true } }
    return holds
  }

  @inline(__always)
  private static func look(
    _ field: (slot: Int, index: SigmaFieldIndex), _ bytes: Span<UInt8>, _ slots: Span<JSONSlot>,
    _ found: (Int32) -> Void
  ) {
    let slot = slots[field.slot]
    switch slot.kind {
    case .absent: break
    case .text: field.index.look(bytes.extracting(slot.range), found)
    // A number may equal a text, an array is any of its elements, an object is its text.
    case .scalar, .container, .unusual: field.index.all.forEach(found)
    }
  }
}
