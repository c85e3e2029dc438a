internal import DemarcModel

extension LogCoverage {
  /// All places, sorted.
  var placeList: [LogPlace] {
    places.enumerated().map { number, place in
      let key = parts(ofPlace: number)
      let hasTime = place.firstMs <= place.lastMs
      return LogPlace(
        kind: key.kind, account: key.account, region: key.region, service: key.service,
        events: place.count, firstMs: hasTime ? place.firstMs : nil,
        lastMs: hasTime ? place.lastMs : nil, days: place.days.count)
    }
    .sorted { $0.order.lexicographicallyPrecedes($1.order) }
  }

  private struct AccountKey: Hashable {
    var kind: LogKind
    var account: String
  }

  /// Times without any operation of the control plane: of accounts, and of those regions for which
  /// a trail is set up.
  func gaps(_ expected: ExpectedLogging) -> [LogGap] {
    var accounts: [AccountKey: TimeMarks] = [:]
    var windows: [LogKind: TimeMarks] = [:]
    var ofRegions: [(key: Key, hours: TimeMarks)] = []
    for (number, region) in regions.enumerated() {
      let key = parts(ofRegion: number)
      let account = AccountKey(kind: key.kind, account: key.account)
      accounts[account, default: TimeMarks()].merge(region.hours)
      windows[key.kind, default: TimeMarks()].merge(region.hours)
      if key.kind == .cloudTrail, !key.region.isEmpty,
        expected.logs(.aws, key.account, region: key.region).0 == true
      {
        ofRegions.append((key, region.hours))
      }
    }
    let ends = windows.mapValues { window -> ClosedRange<Int64>? in
      let hours = window.indexes
      guard let first = hours.first, let last = hours.last else { return nil }
      return first...last
    }
    var found: [LogGap] = []
    var ofAccounts: Set<[Int64]> = []
    for (key, hours) in accounts {
      guard !key.account.isEmpty, let window = ends[key.kind] ?? nil else { continue }
      for gap in gaps(hours, window, key.kind, key.account, nil) {
        found.append(gap)
        ofAccounts.insert(Self.mark(gap))
      }
    }
    for (key, hours) in ofRegions {
      guard let window = ends[key.kind] ?? nil else { continue }
      found += gaps(hours, window, key.kind, key.account, key.region).filter { gap in
        // Told already of the account as a whole.
        !ofAccounts.contains(Self.mark(gap))
      }
    }
    return found.sorted {
      ($0.account, $0.kind.rawValue, $0.region ?? "", $0.fromMs)
        < ($1.account, $1.kind.rawValue, $1.region ?? "", $1.fromMs)
    }
  }

  private static func mark(_ gap: LogGap) -> [Int64] {
    [gap.fromMs, gap.toMs] + gap.account.utf8.map { Int64($0) }
  }

  private func gaps(
    _ marks: TimeMarks, _ window: ClosedRange<Int64>, _ kind: LogKind, _ account: String,
    _ region: String?
  ) -> [LogGap] {
    let hours = marks.indexes
    let least = Int64(max(options.silentHours, 1))
    var found: [LogGap] = []
    func add(_ from: Int64, _ to: Int64, _ edge: LogGap.Edge) {
      guard to - from >= least else { return }
      found.append(
        LogGap(
          kind: kind, account: account, region: region, fromMs: from * Self.hourMs,
          toMs: to * Self.hourMs, edge: edge))
    }
    guard let first = hours.first, let last = hours.last else { return [] }
    add(window.lowerBound, first, .start)
    for (hour, next) in zip(hours, hours.dropFirst()) { add(hour + 1, next, .inside) }
    add(last + 1, window.upperBound + 1, .end)
    return found
  }
}
