public import DemarcModel

/// Which days of a period the evidence of each facet speaks of, and which it does not.
public struct PeriodCoverage: Hashable, Sendable {
  /// What is known of one day.
  public enum DayState: String, Hashable, Sendable, CaseIterable {
    /// Evidence speaks of the day itself.
    case covered
    /// A look at one moment: the days until the next one is due.
    case window
    /// Evidence speaks of the day, but it came later than it was due.
    case late
    /// Nothing speaks of it.
    case gap
    /// It has not come yet.
    case ahead
  }

  /// What counts as in time.
  public struct Rules: Hashable, Sendable {
    /// A look at one moment stands for so many days, its own counted.
    public var windowDays: Int
    /// Evidence of a period is late when it is collected so many days after its end.
    public var lateAfterDays: Int

    public init(windowDays: Int = 31, lateAfterDays: Int = 45) {
      self.windowDays = max(1, windowDays)
      self.lateAfterDays = max(0, lateAfterDays)
    }
  }

  /// Days in a row with one state.
  public struct Run: Hashable, Sendable {
    public var state: DayState
    public var from: CivilDay
    public var to: CivilDay

    public var days: Int { to.number - from.number + 1 }
  }

  /// One facet over the period.
  public struct Line: Hashable, Sendable {
    public var facet: String
    public var runs: [Run]
    /// Leaves that speak for it, in their order.
    public var leaves: [Int]

    public func days(_ state: DayState) -> Int {
      runs.reduce(0) { $1.state == state ? $0 + $1.days : $0 }
    }

    public var gaps: [Run] { runs.filter { $0.state == .gap } }
  }

  public let period: AuditPeriod
  public let rules: Rules
  /// In the order of the facets' texts.
  public let lines: [Line]

  /// - Parameters:
  ///   - facets: those that have to be covered; facets of records that are not among them are left out.
  ///   - asOf: days after it are ahead, not gaps.
  public init(
    _ records: [EvidenceItem], facets: [String], period: AuditPeriod, asOf: CivilDay,
    rules: Rules = Rules()
  ) {
    self.period = period
    self.rules = rules
    var byFacet: [String: [EvidenceItem]] = [:]
    for record in records {
      // What is wanted without a layer or a side is answered by evidence of any.
      let answered = record.facets.reduce(into: Set<String>()) {
        $0.formUnion(EvidenceItem.answered(by: $1))
      }
      for facet in answered { byFacet[facet, default: []].append(record) }
    }
    lines = Set(facets).sorted().map { facet in
      Self.line(facet, byFacet[facet] ?? [], period, asOf, rules)
    }
  }

  private static func line(
    _ facet: String, _ records: [EvidenceItem], _ period: AuditPeriod, _ asOf: CivilDay,
    _ rules: Rules
  ) -> Line {
    var days = [DayState](repeating: .gap, count: period.days)
    var leaves: Set<Int> = []
    for record in records {
      let (from, to, state) = reach(record, rules)
      let first = max(from.number, period.from.number) - period.from.number
      let last = min(to.number, period.to.number) - period.from.number
      guard first <= last else { continue }
      leaves.insert(record.leaf)
      for day in first...last {
        let isOwn =
          record.period != nil || day == record.collectedAt.day.number - period.from.number
        days[day] = better(days[day], state ?? (isOwn ? .covered : .window))
      }
    }
    let ahead = asOf.number - period.from.number + 1
    for day in max(0, ahead)..<max(0, ahead, days.count) { days[day] = .ahead }
    return Line(facet: facet, runs: runs(days, period), leaves: leaves.sorted())
  }

  /// The days a record speaks of; the state where it is the same for all of them.
  private static func reach(
    _ record: EvidenceItem, _ rules: Rules
  ) -> (from: CivilDay, to: CivilDay, state: DayState?) {
    let collected = record.collectedAt.day
    guard let own = record.period else {
      let end = collected.adding(days: rules.windowDays - 1)
      return (collected, record.expires.map { min($0, end) } ?? end, record.isLate ? .late : nil)
    }
    let isLate = record.isLate || own.to.adding(days: rules.lateAfterDays) < collected
    return (own.from, own.to, isLate ? .late : nil)
  }

  /// In-time evidence of a day counts more than a window, and that more than what came late.
  private static func better(_ left: DayState, _ right: DayState) -> DayState {
    let order: [DayState] = [.gap, .late, .window, .covered]
    let (a, b) = (order.firstIndex(of: left) ?? 0, order.firstIndex(of: right) ?? 0)
    return a >= b ? left : right
  }

  private static func runs(_ days: [DayState], _ period: AuditPeriod) -> [Run] {
    var runs: [Run] = []
    for (offset, state) in days.enumerated() {
      let day = period.from.adding(days: offset)
      if runs.last?.state == state {
        runs[runs.count - 1].to = day
      } else {
        runs.append(Run(state: state, from: day, to: day))
      }
    }
    return runs
  }
}
